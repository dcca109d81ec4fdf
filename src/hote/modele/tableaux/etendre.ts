import { copierPlage } from "../copie";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import type { Rectangle } from "../rectangle";
import { contient, intersection, rectangle } from "../rectangle";
import { decaler } from "../structure";
import { etendreValidations } from "../Validation";
import { zoneUtilisee } from "../zoneUtilisee";
import { ErreurHote } from "../../protocole/erreurs";
import type { EtatTableau } from "./etat";
import { donneesDe } from "./etat";

/**
 * Ouvre des lignes vides dans un tableau, à ce rang parmi ses données, et leur donne l'aspect, les validations et les
 * colonnes calculées de leur voisine. Ce qui est dessous descend, dans les seules colonnes du tableau.
 *
 * @throws ErreurHote `InsertDeleteConflict` si un autre tableau, dessous, n'a qu'une partie de ses colonnes à descendre.
 */
export async function ouvrirDesLignes(
  noyau: Noyau,
  feuille: string,
  etat: EtatTableau,
  rang: number,
  nombre: number,
): Promise<Rectangle> {
  const donnees = donneesDe(etat);
  const calculees = colonnesCalculees(noyau, feuille, donnees);
  const ouvertes = { ...donnees, ligne: donnees.ligne + rang, lignes: nombre };
  const hauteur = etat.zone.lignes;
  exigerQueRienNeSeCoupe(noyau, feuille, etat, ouvertes.ligne);
  if (etat.totaux || rang < donnees.lignes || aQuelqueChoseDessous(noyau, feuille, etat.zone)) {
    await decaler(noyau, feuille, ouvertes, "insertion", "Down");
  }
  etat.zone = { ...etat.zone, lignes: hauteur + nombre };
  const modele = rang > 0 ? ouvertes.ligne - 1 : ouvertes.ligne + nombre;
  heriter(noyau, feuille, { ...ouvertes, ligne: modele, lignes: 1 }, ouvertes, calculees);
  return ouvertes;
}

/**
 * Ce que l'utilisateur tape juste sous la dernière ligne d'un tableau, ou juste à sa droite, y entre.
 *
 * @param zone ce qui vient d'être tapé.
 */
export function etendreALaSaisie(noyau: Noyau, feuille: string, zone: Rectangle): void {
  if (noyau.etat(feuille).protection) return;
  for (const etat of noyau.etat(feuille).tableaux) {
    const { ligne, colonne, lignes, colonnes } = etat.zone;
    const dessous = { ...etat.zone, ligne: ligne + lignes, lignes: 1 };
    const aDroite = { ...etat.zone, colonne: colonne + colonnes, colonnes: 1 };
    if (!etat.totaux && contient(dessous, zone) && estSeule(noyau, feuille, dessous, zone)) {
      const calculees = colonnesCalculees(noyau, feuille, donneesDe(etat));
      etat.zone = { ...etat.zone, lignes: lignes + 1 };
      heriter(noyau, feuille, { ...dessous, ligne: dessous.ligne - 1 }, dessous, calculees);
    } else if (contient(aDroite, zone) && estSeule(noyau, feuille, aDroite, zone)) {
      etat.zone = { ...etat.zone, colonnes: colonnes + 1 };
      nommerLesColonnes(noyau, feuille, etat);
    }
  }
}

/** L'en-tête d'un tableau n'a que des textes, tous différents : Excel nomme les vides et numérote les doubles. */
export function nommerLesColonnes(noyau: Noyau, feuille: string, { zone }: EtatTableau): void {
  const pris = new Set<string>();
  const enTete = new Plage(noyau, feuille, { ...zone, lignes: 1 });
  const [titres = []] = enTete.text ?? [];
  titres.forEach((titre, rang) => {
    const base = titre === "" ? `Colonne${rang + 1}` : titre;
    let nom = base;
    for (let n = 2; pris.has(nom.toLowerCase()); n++) nom = `${base}${n}`;
    pris.add(nom.toLowerCase());
    if (nom !== titre) enTete.getCell(0, rang).values = `'${nom}`;
  });
}

/** Les colonnes, dans le tableau, où chaque ligne a une formule : une ligne nouvelle la reçoit. */
function colonnesCalculees(noyau: Noyau, feuille: string, donnees: Rectangle): number[] {
  const { ligne, colonne, lignes, colonnes } = donnees;
  const lignesDeDonnees = Array.from({ length: lignes }, (_, i) => ligne + i);
  return Array.from({ length: colonnes }, (_, j) => colonne + j).filter((c) =>
    lignesDeDonnees.every((l) => noyau.formule(feuille, l, c) !== ""),
  );
}

function heriter(
  noyau: Noyau,
  feuille: string,
  modele: Rectangle,
  ouvertes: Rectangle,
  calculees: readonly number[],
): void {
  const options = { sauterVides: false, transposer: false };
  const plage = (zone: Rectangle): Plage => new Plage(noyau, feuille, zone);
  copierPlage(plage(modele), plage(ouvertes), { ...options, quoi: "Formats" });
  for (const colonne of calculees) {
    const cible = { ...ouvertes, colonne, colonnes: 1 };
    copierPlage(plage(rectangle(modele.ligne, colonne)), plage(cible), { ...options, quoi: "Formulas" });
  }
  etendreValidations(noyau, feuille, modele, ouvertes);
}

/** Vrai si la bande est vide, hors de ce qui vient d'y être tapé. */
function estSeule(noyau: Noyau, feuille: string, bande: Rectangle, tapee: Rectangle): boolean {
  const utilisee = zoneUtilisee(noyau, feuille, bande, true);
  return utilisee === undefined || contient(tapee, utilisee);
}

function aQuelqueChoseDessous(noyau: Noyau, feuille: string, zone: Rectangle): boolean {
  const dessous = { ...zone, ligne: zone.ligne + zone.lignes, lignes: noyau.feuille(feuille).getRowCount() };
  return zoneUtilisee(noyau, feuille, dessous, false) !== undefined;
}

function exigerQueRienNeSeCoupe(noyau: Noyau, feuille: string, etat: EtatTableau, ligne: number): void {
  const { colonne, colonnes } = etat.zone;
  for (const autre of noyau.etat(feuille).tableaux) {
    if (autre === etat || autre.zone.ligne + autre.zone.lignes <= ligne) continue;
    const commune = intersection({ ...autre.zone, colonne, colonnes }, autre.zone);
    if (commune === undefined || commune.colonnes === autre.zone.colonnes) continue;
    throw new ErreurHote(
      "InsertDeleteConflict",
      "Cette opération déplacerait une partie d’un autre tableau de la feuille.",
    );
  }
}
