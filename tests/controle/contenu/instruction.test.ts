import { calculerLEmpreinte } from "../../../src/controle/empreinte";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { appliquerSaisie } from "../../../src/domaine/grille/saisie";
import {
  INSTRUCTION_VIDE,
  type DemandeDeComplement,
  type Instruction,
} from "../../../src/domaine/instruction/instruction";
import { examiner, constatsDe, dire, type Essai } from "./outils";
import { MODELE, SAIN } from "./exempleSain";

const DATE = "2025-01-15";
// L'empreinte se prend de ce que le classeur relit, comme à la remise.
const LU = examiner({ dossier: SAIN, modele: MODELE }).lu.dossier;

const RECU: Instruction = {
  ...INSTRUCTION_VIDE,
  etat: "en-instruction",
  version: 1,
  remises: [
    { version: 1, date: DATE, reception: "2025-01-20", empreinte: calculerLEmpreinte(LU, MODELE, DATE) },
  ],
  evenements: [
    { nature: "remise", date: DATE, partie: "agent", texte: "Version 1 remise" },
    { nature: "reception", date: "2025-01-20", partie: "caf", texte: "Version 1 reçue" },
  ],
};

const DEMANDE: DemandeDeComplement = {
  identifiant: "d1",
  cible: "grille:g1|activite:m1.a01",
  objet: "Contribue à répondre",
  demande: "Précisez",
  date: "2025-01-21",
  reponse: "",
  dateDeReponse: "",
};

function deLInstruction(instruction: Instruction, essai: Partial<Essai> = {}): string[] {
  const dossier: Dossier = { ...SAIN, instruction };
  return constatsDe({ dossier, modele: MODELE, ...essai })
    .filter(({ controle }) => /^C-(INSTRUCTION|CONCLUSION)-/.test(controle))
    .map(dire);
}

it("un dossier reçu, intact, n’a rien", () => {
  expect(deLInstruction(RECU, { aujourdHui: "2025-02-01" })).toEqual([]);
});

it("une demande sans réponse : à la Caf une information, à l’agent une chose à corriger", () => {
  const avec = (etat: Instruction["etat"], demande: Partial<DemandeDeComplement> = {}): Instruction => ({
    ...RECU,
    etat,
    evenements:
      etat === "a-completer"
        ? [...RECU.evenements, { nature: "a-completer", date: "2025-01-22", partie: "caf", texte: "" }]
        : RECU.evenements,
    demandes: [{ ...DEMANDE, ...demande }],
  });
  expect(deLInstruction(avec("en-instruction"))).toEqual([
    expect.stringMatching(/^C-INSTRUCTION-3 CTG Instruction!E\d+ information$/),
  ]);
  expect(deLInstruction(avec("a-completer"))).toEqual([
    expect.stringMatching(/^C-INSTRUCTION-3 CTG Instruction!E\d+ a-corriger$/),
  ]);
  expect(deLInstruction(avec("en-instruction", { reponse: "Fait", dateDeReponse: "2025-01-25" }))).toEqual(
    [],
  );
});

it.each([
  ["grille:g9|activite:m1.a01", 1],
  ["grille:g1|activite:m9.a01", 1],
  ["grille:g1|indicateur:f1.1.s1", 0],
  ["poste:p9", 1],
  ["poste:p1", 0],
  ["C-NOTE-1|g9", 0],
  ["", 0],
])("une demande qui vise « %s »", (cible, nombre) => {
  const demandes = [{ ...DEMANDE, cible, reponse: "Fait", dateDeReponse: "2025-01-25" }];
  expect(deLInstruction({ ...RECU, demandes })).toHaveLength(nombre);
});

it("une grille changée depuis sa remise, tant que l’agent ne la tient pas", () => {
  const change = { nature: "note", grille: "g1", activite: "m1.a01", politique: "famille", note: 0 } as const;
  const dossier = appliquerSaisie({ ...SAIN, instruction: RECU }, change);
  expect(deLInstruction(RECU, { dossier })).toEqual([
    expect.stringMatching(/^C-INSTRUCTION-5 CTG Instruction!D\d+ a-corriger$/),
  ]);
  const rendu: Instruction = {
    ...RECU,
    etat: "a-completer",
    evenements: [...RECU.evenements, { nature: "a-completer", date: "2025-01-22", partie: "caf", texte: "" }],
  };
  expect(deLInstruction(rendu, { dossier: { ...dossier, instruction: rendu } })).toEqual([]);
});

it("une note partagée hors de l’échelle, à sa cellule", () => {
  const constats = deLInstruction(RECU, {
    malmener: (classeur) =>
      void classeur.feuille("echange:g1").saisir("activite:m1.a01", "note-partagee:famille", 7),
  });
  expect(constats).toEqual([expect.stringMatching(/^C-INSTRUCTION-2 CTG Échange.*![A-Z]+\d+ a-corriger$/)]);
});

it("une note partagée écrite en texte, que l’échange ne lit pas ; NC, si", () => {
  const avec = (note: string) =>
    deLInstruction(RECU, {
      malmener: (classeur) =>
        void classeur.feuille("echange:g1").saisir("activite:m1.a01", "note-partagee:famille", note),
    });
  expect(avec("2")).toEqual([expect.stringMatching(/^C-INSTRUCTION-7 CTG Échange.*![A-Z]+\d+ a-corriger$/)]);
  expect(avec(" NC ")).toHaveLength(1);
  expect(avec("nc")).toEqual([]);
});

it("un dossier validé conclut sur chaque poste", () => {
  const valide: Instruction = {
    ...RECU,
    etat: "valide",
    evenements: [...RECU.evenements, { nature: "validation", date: "2025-02-10", partie: "caf", texte: "" }],
    conclusions: [
      {
        poste: "p1",
        avis: "favorable",
        etpPrisEnCompte: 0.7,
        conditions: "",
        contreparties: "",
        date: "2025-02-10",
        convergence: false,
        validationDeLaCnaf: "",
      },
    ],
  };
  expect(deLInstruction(valide)).toEqual([
    expect.stringMatching(/^C-CONCLUSION-1 CTG Conclusion!E\d+ a-corriger$/),
  ]);
});

it("un dossier que la Caf tient depuis deux mois, si l’on sait le jour", () => {
  expect(deLInstruction(RECU, { aujourdHui: "2025-03-22" })).toEqual([
    "C-INSTRUCTION-6 CTG Instruction! information",
  ]);
  expect(deLInstruction(RECU, { aujourdHui: "2025-03-21" })).toEqual([]);
  expect(deLInstruction(RECU)).toEqual([]);
});
