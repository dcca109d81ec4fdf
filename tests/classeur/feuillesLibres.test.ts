import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { Geste } from "../../src/domaine/dossier/geste";
import { ajouterEntree, remplacerEntree, retirerEntree } from "../../src/domaine/journal/gestes";
import type { EntreeDeJournal } from "../../src/domaine/journal/journal";
import { ajouterAction } from "../../src/domaine/planDAction/gestes";
import type { ActionDuPlan } from "../../src/domaine/planDAction/planDAction";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { lettresDeColonne } from "../../src/plan/adresses";
import { batir, classeurLu, contenuDe, dossierLu, faire, PETIT_DOSSIER, refus } from "./outils/petitClasseur";

jest.setTimeout(240_000);

let hote: HoteSansEcran;

/** Un seul classeur, construit une fois ; chaque essai n'y rouvre que les feuilles libres. */
beforeAll(async () => {
  hote = demarrerHote();
  await batir({ ...PETIT_DOSSIER, journal: DEUX, planDAction: [ACTION] });
  const libres = [JOURNAL, PLAN];
  autres = (await nomsDesFeuilles()).filter((nom) => !libres.includes(nom));
});

afterAll(() => {
  hote.arreter();
});

/** Les feuilles du dossier qui ne sont pas libres. */
let autres: readonly string[];

const JOURNAL = "CTG Journal";
const PLAN = "CTG Plan d’action";
/** Les lignes vides que le plan laisse sous les entrées. */
const LIGNES_VIDES = 5;

const entree = (objet: string, reste: Partial<EntreeDeJournal> = {}): EntreeDeJournal => ({
  date: "2024-03-12",
  type: "copil",
  objet,
  thematique: "",
  partenaires: "",
  participants: null,
  poste: "",
  remarque: "",
  ...reste,
});

const COPIL = entree("Copil de printemps", { participants: 12, partenaires: "Caf ; MSA" });
const ATELIER = entree("Atelier parents", { date: "2024-05-02", type: "groupe-de-travail" });
const RESEAU = entree("Réseau petite enfance", { date: "2024-06-20", type: "reseau-d-acteurs" });
const DEUX = [COPIL, ATELIER];

const ACTION: ActionDuPlan = {
  axe: "Parentalité",
  action: "Ouvrir un lieu d’accueil",
  porteur: "",
  echeance: "2025-01-31",
  etat: "a-venir",
  alerte: "",
  remarque: "",
};

/** Repart des seules feuilles qui ne sont pas libres, et de celles-ci, neuves. */
async function partir(libres: Partial<Dossier> = { journal: DEUX }): Promise<void> {
  const deTrop = (await nomsDesFeuilles()).filter((nom) => !autres.includes(nom));
  await hote.Excel.run(async (context) => {
    for (const nom of deTrop) context.workbook.worksheets.getItem(nom).delete();
    await context.sync();
  });
  if (Object.keys(libres).length > 0) await faire((dossier) => ({ ...dossier, ...libres }));
}

function nomsDesFeuilles(): Promise<string[]> {
  return hote.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

const rien: Geste = () => {
  throw new Error("le geste aurait dû pouvoir s’annuler");
};

const objetsLus = async () => (await dossierLu()).journal?.map(({ objet }) => objet);

/** L'adresse de la cellule d'une entrée, sous un champ. */
async function celluleDe(rang: number, champ: keyof EntreeDeJournal): Promise<string> {
  const { feuilles, rangees } = await classeurLu();
  const colonne = feuilles.get("journal")?.roles.get(`journal.${champ}`) ?? NaN;
  return `${lettresDeColonne(colonne)}${(rangees.journal[rang] ?? NaN) + 1}`;
}

interface TableauLu {
  readonly adresse: string;
  readonly nom: string;
  readonly style: string;
  readonly lignes: number;
}

/** Les tableaux d'une feuille. */
function tableauxDe(feuille: string): Promise<TableauLu[]> {
  return hote.Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(feuille);
    tables.load("items/name,items/style");
    await context.sync();
    const plages = tables.items.map((tableau) => tableau.getRange());
    for (const plage of plages) plage.load("address,rowCount");
    await context.sync();
    return tables.items.map(({ name, style }, rang) => ({
      nom: name,
      style,
      adresse: plages[rang]?.address.replace(/^.*!/, "") ?? "",
      lignes: (plages[rang]?.rowCount ?? 0) - 1,
    }));
  });
}

