import {
  decrireHorsEquipe,
  nommerHorsEquipe,
} from "../../../../src/volet/financement/saisies/employeursHorsEquipe";
import { finance } from "../../../domaine/financement/outils/dossiers";

test("un employeur hors de l’équipe se nomme", () => {
  expect(nommerHorsEquipe("e9", "Pays d’essai")).toBe("Employeur e9");
  expect(nommerHorsEquipe("", "Pays d’essai")).toBe("Pays d’essai");
  expect(nommerHorsEquipe("", "")).toBe("L’employeur du dossier");
});

test("seul ce qui est saisi se dit", () => {
  const rien = {
    anneeDuMontant: null,
    montantDu: null,
    etpSoutenus: null,
    forfaitGele: null,
    source: "",
    etpPrecedenteCtg: null,
    nouveauxEtp: 0,
  };
  expect(decrireHorsEquipe(finance(rien))).toEqual([]);
  expect(
    decrireHorsEquipe(finance({ ...rien, montantDu: 22300.5, source: "Courrier", etpPrecedenteCtg: 0 })),
  ).toEqual([
    "Montant dû au 31/12/N-1\u00a0: 22\u00a0300,50\u00a0€",
    "Source\u00a0: Courrier",
    "ETP de la précédente CTG\u00a0: 0\u00a0ETP",
  ]);
});
