import { chargerModele, EXEMPLE } from "../../../src/donnees";
import { ecrireGabarit } from "../../../src/fichiers/gabarit";
import { Lectures } from "../../../src/volet/fichiers/Lectures";
import { equipe } from "./travailleurDEssai";

/** Un fichier tel que le navigateur le remet. */
function fichier(nom: string, contenu: Uint8Array | string): File {
  return new File([contenu as BlobPart], nom);
}

let note: File;
beforeAll(async () => {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  note = fichier("noté.xlsx", await ecrireGabarit(EXEMPLE.dossier, modele));
});

const etats = (lectures: Lectures) =>
  lectures
    .instantane()
    .fichiers.map(({ nom, etat }) => [
      nom,
      typeof etat === "string" ? etat : etat.etat === "lu" ? "lu" : etat.code,
    ]);

describe("lire des fichiers reçus", () => {
  test("chacun a son rapport, dans l’ordre ; un refus n’arrête pas les suivants", async () => {
    const { creer, crees } = equipe("sert");
    const lectures = new Lectures(creer);
    await lectures.lire([fichier("vide.xlsx", ""), note]);
    expect(etats(lectures)).toEqual([
      ["vide.xlsx", "vide"],
      ["noté.xlsx", "lu"],
    ]);
    expect(lectures.instantane()).toMatchObject({ enCours: false, erreur: null });
    expect(crees.map(({ estArrete }) => estArrete)).toEqual([true]);
  });

  test("un second choix s’ajoute au premier, et tout s’efface", async () => {
    const lectures = new Lectures(equipe("sert").creer);
    await lectures.lire([note]);
    await lectures.lire([fichier("vide.xlsx", "")]);
    expect(etats(lectures).map(([nom]) => nom)).toEqual(["noté.xlsx", "vide.xlsx"]);
    lectures.effacer();
    expect(lectures.instantane().fichiers).toEqual([]);
  });

  test("l’avancement se voit : un fichier en cours, les autres en attente", async () => {
    const lectures = new Lectures(equipe("muet").creer);
    void lectures.lire([note, note]);
    expect(lectures.instantane().enCours).toBe(true);
    expect(etats(lectures)).toEqual([
      ["noté.xlsx", "en-cours"],
      ["noté.xlsx", "en-attente"],
    ]);
    lectures.arreter();
  });

  test("arrêtée, elle garde ce qui est lu et laisse le reste, sans parler d’erreur", async () => {
    const lectures = new Lectures(equipe("sert", "muet").creer);
    await lectures.lire([note]);
    const lecture = lectures.lire([note, note]);
    lectures.arreter();
    await lecture;
    expect(etats(lectures)).toEqual([["noté.xlsx", "lu"]]);
    expect(lectures.instantane()).toMatchObject({ enCours: false, arretee: true, erreur: null });
    lectures.effacer();
    expect(lectures.instantane().arretee).toBe(false);
  });

  test("un travailleur qui ne se charge pas est une erreur du volet, pas du fichier", async () => {
    const lectures = new Lectures(equipe("absent").creer);
    await lectures.lire([note]);
    expect(lectures.instantane().erreur?.phrase).toMatch(/connexion/);
    expect(lectures.instantane().fichiers).toEqual([]);
  });
});

describe("ce que le volet refuse de lui-même", () => {
  const refus = (lectures: Lectures) => {
    const etat = lectures.instantane().fichiers[0]?.etat;
    if (typeof etat !== "object" || etat.etat !== "refuse") throw new Error("le fichier n’est pas refusé");
    return etat;
  };

  test("plus de 50 Mo : sans même le charger", async () => {
    const gros = fichier("gros.xlsx", "");
    Object.defineProperty(gros, "size", { value: 50 * 1024 * 1024 + 1 });
    gros.arrayBuffer = () => Promise.reject(new Error("chargé quand même"));
    const lectures = new Lectures(equipe("sert").creer);
    await lectures.lire([gros]);
    expect(refus(lectures)).toMatchObject({
      code: "trop-gros",
      phrase: expect.stringContaining("50\u00a0Mo"),
    });
  });

  test("un fichier qu’un autre programme tient", async () => {
    const tenu = fichier("tenu.xlsx", "");
    tenu.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    const lectures = new Lectures(equipe("sert").creer);
    await lectures.lire([tenu, note]);
    expect(etats(lectures)).toEqual([
      ["tenu.xlsx", "inaccessible"],
      ["noté.xlsx", "lu"],
    ]);
  });

  test("plus de mémoire qu’il n’y en a ; le fichier suivant a un travailleur neuf", async () => {
    const { creer, crees } = equipe("meurt", "sert");
    const lectures = new Lectures(creer);
    await lectures.lire([note, note]);
    expect(etats(lectures)).toEqual([
      ["noté.xlsx", "memoire"],
      ["noté.xlsx", "lu"],
    ]);
    expect(crees).toHaveLength(2);
  });

  test("plus d’une minute", async () => {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "setImmediate"] });
    try {
      const lectures = new Lectures(equipe("muet").creer);
      const lecture = lectures.lire([note]);
      await new Promise((pret) => setImmediate(pret));
      jest.advanceTimersByTime(59_999);
      await new Promise((pret) => setImmediate(pret));
      expect(lectures.instantane().enCours).toBe(true);
      jest.advanceTimersByTime(1);
      await lecture;
      expect(refus(lectures).code).toBe("trop-long");
    } finally {
      jest.useRealTimers();
    }
  });
});
