import { lireJour } from "../../domaine/equipe/jours";
import type { DossierDepartemental } from "../../domaine/financement/departemental/dossierDepartemental";
import { adresse, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  validerLesNombres,
} from "../financement/blocs";
import { COLONNE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import { dit, estUnNombre, saisie, si, type Condition, type Natif } from "../financement/natif";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { validerLesDates } from "../validerLesDates";
import {
  COLONNE_DES_DEBUTS,
  COLONNE_DES_FINS,
  COLONNES_DU_DEPARTEMENT,
  IDENTITE_A_SAISIR,
  LIGNE_UNIQUE,
} from "./colonnes";
import { et } from "./conditions";
import type { AnneesDuSdsf } from "./contexte";

export interface IdentiteEcrite {
  readonly annees: AnneesDuSdsf;
  /** La ligne où l'identité se saisit. */
  readonly ligne: number;
  readonly fin: number;
}

/** Du 30 décembre 1899, le jour 0 d'Excel, au 1er janvier 1970. */
const JOURS_AVANT_1970 = 25569;

const DATES = A_COMPLETER("dates du SDSF");

/** (a) De quel département, de quel SDSF et de quelle année il s'agit. */
export function ecrireIdentite(
  f: ConstructeurDeFeuille,
  debut: number,
  departement: DossierDepartemental,
): IdentiteEcrite {
  const saisies = Object.values(IDENTITE_A_SAISIR);
  const ligne = ecrireTete(f, debut, {
    nom: "departement",
    intertitre: "Le dossier",
    phrases: [
      "Les dates du SDSF disent quelles années peuvent être financées\u00a0; l’année financée est celle des coopérations et du total.",
    ],
    titres: [
      ...saisies.map(({ colonne, titre }) => [colonne, titre] as const),
      [COLONNE.g, "Première année du SDSF"],
      [COLONNE.h, "Dernière année du SDSF"],
    ],
  });
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("departement", LIGNE_UNIQUE), "technique");
  ecrireSaisies(f, ligne, saisies, {
    ...departement,
    debutSdsf: dateEnFrancais(departement.debutSdsf),
    finSdsf: dateEnFrancais(departement.finSdsf),
    annee: departement.annee === 0 ? null : departement.annee,
    ingenieries: null,
    cooperations: null,
    pilotage: null,
    baremes: null,
    budget: null,
  });
  validerLesNombres(f, ligne, 1, COLONNES_DU_DEPARTEMENT.departement);
  const [{ colonne: colonneDuDebut }, { colonne: colonneDeLaFin }] = [
    IDENTITE_A_SAISIR.debutSdsf,
    IDENTITE_A_SAISIR.finSdsf,
  ];
  validerLesDates(f, [plageDe(ligne, colonneDuDebut, 1, colonneDeLaFin - colonneDuDebut + 1)]);
  const annees = ecrireAnnees(f, ligne, departement, {
    debut: adresse(ligne, colonneDuDebut),
    fin: adresse(ligne, colonneDeLaFin),
  });
  f.ajusterAuTexte(
    ligne,
    [
      { texte: departement.departement, largeur: f.largeur(COLONNE.b) - 4 },
      { texte: departement.caf, largeur: f.largeur(COLONNE.c) - 4 },
    ],
    HAUTEUR_D_UNE_LIGNE,
  );
  return { annees, ligne, fin: ligne + 1 };
}

function ecrireAnnees(
  f: ConstructeurDeFeuille,
  ligne: number,
  departement: DossierDepartemental,
  cellules: { readonly debut: string; readonly fin: string },
): AnneesDuSdsf {
  const ecrire = (colonne: number, natif: Natif, style: "technique" | "entier"): Natif => {
    calculer(f, ligne, colonne, natif, style);
    return { formule: adresse(ligne, colonne), valeur: natif.valeur };
  };
  const debut = ecrire(COLONNE_DES_DEBUTS, jourDe(cellules.debut, departement.debutSdsf), "technique");
  const fin = ecrire(COLONNE_DES_FINS, jourDe(cellules.fin, departement.finSdsf), "technique");
  const dans: Condition = {
    formule: `${debut.formule}<=${fin.formule}`,
    vraie: Number(debut.valeur) <= Number(fin.valeur),
  };
  const dites = et(estUnNombre(debut), estUnNombre(fin), dans);
  const anneeDe = ({ formule }: Natif, iso: string): Natif =>
    si(dites, { formule: `YEAR(${formule})`, valeur: Number(iso.slice(0, 4)) }, dit(DATES));
  const financee = saisie(
    adresse(ligne, IDENTITE_A_SAISIR.annee.colonne),
    departement.annee === 0 ? null : departement.annee,
  );
  return {
    financee: { ...financee, formule: absolue(financee.formule) },
    premiere: figee(ecrire(COLONNE.g, anneeDe(debut, departement.debutSdsf), "entier")),
    derniere: figee(ecrire(COLONNE.h, anneeDe(fin, departement.finSdsf), "entier")),
  };
}

/** « F11 » → « $F$11 » : les autres tableaux s'y réfèrent, où qu'une ligne se recopie. */
function absolue(cellule: string): string {
  return cellule.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

function figee({ formule, valeur }: Natif): Natif {
  return { formule: absolue(formule), valeur };
}

/** Le numéro d'un jour écrit JJ/MM/AAAA, ou qu'Excel a reconnu en le retapant ; vide si ce n'est pas une date. */
function jourDe(cellule: string, iso: string): Natif {
  const partie = (debut: number, longueur: number) => `VALUE(MID(${cellule},${debut},${longueur}))`;
  const jour = `DATE(${partie(7, 4)},${partie(4, 2)},${partie(1, 2)})`;
  const jourDit = lireJour(iso);
  return {
    // Le 31 février se lirait 3 mars : le jour doit être celui qui est écrit.
    formule: `IF(ISNUMBER(${cellule}),${cellule},IFERROR(IF(DAY(${jour})=${partie(1, 2)},${jour},""),""))`,
    valeur: jourDit === null ? "" : jourDit + JOURS_AVANT_1970,
  };
}
