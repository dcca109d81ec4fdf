import type { Echelle } from "../../../../src/domaine/grille/modele";
import {
  direLaNotation,
  direLaNote,
  direLaProposition,
  direLeFiltre,
  direLeMotifAttendu,
  direLEtatDesSaisies,
  notesDe,
} from "../../../../src/volet/grille/saisie/phrases";
import { AUCUNE_SAISIE } from "../../../../src/volet/suivi/etat";

const lisible = (texte: string) => texte.replace(/\u00a0/g, " ");

const SUR_CINQ: Echelle = {
  noteMax: 5,
  niveaux: [
    { note: 0, libelle: "Jamais", explication: "" },
    { note: 5, libelle: "Toujours", explication: "prouvé" },
  ],
  nc: { libelle: "Sans objet", explication: "hors mission" },
};
const [FAMILLE, SOCIAL] = ["Famille", "Social"].map((libelle) => ({
  identifiant: libelle.toLowerCase(),
  libelle,
})) as [{ identifiant: string; libelle: string }, { identifiant: string; libelle: string }];

test("l’échelle et ses mots viennent du modèle", () => {
  expect(notesDe(SUR_CINQ)).toEqual([0, 1, 2, 3, 4, 5, "NC"]);
  expect([0, 3, 5, "NC" as const, null].map((note) => lisible(direLaNote(SUR_CINQ, note)))).toEqual([
    "Jamais",
    "",
    "Toujours : prouvé",
    "Sans objet : hors mission",
    "",
  ]);
  expect(direLeFiltre("basses", SUR_CINQ)).toBe("Notées de 0 à 2");
  expect(direLeFiltre("basses", { ...SUR_CINQ, noteMax: 3 })).toBe("Notées 0 ou 1");
  expect(direLeFiltre("basses", { ...SUR_CINQ, noteMax: 2 })).toBe("Notées 0");
});

test("ce qui vient d’être noté, l’activité abrégée au mot", () => {
  expect(lisible(direLaNotation(FAMILLE, 2, "Suit le partenariat contractuel"))).toBe(
    "Famille, notée 2 : « Suit le partenariat contractuel »",
  );
  expect(lisible(direLaNotation(FAMILLE, null, "Suit"))).toBe("Famille, note effacée : « Suit »");
  const longue = lisible(direLaNotation(SOCIAL, "NC", "mot ".repeat(40).trim()));
  expect(longue).toMatch(/^Social, notée NC : « (mot )+mot… »$/);
  expect(longue.length).toBeLessThan(105);
});

test("le motif d’un NC nomme ses politiques, sauf quand il n’y en a qu’une", () => {
  expect(direLeMotifAttendu([], 3)).toBe("");
  expect(lisible(direLeMotifAttendu([FAMILLE, SOCIAL], 3))).toMatch(
    /^NC en Famille et Social : dites pourquoi/,
  );
  expect(lisible(direLeMotifAttendu([FAMILLE], 1))).toMatch(/^NC : dites pourquoi/);
});

test("l’état des saisies : rien, en cours, écrit, échoué", () => {
  const dernier = "Famille, notée 2";
  expect(direLEtatDesSaisies(AUCUNE_SAISIE)).toBe("");
  expect(lisible(direLEtatDesSaisies({ ...AUCUNE_SAISIE, dernier, enAttente: 2 }))).toBe(
    "2 réponses en cours d’écriture…",
  );
  expect(direLEtatDesSaisies({ ...AUCUNE_SAISIE, dernier })).toBe("Enregistré dans le classeur.");
  const echec = { erreur: { phrase: "non", details: "" }, saisies: [] };
  expect(direLEtatDesSaisies({ ...AUCUNE_SAISIE, dernier, echec })).toBe("");
});

test("une proposition dit d’où elle vient, combien, et si la grille en dit autant", () => {
  const compte = { entrees: ["copil" as const] };
  expect(direLaProposition({ nombre: 4, nature: "" }, { compte }, false)).toBe("Le journal en compte 4.");
  expect(
    lisible(direLaProposition({ nombre: 1, nature: "Axe 1" }, { compte: { planDAction: "axes" } }, true)),
  ).toBe("Le plan d’action en compte 1 : Axe 1. La grille dit la même chose.");
  expect(
    direLaProposition({ nombre: 2, nature: "" }, { compte: { ...compte, planDAction: "alertes" } }, false),
  ).toBe("Le journal et le plan d’action en comptent 2.");
});
