import type { Dossier, Poste } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import {
  ficheVide,
  type Cof,
  type Employeur,
  type Equipe,
  type FicheDePoste,
  type Periode,
  type PieceSuivie,
} from "../../domaine/equipe/equipe";
import { dateEnFrancais } from "../dates";
import { nomDuPoste, supprespace } from "../intitules";
import { etiquette } from "./blocs";
import {
  clesDe,
  ETATS_DE_PIECE,
  FONCTIONS,
  FORMATIONS,
  LIENS,
  NATURES,
  OUI_NON,
  PARTS,
  THEMATIQUES,
  TYPES_DE_COF,
} from "./libelles";
import type { Rangee } from "./tableau";

/** Des lignes vides prêtes à remplir : sans complément, rien ne peut s'insérer dans une feuille protégée. */
const VIDES = { employeur: 2, cof: 2, periode: 4, periodeParPoste: 2 } as const;

export function rangeesDesFiches({ postes, equipe }: Dossier): Rangee[] {
  return postes.map(({ identifiant }) => {
    const fiche = equipe.fiches.find(({ poste }) => poste === identifiant);
    return { identifiant, saisies: fiche === undefined ? {} : saisiesDeLaFiche(fiche, equipe) };
  });
}

function saisiesDeLaFiche(fiche: FicheDePoste, equipe: Equipe): Rangee["saisies"] {
  const { thematiques, employeur, fonction, heuresDeManagement, partSppe, ventilation } = fiche;
  return {
    thematiques: thematiques.map((thematique) => THEMATIQUES[thematique]).join(", "),
    employeur: etiquetteDeLEmployeur(employeur, equipe),
    fonction: FONCTIONS[fonction],
    heuresDeManagement: heuresDeManagement === 0 ? null : heuresDeManagement,
    partSppe,
    ...Object.fromEntries(clesDe(PARTS).map((thematique) => [thematique, ventilation[thematique] ?? null])),
  };
}

export function rangeesDesQualifications({ postes, equipe }: Dossier): Rangee[] {
  return postes.map(({ identifiant }) => {
    const fiche = equipe.fiches.find(({ poste }) => poste === identifiant) ?? ficheVide(identifiant);
    const { niveau, diplome, categorie, animationDeProjet, ancienCoordinateurCej, formation, avisDeLaCaf } =
      fiche.qualification;
    return {
      identifiant,
      saisies: {
        diplome,
        formation: formation === "" ? null : FORMATIONS[formation],
        avisDeLaCaf: dateEnFrancais(avisDeLaCaf),
        niveau,
        categorie,
        animationDeProjet: animationDeProjet === null ? null : OUI_NON[animationDeProjet ? "oui" : "non"],
        // Une case vide se lit « non » : un gabarit ne répond pas à la place de la collectivité.
        ancienCoordinateurCej: ancienCoordinateurCej ? OUI_NON.oui : null,
      },
    };
  });
}

export function rangeesDesEmployeurs({ equipe: { employeurs } }: Dossier): Rangee[] {
  return [
    ...employeurs.map(({ identifiant, nom, perimetre, lien }) => ({
      identifiant,
      saisies: { nom, perimetre, lien: lien === "" ? null : LIENS[lien] },
    })),
    ...rangeesVides("e", employeurs, VIDES.employeur),
  ];
}

export function rangeesDesCofs({ equipe }: Dossier): Rangee[] {
  return [
    ...equipe.cofs.map((cof: Cof) => ({
      identifiant: cof.identifiant,
      saisies: {
        employeur: etiquetteDeLEmployeur(cof.employeur, equipe),
        type: TYPES_DE_COF[cof.type],
        debut: dateEnFrancais(cof.debut),
        fin: dateEnFrancais(cof.fin),
        etpDejaSoutenus: cof.etpDejaSoutenus,
        nouveauxEtp: cof.nouveauxEtp,
      },
    })),
    ...rangeesVides("c", equipe.cofs, VIDES.cof),
  ];
}

/** R-GRILLE-4 : les pièces du profil, puis celles qu'il ne demande plus et dont un état est gardé. */
export function rangeesDesPieces({ equipe }: Dossier, profil: ProfilDeCaf | null): Rangee[] {
  const demandees = (profil?.regles.pieces?.liste ?? []).map(({ identifiant }) => identifiant);
  const suivies = equipe.pieces.map(({ piece }) => piece);
  return [...new Set([...demandees, ...suivies])].map((identifiant) => {
    const suivie = equipe.pieces.find(({ piece }) => piece === identifiant);
    return { identifiant, saisies: suivie === undefined ? {} : saisiesDeLaPiece(suivie) };
  });
}

function saisiesDeLaPiece({ etat, date, remarque }: PieceSuivie): Rangee["saisies"] {
  return { etat: ETATS_DE_PIECE[etat === "" ? "a-remettre" : etat], date: dateEnFrancais(date), remarque };
}

/** Les périodes n'ont pas d'identifiant dans le dossier : le rang de leur ligne suffit à une reconstruction. */
export function rangeesDesPeriodes({ postes, equipe }: Dossier): Rangee[] {
  const saisies = equipe.fiches.flatMap(({ poste: cible, periodes }) => {
    const poste = postes.find(({ identifiant }) => identifiant === cible);
    return periodes.map((periode) => saisiesDeLaPeriode(poste, cible, periode));
  });
  const vides = VIDES.periode + VIDES.periodeParPoste * postes.length;
  return [...saisies, ...Array.from({ length: vides }, () => ({}))].map((contenu, rang) => ({
    identifiant: String(rang + 1),
    saisies: contenu,
  }));
}

function saisiesDeLaPeriode(poste: Poste | undefined, cible: string, periode: Periode): Rangee["saisies"] {
  return {
    poste: poste === undefined ? cible : etiquetteDuPoste(poste),
    nature: NATURES[periode.nature],
    debut: dateEnFrancais(periode.debut),
    fin: dateEnFrancais(periode.fin),
    quotite: periode.nature === "presence" ? periode.quotite : null,
    information: periode.nature === "vacance" ? dateEnFrancais(periode.information) : null,
  };
}

export function etiquetteDuPoste(poste: Poste): string {
  return etiquette(poste.identifiant, nomDuPoste(poste));
}

/** Vide : l'employeur du dossier, le premier. */
function etiquetteDeLEmployeur(identifiant: string, { employeurs }: Equipe): string {
  const employeur = employeurs.find((connu: Employeur) => connu.identifiant === identifiant);
  return employeur === undefined ? identifiant : etiquette(identifiant, supprespace(employeur.nom));
}

/** `e3`, `e4`… : les premiers identifiants que personne ne porte. */
function rangeesVides(
  prefixe: string,
  existants: readonly { readonly identifiant: string }[],
  combien: number,
): Rangee[] {
  const pris = new Set(existants.map(({ identifiant }) => identifiant));
  const vides: Rangee[] = [];
  for (let rang = 1; vides.length < combien; rang++) {
    const identifiant = `${prefixe}${rang}`;
    if (!pris.has(identifiant)) vides.push({ identifiant, saisies: {} });
  }
  return vides;
}
