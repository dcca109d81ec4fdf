import { DOSSIER_DEPARTEMENTAL_VIDE } from "../../src/domaine/financement/departemental/dossierDepartemental";
import { surLeDepartement } from "../../src/domaine/financement/departemental/gestes";
import type { BaremeSaisi, IngenierieCtg } from "../../src/domaine/financement/financement";
import {
  ajouterBareme,
  poserLIngenierie,
  retirerBareme,
  surLeFinancement,
} from "../../src/domaine/financement/gestes";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import {
  AVEC_FINANCEMENT,
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  faire,
  refus,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

const FEUILLES = {
  financement: "CTG Financement",
  parametres: "CTG Paramètres",
  departement: "CTG Département",
} as const;
type Cle = keyof typeof FEUILLES;

const COUT_ETP: BaremeSaisi = { code: "ingenierie-ctg-etp", annee: 2024, valeur: 50000, source: "Essai" };
const NOUVEL_ETP: BaremeSaisi = { code: "nouvel-etp", annee: 2025, valeur: 24500, source: "Essai" };

let hote: HoteSansEcran;

beforeEach(async () => {
  hote = demarrerHote();
  const { financement } = AVEC_FINANCEMENT;
  if (financement === null) throw new Error("L’exemple n’a pas de financement.");
  await batir({
    ...AVEC_FINANCEMENT,
    financement: { ...financement, diagnostic: null, ingenieries: [], baremes: [COUT_ETP] },
  });
});

afterEach(() => {
  hote.arreter();
});

async function ecrire(cle: Cle, identifiant: string, saisies: Readonly<Record<string, string | number>>) {
  const [nature = ""] = identifiant.split(":");
  for (const [champ, contenu] of Object.entries(saisies)) {
    const cellule = await celluleDe(cle, identifiant, `${nature}.${champ}`);
    await coller(hote, FEUILLES[cle], cellule, contenu);
  }
}

/** Les contenus d'un tableau, ligne par ligne, sans les lignes vides. */
async function lignesDe(cle: Cle, nature: string, champs: readonly string[]): Promise<unknown[][]> {
  const lignes = [...((await classeurLu()).feuilles.get(cle)?.lignes.keys() ?? [])];
  const contenus = await Promise.all(
    lignes
      .filter((identifiant) => identifiant.startsWith(`${nature}:`))
      .map((identifiant) =>
        Promise.all(
          champs.map(async (champ) =>
            contenuDe(hote, FEUILLES[cle], await celluleDe(cle, identifiant, `${nature}.${champ}`)),
          ),
        ),
      ),
  );
  return contenus.filter((siens) => siens.some((contenu) => contenu !== ""));
}

const ingenieries = () => lignesDe("financement", "ingenierie", ["objet", "forme", "annee", "depense"]);
const baremes = () => lignesDe("parametres", "bareme", ["code", "annee", "valeur", "source"]);

const ETUDE: IngenierieCtg = {
  identifiant: "i1",
  objet: "Étude",
  annee: 2024,
  forme: "prestation",
  etp: 0,
  depense: null,
};

describe("une ingénierie commencée dans la feuille, que la lecture ne prend pas encore", () => {
  beforeEach(() => ecrire("financement", "ingenierie:i1", { objet: "Appui", depense: 3000 }));

  test("reste, à côté de celle que le volet ajoute, et se dit toujours", async () => {
    expect((await dossierLu()).financement?.ingenieries).toEqual([]);
    await faire(surLeFinancement(poserLIngenierie(ETUDE)));
    expect(await ingenieries()).toEqual([
      ["Étude", "Prestation", 2024, ""],
      ["Appui", "", "", 3000],
    ]);
    const { dossier, constats } = await classeurLu();
    expect(dossier.financement?.ingenieries).toEqual([ETUDE]);
    expect(constats.map(({ phrase }) => phrase)).toContain(
      "Cette ingénierie n’est pas lue\u00a0: il lui faut une forme et une année. Complétez-la avant de reconstruire.",
    );
  });

  test("reste après une reconstruction", async () => {
    await batir(await dossierLu());
    expect(await ingenieries()).toEqual([["Appui", "", "", 3000]]);
  });

  test("plus de lignes commencées que de lignes vides : rien ne s’écrit", async () => {
    await faire(surLeFinancement(poserLIngenierie({ ...ETUDE, identifiant: "i7" })));
    await ecrire("financement", "ingenierie:i7", { annee: "bientôt" });
    await ecrire("financement", "ingenierie:i2", { objet: "Autre" });
    const avant = await hote.host.instantane();
    expect((await refus(batir(await dossierLu()))).code).toBe("LignesIllisibles");
    expect(await hote.host.instantane()).toEqual(avant);
  });
});

test("un diagnostic commencé reste après un geste et une reconstruction, et se dit toujours", async () => {
  await ecrire("financement", "diagnostic:d1", { depense: 12000 });
  const dits = async () => (await classeurLu()).constats.map(({ phrase }) => phrase);
  const avant = await dits();
  expect(avant).toHaveLength(1);
  await faire(surLeFinancement(poserLIngenierie(ETUDE)));
  await batir(await dossierLu());
  expect(await lignesDe("financement", "diagnostic", ["annee", "depense"])).toEqual([["", 12000]]);
  expect(await dits()).toEqual(avant);
});

test("un barème commencé au-dessus d’un barème lu : le geste n’écrit par-dessus ni l’un, ni l’autre", async () => {
  await ecrire("parametres", "bareme:b2", { code: "Barème par nouvel ETP", annee: 2026, source: "À venir" });
  await ecrire("parametres", "bareme:b3", {
    code: "Plafond de la dépense par ETP",
    annee: 2025,
    valeur: "=48000+1000",
    source: "Courrier",
  });
  await faire(surLeFinancement(ajouterBareme(NOUVEL_ETP)));
  expect(await baremes()).toEqual([
    ["Barème d’un ETP d’ingénierie CTG", 2024, 50000, "Essai"],
    ["Plafond de la dépense par ETP", 2025, "=48000+1000", "Courrier"],
    ["Barème par nouvel ETP", 2025, 24500, "Essai"],
    ["Barème par nouvel ETP", 2026, "", "À venir"],
  ]);
  await faire(surLeFinancement(retirerBareme(COUT_ETP)));
  expect(await baremes()).toEqual([
    ["Plafond de la dépense par ETP", 2025, "=48000+1000", "Courrier"],
    ["Barème par nouvel ETP", 2025, 24500, "Essai"],
    ["Barème par nouvel ETP", 2026, "", "À venir"],
  ]);
  expect((await dossierLu()).financement?.baremes.map(({ annee, valeur }) => [annee, valeur])).toEqual([
    [2025, 49000],
    [2025, 24500],
  ]);
});

describe("dans un dossier départemental", () => {
  const DEPARTEMENT: Cle = "departement";
  const ANIMATION: BaremeSaisi = {
    code: "cooperation-departementale",
    annee: 2024,
    valeur: 30000,
    source: "Circulaire d’essai",
  };

  test("un barème commencé reste à côté de celui que le volet ajoute", async () => {
    await batir({
      ...AVEC_FINANCEMENT,
      financement: null,
      departement: { ...DOSSIER_DEPARTEMENTAL_VIDE, annee: 2024 },
    });
    await ecrire(DEPARTEMENT, "bareme:b1", { source: "À retrouver", annee: 2023 });
    expect((await dossierLu()).departement?.baremes).toEqual([]);
    await faire(surLeDepartement(ajouterBareme(ANIMATION)));
    expect((await dossierLu()).departement?.baremes).toEqual([ANIMATION]);
    const sources = (await lignesDe(DEPARTEMENT, "bareme", ["annee", "source"])).filter(
      ([, source]) => source !== "",
    );
    expect(sources).toEqual([
      [2024, "Circulaire d’essai"],
      [2023, "À retrouver"],
    ]);
  });
});
