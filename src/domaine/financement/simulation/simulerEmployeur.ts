import type { ProfilDeCaf } from "../../dossier/profil";
import { ErreurDeSaisie } from "../../erreurs";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { calculerEmployeur } from "../calculerEmployeur";
import type { EquipeDeLEmployeur } from "../equipesParEmployeur";
import { montantDe } from "../explication/calcul";
import { financementVideDeLEmployeur, type Financement } from "../financement";
import { changerLEquipe } from "./changerLEquipe";
import { revaloriser } from "./revaloriser";
import type { ChangementDEtp, Scenario } from "./scenario";
import type { EmployeurSimule } from "./simulation";

/**
 * Un employeur pour une année du scénario. Sans changement qui le concerne, c'est le calcul même du dossier.
 *
 * @throws ErreurDeSaisie un retrait ou une revalorisation impossible, ou un profil au cofinancement : ses postes se
 * financent un par un (R-COFI-1), des ETP sans poste ne s'y simulent pas.
 */
export function simulerEmployeur(
  equipe: EquipeDeLEmployeur,
  financement: Financement,
  profil: ProfilDeCaf,
  scenario: Scenario,
  annee: number,
): EmployeurSimule {
  const actuel = calculerEmployeur(equipe, financement, profil, annee);
  const concerne = (ligne: { employeur: string; annee: number }) =>
    ligne.employeur === equipe.employeur && ligne.annee <= annee;
  const changements = scenario.changements.filter(concerne);
  const revalorisations = scenario.revalorisations.filter(concerne);
  const change = changements.length + revalorisations.length > 0;
  if (change && profil.methodeDuDroit.valeur === "cofinancement") {
    throw new ErreurDeSaisie(
      "etp",
      `le profil «\u00a0${profil.libelle}\u00a0» finance poste par poste (R-COFI-1)\u00a0: changez les postes du dossier.`,
    );
  }
  const identifiant = equipe.employeur ?? "";
  const dit =
    financement.employeurs.find(({ employeur }) => employeur === identifiant) ??
    financementVideDeLEmployeur(identifiant);
  const changee = changerLEquipe(
    equipe,
    revaloriser(dit, revalorisations, profil, financement.baremes),
    changements,
  );
  const autres = financement.employeurs.filter(({ employeur }) => employeur !== identifiant);
  const simule = change
    ? calculerEmployeur(
        changee.equipe,
        { ...financement, employeurs: [...autres, changee.dit] },
        profil,
        annee,
      )
    : actuel;
  const montant = montantDe(simule.droit);
  const coutReel = ajouterLesCouts(actuel.coutReel, changements);
  const lisse = scenario.lisses.includes(identifiant) && equipe.employeur !== null;
  return {
    employeur: equipe.employeur,
    nom: equipe.nom,
    finances: simule.etp.finances,
    repartition: simule.repartition,
    forfaitParEtp: simule.forfaitParEtp,
    droit: simule.droit,
    actuel: actuel.droit,
    parEtpDejaSoutenu: lisse && simule.forfaitParEtp !== null ? simule.parEtp : simule.forfaitParEtp,
    parNouvelEtp: lisse && simule.baremeNouvelEtp !== null ? simule.parEtp : simule.baremeNouvelEtp,
    coutReel,
    resteACharge: montant === null || coutReel === null ? null : arrondirAuCentime(coutReel - montant),
  };
}

function ajouterLesCouts(coutReel: number | null, changements: readonly ChangementDEtp[]): number | null {
  return changements.reduce<number | null>(
    (cout, { sens, etp, coutParEtp }) =>
      cout === null || coutParEtp === null ? null : cout + (sens === "ajout" ? etp : -etp) * coutParEtp,
    coutReel,
  );
}
