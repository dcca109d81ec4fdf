import fc from "fast-check";
import {
  lireEtat,
  relireLaFeuille,
  saisir,
  suivreLaSelection,
  suivreLeClasseur,
  type Changement,
  type EtatDuClasseur,
} from "../../src/classeur";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import type { ClasseurDeDossier } from "../../src/lecture";
import { placeDe } from "../../src/lecture/placeDe";
import { batir, celluleDe, classeurLu, coller, PETIT_DOSSIER, PETITS_MODELES } from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

/** Lu avant qu'il n'ait un dossier. */
let vide: EtatDuClasseur;
let nom: string;
let autre: string;

/** Un seul classeur, que chaque essai reprend dans l'état où le précédent l'a laissé : le construire prend des secondes. */
beforeAll(async () => {
  const [grille] = PETIT_DOSSIER.grilles;
  if (grille === undefined) throw new Error("pas de grille");
  hote = demarrerHote();
  vide = await lire();
  await batir({ ...PETIT_DOSSIER, grilles: ["g1", "g2"].map((identifiant) => ({ ...grille, identifiant })) });
  const { feuilles } = await classeurLu();
  nom = feuilles.get("grille:g1")?.feuille.nom ?? "";
  autre = feuilles.get("grille:g2")?.feuille.nom ?? "";
  hote.host.utilisateur.deprotegerFeuille(nom);
});

afterAll(() => {
  hote.arreter();
});

const lire = (): Promise<EtatDuClasseur> => lireEtat(PETITS_MODELES);

function lecture(etat: EtatDuClasseur | null): ClasseurDeDossier {
  if (etat?.lecture.etat !== "lu") throw new Error("rien n’a été relu");
  return etat.lecture;
}

const idDe = (etat: EtatDuClasseur, cle = "grille:g1"): string =>
  lecture(etat).feuilles.get(cle)?.feuille.id ?? "";

const relire = (avant: EtatDuClasseur, feuille = idDe(avant)) =>
  relireLaFeuille(avant, { feuille, valeurs: null }, PETITS_MODELES);

/** Ce que les écrans emploient : tout, moins les pourcentages que les feuilles calculent. */
function essentiel(etat: EtatDuClasseur | null) {
  const { dossier, modele, constats, fautives, rangees, dates1904, feuilles } = lecture(etat);
  const places = [...feuilles].map(([cle, { feuille, lignes, roles, doublons }]) => ({
    cle,
    id: feuille.id,
    nom: feuille.nom,
    lignes: [...lignes],
    roles: [...roles],
    doublons,
  }));
  const { source: _, ...reste } = {
    source: 0,
    dossier,
    modele,
    constats,
    fautives,
    rangees,
    dates1904,
    places,
  };
  return reste;
}

const lots = () => hote.host.journal.lots.length;

/** Attend ce que l'événement provoque, et le rend. */
async function changementsDe(gestes: () => Promise<unknown>): Promise<Changement[]> {
  const recus: Changement[] = [];
  const arreter = await suivreLeClasseur(
    (changement) => {
      recus.push(changement);
      return Promise.resolve();
    },
    (erreur) => {
      throw erreur;
    },
  );
  await gestes();
  await hote.host.auRepos();
  await new Promise((suite) => setTimeout(suite, 200));
  await arreter();
  return recus;
}

/** Assez vite pour une seule rafale : l'hôte calcule après chaque geste de l'utilisateur. */
const ecrireDUnCoup = (
  ...cellules: (readonly [feuille: string, adresse: string, contenu: string | number])[]
) =>
  hote.Excel.run(async (context) => {
    for (const [feuille, adresse, contenu] of cellules)
      context.workbook.worksheets.getItem(feuille).getRange(adresse).values = [[contenu]];
    await context.sync();
  });

