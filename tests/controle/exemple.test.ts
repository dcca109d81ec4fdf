import { CONTROLES_DU_CLASSEUR } from "../../src/controle/classeur";
import { controler, preparerLExamen } from "../../src/controle/examiner";
import { lireEtat } from "../../src/classeur";
import { EXEMPLE } from "../../src/donnees";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import type { ClasseurDeDossier } from "../../src/lecture";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { lireFichier } from "../../src/xlsx/lire";
import { AVEC_FINANCEMENT, batir, PETITS_MODELES } from "../classeur/outils/petitClasseur";
import { ClasseurDEssai } from "../lecture/outils/classeurDEssai";
import { lireEssai, MODELE } from "./outils/examen";

jest.setTimeout(120_000);

/**
 * Ce que l'exemple montre exprès, pour que l'on voie ce que le contrôle en dit : un NC sans motif, et un employeur de
 * plus, sans Cof.
 */
const VOULUS = ["C-EQUIPE-8", "C-NC-2"];

/** Les contrôles qui disent quelque chose de bloquant ou à corriger. */
function graves(lu: ClasseurDeDossier): string[] {
  return controler(preparerLExamen(lu, ""))
    .filter(({ gravite }) => gravite === "bloquant" || gravite === "a-corriger")
    .map(({ controle }) => controle)
    .sort();
}

function duClasseur(lu: ClasseurDeDossier): string[] {
  return controler(preparerLExamen(lu, ""), CONTROLES_DU_CLASSEUR).map(
    ({ controle, feuille, cellule, phrase }) => `${controle} ${feuille} ${cellule} ${phrase}`,
  );
}

describe("l’exemple livré n’a de grave que ce qu’il montre exprès, et de ses feuilles, rien", () => {
  test("bâti par le plan", () => {
    const lu = new ClasseurDEssai(EXEMPLE.dossier, MODELE).lireDossier();
    expect(graves(lu)).toEqual(VOULUS);
    expect(duClasseur(lu)).toEqual([]);
  });

  test("écrit en .xlsx, puis relu", async () => {
    const octets = await ecrireClasseur(planifier(EXEMPLE.dossier, MODELE), { titre: "Exemple" });
    const contenu = lireFichier(octets);
    expect(contenu.noms).not.toHaveLength(0);
    const lu = lireEssai(contenu);
    expect(graves(lu)).toEqual(VOULUS);
    expect(duClasseur(lu)).toEqual([]);
  });
});

describe("dans Excel", () => {
  let hote: HoteSansEcran;
  beforeEach(() => {
    hote = demarrerHote();
  });
  afterEach(() => hote.arreter());

  test("un classeur que l’on vient de construire n’a rien à dire de ses feuilles", async () => {
    await batir(AVEC_FINANCEMENT);
    const { lecture } = await lireEtat(PETITS_MODELES);
    if (lecture.etat !== "lu") throw new Error(lecture.etat);
    expect(lecture.source.noms).not.toHaveLength(0);

    expect(duClasseur(lecture)).toEqual([]);
  });

  test("une ligne supprimée dans la grille par Excel lui-même est le seul constat", async () => {
    await batir(AVEC_FINANCEMENT);
    const { lecture: avant } = await lireEtat(PETITS_MODELES);
    if (avant.etat !== "lu") throw new Error(avant.etat);
    const grille = avant.feuilles.get("grille:g1");
    const ligne = grille?.lignes.get("activite:m1.a02") ?? -1;
    await hote.Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem(grille?.feuille.nom ?? "");
      feuille.protection.unprotect();
      feuille.getRange(`${ligne + 1}:${ligne + 1}`).delete("Up");
      await context.sync();
    });
    const { lecture } = await lireEtat(PETITS_MODELES);
    if (lecture.etat !== "lu") throw new Error(lecture.etat);

    expect(duClasseur(lecture)).toHaveLength(1);
    expect(duClasseur(lecture)[0]).toMatch(/^C-LIGNE-1 /);
  });
});
