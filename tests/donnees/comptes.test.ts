import { indicateursDe } from "../../src/domaine/grille/parcourir";
import { TYPES_D_ENTREE } from "../../src/domaine/journal/journal";
import { MODELES } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";

describe.each(MODELES)("le modèle $identifiant", (modele) => {
  const indicateurs = indicateursDe(modele);

  test("dit de quoi compter chaque indicateur de suivi, sauf les ingénieries", () => {
    expect(
      indicateurs
        .filter(({ compte }) => compte !== undefined)
        .map(({ identifiant, compte }) => [identifiant, compte]),
    ).toEqual([
      ["f1.1.s1", { entrees: ["copil"] }],
      ["f1.1.s2", { entrees: ["expertise"] }],
      ["f1.2.s1", { planDAction: "axes" }],
      ["f1.2.s2", { entrees: ["alerte"], planDAction: "alertes" }],
      ["f2.1.s1", { entrees: ["diagnostic"], partenaires: true }],
      ["f2.1.s2", { entrees: ["veille"] }],
      ["f2.2.s1", { entrees: ["enjeu"] }],
      ["f3.1.s1", { entrees: ["relais"] }],
      ["f3.2.s1", { entrees: ["partenaire"], partenaires: true }],
      ["f3.2.s2", { entrees: ["support"] }],
      ["f4.2.s1", { entrees: ["support-habitants"] }],
    ]);
  });

  test("ne compte d'avance aucun indicateur d'évaluation : ils se mesurent au terme (R-IND-1)", () => {
    const comptes = indicateurs.filter(({ compte }) => compte !== undefined);
    expect(comptes.filter(({ type }) => type === "evaluation")).toEqual([]);
  });

  test("ne fait compter un type d'entrée que par un indicateur", () => {
    const types = indicateurs.flatMap(({ compte }) => compte?.entrees ?? []);
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(TYPES_D_ENTREE).toContain(type);
  });

  test("est celui que lit un classeur fait avant les comptes, sous la même version", () => {
    const { identifiant, version } = modele;
    expect(version).toBe("1.0.0");
    expect(MODELES_POUR_LECTURE.chercher({ identifiant, version })).toEqual(modele);
    const copie = JSON.parse(
      JSON.stringify(modele, (cle, valeur: unknown) => (cle === "compte" ? undefined : valeur)),
    ) as unknown;
    expect(copie).not.toEqual(modele);
    expect(MODELES_POUR_LECTURE.valider(copie)).toEqual(copie);
  });
});
