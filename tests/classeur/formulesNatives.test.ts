import fc from "fast-check";
import type { Note } from "../../src/domaine/grille/reponses";
import { calculerScore } from "../../src/domaine/notation/calculerScore";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import { adresseAbsolue, adresseDePlage, plageDe } from "../../src/plan/adresses";
import { formuleDuScore, formulesDeDecompte, type CellulesDeDecompte } from "../../src/plan/formules";
import type { Metadonnees } from "../../src/hote/fonctions";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";
import { empaqueter } from "../fonctions/bacASable";

const LOTS = 8;
const GRILLES = 250;
const ACTIVITES = 5;

const CLES: readonly (keyof CellulesDeDecompte)[] = [
  "notees",
  "nc",
  "nonRenseignees",
  "points",
  "pointsPossibles",
  "pointsEnAttente",
  "fautives",
  "erreurs",
];

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeAll(async () => {
  const metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  hote = demarrerHote({ fonctions: { code: await empaqueter(), metadonnees } });
});

afterAll(() => {
  hote.arreter();
});

test(`formule native, CTG.SCORE et domaine disent la même chose, sur ${LOTS * GRILLES} grilles tirées au hasard`, async () => {
  const note: fc.Arbitrary<Note> = fc.constantFrom<Note>(0, 1, 2, 3, "NC", null);
  const grille = fc.array(note, { minLength: ACTIVITES, maxLength: ACTIVITES });
  for (let lot = 0; lot < LOTS; lot++) {
    const grilles = fc.sample(grille, { numRuns: GRILLES, seed: 20_241_001 + lot });
    const [natifs = [], personnalises = []] = await calculer(`Lot ${lot}`, grilles);
    grilles.forEach((notes, i) => {
      const attendu = ecrireScore(calculerScore(notes));
      expect([notes, natifs[i], personnalises[i]]).toEqual([notes, attendu, attendu]);
    });
  }
});

/** Une grille par colonne ; rend la ligne des pourcentages natifs, puis celle de `CTG.SCORE`. */
async function calculer(nom: string, grilles: readonly (readonly Note[])[]): Promise<unknown[][]> {
  const lignes = ACTIVITES + 2 + CLES.length;
  const contenus: (string | number)[][] = Array.from({ length: lignes }, (_, ligne) => [
    ligne < ACTIVITES ? `activite:a${ligne}` : "",
  ]);
  grilles.forEach((notes, i) => {
    colonneDe(notes, i + 1).forEach((contenu, ligne) => contenus[ligne]?.push(contenu));
  });
  return hote.Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add(nom);
    feuille.getRangeByIndexes(0, 0, lignes, grilles.length + 1).formulas = contenus;
    const resultats = feuille.getRangeByIndexes(ACTIVITES, 1, 2, grilles.length);
    resultats.load("values");
    await context.sync();
    const { values } = resultats;
    feuille.delete();
    await context.sync();
    return values;
  });
}

/** Les notes, le pourcentage natif, `CTG.SCORE` sous sa forme protégée des vides, puis les décomptes. */
function colonneDe(notes: readonly Note[], colonne: number): (string | number)[] {
  const premierDecompte = ACTIVITES + 2;
  const decompte = {} as Record<keyof CellulesDeDecompte, string>;
  CLES.forEach((cle, i) => (decompte[cle] = adresseAbsolue(premierDecompte + i, colonne)));
  const plage = plageDe(0, colonne, ACTIVITES);
  const formules = formulesDeDecompte(
    { identifiants: plageDe(0, 0, ACTIVITES), notes: plage, poids: null, noteMax: 3 },
    decompte,
  );
  const r = adresseDePlage(plage);
  return [
    ...notes.map((note) => note ?? ""),
    formuleDuScore(decompte),
    `=CTG.SCORE(IF(ISBLANK(${r}),"",${r}))`,
    ...CLES.map((cle) => formules[cle]),
  ];
}
