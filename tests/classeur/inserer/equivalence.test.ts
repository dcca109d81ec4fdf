import fc from "fast-check";
import { metadonneesDesFonctions } from "../../../outils/metadonnees-fonctions";
import { BaremeInconnu, ErreurDeSaisie } from "../../../src/domaine/erreurs";
import type { Metadonnees, Vide } from "../../../src/hote/fonctions";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { empaqueter } from "../../fonctions/bacASable";
import { CAS, disposer, type Cas, type Disposition } from "./cas";

const TIRAGES = 250;

jest.setTimeout(240_000);

let code: string;
let metadonnees: Metadonnees;
let hote: HoteSansEcran | undefined;

beforeAll(async () => {
  metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  code = await empaqueter();
});

afterEach(() => {
  hote?.arreter();
  hote = undefined;
});

describe.each<[Vide]>([[0], [null]])("là où une cellule vide arrive comme %j", (vide) => {
  test.each(CAS.map((cas) => [cas.fonction.nom, cas] as const))(
    `%s : formule native, fonction et domaine disent la même chose, sur ${TIRAGES} cas`,
    async (_, cas) => {
      hote = demarrerHote({ fonctions: { code, metadonnees, vide } });
      const tires = fc.sample(cas.saisies, { numRuns: TIRAGES, seed: 20_241_001 });
      const dispositions = tires.map((cellules, rang) => disposer(cas, cellules, rang + 1));
      const resultats = await calculer(hote, dispositions);
      const compte = { justes: 0, fautes: 0 };
      tires.forEach((cellules, rang) => {
        const attendu = attenduDe(cas, cellules);
        compte[typeof attendu[0] === "string" && attendu[0].startsWith("#") ? "fautes" : "justes"]++;
        expect({ cellules, ...resultats[rang] }).toEqual({ cellules, ctg: attendu, native: attendu });
      });
      // Un tirage qui ne donnerait que des erreurs, ou aucune, ne prouverait rien.
      expect(compte.justes).toBeGreaterThan(TIRAGES / 10);
      expect(compte.fautes).toBeGreaterThan(0);
    },
  );
});

/** Univer arrondit ses quotients à quinze chiffres ; un montant au centime n'en a pas tant. */
function auBruitPres(valeur: unknown): unknown {
  return typeof valeur === "number" ? Number(valeur.toPrecision(14)) : valeur;
}

function attenduDe(cas: Cas, cellules: readonly (string | number)[]): unknown[] {
  try {
    const resultat = cas.domaine(cellules);
    return (Array.isArray(resultat) ? (resultat as unknown[]) : [resultat]).map(auBruitPres);
  } catch (erreur) {
    if (!(erreur instanceof ErreurDeSaisie)) throw erreur;
    return [erreur instanceof BaremeInconnu ? "#N/A" : "#VALUE!"];
  }
}

/** Un cas par ligne : les saisies, la fonction, puis la formule native. */
async function calculer(
  { Excel }: HoteSansEcran,
  dispositions: readonly Disposition[],
): Promise<{ ctg: unknown[]; native: unknown[] }[]> {
  return Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add("Cas");
    const largeur = dispositions[0]?.contenus.length ?? 0;
    const plage = feuille.getRangeByIndexes(0, 0, dispositions.length, largeur);
    plage.formulas = dispositions.map(({ contenus }) => [...contenus]);
    plage.load("values");
    await context.sync();
    return plage.values.map((rangee, rang) => {
      const { ctg, native, largeurDuResultat } = dispositions[rang] as Disposition;
      const lire = (debut: number): unknown[] => {
        const valeurs = rangee.slice(debut, debut + largeurDuResultat).map(auBruitPres);
        // Une fonction en erreur ne déborde pas ; les formules natives le sont toutes ensemble.
        return typeof valeurs[0] === "string" && valeurs[0].startsWith("#") ? valeurs.slice(0, 1) : valeurs;
      };
      return { ctg: lire(ctg), native: lire(native) };
    });
  });
}
