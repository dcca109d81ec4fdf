import { annulationDe } from "../../src/classeur/annulationDe";
import type { RapportDeControle } from "../../src/domaine/controle/rapport";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { EXEMPLE } from "../../src/donnees";

const AVANT: Dossier = { ...EXEMPLE.dossier, controle: null };
const constat = (cle: string) => ({
  cle,
  controle: "C-NOTE-1",
  gravite: "a-corriger" as const,
  phrase: "Une phrase.",
  geste: "Un geste.",
  lieu: "",
  traitement: null,
});
const ETABLI: RapportDeControle = { date: "2026-03-12", constats: [constat("a"), constat("b")] };
const DECIDE: RapportDeControle = {
  ...ETABLI,
  constats: [
    constat("a"),
    { ...constat("b"), traitement: { etat: "accepte", motif: "Convenu.", date: "2026-03-12" } },
  ],
};
const avec = (controle: RapportDeControle): Dossier => ({ ...AVANT, controle });

test("le rapport né d’une décision reste, sans elle : vide, il dirait que rien n’est à signaler", () => {
  const annuler = annulationDe(AVANT, avec(DECIDE), avec(DECIDE));
  expect(annuler?.(avec(DECIDE))?.controle).toEqual(ETABLI);
});

test("un rapport seulement établi n’a rien à défaire", () => {
  expect(annulationDe(AVANT, avec(ETABLI), avec(ETABLI))).toBeNull();
});

test("une décision récrite depuis ne s’annule pas", () => {
  const annuler = annulationDe(AVANT, avec(DECIDE), avec(DECIDE));
  expect(annuler).not.toBeNull();
  expect(annuler?.(avec(ETABLI))).toBeNull();
});
