import { commencePar } from "./octets";
import { abime, citer } from "./refuser";

export interface TexteDecode {
  /** Le texte, morceau par morceau. */
  readonly morceaux: Iterable<string>;
  /** Ce que la déclaration XML de la partie a le droit d'annoncer, en minuscules. */
  readonly encodages: readonly string[];
}

/**
 * Octets décodés d'un coup. Un morceau tout ASCII se décode deux fois plus vite, et un texte de cellule ne retient en
 * mémoire que le morceau d'où il vient.
 */
const MORCEAU = 16 * 1024;

// Sans `ignoreBOM`, chaque morceau perdrait sa marque, qui n'en est une qu'au début de la partie.
const OPTIONS = { fatal: true, ignoreBOM: true };
const UTF_8 = new TextDecoder("utf-8", OPTIONS);

/** UTF-8, ou UTF-16 s'il porte sa marque : les deux seuls encodages d'OOXML. Un octet qui n'en est pas est refusé. */
export function decoder(partie: string, octets: Uint8Array): TexteDecode {
  const utf16 = commencePar(octets, [0xff, 0xfe])
    ? "utf-16le"
    : commencePar(octets, [0xfe, 0xff])
      ? "utf-16be"
      : null;
  if (utf16 === null) return { morceaux: enUtf8(partie, octets), encodages: ["utf-8", "utf8", "us-ascii"] };
  return { morceaux: enUtf16(utf16, partie, octets), encodages: ["utf-16", utf16] };
}

function* enUtf8(partie: string, octets: Uint8Array): Generator<string> {
  for (let debut = 0; debut < octets.length;) {
    const fin = finDeCaractere(octets, Math.min(debut + MORCEAU, octets.length));
    yield decoderMorceau(UTF_8, partie, octets.subarray(debut, fin));
    debut = fin;
  }
}

/** D'un coup : couper entre deux moitiés d'un caractère n'arrête pas l'analyseur, mais arrêterait le décodeur. */
function* enUtf16(encodage: string, partie: string, octets: Uint8Array): Generator<string> {
  const texte = decoderMorceau(new TextDecoder(encodage, OPTIONS), partie, octets);
  for (let debut = 0; debut < texte.length; debut += MORCEAU) yield texte.slice(debut, debut + MORCEAU);
}

/** Recule jusqu'au début du caractère que l'on allait couper : quatre octets au plus, quoi que contienne la partie. */
function finDeCaractere(octets: Uint8Array, rang: number): number {
  for (let fin = rang; fin > rang - 4; fin--) {
    if (fin === octets.length || (octets[fin]! & 0xc0) !== 0x80) return fin;
  }
  return rang;
}

function decoderMorceau(decodeur: TextDecoder, partie: string, octets: Uint8Array): string {
  try {
    return decodeur.decode(octets);
  } catch {
    throw abime(`la partie ${citer(partie)} contient des caractères illisibles`);
  }
}
