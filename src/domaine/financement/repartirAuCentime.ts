import { arrondirAuCentime } from "./arrondirAuCentime";

/** Les flottants n'ont que 15 chiffres sûrs : au-delà, un reste ne départage pas. */
const CHIFFRES_SURS = 15;

/**
 * Répartit un montant au prorata des parts, au centime, de somme exactement égale au montant (R-VENT-1, R-ARRONDI-1).
 * Décision : chacun reçoit son montant arrondi au centime inférieur, et les centimes qui restent vont un par un aux
 * plus forts restes ; à restes égaux, à la plus forte part, puis au premier.
 *
 * @param montant en euros, positif ou nul, arrondi d'abord au centime.
 * @param parts positives ou nulles ; de somme nulle, elles ne reçoivent rien.
 */
export function repartirAuCentime(montant: number, parts: readonly number[]): number[] {
  const somme = parts.reduce((total, part) => total + part, 0);
  if (somme === 0) return parts.map(() => 0);
  const centimes = Math.round(arrondirAuCentime(montant) * 100);
  const exacts = parts.map((part) => Number(((centimes * part) / somme).toPrecision(CHIFFRES_SURS)));
  const recus = exacts.map(Math.floor);
  const aDonner = centimes - recus.reduce((total, recu) => total + recu, 0);
  const servis = new Set(ordreDesRestes(exacts, parts).slice(0, aDonner));
  return recus.map((recu, rang) => (servis.has(rang) ? recu + 1 : recu) / 100);
}

function ordreDesRestes(exacts: readonly number[], parts: readonly number[]): number[] {
  const lignes = exacts.map((exact, rang) => ({
    rang,
    // Le reste d'un grand nombre perd ses derniers chiffres : ce bruit ne doit pas départager deux parts égales.
    reste: Math.round((exact - Math.floor(exact)) * 1e6),
    part: parts[rang] ?? 0,
  }));
  return lignes
    .sort((a, b) => b.reste - a.reste || b.part - a.part || a.rang - b.rang)
    .map(({ rang }) => rang);
}
