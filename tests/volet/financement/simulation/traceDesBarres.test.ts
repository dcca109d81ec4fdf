import type { Case, Comparaison } from "../../../../src/volet/financement/simulation/comparer";
import { tracerLesBarres } from "../../../../src/volet/financement/simulation/traceDesBarres";

const montant = (euros: number): Case => ({ etat: "montant", montant: euros, ecart: null });

const comparaison = (annees: readonly (readonly Case[])[]): Comparaison => ({
  colonnes: [
    { scenario: "", nom: "Situation actuelle" },
    { scenario: "1", nom: "Scénario\u00a01" },
  ],
  annees: annees.map((cases, rang) => ({ annee: 2021 + rang, cases })),
  total: [],
});

const trace = (annees: readonly (readonly Case[])[]) => {
  const dessin = tracerLesBarres(comparaison(annees));
  if (dessin === null) throw new Error("Rien n’est dessiné.");
  return dessin;
};

describe("tracerLesBarres", () => {
  test("les graduations partent de zéro, rondes, et la dernière couvre le plus grand montant", () => {
    const { graduations, base } = trace([[montant(28000), montant(40000)]]);
    expect(graduations.map(({ valeur }) => valeur)).toEqual([0, 10000, 20000, 30000, 40000]);
    expect(graduations[0]?.y).toBe(base);
    expect(trace([[montant(41000), montant(1)]]).graduations.map(({ valeur }) => valeur)).toEqual([
      0, 10000, 20000, 30000, 40000, 50000,
    ]);
  });

  test("une barre est proportionnelle à son montant, posée sur le zéro", () => {
    const { groupes, base } = trace([[montant(20000), montant(40000)]]);
    const [petite, grande] = groupes[0]?.barres ?? [];
    expect(grande?.hauteur).toBeCloseTo(2 * (petite?.hauteur ?? 0), 0);
    expect((petite?.y ?? 0) + (petite?.hauteur ?? 0)).toBeCloseTo(base, 5);
  });

  test("les barres d’une année se touchent sans se couvrir, et ne débordent pas sur la suivante", () => {
    const { groupes, largeur, gauche } = trace([
      [montant(1), montant(2)],
      [montant(3), montant(4)],
    ]);
    const barres = groupes.flatMap((groupe) => groupe.barres);
    expect(barres[0]?.x).toBeGreaterThanOrEqual(gauche);
    for (const [rang, { x }] of barres.entries()) {
      const precedente = barres[rang - 1];
      if (precedente !== undefined)
        expect(x).toBeGreaterThanOrEqual(precedente.x + precedente.largeur - 0.11);
    }
    const derniere = barres[barres.length - 1];
    expect((derniere?.x ?? 0) + (derniere?.largeur ?? 0)).toBeLessThanOrEqual(largeur);
  });

  test("ce qui n’a pas de montant n’a pas de barre, et garde sa place aux autres", () => {
    const { groupes } = trace([[{ etat: "refuse" }, montant(5)]]);
    expect(groupes[0]?.barres.map(({ serie }) => serie)).toEqual([1]);
    const [pleine] = trace([[montant(5), montant(5)]]).groupes;
    expect(groupes[0]?.barres[0]?.x).toBe(pleine?.barres[1]?.x);
  });

  test("sans aucun montant, rien à dessiner", () => {
    expect(tracerLesBarres(comparaison([[{ etat: "refuse" }, { etat: "a-completer" }]]))).toBeNull();
    expect(tracerLesBarres(comparaison([[montant(0), montant(0)]]))).toBeNull();
  });
});
