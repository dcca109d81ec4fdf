import type { Dossier } from "../../domaine/dossier/dossier";
import { LIBELLES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type { Budget } from "../../domaine/financement/budget/budget";
import type { BaremeSaisi } from "../../domaine/financement/financement";
import { normaliser } from "../../domaine/saisie/normaliser";
import { EMPLOYEUR_A_SAISIR, FORMES_D_INGENIERIE } from "../../plan/financement/colonnes";
import { nomDuPoste } from "../../plan/intitules";
import { parmi, Releve, type Trait } from "./Releve";

/** Ce qui se saisit du financement ; les droits, eux, s'en calculent. */
export function traitsDuFinancement(dossier: Dossier): readonly Trait[] {
  const { financement, equipe, postes } = dossier;
  const releve = new Releve("financement");
  if (financement === null) return [];
  for (const employeur of financement.employeurs) {
    const nom = equipe.employeurs.find(({ identifiant }) => identifiant === employeur.employeur)?.nom;
    const { source, anneeDuMontant, montantDu, etpSoutenus, forfaitGele, etpPrecedenteCtg, nouveauxEtp } =
      EMPLOYEUR_A_SAISIR;
    releve.noterLesChamps(nom ?? dossier.employeur, `employeur|${employeur.employeur}`, employeur, {
      source: source.titre,
      anneeDuMontant: anneeDuMontant.titre,
      montantDu: montantDu.titre,
      etpSoutenus: etpSoutenus.titre,
      forfaitGele: forfaitGele.titre,
      etpPrecedenteCtg: etpPrecedenteCtg.titre,
      nouveauxEtp: nouveauxEtp.titre,
    });
  }
  for (const { poste, montant } of financement.couts) {
    const connu = postes.find(({ identifiant }) => identifiant === poste);
    const nom = connu === undefined ? `Poste ${poste}` : nomDuPoste(connu);
    releve.noter("Coût réel des postes", `cout|${poste}`, nom, montant);
  }
  noterLesBaremes(releve, financement.baremes);
  releve.noter("Lecture du profil", "lecture", "Lecture choisie", financement.lecture?.lecture ?? "");
  if (financement.diagnostic !== null)
    releve.noterLesChamps("Diagnostic initial", "diagnostic", financement.diagnostic, {
      annee: "Année",
      depense: "Dépense engagée",
    });
  for (const ingenierie of financement.ingenieries)
    releve.noterLesChamps(
      `Ingénierie\u00a0: ${ingenierie.objet || "sans objet"}`,
      releve.cleUnique(`ingenierie|${normaliser(ingenierie.objet)}`),
      ingenierie,
      {
        annee: "Année",
        forme: { libelle: "Forme", dire: parmi(FORMES_D_INGENIERIE) },
        etp: "ETP",
        depense: "Coût réel",
      },
    );
  noterLeBudget(releve, financement.budget);
  return releve.traits;
}

export function noterLesBaremes(releve: Releve, baremes: readonly BaremeSaisi[]): void {
  for (const bareme of baremes) {
    const quoi = `${LIBELLES_DES_BAREMES[bareme.code]}, ${bareme.annee}`;
    releve.noterLesChamps(quoi, releve.cleUnique(`bareme|${bareme.code}|${bareme.annee}`), bareme, {
      valeur: "Valeur",
      source: "Source",
    });
  }
}

export function noterLeBudget(releve: Releve, budget: Budget): void {
  for (const ligne of budget.lignes) {
    const quoi = ligne.sens === "charge" ? "Charge" : "Produit";
    const cle = releve.cleUnique(`budget|${ligne.sens}|${normaliser(ligne.libelle)}`);
    const groupe = `${quoi}\u00a0: ${ligne.libelle || "sans libellé"}`;
    releve.noter(groupe, cle, "Ligne du budget", "inscrite");
    releve.noterLesChamps(groupe, cle, ligne, {
      prevu: "Prévu",
      actualise: "Actualisé",
      realise: "Réalisé",
      participationDeLaCaf: "Participation de la Caf",
    });
  }
  releve.noter("Budget", "budget|verse", "Déjà versé par la Caf", budget.verseParLaCaf);
}
