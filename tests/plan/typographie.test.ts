import fc from "fast-check";
import { traiter } from "../../src/domaine/controle/gestes";
import { LIGNES_DU_RAPPORT } from "../../src/domaine/controle/rapport";
import { DOSSIER_DEPARTEMENTAL_VIDE } from "../../src/domaine/financement/departemental/dossierDepartemental";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import type { PlanClasseur } from "../../src/plan/types";
import { constatDEssai } from "../domaine/controle/outils/constats";
import { departementTire } from "./outils/departements";
import { CHARENTE, NATIONAL, tirage } from "./outils/dossiers";

/** Tout ce qu'une personne peut lire dans le classeur : cellules, textes des formules, messages, graphique, papier. */
function textesMontres(plan: PlanClasseur): string[] {
  return plan.feuilles.flatMap((feuille) => [
    feuille.nom,
    feuille.impression.enTete,
    feuille.impression.piedDePage,
    ...feuille.cellules.flatMap(({ style, contenu }) => {
      if (contenu === undefined) return [];
      if ("formule" in contenu) return textesDeFormule(contenu.formule);
      // Les identifiants et les rôles, en colonne et en ligne masquées, ne se lisent pas.
      return typeof contenu.valeur === "string" && style !== "technique" ? [contenu.valeur] : [];
    }),
    ...feuille.formatsConditionnels.flatMap(({ formule }) => textesDeFormule(formule)),
    ...feuille.validations.flatMap(({ erreur, invite }) => [
      erreur.titre,
      erreur.texte,
      invite?.titre ?? "",
      invite?.texte ?? "",
    ]),
    ...feuille.graphiques.flatMap(({ titre, texteDeRemplacement }) => [titre, texteDeRemplacement]),
  ]);
}

function textesDeFormule(formule: string): string[] {
  return (formule.replace(/'(?:[^']|'')*'!/g, "").match(/"(?:[^"]|"")*"/g) ?? []).map((texte) =>
    texte.slice(1, -1).replace(/""/g, '"'),
  );
}

const FAUTES: [string, RegExp][] = [
  ["apostrophe droite", /'/],
  ["guillemet droit", /"/],
  ["espace simple devant une ponctuation double, € ou %", / [:;?!€%»]/],
  ["espace simple après un guillemet ouvrant", /« /],
  ["ponctuation double sans espace", /[\p{L})»][:;?!](?!\/\/)/u],
  ["trois points", /\.\.\./],
  ["capitale sans accent", /(?<!«\u00a0)\b(?:Education|Equipe|Evaluation|Etat|Echange|Echelle|A corriger)/],
];

/** Des dossiers dont les textes libres sont propres : les fautes qui restent seraient les nôtres. */
const [auHasard] = fc.sample(tirage([CHARENTE]), { numRuns: 1, seed: 11 });
const [departementAuHasard = DOSSIER_DEPARTEMENTAL_VIDE] = fc.sample(
  departementTire(fc.constant("Texte fictif")).filter(
    ({ ingenieries, cooperations, pilotage }) =>
      ingenieries.length > 3 && cooperations.length > 1 && pilotage !== null,
  ),
  { numRuns: 1, seed: 11 },
);
const avecChamp = {
  ...EXEMPLE.dossier,
  champ: {
    horsChamp: [
      { nature: "politique" as const, cible: "social", motif: "Compétence du département." },
      { nature: "thematique" as const, cible: "Communication", motif: "Service de la collectivité." },
    ],
  },
};
const constatsDuControle = Array.from({ length: LIGNES_DU_RAPPORT + 1 }, (_, rang) =>
  constatDEssai(`c${rang}`),
);
const avecControle = traiter(
  constatsDuControle.slice(0, 1),
  { etat: "accepte", motif: "Convenu.", date: "2026-03-12" },
  { constats: constatsDuControle, date: "2026-03-12" },
)(EXEMPLE.dossier)!;
const plans: [string, PlanClasseur][] = [
  ["l’exemple", planifier(EXEMPLE.dossier, CHARENTE)],
  ["l’exemple, avec un champ", planifier(avecChamp, CHARENTE)],
  [
    "un dossier départemental vide",
    planifier({ ...EXEMPLE.dossier, grilles: [], departement: DOSSIER_DEPARTEMENTAL_VIDE }, CHARENTE),
  ],
  [
    "un dossier départemental, ses refus et ses alertes",
    planifier({ ...EXEMPLE.dossier, grilles: [], departement: departementAuHasard }, CHARENTE),
  ],
  [
    "un journal et un plan d’action vides",
    planifier({ ...EXEMPLE.dossier, journal: [], planDAction: [] }, CHARENTE),
  ],
  ["un contrôle gardé, ses décisions, un texte de plus", planifier(avecControle, CHARENTE)],
  [
    "un contrôle sans constat",
    planifier({ ...avecControle, controle: { date: "", constats: [] } }, CHARENTE),
  ],
  [
    "le socle national, une politique, grille vierge",
    planifier(
      {
        ...EXEMPLE.dossier,
        modele: { identifiant: NATIONAL.identifiant, version: NATIONAL.version },
        politiques: NATIONAL.politiques,
        grilles: [
          { identifiant: "g1", poste: "", reponses: { notes: {}, commentaires: {}, indicateurs: {} } },
        ],
      },
      NATIONAL,
    ),
  ],
  [
    "l’agrégation par activités",
    planifier(
      { ...EXEMPLE.dossier, grilles: EXEMPLE.dossier.grilles.slice(0, 1) },
      { ...CHARENTE, agregation: "activites" },
    ),
  ],
];

describe.each(plans)("%s", (_, plan) => {
  const textes = textesMontres(plan);

  test.each(FAUTES)("n’a pas de faute de typographie : %s", (_faute, motif) => {
    expect(textes.filter((texte) => motif.test(texte))).toEqual([]);
  });

  test("ferme ses guillemets", () => {
    const compte = (texte: string, signe: string) => texte.split(signe).length;
    expect(textes.filter((texte) => compte(texte, "«") !== compte(texte, "»"))).toEqual([]);
  });
});

test("le pourcentage s’affiche avec une espace insécable", () => {
  const formats = Object.values(planifier(EXEMPLE.dossier, CHARENTE).styles).map(
    ({ format }) => format ?? "",
  );
  const pourcentages = formats.filter((format) => format.includes("%"));
  expect(pourcentages.length).toBeGreaterThan(0);
  expect(new Set(pourcentages)).toEqual(new Set(['0"\u00a0"%']));
});

test("ce que l’utilisateur a écrit est montré tel quel, sans retouche", () => {
  if (auHasard === undefined) throw new Error("Pas de tirage.");
  const dossier = { ...auHasard.dossier, employeur: 'L\'employeur : "x" !' };
  expect(textesMontres(planifier(dossier, CHARENTE))).toContain(dossier.employeur);
});
