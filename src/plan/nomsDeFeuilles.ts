import type { Dossier, Grille } from "../domaine/dossier/dossier";
import { BUDGET } from "./budget/references";
import { CONCLUSION } from "./conclusion";
import { CONTROLE } from "./controle";
import { DEPARTEMENT } from "./departement/colonnes";
import { cleDeLEchange } from "./echange";
import { FINANCEMENT } from "./financement/colonnes";
import { cleDeLaGrille } from "./grille";
import { INSTRUCTION } from "./instruction";
import { JOURNAL } from "./journal/tableau";
import { LIBELLES_DE_POSTE } from "./libellesDePoste";
import { LISTES } from "./listes";
import { MODE_EMPLOI } from "./modeEmploi";
import { PARAMETRES } from "./parametres/references";
import { PLAN_D_ACTION } from "./planDAction/tableau";
import { POSTES } from "./postes";
import { PREVISIONNEL } from "./previsionnel";
import { cleDeLaSynthese } from "./synthese";

const LONGUEUR_MAXIMALE = 31;

/** Nom de feuille par clé. Seules les grilles ont un nom qui commence par « CTG Grille ». */
export type NomsDeFeuilles = ReadonlyMap<string, string>;

/**
 * Le nom de chaque feuille du dossier. Un nom déjà pris reçoit un suffixe, jamais un remplacement ; Excel ne
 * distingue pas les majuscules, limite à 31 caractères et refuse : \ / ? * [ ] et l'apostrophe aux bouts.
 *
 * @param gardes les noms que portent déjà nos feuilles, par clé : une feuille renommée garde son nom.
 * @param pris les noms des autres feuilles du classeur.
 */
export function nommerFeuilles(
  dossier: Dossier,
  gardes: NomsDeFeuilles = new Map(),
  pris: readonly string[] = [],
): NomsDeFeuilles {
  const occupes = new Set([...pris, ...gardes.values()].map((nom) => nom.toLocaleLowerCase("fr")));
  const noms = new Map<string, string>();
  for (const [cle, souhaite] of nomsSouhaites(dossier)) {
    const garde = gardes.get(cle);
    const nom = garde ?? nomLibre(souhaite, occupes);
    occupes.add(nom.toLocaleLowerCase("fr"));
    noms.set(cle, nom);
  }
  return noms;
}

function nomsSouhaites(dossier: Dossier): [string, string][] {
  return [
    [MODE_EMPLOI, "CTG Mode d’emploi"],
    [POSTES, "CTG Postes"],
    [PREVISIONNEL, "CTG Prévisionnel"],
    ...feuillesDuFinancement(dossier),
    ...(dossier.departement === null ? [] : [[DEPARTEMENT, "CTG Département"] satisfies [string, string]]),
    ...dossier.grilles.map((grille): [string, string] => [
      cleDeLaGrille(grille),
      nomDe("CTG Grille", dossier, grille),
    ]),
    ...dossier.grilles.map((grille): [string, string] => [
      cleDeLaSynthese(grille),
      nomDe("CTG Synthèse", dossier, grille),
    ]),
    ...feuillesDActivite(dossier),
    ...feuillesDeLInstruction(dossier),
    ...(dossier.controle === null ? [] : [[CONTROLE, "CTG Contrôle"] satisfies [string, string]]),
    [LISTES, "CTG Listes"],
  ];
}

/** R-JOURNAL-1, R-PLAN-1 : chacune n'existe que si le dossier l'a ouverte. */
function feuillesDActivite({ journal, planDAction }: Dossier): [string, string][] {
  return [
    ...(journal === null ? [] : [[JOURNAL, "CTG Journal"] satisfies [string, string]]),
    ...(planDAction === null ? [] : [[PLAN_D_ACTION, "CTG Plan d’action"] satisfies [string, string]]),
  ];
}

/** R-ETAT-1 : aucune tant que le dossier n'a été ni remis, ni commenté. */
function feuillesDeLInstruction(dossier: Dossier): [string, string][] {
  if (dossier.instruction === null) return [];
  return [
    [INSTRUCTION, "CTG Instruction"],
    ...dossier.grilles.map((grille): [string, string] => [
      cleDeLEchange(grille),
      nomDe("CTG Échange", dossier, grille),
    ]),
    [CONCLUSION, "CTG Conclusion"],
  ];
}

/** Un dossier sans financement n'a aucune de ces feuilles. */
function feuillesDuFinancement({ financement }: Dossier): [string, string][] {
  if (financement === null) return [];
  return [
    [FINANCEMENT, "CTG Financement"],
    [BUDGET, "CTG Budget"],
    [PARAMETRES, "CTG Paramètres"],
  ];
}

/** Une seule grille : le nom nu ; plusieurs : suivi du nom du chargé de coopération. */
function nomDe(prefixe: string, dossier: Dossier, grille: Grille): string {
  if (dossier.grilles.length === 1) return prefixe;
  const qui = titulaire(dossier, grille).replace(INTERDITS, " ");
  return couper(`${prefixe} ${qui}`.replace(/\s+/g, " "), LONGUEUR_MAXIMALE);
}

/** Ce qu'Excel refuse dans un nom de feuille, et ce qu'un fichier XML ne peut pas écrire. */
const INTERDITS = /[:\\/?*[\]'\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function titulaire({ postes }: Dossier, { poste: cible }: Grille): string {
  if (cible === "") return "commune";
  const poste = postes.find(({ identifiant }) => identifiant === cible);
  if (poste === undefined) return cible;
  const noms = [poste.nom, poste.prenom, poste.intitule].map((nom) => nom.trim());
  return noms.find((nom) => nom !== "") ?? LIBELLES_DE_POSTE[poste.libelle];
}

/** Au plus `longueur` unités UTF-16, comme Excel les compte, sans couper un émoji en deux. */
function couper(texte: string, longueur: number): string {
  let coupe = "";
  for (const caractere of texte) {
    if (coupe.length + caractere.length > longueur) break;
    coupe += caractere;
  }
  return coupe.trim();
}

/** @param occupes les noms déjà pris, en minuscules. */
export function nomLibre(souhaite: string, occupes: ReadonlySet<string>): string {
  for (let rang = 1; ; rang++) {
    const suffixe = rang === 1 ? "" : ` (${rang})`;
    const nom = couper(souhaite, LONGUEUR_MAXIMALE - suffixe.length) + suffixe;
    if (!occupes.has(nom.toLocaleLowerCase("fr"))) return nom;
  }
}
