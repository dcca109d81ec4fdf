import type { Geste } from "../../dossier/geste";
import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type CooperationDepartementale,
  type DossierDepartemental,
  type IngenierieDepartementale,
  type PilotageDuSdsf,
} from "./dossierDepartemental";

/** Ceux des barèmes (`ajouterBareme`, `remplacerBareme`, `retirerBareme`) valent ici aussi. */
export type GesteDuDepartement = (departement: DossierDepartemental) => DossierDepartemental | null;

/** De qui, de quel SDSF et de quelle année il s'agit. */
export type IdentiteDuDepartement = Pick<
  DossierDepartemental,
  "departement" | "caf" | "debutSdsf" | "finSdsf" | "annee"
>;

export type IngenierieNeuve = Omit<IngenierieDepartementale, "identifiant">;
export type CooperationNeuve = Omit<CooperationDepartementale, "identifiant">;

/** `null` si le dossier n'a pas, ou plus, de dossier départemental. */
export function surLeDepartement(geste: GesteDuDepartement): Geste {
  return (dossier) => {
    const departement = dossier.departement === null ? null : geste(dossier.departement);
    return departement === null ? null : { ...dossier, departement };
  };
}

/** R-DEP-1 : un dossier à part, vide ; rien n'y vient de la CTG. Celui qui est ouvert reste ce qu'il est. */
export const ouvrirLeDepartement: Geste = (dossier) => ({
  ...dossier,
  departement: dossier.departement ?? DOSSIER_DEPARTEMENTAL_VIDE,
});

/** Les champs donnés, et eux seuls. */
export function changerLIdentite(partie: Partial<IdentiteDuDepartement>): GesteDuDepartement {
  return (departement) => ({ ...departement, ...partie });
}

/** R-INGE-1 ; l'identifiant se choisit au moment d'écrire, quand on sait lesquels sont pris. */
export function ajouterIngenierie(ingenierie: IngenierieNeuve): GesteDuDepartement {
  return (departement) => ({
    ...departement,
    ingenieries: [...departement.ingenieries, identifier(ingenierie, departement.ingenieries)],
  });
}

/** Les champs donnés, et eux seuls ; `null` si elle n'y est plus. */
export function changerIngenierie(identifiant: string, partie: Partial<IngenierieNeuve>): GesteDuDepartement {
  return (departement) => {
    const ingenieries = changer<IngenierieDepartementale>(identifiant, partie, departement.ingenieries);
    return ingenieries === null ? null : { ...departement, ingenieries };
  };
}

export function retirerIngenierie(identifiant: string): GesteDuDepartement {
  return (departement) => ({
    ...departement,
    ingenieries: departement.ingenieries.filter((connue) => connue.identifiant !== identifiant),
  });
}

/** R-DEP-1. */
export function ajouterCooperation(cooperation: CooperationNeuve): GesteDuDepartement {
  return (departement) => ({
    ...departement,
    cooperations: [...departement.cooperations, identifier(cooperation, departement.cooperations)],
  });
}

/** Les champs donnés, et eux seuls ; `null` si elle n'y est plus. */
export function changerCooperation(
  identifiant: string,
  partie: Partial<CooperationNeuve>,
): GesteDuDepartement {
  return (departement) => {
    const cooperations = changer<CooperationDepartementale>(identifiant, partie, departement.cooperations);
    return cooperations === null ? null : { ...departement, cooperations };
  };
}

export function retirerCooperation(identifiant: string): GesteDuDepartement {
  return (departement) => ({
    ...departement,
    cooperations: departement.cooperations.filter((connue) => connue.identifiant !== identifiant),
  });
}

/** R-DEP-1, cas particulier ; `null` : pas de convention reconduite. */
export function poserLePilotage(pilotage: PilotageDuSdsf | null): GesteDuDepartement {
  return (departement) => ({ ...departement, pilotage });
}

/**
 * Un préfixe que les lignes vides de la feuille n'emploient pas : une ligne commencée à la main, que la lecture n'a pas
 * encore comprise, n'est jamais recouverte par ce que l'on ajoute d'ailleurs.
 */
const PREFIXE = "d";

function identifier<T extends object>(
  neuf: T,
  connus: readonly { readonly identifiant: string }[],
): T & { readonly identifiant: string } {
  for (let rang = 1; ; rang++) {
    const identifiant = `${PREFIXE}${rang}`;
    if (!connus.some((connu) => connu.identifiant === identifiant)) return { ...neuf, identifiant };
  }
}

function changer<T extends { readonly identifiant: string }>(
  identifiant: string,
  partie: Partial<T>,
  connus: readonly T[],
): readonly T[] | null {
  if (!connus.some((connu) => connu.identifiant === identifiant)) return null;
  return connus.map((connu) => (connu.identifiant === identifiant ? { ...connu, ...partie } : connu));
}
