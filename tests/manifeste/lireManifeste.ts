import { readFileSync } from "node:fs";
import path from "node:path";

export const RACINE = path.resolve(__dirname, "..", "..");

export const TEXTE = readFileSync(path.join(RACINE, "manifest.xml"), "utf8");

/** Le document du manifeste ; les tests qui l'emploient tournent sous jsdom, qui a un analyseur XML. */
export function analyser(texte = TEXTE): Document {
  return new DOMParser().parseFromString(texte, "text/xml");
}

/** Tous les éléments de ce nom, quel que soit leur espace de noms. */
export function elements(parent: Document | Element, nom: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", nom)];
}

export function attribut(element: Element | undefined, nom: string): string {
  const valeur = element?.getAttribute(nom);
  if (valeur == null) {
    throw new Error(`${element?.tagName ?? "élément absent"} : pas d’attribut ${nom}`);
  }
  return valeur;
}

/** Les adresses que le manifeste donne à Excel. */
export function adresses(document: Document): string[] {
  return [...document.querySelectorAll("[DefaultValue]")]
    .map((element) => attribut(element, "DefaultValue"))
    .filter((valeur) => /^\w+:\/\//.test(valeur));
}
