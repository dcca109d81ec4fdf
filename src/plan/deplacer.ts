import { lettresDeColonne, nomDeFeuilleEnFormule } from "./adresses";
import type { PlanClasseur, PlanFeuille, Plage } from "./types";

/** Où tombent les lignes et les colonnes d'une feuille du plan : rang du plan → rang de la feuille. */
export interface Deplacement {
  readonly lignes: readonly number[];
  readonly colonnes: readonly number[];
}

/**
 * Le même plan, posé ailleurs : cellules, formules, noms, graphiques suivent les rangs donnés, feuille par feuille.
 * Une feuille sans déplacement reste où elle est. Une plage s'étend à ce que l'utilisateur a inséré en son milieu.
 */
export function deplacer(plan: PlanClasseur, deplacements: ReadonlyMap<string, Deplacement>): PlanClasseur {
  if (deplacements.size === 0) return plan;
  const parNom = new Map<string, Deplacement>();
  for (const { cle, nom } of plan.feuilles) {
    const deplacement = deplacements.get(cle);
    if (deplacement !== undefined) parNom.set(nom, deplacement);
  }
  return {
    ...plan,
    feuilles: plan.feuilles.map((feuille) =>
      deplacerFeuille(feuille, deplacements.get(feuille.cle), parNom, deplacements),
    ),
    noms: plan.noms.map((nom) => ({
      ...nom,
      plage: deplacerPlage(nom.plage, deplacements.get(nom.feuille)),
    })),
  };
}

function deplacerFeuille(
  feuille: PlanFeuille,
  deplacement: Deplacement | undefined,
  parNom: ReadonlyMap<string, Deplacement>,
  parCle: ReadonlyMap<string, Deplacement>,
): PlanFeuille {
  const formule = (texte: string) => deplacerFormule(texte, deplacement, parNom);
  const plage = (p: Plage) => deplacerPlage(p, deplacement);
  const ligne = (l: number) => deplacement?.lignes[l] ?? l;
  const colonne = (c: number) => deplacement?.colonnes[c] ?? c;
  return {
    ...feuille,
    cellules: feuille.cellules.map((cellule) => ({
      ...cellule,
      ligne: ligne(cellule.ligne),
      colonne: colonne(cellule.colonne),
      ...(cellule.contenu !== undefined && "formule" in cellule.contenu
        ? { contenu: { ...cellule.contenu, formule: formule(cellule.contenu.formule) } }
        : {}),
    })),
    lignes: feuille.lignes.map((l) => ({ ...l, ligne: ligne(l.ligne) })),
    fusions: feuille.fusions.map(plage),
    validations: feuille.validations.map((validation) => ({
      ...validation,
      plages: validation.plages.map(plage),
      regle:
        validation.regle.type === "liste"
          ? {
              ...validation.regle,
              plage: deplacerPlage(validation.regle.plage, parCle.get(validation.regle.feuille)),
            }
          : validation.regle,
    })),
    formatsConditionnels: feuille.formatsConditionnels.map((format) => ({
      ...format,
      plages: format.plages.map(plage),
      formule: formule(format.formule),
    })),
    figer: {
      lignes: feuille.figer.lignes === 0 ? 0 : ligne(feuille.figer.lignes - 1) + 1,
      colonnes: feuille.figer.colonnes === 0 ? 0 : colonne(feuille.figer.colonnes - 1) + 1,
    },
    impression: {
      ...feuille.impression,
      zone: plage(feuille.impression.zone),
      sauts: feuille.impression.sauts.map(ligne),
      ...(feuille.impression.titres === undefined
        ? {}
        : {
            titres: {
              premiere: ligne(feuille.impression.titres.premiere),
              derniere: ligne(feuille.impression.titres.derniere),
            },
          }),
    },
    graphiques: feuille.graphiques.map((graphique) => ({
      ...graphique,
      source: plage(graphique.source),
      emplacement: plage(graphique.emplacement),
    })),
  };
}

function deplacerPlage(plage: Plage, deplacement: Deplacement | undefined): Plage {
  if (deplacement === undefined) return plage;
  const rang = (rangs: readonly number[], i: number) => rangs[i] ?? i;
  const ligne = rang(deplacement.lignes, plage.ligne);
  const colonne = rang(deplacement.colonnes, plage.colonne);
  return {
    ligne,
    colonne,
    lignes: rang(deplacement.lignes, plage.ligne + plage.lignes - 1) - ligne + 1,
    colonnes: rang(deplacement.colonnes, plage.colonne + plage.colonnes - 1) - colonne + 1,
  };
}

const ADRESSE = String.raw`\$?[A-Z]{1,3}\$?[0-9]+`;

/**
 * Nos propres formules seulement : des textes entre guillemets, des plages précédées ou non d'une feuille entre
 * apostrophes, des mots. C'est assez pour reconnaître les adresses sans analyseur : un texte, un nom de feuille, une
 * fonction (LOG10) ou un nom défini (CTG_A1) se consomme d'un bloc et n'est jamais pris pour une adresse.
 */
const MORCEAUX = new RegExp(
  String.raw`"(?:[^"]|"")*"|((?:'(?:[^']|'')*'!)?)(${ADRESSE})(?::(${ADRESSE}))?(?![\p{L}\p{N}_.(])|` +
    String.raw`'(?:[^']|'')*'|[\p{L}\p{N}_.]+`,
  "gu",
);

function deplacerFormule(
  formule: string,
  deplacement: Deplacement | undefined,
  parNom: ReadonlyMap<string, Deplacement>,
): string {
  const feuilles = new Map([...parNom].map(([nom, d]) => [`${nomDeFeuilleEnFormule(nom)}!`, d]));
  return formule.replace(MORCEAUX, (morceau: string, feuille?: string, debut?: string, fin?: string) => {
    const applique = feuille ? feuilles.get(feuille) : deplacement;
    if (debut === undefined || applique === undefined) return morceau;
    const deplacee = deplacerAdresse(debut, applique);
    return `${feuille ?? ""}${deplacee}${fin === undefined ? "" : `:${deplacerAdresse(fin, applique)}`}`;
  });
}

function deplacerAdresse(texte: string, { lignes, colonnes }: Deplacement): string {
  return texte.replace(/([A-Z]+)(\$?)([0-9]+)/, (_, lettres: string, fixe: string, chiffres: string) => {
    const ligne = Number(chiffres) - 1;
    const colonne = rangDeColonne(lettres);
    return `${lettresDeColonne(colonnes[colonne] ?? colonne)}${fixe}${(lignes[ligne] ?? ligne) + 1}`;
  });
}

function rangDeColonne(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}