async function leTableau(feuille = JOURNAL): Promise<TableauLu> {
  const [tableau] = await tableauxDe(feuille);
  if (tableau === undefined) throw new Error(`« ${feuille} » n’a plus de tableau.`);
  return tableau;
}

function surLaFeuille(faireIci: (feuille: Excel.Worksheet) => void, nom = JOURNAL): Promise<void> {
  return hote.Excel.run(async (context) => {
    faireIci(context.workbook.worksheets.getItem(nom));
    await context.sync();
  });
}

const convertirEnPage = () =>
  surLaFeuille((feuille) => void feuille.tables.getItem("CTG_Journal").convertToRange());

/** Remplit d'un collage les lignes vides du tableau. */
async function remplir(): Promise<EntreeDeJournal[]> {
  const [debut, fin] = [await celluleDe(DEUX.length - 1, "objet"), (await leTableau()).lignes];
  const objets = Array.from({ length: fin - DEUX.length }, (_, rang) => `Rendez-vous ${rang + 1}`);
  await surLaFeuille((feuille) => {
    const plage = feuille.getRange(debut).getOffsetRange(1, 0);
    plage.getResizedRange(objets.length - 1, 0).values = objets.map((objet) => [objet]);
  });
  return objets.map((objet) => entree(objet, { date: "", type: "" }));
}

describe("la construction", () => {
  test("une feuille libre naît avec son tableau, sans protection", async () => {
    expect(await tableauxDe(JOURNAL)).toMatchObject([
      { nom: "CTG_Journal", lignes: DEUX.length + LIGNES_VIDES },
    ]);
    expect(await tableauxDe(PLAN)).toMatchObject([{ nom: "CTG_PlanDAction" }]);
    const dossier = await dossierLu();
    expect(dossier.journal).toEqual(DEUX);
    expect(dossier.planDAction).toEqual([ACTION]);
  });

  test("reconstruire ne la récrit pas, et garde ce que l’on y a tapé", async () => {
    await partir();
    await hote.host.utilisateur.saisir(JOURNAL, await celluleDe(1, "objet"), "Retapé");
    await hote.host.utilisateur.saisir(JOURNAL, "L3", "à moi");
    const avant = (await hote.host.instantane()).feuilles.find(estLeJournal);
    await batir({ ...PETIT_DOSSIER, journal: [RESEAU] });
    expect((await hote.host.instantane()).feuilles.find(estLeJournal)).toEqual(avant);
    expect(await objetsLus()).toEqual([COPIL.objet, "Retapé"]);
  });

  test("un nom de tableau déjà pris n’empêche rien", async () => {
    await partir();
    // Sans sa marque, la feuille n'est plus à nous ; son tableau garde le nom.
    await surLaFeuille((feuille) => feuille.getRange("1:1").clear());
    await faire(ajouterEntree(RESEAU));
    expect(await tableauxDe("CTG Journal (2)")).toMatchObject([{ nom: "CTG_Journal_2" }]);
    expect(await objetsLus()).toEqual([RESEAU.objet]);
  });

  const estLeJournal = (feuille: object) => (feuille as { nom?: unknown }).nom === JOURNAL;
});

