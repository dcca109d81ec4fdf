import type { ProfilDeCaf } from "../dossier/profil";
import { ErreurDeSaisie } from "../erreurs";
import { arrondirAuCentime } from "./arrondirAuCentime";
import { calculerCofinancement, type Cofinancement } from "./calculerCofinancement";
import { calculerDroitAuForfait, type DroitAuForfait } from "./calculerDroitAuForfait";
import { coutConnu, coutDuPoste } from "./coutsDesPostes";
import type { EquipeDeLEmployeur } from "./equipesParEmployeur";
import { montantDe, refuser, tenter, type CalculRefuse } from "./explication/calcul";
import { financementVideDeLEmployeur, type Financement } from "./financement";
import { parametresDuCofinancement } from "./parametresDuCofinancement";
import type { ResultatDeLEmployeur } from "./resultat";

export interface EmployeurCalcule extends ResultatDeLEmployeur {
  readonly equipe: EquipeDeLEmployeur;
  /** Ce à quoi le droit se répartit entre ses postes, dans leur ordre. */
  readonly poids: readonly number[];
}

/** Le financement d'un employeur pour une année, par les deux méthodes, et celle du profil (R-EMP-1, R-COFI-1). */
export function calculerEmployeur(
  equipe: EquipeDeLEmployeur,
  financement: Financement,
  profil: ProfilDeCaf,
  annee: number,
): EmployeurCalcule {
  const forfait = tenter("R-FORFAIT-1", () => droitAuForfait(equipe, financement, annee));
  const cofinancement =
    profil.regles.cofinancement === undefined
      ? null
      : tenter("R-COFI-1", () => cofinancer(equipe, financement, profil, annee));
  const methode = profil.methodeDuDroit.valeur;
  const droit = methode === "forfait" ? forfait : (cofinancement ?? sansRegle(profil));
  const montant = montantDe(droit);
  const repartition = forfait.etat === "calcule" ? forfait.etp : null;
  const prisEnCompte =
    methode === "cofinancement"
      ? equipe.etp.finances
      : (repartition?.dejaSoutenus ?? 0) + (repartition?.nouveaux ?? 0);
  const coutReel = coutConnu(equipe.postes, financement.couts);
  return {
    employeur: equipe.employeur,
    nom: equipe.nom,
    etp: equipe.etp,
    repartition,
    forfaitParEtp: forfait.etat === "calcule" ? forfait.forfaitParEtp : null,
    baremeNouvelEtp: forfait.etat === "calcule" ? forfait.baremeNouvelEtp : null,
    forfait,
    cofinancement,
    droit,
    parEtp: montant === null || prisEnCompte === 0 ? null : montant / prisEnCompte,
    coutReel,
    resteACharge: montant === null || coutReel === null ? null : arrondirAuCentime(coutReel - montant),
    equipe,
    poids:
      methode === "cofinancement" && cofinancement?.etat === "calcule"
        ? cofinancement.parts
        : equipe.postes.map(({ finances }) => finances),
  };
}

function droitAuForfait(equipe: EquipeDeLEmployeur, financement: Financement, annee: number): DroitAuForfait {
  if (equipe.employeur === null) {
    const noms = equipe.postes.map(({ nom }) => nom).join(", ");
    throw new ErreurDeSaisie("employeur", `celui de ${noms} n’est pas dans le dossier. Choisissez-le.`);
  }
  const identifiant = equipe.employeur;
  return calculerDroitAuForfait({
    nom: equipe.nom,
    annee,
    employeur:
      financement.employeurs.find(({ employeur }) => employeur === identifiant) ??
      financementVideDeLEmployeur(identifiant),
    finances: equipe.etp.finances,
    etapeDesFinances: equipe.explication,
    baremes: financement.baremes,
    nouveauxTenus: equipe.nouveauxTenus,
  });
}

/**
 * Décision : le plafond est annuel et par ETP, il se proratise donc à l'ETP financé de l'année ; un poste tenu quatre
 * mois n'a pas le plafond de douze.
 */
function cofinancer(
  equipe: EquipeDeLEmployeur,
  financement: Financement,
  profil: ProfilDeCaf,
  annee: number,
): Cofinancement {
  const sources = parametresDuCofinancement(profil, financement, annee);
  if (sources === null) throw regleAbsente(profil);
  return calculerCofinancement(
    equipe.postes.map((poste) => ({
      nom: poste.nom,
      depense: coutDuPoste(poste, financement.couts),
      quotite: poste.finances,
    })),
    sources.parametres,
    sources.source,
  );
}

function sansRegle(profil: ProfilDeCaf): CalculRefuse {
  return refuser("R-COFI-1", regleAbsente(profil));
}

function regleAbsente({ libelle }: ProfilDeCaf): ErreurDeSaisie {
  return new ErreurDeSaisie(
    "bareme",
    `le profil «\u00a0${libelle}\u00a0» n’a pas de règle de cofinancement.`,
  );
}
