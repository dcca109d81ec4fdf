import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import {
  demander,
  recevoir,
  remettre,
  renvoyerACompleter,
  valider,
} from "../../../src/domaine/instruction/gestes";
import type { EtatDInstruction, Instruction } from "../../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../../src/donnees";

export const EMPREINTE = "a".repeat(64);

export const BROUILLON: Dossier = { ...EXEMPLE.dossier, instruction: null };

const REMISE = remettre({ date: "2026-03-12", empreinte: EMPREINTE });
const DEMANDE = demander({
  cible: "grille:g1|activite:m1.a01",
  objet: "Première activité",
  demande: "Préciser le motif",
  date: "2026-03-14",
});

const CHEMINS: Readonly<Record<EtatDInstruction, readonly Geste[]>> = {
  brouillon: [],
  remis: [REMISE],
  "en-instruction": [REMISE, recevoir("2026-03-13")],
  "a-completer": [REMISE, recevoir("2026-03-13"), DEMANDE, renvoyerACompleter("2026-03-15", "")],
  valide: [REMISE, recevoir("2026-03-13"), valider("2026-03-20")],
};

/** L'exemple livré, mené jusqu'à cet état. */
export function dossierEn(etat: EtatDInstruction): Dossier {
  return faire(BROUILLON, ...CHEMINS[etat]);
}

/** Les gestes l'un après l'autre ; chacun doit se faire. */
export function faire(dossier: Dossier, ...gestes: readonly Geste[]): Dossier {
  return gestes.reduce((avant, geste, rang) => {
    const apres = geste(avant);
    if (apres === null) throw new Error(`Le geste ${rang + 1} ne se fait pas.`);
    return apres;
  }, dossier);
}

export function instructionDe({ instruction }: Dossier): Instruction {
  if (instruction === null) throw new Error("Ce dossier n’a pas d’instruction.");
  return instruction;
}