describe("ajouter une entrée", () => {
  test("ouvre la feuille si elle n’est pas là ; annuler retire l’entrée et laisse la feuille", async () => {
    await partir({});
    const { feuilles, annulation } = await faire(ajouterEntree(COPIL));
    expect(feuilles).toContain(JOURNAL);
    expect(await dossierLu()).toMatchObject({ journal: [COPIL] });
    await faire(annulation ?? rien);
    expect((await dossierLu()).journal).toEqual([]);
    expect(await tableauxDe(JOURNAL)).toHaveLength(1);
  });

  test("supprimée par l’utilisateur, elle renaît avec l’entrée seule", async () => {
    await partir();
    await hote.host.utilisateur.supprimerFeuille(JOURNAL);
    expect((await dossierLu()).journal).toBeNull();
    await faire(ajouterEntree(RESEAU));
    expect((await dossierLu()).journal).toEqual([RESEAU]);
  });

  test("prend la première ligne vide du tableau, et n’écrit que cette feuille", async () => {
    await partir();
    const avant = hote.host.journal.lots.length;
    const { feuilles } = await faire(ajouterEntree(RESEAU));
    expect(hote.host.journal.lots.length - avant).toBeLessThanOrEqual(5);
    expect(feuilles).toEqual([JOURNAL]);
    expect((await dossierLu()).journal).toEqual([...DEUX, RESEAU]);
    expect((await leTableau()).lignes).toBe(DEUX.length + LIGNES_VIDES);
  });

  test("allonge le tableau quand il est plein, avec l’aspect de ses lignes", async () => {
    await partir();
    const remplies = await remplir();
    await faire(ajouterEntree(RESEAU));
    expect((await dossierLu()).journal).toEqual([...DEUX, ...remplies, RESEAU]);
    expect((await leTableau()).lignes).toBe(DEUX.length + LIGNES_VIDES + 1);
    const [premiere, derniere] = [await celluleDe(0, "date"), await celluleDe(7, "date")];
    const formats = await hote.Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem(JOURNAL);
      const plages = [premiere, derniere].map((adresse) => feuille.getRange(adresse));
      for (const plage of plages) plage.load("numberFormat,format/horizontalAlignment");
      await context.sync();
      return plages.map(({ numberFormat, format }) => [numberFormat, format.horizontalAlignment]);
    });
    expect(formats[1]).toEqual(formats[0]);
  });

  test("une colonne ajoutée par l’utilisateur reste la sienne : vide, ou calculée par sa formule", async () => {
    await partir();
    await remplir();
    const { adresse } = await leTableau();
    const [, colonne = "", ligne = ""] = /:([A-Z]+)(\d+)$/.exec(adresse) ?? [];
    const [vide, calculee] = [1, 2].map((pas) => lettresDeColonne(rangDe(colonne) + pas));
    const premiere = Number(/^[A-Z]+(\d+)/.exec(adresse)?.[1]);
    await hote.host.utilisateur.saisir(JOURNAL, `${vide}${premiere}`, "À moi");
    await hote.host.utilisateur.saisir(JOURNAL, `${calculee}${premiere}`, "Double");
    for (let l = premiere + 1; l <= Number(ligne); l++) {
      await hote.host.utilisateur.saisir(JOURNAL, `${calculee}${l}`, `=2*${l}`);
    }
    await faire(ajouterEntree(RESEAU));
    expect(await objetsLus()).toHaveLength(8);
    expect(await contenuDe(hote, JOURNAL, `${vide}${Number(ligne) + 1}`)).toBe("");
    expect(String(await contenuDe(hote, JOURNAL, `${calculee}${Number(ligne) + 1}`))).toMatch(/^=2\*/);
  });

  test("une colonne insérée au milieu, une feuille renommée, des lignes insérées au-dessus : elle trouve sa place", async () => {
    await partir();
    await surLaFeuille((feuille) => void feuille.getRange("D:D").insert("Right"));
    await hote.host.utilisateur.insererLigne(JOURNAL, 3, 2);
    await hote.host.utilisateur.renommer(JOURNAL, "Mon journal");
    await faire(ajouterEntree(RESEAU));
    expect((await dossierLu()).journal).toEqual([...DEUX, RESEAU]);
    expect(await contenuDe(hote, "Mon journal", (await celluleDe(2, "objet")).replace(/^E/, "D"))).toBe("");
  });

  test("converti en plage : sous la dernière ligne, sans écraser ce que l’utilisateur y a écrit", async () => {
    await partir();
    await convertirEnPage();
    await faire(ajouterEntree(RESEAU));
    expect((await dossierLu()).journal).toEqual([...DEUX, RESEAU]);
    const suivante = (await celluleDe(2, "remarque")).replace(/\d+/, (l) => String(Number(l) + 1));
    await hote.host.utilisateur.saisir(JOURNAL, suivante.replace(/^[A-Z]+/, "L"), "note en marge");
    await faire(ajouterEntree(entree("Après")));
    expect(await objetsLus()).toEqual([...DEUX, RESEAU, entree("Après")].map(({ objet }) => objet));
    const marge = suivante.replace(/^[A-Z]+(\d+)/, (_, l) => `L${Number(l) + 1}`);
    expect(await contenuDe(hote, JOURNAL, marge)).toBe("note en marge");
  });
});

