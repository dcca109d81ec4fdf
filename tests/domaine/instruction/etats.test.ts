import {
  direLaSituation,
  gestesPermis,
  OBJETS_DE_L_ECHANGE,
  peutModifier,
  tourDe,
  type ObjetDeLEchange,
} from "../../../src/domaine/instruction/etats";
import { recevoir, rouvrir } from "../../../src/domaine/instruction/gestes";
import {
  ETATS_D_INSTRUCTION,
  INSTRUCTION_VIDE,
  type EtatDInstruction,
  type Partie,
} from "../../../src/domaine/instruction/instruction";
import { BROUILLON, dossierEn, faire, instructionDe } from "./fabrique";

test("à qui est la main, dans chaque état", () => {
  expect(ETATS_D_INSTRUCTION.map((etat) => [etat, tourDe(etat)])).toEqual([
    ["brouillon", "agent"],
    ["remis", "caf"],
    ["en-instruction", "caf"],
    ["a-completer", "agent"],
    ["valide", "personne"],
  ]);
});

const PERMIS: Readonly<Record<EtatDInstruction, Readonly<Record<Partie, readonly string[]>>>> = {
  brouillon: { agent: ["remettre"], caf: ["recevoir", "relancer"] },
  remis: { agent: ["relancer"], caf: ["recevoir"] },
  "en-instruction": { agent: ["relancer"], caf: ["renvoyer-a-completer", "valider"] },
  "a-completer": { agent: ["remettre"], caf: ["relancer"] },
  valide: { agent: [], caf: ["rouvrir"] },
};

test("chaque état ne permet à chacun que ses gestes, et donne la raison des autres", () => {
  for (const etat of ETATS_D_INSTRUCTION) {
    for (const partie of ["agent", "caf"] as const) {
      const gestes = gestesPermis(dossierEn(etat).instruction, partie);
      expect(gestes.map(({ geste }) => geste)).toEqual(
        partie === "agent"
          ? ["remettre", "relancer"]
          : ["recevoir", "relancer", "renvoyer-a-completer", "valider", "rouvrir"],
      );
      expect(gestes.filter(({ permis }) => permis).map(({ geste }) => geste)).toEqual(PERMIS[etat][partie]);
      for (const { permis, raison } of gestes) expect(raison).toMatch(permis ? /^$/ : /^.+\u00a0: .+\.$/);
    }
  }
});

test("un dossier sans instruction est un brouillon", () => {
  for (const partie of ["agent", "caf"] as const)
    expect(gestesPermis(null, partie)).toEqual(gestesPermis(INSTRUCTION_VIDE, partie));
  for (const objet of OBJETS_DE_L_ECHANGE)
    expect(peutModifier(null, objet)).toEqual(peutModifier(INSTRUCTION_VIDE, objet));
});

test("une raison dit où en est le dossier et ce que le geste attend", () => {
  const raisonDe = (etat: EtatDInstruction, partie: Partie, geste: string) =>
    gestesPermis(dossierEn(etat).instruction, partie).find((permission) => permission.geste === geste)
      ?.raison;
  expect(raisonDe("remis", "agent", "remettre")).toBe(
    "Version 1 remise le 12/03/2026, pas encore reçue par la Caf\u00a0: seul un dossier en brouillon ou à compléter se remet.",
  );
  expect(raisonDe("valide", "caf", "recevoir")).toBe(
    "Dossier validé le 20/03/2026\u00a0: seul un dossier remis, ou encore en brouillon, se reçoit.",
  );
  expect(raisonDe("a-completer", "caf", "valider")).toBe(
    "Dossier renvoyé à compléter le 15/03/2026\u00a0: seul un dossier en instruction se valide.",
  );
  expect(raisonDe("brouillon", "caf", "rouvrir")).toBe(
    "Le dossier est en brouillon\u00a0: seul un dossier validé se rouvre.",
  );
});

const A_L_AGENT: readonly ObjetDeLEchange[] = ["grille", "reponse"];
const A_LA_CAF: readonly ObjetDeLEchange[] = ["note-partagee", "commentaire-caf", "demande", "conclusion"];

const A_QUI: Readonly<Record<Partie | "personne", readonly ObjetDeLEchange[]>> = {
  agent: A_L_AGENT,
  caf: A_LA_CAF,
  personne: [],
};

test("qui a la main écrit ce qui est à lui, et rien d'autre ; un constat se décide toujours", () => {
  for (const etat of ETATS_D_INSTRUCTION) {
    const { instruction } = dossierEn(etat);
    const modifiables = OBJETS_DE_L_ECHANGE.filter((objet) => peutModifier(instruction, objet).permis);
    const attendus = A_QUI[tourDe(etat)];
    expect([etat, modifiables]).toEqual([
      etat,
      OBJETS_DE_L_ECHANGE.filter((objet) => objet === "traitement" || attendus.includes(objet)),
    ]);
  }
});

test("un verrou dit depuis quand et jusqu'à quand", () => {
  const raison = (etat: EtatDInstruction, objet: ObjetDeLEchange) => {
    const permission = peutModifier(dossierEn(etat).instruction, objet);
    return permission.permis ? "" : permission.raison;
  };
  expect(raison("remis", "grille")).toBe(
    "Grille remise le 12/03/2026, version 1\u00a0: notes verrouillées jusqu’au retour de la Caf.",
  );
  expect(raison("en-instruction", "reponse")).toBe(
    "Grille remise le 12/03/2026, version 1\u00a0: réponses aux demandes verrouillées jusqu’au retour de la Caf.",
  );
  expect(raison("brouillon", "note-partagee")).toBe(
    "Le dossier est en brouillon\u00a0: notes partagées verrouillées jusqu’à sa remise, ou sa réception par la Caf.",
  );
  expect(raison("a-completer", "commentaire-caf")).toBe(
    "Dossier renvoyé à compléter le 15/03/2026\u00a0: commentaires de la Caf verrouillés jusqu’à sa nouvelle remise.",
  );
  expect(raison("valide", "conclusion")).toBe(
    "Dossier validé le 20/03/2026\u00a0: conclusion verrouillée\u00a0; la Caf peut le rouvrir.",
  );
});

test("un dossier reçu sans remise formelle n'invente ni version, ni date", () => {
  const instruction = instructionDe(faire(BROUILLON, recevoir("2026-03-13")));
  expect(direLaSituation(instruction)).toBe("La Caf instruit un dossier reçu sans remise formelle");
  expect(peutModifier(instruction, "grille")).toEqual({
    permis: false,
    raison:
      "La Caf instruit un dossier reçu sans remise formelle\u00a0: notes verrouillées jusqu’au retour de la Caf.",
  });
});

test("une date que l'historique ne dit plus ne laisse pas de trou dans la phrase", () => {
  expect(direLaSituation({ ...INSTRUCTION_VIDE, etat: "valide" })).toBe("Dossier validé");
  expect(direLaSituation({ ...INSTRUCTION_VIDE, etat: "remis", version: 2 })).toBe(
    "Version 2 remise, pas encore reçue par la Caf",
  );
});

test("un dossier rouvert revient à la Caf", () => {
  const rouvert = faire(dossierEn("valide"), rouvrir("2026-04-01", "pièce arrivée après coup"));
  expect(tourDe(instructionDe(rouvert).etat)).toBe("caf");
});
