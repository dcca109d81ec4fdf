import { normaliser } from "../../domaine/saisie/normaliser";
import { texteEn, type FeuilleLue } from "../cellules";
import { BORNES } from "./bornes";
import type { IdentiteLue } from "./grilleReconnue";

/** Au-delà, ce n'est plus l'en-tête d'une grille. */
const LIGNES_D_EN_TETE = 30;
const VALEUR_MAX = 200;

/** Ce que l'étiquette d'une valeur nomme ; sans étiquette, rien ne se devine. */
const ETIQUETTES: Readonly<Record<keyof IdentiteLue, RegExp>> = {
  territoire: /^(?:nom du )?(?:territoire|epci|intercommunalite)(?: concerne)?$/,
  caf: /^caf$/,
  employeur: /^(?:nom de l')?(?:employeur|collectivite(?: employeuse)?|structure employeuse|gestionnaire)$/,
  titulaire:
    /^(?:nom(?: et prenom| prenom)?|prenom et nom|titulaire|agent|coordonnateur|coordinateur|charge(?:\(e\)|e)? de cooperation)(?: du (?:charge(?:\(e\)|e)?|coordonnateur|coordinateur)(?: de cooperation)?)?$/,
  annee: /^(?:annee|exercice)(?: evaluee?| concernee?)?$/,
};

const CHAMPS = Object.keys(ETIQUETTES) as (keyof IdentiteLue)[];

/** « Territoire : Grand Châtellerault », ou « Territoire » et sa valeur dans la cellule remplie d'à côté. */
export function lireIdentite(feuille: FeuilleLue): IdentiteLue {
  const lue = { territoire: "", caf: "", employeur: "", titulaire: "", annee: "" };
  const fin = Math.min(feuille.valeurs.length, LIGNES_D_EN_TETE);
  for (let rang = 0; rang < fin; rang++) {
    const largeur = Math.min(feuille.valeurs[rang]?.length ?? 0, BORNES.colonnes);
    for (let i = 0; i < largeur; i++) {
      const etiquetee = lireLaCellule(feuille, feuille.ligne + rang, feuille.colonne + i, largeur);
      if (etiquetee === null || lue[etiquetee.champ] !== "") continue;
      lue[etiquetee.champ] = etiquetee.valeur;
    }
  }
  return { ...lue, annee: /^(?:19|20)\d\d$/.test(lue.annee) ? lue.annee : "" };
}

function lireLaCellule(feuille: FeuilleLue, ligne: number, colonne: number, largeur: number) {
  const texte = texteEn(feuille, ligne, colonne);
  if (texte === "" || texte.length > VALEUR_MAX) return null;
  const deuxPoints = texte.indexOf(":");
  const etiquette = normaliser(deuxPoints < 0 ? texte : texte.slice(0, deuxPoints));
  const champ = CHAMPS.find((candidat) => ETIQUETTES[candidat].test(etiquette));
  if (champ === undefined) return null;
  const suite = deuxPoints < 0 ? "" : texte.slice(deuxPoints + 1).trim();
  const valeur = suite !== "" ? suite : valeurACote(feuille, ligne, colonne, feuille.colonne + largeur);
  return valeur === "" ? null : { champ, valeur };
}

function valeurACote(feuille: FeuilleLue, ligne: number, colonne: number, fin: number): string {
  for (let c = colonne + 1; c < fin; c++) {
    const texte = texteEn(feuille, ligne, c);
    // Une étiquette à côté d'une autre : c'est une ligne de titres, pas une valeur.
    if (texte !== "") return texte.length > VALEUR_MAX || estUneEtiquette(texte) ? "" : texte;
  }
  return "";
}

function estUneEtiquette(texte: string): boolean {
  const net = normaliser(texte.replace(/:.*$/s, ""));
  return texte.includes(":") || CHAMPS.some((champ) => ETIQUETTES[champ].test(net));
}
