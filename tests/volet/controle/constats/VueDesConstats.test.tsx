/** @jest-environment jsdom */
import { ErreurDeClasseur } from "../../../../src/classeur";
import { EXEMPLE } from "../../../../src/donnees";
import type { ClasseurDeDossier, FeuilleLue } from "../../../../src/lecture";
import { DecompteDuControle } from "../../../../src/volet/accueil/DecompteDuControle";
import { VueDesConstats } from "../../../../src/volet/controle/constats/VueDesConstats";
import type { Onglet } from "../../../../src/volet/ecran";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran, lisible } from "../../journal/outils/ecran";

const DOSSIER = { ...EXEMPLE.dossier, instruction: null, controle: null };
/** Une lecture que nul contrôle ne sait regarder. */
const sansFeuilles = (lu: ClasseurDeDossier): ClasseurDeDossier => ({ ...lu, feuilles: null as never });

let classeur: ClasseurDEssai;
let ecran: Ecran;

beforeEach(() => {
  classeur = new ClasseurDEssai(DOSSIER);
});

afterEach(() => ecran.fermer());

/** Le reste du classeur, relevé à la demande. */
const AILLEURS = {
  fois: 0,
  rendre: (): Promise<readonly FeuilleLue[]> => Promise.resolve([]),
  releverLesAppels: () => {
    AILLEURS.fois += 1;
    return AILLEURS.rendre();
  },
};

beforeEach(() => {
  AILLEURS.fois = 0;
  AILLEURS.rendre = () => Promise.resolve([]);
});

async function ouvrirLaVue(abimer: (lu: ClasseurDeDossier) => ClasseurDeDossier = (lu) => lu): Promise<void> {
  ecran = await Ecran.ouvrir(classeur, (etat, lu) => (
    <VueDesConstats
      porte={AILLEURS}
      ouvert={{
        lu: abimer(lu),
        suivi: classeur.suivi,
        saisies: etat.saisies,
        occupe: false,
        lectureSeule: false,
        aujourdHui: "2026-03-12",
        modifier: (geste, fait) => classeur.suivi.modifier(geste, fait),
      }}
    />
  ));
}

test("les vrais contrôles, sur l’exemple : chaque constat a sa règle dépliable et son geste", async () => {
  await ouvrirLaVue();
  const constats = ecran.tous(".constat");
  expect(constats.length).toBeGreaterThan(0);
  for (const constat of constats) {
    expect(lisible(constat.querySelector(".texte")?.textContent ?? "")).toMatch(
      /^(Bloquant|À corriger|À discuter|Information) : .{10,}/,
    );
    expect(constat.querySelector(".discret")?.textContent?.trim()).not.toBe("");
    expect(constat.querySelector("summary")).not.toBeNull();
  }
});

test("un contrôle qui échoue le dit, plutôt que de laisser croire que tout va bien", async () => {
  // La lecture abîmée doit rester la même d'un rendu à l'autre.
  let abimee: ClasseurDeDossier | null = null;
  await ouvrirLaVue((lu) => (abimee ??= sansFeuilles(lu)));
  expect(ecran.textes("[role=alert]").join()).toContain("Cela n’a pas abouti");
  expect(ecran.texte).not.toContain("Rien à signaler");
});

describe("les feuilles de l’utilisateur", () => {
  const BUDGET: FeuilleLue = {
    nom: "Notre budget",
    masquee: false,
    ligne: 0,
    colonne: 0,
    valeurs: [[2, 0.67], [""]],
    formules: [[2, "=CTG.SCORE(A1:A2)"], [""]],
  };

  test("se contrôlent à l’ouverture, et de nouveau sur demande, avec tout le classeur", async () => {
    AILLEURS.rendre = () => Promise.resolve([BUDGET]);
    await ouvrirLaVue();
    // Parmi les feuilles que le filtre propose.
    expect(ecran.texte).toContain("Notre budget");
    AILLEURS.rendre = () => Promise.resolve([]);
    const relire = jest.spyOn(classeur.suivi, "relire");
    await ecran.presser("Contrôler de nouveau");
    expect([AILLEURS.fois, relire.mock.calls.length]).toEqual([2, 1]);
    expect(ecran.texte).not.toContain("Notre budget");
    expect(ecran.texte).toContain("Le classeur vient d’être relu.");
  });

  test("ne se lisent pas : cela se dit en une ligne, et le contrôle du dossier est là", async () => {
    AILLEURS.rendre = () => Promise.reject(new ErreurDeClasseur("Occupe", "Excel n’a pas répondu."));
    await ouvrirLaVue();
    expect(ecran.textes("[role=status]").join()).toContain(
      "Les formules CTG de vos autres feuilles n’ont pas pu être contrôlées : Excel n’a pas répondu.",
    );
    expect(ecran.tous(".constat").length).toBeGreaterThan(0);
  });
});

describe("relire", () => {
  const perimee = (lu: ClasseurDeDossier): ClasseurDeDossier => ({
    ...lu,
    source: { ...lu.source, valeursPerimees: true },
  });

  test("ni le contrôle ni l’accueil ne relisent un classeur qui vient de l’être", async () => {
    const relire = jest.spyOn(classeur.suivi, "relire");
    await ouvrirLaVue();
    await ecran.fermer();
    // Celle de l'ouverture du volet, et nulle autre.
    expect(relire).toHaveBeenCalledTimes(1);
    ecran = await Ecran.ouvrir(classeur, (_, lu) => (
      <DecompteDuControle suivi={classeur.suivi} lu={lu} aller={() => undefined} />
    ));
    expect(relire).toHaveBeenCalledTimes(2);
  });

  test("si les valeurs des formules ne suivent plus, une fois", async () => {
    const relire = jest.spyOn(classeur.suivi, "relire");
    let avant: ClasseurDeDossier | null = null;
    await ouvrirLaVue((lu) => (avant ??= perimee(lu)));
    expect(relire).toHaveBeenCalledTimes(2);
  });
});

describe("l’accueil", () => {
  const allees: Onglet[] = [];
  const ouvrirLAccueil = async (abimer: (lu: ClasseurDeDossier) => ClasseurDeDossier = (lu) => lu) => {
    ecran = await Ecran.ouvrir(classeur, (_, lu) => (
      <DecompteDuControle suivi={classeur.suivi} lu={abimer(lu)} aller={(onglet) => allees.push(onglet)} />
    ));
  };

  test("dit le décompte, comme l’onglet Contrôle, et y mène", async () => {
    await ouvrirLaVue();
    const [etat] = ecran.textes("[role=status]");
    await ecran.fermer();
    await ouvrirLAccueil();
    expect(ecran.textes(".texte")[0]).toBe(etat);
    await ecran.presser("Ouvrir le contrôle");
    expect(allees).toEqual(["controle"]);
  });

  test("si le contrôle échoue, ce que la lecture a trouvé se montre encore", async () => {
    const constat = {
      code: "ligne-ajoutee",
      phrase: "Cette ligne est ajoutée.",
      feuille: "F",
      cellule: "B2",
    } as const;
    await ouvrirLAccueil((lu) => ({ ...sansFeuilles(lu), constats: [constat] }));
    expect(ecran.textes("[role=alert]").join()).toContain("Cela n’a pas abouti");
    expect(ecran.texte).toContain("1 point à regarder");
  });
});
