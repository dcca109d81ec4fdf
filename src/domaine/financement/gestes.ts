import type { Geste } from "../dossier/geste";
import {
  FINANCEMENT_VIDE,
  financementVideDeLEmployeur,
  type BaremeSaisi,
  type DiagnosticEngage,
  type Financement,
  type FinancementDeLEmployeur,
  type IngenierieCtg,
  type LectureChoisie,
} from "./financement";

export type GesteDeFinancement = (financement: Financement) => Financement | null;

/** `null` si le dossier n'a pas, ou plus, de financement. */
export function surLeFinancement(geste: GesteDeFinancement): Geste {
  return (dossier) => {
    const financement = dossier.financement === null ? null : geste(dossier.financement);
    return financement === null ? null : { ...dossier, financement };
  };
}

/** Donne un financement, vide, au dossier qui n'en a pas ; celui qui en a un le garde. */
export const ouvrirLeFinancement: Geste = (dossier) => ({
  ...dossier,
  financement: dossier.financement ?? FINANCEMENT_VIDE,
});

/**
 * Les champs donnés remplacent ceux de l'employeur, qui naît s'il n'en a pas ; les autres restent ce que la feuille en dit
 * (R-EMP-1).
 */
export function changerLEmployeurFinance(
  employeur: string,
  partie: Partial<Omit<FinancementDeLEmployeur, "employeur">>,
): GesteDeFinancement {
  return (financement) => {
    const rang = financement.employeurs.findIndex((connu) => connu.employeur === employeur);
    const change = {
      ...(financement.employeurs[rang] ?? financementVideDeLEmployeur(employeur)),
      ...partie,
    };
    return { ...financement, employeurs: remplacerAu(rang, change, financement.employeurs) };
  };
}

/** Ce qui est saisi d'un employeur s'oublie ; `null` s'il n'y en a plus rien. */
export function oublierLEmployeurFinance(employeur: string): GesteDeFinancement {
  return (financement) => {
    const employeurs = financement.employeurs.filter((connu) => connu.employeur !== employeur);
    return employeurs.length === financement.employeurs.length ? null : { ...financement, employeurs };
  };
}

/** R-COUT-1 : poste → son coût réel en euros, ou `null` pour l'oublier ; les autres postes gardent le leur. */
export function poserLesCouts(couts: ReadonlyMap<string, number | null>): GesteDeFinancement {
  return (financement) => {
    let poses = financement.couts;
    couts.forEach((montant, poste) => {
      const rang = poses.findIndex((connu) => connu.poste === poste);
      poses =
        montant === null
          ? poses.filter((connu) => connu.poste !== poste)
          : remplacerAu(rang, { poste, montant }, poses);
    });
    return { ...financement, couts: poses };
  };
}

/** Ce qui porte des barèmes saisis : le financement d'une CTG, un dossier départemental. */
interface AvecBaremes {
  readonly baremes: readonly BaremeSaisi[];
}

export type GesteDeBareme = <T extends AvecBaremes>(porteur: T) => T | null;

/** R-FORFAIT-3 ; `null` si ce code a déjà une valeur pour cette année : deux se contrediraient. */
export function ajouterBareme(bareme: BaremeSaisi): GesteDeBareme {
  return (porteur) =>
    porteur.baremes.some((connu) => memeBareme(connu, bareme))
      ? null
      : { ...porteur, baremes: [...porteur.baremes, bareme] };
}

/** `null` si l'ancien n'y est plus tel quel, ou si le nouveau prendrait le code et l'année d'un autre. */
export function remplacerBareme(ancien: BaremeSaisi, nouveau: BaremeSaisi): GesteDeBareme {
  return (porteur) => {
    const rang = rangDuBareme(ancien, porteur.baremes);
    const prise = porteur.baremes.some((connu, autre) => autre !== rang && memeBareme(connu, nouveau));
    if (rang === -1 || prise) return null;
    return { ...porteur, baremes: remplacerAu(rang, nouveau, porteur.baremes) };
  };
}

/** `null` s'il n'y est plus tel quel. */
export function retirerBareme(bareme: BaremeSaisi): GesteDeBareme {
  return (porteur) => {
    const rang = rangDuBareme(bareme, porteur.baremes);
    if (rang === -1) return null;
    return { ...porteur, baremes: porteur.baremes.filter((_, autre) => autre !== rang) };
  };
}

/** R-COFI-1 : la lecture d'une phrase ambiguë, ou `null` pour n'en appliquer aucune. */
export function choisirLaLecture(lecture: LectureChoisie | null): GesteDeFinancement {
  return (financement) => ({ ...financement, lecture });
}

/** R-DIAG-1 ; `null` : pas de diagnostic. */
export function poserLeDiagnostic(diagnostic: DiagnosticEngage | null): GesteDeFinancement {
  return (financement) => ({ ...financement, diagnostic });
}

/** Ajoute l'ingénierie, ou remplace celle qui porte son identifiant (R-INGE-1). */
export function poserLIngenierie(ingenierie: IngenierieCtg): GesteDeFinancement {
  return (financement) => {
    const rang = financement.ingenieries.findIndex((i) => i.identifiant === ingenierie.identifiant);
    return { ...financement, ingenieries: remplacerAu(rang, ingenierie, financement.ingenieries) };
  };
}

/** Les champs donnés, et eux seuls ; `null` si elle n'y est plus. */
export function changerLIngenierie(
  identifiant: string,
  partie: Partial<Omit<IngenierieCtg, "identifiant">>,
): GesteDeFinancement {
  return (financement) => {
    const connue = financement.ingenieries.find((ingenierie) => ingenierie.identifiant === identifiant);
    return connue === undefined ? null : poserLIngenierie({ ...connue, ...partie })(financement);
  };
}

export function retirerLIngenierie(identifiant: string): GesteDeFinancement {
  return (financement) => ({
    ...financement,
    ingenieries: financement.ingenieries.filter((ingenierie) => ingenierie.identifiant !== identifiant),
  });
}

function memeBareme(a: BaremeSaisi, b: BaremeSaisi): boolean {
  return a.code === b.code && a.annee === b.annee;
}

function rangDuBareme(cherche: BaremeSaisi, baremes: readonly BaremeSaisi[]): number {
  return baremes.findIndex(
    (connu) =>
      memeBareme(connu, cherche) && connu.valeur === cherche.valeur && connu.source === cherche.source,
  );
}

/** À sa place, ou à la fin s'il n'en avait pas (−1). */
function remplacerAu<T>(rang: number, element: T, connus: readonly T[]): readonly T[] {
  return rang === -1
    ? [...connus, element]
    : connus.map((connu, autre) => (autre === rang ? element : connu));
}
