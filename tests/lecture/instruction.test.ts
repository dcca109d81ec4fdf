import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { ECHANGE_VIDE, INSTRUCTION_VIDE, type Instruction } from "../../src/domaine/instruction/instruction";
import { CHARENTE } from "../plan/outils/dossiers";
import { instructionTiree } from "../plan/outils/instructions";
import { BROUILLON, dossierEn, instructionDe } from "../domaine/instruction/fabrique";
import { ClasseurDEssai } from "./outils/classeurDEssai";

function classeurDe(dossier: Dossier): ClasseurDEssai {
  return new ClasseurDEssai(dossier, CHARENTE);
}

function avec(instruction: Instruction): ClasseurDEssai {
  return classeurDe({ ...BROUILLON, instruction });
}

test("sans aucune de ses feuilles, il n’y a pas d’instruction", () => {
  expect(classeurDe(BROUILLON).lireDossier().dossier.instruction).toBeNull();
});

test("toute instruction revient telle quelle, sans constat, même sans la partie XML et ses lignes triées", () => {
  fc.assert(
    fc.property(instructionTiree(BROUILLON, CHARENTE), fc.boolean(), (instruction, triee) => {
      const classeur = avec(instruction);
      classeur.partiesXml = [];
      const feuille = classeur.feuille("instruction");
      const { evenements, demandes } = instruction;
      if (triee) {
        retourner(feuille, evenements.length, (rang) => `evenement:${rang}`);
        retourner(feuille, demandes.length, (rang) => `demande:${demandes[rang - 1]?.identifiant}`);
        feuille.insererLigne(3);
        feuille.insererColonne(2);
      }
      const { dossier, constats } = classeur.lireDossier();
      expect(dossier.instruction).toEqual(instruction);
      expect(constats).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function retourner(
  feuille: ReturnType<ClasseurDEssai["feuille"]>,
  combien: number,
  identifiant: (rang: number) => string,
): void {
  const rangs = Array.from({ length: combien }, (_, rang) => feuille.ligneDe(identifiant(rang + 1)));
  feuille.trier(rangs, [...rangs.keys()].reverse());
}

test("une réponse tapée dans sa case se lit, sa date aussi, quelle que soit sa forme", () => {
  for (const date of ["2/4/2026", "02/04/2026", 46114]) {
    const classeur = classeurDe(dossierEn("a-completer"));
    classeur.feuille("instruction").saisir("demande:d1", "demande.reponse", " Motif précisé. ");
    classeur.feuille("instruction").saisir("demande:d1", "demande.dateDeReponse", date);
    const { dossier, constats } = classeur.lireDossier();
    expect(instructionDe(dossier).demandes[0]).toMatchObject({
      reponse: "Motif précisé.",
      dateDeReponse: "2026-04-02",
    });
    expect(constats).toEqual([]);
  }
});

test("un état tapé à la place d’un autre se lit, et se dit", () => {
  const classeur = classeurDe(dossierEn("remis"));
  const cellule = classeur.feuille("instruction").saisir("instruction:etat", "instruction.valeur", "Validé");
  const { dossier, constats } = classeur.lireDossier();
  expect(instructionDe(dossier).etat).toBe("valide");
  expect(constats).toMatchObject([
    { code: "champ-du-dossier-manquant", feuille: "CTG Instruction", cellule },
  ]);
  expect(constats[0]?.phrase).toContain("«\u00a0Validé\u00a0»");
  expect(constats[0]?.phrase).toContain("«\u00a0Remis\u00a0»");
});

test.each([
  ["illisible", "peut-être", "poste-non-reconnu"],
  ["effacé", "", "champ-du-dossier-manquant"],
])("un état %s se déduit de l’historique", (_, ecrit, code) => {
  const classeur = classeurDe(dossierEn("a-completer"));
  const cellule = classeur.feuille("instruction").saisir("instruction:etat", "instruction.valeur", ecrit);
  const { dossier, constats } = classeur.lireDossier();
  expect(instructionDe(dossier).etat).toBe("a-completer");
  expect(constats).toMatchObject([{ code, cellule }]);
});

test("une version qui n’est pas celle de la dernière remise se dit", () => {
  for (const version of [7, "deux", ""]) {
    const classeur = classeurDe(dossierEn("remis"));
    const cellule = classeur
      .feuille("instruction")
      .saisir("instruction:version", "instruction.valeur", version);
    const { dossier, constats } = classeur.lireDossier();
    expect(instructionDe(dossier).version).toBe(version === 7 ? 7 : 1);
    expect(constats).toMatchObject([{ code: "champ-du-dossier-manquant", cellule }]);
  }
});

test("un événement qui ne dit plus ce qu’il est n’est pas lu, et se dit", () => {
  const classeur = classeurDe(dossierEn("en-instruction"));
  classeur.feuille("instruction").saisir("evenement:2", "evenement.nature", "");
  const { dossier, constats } = classeur.lireDossier();
  expect(instructionDe(dossier).evenements).toHaveLength(1);
  expect(constats.map(({ code }) => code)).toEqual([
    "champ-du-dossier-manquant",
    "champ-du-dossier-manquant",
  ]);
});

test("sans « CTG Instruction », ce que la Caf a dit reste, et la perte se dit", () => {
  const instruction: Instruction = {
    ...instructionDe(dossierEn("en-instruction")),
    echanges: [
      {
        grille: BROUILLON.grilles[0]?.identifiant ?? "",
        notesPartagees: {},
        contreNotes: {},
        commentaires: { "activite:m1.a01": "À reprendre" },
      },
    ],
  };
  const classeur = avec(instruction);
  classeur.retirer("instruction");
  const { dossier, constats } = classeur.lireDossier();
  expect(dossier.instruction).toEqual({ ...INSTRUCTION_VIDE, echanges: instruction.echanges });
  expect(constats.map(({ code }) => code)).toContain("champ-du-dossier-manquant");
});

test("un historique vide sous un dossier remis, ou que la Caf a instruit, se dit", () => {
  const perdu = /^L’historique de l’échange est vide/;
  const phrasesDe = (instruction: Instruction) =>
    avec(instruction)
      .lireDossier()
      .constats.map(({ phrase }) => phrase);
  const commente = { ...ECHANGE_VIDE, grille: "g1", commentaires: { "activite:m1.a01": "À revoir." } };
  expect(phrasesDe({ ...INSTRUCTION_VIDE, echanges: [commente] })).toEqual([expect.stringMatching(perdu)]);
  expect(phrasesDe({ ...INSTRUCTION_VIDE, etat: "en-instruction" })).toEqual([expect.stringMatching(perdu)]);
  expect(phrasesDe(INSTRUCTION_VIDE)).toEqual([]);
});

test("une empreinte effacée se dit à sa cellule", () => {
  const classeur = classeurDe(dossierEn("remis"));
  const cellule = classeur.feuille("instruction").saisir("remise:1", "remise.empreinte", "");
  expect(classeur.lireDossier().constats).toEqual([
    expect.objectContaining({
      phrase: expect.stringMatching(/^L’empreinte de la version 1 est effacée/),
      feuille: "CTG Instruction",
      cellule,
    }),
  ]);
});

test("des contre-notes écrites restent, même si plus rien ne les dit activées", () => {
  const [grille] = BROUILLON.grilles;
  const instruction: Instruction = {
    ...instructionDe(dossierEn("en-instruction")),
    contreNotes: true,
    echanges: [
      {
        grille: grille?.identifiant ?? "",
        notesPartagees: {},
        contreNotes: { "m1.a01": { famille: 1 } },
        commentaires: {},
      },
    ],
  };
  const classeur = avec(instruction);
  classeur.feuille("instruction").saisir("instruction:contre-notes", "instruction.valeur", "Désactivées");
  expect(classeur.lireDossier().dossier.instruction).toEqual(instruction);
});
