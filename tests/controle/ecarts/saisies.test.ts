import { CONTROLES_DU_CLASSEUR } from "../../../src/controle/classeur";
import { estASaisir } from "../../../src/controle/ecarts/estASaisir";
import { planifier } from "../../../src/plan";
import type { PlanCellule } from "../../../src/plan/types";
import type { ClasseurDEssai } from "../../lecture/outils/classeurDEssai";
import { classeurNeuf, constatsDe, DOSSIER, lireEssai, MODELE } from "../outils/examen";

/** Les valeurs en cache ne suivent pas dans ces essais, où personne ne recalcule. */
const SANS_CACHE = CONTROLES_DU_CLASSEUR.map(({ identifiant }) => identifiant).filter(
  (identifiant) => identifiant !== "C-VALEUR-1",
);

const TOURS = 6;

/** Ce que la partie XML dit du dossier, une fois les feuilles saisies. */
const PARTIES: readonly [quoi: string, parties: (classeur: ClasseurDEssai) => readonly string[]][] = [
  ["la partie d’avant la saisie", (classeur) => classeur.lu().partiesXml],
  [
    "la partie qu’un geste fait ailleurs vient de récrire",
    (classeur) => [planifier(lireEssai(classeur.lu()).dossier, MODELE).partieXml],
  ],
  ["sans partie", () => []],
];

/** De chaque feuille, quelques cellules à saisir, réparties ; et de quoi les changer. */
const SAISIES = planifier(DOSSIER, MODELE).feuilles.flatMap(({ cle, cellules }) => {
  const aSaisir = cellules.filter(estASaisir);
  const pas = Math.max(1, Math.floor(aSaisir.length / TOURS));
  return aSaisir
    .filter((_, rang) => rang % pas === 0)
    .map((cellule, rang) => ({ tour: rang % TOURS, cle, cellule, ecrite: autre(cellule) }));
});

function autre({ contenu }: PlanCellule): string | number {
  if (contenu === undefined || !("valeur" in contenu)) return "Un texte";
  if (typeof contenu.valeur === "number") return contenu.valeur + 1;
  return /^\d\d\/\d\d\/\d{4}$/.test(String(contenu.valeur)) ? "" : `${String(contenu.valeur)}x`;
}

/**
 * Les feuilles de l'équipe et du financement gardent des résultats calculés à l'écriture, et des formules qui les
 * confrontent à ce qui est saisi : taper dans Excel ne les modifie pas.
 */
describe.each(PARTIES)("%s", (_quoi, parties) => {
  test.each(Array.from({ length: TOURS }, (_, tour) => tour))(
    "saisir dans chaque feuille (%i) ne modifie ni formule ni texte",
    (tour) => {
      const { classeur } = classeurNeuf();
      for (const { cle, cellule, ecrite } of SAISIES.filter((saisie) => saisie.tour === tour)) {
        classeur.feuille(cle).ecrire(cellule.ligne, cellule.colonne, ecrite);
      }

      expect(constatsDe({ ...classeur.lu(), partiesXml: parties(classeur) }, SANS_CACHE)).toEqual([]);
    },
  );
});

describe("dans une feuille qui dépend de ce qui se saisit", () => {
  const ecrire = (formule: (ancienne: string) => string) => {
    const { classeur } = classeurNeuf();
    const { cellules } = planifier(DOSSIER, MODELE).feuilles.find(({ cle }) => cle === "financement")!;
    const total = cellules.find(
      ({ contenu }) => contenu !== undefined && "formule" in contenu && contenu.formule.includes("SUM("),
    )!;
    const ancienne = total.contenu !== undefined && "formule" in total.contenu ? total.contenu.formule : "";
    classeur.feuille("financement").ecrire(total.ligne, total.colonne, 1, formule(ancienne));
    return constatsDe({ ...classeur.lu(), partiesXml: [] }, ["C-FORMULE-1", "C-FORMULE-2"]);
  };

  test("une formule d’une autre façon se dit encore", () => {
    expect(ecrire((formule) => `${formule}+MAX(1)`).map(({ controle }) => controle)).toEqual(["C-FORMULE-2"]);
  });

  test("une formule dont seuls changent les nombres et les places peut venir d’une saisie", () => {
    expect(ecrire((formule) => formule.replace(/[0-9]+/g, (nombre) => String(Number(nombre) + 1)))).toEqual(
      [],
    );
  });
});
