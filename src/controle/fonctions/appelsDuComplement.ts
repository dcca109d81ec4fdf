import type { FeuilleLue, ValeurDeCellule } from "../../lecture/cellules";

/** Une formule qui appelle une fonction CTG.*, où qu'elle soit dans le classeur. Rangs à partir de 0. */
export interface AppelDuComplement {
  readonly ligne: number;
  readonly colonne: number;
  readonly formule: string;
  readonly montre: ValeurDeCellule;
}

export interface FeuilleQuiAppelle {
  readonly feuille: FeuilleLue;
  readonly appels: readonly AppelDuComplement[];
}

const CONNUS = new WeakMap<readonly FeuilleLue[], readonly FeuilleQuiAppelle[]>();

/** Les feuilles du classeur qui appellent le complément, celles de l'utilisateur comprises quand elles ont été lues. */
export function appelsDuComplement(feuilles: readonly FeuilleLue[]): readonly FeuilleQuiAppelle[] {
  const connus = CONNUS.get(feuilles);
  if (connus !== undefined) return connus;
  const qui = feuilles
    .map((feuille) => ({ feuille, appels: appelsDe(feuille) }))
    .filter(({ appels }) => appels.length > 0);
  CONNUS.set(feuilles, qui);
  return qui;
}

function appelsDe({ formules, valeurs, ligne, colonne }: FeuilleLue): AppelDuComplement[] {
  const appels: AppelDuComplement[] = [];
  formules.forEach((rangee, i) => {
    // Sans formule, les deux rangées sont la même.
    if (rangee === undefined || rangee === valeurs[i]) return;
    rangee.forEach((formule, j) => {
      const montre = valeurs[i]?.[j] ?? "";
      if (typeof formule !== "string" || formule === montre || !appelleCtg(formule)) return;
      appels.push({ ligne: ligne + i, colonne: colonne + j, formule, montre });
    });
  });
  return appels;
}

/** Les textes et les noms de feuilles se consomment d'abord : un « CTG.SCORE( » qu'ils contiennent n'appelle rien. */
const MORCEAU = /"[^"]*"?|'[^']*'?|[\p{L}\p{N}_.]+(?=\s*\()/gu;

/** `CTG.SCORE`, et la forme qu'Excel lui donne dans un fichier, qu'il montre quand le complément manque. */
const FONCTION_CTG = /^(?:_xlfn\.)?(?:_xldudf_CTG_|CTG\.)/i;

function appelleCtg(formule: string): boolean {
  if (!formule.startsWith("=") || !/CTG/i.test(formule)) return false;
  return (formule.match(MORCEAU) ?? []).some((morceau) => FONCTION_CTG.test(morceau));
}
