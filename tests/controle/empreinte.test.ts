import { createHash } from "node:crypto";
import { calculerLEmpreinte, verifierLEmpreinte } from "../../src/controle/empreinte";
import { remettreLeDossier } from "../../src/controle/remettreLeDossier";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { appliquerSaisie, type Saisie } from "../../src/domaine/grille/saisie";
import { PORTEE_DE_L_EMPREINTE } from "../../src/domaine/instruction/porteeDeLEmpreinte";
import { texteDeLaRemise } from "../../src/domaine/instruction/texteDeLaRemise";
import { BROUILLON, dossierEn, faire } from "../domaine/instruction/fabrique";
import { ClasseurDEssai } from "../lecture/outils/classeurDEssai";
import { CHARENTE } from "../plan/outils/dossiers";

const JOUR = "2026-03-12";
const GRILLE = BROUILLON.grilles[0]?.identifiant ?? "";
const EMPREINTE = calculerLEmpreinte(BROUILLON, CHARENTE, JOUR);

test("l'empreinte est le SHA-256 du texte de la remise", () => {
  const attendue = createHash("sha256")
    .update(texteDeLaRemise(BROUILLON, CHARENTE, JOUR))
    .digest("hex");
  expect(EMPREINTE).toBe(attendue);
});

test("ni l'ordre des clés, ni celui des grilles et des politiques, ni ce qui n'est pas la grille n'y changent rien", () => {
  const remelange: Dossier = {
    ...BROUILLON,
    employeur: "Un autre",
    journal: [],
    financement: null,
    politiques: [...BROUILLON.politiques].reverse(),
    grilles: [...BROUILLON.grilles].reverse().map((grille) => ({
      ...grille,
      reponses: {
        indicateurs: aLEnvers(grille.reponses.indicateurs),
        commentaires: aLEnvers(grille.reponses.commentaires),
        notes: aLEnvers(grille.reponses.notes),
      },
    })),
  };
  expect(calculerLEmpreinte(remelange, CHARENTE, JOUR)).toBe(EMPREINTE);
});

function aLEnvers<T>(table: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).reverse());
}

const SAISIES: readonly Saisie[] = [
  { nature: "note", grille: GRILLE, activite: "m1.a01", politique: "famille", note: "NC" },
  { nature: "note", grille: GRILLE, activite: "m1.a01", politique: "famille", note: null },
  { nature: "commentaire", grille: GRILLE, activite: "m1.a02", commentaire: "Un mot de plus" },
  ...CHARENTE.rubriques.slice(0, 1).flatMap(({ fonctions }): Saisie[] =>
    fonctions.slice(0, 1).flatMap(({ indicateurs }) =>
      indicateurs.slice(0, 1).map(({ identifiant }) => ({
        nature: "indicateur" as const,
        grille: GRILLE,
        indicateur: identifiant,
        reponse: { nombre: 4321 },
      })),
    ),
  ),
];

test("une note, un commentaire, un indicateur, le modèle ou la date la changent", () => {
  expect(SAISIES).toHaveLength(4);
  const autres = [
    ...SAISIES.map((saisie) => calculerLEmpreinte(appliquerSaisie(BROUILLON, saisie), CHARENTE, JOUR)),
    calculerLEmpreinte(BROUILLON, { ...CHARENTE, version: "2099" }, JOUR),
    calculerLEmpreinte(BROUILLON, CHARENTE, "2026-03-13"),
  ];
  expect(new Set([EMPREINTE, ...autres]).size).toBe(autres.length + 1);
});

test("intacte tant que la grille n'a pas changé, modifiée ensuite, et de nouveau intacte si l'on y revient", () => {
  const remis = faire(BROUILLON, remettreLeDossier(CHARENTE, JOUR));
  expect(verifierLEmpreinte(remis, CHARENTE)).toBe("intacte");
  const change = appliquerSaisie(remis, SAISIES[1]!);
  expect(verifierLEmpreinte(change, CHARENTE)).toBe("modifiee");
  expect(verifierLEmpreinte({ ...change, grilles: remis.grilles }, CHARENTE)).toBe("intacte");
  expect(verifierLEmpreinte(BROUILLON, CHARENTE)).toBe("sans-remise");
});

test("le classeur relu a la même empreinte que celui que l'on a remis", () => {
  const remis = faire(
    new ClasseurDEssai(BROUILLON, CHARENTE).lireDossier().dossier,
    remettreLeDossier(CHARENTE, JOUR),
  );
  const relu = new ClasseurDEssai(remis, CHARENTE).lireDossier();
  expect(verifierLEmpreinte(relu.dossier, relu.modele)).toBe("intacte");
});

test("une remise dont l'empreinte s'est perdue ne passe pas pour intacte", () => {
  const remis = dossierEn("remis");
  const { instruction } = remis;
  if (instruction === null) throw new Error("pas d’instruction");
  const remises = instruction.remises.map((remise) => ({ ...remise, empreinte: "" }));
  expect(verifierLEmpreinte({ ...remis, instruction: { ...instruction, remises } }, CHARENTE)).toBe(
    "sans-remise",
  );
});

test("la phrase qui l'accompagne dit ce qu'elle ne prouve pas", () => {
  expect(PORTEE_DE_L_EMPREINTE).toContain("Ce n’est pas une signature");
});
