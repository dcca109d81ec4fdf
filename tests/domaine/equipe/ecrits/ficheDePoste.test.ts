import { ficheDePoste, type PosteADecrire } from "../../../../src/domaine/equipe/ecrits/ficheDePoste";
import { REFERENTIEL } from "../../../../src/donnees/referentielLivre";
import { lisible } from "../../../donnees/outils";
import { DEPARTEMENTAL, FICHE, NATIONAL, POSTE } from "../fabrique";
import { EMPLOYEUR, TERRITOIRE } from "./cas";

const brute = (reste: Partial<PosteADecrire> = {}) =>
  ficheDePoste({
    territoire: TERRITOIRE,
    employeur: EMPLOYEUR,
    poste: POSTE,
    fiche: FICHE,
    profil: DEPARTEMENTAL,
    referentiel: REFERENTIEL,
    ...reste,
  });
const fiche = (reste: Partial<PosteADecrire> = {}) => lisible(brute(reste));

test("l’en-tête et les conditions viennent du dossier et du profil", () => {
  expect(fiche({ arrivee: "2024-09-01" }).split("\n\nDÉFINITION\n")[0])
    .toBe(`FICHE DE POSTE : Chargé de coopération du dispositif CTG

LE POSTE
- Intitulé du poste : Chargé des politiques éducatives
- Libellé : Chargé de coopération du dispositif CTG
- Quotité : 0,7 ETP
- Employeur : Communauté d'agglomération de Grand Châtellerault
- Territoire : CTG « Grand Châtellerault »
- Thématiques : petite enfance, inclusion handicap
- Part de l'activité fléchée vers le SPPE : 60 % (au moins 50 % attendus)
- Volume horaire : 1 125 h par an
- Niveau attendu : bac + 2 au moins, ou concours de catégorie A ou B ; aucune dérogation pour un nouveau recrutement
- Bilan annuel d'activité : transmis à la Caf au plus tard le 31 janvier N+1
- Prise de fonction : 1er septembre 2024
- Rattachement hiérarchique : [à compléter : service, ou élus]
- Lieu de travail : [à compléter : lieu]
- Cadre d'emplois et rémunération : [à compléter : cadre d'emplois, rémunération]`);
});

test("les parties se suivent, titres en capitales", () => {
  expect(fiche().match(/^[\p{Lu}’' ()]{5,}$/gmu)).toEqual([
    "LE POSTE",
    "DÉFINITION",
    "MISSIONS",
    "CONTRIBUTION AU SERVICE PUBLIC DE LA PETITE ENFANCE (SPPE)",
    "ACTIVITÉS",
    "SPHÈRES D'INTERVENTION",
    "COMPÉTENCES ATTENDUES",
    "CONNAISSANCES",
    "AUTONOMIE ET RESPONSABILITÉS",
    "RELATIONS FONCTIONNELLES",
    "CADRE D'EMPLOI ET QUALIFICATION",
    "PROCÉDURE DE RECRUTEMENT",
    "SOURCES",
  ]);
});

test("missions, sphères et compétences sont celles du référentiel, mot pour mot", () => {
  const { missions, spheres, competences } = REFERENTIEL.parties;
  for (const { groupes } of [missions, spheres, competences]) {
    for (const { titre, paragraphes, points } of groupes) {
      expect(brute()).toContain([titre, ...paragraphes, ...points.map((p) => `- ${p}`)].join("\n"));
    }
  }
});

test("chaque partie reprise dit sa source, et celle d’une Caf se confirme", () => {
  const sources = fiche().split("\n\nSOURCES\n")[1]?.split("\n") ?? [];
  expect(sources).toHaveLength(12);
  expect(sources.filter((source) => source.endsWith("À confirmer auprès de votre Caf."))).toEqual([
    expect.stringMatching(/^- Sphères d'intervention : Fiche d'une Caf : /),
    expect.stringMatching(/^- Compétences attendues : Fiche d'une Caf : /),
  ]);
});

test("R-PROFIL-1 : sans leurs règles, ni SPPE, ni niveau attendu, ni bilan", () => {
  const texte = fiche({ profil: { ...NATIONAL, regles: {} } });
  expect(texte).not.toMatch(
    /fléchée vers le SPPE|CONTRIBUTION AU SERVICE PUBLIC|Niveau attendu|Bilan annuel/,
  );
  expect(texte).toContain("FICHE DE POSTE : Chargé de coopération chef de projet CTG\n");
});

test("ce qui n’est pas dit est à compléter", () => {
  const texte = fiche({ fiche: { ...FICHE, thematiques: [], partSppe: null, heuresPrevues: null } });
  expect(texte).toContain("- Thématiques : [à compléter : thématiques]\n");
  expect(texte).toContain(
    "- Part de l'activité fléchée vers le SPPE : [à compléter : part de l'activité, en %] (au moins 50 % attendus)\n",
  );
  expect(texte).toContain("- Volume horaire : [à compléter : heures par an]\n");
  expect(texte).toContain("- Prise de fonction : [à compléter : date de prise de fonction]\n");
});
