import type { Dossier } from "../../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { nomDuPoste } from "../../../plan/intitules";
import { etpParEmployeur } from "../../../domaine/equipe/etpParEmployeur";
import { moisDeLEquipe, type AnneeDuPoste } from "../../../domaine/equipe/moisDeLEquipe";
import {
  additionner,
  THEMATIQUES_DES_DECLARATIONS,
  ventiler,
  type EtpDuMois,
} from "../../../domaine/equipe/ventiler";
import { PARTS } from "../../../plan/equipe/libelles";
import { nommerLEmployeur } from "./nommerLEmployeur";

export interface LigneDEtp {
  readonly libelle: string;
  /** Les douze mois ; vide quand on ne les connaît pas. */
  readonly mois: readonly EtpDuMois[];
}

export interface GroupeDEtp {
  readonly titre: string;
  readonly lignes: readonly LigneDEtp[];
}

export interface EtpDeLAnnee {
  /** Trois façons de partager le même total. */
  readonly groupes: readonly GroupeDEtp[];
  readonly total: LigneDEtp;
  /** Les postes dont aucune présence n'est dite : leurs mois sont inconnus, et ne comptent pas pour 0. */
  readonly sansPresence: readonly string[];
}

/** L'ETP présent et financé de l'année : par poste, par employeur (R-EMP-1), par thématique (R-VENT-1). */
export function etpDeLAnnee(dossier: Dossier, profil: ProfilDeCaf | null): EtpDeLAnnee {
  const annees = moisDeLEquipe(dossier, profil);
  const parPoste = lignesDesPostes(dossier, annees);
  return {
    groupes: [
      { titre: "Par poste", lignes: parPoste },
      { titre: "Par employeur", lignes: lignesDesEmployeurs(dossier, annees) },
      { titre: "Par thématique", lignes: lignesDesThematiques(dossier, annees, profil) },
    ],
    total: {
      libelle: "Toute l’équipe",
      mois: annees.length === 0 ? [] : additionner(annees.map((annee) => ({ annee, part: 1 }))),
    },
    sansPresence: parPoste.filter(({ mois }) => mois.length === 0).map(({ libelle }) => libelle),
  };
}

function lignesDesPostes({ postes }: Dossier, annees: readonly AnneeDuPoste[]): LigneDEtp[] {
  return postes.map((poste) => ({
    libelle: nomDuPoste(poste),
    mois: annees.find((annee) => annee.poste === poste.identifiant)?.mois ?? [],
  }));
}

function lignesDesEmployeurs({ equipe }: Dossier, annees: readonly AnneeDuPoste[]): LigneDEtp[] {
  return etpParEmployeur(annees, equipe).map(({ employeur, mois }) => {
    const connu = equipe.employeurs.find(({ identifiant }) => identifiant === employeur);
    return { libelle: connu === undefined ? "Employeur à dire" : nommerLEmployeur(connu), mois };
  });
}

function lignesDesThematiques(
  { equipe }: Dossier,
  annees: readonly AnneeDuPoste[],
  profil: ProfilDeCaf | null,
): LigneDEtp[] {
  const { thematiques, nonVentile } = ventiler(annees, equipe.fiches);
  const libelles = profil?.thematiques.libelles ?? PARTS;
  return [
    ...THEMATIQUES_DES_DECLARATIONS.map((cle) => ({ libelle: libelles[cle], mois: thematiques[cle] })),
    { libelle: "Non ventilé", mois: nonVentile },
  ];
}

/** La moyenne annuelle : la somme des douze mois ÷ 12 ; `null` si on ne les connaît pas. */
export function moyenneDeLAnnee(mois: readonly EtpDuMois[]): EtpDuMois | null {
  if (mois.length === 0) return null;
  const somme = (mesure: keyof EtpDuMois) => mois.reduce((total, etp) => total + etp[mesure], 0);
  return { present: somme("present") / mois.length, finance: somme("finance") / mois.length };
}

/** « 0,70 » : au centième, arrondi comme la cellule de la feuille, où 0,275 fait 0,28 quel que soit son dernier bit. */
export function ecrireEtp(etp: number): string {
  return (Math.round(etp * 100 + 1e-9) / 100).toFixed(2).replace(".", ",");
}
