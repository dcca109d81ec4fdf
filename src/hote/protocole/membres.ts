import { ErreurHote } from "./erreurs";
import type { NiveauApi, Usage } from "./niveau";
import type { ObjetHote } from "./objet";

/** `ColorIndex` → `colorIndex` : le protocole met une majuscule à tous les membres. */
export function enMinuscule(nom: string): string {
  return nom.charAt(0).toLowerCase() + nom.slice(1);
}

export function enMajuscule(nom: string): string {
  return nom.charAt(0).toUpperCase() + nom.slice(1);
}

/**
 * Vérifie que le type déclare ce membre, que l'hôte en offre l'ensemble d'exigences et que le modèle le répond ;
 * une opération que l'hôte ne connaît pas échoue, elle n'est jamais ignorée.
 */
export function exigerMembre(objet: ObjetHote, membre: string, usage: Usage, niveau: NiveauApi): void {
  niveau.exiger(objet.typeExcel, membre, usage);
  if (membre in objet) return;
  const lieu = `${objet.typeExcel}.${membre}`;
  throw new ErreurHote("NotImplemented", `L’hôte ne répond pas à ${lieu}.`, lieu);
}

export function lireMembre(objet: ObjetHote, membre: string): unknown {
  return (objet as unknown as Record<string, unknown>)[membre];
}

export function appelerMembre(objet: ObjetHote, membre: string, args: readonly unknown[]): unknown {
  const methode = lireMembre(objet, membre);
  if (typeof methode !== "function") {
    throw new ErreurHote("ApiNotFound", `${objet.typeExcel}.${membre} n’est pas une méthode.`);
  }
  return methode.apply(objet, args);
}

/** Une propriété sans accesseur d'écriture est en lecture seule. */
export function affecterMembre(objet: ObjetHote, membre: string, valeur: unknown): void {
  for (let proto: unknown = objet; proto; proto = Object.getPrototypeOf(proto)) {
    const descripteur = Object.getOwnPropertyDescriptor(proto, membre);
    if (!descripteur) continue;
    if (!descripteur.set) break;
    descripteur.set.call(objet, valeur);
    return;
  }
  const lieu = `${objet.typeExcel}.${membre}`;
  throw new ErreurHote("NotImplemented", `L’hôte ne sait pas écrire ${lieu}.`, lieu);
}

/** Les propriétés simples d'un objet : ce que charge un `load()` sans argument. */
export function proprietesSimples(objet: ObjetHote, niveau: NiveauApi): string[] {
  const accesseurs = new Set<string>();
  for (let proto: unknown = Object.getPrototypeOf(objet); proto; proto = Object.getPrototypeOf(proto)) {
    for (const [nom, descripteur] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (descripteur.get) accesseurs.add(nom);
    }
  }
  return niveau.membres(objet.typeExcel).filter((membre) => accesseurs.has(membre));
}
