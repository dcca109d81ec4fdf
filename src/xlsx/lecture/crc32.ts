const POLYNOME = 0xedb88320;

/** Ce qu'un octet, suivi de `rang` octets nuls, laisse au reste. */
const TABLES = construireTables(4);
const [TABLE, TABLE_1, TABLE_2, TABLE_3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * Le CRC-32 d'un fichier .zip, de proche en proche : `precedent` est celui de ce qui a déjà été lu (0 au début).
 * `fflate` ne le vérifie pas : sans lui, des altérations d'un octet se liraient comme d'autres valeurs. Quatre octets à
 * la fois : c'est deux fois plus court, et tout le fichier y passe.
 */
export function crc32(octets: Uint8Array, precedent = 0): number {
  let crc = ~precedent;
  let rang = 0;
  for (const fin = octets.length - 3; rang < fin; rang += 4) {
    crc ^= octets[rang]! | (octets[rang + 1]! << 8) | (octets[rang + 2]! << 16) | (octets[rang + 3]! << 24);
    crc =
      TABLE_3[crc & 255]! ^ TABLE_2[(crc >>> 8) & 255]! ^ TABLE_1[(crc >>> 16) & 255]! ^ TABLE[crc >>> 24]!;
  }
  for (; rang < octets.length; rang++) crc = TABLE[(crc ^ octets[rang]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function construireTables(nombre: number): Int32Array[] {
  const premiere = Int32Array.from({ length: 256 }, (_, octet) => {
    let reste = octet;
    for (let bit = 0; bit < 8; bit++) reste = reste & 1 ? POLYNOME ^ (reste >>> 1) : reste >>> 1;
    return reste;
  });
  const tables = [premiere];
  for (let derniere = premiere; tables.length < nombre; tables.push(derniere)) {
    derniere = derniere.map((reste) => premiere[reste & 255]! ^ (reste >>> 8));
  }
  return tables;
}
