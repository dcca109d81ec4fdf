import type { Dossier, Poste } from "../../domaine/dossier/dossier";
import type { FicheDePoste, Periode } from "../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../domaine/saisie/dateEnFrancais";
import { enumerer } from "../../domaine/saisie/enumerer";
import {
  CATEGORIES,
  FONCTIONS,
  FORMATIONS,
  LIENS,
  NATURES,
  PARTS,
  THEMATIQUES,
  TYPES_DE_COF,
} from "../../plan/equipe/libelles";
import { nomDuPoste } from "../../plan/intitules";
import { LIBELLES_DE_POSTE } from "../../plan/libellesDePoste";
import { direLaValeur, parmi, Releve, type Trait } from "./Releve";

/** Les postes et leurs fiches, les employeurs, les Cof, les pièces. */
export function traitsDeLEquipe({ postes, equipe }: Dossier): readonly Trait[] {
  const releve = new Releve("equipe");
  const employeurs = new Map(equipe.employeurs.map(({ identifiant, nom }) => [identifiant, nom]));
  const nommer = (identifiant: string) => employeurs.get(identifiant) ?? identifiant;
  for (const poste of postes) {
    noterLePoste(releve, poste);
    const fiche = equipe.fiches.find((une) => une.poste === poste.identifiant);
    if (fiche !== undefined) noterLaFiche(releve, nomDuPoste(poste), fiche, nommer);
  }
  for (const employeur of equipe.employeurs)
    releve.noterLesChamps("Employeurs", `employeur|${employeur.identifiant}`, employeur, {
      nom: "Nom de l’employeur",
      perimetre: "Périmètre",
      lien: { libelle: "Lien à la CTG", dire: parmi(LIENS) },
    });
  for (const cof of equipe.cofs) {
    const quoi = `Cof ${TYPES_DE_COF[cof.type].toLocaleLowerCase("fr")} de ${nommer(cof.employeur) || "l’employeur"}`;
    const cle = releve.cleUnique(`cof|${cof.type}|${cof.employeur}`);
    releve.noter(quoi, cle, "Convention", "inscrite");
    releve.noterLesChamps(quoi, cle, cof, {
      debut: "Début",
      fin: "Fin",
      etpDejaSoutenus: "ETP déjà soutenus",
      nouveauxEtp: "Nouveaux ETP",
    });
  }
  for (const piece of equipe.pieces)
    releve.noterLesChamps(`Pièce «\u00a0${piece.piece}\u00a0»`, `piece|${piece.piece}`, piece, {
      etat: { libelle: "État", dire: parmi({ remise: "Remise", "sans-objet": "Sans objet" }) },
      date: "Remise le",
      remarque: "Remarque",
    });
  return releve.traits;
}

function noterLePoste(releve: Releve, poste: Poste): void {
  releve.noterLesChamps(nomDuPoste(poste), `poste|${poste.identifiant}`, poste, {
    prenom: "Prénom",
    nom: "Nom",
    libelle: { libelle: "Libellé du poste", dire: parmi(LIBELLES_DE_POSTE) },
    intitule: "Intitulé",
    quotite: "Quotité",
  });
}

function noterLaFiche(
  releve: Releve,
  groupe: string,
  fiche: FicheDePoste,
  nommer: (employeur: string) => string,
): void {
  const prefixe = `fiche|${fiche.poste}`;
  releve.noterLesChamps(groupe, prefixe, fiche, {
    employeur: { libelle: "Employeur", dire: nommer },
    thematiques: {
      libelle: "Thématiques",
      dire: (thematiques) => enumerer(thematiques.map((une) => THEMATIQUES[une])),
    },
    fonction: { libelle: "Fonction", dire: parmi(FONCTIONS) },
    heuresDeManagement: "Heures de management",
    heuresPrevues: "Heures prévues",
    salaireAffecte: "Salaire affecté",
    partSppe: "Part SPPE",
  });
  releve.noterLesChamps(groupe, `${prefixe}|qualification`, fiche.qualification, {
    niveau: "Niveau d’études (bac\u00a0+)",
    diplome: "Diplôme",
    categorie: { libelle: "Catégorie", dire: parmi(CATEGORIES) },
    animationDeProjet: "Diplôme de l’animation de projet",
    ancienCoordinateurCej: "Ancien coordinateur CEJ",
    formation: { libelle: "Formation engagée", dire: parmi(FORMATIONS) },
    avisDeLaCaf: "Avis de la Caf, le",
  });
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[])
    releve.noter(
      groupe,
      `${prefixe}|part|${part}`,
      `Part «\u00a0${PARTS[part]}\u00a0»`,
      fiche.ventilation[part] ?? null,
    );
  for (const periode of fiche.periodes) {
    const cle = releve.cleUnique(`${prefixe}|periode|${periode.nature}|${periode.debut}`);
    const libelle = `${NATURES[periode.nature]} depuis le ${dateEnFrancais(periode.debut) || "début"}`;
    releve.noter(groupe, cle, libelle, direLaPeriode(periode));
  }
}

function direLaPeriode(periode: Periode): string {
  const fin = periode.fin === "" ? "en cours" : `jusqu’au ${dateEnFrancais(periode.fin)}`;
  switch (periode.nature) {
    case "presence":
      return `${fin}, quotité ${direLaValeur(periode.quotite)}`;
    case "maladie":
      return fin;
    case "vacance":
      return periode.information === ""
        ? `${fin}, Caf pas informée`
        : `${fin}, Caf informée le ${dateEnFrancais(periode.information)}`;
  }
}
