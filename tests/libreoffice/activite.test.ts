import { EXEMPLE, chargerModele } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { lignesDe, rolesDe, feuilleDe } from "../plan/outils/lirePlan";
import { ecarts, recalculer } from "../outils/libreoffice";
import type { PlanCellule, PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { lireClasseur, type ClasseurLu } from "../xlsx/lecteur";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

const PLAN = planifier(
  {
    ...EXEMPLE.dossier,
    annee: 2024,
    journal: ["2024-03-12", "2024-12-31", "2023-12-31", ""].map((date) => ({
      date,
      type: "copil",
      objet: "Copil",
      thematique: "",
      partenaires: "",
      participants: null,
      poste: "",
      remarque: "",
    })),
    planDAction: (["en-cours", "realisee", "bloquee", ""] as const).map((etat) => ({
      axe: "Petite enfance",
      action: "Ouvrir un accueil",
      porteur: "",
      echeance: "2024-06-30",
      etat,
      alerte: "",
      remarque: "",
    })),
  },
  MODELE,
);

test("LibreOffice compte les entrées et les actions comme le domaine", async () => {
  const octets = await ecrireClasseur(PLAN, { titre: "Essai" });
  const [recalcule] = await recalculer([octets]);
  expect(ecarts(lireClasseur(octets), recalcule as ClasseurLu)).toEqual([]);
});

test("une date retapée en nombre compte comme une date écrite en texte", async () => {
  const [recalcule] = await recalculer([await ecrireClasseur(retaper(PLAN), { titre: "Essai" })]);
  const journal = Object.values(recalcule?.["CTG Journal"] ?? {}).map(({ valeur }) => valeur);
  expect(journal).toContain("Entrées de l’année 2024\u00a0: 3");
});

/** La date de la troisième entrée, tapée par une personne : le 1er janvier 2024. */
function retaper(plan: PlanClasseur): PlanClasseur {
  const journal = feuilleDe(plan, "journal");
  const ligne = (lignesDe(journal).get("titres:journal") ?? NaN) + 3;
  const colonne = rolesDe(journal).get("journal.date");
  const changer = (cellule: PlanCellule): PlanCellule =>
    cellule.ligne === ligne && cellule.colonne === colonne
      ? { ...cellule, contenu: { valeur: 45292 } }
      : cellule;
  return {
    ...plan,
    feuilles: plan.feuilles.map((feuille) =>
      feuille === journal ? { ...feuille, cellules: feuille.cellules.map(changer) } : feuille,
    ),
  };
}
