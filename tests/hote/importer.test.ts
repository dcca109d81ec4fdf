import { lireEtat } from "../../src/classeur";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { planDuClasseur } from "../../src/hote/exporter";
import { importer } from "../../src/hote/importer";
import { demarrerHote } from "../../src/hote/sansEcran";
import type { HoteSansEcran } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { relireLePlan } from "../outils/relireLePlan";

const MODELE = chargerModele("caf-charente-2024-08");

jest.setTimeout(60_000);

/** Ce qui se compare d'une feuille : le moteur d'Univer arrondit ses résultats à quinze chiffres. */
function essentielDe(
  libre: boolean,
  { nom, masquee, couleurOnglet, fusions, figer, protegee, ...feuille }: PlanFeuille,
) {
  const cellules = feuille.cellules.flatMap(({ ligne, colonne, contenu }) => {
    if (contenu === undefined) return [];
    const resultat = "resultat" in contenu ? contenu.resultat : contenu.valeur;
    const arrondi = typeof resultat === "number" ? Number(resultat.toPrecision(12)) : resultat;
    // D'une date en nombre, le STXT d'Univer lit le texte affiché ; celui d'Excel, le nombre. Le journal l'emploie.
    if ("formule" in contenu)
      return [[`${ligne},${colonne}`, contenu.formule, libre ? null : arrondi] as const];
    return [[`${ligne},${colonne}`, "", arrondi] as const];
  });
  return {
    nom,
    masquee,
    couleurOnglet,
    fusions,
    figer,
    protegee,
    cellules: [...cellules].sort(([a], [b]) => a.localeCompare(b)),
    graphiques: feuille.graphiques.map(({ texteDeRemplacement: _, ...graphique }) => graphique),
    tableaux: feuille.tableaux ?? [],
    masquees: feuille.colonnes.map((colonne) => colonne.masquee ?? false),
    cachees: feuille.lignes.filter((ligne) => ligne.masquee).map(({ ligne }) => ligne),
    sauts: feuille.impression.sauts,
  };
}

describe("un classeur relu de son fichier .xlsx et rouvert dans l’hôte", () => {
  const attendu = planifier(EXEMPLE.dossier, MODELE);
  let hote: HoteSansEcran;
  let obtenu: PlanClasseur;

  beforeAll(async () => {
    const relu = await relireLePlan(await ecrireClasseur(attendu, { titre: "Essai" }));
    hote = demarrerHote();
    await importer(hote.host.noyau, relu);
    obtenu = planDuClasseur(hote.host.noyau).plan;
  });

  afterAll(async () => {
    await hote.host.auRepos();
    hote.arreter();
  });

  test("a les mêmes feuilles : contenus, structure, radar, tableaux, protection", () => {
    expect(obtenu.feuilles.map(({ nom }) => nom)).toEqual(attendu.feuilles.map(({ nom }) => nom));
    attendu.feuilles.forEach((voulue, rang) =>
      expect(essentielDe(voulue.libre === true, obtenu.feuilles[rang]!)).toEqual(
        essentielDe(voulue.libre === true, voulue),
      ),
    );
    expect(obtenu.partieXml).toBe(attendu.partieXml);
    expect(obtenu.noms.map(({ nom }) => nom).sort()).toEqual(attendu.noms.map(({ nom }) => nom).sort());
  });

  test("et les mêmes cellules à saisir", () => {
    const aSaisir = (plan: PlanClasseur) =>
      plan.feuilles.map(({ cellules }) =>
        cellules
          .filter(({ style }) => plan.styles[style]?.verrouillee === false)
          .map(({ ligne, colonne }) => `${ligne},${colonne}`)
          .sort(),
      );
    expect(aSaisir(obtenu)).toEqual(aSaisir(attendu));
  });

  test("se lit comme le dossier d’où il vient", async () => {
    const { lecture } = await lireEtat(MODELES_POUR_LECTURE);
    expect(lecture).toMatchObject({ etat: "lu", constats: [] });
    if (lecture.etat === "lu") expect(lecture.dossier).toEqual(EXEMPLE.dossier);
  });

  test("remplace un classeur déjà plein : ni noms, ni parties XML d’avant", async () => {
    await importer(hote.host.noyau, attendu);
    expect([...hote.host.noyau.partiesXml.values()]).toEqual([attendu.partieXml]);
    const { noms } = planDuClasseur(hote.host.noyau).plan;
    expect(noms.map(({ nom }) => nom).sort()).toEqual(attendu.noms.map(({ nom }) => nom).sort());
  });
});
