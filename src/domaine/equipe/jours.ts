/** Un jour civil, compté depuis le 1er janvier 1970 : ni heure, ni fuseau. */
export type Jour = number;

/** Un mois civil : 12 × année + rang du mois à partir de 0, pour que les mois se suivent d'une année à l'autre. */
export type Mois = number;

const JOUR_EN_MILLISECONDES = 24 * 3600 * 1000;

/** `null` si le texte n'est pas une date AAAA-MM-JJ qui existe : Date.parse accepterait le 31 février. */
export function lireJour(iso: string): Jour | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const jour = Date.parse(`${iso}T00:00:00Z`) / JOUR_EN_MILLISECONDES;
  return isFinite(jour) && ecrireJour(jour) === iso ? jour : null;
}

const PREMIER_MARS_1900 = 61;
const FIN_DE_9999 = 2958465;
const PREMIER_JANVIER_1970 = 25569;

/**
 * Une date d'Excel (jours du calendrier depuis 1900 ; l'heure ne compte pas). `null` hors de ce qu'Excel sait dater :
 * avant le 1er mars 1900, il compte un 29 février qui n'a pas existé.
 */
export function jourDExcel(date: number): Jour | null {
  if (!(date >= PREMIER_MARS_1900 && date < FIN_DE_9999 + 1)) return null;
  return Math.floor(date) - PREMIER_JANVIER_1970;
}

/** AAAA-MM-JJ. */
export function ecrireJour(jour: Jour): string {
  return new Date(jour * JOUR_EN_MILLISECONDES).toISOString().slice(0, 10);
}

export function moisDuJour(jour: Jour): Mois {
  const date = new Date(jour * JOUR_EN_MILLISECONDES);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function moisDeLAnnee(annee: number): Mois[] {
  return Array.from({ length: 12 }, (_, rang) => annee * 12 + rang);
}

export function premierJour(mois: Mois): Jour {
  return Date.UTC(Math.floor(mois / 12), mois % 12, 1) / JOUR_EN_MILLISECONDES;
}

export function dernierJour(mois: Mois): Jour {
  return premierJour(mois + 1) - 1;
}

/**
 * Le premier jour qui suit un délai de tant de mois, de quantième à quantième : commencé le 10 mars, un délai de trois
 * mois va jusqu'au 9 juin. Quand le quantième n'existe pas (30 novembre, trois mois), le délai va au bout du mois.
 */
export function apresLeDelai(debut: Jour, mois: number): Jour {
  const cible = moisDuJour(debut) + mois;
  const quantieme = debut - premierJour(moisDuJour(debut));
  return Math.min(premierJour(cible) + quantieme, premierJour(cible + 1));
}