describe("changer une entrée", () => {
  test("n’écrit que les cellules qui changent, où que le tri ait mis la ligne", async () => {
    await partir();
    const { adresse } = await leTableau();
    const donnees = adresse.replace(/\d+/, (l) => String(Number(l) + 1));
    await hote.host.utilisateur.trier(JOURNAL, donnees, 2);
    expect(await objetsLus()).toEqual([ATELIER.objet, COPIL.objet]);
    // Une vraie date : le complément ne la récrit pas en texte pour autant.
    await hote.host.utilisateur.saisir(JOURNAL, await celluleDe(1, "date"), "12/03/2024");
    const date = await contenuDe(hote, JOURNAL, await celluleDe(1, "date"));
    await faire(remplacerEntree(COPIL, { ...COPIL, participants: 15 }));
    expect((await dossierLu()).journal).toEqual([ATELIER, { ...COPIL, participants: 15 }]);
    expect(await contenuDe(hote, JOURNAL, await celluleDe(1, "date"))).toBe(date);
  });

  test("annuler la remet", async () => {
    await partir();
    const { annulation } = await faire(remplacerEntree(ATELIER, RESEAU));
    expect((await dossierLu()).journal).toEqual([COPIL, RESEAU]);
    await faire(annulation ?? rien);
    expect((await dossierLu()).journal).toEqual(DEUX);
  });
});

describe("retirer une entrée", () => {
  test("supprime sa ligne du tableau, où que le tri l’ait mise, et rien à côté", async () => {
    await partir({ journal: [...DEUX, RESEAU] });
    const { adresse, lignes } = await leTableau();
    await hote.host.utilisateur.trier(
      JOURNAL,
      adresse.replace(/\d+/, (l) => String(Number(l) + 1)),
      2,
    );
    const ligne = (await celluleDe(0, "objet")).replace(/^[A-Z]+/, "");
    await hote.host.utilisateur.saisir(JOURNAL, `N${ligne}`, "à côté");
    await faire(retirerEntree(COPIL));
    expect((await dossierLu()).journal).toEqual([ATELIER, RESEAU]);
    expect((await leTableau()).lignes).toBe(lignes - 1);
    expect(await contenuDe(hote, JOURNAL, `N${ligne}`)).toBe("à côté");
  });

  test("puis annuler la remet, après les autres", async () => {
    await partir();
    const { annulation } = await faire(retirerEntree(COPIL));
    await faire(annulation ?? rien);
    expect((await dossierLu()).journal).toEqual([ATELIER, COPIL]);
  });

  test("d’une plage convertie : sa ligne entière", async () => {
    await partir();
    await convertirEnPage();
    await faire(retirerEntree(COPIL));
    expect((await dossierLu()).journal).toEqual([ATELIER]);
  });

  test("un filtre l’interdit : il se dit, et rien ne change", async () => {
    await partir();
    await hote.host.utilisateur.filtrer("CTG_Journal", "Objet", [COPIL.objet]);
    const avant = await hote.host.instantane();
    const erreur = await refus(faire(retirerEntree(COPIL)));
    expect(erreur.code).toBe("TableauFiltre");
    expect(await hote.host.instantane()).toEqual(avant);
    await faire(ajouterEntree(RESEAU));
    expect((await dossierLu()).journal).toEqual([...DEUX, RESEAU]);
  });
});