describe("relire une seule feuille", () => {
  test("il faut tout relire : autre feuille que les grilles, formule ailleurs, classeur sans dossier", async () => {
    expect(await relireLaFeuille(vide, { feuille: "x", valeurs: null }, PETITS_MODELES)).toBeNull();
    const avant = await lire();
    expect(await relireLaFeuille(avant, "tout", PETITS_MODELES)).toBeNull();
    expect(await relire(avant, idDe(avant, "postes"))).toBeNull();
    await coller(hote, autre, await celluleDe("grille:g2", "activite:m1.a01", "note:famille"), "=1+1");
    const avecFormule = await lire();
    expect(await relire(avecFormule)).toBeNull();
    // La formule est dans la feuille même : la relire suffit.
    expect(await relire(avecFormule, idDe(avecFormule, "grille:g2"))).not.toBeNull();
    await coller(hote, autre, await celluleDe("grille:g2", "activite:m1.a01", "note:famille"), 2);
  });

  test("une panne se dit en français", async () => {
    const avant = await lire();
    hote.host.panne({ lot: 1, code: "ServiceNotAvailable" });
    await expect(relire(avant)).rejects.toThrow(/Excel n’a pas répondu/);
  });

  test("ce que l’on sait déjà ne coûte rien ; autre chose, si", async () => {
    const avant = await lire();
    const adresse = await celluleDe("grille:g1", "activite:m1.a01", "note:famille");
    const note = lecture(avant).dossier.grilles[0]?.reponses.notes["m1.a01"]?.["famille"] ?? "";
    const debut = lots();
    const dit = (valeur: number | string) =>
      relireLaFeuille(avant, { feuille: idDe(avant), valeurs: new Map([[adresse, valeur]]) }, PETITS_MODELES);
    expect(await dit(note)).toBe(avant);
    expect(lots() - debut).toBe(0);
    await dit(note === 0 ? 1 : 0);
    expect(lots() - debut).toBe(1);
  });
});

describe("suivre le classeur", () => {
  test("une rafale dans une feuille vaut un appel, qui la nomme", async () => {
    const id = idDe(await lire());
    const adresse = await celluleDe("grille:g1", "activite:m1.a01", "note:famille");
    const voisine = await celluleDe("grille:g1", "activite:m1.a02", "note:famille");
    const recus = await changementsDe(() =>
      ecrireDUnCoup([nom, adresse, "NC"], [nom, voisine, "NC"], [nom, adresse, 3]),
    );
    expect(recus).toEqual([
      {
        feuille: id,
        valeurs: new Map<string, string | number>([
          [adresse, 3],
          [voisine, "NC"],
        ]),
      },
    ]);
  });

  test("un collage de toute une colonne ne nomme que sa feuille", async () => {
    const id = idDe(await lire());
    const adresses = await Promise.all(
      ["activite:m1.a01", "activite:m1.a02"].map((ligne) => celluleDe("grille:g1", ligne, "note:famille")),
    );
    const recus = await changementsDe(() =>
      hote.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(nom).getRange(adresses.join(":")).values = [[3], [3]];
        await context.sync();
      }),
    );
    expect(recus).toEqual([{ feuille: id, valeurs: null }]);
  });

  test("la même valeur retapée ne dit rien : une formule a pu prendre sa place", async () => {
    const adresse = await celluleDe("grille:g1", "activite:m1.a01", "note:famille");
    await ecrireDUnCoup([nom, adresse, 2]);
    const recus = await changementsDe(() => ecrireDUnCoup([nom, adresse, 2]));
    expect(recus).toMatchObject([{ valeurs: null }]);
  });

  test("deux feuilles, une ligne insérée, une feuille ajoutée : on ne sait quoi", async () => {
    const { utilisateur } = hote.host;
    const adresse = await celluleDe("grille:g1", "activite:m1.a01", "note:famille");
    expect(await changementsDe(() => ecrireDUnCoup([nom, adresse, 1], ["Feuil1", "A1", "à moi"]))).toEqual([
      "tout",
    ]);
    expect(await changementsDe(() => utilisateur.insererLigne(nom, 8))).toEqual(["tout"]);
    expect(await changementsDe(() => utilisateur.ajouterFeuille("Notes"))).toEqual(["tout"]);
  });

  test("une saisie du volet ne fait pas tout relire", async () => {
    const avant = await classeurLu();
    const recus = await changementsDe(() =>
      saisir(
        [
          {
            saisie: { nature: "note", grille: "g1", activite: "m1.a01", politique: "famille", note: 0 },
            retour: null,
          },
        ],
        avant,
      ),
    );
    expect(recus).toMatchObject([{ feuille: avant.feuilles.get("grille:g1")?.feuille.id }]);
  });
});

