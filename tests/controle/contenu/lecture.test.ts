import { CONTROLES } from "../../../src/controle/controles";
import { controler } from "../../../src/controle/examiner";
import { CODES_DE_CONSTAT, type CodeDeConstat } from "../../../src/lecture/constats";
import type { ClasseurDEssai } from "../../lecture/outils/classeurDEssai";
import { MODELE, SAIN } from "./exempleSain";
import { examiner } from "./outils";

/** Elle ne se feint pas : le contrôle du classeur regarde la ligne. */
const HORS_LECTURE: readonly CodeDeConstat[] = ["activite-manquante"];

/** Ceux du contenu, qu'une réponse de n'importe quelle feuille peut donner. */
const DU_CONTENU: readonly CodeDeConstat[] = [
  "note-non-reconnue",
  "nombre-non-reconnu",
  "poste-non-reconnu",
  "champ-du-dossier-manquant",
  "grille-manquante",
  "modele-inconnu",
  "autres-constats",
];

const controles = (code: CodeDeConstat, feuille: string) => {
  const constat = { code, phrase: "Une phrase.", feuille, cellule: feuille === "" ? "" : "B3" };
  const lu = { ...EXAMINE.lu, constats: [constat] };
  return controler({ ...EXAMINE, lu }, CONTROLES).filter(({ phrase }) => phrase.includes("Une phrase."));
};

const EXAMINE = examiner({ dossier: SAIN, modele: MODELE });

it.each(DU_CONTENU)("« %s » finit dans un contrôle et un seul, où qu’il soit", (code) => {
  for (const feuille of [...EXAMINE.lu.source.feuilles.map(({ nom }) => nom), "Autre feuille", ""]) {
    expect([feuille, controles(code, feuille).length]).toEqual([feuille, 1]);
  }
});

it("une activité dont la ligne manque, de même", () => {
  const malmener = (classeur: ClasseurDEssai) => {
    const feuille = classeur.feuille("grille:g1");
    feuille.supprimerLigne(feuille.ligneDe("activite:m1.a01"));
  };
  const examine = examiner({ dossier: SAIN, modele: MODELE, malmener });
  const constats = controler(examine, CONTROLES).filter(({ cle }) => cle.includes("m1.a01"));
  expect(constats.map(({ controle }) => controle)).toEqual(["C-LIGNE-1"]);
});

it.each(CODES_DE_CONSTAT.filter((code) => ![...HORS_LECTURE, ...DU_CONTENU].includes(code)))(
  "« %s » finit dans un contrôle du classeur et un seul",
  (code) => expect(controles(code, "CTG Grille Exemple")).toHaveLength(1),
);

it("une cellule que la lecture a mal lue deux fois n’a qu’un constat", () => {
  const deux = (["nombre-non-reconnu", "poste-non-reconnu"] as const).map((code) => ({
    code,
    phrase: `Faute ${code}.`,
    feuille: "CTG Postes",
    cellule: "F9",
  }));
  const lu = { ...EXAMINE.lu, constats: deux };
  const phrases = controler({ ...EXAMINE, lu }, CONTROLES).map(({ phrase }) => phrase);
  expect(phrases.filter((phrase) => phrase.startsWith("Faute"))).toEqual(["Faute nombre-non-reconnu."]);
});
