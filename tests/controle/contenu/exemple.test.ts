import { EXEMPLE } from "../../../src/donnees";
import { MODELE, SAIN } from "./exempleSain";
import { constatsDe, dire } from "./outils";

const graves = (constats: ReturnType<typeof constatsDe>) =>
  constats.filter(({ gravite }) => gravite === "bloquant" || gravite === "a-corriger").map(dire);

it("l’exemple livré n’a que deux fautes, voulues : la Cof du centre social et le motif d’un NC", () => {
  const constats = constatsDe({ dossier: EXEMPLE.dossier, modele: MODELE, aujourdHui: "2024-12-15" });
  expect(graves(constats)).toEqual([
    "C-EQUIPE-8 CTG Postes!B31 a-corriger",
    "C-NC-2 CTG Grille Spécimen!F66 a-corriger",
  ]);
});

it("réparé, il n’a plus rien à corriger, et une seule chose à discuter : l’association qui l’emploie", () => {
  const constats = constatsDe({ dossier: SAIN, modele: MODELE, aujourdHui: "2024-12-15" });
  expect(graves(constats)).toEqual([]);
  expect(constats.filter(({ gravite }) => gravite === "a-discuter").map(dire)).toEqual([
    "C-EQUIPE-4 CTG Postes!D31 a-discuter",
  ]);
});

it("un profil inconnu n’active aucune règle de l’équipe ni du financement", () => {
  const constats = constatsDe({ dossier: { ...SAIN, profil: "une-autre-caf" }, modele: MODELE });
  expect(constats.filter(({ controle }) => /^C-(EQUIPE|FIN|BUDGET|PIECE)-/.test(controle))).toEqual([]);
});

it("rien de ce que dit le contenu n’est sans phrase, sans geste ni sans lieu", () => {
  for (const constat of constatsDe({ dossier: EXEMPLE.dossier, modele: MODELE, aujourdHui: "2026-01-05" })) {
    expect(constat.phrase).toMatch(/[.!?]$/);
    expect(constat.geste).toMatch(/^[A-ZÀ-Ý].*\.$/);
    expect(constat.feuille).not.toBe("");
    expect(constat.cellule).toMatch(/^[A-Z]+\d+$/);
  }
});
