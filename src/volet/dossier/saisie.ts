import type { Brouillon } from "./brouillon";
import type { Socle } from "./socle";

/** Ce que l'utilisateur a commencé à décrire et n'a pas encore construit. */
export interface Saisie {
  /** Pour un classeur sans dossier : partir de rien, ou de l'exemple livré. */
  readonly depart: Depart;
  /** Par point de départ, ce qui a été changé ; rien : le formulaire suit son point de départ. */
  readonly brouillons: Readonly<Partial<Record<Socle["nature"], Brouillon>>>;
}

export type Depart = "vide" | "exemple";

export const SAISIE_VIERGE: Saisie = { depart: "vide", brouillons: {} };

/** À changer avec la forme du brouillon : une saisie d'une autre version ne se relit pas. */
const CLE = "ctg-saisie-1";

/**
 * La saisie gardée le temps de la session : un bouton du ruban recharge le volet à une autre adresse. Elle ne quitte
 * pas le poste, et s'efface avec la fenêtre.
 */
export function retrouverLaSaisie(memoire: () => Storage, classeur: string): Saisie {
  try {
    const texte = memoire().getItem(cleDe(classeur));
    return texte === null ? SAISIE_VIERGE : (JSON.parse(texte) as Saisie);
  } catch {
    // Un navigateur peut refuser la mémoire de session : rien n'y a alors été gardé.
    return SAISIE_VIERGE;
  }
}

/** Faux si le navigateur refuse : la saisie dure alors autant que le volet. */
export function garderLaSaisie(memoire: () => Storage, classeur: string, saisie: Saisie): boolean {
  try {
    memoire().setItem(cleDe(classeur), JSON.stringify(saisie));
    return true;
  } catch {
    return false;
  }
}

export function changerLeBrouillon(saisie: Saisie, nature: Socle["nature"], brouillon: Brouillon): Saisie {
  return { ...saisie, brouillons: { ...saisie.brouillons, [nature]: brouillon } };
}

export function abandonnerLeBrouillon(saisie: Saisie, nature: Socle["nature"]): Saisie {
  const { [nature]: _, ...brouillons } = saisie.brouillons;
  return { ...saisie, brouillons };
}

function cleDe(classeur: string): string {
  return `${CLE} ${classeur}`;
}
