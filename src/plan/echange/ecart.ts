import { direEcart } from "../../domaine/instruction/ecarts";
import type { Note } from "../../domaine/grille/reponses";
import { A_CORRIGER, NC } from "../../domaine/notation/textes";
import { estSurEchelle, texteEnFormule } from "../formules";
import { enumeration } from "../textesNatifs";

/** Une politique d'une ligne : les deux cellules, et les deux notes. */
export interface NotesComparees {
  readonly libelle: string;
  readonly agent: { readonly cellule: string; readonly note: Note };
  readonly partagee: { readonly cellule: string; readonly note: Note };
}

const SEPARATEUR = " · ";

/** Ce qui sépare les notes partagées d'une ligne de celles de l'agent : « +1 », ou « Famille +1 · Social = ». */
export function formuleDeLEcart(politiques: readonly NotesComparees[], noteMax: number): string {
  const [seule] = politiques;
  if (politiques.length === 1 && seule !== undefined)
    return `=IF(${estSansNote(seule.partagee.cellule)},"",${ecartDe(seule, noteMax)})`;
  const parties = politiques.map((politique) => {
    const debut = texteEnFormule(`${SEPARATEUR}${politique.libelle}\u00a0`);
    return `IF(${estSansNote(politique.partagee.cellule)},"",${debut}&${ecartDe(politique, noteMax)})`;
  });
  return `=${enumeration(parties, SEPARATEUR)}`;
}

/** Le même, calculé. */
export function resultatDeLEcart(politiques: readonly NotesComparees[]): string {
  const dits = politiques.map(({ libelle, agent, partagee }) => ({
    libelle,
    ecart: direEcart(agent.note, partagee.note),
  }));
  if (dits.length === 1) return dits[0]?.ecart ?? "";
  return dits
    .filter(({ ecart }) => ecart !== "")
    .map(({ libelle, ecart }) => `${libelle}\u00a0${ecart}`)
    .join(SEPARATEUR);
}

/** Une erreur n'est pas un vide : LEN la propagerait à toute la ligne. */
export function estSansNote(cellule: string): string {
  return `IFERROR(LEN(${cellule}),1)=0`;
}

/** 1 si la note partagée n'est pas celle de l'agent, 0 sinon ou s'il n'y en a pas. */
export function unEcart({ agent, partagee }: NotesComparees): string {
  const [a, n] = [agent.cellule, partagee.cellule];
  return `IFERROR((LEN(${n})>0)*(UPPER(${a})<>UPPER(${n})),1)`;
}

/** Sous Excel, NB.SI et = ignorent la casse, mais « 2 » en texte n'est pas 2 : la note doit être de l'échelle. */
function ecartDe({ agent, partagee }: NotesComparees, noteMax: number): string {
  const [a, n] = [agent.cellule, partagee.cellule];
  const admise = `(UPPER(${n})="${NC}")+ISNUMBER(${n})*(${estSurEchelle(n, noteMax)})`;
  return (
    `IF(ISERROR(${a})+ISERROR(${n})>0,"${A_CORRIGER}",IF(${admise}=0,"${A_CORRIGER}",` +
    `IF(UPPER(${a})=UPPER(${n}),"=",IF(AND(ISNUMBER(${a}),ISNUMBER(${n})),` +
    `IF(${n}>${a},"+","−")&ABS(${n}-${a}),IF(LEN(${a})=0,"vide",${a})&" → "&${n}))))`
  );
}
