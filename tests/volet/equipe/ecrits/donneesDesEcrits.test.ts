import { ficheVide } from "../../../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../../../src/donnees";
import { donneesDesEcrits } from "../../../../src/volet/equipe/ecrits/donneesDesEcrits";
import { DEPARTEMENTAL, EMPLOYEUR, FICHE, POSTE } from "../../../domaine/equipe/fabrique";

const SECOND = { ...EMPLOYEUR, identifiant: "e2", nom: "Commune de Naintré" };

function donnees(employeur: string | null, employeurs = [EMPLOYEUR, SECOND]) {
  const fiches = employeur === null ? [] : [{ ...FICHE, employeur }];
  const equipe = { ...EXEMPLE.dossier.equipe, employeurs, fiches };
  return donneesDesEcrits({ ...EXEMPLE.dossier, employeur: "La CAGC", equipe }, POSTE, DEPARTEMENTAL);
}

test("R-EMP-1 : l’employeur du poste est le sien, à défaut le premier, à défaut celui du dossier", () => {
  expect(donnees("e2").employeur).toBe("Commune de Naintré");
  expect(donnees("").employeur).toBe(EMPLOYEUR.nom);
  expect(donnees("", []).employeur).toBe("La CAGC");
});

test("un employeur que le registre ne connaît pas reste à compléter", () => {
  expect(donnees("e9").employeur).toBe("");
});

test("un poste sans fiche en a une vide", () => {
  expect(donnees(null).fiche).toEqual(ficheVide("p1"));
  expect(donnees("e2").fiche.employeur).toBe("e2");
});
