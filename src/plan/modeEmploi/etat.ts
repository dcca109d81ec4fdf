import { adresse, adresseAbsolueDePlage, plageDe } from "../adresses";
import { compteEnFormule, compter, enumeration, partieSi } from "../textesNatifs";
import type { ContenuFormule } from "../types";
import { COLONNES, type Redaction } from "./Redaction";

/** Ce qui reste à faire dans une partie du classeur. */
export interface Reste {
  readonly libelle: string | ContenuFormule;
  /** « complet », « complète », « complets ». */
  readonly complet: string;
  readonly manquants: Decompte;
  readonly fautifs?: Decompte;
}

export interface Decompte {
  /** Sans le signe =. */
  readonly formule: string;
  readonly resultat: number;
  /** « note à renseigner », « notes à renseigner ». */
  readonly mots: readonly [singulier: string, pluriel: string];
}

const COMPLET = "Complet\u00a0: vous pouvez l’envoyer.";
const INCOMPLET = "Incomplet\u00a0: les lignes ci-dessous disent ce qui reste à faire.";
const SEPARATEUR = ", ";

/** L'intertitre, la ligne de tout le classeur, et une par reste. */
export function hauteurDeLEtat(restes: number): number {
  return 2 + restes;
}

/**
 * « Où en est ce classeur », en formules natives, pour qui n'a pas le complément : d'abord s'il peut partir, puis ce
 * qui manque, partie par partie. Les décomptes sont dans deux colonnes masquées.
 */
export function ecrireEtat(page: Redaction, restes: readonly Reste[]): void {
  page.intertitre("Où en est ce classeur");
  const decomptes = plageDe(page.ligne + 1, COLONNES.manquants, restes.length, 2);
  const total = restes.reduce((somme, reste) => somme + totalDe(reste), 0);
  const formule = `=IF(SUM(${adresseAbsolueDePlage(decomptes)})=0,"${COMPLET}","${INCOMPLET}")`;
  page.couple("Ce classeur", { formule, resultat: total === 0 ? COMPLET : INCOMPLET }, "fort");
  for (const reste of restes) ecrireReste(page, reste);
}

function ecrireReste(page: Redaction, reste: Reste): void {
  const { f, ligne } = page;
  const ecrire = (colonne: number, { formule, resultat }: Decompte) =>
    f.formule(ligne, colonne, `=${formule}`, resultat, "technique");
  ecrire(COLONNES.manquants, reste.manquants);
  if (reste.fautifs !== undefined) ecrire(COLONNES.fautifs, reste.fautifs);
  page.couple(reste.libelle, { formule: formuleDuReste(reste, ligne), resultat: direReste(reste) });
}

function formuleDuReste({ complet, manquants, fautifs }: Reste, ligne: number): string {
  const cellule = adresse(ligne, COLONNES.manquants);
  const compte = compteEnFormule(cellule, ...manquants.mots);
  if (fautifs === undefined) return `=IF(${cellule}=0,"${complet}",${compte})`;
  const aCorriger = adresse(ligne, COLONNES.fautifs);
  const parties = [
    partieSi(`${aCorriger}>0`, SEPARATEUR, compteEnFormule(aCorriger, ...fautifs.mots)),
    partieSi(`${cellule}>0`, SEPARATEUR, compte),
  ];
  return `=IF(${aCorriger}+${cellule}=0,"${complet}",${enumeration(parties, SEPARATEUR)})`;
}

function direReste(reste: Reste): string {
  if (totalDe(reste) === 0) return reste.complet;
  return [reste.fautifs, reste.manquants]
    .flatMap((decompte) =>
      decompte === undefined || decompte.resultat === 0 ? [] : [compter(decompte.resultat, ...decompte.mots)],
    )
    .join(SEPARATEUR);
}

function totalDe({ manquants, fautifs }: Reste): number {
  return manquants.resultat + (fautifs?.resultat ?? 0);
}
