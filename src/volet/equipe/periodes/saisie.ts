import type { GesteDEquipe } from "../../../domaine/dossier/geste";
import { direEtp } from "../../../domaine/equipe/constats/constat";
import type { Periode, PeriodeDePresence } from "../../../domaine/equipe/equipe";
import { ajouterPeriode, changerDeQuotite, remplacerPeriode } from "../../../domaine/equipe/gestes";
import { lireQuotite } from "../../../domaine/saisie/lireQuotite";
import { dateEnFrancais, lireDate } from "../../../plan/dates";
import { brouillonDe, brouillonNeuf, type BrouillonDePeriode } from "./brouillon";
import { nommerLaPeriode } from "./phrases";
import { validerLaSaisie } from "./valider";

/** Ce que l'on est en train d'écrire des périodes d'un poste. */
export type Saisie =
  | { readonly geste: "ajouter"; readonly brouillon: BrouillonDePeriode }
  | { readonly geste: "modifier"; readonly ancienne: Periode; readonly brouillon: BrouillonDePeriode }
  /** Seuls comptent `debut` (premier jour de la nouvelle quotité) et `quotite`. */
  | {
      readonly geste: "quotite";
      readonly ancienne: PeriodeDePresence;
      readonly brouillon: BrouillonDePeriode;
    }
  /** Seule compte `fin` (dernier jour de présence). */
  | {
      readonly geste: "depart";
      readonly ancienne: PeriodeDePresence;
      readonly brouillon: BrouillonDePeriode;
    };

/** Ce que la saisie fera une fois validée. */
export interface GestePret {
  readonly geste: GesteDEquipe;
  /** Ce qui aura été fait, en une phrase. */
  readonly fait: string;
  /** La période que l'on verra sur la frise. */
  readonly apercu: Periode;
}

/** Du premier au dernier jour, AAAA-MM-JJ ou vides. */
export type Jours = Pick<Periode, "debut" | "fin">;

/** Une arrivée d'abord, puis ce qui l'interrompt : c'est l'ordre dans lequel un poste se raconte. */
export function saisirUnAjout(connues: readonly Periode[], jours: Jours, quotiteDuPoste: number): Saisie {
  const nature = connues.some((periode) => periode.nature === "presence") ? "maladie" : "presence";
  return { geste: "ajouter", brouillon: brouillonNeuf(nature, jours, quotiteDuPoste) };
}

/** La même saisie, aux jours que l'on vient de choisir sur la frise. */
export function avecLesJours(saisie: Saisie, { debut, fin }: Jours): Saisie {
  const dates = {
    ...(saisie.geste !== "depart" && { debut: dateEnFrancais(debut) }),
    ...(saisie.geste !== "quotite" && { fin: dateEnFrancais(fin) }),
  };
  return { ...saisie, brouillon: { ...saisie.brouillon, ...dates } };
}

export function saisirUneModification(ancienne: Periode, quotiteDuPoste: number): Saisie {
  return { geste: "modifier", ancienne, brouillon: brouillonDe(ancienne, quotiteDuPoste) };
}

export function saisirUnChangementDeQuotite(ancienne: PeriodeDePresence): Saisie {
  const brouillon = brouillonDe(ancienne, ancienne.quotite);
  return { geste: "quotite", ancienne, brouillon: { ...brouillon, debut: "", quotite: "" } };
}

export function saisirUnDepart(ancienne: PeriodeDePresence): Saisie {
  const brouillon = brouillonDe(ancienne, ancienne.quotite);
  return { geste: "depart", ancienne, brouillon: { ...brouillon, fin: "" } };
}

/**
 * `null` tant qu'il y a une faute : rien ne s'écrit.
 *
 * @param poste son identifiant, et le nom que disent les phrases.
 */
export function preparer(
  saisie: Saisie,
  { poste, qui }: { readonly poste: string; readonly qui: string },
): GestePret | null {
  if (validerLaSaisie(saisie).size > 0) return null;
  const apercu = periodeDe(saisie);
  switch (saisie.geste) {
    case "ajouter":
      return {
        geste: ajouterPeriode(poste, apercu),
        fait: `${nommerLaPeriode(apercu)}\u00a0: période ajoutée à ${qui}.`,
        apercu,
      };
    case "modifier":
      return {
        geste: remplacerPeriode(poste, saisie.ancienne, apercu),
        fait: `${nommerLaPeriode(apercu)}\u00a0: période de ${qui} modifiée.`,
        apercu,
      };
    case "quotite": {
      const quotite = quotiteDe(saisie.brouillon);
      return {
        geste: changerDeQuotite(poste, saisie.ancienne, apercu.debut, quotite),
        fait: `${qui} est à ${direEtp(quotite)} ETP à partir du ${dateEnFrancais(apercu.debut)}.`,
        apercu,
      };
    }
    case "depart":
      return {
        geste: remplacerPeriode(poste, saisie.ancienne, apercu),
        fait: `Départ de ${qui} le ${dateEnFrancais(apercu.fin)}.`,
        apercu,
      };
  }
}

/** La période que la saisie écrirait ; ses champs sont sans faute. */
function periodeDe(saisie: Saisie): Periode {
  const { brouillon } = saisie;
  switch (saisie.geste) {
    case "quotite":
      return { ...saisie.ancienne, debut: isoDe(brouillon.debut), quotite: quotiteDe(brouillon) };
    case "depart":
      return { ...saisie.ancienne, fin: isoDe(brouillon.fin) };
    case "ajouter":
    case "modifier":
      return periodeEntiere(brouillon);
  }
}

function periodeEntiere(brouillon: BrouillonDePeriode): Periode {
  const dates = { debut: isoDe(brouillon.debut), fin: isoDe(brouillon.fin) };
  switch (brouillon.nature) {
    case "presence":
      return { nature: "presence", ...dates, quotite: quotiteDe(brouillon) };
    case "maladie":
      return { nature: "maladie", ...dates };
    case "vacance":
      return { nature: "vacance", ...dates, information: isoDe(brouillon.information) };
  }
}

/** Vide quand le champ l'est. */
function isoDe(texte: string): string {
  return lireDate(texte) ?? "";
}

function quotiteDe({ quotite }: BrouillonDePeriode): number {
  return lireQuotite(quotite) ?? 0;
}
