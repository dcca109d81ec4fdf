import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { adresse } from "../../src/plan/adresses";
import type { PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { recalculer } from "../outils/libreoffice";
import { CHARENTE } from "../plan/outils/dossiers";
import { feuilleDe, lignesDe, rolesDe } from "../plan/outils/lirePlan";

type Reponse = readonly [feuille: string, ligne: string, role: string, valeur: string | number];

const PLAN = planifier(EXEMPLE.dossier, CHARENTE);
const LE_6_JANVIER_2020 = 43836;

const CAS: readonly (readonly [attendu: string, reponse: Reponse | null])[] = [
  ["", null],
  ["", ["postes", "periode:1", "periode.debut", LE_6_JANVIER_2020]],
  ["", ["postes", "periode:1", "periode.nature", "présence"]],
  ["", ["postes", "periode:1", "periode.poste", "p1"]],
  ["Une période a changé", ["postes", "periode:1", "periode.debut", LE_6_JANVIER_2020 + 1]],
  ["Une période a changé", ["postes", "periode:1", "periode.debut", "07/01/2020"]],
  ["Une période a changé", ["postes", "periode:1", "periode.fin", "31/12/2024"]],
  ["Une période a changé", ["postes", "periode:1", "periode.quotite", 0.8]],
  ["Une période a changé", ["postes", "periode:2", "periode.poste", "p11 · Camille Exemple"]],
  ["L’année évaluée a changé", ["mode-emploi", "dossier:annee", "valeur", 2030]],
];

test("LibreOffice dit, comme Excel, que les mois ne suivent plus", async () => {
  const classeurs = CAS.map(([, reponse]) =>
    ecrireClasseur(reponse === null ? PLAN : repondre(PLAN, reponse), { titre: "Essai" }),
  );
  const recalcules = await recalculer(await Promise.all(classeurs));
  const postes = feuilleDe(PLAN, "postes");
  const signal = adresse((lignesDe(postes).get("titres:mois") ?? NaN) - 1, 1);
  const dits = recalcules.map((classeur) => {
    const dit = String(classeur[postes.nom]?.[signal]?.valeur ?? "");
    return dit.split(" depuis ")[0];
  });
  expect(dits).toEqual(CAS.map(([attendu]) => attendu));
});

/** Le même plan, dont une cellule dit autre chose. */
function repondre(plan: PlanClasseur, [cle, ligne, role, valeur]: Reponse): PlanClasseur {
  const feuille = feuilleDe(plan, cle);
  const [l, c] = [lignesDe(feuille).get(ligne), rolesDe(feuille).get(role)];
  const cellules = feuille.cellules.map((cellule) =>
    cellule.ligne === l && cellule.colonne === c ? { ...cellule, contenu: { valeur } } : cellule,
  );
  return {
    ...plan,
    feuilles: plan.feuilles.map((autre) => (autre === feuille ? { ...feuille, cellules } : autre)),
  };
}
