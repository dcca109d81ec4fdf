import { SaxesParser, type SaxesTagPlain } from "saxes";
import { FichierRefuse } from "../refus";
import { decoder } from "./decoder";
import { LIMITES } from "./limites";
import { abime, citer, declarationDeType, horsLimites } from "./refuser";

export type Attributs = Readonly<Record<string, string>>;

/**
 * Ce qui reçoit une partie XML au fil de sa lecture. Les noms sont sans préfixe quand c'est celui de la racine : des
 * outils écrivent `x:worksheet`. Un élément d'un autre préfixe garde le sien, et ne se confond avec aucun des nôtres.
 * La racine est de profondeur 1.
 */
export interface LecteurXml {
  racine(nom: string, espaceDeNoms: string): void;
  ouvrir?(nom: string, attributs: Attributs, profondeur: number): void;
  texte?(texte: string): void;
  fermer?(nom: string, profondeur: number): void;
}

/**
 * Analyse une partie d'une seule passe. Lève `FichierRefuse` : XML mal formé, encodage inattendu, déclaration de type,
 * trop d'éléments emboîtés, d'attributs ou de texte d'affilée, ou ce que `lecteur` refuse.
 */
export function analyser(partie: string, octets: Uint8Array, lecteur: LecteurXml): void {
  const { morceaux, encodages } = decoder(partie, octets);
  const analyseur = new SaxesParser({ position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  analyseur.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (!encodages.includes(encoding.toLowerCase())) {
      throw abime(`la partie ${citer(partie)} n’est pas dans l’encodage d’un classeur`);
    }
  });
  analyseur.on("doctype", () => {
    throw declarationDeType(partie);
  });
  const compteur = brancher(analyseur, partie, lecteur);
  try {
    for (const morceau of morceaux) {
      compteur.texteContinu += morceau.length;
      if (compteur.texteContinu > LIMITES.texteContinu) throw trop(partie, "a un texte trop long");
      analyseur.write(morceau);
    }
    analyseur.close();
  } catch (erreur) {
    // Une faute de notre code ne doit pas passer pour celle du fichier : la dernière barrière garde sa cause.
    if (erreur instanceof FichierRefuse || erreur instanceof TypeError) throw erreur;
    throw abime(`le contenu de la partie ${citer(partie)} est mal formé`);
  }
}

/** Rend le compte du texte lu depuis le dernier élément ouvert ou fermé. */
function brancher(analyseur: SaxesParser, partie: string, lecteur: LecteurXml): { texteContinu: number } {
  const compteur = { texteContinu: 0 };
  let profondeur = 0;
  let prefixe = "";
  let attributs = 0;
  const nomLocal = ({ name }: SaxesTagPlain): string => {
    if (prefixe === "") return name;
    return name.startsWith(prefixe) ? name.slice(prefixe.length) : `:${name}`;
  };
  analyseur.on("attribute", () => {
    if (++attributs > LIMITES.attributs) throw trop(partie, "a un élément de trop d’attributs");
  });
  analyseur.on("opentag", (balise) => {
    attributs = 0;
    compteur.texteContinu = 0;
    if (++profondeur > LIMITES.profondeur) throw trop(partie, "emboîte trop d’éléments");
    if (profondeur === 1) {
      prefixe = balise.name.slice(0, balise.name.indexOf(":") + 1);
      lecteur.racine(nomLocal(balise), espaceDeNoms(balise, prefixe));
    }
    lecteur.ouvrir?.(nomLocal(balise), balise.attributes, profondeur);
  });
  if (lecteur.texte !== undefined) {
    const recevoir = lecteur.texte.bind(lecteur);
    analyseur.on("text", recevoir);
    analyseur.on("cdata", recevoir);
  }
  analyseur.on("closetag", (balise) => {
    lecteur.fermer?.(nomLocal(balise), profondeur);
    profondeur--;
    compteur.texteContinu = 0;
  });
  return compteur;
}

function trop(partie: string, quoi: string): FichierRefuse {
  return horsLimites(`la partie ${citer(partie)} ${quoi}`);
}

function espaceDeNoms({ attributes }: SaxesTagPlain, prefixe: string): string {
  return attributes[prefixe === "" ? "xmlns" : `xmlns:${prefixe.slice(0, -1)}`] ?? "";
}
