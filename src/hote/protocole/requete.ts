import { ErreurHote } from "./erreurs";
import { enMajuscule, enMinuscule, exigerMembre, lireMembre, proprietesSimples } from "./membres";
import type { NiveauApi } from "./niveau";
import { CollectionHote, ObjetHote } from "./objet";
import type { Interrogation } from "./types";

/** Les chemins demandés, en arbre : `format/fill/color` → `format` → `fill` → `color`. */
type Arbre = Map<string, Arbre>;

/** Répond à un `load` : les noms en majuscules et `_Items`, comme Excel les rend à la bibliothèque. */
export function repondre(objet: ObjetHote, interrogation: Interrogation, niveau: NiveauApi): unknown {
  const arbre = arbreDe([...(interrogation.Select ?? []), ...(interrogation.Expand ?? [])]);
  return lire(objet, arbre, interrogation, niveau);
}

function arbreDe(chemins: readonly string[]): Arbre {
  const racine: Arbre = new Map();
  for (const chemin of chemins) {
    let noeud = racine;
    for (const morceau of chemin.split("/").map((nom) => enMinuscule(nom.trim()))) {
      if (morceau === "" || morceau === "*" || morceau === "$all") continue;
      const suivant = noeud.get(morceau) ?? new Map();
      noeud.set(morceau, suivant);
      noeud = suivant;
    }
  }
  return racine;
}

function lire(objet: ObjetHote, arbre: Arbre, page: Interrogation, niveau: NiveauApi): unknown {
  if (objet.estNul) return null;
  return objet instanceof CollectionHote
    ? lireCollection(objet, arbre, page, niveau)
    : { ...identite(objet), ...lireProprietes(objet, arbre, niveau) };
}

function lireCollection(
  collection: CollectionHote<ObjetHote>,
  arbre: Arbre,
  page: Interrogation,
  niveau: NiveauApi,
): Record<string, unknown> {
  const proprietes: Arbre = new Map();
  const parElement: Arbre = new Map(arbre.get("items") ?? []);
  for (const [membre, suite] of arbre) {
    if (membre === "items") continue;
    // `load("name")` sur une collection vaut `load("items/name")`, sauf pour les membres de la collection.
    (membre === "count" || membre in collection ? proprietes : parElement).set(membre, suite);
  }
  const resultat = proprietes.size > 0 ? lireProprietes(collection, proprietes, niveau) : {};
  const debut = page.Skip ?? 0;
  const fin = page.Top === undefined ? undefined : debut + page.Top;
  if (proprietes.size === 0 || parElement.size > 0 || arbre.has("items")) {
    resultat["_Items"] = collection.items
      .slice(debut, fin)
      .map((element) => lire(element, parElement, {}, niveau));
  }
  return resultat;
}

function lireProprietes(objet: ObjetHote, arbre: Arbre, niveau: NiveauApi): Record<string, unknown> {
  const resultat: Record<string, unknown> = {};
  if (arbre.has("$none")) return resultat;
  if (arbre.size === 0) {
    for (const membre of proprietesSimples(objet, niveau)) {
      const valeur = lireMembre(objet, membre);
      if (!(valeur instanceof ObjetHote)) resultat[enMajuscule(membre)] = valeur;
    }
    return resultat;
  }
  for (const [membre, suite] of arbre) {
    exigerMembre(objet, membre, "lecture", niveau);
    const valeur = lireMembre(objet, membre);
    if (typeof valeur === "function") {
      throw new ErreurHote(
        "InvalidArgument",
        `${objet.typeExcel}.${membre} est une méthode : elle ne se charge pas.`,
      );
    }
    resultat[enMajuscule(membre)] = valeur instanceof ObjetHote ? lire(valeur, suite, {}, niveau) : valeur;
  }
  return resultat;
}

/** La bibliothèque retrouve un élément de collection par cet identifiant. */
function identite(objet: ObjetHote): Record<string, unknown> {
  return objet.cle === undefined ? {} : { _Id: objet.cle };
}
