import { CLES_DES_LIBELLES } from "../plan/libellesDePoste";
import { lirePartieXml, type ContenuDeLaPartie } from "../plan/partieXml";
import type { ConstatDeLecture } from "./constats";

/**
 * Le contenu de la première partie XML qui se lit, ou `null`. Ce n'est qu'un cache, que n'importe quel outil a pu
 * abîmer : on vérifie la forme de ce que la lecture en reprendra, et les cellules l'emportent toujours sur elle.
 */
export function lireContenu(
  partiesXml: readonly string[],
  constats: ConstatDeLecture[],
): ContenuDeLaPartie | null {
  for (const xml of partiesXml) {
    const texte = lirePartieXml(xml);
    const contenu = texte === null ? null : analyser(texte);
    if (contenu !== null) return contenu;
  }
  if (partiesXml.length > 0) {
    constats.push({
      code: "partie-xml-illisible",
      phrase:
        "La description cachée du classeur ne se lit pas\u00a0; le dossier est relu dans les cellules. Reconstruire la remet en état.",
      feuille: "",
      cellule: "",
    });
  }
  return null;
}

function analyser(texte: string): ContenuDeLaPartie | null {
  let contenu: unknown;
  try {
    contenu = JSON.parse(texte);
  } catch {
    return null;
  }
  return estContenu(contenu) ? contenu : null;
}

/** Le modèle, lui, passe par son propre schéma avant de servir. */
function estContenu(valeur: unknown): valeur is ContenuDeLaPartie {
  return estObjet(valeur) && estObjet(valeur["modele"]) && estCadre(valeur["dossier"]);
}

function estCadre(dossier: unknown): boolean {
  if (!aDesTextes(dossier, ["employeur", "profil", "mention"])) return false;
  const { territoire, annee, modele, champ, postes, politiques, grilles } = dossier;
  return (
    aDesTextes(territoire, ["nom", "caf", "debutCtg", "finCtg"]) &&
    typeof annee === "number" &&
    aDesTextes(modele, ["identifiant", "version"]) &&
    estObjet(champ) &&
    estListe(champ["horsChamp"], estHorsChamp) &&
    estListe(postes, estPoste) &&
    estListe(politiques, (politique) => aDesTextes(politique, ["identifiant", "libelle"])) &&
    estListe(grilles, (grille) => aDesTextes(grille, ["identifiant", "poste"]))
  );
}

function estHorsChamp(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["nature", "cible", "motif"]) &&
    (valeur["nature"] === "politique" || valeur["nature"] === "thematique")
  );
}

function estPoste(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "prenom", "nom", "libelle", "intitule"]) &&
    typeof valeur["quotite"] === "number" &&
    CLES_DES_LIBELLES.some((libelle) => libelle === valeur["libelle"])
  );
}

function estListe(valeur: unknown, verifier: (element: unknown) => boolean): boolean {
  return Array.isArray(valeur) && valeur.every(verifier);
}

function aDesTextes(valeur: unknown, cles: readonly string[]): valeur is Record<string, unknown> {
  return estObjet(valeur) && cles.every((cle) => typeof valeur[cle] === "string");
}

function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