describe("suivre la sélection", () => {
  test("une activité, sa politique, un indicateur, ailleurs : sans aller-retour", async () => {
    const lu = await classeurLu();
    const [note, commentaire, nombre] = [
      await celluleDe("grille:g1", "activite:m1.a02", "note:social"),
      await celluleDe("grille:g1", "activite:m1.a02", "commentaire"),
      await celluleDe("grille:g1", "indicateur:f1.1.s1", "nombre"),
    ];
    const places: unknown[] = [];
    const arreter = await suivreLaSelection(({ feuille, adresse }) =>
      places.push(placeDe(lu, feuille, adresse)),
    );
    const debut = lots();
    const { utilisateur } = hote.host;
    for (const adresse of [note, commentaire, nombre, "B1", `${note}:${commentaire}`])
      await utilisateur.selectionner(nom, adresse);
    await utilisateur.selectionner("Feuil1", note);
    await hote.host.auRepos();
    expect(lots() - debut).toBe(0);
    const activite = { grille: "g1", nature: "activite", ligne: "m1.a02", politique: "social" };
    expect(places).toEqual([
      activite,
      { ...activite, politique: "" },
      { grille: "g1", nature: "indicateur", ligne: "f1.1.s1", politique: "" },
      null,
      activite,
      null,
    ]);
    await arreter();
    await utilisateur.selectionner(nom, note);
    await hote.host.auRepos();
    expect(places).toHaveLength(6);
  });
});

describe("relire une feuille que l’on a bousculée", () => {
  test("supprimée, il faut tout relire", async () => {
    const avant = await lire();
    await hote.host.utilisateur.supprimerFeuille(autre);
    expect(await relire(avant, idDe(avant, "grille:g2"))).toBeNull();
  });

  test("n’importe quelles cellules altérées : ce qu’une lecture entière rendrait, en un aller-retour", async () => {
    let avant = await lire();
    const { lignes, roles } = lecture(avant).feuilles.get("grille:g1") ?? {
      lignes: new Map(),
      roles: new Map(),
    };
    const hauteur = Math.max(...lignes.values()) + 2;
    const colonnes = [...new Set<number>(roles.values())];
    const alteration = fc.record({
      ligne: fc.integer({ min: 1, max: hauteur }),
      colonne: fc.constantFrom(...colonnes),
      contenu: fc.constantFrom(
        "",
        0,
        2,
        3,
        9,
        -1,
        "NC",
        "nc ",
        "2",
        "oui",
        "un commentaire",
        "activite:m1.a01",
        "TRUE",
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(alteration, { minLength: 1, maxLength: 6 }), async (alterations) => {
        await hote.Excel.run(async (context) => {
          const feuille = context.workbook.worksheets.getItem(nom);
          for (const { ligne, colonne, contenu } of alterations)
            feuille.getCell(ligne, colonne).formulas = [[contenu]];
          await context.sync();
        });
        const debut = lots();
        const partielle = await relire(avant);
        expect(lots() - debut).toBe(1);
        const entiere = await lire();
        expect(essentiel(partielle)).toEqual(essentiel(entiere));
        expect(lecture(partielle).source.feuilles.find((feuille) => feuille.nom === nom)).toEqual(
          lecture(entiere).source.feuilles.find((feuille) => feuille.nom === nom),
        );
        avant = partielle ?? avant;
      }),
      { numRuns: 25 },
    );
  });

  test("lignes insérées et triées, colonne A touchée, feuille renommée : de même", async () => {
    const { utilisateur } = hote.host;
    const avant = await lire();
    const rang = (adresse: string) => Number(/\d+/.exec(adresse)?.[0]);
    const haut = rang(await celluleDe("grille:g1", "activite:m1.a01", "libelle"));
    await utilisateur.insererLigne(nom, haut);
    await utilisateur.trier(nom, `A${haut}:H${haut + 2}`, 0, false);
    await coller(hote, nom, `A${haut + 1}`, "activite:m9.inconnue");
    await utilisateur.renommer(nom, "Ma grille");
    nom = "Ma grille";
    expect(essentiel(await relire(avant))).toEqual(essentiel(await lire()));
  });
});
