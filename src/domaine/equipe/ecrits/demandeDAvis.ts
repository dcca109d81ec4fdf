import type { Poste, Territoire } from "../../dossier/dossier";
import type { ProfilDeCaf } from "../../dossier/profil";
import type { FicheDePoste, Qualification } from "../equipe";
import { aCompleter, ouACompleter } from "./aCompleter";
import { direCtg } from "./direCtg";
import { direHeures } from "./direHeures";
import { direIntitule } from "./direIntitule";
import { direDate } from "./direJour";
import { direThematiques } from "./direThematiques";
import { ecrireLettre } from "./ecrireLettre";
import { ligne } from "./ligne";
import { lignesDuPoste } from "./lignesDuPoste";
import { direNiveau, niveauAttendu } from "./niveauAttendu";

export interface AvisADemander {
  readonly territoire: Territoire;
  /** Le nom de l'employeur du poste. */
  readonly employeur: string;
  /** Ses prénom et nom sont ceux de la personne pressentie. */
  readonly poste: Poste;
  readonly fiche: FicheDePoste;
  /** La date d'arrivée prévue, AAAA-MM-JJ, ou vide. */
  readonly arrivee: string;
  readonly profil: ProfilDeCaf;
  /** AAAA-MM-JJ, ou vide. */
  readonly dateDuCourrier?: string;
  /** La date de la phase finale, avant laquelle l'avis est attendu ; AAAA-MM-JJ, ou vide. */
  readonly phaseFinale?: string;
  /** La collectivité peut inviter la Caf au jury, sans que celle-ci décide. */
  readonly invitationAuJury?: boolean;
}

/**
 * R-ELIG-1 : la demande d'avis de la Caf sur la personne pressentie, à envoyer avant la phase finale du recrutement ;
 * en texte brut, prête à copier. Elle dit ce que l'on sait, sans juger de l'éligibilité.
 */
export function demandeDAvis({
  territoire,
  employeur,
  poste,
  fiche,
  arrivee,
  profil,
  dateDuCourrier = "",
  phaseFinale = "",
  invitationAuJury = false,
}: AvisADemander): string {
  const { eligibilite } = profil.regles;
  return ecrireLettre({
    employeur,
    territoire,
    date: dateDuCourrier,
    objet: `demande d’avis sur la personne pressentie (${direCtg(territoire)})\u00a0: ${direIntitule(poste)}`,
    corps: [
      [
        "Nous recrutons sur un poste de chargé de coopération de la convention territoriale globale",
        `(${direCtg(territoire)}).`,
        eligibilite === undefined
          ? "Nous souhaitons votre avis sur la personne pressentie, avant la phase finale du recrutement."
          : "La Caf étant associée à la procédure de recrutement, nous vous consultons sur la personne pressentie et sollicitons votre avis avant la phase finale.",
      ].join(" "),
      [
        "Le poste\u00a0:",
        ...lignesDuPoste(poste, employeur, profil),
        ligne("Thématiques", direThematiques(fiche.thematiques)),
        ligne("Date d’arrivée prévue", direDate(arrivee, "date d’arrivée prévue")),
        ...(eligibilite === undefined ? [] : [ligne("Niveau attendu", niveauAttendu(eligibilite))]),
      ].join("\n"),
      ["La personne pressentie\u00a0:", ...lignesDeLaPersonne(poste, fiche)].join("\n"),
      `La phase finale du recrutement est prévue le ${direDate(phaseFinale, "date de la phase finale")}\u00a0: nous vous remercions de nous faire parvenir votre avis par écrit avant cette date.`,
      ...(invitationAuJury
        ? [
            `Nous vous invitons également à participer au jury, à titre consultatif, le ${aCompleter("date et lieu du jury")}.`,
          ]
        : []),
    ],
  });
}

function lignesDeLaPersonne({ prenom, nom }: Poste, fiche: FicheDePoste): string[] {
  const { niveau, diplome, categorie, animationDeProjet } = fiche.qualification;
  return [
    ligne("Nom", ouACompleter(`${prenom} ${nom}`, "prénom et nom")),
    ligne("Niveau d’études", niveau === null ? aCompleter("niveau d’études") : direNiveau(niveau)),
    ligne("Diplôme", ouACompleter(diplome, "diplôme")),
    ligne("Diplôme en animation de projet", direOuiOuNon(animationDeProjet)),
    ligne("Catégorie", ouACompleter(categorie, "catégorie A, B ou C")),
    ...lignesDeLAncienCoordinateur(fiche.qualification),
    ...lignesDeLaFonction(fiche),
  ];
}

function lignesDeLAncienCoordinateur({ ancienCoordinateurCej, formation }: Qualification): string[] {
  if (!ancienCoordinateurCej) return [];
  const engagee = { qualifiante: "qualifiante", complementaire: "complémentaire", "": "" }[formation];
  return [
    ligne("Situation", "en poste comme coordinateur du contrat enfance jeunesse (CEJ)"),
    ligne("Formation engagée par la collectivité", ouACompleter(engagee, "formation, s’il y a lieu")),
  ];
}

function lignesDeLaFonction({ fonction, heuresDeManagement }: FicheDePoste): string[] {
  switch (fonction) {
    case "cooperation":
      return [];
    case "direction":
      return [ligne("Autre fonction", "direction")];
    case "responsable-de-service":
      return [
        ligne("Autre fonction", "responsable de service"),
        ligne(
          "Heures de management",
          heuresDeManagement > 0
            ? `${direHeures(heuresDeManagement)} par an`
            : aCompleter("heures de management par an"),
        ),
      ];
  }
}

function direOuiOuNon(reponse: boolean | null): string {
  if (reponse === null) return aCompleter("oui ou non");
  return reponse ? "oui" : "non";
}
