import { construire } from "../../src/classeur";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { exporter, planDuClasseur } from "../../src/hote/exporter";
import { demarrerHote } from "../../src/hote/sansEcran";
import type { HoteSansEcran } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import { nommerFeuilles } from "../../src/plan/nomsDeFeuilles";
import type { Contenu, PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { cheminsDesFeuilles, lireClasseur, partie, partiesDe } from "../xlsx/lecteur";
import { ecrire, hoteParTest } from "./outils";

const MODELE = chargerModele("caf-charente-2024-08");

jest.setTimeout(60_000);

function feuilleDe(plan: PlanClasseur, nom: string): PlanFeuille {
  const trouvee = plan.feuilles.find((feuille) => feuille.nom === nom);
  if (!trouvee) throw new Error(`Pas de feuille « ${nom} ».`);
  return trouvee;
}

/** « ligne,colonne » → contenu, des seules cellules qui en ont un. */
function contenusDe({ cellules }: PlanFeuille) {
  return Object.fromEntries(
    cellules.flatMap(({ ligne, colonne, contenu }) =>
      contenu ? [[`${ligne},${colonne}`, arrondir(contenu)]] : [],
    ),
  );
}

/** Le moteur d'Univer, comme celui d'Excel, arrondit ses résultats à quinze chiffres. */
function arrondir(contenu: Contenu): Contenu {
  if (!("resultat" in contenu) || typeof contenu.resultat !== "number") return contenu;
  return { ...contenu, resultat: Number(contenu.resultat.toPrecision(12)) };
}

describe("ce que le complément a construit, à côté d’une feuille de l’utilisateur", () => {
  // Un classeur sans dossier ne dit pas d’où il compte ses jours.
  const attendu = planifier(EXEMPLE.dossier, MODELE, nommerFeuilles(EXEMPLE.dossier), "inconnu");
  let hote: HoteSansEcran;
  let obtenu: PlanClasseur;

  // Construire prend des secondes : une fois pour toutes, aucun de ces tests ne change le classeur.
  beforeAll(async () => {
    hote = demarrerHote();
    await construire(EXEMPLE.dossier, MODELE, MODELES_POUR_LECTURE);
    await ecrire("A1:A2", [["Ma feuille"], ["=CTG.FORFAIT(2,2,20000)"]], "Feuil1");
    const { plan, pertes } = planDuClasseur(hote.host.noyau);
    expect(pertes).toEqual([]);
    obtenu = plan;
  });

  afterAll(() => hote.arreter());

  test("s’exporte tel que le plan le voulait : contenus, formules et résultats, structure, protection, noms et partie XML", () => {
    expect(obtenu.feuilles.map(({ nom }) => nom)).toEqual([
      "Feuil1",
      ...attendu.feuilles.map(({ nom }) => nom),
    ]);
    for (const voulue of attendu.feuilles) {
      const feuille = feuilleDe(obtenu, voulue.nom);
      expect(contenusDe(feuille)).toEqual(contenusDe(voulue));
      expect(feuille).toMatchObject({
        masquee: voulue.masquee,
        couleurOnglet: voulue.couleurOnglet,
        fusions: voulue.fusions,
        figer: voulue.figer,
        protegee: voulue.protegee,
      });
      expect(feuille.colonnes.map(({ masquee }) => masquee ?? false)).toEqual(
        voulue.colonnes.map(({ masquee }) => masquee ?? false),
      );
    }
    expect(obtenu.noms.map(({ nom }) => nom).sort()).toEqual(attendu.noms.map(({ nom }) => nom).sort());
    expect(obtenu.partieXml).toBe(attendu.partieXml);
  });

  test("… et listes, formats conditionnels, radar et styles des notes", () => {
    const voulue = attendu.feuilles.find(({ cle }) => cle.startsWith("grille:"))!;
    const feuille = feuilleDe(obtenu, voulue.nom);
    const listes = obtenu.feuilles.find(({ nom }) => nom.startsWith("CTG Listes"))!;
    const [notes, nombres] = voulue.validations;
    const plagesDe = (type: string) =>
      voulue.validations.filter(({ regle }) => regle.type === type).flatMap(({ plages }) => plages);
    expect(feuille.validations).toEqual([
      { ...notes, plages: plagesDe("liste"), regle: { ...notes!.regle, feuille: listes.cle } },
      { ...nombres, plages: plagesDe("decimal") },
    ]);
    expect(feuille.formatsConditionnels.map(({ formule, fond }) => [formule, fond]).slice(0, 5)).toEqual(
      voulue.formatsConditionnels.map(({ formule, fond }) => [formule, fond]).slice(0, 5),
    );
    const synthese = attendu.feuilles.find(({ graphiques }) => graphiques.length > 0)!;
    const { texteDeRemplacement: _texte, ...radar } = synthese.graphiques[0]!;
    expect(feuilleDe(obtenu, synthese.nom).graphiques).toEqual([expect.objectContaining(radar)]);
    for (const { ligne, colonne, style } of voulue.cellules.filter((cellule) => cellule.style === "note")) {
      const cle = feuille.cellules.find(
        (cellule) => cellule.ligne === ligne && cellule.colonne === colonne,
      )?.style;
      expect(obtenu.styles[cle ?? ""]).toEqual(attendu.styles[style]);
    }
  });

  test("le fichier réunit les deux, et garde nos fonctions sous la forme d’Excel", async () => {
    const { octets, nom } = await exporter(hote.host.noyau);
    expect(nom).toBe("classeur-ctg.xlsx");
    const parties = partiesDe(octets);
    expect([...cheminsDesFeuilles(parties).keys()].slice(0, 4)).toEqual([
      "Feuil1",
      "CTG Mode d’emploi",
      "CTG Postes",
      "CTG Prévisionnel",
    ]);
    const { Feuil1 } = lireClasseur(octets);
    expect(Feuil1?.["A1"]?.valeur).toBe("Ma feuille");
    expect(Feuil1?.["A2"]?.formule).toBe("_xldudf_CTG_FORFAIT(2,2,20000)");
    expect(partie(parties, "customXml/item1.xml")).toContain("urn:ctg-excel:dossier:1");
    expect(Object.keys(parties).filter((chemin) => chemin.startsWith("xl/charts/"))).toHaveLength(2);
  });
});

describe("la feuille de l’utilisateur", () => {
  const hote = hoteParTest();
  const exporte = () => planDuClasseur(hote().host.noyau);

  async function remplir(): Promise<void> {
    await ecrire("A1:C3", [
      ["Poste", "Coût", "Retenu"],
      ["Pilote", 48000.5, "=B2/2"],
      ["Total", "=SUM(B2:B2)", "=NA()"],
    ]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const entete = feuille.getRange("A1:C1");
      entete.format.font.bold = true;
      entete.format.fill.color = "#1B3A57";
      entete.format.font.color = "#FFFFFF";
      entete.format.borders.getItem("EdgeBottom").style = "Continuous";
      feuille.getRange("B2:B3").numberFormat = [["# ##0.00"], ["# ##0.00"]];
      feuille.getRange("A:A").format.columnWidth = 150;
      feuille.getRange("5:5").format.rowHeight = 30;
      feuille.getRange("A5:C5").merge(false);
      feuille.getRange("B2").format.protection.locked = false;
      feuille.freezePanes.freezeRows(1);
      context.workbook.names.add("Cout_du_pilote", feuille.getRange("B2"));
      const note = feuille.getRange("C2");
      note.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      note.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Non", message: "Positif" };
      const jour = feuille.getRange("C3").dataValidation;
      jour.rule = {
        date: { formula1: "=DATE(1970,1,1)", formula2: "=DATE(2100,12,31)", operator: "Between" },
      };
      jour.errorAlert = { showAlert: true, style: "Warning", title: "Date", message: "Un jour" };
      const rouge = note.conditionalFormats.add("Custom");
      rouge.custom.rule.formula = "=C2<0";
      rouge.custom.format.font.color = "#FF0000";
      await context.sync();
    });
  }

  test("s’exporte avec ses valeurs, ses formules, ses styles et sa structure", async () => {
    await remplir();
    const { plan, pertes } = exporte();
    const feuille = feuilleDe(plan, "Feuil1");
    expect(pertes).toEqual([]);
    expect(contenusDe(feuille)).toMatchObject({
      "0,0": { valeur: "Poste" },
      "1,1": { valeur: 48000.5 },
      "1,2": { formule: "=B2/2", resultat: 24000.25 },
      "2,1": { formule: "=SUM(B2:B2)", resultat: 48000.5 },
      "2,2": { formule: "=NA()", resultat: { erreur: "#N/A" } },
    });
    const styleDe = (ligne: number, colonne: number) =>
      plan.styles[feuille.cellules.find((c) => c.ligne === ligne && c.colonne === colonne)?.style ?? ""];
    expect(styleDe(0, 0)).toMatchObject({
      gras: true,
      fond: "#1B3A57",
      couleur: "#FFFFFF",
      bordures: { bas: { trait: "fin" } },
    });
    expect(styleDe(1, 1)).toEqual({ format: "# ##0.00", verrouillee: false });
    expect(Math.round((feuille.colonnes[0]?.largeur ?? 0) * 7 + 5)).toBe(200);
    expect(feuille).toMatchObject({
      figer: { lignes: 1, colonnes: 0 },
      fusions: [{ ligne: 4, colonne: 0, lignes: 1, colonnes: 3 }],
      lignes: [{ ligne: 4, hauteur: 30 }],
      validations: [
        { regle: { type: "decimal", minimum: 0 }, erreur: { titre: "Non", texte: "Positif" } },
        {
          regle: { type: "date", minimum: "1970-01-01", maximum: "2100-12-31" },
          alerte: "avertissement",
          erreur: { titre: "Date", texte: "Un jour" },
        },
      ],
      formatsConditionnels: [{ formule: "=C2<0", couleur: "#FF0000" }],
    });
    expect(plan.noms).toMatchObject([{ nom: "Cout_du_pilote", feuille: feuille.cle }]);
  });

  test("ce que le fichier ne porte pas se dit", async () => {
    await ecrire("A1", [["=1/0"]]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1").format.font.name = "Arial";
      feuille.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
      context.workbook.names.add("Taux", "=0.5");
      await context.sync();
    });
    const { plan, pertes } = exporte();
    expect(pertes).toEqual([
      "la police Arial",
      "les validations qui ne sont ni une liste prise dans des cellules, ni des bornes",
      "le nom défini «\u00a0Taux\u00a0»",
    ]);
    expect(contenusDe(feuilleDe(plan, "Feuil1"))["0,0"]).toEqual({ formule: "=1/0", resultat: "#DIV/0!" });
  });
});
