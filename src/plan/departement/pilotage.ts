import type { PilotageDuSdsf } from "../../domaine/financement/departemental/dossierDepartemental";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  poser,
  validerLesNombres,
} from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import {
  auCentime,
  contenuDe,
  dit,
  minimum,
  positif,
  si,
  type Condition,
  type Natif,
} from "../financement/natif";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { validerLesDates } from "../validerLesDates";
import { COLONNES_DU_DEPARTEMENT, LIGNE_UNIQUE, PILOTAGE_A_SAISIR } from "./colonnes";
import { depasse, enumerer, et, nombreOuZero, pas, positifOuVide } from "./conditions";

const REFUS = {
  credits: A_COMPLETER("crédits initiaux"),
  demande: A_COMPLETER("montant demandé"),
  etp: "à corriger\u00a0: ETP",
} as const;

export interface PilotageEcrit {
  readonly montant: Natif;
  /** Aucune convention à reconduire. */
  readonly vide: Condition;
  readonly fin: number;
}

/** (f) La convention « pilotage du SDSF », reconduite dans la limite des crédits initiaux (R-DEP-1, cas particulier). */
export function ecrirePilotage(
  f: ConstructeurDeFeuille,
  debut: number,
  pilotage: PilotageDuSdsf | null,
): PilotageEcrit {
  const ligne = ecrireTete(f, debut, {
    nom: "pilotage",
    intertitre: "Pilotage du SDSF",
    phrases: [
      "Une convention «\u00a0pilotage du SDSF\u00a0» déjà signée avec le conseil départemental se reconduit dans la limite des crédits mobilisés au départ, sans nouvelle fonction. Ligne vide\u00a0: il n’y en a pas.",
    ],
    titres: [
      [COLONNE.b, "Convention", 2],
      ...COLONNES_DU_DEPARTEMENT.pilotage.map(({ colonne, titre }) => [colonne, titre] as const),
      [COLONNE.i, "Montant"],
      [COLONNE.j, "À regarder", DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1],
    ],
  });
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("pilotage", LIGNE_UNIQUE), "technique");
  poser(f, ligne, COLONNE.b, { valeur: "Convention reconduite" }, "fort", 2);
  const saisies = { ...pilotage, echeance: dateEnFrancais(pilotage?.echeance ?? "") };
  ecrireSaisies(f, ligne, COLONNES_DU_DEPARTEMENT.pilotage, saisies);
  validerLesNombres(f, ligne, 1, COLONNES_DU_DEPARTEMENT.pilotage);
  validerLesDates(f, [plageDe(ligne, PILOTAGE_A_SAISIR.echeance.colonne)]);
  const cellule = (champ: keyof PilotageDuSdsf): Natif => ({
    formule: adresse(ligne, PILOTAGE_A_SAISIR[champ].colonne),
    valeur: saisies[champ] ?? "",
  });
  const plage = adresseDePlage(plageDe(ligne, COLONNE.d, 1, COLONNES_DU_DEPARTEMENT.pilotage.length));
  const vide: Condition = { formule: `SUMPRODUCT((LEN(${plage})>0)*1)=0`, vraie: pilotage === null };
  const [credits, demande] = [cellule("creditsInitiaux"), cellule("montantDemande")];
  const [initiaux, demandes] = [cellule("etpInitiaux"), cellule("etpDemandes")];
  const limite = si(
    et(positifOuVide(initiaux), positifOuVide(demandes)),
    auCentime(minimum(demande, credits)),
    dit(REFUS.etp),
  );
  const montant = si(vide, dit(""), positif(credits, positif(demande, limite, REFUS.demande), REFUS.credits));
  calculer(f, ligne, COLONNE.i, montant, "eurosForts");
  const alertes = enumerer([
    {
      si: depasse(demande, credits),
      texte: "la demande dépasse les crédits initiaux\u00a0: elle leur est limitée",
    },
    {
      si: depasse(nombreOuZero(demandes), nombreOuZero(initiaux)),
      texte: "de nouvelles fonctions ne sont pas autorisées dans ce cadre",
    },
    { si: pas(vide), texte: "à renégocier au plus tard à l’échéance" },
  ]);
  poser(f, ligne, COLONNE.j, contenuDe(alertes), "alerte", DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1);
  f.hauteur(ligne, HAUTEUR_D_UNE_LIGNE);
  return {
    montant: { formule: adresse(ligne, COLONNE.i), valeur: montant.valeur },
    vide,
    fin: ligne + 1,
  };
}
