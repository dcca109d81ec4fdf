import type { Dossier } from "../domaine/dossier/dossier";
import type { ContenuDeLaPartie } from "../plan/partieXml";
import type { ConstatDeLecture } from "./constats";
import type { FeuilleReperee } from "./reperer";

/** Ce qui manque aux grilles et que seules les autres feuilles, ou la partie XML, laissent deviner. */
export function constatsDesGrilles(
  { grilles, postes, politiques }: Dossier,
  feuilles: ReadonlyMap<string, FeuilleReperee>,
  partie: ContenuDeLaPartie | null,
): ConstatDeLecture[] {
  const constats: ConstatDeLecture[] = [];
  const constater = (code: ConstatDeLecture["code"], phrase: string, feuille = "") =>
    constats.push({ code, phrase, feuille, cellule: "" });

  const attendues = new Set((partie?.dossier.grilles ?? []).map(({ identifiant }) => identifiant));
  for (const { marque } of feuilles.values()) {
    if (marque.attributs["grille"] !== undefined) attendues.add(marque.attributs["grille"]);
  }
  for (const { identifiant } of grilles) attendues.delete(identifiant);
  for (const identifiant of attendues) {
    const synthese = feuilles.get(`synthese:${identifiant}`)?.feuille.nom ?? "";
    constater(
      "grille-manquante",
      `La feuille de la grille ${identifiant} n’est plus dans le classeur.`,
      synthese,
    );
  }

  for (const { identifiant, libelle } of partie?.dossier.politiques ?? []) {
    if (politiques.some((politique) => politique.identifiant === identifiant)) continue;
    constater("colonne-manquante", `La colonne «\u00a0${libelle}\u00a0» n’est plus dans aucune grille.`);
  }

  for (const { identifiant, poste } of grilles) {
    if (poste === "" || postes.some((connu) => connu.identifiant === poste)) continue;
    constater(
      "champ-du-dossier-manquant",
      `Le classeur ne dit plus qui est le chargé de coopération de cette grille (poste ${poste})\u00a0: complétez l’équipe dans le volet avant de reconstruire.`,
      feuilles.get(`grille:${identifiant}`)?.feuille.nom,
    );
  }
  return constats;
}
