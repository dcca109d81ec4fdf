import { completer } from "../../src/classeur/completer";
import type { RapportDeControle } from "../../src/domaine/controle/rapport";
import { ClasseurDEssai } from "../lecture/outils/classeurDEssai";
import { CHARENTE } from "../plan/outils/dossiers";
import { dossierEn } from "../domaine/instruction/fabrique";

const RAPPORT: RapportDeControle = { date: "2026-03-14", constats: [] };

test("ce que le classeur dit de l’échange et du contrôle l’emporte sur un dossier lu avant", () => {
  const [avant, apres] = [dossierEn("remis"), dossierEn("en-instruction")];
  const lu = new ClasseurDEssai({ ...apres, controle: RAPPORT }, CHARENTE).lireDossier();
  const complet = completer({ ...avant, controle: null }, CHARENTE, lu);
  expect(complet.instruction).toEqual(apres.instruction);
  expect(complet.controle).toEqual(RAPPORT);
});

test("ce que seul le dossier donné dit de l’échange et du contrôle s’écrit", () => {
  const lu = new ClasseurDEssai({ ...dossierEn("brouillon"), controle: null }, CHARENTE).lireDossier();
  const donne = { ...dossierEn("remis"), controle: RAPPORT };
  const { instruction, controle } = completer(donne, CHARENTE, lu);
  expect([instruction, controle]).toEqual([donne.instruction, RAPPORT]);
});
