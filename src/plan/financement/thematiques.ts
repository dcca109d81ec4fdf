import type { Thematique } from "../../domaine/dossier/profil";
import { THEMATIQUES_DES_DECLARATIONS } from "../../domaine/equipe/ventiler";
import { montantDe } from "../../domaine/financement/explication/calcul";
import type { ResultatDuPoste } from "../../domaine/financement/resultat";
import { adresse } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { PARTS } from "../equipe/libelles";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { nomDuPoste } from "../intitules";
import { calculer, ecrireTete, HAUTEUR_D_UNE_LIGNE, poser } from "./blocs";
import { COLONNE } from "./colonnes";
import { A_COMPLETER, type Contexte } from "./contexte";
import { sommeDeLaPlage, type Natif } from "./natif";

/** De D à G les quatre thématiques, en H ce qu'aucune clé ne répartit, en I le total. */
const PREMIERE = COLONNE.d;
const NON_VENTILE = COLONNE.h;
const TOTAL = COLONNE.i;
const COLONNES_VENTILEES = NON_VENTILE - PREMIERE + 1;

export interface ThematiquesEcrites {
  /** `null` sans poste. */
  readonly total: Natif | null;
  readonly fin: number;
}

/**
 * (c) Le droit par thématique (R-VENT-1). Au centime et de somme exacte, la répartition des plus forts restes ne tient
 * pas dans une formule lisible : ce sont des valeurs, la feuille le dit, et leurs totaux sont des formules.
 */
export function ecrireThematiques(
  f: ConstructeurDeFeuille,
  ligne: number,
  contexte: Contexte,
): ThematiquesEcrites {
  const { dossier, postes } = contexte;
  const premiere = ecrireTete(f, ligne, {
    nom: "repartition",
    intertitre: "Par thématique",
    phrases: [
      "La part de chaque poste, répartie selon sa clé, au centime et de somme exacte\u00a0: valeurs calculées par CTG pour Excel à la construction. Les totaux sont des formules. Sans clé qui fasse 100\u00a0%, la part reste non ventilée.",
      ...direLEcart(contexte),
    ],
    titres: [
      [COLONNE.b, "Poste"],
      [COLONNE.c, "Employeur"],
      ...THEMATIQUES_DES_DECLARATIONS.map((cle, rang) => [PREMIERE + rang, PARTS[cle]] as const),
      [NON_VENTILE, "Non ventilé"],
      [TOTAL, "Total"],
    ],
  });
  const totaux = dossier.postes.map((poste, rang) => {
    const place = premiere + rang;
    const { identifiant } = poste;
    const resultat = contexte.resultat?.postes.find(({ etp }) => etp.poste === identifiant);
    f.valeur(place, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("repartition", identifiant), "technique");
    const titulaire = {
      formule: `=${postes.get(identifiant)?.titulaire ?? '""'}`,
      resultat: nomDuPoste(poste),
    };
    poser(f, place, COLONNE.b, titulaire, "fort");
    const nom = contexte.resultat?.employeurs.find((e) => e.employeur === resultat?.etp.employeur)?.nom;
    f.valeur(place, COLONNE.c, nom ?? null, "libelle");
    f.ajusterAuTexte(
      place,
      [
        { texte: titulaire.resultat, largeur: f.largeur(COLONNE.b) - 4 },
        { texte: nom ?? "", largeur: f.largeur(COLONNE.c) - 4 },
      ],
      HAUTEUR_D_UNE_LIGNE,
    );
    return ecrireParts(f, place, partsDe(resultat), contexte);
  });
  const fin = premiere + dossier.postes.length;
  return totaux.length === 0 ? { total: null, fin } : ecrireTotaux(f, premiere, totaux, contexte);
}

/** Les quatre thématiques, puis le non ventilé ; `null` : le droit est refusé. */
function partsDe(resultat: ResultatDuPoste | undefined): number[] | null {
  const droit = resultat === undefined ? null : montantDe(resultat.droit);
  if (resultat === undefined || droit === null) return null;
  const { thematiques } = resultat;
  if (thematiques === null) return [...THEMATIQUES_DES_DECLARATIONS.map(() => 0), droit];
  return [...THEMATIQUES_DES_DECLARATIONS.map((cle: Thematique) => thematiques[cle]), 0];
}

function ecrireParts(
  f: ConstructeurDeFeuille,
  ligne: number,
  parts: number[] | null,
  { empechement }: Contexte,
): Natif {
  const refus = empechement || A_COMPLETER("droit de l’employeur");
  for (let rang = 0; rang < COLONNES_VENTILEES; rang++) {
    f.valeur(ligne, PREMIERE + rang, parts?.[rang] ?? null, "euros");
  }
  const cellules = Array.from({ length: COLONNES_VENTILEES }, (_, rang): Natif => ({
    formule: adresse(ligne, PREMIERE + rang),
    valeur: parts?.[rang] ?? "",
  }));
  const total = sommeDeLaPlage(cellules, refus, "au centime");
  calculer(f, ligne, TOTAL, total, "eurosForts");
  return { formule: adresse(ligne, TOTAL), valeur: total.valeur };
}

function ecrireTotaux(
  f: ConstructeurDeFeuille,
  premiere: number,
  totaux: readonly Natif[],
  contexte: Contexte,
): ThematiquesEcrites {
  const ligne = premiere + totaux.length;
  f.fond(ligne, COLONNE.b, TOTAL - COLONNE.b + 1, "fort");
  f.valeur(ligne, COLONNE.b, "Toutes les thématiques", "fort");
  const refus = contexte.empechement || A_COMPLETER("droit d’un employeur");
  const parts = contexte.dossier.postes.map(({ identifiant }) =>
    partsDe(contexte.resultat?.postes.find(({ etp }) => etp.poste === identifiant)),
  );
  for (let rang = 0; rang < COLONNES_VENTILEES; rang++) {
    const colonne = parts.map((part, poste): Natif => ({
      formule: adresse(premiere + poste, PREMIERE + rang),
      valeur: part?.[rang] ?? "",
    }));
    calculer(f, ligne, PREMIERE + rang, sommeDeLaPlage(colonne, refus, "au centime"), "eurosForts");
  }
  const total = sommeDeLaPlage(totaux, refus, "au centime");
  calculer(f, ligne, TOTAL, total, "eurosForts");
  f.hauteur(ligne, HAUTEUR_D_UNE_LIGNE);
  return { total: { formule: adresse(ligne, TOTAL), valeur: total.valeur }, fin: ligne + 1 };
}

/** R-VENT-1 : le profil qui déplace un libellé le dit. */
function direLEcart({ profil }: Contexte): string[] {
  return profil === null || profil.thematiques.ecart === "" ? [] : [profil.thematiques.ecart];
}
