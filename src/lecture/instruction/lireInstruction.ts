import type { Grille, Poste } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import {
  INSTRUCTION_VIDE,
  type ConclusionDePoste,
  type EchangeDeGrille,
  type Instruction,
} from "../../domaine/instruction/instruction";
import { rangerLesEchanges } from "../../domaine/instruction/rangerLesEchanges";
import { CONCLUSION } from "../../plan/conclusion";
import { cleDeLEchange } from "../../plan/echange";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import type { ConstatDeLecture } from "../constats";
import type { FeuilleReperee } from "../reperer";
import { lireConclusion } from "./lireConclusion";
import { lireEchange } from "./lireEchange";
import { lireLeSuivi, type SuiviLu } from "./lireLeSuivi";

export interface SourceDeLInstruction {
  /** Nos feuilles, par clé de plan : `instruction`, `conclusion`, `echange:g1`… */
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  readonly modele: ModeleDeGrille;
  readonly politiques: readonly Politique[];
  /** Dans l'ordre du dossier. */
  readonly grilles: readonly Grille[];
  readonly postes: readonly Poste[];
  readonly dates1904: boolean;
}

/** R-ETAT-1, R-RECOND-1 : l'échange avec la Caf ; `null` si aucune de ses feuilles n'est là. */
export function lireInstruction(
  source: SourceDeLInstruction,
  constats: ConstatDeLecture[],
): Instruction | null {
  const { feuilles, dates1904 } = source;
  const suivi = feuilles.get(INSTRUCTION);
  const autres = [...feuilles].filter(([cle]) => cle === CONCLUSION || cle.startsWith("echange:"));
  if (suivi === undefined && autres.length === 0) return null;
  const echanges = lireLesEchanges(source, constats);
  const conclusions = lireLesConclusions(source, constats);
  if (suivi === undefined) {
    constats.push({
      code: "champ-du-dossier-manquant",
      phrase:
        "La feuille «\u00a0CTG Instruction\u00a0» manque\u00a0: l’état du dossier, ses remises et ses demandes ne se lisent plus, et il passe pour un brouillon. Retrouvez-la dans une copie d’avant.",
      feuille: autres[0]?.[1].feuille.nom ?? "",
      cellule: "",
    });
    return { ...INSTRUCTION_VIDE, echanges, conclusions, contreNotes: aDesContreNotes(echanges) };
  }
  const lu = lireLeSuivi(suivi, constats, dates1904);
  signalerLHistoriquePerdu(suivi, lu, [...echanges, ...conclusions, ...lu.demandes].length > 0, constats);
  return {
    ...lu,
    // Les contre-notes écrites restent, même si la ligne qui les dit activées ne se lit plus.
    contreNotes: lu.contreNotes || aDesContreNotes(echanges),
    echanges,
    conclusions,
  };
}

/**
 * La Caf n'écrit que dans un dossier remis ou reçu, et l'historique le dit. Vide, c'est que la feuille a été supprimée, puis
 * refaite par un geste : sans ce constat, le dossier passerait pour un brouillon que personne n'a jamais instruit.
 */
function signalerLHistoriquePerdu(
  { feuille }: FeuilleReperee,
  { etat, evenements }: SuiviLu,
  aDesEcrits: boolean,
  constats: ConstatDeLecture[],
): void {
  if (evenements.length > 0 || (etat === "brouillon" && !aDesEcrits)) return;
  constats.push({
    code: "champ-du-dossier-manquant",
    phrase:
      "L’historique de l’échange est vide, alors que le dossier a été remis ou que la Caf y a écrit\u00a0: l’état du dossier n’est plus sûr. Retrouvez «\u00a0CTG Instruction\u00a0» dans une copie d’avant.",
    feuille: feuille.nom,
    cellule: "",
  });
}

function lireLesEchanges(
  { feuilles, modele, politiques, grilles }: SourceDeLInstruction,
  constats: ConstatDeLecture[],
): readonly EchangeDeGrille[] {
  const lus = grilles.flatMap((grille) => {
    const reperee = feuilles.get(cleDeLEchange(grille));
    return reperee === undefined ? [] : [lireEchange(reperee, { modele, politiques }, constats)];
  });
  return rangerLesEchanges(lus, grilles);
}

/** Dans l'ordre des postes, que trier la feuille ne change pas ; ceux qu'on ne connaît plus, après. */
function lireLesConclusions(
  { feuilles, postes, dates1904 }: SourceDeLInstruction,
  constats: ConstatDeLecture[],
): readonly ConclusionDePoste[] {
  const reperee = feuilles.get(CONCLUSION);
  if (reperee === undefined) return [];
  const rangs = new Map(postes.map(({ identifiant }, rang) => [identifiant, rang]));
  const rang = ({ poste }: ConclusionDePoste) => rangs.get(poste) ?? rangs.size;
  return [...lireConclusion(reperee, constats, dates1904)].sort((a, b) => rang(a) - rang(b));
}

function aDesContreNotes(echanges: readonly EchangeDeGrille[]): boolean {
  return echanges.some(({ contreNotes }) => Object.keys(contreNotes).length > 0);
}
