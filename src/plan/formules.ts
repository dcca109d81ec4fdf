import { A_CORRIGER, NC, SANS_NOTE } from "../domaine/notation/textes";
import { adresseAbsolue, adresseAbsolueDePlage } from "./adresses";
import type { Plage } from "./types";

/** Les cellules d'une colonne de notes et la colonne masquée des identifiants, de même hauteur. */
export interface ColonneDeNotes {
  readonly identifiants: Plage;
  readonly notes: Plage;
  /** La colonne masquée des poids ; absente quand le modèle n'en a pas (R-SCORE-5). */
  readonly poids: Plage | null;
  readonly noteMax: number;
}

/** Les cellules, adresses comprises, où les décomptes d'une colonne sont écrits ; les mots de `Decompte`. */
export interface CellulesDeDecompte {
  readonly notees: string;
  readonly nc: string;
  readonly nonRenseignees: string;
  readonly points: string;
  readonly pointsPossibles: string;
  readonly pointsEnAttente: string;
  readonly fautives: string;
  readonly erreurs: string;
}

/**
 * Les formules d'une colonne de notes (R-SCORE-1, 2, 4, 5). Elles ne comptent que les lignes qui portent un
 * identifiant d'activité : une ligne ajoutée par l'utilisateur ne fausse rien, comme à la lecture. Si les
 * identifiants ont été effacés, rien n'est reconnu, et le pourcentage se dit « à corriger ».
 *
 * NB.SI compte « 2 » en texte dans Excel et pas dans LibreOffice : d'où SOMMEPROD. Une erreur dans la plage se
 * propagerait à tout le reste, et un VRAI est un nombre pour LibreOffice : tous deux se comptent d'abord, à part.
 */
export function formulesDeDecompte(
  colonne: ColonneDeNotes,
  cellules: CellulesDeDecompte,
): Readonly<Record<keyof CellulesDeDecompte, string>> {
  const { noteMax } = colonne;
  const notes = adresseAbsolueDePlage(colonne.notes);
  const active = `(${adresseAbsolueDePlage(colonne.identifiants)}<>"")`;
  const poids = colonne.poids === null ? "" : `*${adresseAbsolueDePlage(colonne.poids)}`;
  const nombre = `ISNUMBER(${notes})`;
  const notee = `${nombre}*(${estSurEchelle(notes, noteMax)})`;
  const vide = `(LEN(${notes})=0)`;
  const points = echelle(noteMax)
    .slice(1)
    .map((note) => (note === 1 ? `(${notes}=1)` : `(${notes}=${note})*${note}`))
    .join("+");
  const sansErreur = (formule: string) => `=IF(${cellules.erreurs}>0,0,${formule})`;
  const maximum = (compte: string, cellule: string) =>
    poids === ""
      ? `=${noteMax}*${cellule}`
      : sansErreur(`${noteMax}*SUMPRODUCT(${active}*${compte}${poids})`);
  return {
    erreurs: `=SUMPRODUCT(${active}*ISERROR(${notes}))+${booleens(colonne)}`,
    notees: sansErreur(`SUMPRODUCT(${active}*${notee})`),
    nc: sansErreur(`SUMPRODUCT(${active}*(UPPER(${notes})="${NC}"))`),
    nonRenseignees: sansErreur(`SUMPRODUCT(${active}*${vide})`),
    points: sansErreur(`SUMPRODUCT(${active}*${nombre}*(${points})${poids})`),
    pointsPossibles: maximum(notee, cellules.notees),
    pointsEnAttente: maximum(vide, cellules.nonRenseignees),
    fautives:
      `=IF(${cellules.erreurs}>0,${cellules.erreurs},IF(SUMPRODUCT(${active}*1)=0,1,` +
      `SUMPRODUCT(${active}*1)-${cellules.notees}-${cellules.nc}-${cellules.nonRenseignees}))`,
  };
}

/** Dans SOMMEPROD, l'ESTLOGIQUE de LibreOffice rend toujours faux : les booléens se comptent cellule par cellule. */
function booleens({ identifiants, notes }: ColonneDeNotes): string {
  return Array.from({ length: notes.lignes }, (_, i) => {
    const identifiant = adresseAbsolue(identifiants.ligne + i, identifiants.colonne);
    return `(${identifiant}<>"")*ISLOGICAL(${adresseAbsolue(notes.ligne + i, notes.colonne)})`;
  }).join("+");
}

/** Le pourcentage : un nombre de 0 à 1 non arrondi, ou exactement `NC`, `—`, `à corriger`. */
export function formuleDuScore(cellules: CellulesDeDecompte): string {
  return (
    `=IF(${cellules.fautives}<>0,"${A_CORRIGER}",` +
    `IF(${cellules.pointsPossibles}=0,IF(${cellules.nonRenseignees}=0,"${NC}","${SANS_NOTE}"),` +
    `${cellules.points}/${cellules.pointsPossibles}))`
  );
}

/** R-SCORE-6 : le score si tout ce qui manque valait 0, ou la note maximale. */
export function formuleDeBorne(borne: "minimum" | "maximum", cellules: CellulesDeDecompte): string {
  const manquants =
    borne === "minimum" ? cellules.points : `(${cellules.points}+${cellules.pointsEnAttente})`;
  const possibles = `${cellules.pointsPossibles}+${cellules.pointsEnAttente}`;
  return `=IF(${cellules.fautives}<>0,"${A_CORRIGER}",IF(${possibles}=0,"${NC}",${manquants}/(${possibles})))`;
}

/** Les termes d'une somme qui vaut 1 quand la cellule porte une note de l'échelle. */
export function estSurEchelle(notes: string, noteMax: number): string {
  return echelle(noteMax)
    .map((note) => `(${notes}=${note})`)
    .join("+");
}

/** R-SCORE-3, agrégation par rubriques : la moyenne des pourcentages évalués, ni NC ni « — ». */
export function formuleDeMoyenne(plage: string): string {
  return (
    `=IF(COUNTIF(${plage},"${A_CORRIGER}")>0,"${A_CORRIGER}",` +
    `IF(COUNT(${plage})=0,IF(COUNTIF(${plage},"${NC}")=ROWS(${plage}),"${NC}","${SANS_NOTE}"),AVERAGE(${plage})))`
  );
}

/** Un texte de formule : les guillemets s'y doublent. */
export function texteEnFormule(texte: string): string {
  return `"${texte.replace(/"/g, '""')}"`;
}

function echelle(noteMax: number): number[] {
  return Array.from({ length: noteMax + 1 }, (_, note) => note);
}
