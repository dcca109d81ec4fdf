import { PARTIES_DU_REFERENTIEL } from "../../src/domaine/equipe/referentiel";
import { REFERENTIEL } from "../../src/donnees/referentielLivre";
import { validerReferentiel } from "../../src/donnees/schemas/referentiel";
import { lisible, messageApres } from "./outils";

const { parties, source } = REFERENTIEL;

const nombreDePoints = (cle: keyof typeof parties) => parties[cle].groupes.map(({ points }) => points.length);
const titres = (cle: keyof typeof parties) => parties[cle].groupes.map(({ titre }) => lisible(titre));

test("le fichier suit l’ordre de lecture", () => {
  expect(Object.keys(parties)).toEqual([...PARTIES_DU_REFERENTIEL]);
});

test("les six missions du tableau 1 et leur détail", () => {
  expect(titres("missions").map((titre) => titre.split(" ").slice(0, 3).join(" "))).toEqual([
    "Conduite des diagnostics",
    "Assistance et conseil",
    "Accompagnement de la",
    "Développement et animation",
    "Organisation et animation",
    "Contribution à l'évaluation",
  ]);
  expect(nombreDePoints("missions")).toEqual([0, 6, 9, 5, 5, 5]);
});

test("les quatre activités du tableau 1 et leur détail", () => {
  expect(titres("activites")).toEqual([
    "Impulser et mettre en œuvre les politiques « petite-enfance, enfance-jeunesse et éducation, parentalité, logement et accès aux droits »",
    "Mettre en adéquation l'offre d'accueil aux besoins des familles",
    "Animer la mise en réseau des acteurs",
    "Organiser et animer la relation avec la population",
  ]);
  expect(nombreDePoints("activites")).toEqual([6, 3, 3, 5]);
});

test("les trois sphères et les quatre familles de compétences de la fiche d’une Caf", () => {
  expect(titres("spheres")).toEqual(["Fonction stratégique", "Dimension politique", "Dimension technique"]);
  expect(nombreDePoints("spheres")).toEqual([4, 4, 4]);
  expect(titres("competences")).toEqual(["Pilotage", "Animation", "Relationnel", "Recherche"]);
  expect(nombreDePoints("competences")).toEqual([6, 4, 6, 4]);
  expect(parties.competences.groupes[2]?.points).toContain("Contractualiser");
});

test("les savoirs, généraux et socioprofessionnels", () => {
  expect(nombreDePoints("savoirs")).toEqual([11, 19]);
});

test("R-ELIG-1 : le niveau et le cadre d’emploi, mot pour mot", () => {
  expect(parties.profils.groupes[0]?.paragraphes.map(lisible)).toEqual([
    "Niveau Bac + 2 / Bac + 3 : Éducateurs territoriaux de jeunes enfants (catégorie B, filière Sociale), animateurs territoriaux (catégorie B, filière Animation) / cadres territoriaux du social et de la santé (catégorie A, filière sociale ou médico-sociale)",
  ]);
});

test("ce qui vient de la fiche d’une Caf est local, et rien d’autre", () => {
  const locales = PARTIES_DU_REFERENTIEL.filter((cle) => parties[cle].portee === "locale");
  expect(locales).toEqual(["spheres", "competences", "profils-locaux"]);
  for (const cle of PARTIES_DU_REFERENTIEL) {
    expect([cle, parties[cle].source.startsWith("Fiche d’une Caf")]).toEqual([cle, locales.includes(cle)]);
  }
});

test("chaque faute corrigée est dite, et ne paraît plus", () => {
  const fautes = [
    "participe au pilotage et la contractualisation",
    "développement territorial concevoir",
    "animer des réseaux mobilisation",
    "Etre en lien permanent",
    "Educateurs territoriaux",
    "filère animation",
    "référentiel métier Cnaf et celle du CNFPT",
    "à minima",
    "leur sera demandé ",
  ];
  const texte = lisible(JSON.stringify(parties));
  const corrections = lisible(source.corrections.join("\n"));
  for (const faute of fautes) {
    expect(texte).not.toContain(faute);
    expect(corrections).toContain(faute);
  }
});

describe("un référentiel fautif est refusé : fichier, chemin, raison", () => {
  const cas: [string, Parameters<typeof messageApres>[1], string][] = [
    ["partie absente", (r) => delete r.parties.spheres, "parties.spheres : manque"],
    [
      "partie inconnue",
      (r) => (r.parties.salaires = r.parties.spheres),
      "parties : clé inconnue « salaires »",
    ],
    [
      "source vide",
      (r) => (r.parties.missions.source = " "),
      'parties.missions.source : texte vide, reçu " "',
    ],
    [
      "portée inconnue",
      (r) => (r.parties.missions.portee = "régionale"),
      'parties.missions.portee : « nationale » ou « locale » attendu, reçu "régionale"',
    ],
    ["partie sans groupe", (r) => (r.parties.savoirs.groupes = []), "parties.savoirs.groupes : liste vide"],
    [
      "groupe vide",
      (r) => (r.parties["profils-locaux"].groupes[1] = { titre: "", paragraphes: [], points: [] }),
      'parties["profils-locaux"].groupes[1] : groupe vide',
    ],
    [
      "point répété",
      (r) => (r.parties.spheres.groupes[2].points[1] = "Veille"),
      "parties.spheres.groupes[2].points[1] : « Veille » est déjà pris",
    ],
  ];

  test.each(cas)("%s", (_, abimer, attendu) => {
    expect(messageApres(REFERENTIEL, abimer, validerReferentiel)).toBe(`fichier.json : ${attendu}`);
  });
});
