import {
  financementVideDeLEmployeur,
  type Financement,
  type FinancementDeLEmployeur,
} from "../../../domaine/financement/financement";
import type { Fautes } from "../../dossier/valider";
import { controlerUnNombre, rassembler, type Controle } from "../../equipe/fiche/controles";
import { lireNombre } from "../../equipe/fiche/nombres";
import { champsRetouches, type Retouches } from "../../equipe/fiche/retouches";
import { controlerUneAnnee, controlerUnEtp, lireAnnee, lireEtp, montrerUnNombre } from "./nombres";

export type ChampDeLEmployeur = keyof Omit<FinancementDeLEmployeur, "employeur">;

/** Ce que le formulaire montre : des textes, même faux. */
export type EmployeurSaisi = { readonly [C in ChampDeLEmployeur]: string };

/** La clé d'un champ dans les fautes : l'écran y amène le focus. */
export function cleDeLEmployeur(employeur: string, champ: ChampDeLEmployeur): string {
  return `financement.${employeur}.${champ}`;
}

/** Ce que le classeur dit d'un employeur ; tout est vide s'il n'en dit rien. */
export function financementDe(employeur: string, { employeurs }: Financement): FinancementDeLEmployeur {
  return employeurs.find((connu) => connu.employeur === employeur) ?? financementVideDeLEmployeur(employeur);
}

export function saisieDeLEmployeur(finance: FinancementDeLEmployeur): EmployeurSaisi {
  return {
    anneeDuMontant: montrerUnNombre(finance.anneeDuMontant),
    montantDu: montrerUnNombre(finance.montantDu),
    etpSoutenus: montrerUnNombre(finance.etpSoutenus),
    forfaitGele: montrerUnNombre(finance.forfaitGele),
    source: finance.source,
    etpPrecedenteCtg: montrerUnNombre(finance.etpPrecedenteCtg),
    nouveauxEtp: finance.nouveauxEtp === 0 ? "" : montrerUnNombre(finance.nouveauxEtp),
  };
}

/** Les seuls champs retouchés ; leurs textes ont passé `validerLEmployeur`. */
export function lireLEmployeur(
  retouches: Retouches<EmployeurSaisi>,
  saisie: EmployeurSaisi,
): Partial<Omit<FinancementDeLEmployeur, "employeur">> {
  return champsRetouches(
    {
      anneeDuMontant: lireAnnee(saisie.anneeDuMontant),
      montantDu: lireNombre(saisie.montantDu),
      etpSoutenus: lireEtp(saisie.etpSoutenus),
      forfaitGele: lireNombre(saisie.forfaitGele),
      source: saisie.source.trim(),
      etpPrecedenteCtg: lireEtp(saisie.etpPrecedenteCtg),
      nouveauxEtp: lireEtp(saisie.nouveauxEtp) ?? 0,
    },
    retouches,
  );
}

/** R-FORFAIT-2 : le forfait se divise par ce nombre. */
const controlerLesEtpSoutenus: Controle = (texte) =>
  controlerUnEtp(texte) ??
  (lireEtp(texte) === 0
    ? "Le montant dû se divise par ce nombre\u00a0: écrivez-en un supérieur à 0, ou laissez vide."
    : null);

const CONTROLES: readonly (readonly [ChampDeLEmployeur, Controle])[] = [
  ["anneeDuMontant", controlerUneAnnee],
  ["montantDu", controlerUnNombre],
  ["etpSoutenus", controlerLesEtpSoutenus],
  ["forfaitGele", controlerUnNombre],
  ["etpPrecedenteCtg", controlerUnEtp],
  ["nouveauxEtp", controlerUnEtp],
];

/** Dans l'ordre du formulaire ; seul ce qui vient d'être écrit ici se juge. */
export function validerLEmployeur(employeur: string, retouches: Retouches<EmployeurSaisi>): Fautes {
  return rassembler(
    CONTROLES.map(([champ, controle]) => {
      const texte = retouches[champ];
      return [cleDeLEmployeur(employeur, champ), texte === undefined ? null : controle(texte)];
    }),
  );
}
