import type { Eligibilite } from "../../dossier/profil";
import type { FicheDePoste } from "../equipe";
import {
  employeurDe,
  ficheDe,
  nommerLePoste,
  type ConstatDEquipe,
  type EquipeExaminee,
  type Gravite,
  type RegleDEquipe,
} from "./constat";

type Avis = readonly [gravite: Gravite, phrase: string, champ: string];

/**
 * R-ELIG-1 : la fonction, le niveau ou la catégorie, l'employeur, l'avis de la Caf. Ce que le document de la Caf ne dit
 * pas (`null` dans le profil) ne donne au pire qu'un point à discuter.
 */
export const eligibilite: RegleDEquipe = (examinee) => {
  const regle = examinee.profil.regles.eligibilite;
  if (regle === undefined) return [];
  const constats: ConstatDEquipe[] = [];
  for (const poste of examinee.postes) {
    const fiche = ficheDe(examinee, poste);
    if (fiche === undefined) continue;
    const qui = nommerLePoste(poste);
    const avis = [
      ...surLaFonction(fiche, regle, qui),
      ...surLeNiveau(fiche, regle, qui),
      ...surLEmployeur(examinee, fiche, regle, qui),
      ...surLeRecrutement(examinee, fiche, qui),
    ];
    for (const [gravite, phrase, champ] of avis) {
      constats.push({
        regle: "R-ELIG-1",
        gravite,
        poste: poste.identifiant,
        phrase,
        champ,
        source: regle.source,
      });
    }
  }
  return constats;
};

function surLaFonction(fiche: FicheDePoste, regle: Eligibilite, qui: string): Avis[] {
  if (fiche.fonction === "direction" && regle.directionsEligibles === false) {
    return [
      [
        "bloquant",
        `${qui} a une fonction de direction\u00a0: directeurs et directeurs adjoints ne sont pas éligibles.`,
        "fonction",
      ],
    ];
  }
  if (fiche.fonction !== "responsable-de-service" || regle.managementFinance !== false) return [];
  return fiche.heuresDeManagement > 0
    ? [
        [
          "information",
          `Les ${direHeures(fiche.heuresDeManagement)} de management de ${qui} ne sont pas financées.`,
          "heuresDeManagement",
        ],
      ]
    : [
        [
          "a-corriger",
          `${qui} est responsable de service\u00a0: dites ses heures de management, qui ne sont pas financées.`,
          "heuresDeManagement",
        ],
      ];
}

/** Le niveau d'études, ou un concours : l'un suffit. */
function surLeNiveau({ qualification }: FicheDePoste, regle: Eligibilite, qui: string): Avis[] {
  const { niveau, categorie, ancienCoordinateurCej, formation, animationDeProjet } = qualification;
  const parConcours = regle.categories.some((admise) => admise === categorie);
  if (niveau === null && categorie === "") {
    return [["a-corriger", `Le niveau d’études et la catégorie de ${qui} ne sont pas dits.`, "niveau"]];
  }
  const tolere = ancienCoordinateurCej && regle.formationDesAnciensCoordinateurs !== false;
  const bac = `bac\u00a0+\u00a0${regle.niveauMinimum}`;
  if (!parConcours && (niveau ?? 0) < regle.niveauMinimum) {
    if (tolere && formation === "qualifiante") {
      return [
        [
          "information",
          `${qui}, ancien coordinateur CEJ sous ${bac}, suit une formation qualifiante, à la charge de la collectivité.`,
          "formation",
        ],
      ];
    }
    if (tolere) {
      return [
        [
          "a-corriger",
          `${qui}, ancien coordinateur CEJ, n’a pas ${bac}\u00a0: une formation qualifiante est à engager, à la charge de la collectivité.`,
          "formation",
        ],
      ];
    }
    const gravite: Gravite = regle.derogationAuRecrutement === false ? "bloquant" : "a-discuter";
    return [
      [gravite, `${qui} n’a ni ${bac}, ni concours de catégorie ${regle.categories.join(" ou ")}.`, "niveau"],
    ];
  }
  if (parConcours || animationDeProjet !== false) return [];
  if (!tolere)
    return [
      [
        "a-discuter",
        `Le diplôme de ${qui} n’est pas de l’animation de projet\u00a0: à discuter avec la Caf.`,
        "animationDeProjet",
      ],
    ];
  return formation === ""
    ? [
        [
          "a-corriger",
          `Le diplôme de ${qui}, ancien coordinateur CEJ, n’est pas de l’animation de projet\u00a0: une formation complémentaire est à engager.`,
          "formation",
        ],
      ]
    : [];
}

function surLEmployeur(
  examinee: EquipeExaminee,
  fiche: FicheDePoste,
  regle: Eligibilite,
  qui: string,
): Avis[] {
  const employeur = employeurDe(examinee, fiche);
  if (employeur === undefined || employeur.lien === "") {
    return [
      [
        "a-corriger",
        `Dites si l’employeur de ${qui} est signataire de la CTG, ou soutenu par une collectivité signataire.`,
        "lien",
      ],
    ];
  }
  switch (employeur.lien) {
    case "signataire":
      return [];
    case "soutien-financier":
      return regle.employeur === "signataire-ou-soutien"
        ? []
        : [
            [
              "a-discuter",
              `${employeur.nom} n’est pas signataire de la CTG, mais une collectivité signataire la soutient\u00a0: à discuter avec la Caf.`,
              "lien",
            ],
          ];
    case "association":
      return [
        [
          "a-discuter",
          `${employeur.nom} est une association\u00a0: un poste n’y est financé qu’à titre exceptionnel.`,
          "lien",
        ],
      ];
    case "aucun":
      return [
        [
          "bloquant",
          `${employeur.nom} n’est ni signataire de la CTG, ni soutenue par une collectivité signataire.`,
          "lien",
        ],
      ];
  }
}

/** La Caf est associée au recrutement : la première présence de l'année est celle d'une personne nouvelle. */
function surLeRecrutement(
  { annee }: EquipeExaminee,
  { periodes, qualification }: FicheDePoste,
  qui: string,
): Avis[] {
  if (qualification.avisDeLaCaf !== "" || qualification.ancienCoordinateurCej) return [];
  const premiere = periodes.find(({ nature }) => nature === "presence");
  if (premiere === undefined || premiere.debut.slice(0, 4) !== String(annee)) return [];
  return [
    [
      "a-discuter",
      `${qui} arrive en ${annee}\u00a0: la Caf donne son avis avant la phase finale du recrutement\u00a0; notez-en la date.`,
      "avisDeLaCaf",
    ],
  ];
}

function direHeures(heures: number): string {
  return `${String(heures).replace(".", ",")}\u00a0h`;
}
