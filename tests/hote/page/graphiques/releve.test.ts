import { feuilleActive } from "../../../../src/hote/modele/selection";
import { texteDe } from "../../../../src/hote/page/graphiques/option";
import { cadreEnPixels, releverLeGraphique } from "../../../../src/hote/page/graphiques/releve";
import { ecrire, hoteParTest } from "../../outils";

const hote = hoteParTest();

/** Un radar de trois axes et deux séries, posé sur les cellules D2:H12. */
async function poserUnRadar(): Promise<void> {
  await ecrire("A1:C4", [
    ["Axes", "Famille", "Social"],
    ["1. Politiques", 0.5, "=NA()"],
    ["2. Offre", 0.25, "NC"],
    ["3. Réseau", 1, ""],
  ]);
  await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.getActiveWorksheet();
    const radar = feuille.charts.add("RadarMarkers", feuille.getRange("A1:C4"), "Columns");
    radar.title.text = "Réalisation";
    radar.axes.valueAxis.minimum = 0;
    radar.axes.valueAxis.maximum = 1;
    radar.axes.valueAxis.majorUnit = 0.25;
    const serie = radar.series.getItemAt(1);
    serie.format.line.lineStyle = "Dash";
    serie.format.line.color = "#2E7D32";
    serie.markerStyle = "Triangle";
    radar.setPosition("D2", "H12");
    await context.sync();
  });
}

function radar() {
  const { noyau } = hote().host;
  const feuille = feuilleActive(noyau);
  const [etat] = noyau.etat(feuille).graphiques;
  if (!etat) throw new Error("La feuille n’a pas de graphique.");
  return { noyau, feuille, etat };
}

test("ses références deviennent des valeurs : #N/A et vide sont des trous, un texte vaut 0 comme dans Excel", async () => {
  await poserUnRadar();
  const { noyau, etat } = radar();
  const releve = releverLeGraphique(noyau, etat);
  expect(releve).toMatchObject({
    type: "radar",
    titre: "Réalisation",
    axes: ["1. Politiques", "2. Offre", "3. Réseau"],
    minimum: 0,
    maximum: 1,
    pas: 0.25,
  });
  expect(releve.series).toMatchObject([
    { nom: "Famille", valeurs: [0.5, 0.25, 1] },
    { nom: "Social", valeurs: [null, 0, null], couleur: "#2E7D32", trait: "tirets", marqueur: "triangle" },
  ]);
});

test("il suit les cellules", async () => {
  await poserUnRadar();
  await hote().host.utilisateur.saisir("Feuil1", "B3", "0,75");
  const { noyau, etat } = radar();
  expect(releverLeGraphique(noyau, etat).series[0]?.valeurs).toEqual([0.5, 0.75, 1]);
});

test("des colonnes masquées le vident, sauf s’il montre aussi les cellules masquées", async () => {
  await poserUnRadar();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A:C").columnHidden = true;
    await context.sync();
  });
  const { noyau, etat } = radar();
  expect(releverLeGraphique(noyau, etat).series[0]?.valeurs).toEqual([]);
  etat.visiblesSeules = false;
  expect(releverLeGraphique(noyau, etat).series[0]?.valeurs).toEqual([0.5, 0.25, 1]);
});

test("sa place est celle de ses cellules, en pixels, et suit leurs tailles", async () => {
  await poserUnRadar();
  const { noyau, feuille, etat } = radar();
  const avant = cadreEnPixels(noyau, feuille, etat);
  expect(avant).toEqual({ gauche: 3 * 64, haut: 20, largeur: 5 * 64, hauteur: 11 * 20 });
  await hote().host.utilisateur.insererLigne("Feuil1", 1);
  expect(cadreEnPixels(noyau, feuille, etat)).toEqual({ ...avant, haut: 40 });
});

test("il se lit aussi sans se voir", async () => {
  await poserUnRadar();
  const { noyau, etat } = radar();
  expect(texteDe(releverLeGraphique(noyau, etat))).toBe(
    "Radar «\u00a0Réalisation\u00a0». Famille\u00a0: 1. Politiques, 50\u00a0%\u00a0; 2. Offre, 25\u00a0%\u00a0; 3. Réseau, 100\u00a0%. " +
      "Social\u00a0: 1. Politiques, sans valeur\u00a0; 2. Offre, 0\u00a0%\u00a0; 3. Réseau, sans valeur.",
  );
});
