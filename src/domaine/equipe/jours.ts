/** Un jour civil, compté depuis le 1er janvier 1970 : ni heure, ni fuseau. */
export type Jour = number;

/** Un mois civil : 12 × année + rang du mois à partir de 0, pour que les mois se suivent d'une année à l'autre. */
export type Mois = number;

const JOUR_EN_MILLISECONDES = 24 * 3600 * 1000;

/** `null` si le texte n'est pas une date AAAA-MM-JJ qui existe. */
export function lireJour(iso: string): Jour | null {
  // Sans Date : une équipe de douze postes sur huit ans lit dix mille dates à chaque calcul.
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (date === null) return null;
  const rang = Number(date[2]) - 1;
  const quantieme = Number(date[3]);
  if (rang < 0 || rang > 11 || quantieme === 0) return null;
  const mois = Number(date[1]) * 12 + rang;
  const jour = premierJour(mois) + quantieme - 1;
  return jour <= dernierJour(mois) ? jour : null;
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

/** Les jours d'une année commune passés avant le 1er de chaque mois. */
const JOURS_AVANT_LE_MOIS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function premierJour(mois: Mois): Jour {
  const annee = Math.floor(mois / 12);
  const rang = mois - annee * 12;
  // Le 29 février d'une année ne compte qu'à partir de mars.
  const bissextiles = bissextilesJusqua(rang < 2 ? annee - 1 : annee) - bissextilesJusqua(1969);
  return (annee - 1970) * 365 + bissextiles + (JOURS_AVANT_LE_MOIS[rang] ?? 0);
}

function bissextilesJusqua(annee: number): number {
  return Math.floor(annee / 4) - Math.floor(annee / 100) + Math.floor(annee / 400);
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
