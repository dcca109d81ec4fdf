import { demandeDAvis, type AvisADemander } from "../../../../src/domaine/equipe/ecrits/demandeDAvis";
import type { FicheDePoste, Qualification } from "../../../../src/domaine/equipe/equipe";
import { lisible } from "../../../donnees/outils";
import { DEPARTEMENTAL, FICHE, NATIONAL, POSTE } from "../fabrique";
import { EMPLOYEUR, TERRITOIRE } from "./cas";

const demande = (reste: Partial<AvisADemander> = {}) =>
  lisible(
    demandeDAvis({
      territoire: TERRITOIRE,
      employeur: EMPLOYEUR,
      poste: POSTE,
      fiche: FICHE,
      arrivee: "2024-09-01",
      profil: DEPARTEMENTAL,
      ...reste,
    }),
  );

const avec = (fiche: Partial<FicheDePoste>) => demande({ fiche: { ...FICHE, ...fiche } });
const qualifiee = (changements: Partial<Qualification>) =>
  avec({ qualification: { ...FICHE.qualification, ...changements } });

test("R-ELIG-1 : la demande entière, prête à copier", () => {
  expect(demande({ dateDuCourrier: "2024-06-03", invitationAuJury: true })).toBe(
    `Communauté d'agglomération de Grand Châtellerault

Caf de la Vienne

[à compléter : lieu], le 3 juin 2024

Objet : demande d'avis sur la personne pressentie (CTG « Grand Châtellerault ») : Chargé des politiques éducatives

Madame, Monsieur,

Nous recrutons sur un poste de chargé de coopération de la convention territoriale globale (CTG « Grand Châtellerault »). La Caf étant associée à la procédure de recrutement, nous vous consultons sur la personne pressentie et sollicitons votre avis avant la phase finale.

Le poste :
- Intitulé du poste : Chargé des politiques éducatives
- Libellé : Chargé de coopération du dispositif CTG
- Quotité : 0,7 ETP
- Employeur : Communauté d'agglomération de Grand Châtellerault
- Thématiques : petite enfance, inclusion handicap
- Date d'arrivée prévue : 1er septembre 2024
- Niveau attendu : bac + 2 au moins, ou concours de catégorie A ou B ; aucune dérogation pour un nouveau recrutement

La personne pressentie :
- Nom : Camille Exemple
- Niveau d'études : bac + 3
- Diplôme : Licence professionnelle
- Diplôme en animation de projet : oui
- Catégorie : A

La phase finale du recrutement est prévue le [à compléter : date de la phase finale] : nous vous remercions de nous faire parvenir votre avis par écrit avant cette date.

Nous vous invitons également à participer au jury, à titre consultatif, le [à compléter : date et lieu du jury].

Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.

[à compléter : nom et qualité de la personne qui signe]`,
  );
});

test("l’invitation au jury est au choix de la collectivité", () => {
  expect(demande()).not.toContain("jury");
});

test("la dérogation n’est exclue que par le profil qui le dit", () => {
  expect(demande({ profil: NATIONAL })).toContain("bac + 2 au moins, ou concours de catégorie A ou B\n");
});

test("sans règle d’éligibilité, la demande ne se réclame d’aucune procédure", () => {
  const texte = demande({ profil: { ...NATIONAL, regles: {} } });
  expect(texte).toContain("Nous souhaitons votre avis sur la personne pressentie, avant la phase finale");
  expect(texte).not.toMatch(/associée|Niveau attendu/);
});

test("ce que l’on ne sait pas est à compléter, ce qui est faux se dit", () => {
  expect(qualifiee({ niveau: null, categorie: "", animationDeProjet: null })).toContain(
    `- Niveau d'études : [à compléter : niveau d'études]
- Diplôme : Licence professionnelle
- Diplôme en animation de projet : [à compléter : oui ou non]
- Catégorie : [à compléter : catégorie A, B ou C]`,
  );
  expect(qualifiee({ niveau: 0, animationDeProjet: false })).toContain(
    "- Niveau d'études : bac\n- Diplôme : Licence professionnelle\n- Diplôme en animation de projet : non\n",
  );
});

test("un ancien coordinateur CEJ dit sa formation", () => {
  const situation = "- Situation : en poste comme coordinateur du contrat enfance jeunesse (CEJ)\n";
  const formation = "- Formation engagée par la collectivité : ";
  const ancien = (f: Qualification["formation"]) => qualifiee({ ancienCoordinateurCej: true, formation: f });
  expect(ancien("qualifiante")).toContain(`${situation}${formation}qualifiante\n`);
  expect(ancien("complementaire")).toContain(`${situation}${formation}complémentaire\n`);
  expect(ancien("")).toContain(`${situation}${formation}[à compléter : formation, s'il y a lieu]\n`);
  expect(demande()).not.toContain("CEJ");
});

test("une autre fonction se dit, avec ses heures de management", () => {
  expect(avec({ fonction: "direction" })).toContain("- Autre fonction : direction\n");
  expect(avec({ fonction: "responsable-de-service", heuresDeManagement: 1200.5 })).toContain(
    "- Autre fonction : responsable de service\n- Heures de management : 1 200,5 h par an\n",
  );
  expect(avec({ fonction: "responsable-de-service", heuresDeManagement: 300 })).toContain(
    "management : 300 h",
  );
  expect(avec({ fonction: "responsable-de-service" })).toContain(
    "- Heures de management : [à compléter : heures de management par an]\n",
  );
});

test("la phase finale connue se dit, et l’avis s’attend avant elle", () => {
  expect(demande({ phaseFinale: "2024-07-01" })).toContain(
    "La phase finale du recrutement est prévue le 1er juillet 2024 : nous vous remercions",
  );
  expect(demande({ phaseFinale: "2024-07-32" })).toContain("[à compléter : date de la phase finale] :");
});
