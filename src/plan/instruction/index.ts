import type { Instruction } from "../../domaine/instruction/instruction";
import { LIBELLES_DES_EVENEMENTS, LIBELLES_DES_PARTIES } from "../../domaine/instruction/libelles";
import { PORTEE_DE_L_EMPREINTE } from "../../domaine/instruction/porteeDeLEmpreinte";
import { plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ConstructeurDeFeuille } from "../constructeur";
import { ecrireRoles } from "../ecrireRoles";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { PlanFeuille } from "../types";
import {
  COLONNES_DE_L_INSTRUCTION,
  DERNIERE_COLONNE,
  INSTRUCTION,
  LARGEURS,
  PREMIERE_COLONNE,
} from "./colonnes";
import { compterLesAttendues, signalerLesAttendues } from "./demandes";
import { ecrireEtat, hauteurDeLEtat } from "./etat";
import { ecrirePhrase, ecrireTableau, finDuTableau, premiereRangee, type TableauAEcrire } from "./tableau";
import type { SourceDeLInstruction } from "./source";

export { INSTRUCTION } from "./colonnes";

const LIGNE = { consigne: 4, etat: 6 } as const;

const CONSIGNE =
  "L’état du dossier avance depuis le volet du complément, et ne se tape pas. L’agent répond aux demandes de la Caf dans les cases au cadre pointillé.";

/**
 * La feuille « CTG Instruction » (R-ETAT-1) : où en est le dossier, les demandes de compléments et leurs réponses, les
 * remises et leurs empreintes, l'historique.
 */
export function planifierInstruction(source: SourceDeLInstruction, nom: string): PlanFeuille {
  const { dossier, instruction, intitule } = source;
  const f = new ConstructeurDeFeuille([
    { largeur: 14, masquee: true },
    ...LARGEURS.map((largeur) => ({ largeur })),
    { largeur: 14, masquee: true },
  ]);
  ecrireRoles(f, "instruction", COLONNES_DE_L_INSTRUCTION);
  ecrireLEnTete(f, PREMIERE_COLONNE, { dossier, titre: "Échange avec la Caf", intitule });
  ecrirePhrase(f, LIGNE.consigne, CONSIGNE);

  const tableaux = tableauxDe(instruction);
  const debuts: number[] = [];
  let ligne = LIGNE.etat + hauteurDeLEtat(instruction) + 1;
  for (const { rangees } of tableaux) {
    debuts.push(ligne);
    ligne = finDuTableau(ligne, rangees.length) + 1;
  }
  const fin = ligne - 1;
  const premiereDemande = premiereRangee(debuts[0] ?? fin);
  ecrireEtat(f, LIGNE.etat, instruction, compterLesAttendues(premiereDemande, instruction.demandes));
  tableaux.forEach((tableau, rang) => ecrireTableau(f, debuts[rang] ?? fin, tableau));
  signalerLesAttendues(f, premiereDemande, instruction.demandes);

  const zone = plageDe(1, PREMIERE_COLONNE, fin - 1, DERNIERE_COLONNE - PREMIERE_COLONNE + 1);
  f.marquerTout();
  return f.terminer({
    cle: INSTRUCTION,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, debuts),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Échange avec la Caf",
    },
  });
}

function tableauxDe({ demandes, remises, evenements }: Instruction): TableauAEcrire[] {
  return [
    {
      nature: "demande",
      intertitre: "Demandes de compléments",
      phrase: "La Caf demande, sur une ligne précise ou sur tout le dossier\u00a0; l’agent répond à côté.",
      vide: "Aucune demande.",
      rangees: demandes.map(({ identifiant, ...contenus }) => ({ identifiant, contenus })),
    },
    {
      nature: "remise",
      intertitre: "Remises",
      phrase: PORTEE_DE_L_EMPREINTE,
      vide: "Ce dossier n’a pas encore été remis.",
      rangees: remises.map(({ version, ...contenus }) => ({
        identifiant: String(version),
        contenus: { ...contenus, version: `Version ${version}` },
      })),
    },
    {
      nature: "evenement",
      intertitre: "Historique",
      phrase: "Tout ce qui s’est passé, le plus ancien d’abord.",
      vide: "Rien encore.",
      rangees: evenements.map(({ nature, partie, ...contenus }, rang) => ({
        identifiant: String(rang + 1),
        contenus: {
          ...contenus,
          nature: LIBELLES_DES_EVENEMENTS[nature],
          partie: LIBELLES_DES_PARTIES[partie],
        },
      })),
    },
  ];
}
