import { saisir, type Retour } from "../../src/classeur";
import type { Saisie } from "../../src/domaine/grille/saisie";
import { noteDe } from "../../src/domaine/grille/reponses";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import type { ClasseurDeDossier } from "../../src/lecture";
import { poserLesCellules } from "../../src/lecture/poserLesCellules";
import {
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  PETIT_DOSSIER,
  PETIT_MODELE,
  PETITS_MODELES,
  refus,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

/** Une seule fois pour tout le fichier : le construire est le plus long de chaque essai. Les derniers le bousculent. */
beforeAll(async () => {
  hote = demarrerHote();
  await batir();
});

afterAll(() => {
  hote.arreter();
});

const ACTIVITE = "m1.a01";
const [PREMIER_INDICATEUR] = PETIT_MODELE.rubriques.flatMap(({ fonctions }) =>
  fonctions.flatMap(({ indicateurs }) => indicateurs),
);
const INDICATEUR = PREMIER_INDICATEUR?.identifiant ?? "";

const noter = (note: number | "NC" | null, activite = ACTIVITE, politique = "famille"): Saisie => ({
  nature: "note",
  grille: "g1",
  activite,
  politique,
  note,
});
const commenter = (commentaire: string, activite = ACTIVITE): Saisie => ({
  nature: "commentaire",
  grille: "g1",
  activite,
  commentaire,
});

const faire = (lu: ClasseurDeDossier, ...saisies: Saisie[]) =>
  saisir(
    saisies.map((saisie) => ({ saisie, retour: null })),
    lu,
  );
const defaire = (lu: ClasseurDeDossier, saisie: Saisie, retour: Retour | undefined) =>
  saisir([{ saisie, retour: retour ?? [] }], lu);

const noteLue = async (activite = ACTIVITE, politique = "famille") =>
  noteDe(
    (await dossierLu()).grilles[0]?.reponses ?? { notes: {}, commentaires: {}, indicateurs: {} },
    activite,
    politique,
  );

const feuilleDe = (lu: ClasseurDeDossier): string => lu.feuilles.get("grille:g1")?.feuille.nom ?? "";

const ligneDe = async (identifiant?: string): Promise<number> =>
  Number(/\d+/.exec(await cellule(identifiant))?.[0]);

async function cellule(identifiant = `activite:${ACTIVITE}`, role = "note:famille"): Promise<string> {
  return celluleDe("grille:g1", identifiant, role);
}

const allersRetours = async (travail: () => Promise<unknown>): Promise<number> => {
  const avant = hote.host.journal.lots.length;
  await travail();
  return hote.host.journal.lots.length - avant;
};

/** L'erreur de ces saisies, qui n'ont rien changé au classeur. */
async function refuse(lu: ClasseurDeDossier, ...saisies: Saisie[]) {
  const avant = await hote.host.instantane();
  const erreur = await refus(faire(lu, ...saisies));
  expect(await hote.host.instantane()).toEqual(avant);
  return erreur;
}

describe("dans un classeur que rien ne dérange", () => {
  test("notes, NC, commentaire et indicateur, ensemble, en deux allers-retours", async () => {
    const lu = await classeurLu();
    const indicateur: Saisie = {
      nature: "indicateur",
      grille: "g1",
      indicateur: INDICATEUR,
      reponse: { nombre: 7, commentaire: "1/2 des réunions" },
    };
    const saisies = [noter(0), noter("NC", "m1.a02", "social"), commenter("= à voir"), indicateur];
    expect(await allersRetours(() => faire(lu, ...saisies))).toBe(2);
    const [reponses] = (await dossierLu()).grilles.map((grille) => grille.reponses);
    expect(reponses?.notes[ACTIVITE]).toMatchObject({ famille: 0 });
    expect(reponses?.notes["m1.a02"]).toMatchObject({ social: "NC" });
    expect(reponses?.commentaires[ACTIVITE]).toBe("= à voir");
    expect(reponses?.indicateurs[INDICATEUR]).toMatchObject({ nombre: 7, commentaire: "1/2 des réunions" });
  });

  test("rien d’autre ne change dans le classeur, ni la sélection, ni la protection", async () => {
    const lu = await classeurLu();
    await hote.host.utilisateur.selectionner("Feuil1", "B3");
    await faire(lu, noter(1));
    const avant = await hote.host.instantane();
    await faire(lu, noter(2));
    expect(await noteLue()).toBe(2);
    await faire(lu, noter(1));
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("vider une cellule la rend vide, pas un texte vide, et laisse son format", async () => {
    const lu = await classeurLu();
    const avant = await hote.host.instantane();
    const { retours } = await faire(lu, noter(null));
    expect(await noteLue()).toBeNull();
    await defaire(lu, noter(null), retours[0]);
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("ce qui vient d’être écrit suffit à relire le classeur", async () => {
    const lu = await classeurLu();
    const { relues } = await faire(lu, noter(1), commenter("Fait le 12 mai"));
    const pose = poserLesCellules(lu, relues ?? [], PETITS_MODELES);
    const relu = await classeurLu();
    expect(pose?.dossier).toEqual(relu.dossier);
    expect(pose?.constats).toEqual(relu.constats);
    expect(pose?.dossier).not.toEqual(lu.dossier);
    // Les pourcentages de cette lecture-là sont d'avant : les juger les dirait faux.
    expect([lu.source.valeursPerimees, pose?.source.valeursPerimees]).toEqual([undefined, true]);
  });

  test("lecture seule", async () => {
    const lu = await classeurLu();
    hote.host.lectureSeule = true;
    expect((await refuse(lu, noter(1))).code).toBe("LectureSeule");
    hote.host.lectureSeule = false;
  });

  test("une note hors de l’échelle, un NC interdit, un nombre négatif, une nature que l’indicateur n’a pas", async () => {
    const lu = await classeurLu();
    const [rubrique] = PETIT_MODELE.rubriques;
    const interdit = {
      ...lu,
      modele: {
        ...PETIT_MODELE,
        rubriques: PETIT_MODELE.rubriques.map((r) =>
          r === rubrique ? { ...r, activites: r.activites.map((a) => ({ ...a, ncAutorise: false })) } : r,
        ),
      },
    };
    expect((await refuse(lu, noter(4))).message).toMatch(/n’est pas une note/);
    expect((await refuse(lu, noter(1.5))).message).toMatch(/n’est pas une note/);
    expect((await refuse(interdit, noter("NC"))).message).toMatch(/ne permet pas NC/);
    const compter = (nombre: number): Saisie => ({
      nature: "indicateur",
      grille: "g1",
      indicateur: INDICATEUR,
      reponse: { nombre },
    });
    expect((await refuse(lu, compter(-1))).message).toMatch(/0 ou plus/);
  });

  test("un texte plus long qu’une cellule ; à la limite, il s’écrit entier", async () => {
    const lu = await classeurLu();
    expect((await refuse(lu, commenter("x".repeat(40_000)))).message).toMatch(/32\u00a0767 caractères/);
    await faire(lu, commenter("x".repeat(32_767)));
    expect((await dossierLu()).grilles[0]?.reponses.commentaires[ACTIVITE]).toHaveLength(32_767);
  });

  test("des commentaires qu’Excel prendrait pour autre chose se relisent, et se défont, tels quels", async () => {
    const textes = ["=1+1", "'entre apostrophes'", "+ de monde", "@tous", "VRAI", "12/05"];
    const activites = PETIT_MODELE.rubriques.flatMap((rubrique) => rubrique.activites);
    const saisies = activites.map(({ identifiant }, rang) => commenter(textes[rang] ?? "", identifiant));
    const lu = await classeurLu();
    const { retours } = await faire(lu, ...saisies);
    const [reponses] = (await dossierLu()).grilles.map((grille) => grille.reponses);
    expect(activites.map(({ identifiant }) => reponses?.commentaires[identifiant])).toEqual(textes);
    await saisir(
      saisies.map((saisie, rang) => ({ saisie, retour: retours[rang] ?? [] })),
      lu,
    );
    expect((await dossierLu()).grilles).toEqual(lu.dossier.grilles);
  });

  test("un indicateur vidé l’est dans ses cellules", async () => {
    const vider: Saisie = {
      nature: "indicateur",
      grille: "g1",
      indicateur: INDICATEUR,
      reponse: { nombre: null, commentaire: "" },
    };
    const lu = await classeurLu();
    await faire(lu, vider);
    expect((await dossierLu()).grilles[0]?.reponses.indicateurs[INDICATEUR]).toBeUndefined();
    expect(await contenuDe(hote, feuilleDe(lu), await cellule(`indicateur:${INDICATEUR}`, "nombre"))).toBe(
      "",
    );
  });

  test("une panne à chaque aller-retour se dit en français, et se retente", async () => {
    const lu = await classeurLu();
    for (const lot of [1, 2]) {
      hote.host.panne({ lot, code: "ServiceNotAvailable" });
      expect((await refuse(lu, noter(1))).message).toMatch(/Excel n’a pas répondu/);
    }
    await faire(lu, noter(1));
    expect(await noteLue()).toBe(1);
  });

  test("une cellule en cours de saisie fait attendre, elle ne refuse pas", async () => {
    const lu = await classeurLu();
    hote.host.commencerSaisie();
    const promesse = faire(lu, noter(1));
    await new Promise((suite) => setTimeout(suite, 30));
    hote.host.terminerSaisie();
    await promesse;
    expect(await noteLue()).toBe(1);
  });
});

describe("défaire", () => {
  test("remet ce que la cellule contenait tel quel, même ce qui n’est pas une note", async () => {
    const avant = await classeurLu();
    await coller(hote, feuilleDe(avant), await cellule(), "'1/2");
    const lu = await classeurLu();
    const { retours } = await faire(lu, noter(3));
    expect(await noteLue()).toBe(3);
    await defaire(lu, noter(null), retours[0]);
    expect(await contenuDe(hote, feuilleDe(lu), await cellule())).toBe("1/2");
  });

  test("même si des lignes ont bougé ou été triées depuis ; pas si la cellule a été récrite", async () => {
    await faire(await classeurLu(), noter(2), noter(0, "m1.a02"));
    const lu = await classeurLu();
    const { retours } = await faire(lu, noter(0));
    const { utilisateur } = hote.host;
    utilisateur.deprotegerFeuille(feuilleDe(lu));
    const haut = await ligneDe();
    await utilisateur.insererLigne(feuilleDe(lu), haut);
    await utilisateur.trier(feuilleDe(lu), `A${haut + 1}:H${haut + 2}`, 0, false);
    expect(await ligneDe()).toBe(haut + 2);
    await defaire(lu, noter(2), retours[0]);
    expect([await noteLue(), await noteLue("m1.a02")]).toEqual([2, 0]);
    await utilisateur.saisir(feuilleDe(lu), await cellule(), "NC");
    const erreur = await refus(defaire(await classeurLu(), noter(2), retours[0]));
    expect(erreur.code).toBe("CelluleChangee");
    expect(await noteLue()).toBe("NC");
  });
});

describe("une lecture dépassée retrouve sa cellule par ce qui la suit", () => {
  test("renommer seul ne coûte rien de plus", async () => {
    const lu = await classeurLu();
    await hote.host.utilisateur.renommer(feuilleDe(lu), "Ma grille");
    expect(await allersRetours(() => faire(lu, noter(1)))).toBe(2);
    expect(await noteLue()).toBe(1);
  });

  test("lignes insérées, feuille renommée : quatre allers-retours", async () => {
    const lu = await classeurLu();
    const ligne = await ligneDe();
    const haut = Math.min(ligne, await ligneDe("activite:m1.a02"));
    await hote.host.utilisateur.insererLigne(feuilleDe(lu), haut, 2);
    await hote.host.utilisateur.renommer(feuilleDe(lu), "Ma grille à moi");
    expect(
      await allersRetours(async () => {
        const faites = await faire(lu, noter(0));
        expect(faites.relues).toBeNull();
      }),
    ).toBe(4);
    expect(await noteLue()).toBe(0);
    expect(await ligneDe()).toBe(ligne + 2);
  });

  test("deux activités échangées par un tri : chacune garde la sienne", async () => {
    const lu = await classeurLu();
    const [une, autre] = [await ligneDe(), await ligneDe("activite:m1.a02")];
    const plage = `A${Math.min(une, autre)}:H${Math.max(une, autre)}`;
    await hote.host.utilisateur.trier(feuilleDe(lu), plage, 0, une > autre);
    expect([await ligneDe(), await ligneDe("activite:m1.a02")]).toEqual([autre, une]);
    await faire(lu, noter(0), noter(3, "m1.a02"));
    expect([await noteLue(), await noteLue("m1.a02")]).toEqual([0, 3]);
  });

  test("une feuille copiée : l’originale seule est écrite", async () => {
    const lu = await classeurLu();
    const copie = await hote.host.utilisateur.copierFeuille(feuilleDe(lu));
    const adresse = await cellule();
    const avant = await contenuDe(hote, copie, adresse);
    await faire(lu, noter(avant === 0 ? 1 : 0));
    expect(await contenuDe(hote, copie, adresse)).toBe(avant);
    expect(await contenuDe(hote, feuilleDe(lu), adresse)).toBe(avant === 0 ? 1 : 0);
  });
});

describe("ce qui ne peut pas s’écrire se dit, et rien n’est écrit", () => {
  test("une formule, même parmi d’autres réponses", async () => {
    const avant = await classeurLu();
    await coller(hote, feuilleDe(avant), await cellule(), "=1+1");
    const erreur = await refuse(await classeurLu(), noter(2, "m1.a02"), noter(1));
    expect(erreur.code).toBe("CelluleAvecFormule");
    expect(erreur.message).toContain(`la cellule ${await cellule()} contient une formule`);
    await coller(hote, feuilleDe(avant), await cellule(), 1);
  });

  test("une cellule que l’utilisateur a verrouillée ; sa feuille sans protection, elle s’écrit", async () => {
    const lu = await classeurLu();
    const { utilisateur } = hote.host;
    const adresse = await cellule();
    await hote.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(feuilleDe(lu)).getRange(adresse).format.protection.locked = true;
      await context.sync();
    });
    utilisateur.protegerFeuille(feuilleDe(lu));
    expect((await refuse(lu, noter(3))).code).toBe("CelluleVerrouillee");
    utilisateur.deprotegerFeuille(feuilleDe(lu));
    await faire(lu, noter(3));
    expect(await noteLue()).toBe(3);
  });

  test("ligne supprimée, colonne supprimée, feuille supprimée", async () => {
    const lu = await classeurLu();
    const { utilisateur } = hote.host;
    await utilisateur.supprimerLigne(feuilleDe(lu), await ligneDe());
    const ligne = await refuse(lu, noter(2, "m1.a02"), noter(1));
    expect([ligne.code, ligne.message]).toEqual([
      "LigneDisparue",
      expect.stringContaining(`La ligne de cette réponse n’est plus dans «\u00a0${feuilleDe(lu)}\u00a0»`),
    ]);
    await hote.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(feuilleDe(lu)).getRange("C:C").delete("Left");
      await context.sync();
    });
    expect((await refuse(lu, noter(1, "m1.a02"))).message).toMatch(/La colonne de cette réponse/);
    await utilisateur.supprimerFeuille(feuilleDe(lu));
    const feuille = await refuse(lu, noter(1));
    expect([feuille.code, feuille.message]).toEqual([
      "FeuilleDisparue",
      expect.stringMatching(/n’est plus dans le classeur/),
    ]);
  });
});

test("le coût ne dépend pas du nombre de grilles", async () => {
  const [grille] = PETIT_DOSSIER.grilles;
  if (grille === undefined) throw new Error("pas de grille");
  hote.arreter();
  hote = demarrerHote();
  await batir({
    ...PETIT_DOSSIER,
    grilles: ["g1", "g2", "g3"].map((identifiant) => ({ ...grille, identifiant })),
  });
  const lu = await classeurLu();
  expect(await allersRetours(() => faire(lu, noter(1), { ...noter(2), grille: "g3" }))).toBe(2);
  expect((await dossierLu()).grilles.map(({ reponses }) => noteDe(reponses, ACTIVITE, "famille"))).toEqual([
    1,
    noteDe(grille.reponses, ACTIVITE, "famille"),
    2,
  ]);
});