describe("ce qui ne peut pas se faire se dit, et rien n’est écrit", () => {
  test("feuille protégée par l’utilisateur, lecture seule, en-tête supprimée", async () => {
    await partir();
    hote.host.utilisateur.protegerFeuille(JOURNAL, "secret");
    expect((await refus(faire(ajouterEntree(RESEAU)))).code).toBe("FeuilleProtegee");
    hote.host.utilisateur.deprotegerFeuille(JOURNAL, "secret");
    hote.host.lectureSeule = true;
    expect((await refus(faire(ajouterEntree(RESEAU)))).code).toBe("LectureSeule");
    hote.host.lectureSeule = false;
    const enTete = Number(/\d+/.exec((await leTableau()).adresse)?.[0]);
    await convertirEnPage();
    await hote.host.utilisateur.supprimerLigne(JOURNAL, enTete);
    expect((await refus(faire(ajouterEntree(RESEAU)))).code).toBe("SansEnTete");
  });

  test("une panne pendant ou après l’écriture remet le tableau comme avant, et le reste du classeur", async () => {
    await partir();
    await remplir();
    await echouer(ajouterEntree(RESEAU), retirerEntree(COPIL));
  });

  test("de même d’une plage convertie", async () => {
    await partir();
    await convertirEnPage();
    await echouer(ajouterEntree(RESEAU), retirerEntree(COPIL));
  });

  /** Fait échouer chaque geste au milieu du lot qui écrit les lignes, puis au lot d'après, quand elles le sont toutes. */
  async function echouer(...gestes: readonly Geste[]): Promise<void> {
    const avant = await classeurSansValidations();
    for (const geste of gestes) {
      for (const panne of [{ lot: 4, action: 12 }, { lot: 5 }]) {
        hote.host.panne({ ...panne, code: "GeneralException" });
        expect((await refus(faire(geste))).message).toMatch(/remis comme avant/);
        expect(await classeurSansValidations()).toEqual(avant);
      }
    }
  }

  /**
   * Une ligne rouverte ou refermée décale d'une ligne la fin des validations et des formats qui dépassent le tableau, et la
   * hauteur d'une ligne suit son texte.
   */
  async function classeurSansValidations(): Promise<object> {
    const { feuilles, ...reste } = await hote.host.instantane();
    return {
      ...reste,
      feuilles: feuilles.map((feuille) =>
        (feuille as { nom?: unknown }).nom === JOURNAL
          ? { ...feuille, validations: null, formatsConditionnels: null, lignes: null }
          : feuille,
      ),
    };
  }
});

test("le plan d’action suit les mêmes chemins", async () => {
  await partir({ planDAction: [ACTION] });
  const autre = { ...ACTION, action: "Recenser les modes d’accueil", echeance: "" };
  expect((await faire(ajouterAction(autre))).feuilles).toEqual([PLAN]);
  expect((await dossierLu()).planDAction).toEqual([ACTION, autre]);
});

describe("une feuille copiée", () => {
  test("dans un tableau renommé, ou dans la copie de la feuille restée seule", async () => {
    await partir();
    const remplies = await remplir();
    await surLaFeuille((feuille) => void (feuille.tables.getItem("CTG_Journal").name = "Le_mien"));
    await faire(ajouterEntree(RESEAU));
    expect((await leTableau()).lignes).toBe(8);
    const copie = await hote.host.utilisateur.copierFeuille(JOURNAL);
    await hote.host.utilisateur.supprimerFeuille(JOURNAL);
    await faire(ajouterEntree(entree("Dans la copie")));
    expect((await leTableau(copie)).lignes).toBe(9);
    expect(await objetsLus()).toEqual(
      [...DEUX, ...remplies, RESEAU, entree("Dans la copie")].map(({ objet }) => objet),
    );
  });

  test("la feuille en double : l’original seul s’écrit", async () => {
    await partir();
    const copie = await hote.host.utilisateur.copierFeuille(JOURNAL);
    await faire(ajouterEntree(RESEAU));
    expect(await objetsLus()).toEqual([...DEUX, RESEAU].map(({ objet }) => objet));
    await hote.host.utilisateur.supprimerFeuille(JOURNAL);
    expect(copie).not.toBe(JOURNAL);
    expect(await objetsLus()).toEqual(DEUX.map(({ objet }) => objet));
  });
});

function rangDe(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}
