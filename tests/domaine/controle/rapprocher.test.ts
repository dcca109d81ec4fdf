import fc from "fast-check";
import { etablirLeRapport, traiter } from "../../../src/domaine/controle/gestes";
import { rapprocher } from "../../../src/domaine/controle/rapprocher";
import { LIGNES_DU_RAPPORT, type RapportDeControle } from "../../../src/domaine/controle/rapport";
import { EXEMPLE } from "../../../src/donnees";
import { constatDEssai } from "./outils/constats";

const [A, B, C, D] = ["a", "b", "c", "d"].map((cle) => constatDEssai(cle)) as [
  ReturnType<typeof constatDEssai>,
  ReturnType<typeof constatDEssai>,
  ReturnType<typeof constatDEssai>,
  ReturnType<typeof constatDEssai>,
];
const DATE = "2026-03-12";

function rapportDe(...cles: readonly (readonly [string, "vu" | "accepte" | null, string?])[]) {
  return cles.reduce<RapportDeControle>(
    (rapport, [cle, etat, motif = ""]) => {
      const dossier = { ...EXEMPLE.dossier, controle: rapport };
      const traitement = etat === null ? null : { etat, motif, date: DATE };
      return (
        traiter([constatDEssai(cle)], traitement, { constats: [], date: DATE })(dossier)?.controle ?? rapport
      );
    },
    { date: DATE, constats: [] },
  );
}

test("sans rapport, tout est à traiter et rien n’est nouveau ni résolu", () => {
  expect(rapprocher([A, B], null)).toEqual({
    aTraiter: [A, B],
    vus: [],
    acceptes: [],
    changes: [],
    sansMotif: [],
    resolus: [],
    nouveaux: [],
  });
});

test("chaque constat va où sa décision le met ; ce qui n’est plus rendu est résolu", () => {
  const rapport = rapportDe(["a", "vu"], ["b", "accepte", "Convenu."], ["c", null], ["e", null]);
  const rapproche = rapprocher([A, B, C, D], rapport);
  expect(rapproche.vus.map(({ constat }) => constat)).toEqual([A]);
  expect(rapproche.acceptes).toEqual([
    { constat: B, traitement: { etat: "accepte", motif: "Convenu.", date: DATE } },
  ]);
  expect(rapproche.aTraiter).toEqual([C, D]);
  expect(rapproche.nouveaux).toEqual([D]);
  expect(rapproche.resolus.map(({ cle }) => cle)).toEqual(["e"]);
});

test("une décision prise d’une autre phrase est à revoir, et le constat à traiter", () => {
  const rapport = rapportDe(["a", "accepte", "Convenu."], ["b", "vu"]);
  const [a, b] = [
    { ...A, phrase: "Autre chose." },
    { ...B, phrase: "CE QUE DIT\u00a0B." },
  ];
  const rapproche = rapprocher([a, b], rapport);
  expect(rapproche.changes.map(({ constat }) => constat)).toEqual([a]);
  expect(rapproche.aTraiter).toEqual([a]);
  expect(rapproche.vus.map(({ constat }) => constat)).toEqual([b]);
});

test("accepté dans la feuille sans motif : encore à traiter", () => {
  const rapproche = rapprocher([A], rapportDe(["a", "accepte", "  "]));
  expect(rapproche.sansMotif.map(({ constat }) => constat)).toEqual([A]);
  expect(rapproche.aTraiter).toEqual([A]);
  expect(rapproche.acceptes).toEqual([]);
});

test("ce que la feuille n’avait pas la place de montrer n’est ni nouveau, ni résolu", () => {
  const beaucoup = Array.from({ length: LIGNES_DU_RAPPORT + 5 }, (_, rang) => constatDEssai(`n${rang}`));
  const { controle } = etablirLeRapport(beaucoup, DATE)(EXEMPLE.dossier) ?? {};
  const rapproche = rapprocher(beaucoup, controle ?? null);
  expect(rapproche.nouveaux).toEqual([]);
  expect(rapproche.resolus).toEqual([]);
  expect(rapproche.aTraiter).toHaveLength(beaucoup.length);
});

test("aucun constat ne se perd ni ne se range deux fois", () => {
  const etat = fc.constantFrom("vu" as const, "accepte" as const, null);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }).map((cle) => `c${cle}`)),
      fc.array(etat, { minLength: 1 }),
      fc.array(fc.boolean(), { minLength: 1 }),
      (cles, etats, changes) => {
        const rapport = rapportDe(
          ...cles.map((cle, rang) => [cle, etats[rang % etats.length] ?? null, "Motif."] as const),
        );
        const constats = cles.map((cle, rang) =>
          constatDEssai(cle, changes[rang % changes.length] ? { phrase: "Tout autre." } : {}),
        );
        const { aTraiter, vus, acceptes, resolus } = rapprocher(constats, rapport);
        const ranges = [...aTraiter, ...[...vus, ...acceptes].map(({ constat }) => constat)];
        expect(ranges.map(({ cle }) => cle).sort()).toEqual(cles.slice().sort());
        expect(resolus).toEqual([]);
      },
    ),
  );
});
