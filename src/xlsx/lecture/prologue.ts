import { commencePar } from "./octets";
import { citer, declarationDeType, horsLimites } from "./refuser";

/** Les parties qu'un logiciel de bureautique analyse comme du XML. Une image .svg a droit à sa déclaration de type. */
const PARTIES_XML = /\.(?:xml|rels|vml)$/i;

/** Le premier élément s'y trouve presque toujours : on ne regarde plus loin que s'il le faut. */
const PREMIER_REGARD = 256;

type Prologue = "declaration" | "element" | "inacheve";

export function estUnePartieXml(nom: string): boolean {
  return PARTIES_XML.test(nom);
}

/**
 * Refuse une partie XML qui porte une déclaration de type, même si nous ne la lisons pas : un autre logiciel le ferait.
 * XML n'en permet que devant le premier élément : `tete`, les `LIMITES.prologue` premiers octets, suffit.
 */
export function refuserDoctype(partie: string, tete: Uint8Array, tailleDeLaPartie: number): void {
  const regard = tete.subarray(0, PREMIER_REGARD);
  let prologue = lirePrologue(texteDeTete(regard));
  if (prologue === "inacheve") prologue = lirePrologue(texteDeTete(tete));
  if (prologue === "declaration") throw declarationDeType(partie);
  if (prologue === "inacheve" && tete.length < tailleDeLaPartie) {
    throw horsLimites(`la partie ${citer(partie)} commence par un trop long préambule`);
  }
}

/** Passe les blancs, les instructions et les commentaires. */
function lirePrologue(texte: string): Prologue {
  let rang = 0;
  for (;;) {
    while (/\s/.test(texte.charAt(rang))) rang++;
    const fermeture = texte.startsWith("<?", rang) ? "?>" : texte.startsWith("<!--", rang) ? "-->" : null;
    if (fermeture === null) break;
    const fin = texte.indexOf(fermeture, rang);
    if (fin < 0) return "inacheve";
    rang = fin + fermeture.length;
  }
  const suite = texte.slice(rang, rang + DECLARATION.length).toUpperCase();
  if (suite === DECLARATION) return "declaration";
  return DECLARATION.startsWith(suite) ? "inacheve" : "element";
}

const DECLARATION = "<!DOCTYPE";

/** Seul l'ASCII importe ici : des octets pris un à un suffisent, ou un sur deux en UTF-16. */
function texteDeTete(tete: Uint8Array): string {
  if (commencePar(tete, [0xff, 0xfe])) return unSurDeux(tete, 2);
  if (commencePar(tete, [0x3c, 0])) return unSurDeux(tete, 0);
  if (commencePar(tete, [0xfe, 0xff])) return unSurDeux(tete, 3);
  if (commencePar(tete, [0, 0x3c])) return unSurDeux(tete, 1);
  return enTexte(tete.subarray(commencePar(tete, [0xef, 0xbb, 0xbf]) ? 3 : 0));
}

function unSurDeux(octets: Uint8Array, debut: number): string {
  return enTexte(octets.subarray(debut).filter((_, rang) => rang % 2 === 0));
}

function enTexte(codes: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, null, codes);
}
