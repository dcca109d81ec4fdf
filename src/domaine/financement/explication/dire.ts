/** Assez pour un mois déduit d'un mi-temps (0,4583 ETP), sans le bruit des flottants. */
const DECIMALES_D_UN_ETP = 4;

/** « 22 300 € », « 16 666,67 € ». Sans `Intl`, absent de l'environnement des fonctions sous Windows. */
export function direEuros(montant: number): string {
  const centimes = Math.round(Math.abs(montant) * 100);
  const reste = centimes % 100;
  const decimales = reste === 0 ? "" : `,${reste < 10 ? "0" : ""}${reste}`;
  const signe = montant < 0 && centimes > 0 ? "-" : "";
  return `${signe}${grouper(String(Math.floor(centimes / 100)))}${decimales}\u00a0€`;
}

/** « 0,6417 ETP ». */
export function direEtp(etp: number): string {
  return `${direNombre(etp)}\u00a0ETP`;
}

/** « 80 % », d'une part de 0 à 1. */
export function direPart(part: number): string {
  return `${direNombre(part * 100)}\u00a0%`;
}

export function direNombre(nombre: number): string {
  const puissance = Math.pow(10, DECIMALES_D_UN_ETP);
  const [entier = "", decimales] = String(Math.round(nombre * puissance) / puissance).split(".");
  return decimales === undefined ? grouper(entier) : `${grouper(entier)},${decimales}`;
}

function grouper(chiffres: string): string {
  return chiffres.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}
