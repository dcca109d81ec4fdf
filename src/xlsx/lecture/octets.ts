/** Le rang du premier `motif` à partir de `debut`, ou -1. */
export function chercher(octets: Uint8Array, motif: Uint8Array, debut = 0): number {
  const premier = motif[0];
  if (premier === undefined) return -1;
  for (let rang = octets.indexOf(premier, debut); rang >= 0; rang = octets.indexOf(premier, rang + 1)) {
    if (commencePar(octets, motif, rang)) return rang;
  }
  return -1;
}

export function commencePar(octets: Uint8Array, motif: ArrayLike<number>, rang = 0): boolean {
  if (rang + motif.length > octets.length) return false;
  for (let i = 0; i < motif.length; i++) {
    if (octets[rang + i] !== motif[i]) return false;
  }
  return true;
}

export function memesOctets(un: Uint8Array, autre: Uint8Array): boolean {
  return un.length === autre.length && commencePar(un, autre);
}

/** Un texte ASCII en octets, deux par caractère si `utf16` (le format des répertoires OLE). */
export function octetsDe(texte: string, utf16 = false): Uint8Array {
  return Uint8Array.from(
    [...texte].flatMap((lettre) => (utf16 ? [lettre.charCodeAt(0), 0] : [lettre.charCodeAt(0)])),
  );
}

/** Les octets vus par un lecteur d'entiers, sans copie. */
export function vueDe(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}
