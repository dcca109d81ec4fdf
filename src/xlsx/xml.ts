export const DECLARATION_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `true` s'écrit 1 ; `false` et `undefined` ne s'écrivent pas : c'est ce que le schéma suppose. */
type Attributs = Readonly<Record<string, string | number | boolean | undefined>>;

/** Un élément XML. `contenu` est déjà du XML ; sans lui, l'élément se referme aussitôt. */
export function element(nom: string, attributs: Attributs, contenu?: string): string {
  let ouverture = `<${nom}`;
  for (const cle of Object.keys(attributs)) {
    const valeur = attributs[cle];
    if (valeur === undefined || valeur === false) continue;
    ouverture += ` ${cle}="${valeur === true ? 1 : attributXml(String(valeur))}"`;
  }
  return contenu === undefined ? `${ouverture}/>` : `${ouverture}>${contenu}</${nom}>`;
}

/** Un texte, écrit entre deux balises. */
export function contenuXml(texte: string): string {
  return sansInterdits(texte).replace(/[&<>\r]/g, entite);
}

/** Un texte, écrit dans un attribut : sans entités, un lecteur XML changerait ses retours en espaces. */
export function attributXml(texte: string): string {
  return sansInterdits(texte).replace(/[&<>"\t\n\r]/g, entite);
}

/** Ce que XML 1.0 ne sait pas écrire, même en entité ; une moitié de paire UTF-16 n'est pas un caractère. */
function sansInterdits(texte: string): string {
  return texte.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, "");
}

const ENTITES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function entite(caractere: string): string {
  return ENTITES[caractere] ?? `&#${caractere.charCodeAt(0)};`;
}
