import { evaluerGrille } from "../../../../src/domaine/notation/evaluerGrille";
import {
  placer,
  seriesDuRadar,
  tracer,
  type SerieDeRadar,
} from "../../../../src/volet/grille/resultats/traceDuRadar";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../../../domaine/modeleDEssai";

const serie = (...valeurs: (number | null)[]): SerieDeRadar => ({
  libelle: "Famille",
  ensemble: false,
  valeurs,
});

test("le premier axe monte, les suivants tournent vers la droite", () => {
  expect(placer(1, 0, 4, 80)).toEqual({ x: 0, y: -80 });
  expect(placer(0.5, 1, 4, 80)).toEqual({ x: 40, y: 0 });
  expect(placer(1, 2, 4, 80)).toEqual({ x: 0, y: 80 });
});

test("une série complète se referme", () => {
  expect(tracer(serie(1, 1, 1), 10).match(/M/g)).toHaveLength(3);
});

test("aucun trait ne passe par-dessus un vide, qui n’est pas un zéro", () => {
  expect(tracer(serie(1, null, 1, 1), 10)).toBe("M0 10L-10 0M-10 0L0 -10");
  expect(tracer(serie(1, null, null), 10)).toBe("");
});

test("une série par politique, plus l’ensemble ; une politique unique est l’ensemble", () => {
  const modele = modeleDEssai([[activite("a")], [activite("b")], [activite("c")]]);
  const notes = { a: { famille: 3, social: "NC" as const }, b: { famille: 0 } };
  const evaluer = (politiques: (typeof FAMILLE)[]) =>
    seriesDuRadar(
      politiques,
      evaluerGrille(modele, politiques, { notes, commentaires: {}, indicateurs: {} }),
    );
  expect(evaluer([FAMILLE, SOCIAL])).toEqual([
    { libelle: "Famille", ensemble: false, valeurs: [1, 0, null] },
    { libelle: "Social", ensemble: false, valeurs: [null, null, null] },
    { libelle: "Ensemble", ensemble: true, valeurs: [1, 0, null] },
  ]);
  expect(evaluer([FAMILLE]).map(({ libelle }) => libelle)).toEqual(["Ensemble"]);
});
