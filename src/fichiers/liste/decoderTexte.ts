/**
 * Le texte d'un fichier .csv : UTF-8, UTF-16 (« Texte Unicode » d'Excel), et à défaut windows-1252, qu'Excel écrit
 * en France. `null` si ce n'est pas du texte.
 */
export function decoderTexte(octets: Uint8Array): string | null {
  const texte = decoder(octets);
  // Un octet nul ne se trouve que dans un fichier qui n'est pas du texte.
  return texte === null || texte.includes("\0") ? null : texte;
}

function decoder(octets: Uint8Array): string | null {
  if (octets[0] === 0xff && octets[1] === 0xfe) return lire(octets, "utf-16le");
  if (octets[0] === 0xfe && octets[1] === 0xff) return lire(octets, "utf-16be");
  return lire(octets, "utf-8") ?? lire(octets, "windows-1252");
}

/** `null` si les octets ne sont pas de cet encodage ; la marque d'ordre des octets est ôtée. */
function lire(octets: Uint8Array, encodage: string): string | null {
  try {
    return new TextDecoder(encodage, { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}
