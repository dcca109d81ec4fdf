import { chargerModele, EXEMPLE } from "../../../src/donnees";
import { Preparation } from "../../../src/volet/fichiers/Preparation";
import { partiesDe } from "../../xlsx/lecteur";
import { equipe } from "./travailleurDEssai";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);
const GABARIT = { dossier: EXEMPLE.dossier, modele: MODELE };

const liste = (...lignes: string[]) => new File([["Territoire;Année", ...lignes].join("\n")], "liste.csv");

describe("préparer des gabarits", () => {
  test("un seul porte le nom de son dossier, sans archive", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.produire([GABARIT]);
    const { production } = preparation.instantane();
    expect(production).toMatchObject({ etape: "prete", archive: null });
    if (production.etape !== "prete") return;
    expect(production.fichiers.map(({ nom }) => nom)).toEqual([
      expect.stringMatching(/^CTG 2024 – Grand Châtellerault.*\.xlsx$/),
    ]);
  });

  test("plusieurs vont aussi dans une archive, sous les noms demandés", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.produire([
      { ...GABARIT, nomDeFichier: "a.xlsx" },
      { ...GABARIT, nomDeFichier: "é.xlsx" },
    ]);
    const { production } = preparation.instantane();
    if (production.etape !== "prete" || production.archive === null) throw new Error("pas d’archive");
    expect(production.archive.nom).toBe("Gabarits CTG.zip");
    expect(Object.keys(partiesDe(production.archive.octets))).toEqual(["a.xlsx", "é.xlsx"]);
  });

  test("l’avancement se compte", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    const vus: string[] = [];
    preparation.abonner(() => {
      const { production } = preparation.instantane();
      if (production.etape === "en-cours") vus.push(`${production.faits}/${production.total}`);
    });
    await preparation.produire([GABARIT, GABARIT]);
    expect(vus).toEqual(["0/2", "1/2", "2/2"]);
  });

  test("arrêtée, elle revient au repos", async () => {
    const { creer, crees } = equipe("muet");
    const preparation = new Preparation(creer);
    const production = preparation.produire([GABARIT]);
    preparation.arreter();
    await production;
    expect(preparation.instantane().production).toEqual({ etape: "repos" });
    expect(crees[0]?.estArrete).toBe(true);
  });

  test("ce qui change dans la description périme ce qui était prêt", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.produire([GABARIT]);
    preparation.decrire({ duDossier: { annee: "2026", garderLesNoms: true } });
    expect(preparation.instantane()).toMatchObject({
      duDossier: { annee: "2026", garderLesNoms: true },
      production: { etape: "repos" },
    });
  });

  test("un changement pendant la préparation l’arrête, et rien de périmé n’arrive", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    const production = preparation.produire([GABARIT]);
    preparation.decrire({ destinataire: "liste" });
    await production;
    expect(preparation.instantane().production).toEqual({ etape: "repos" });
  });

  test("un échec se dit", async () => {
    const preparation = new Preparation(equipe("absent").creer);
    await preparation.produire([GABARIT]);
    expect(preparation.instantane().production).toMatchObject({ etape: "echouee" });
  });
});

describe("lire une liste de collectivités", () => {
  test("rend les gabarits à écrire", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.lireLaListe(liste("Nord;2025", "Sud;2025"));
    const { liste: lue } = preparation.instantane();
    if (lue.etape !== "lue") throw new Error("liste non lue");
    expect(lue.nom).toBe("liste.csv");
    expect(lue.liste.demandes.map(({ nomDeFichier }) => nomDeFichier)).toEqual([
      "CTG 2025 – Nord.xlsx",
      "CTG 2025 – Sud.xlsx",
    ]);
  });

  test("une faute, et il n’y a plus rien à écrire", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.lireLaListe(liste("Nord;2025", "Sud;"));
    const { liste: lue } = preparation.instantane();
    if (lue.etape !== "lue") throw new Error("liste non lue");
    expect(lue.liste.demandes).toEqual([]);
    expect(lue.liste.erreurs).toMatchObject([{ ligne: 3, colonne: "Année" }]);
  });

  test("une autre liste efface ce qui avait été préparé", async () => {
    const preparation = new Preparation(equipe("sert").creer);
    await preparation.produire([GABARIT]);
    await preparation.lireLaListe(liste("Nord;2025"));
    expect(preparation.instantane().production).toEqual({ etape: "repos" });
  });

  test("arrêtée, il n’y a plus de liste ; illisible, son échec se dit", async () => {
    const muette = new Preparation(equipe("muet").creer);
    const lecture = muette.lireLaListe(liste("Nord;2025"));
    await new Promise((pret) => setTimeout(pret));
    muette.arreter();
    await lecture;
    expect(muette.instantane().liste).toEqual({ etape: "aucune" });

    const absente = new Preparation(equipe("absent").creer);
    await absente.lireLaListe(liste("Nord;2025"));
    expect(absente.instantane().liste.etape).toBe("echouee");
  });
});

test("une liste qui ne se lit pas dit pourquoi, dans ses mots", async () => {
  const tenue = liste("Nord;2025");
  tenue.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
  const preparation = new Preparation(equipe("sert").creer);
  await preparation.lireLaListe(tenue);
  expect(preparation.instantane().liste).toMatchObject({
    etape: "echouee",
    erreur: { phrase: expect.stringMatching(/^Ce fichier ne s’ouvre pas/), details: "" },
  });
});
