import { ErreurDeSaisie } from "../../domaine/erreurs";
import { NOTE_MAX } from "../../domaine/notation/lireNote";
import { NC, SANS_NOTE } from "../../domaine/notation/textes";
import { estSurEchelle } from "../formules";
import { appel, plagePositive, siJuste, terme, uneCellule, videGarde } from "./conditions";
import { direForme, memeForme } from "./reference";
import type { FonctionAInserer, Terme } from "./types";

/** R-SCORE-1, 2, 4, 5, sur l'échelle de 0 à 3. */
export const SCORE: FonctionAInserer = {
  nom: "CTG.SCORE",
  sens: "Pourcentage de réalisation d’une mission",
  arguments: [
    {
      cle: "notes",
      libelle: "Notes",
      aide: "Une plage\u00a0: entiers de 0 à 3, NC, ou vide.",
      facultatif: false,
      genre: { nom: "plage" },
    },
    {
      cle: "poids",
      libelle: "Poids",
      aide: "Une plage de même forme\u00a0; par défaut, toutes les notes pèsent autant.",
      facultatif: true,
      genre: { nom: "plage" },
    },
  ],
  verifier: ({ notes, poids }) => {
    const [desNotes, desPoids] = [notes?.reference?.plage, poids?.reference?.plage];
    if (desNotes === undefined || desPoids === undefined || memeForme(desNotes, desPoids)) return;
    throw new ErreurDeSaisie(
      "Poids",
      `${direForme(desPoids)}, et les notes ${direForme(desNotes)}. Désignez deux plages de même forme.`,
    );
  },
  composer: (termes, forme) => {
    const [notes, poids] = [terme(termes, "notes"), termes["poids"]];
    return uneCellule(
      forme === "ctg" ? appel("CTG.SCORE", [videGarde(notes), poids?.texte]) : natif(notes, poids),
    );
  },
};

/** NB.SI compterait « 2 » en texte dans Excel, pas dans LibreOffice : SOMMEPROD dit la même chose partout. */
function natif(notes: Terme, poids: Terme | undefined): string {
  const n = notes.texte;
  const notee = `ISNUMBER(${n})*(${estSurEchelle(n, NOTE_MAX)})`;
  const admises = `SUMPRODUCT(${notee}+(UPPER(${n})="${NC}")+(LEN(${n})=0))=ROWS(${n})*COLUMNS(${n})`;
  const sansNote = `IF(COUNTBLANK(${n})=0,"${NC}","${SANS_NOTE}")`;
  if (poids === undefined) {
    return siJuste([admises], `IF(COUNT(${n})=0,${sansNote},SUM(${n})/(${NOTE_MAX}*COUNT(${n})))`);
  }
  const p = poids.texte;
  const points = `((${n}=1)+(${n}=2)*2+(${n}=3)*3)`;
  const possibles = `SUMPRODUCT(ISNUMBER(${n})*${p})`;
  return siJuste(
    [admises, ...plagePositive(poids), `SUM(${p})>0`],
    `IF(${possibles}=0,${sansNote},SUMPRODUCT(ISNUMBER(${n})*${points}*${p})/(${NOTE_MAX}*${possibles}))`,
  );
}
