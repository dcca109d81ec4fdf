import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../domaine/grille/parcourir";
import {
  LIBELLES_DES_AVIS,
  LIBELLES_DES_ETATS_D_INSTRUCTION,
  type EchangeDeGrille,
} from "../../domaine/instruction/instruction";
import { normaliser } from "../../domaine/saisie/normaliser";
import { nomDuPoste, nomDuTitulaire } from "../../plan/intitules";
import { parmi, Releve, type Trait } from "./Releve";
import type { LignesCommunes } from "./traitsDeLaGrille";

/** Où en est l'échange avec la Caf, ce qu'elle demande, ce qui est arrêté ensemble, ce qu'elle conclut. */
export function traitsDeLInstruction(
  dossier: Dossier,
  modele: ModeleDeGrille,
  communes: LignesCommunes,
): readonly Trait[] {
  const { instruction, postes, grilles } = dossier;
  const releve = new Releve("instruction");
  if (instruction === null) return [];
  releve.noterLesChamps("État du dossier", "instruction", instruction, {
    etat: { libelle: "État", dire: parmi(LIBELLES_DES_ETATS_D_INSTRUCTION) },
    version: "Version",
    contreNotes: "Contre-notes de la Caf",
  });
  for (const remise of instruction.remises)
    releve.noterLesChamps(`Remise de la version ${remise.version}`, `remise|${remise.version}`, remise, {
      date: "Remise le",
      reception: "Reçue le",
      empreinte: "Empreinte",
    });
  for (const demande of instruction.demandes)
    releve.noterLesChamps(
      `Demande\u00a0: ${demande.objet || "tout le dossier"}`,
      releve.cleUnique(`demande|${demande.cible}|${normaliser(demande.demande)}`),
      demande,
      { demande: "Demande", date: "Demandé le", reponse: "Réponse", dateDeReponse: "Répondu le" },
    );
  for (const echange of instruction.echanges) {
    const grille = grilles.find(({ identifiant }) => identifiant === echange.grille);
    const qui = grille === undefined ? echange.grille : nomDuTitulaire(dossier, grille);
    noterLEchange(releve, qui, echange, modele, communes);
  }
  for (const conclusion of instruction.conclusions) {
    const poste = postes.find(({ identifiant }) => identifiant === conclusion.poste);
    const nom = poste === undefined ? conclusion.poste : nomDuPoste(poste);
    releve.noterLesChamps(`Conclusion\u00a0: ${nom}`, `conclusion|${conclusion.poste}`, conclusion, {
      avis: { libelle: "Avis", dire: parmi(LIBELLES_DES_AVIS) },
      etpPrisEnCompte: "ETP pris en compte",
      conditions: "Conditions",
      contreparties: "Contreparties",
      convergence: "Convergence",
      validationDeLaCnaf: "Validée par la Cnaf le",
      date: "Conclu le",
    });
  }
  return releve.traits;
}

function noterLEchange(
  releve: Releve,
  qui: string,
  { grille, notesPartagees, contreNotes, commentaires }: EchangeDeGrille,
  modele: ModeleDeGrille,
  communes: LignesCommunes,
): void {
  const groupe = `Échange\u00a0: ${qui}`;
  // D'un modèle à l'autre, un même identifiant peut être celui d'une autre activité.
  const activites = activitesDe(modele).filter(({ identifiant }) => communes.activites.has(identifiant));
  const indicateurs = indicateursDe(modele).filter(({ identifiant }) =>
    communes.indicateurs.has(identifiant),
  );
  for (const { identifiant, libelle } of activites) {
    for (const politique of communes.politiques) {
      const cle = `${grille}|${identifiant}|${politique.identifiant}`;
      const partagee = notesPartagees[identifiant]?.[politique.identifiant] ?? null;
      releve.noter(
        groupe,
        `partagee|${cle}`,
        `Note partagée, ${politique.libelle}\u00a0: ${libelle}`,
        partagee,
      );
      const contre = contreNotes[identifiant]?.[politique.identifiant] ?? null;
      releve.noter(groupe, `contre|${cle}`, `Contre-note, ${politique.libelle}\u00a0: ${libelle}`, contre);
    }
  }
  const lignes = [
    ...activites.map(({ identifiant, libelle }) => [`activite:${identifiant}`, libelle] as const),
    ...indicateurs.map(({ identifiant, libelle }) => [`indicateur:${identifiant}`, libelle] as const),
  ];
  for (const [cle, libelle] of lignes)
    releve.noter(
      groupe,
      `commentaire|${grille}|${cle}`,
      `Commentaire Caf\u00a0: ${libelle}`,
      commentaires[cle] ?? "",
    );
}
