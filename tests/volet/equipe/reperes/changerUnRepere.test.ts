import type { Equipe } from "../../../../src/domaine/equipe/equipe";
import {
  ajouterCof,
  ajouterEmployeur,
  changerLaCof,
  changerLEmployeur,
} from "../../../../src/volet/equipe/reperes/changerUnRepere";
import { EQUIPE, faire } from "../outils";

const MAIRIE = { nom: "Mairie", perimetre: "", lien: "" } as const;
const COF = {
  type: "diagnostic",
  employeur: "e1",
  debut: "",
  fin: "",
  etpDejaSoutenus: 0,
  nouveauxEtp: 0,
} as const;

test("un ajout suit les identifiants des lignes vides de la feuille, choisis au moment d’écrire", () => {
  const ajout = ajouterEmployeur(MAIRIE);
  const un = faire(ajout, EQUIPE);
  expect(un.employeurs.map(({ identifiant }) => identifiant)).toEqual(["e1", "e2", "e3"]);
  // Entre-temps, la ligne e3 a été remplie dans la feuille : elle n'est pas récrite.
  const deux = faire(ajout, un);
  expect(deux.employeurs.slice(2)).toEqual([
    { identifiant: "e3", ...MAIRIE },
    { identifiant: "e4", ...MAIRIE },
  ]);
  expect(faire(ajouterCof(COF), EQUIPE).cofs[1]).toEqual({ identifiant: "c2", ...COF });
});

test("un employeur neuf ne prend pas la place d’un autre que des fiches ou des Cof désignent encore", () => {
  const [camille, ...autres] = EQUIPE.fiches;
  const orpheline: Equipe = {
    ...EQUIPE,
    fiches: [{ ...camille!, employeur: "e3" }, ...autres],
    cofs: [{ identifiant: "c1", ...COF, employeur: "e4" }],
  };
  expect(faire(ajouterEmployeur(MAIRIE), orpheline).employeurs[2]?.identifiant).toBe("e5");
});

test("un changement n’écrit que ses champs", () => {
  const [agglo, centre] = EQUIPE.employeurs;
  expect(faire(changerLEmployeur("e2", { lien: "signataire" }), EQUIPE).employeurs).toEqual([
    agglo,
    { ...centre!, lien: "signataire" },
  ]);
  expect(faire(changerLaCof("c1", { nouveauxEtp: 0.5 }), EQUIPE).cofs).toEqual([
    { ...EQUIPE.cofs[0]!, nouveauxEtp: 0.5 },
  ]);
});

test("ce qui n’est plus là ne se change pas", () => {
  expect(changerLEmployeur("e9", { nom: "Mairie" })(EQUIPE)).toBeNull();
  expect(changerLaCof("c9", { debut: "" })(EQUIPE)).toBeNull();
});
