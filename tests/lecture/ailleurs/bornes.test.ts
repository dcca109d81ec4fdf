import { MODELES } from "../../../src/donnees";
import type { FeuilleLue } from "../../../src/lecture";
import { BORNES, reconnaitreLesGrilles } from "../../../src/lecture/ailleurs";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { libelles, noteTiree } from "./outils/difformes";

function feuille(nom: string, valeurs: ValeurDeCellule[][]): FeuilleLue {
  return { nom, masquee: false, ligne: 0, colonne: 0, valeurs, formules: valeurs, fusions: [] };
}

const TITRES = ["Missions", "Famille", "Éducation", "Social"];
const GRILLE = libelles().map(({ libelle }, rang): ValeurDeCellule[] => [
  libelle,
  ...[0, 1, 2].map((politique) => noteTiree(rang, politique) ?? ""),
]);

test("vingt mille lignes de textes qui ressemblent aux libellés se regardent en moins de cinq secondes de calcul", () => {
  const mots = libelles().flatMap(({ libelle }) => libelle.split(" "));
  const differentes = Array.from({ length: BORNES.lignes }, (_, ligne): ValeurDeCellule[] =>
    Array.from({ length: 40 }, (_, colonne) =>
      Array.from(
        { length: 12 },
        (_, rang) => `${mots[(ligne * 7 + colonne * 13 + rang * 31) % mots.length]}z`,
      ).join(" "),
    ),
  );
  const hostiles = Array.from({ length: 20_000 }, (_, ligne) => differentes[ligne % BORNES.lignes] ?? []);
  // Le temps du processeur : celui de l’horloge dépend de ce que la machine fait à côté.
  const debut = process.cpuUsage();
  const { incompletes } = reconnaitreLesGrilles(
    { feuilles: [feuille("Hostile", [TITRES, ...GRILLE, ...hostiles])] },
    MODELES,
  );
  expect(incompletes).toEqual(["Hostile"]);
  expect(process.cpuUsage(debut).user / 1000).toBeLessThan(5_000);
});

test("au-delà des bornes, rien n’est lu, et c’est dit", () => {
  const loin = Array.from({ length: BORNES.lignes }, (): ValeurDeCellule[] => [""]);
  const trop = Array.from({ length: BORNES.feuilles }, (_, rang) => feuille(`F${rang}`, []));
  const { feuilles, incompletes } = reconnaitreLesGrilles(
    { feuilles: [feuille("Longue", [...loin, TITRES, ...GRILLE]), ...trop, feuille("Dernière", GRILLE)] },
    MODELES,
    ["Coupée"],
  );
  expect(feuilles).toEqual([]);
  expect(incompletes).toEqual(["Coupée", "Longue", `F${BORNES.feuilles - 1}`, "Dernière"]);
});

test("une feuille qui cite une activité ou deux n’est pas une grille", () => {
  const { feuilles } = reconnaitreLesGrilles(
    { feuilles: [feuille("Compte rendu", [TITRES, ...GRILLE.slice(0, 2)])] },
    MODELES,
  );
  expect(feuilles).toEqual([]);
});

describe("sans connaître les fusions, comme dans le classeur ouvert", () => {
  const lire = (valeurs: ValeurDeCellule[][]) => {
    const { fusions: _, ...sansFusions } = feuille("Grille", valeurs);
    const [reconnue] = reconnaitreLesGrilles({ feuilles: [sansFusions] }, MODELES).feuilles;
    return reconnue?.grilles[0]?.activites ?? [];
  };

  test("une note suivie d’un vide est peut-être fusionnée : elle se confirme", () => {
    const [premiere, deuxieme] = lire([
      TITRES,
      ...GRILLE.map((ligne, rang) => (rang === 0 ? [ligne[0] ?? "", 2, "", ""] : ligne)),
    ]);
    expect(premiere?.notes).toMatchObject([
      { etat: "a-confirmer", raison: "fusion-inconnue", propositions: [{ note: 2 }] },
      { etat: "vide" },
      { etat: "vide" },
    ]);
    expect(deuxieme?.notes.map(({ etat }) => etat)).toEqual(["reprise", "reprise", "reprise"]);
  });

  test("une note dont l’activité de dessous est vide se confirme aussi", () => {
    const [premiere] = lire([
      TITRES,
      ...GRILLE.map((ligne, rang) => (rang === 1 ? [ligne[0] ?? "", "", 1, 1] : ligne)),
    ]);
    expect(premiere?.notes.map(({ etat }) => etat)).toEqual(["a-confirmer", "reprise", "reprise"]);
  });
});
