/**
 * Un texte tel qu'Excel le range dans un classeur (le type `ST_Xstring` d'ECMA-376) : un caractère que XML
 * interdit ou changerait s'écrit `_xHHHH_`, et le souligné d'un texte qui ressemblerait à cela, `_x005F_`.
 */
export function texteDExcel(texte: string): string {
  return texte.replace(A_ECHAPPER, (caractere) => {
    const code = caractere.charCodeAt(0).toString(16).toUpperCase();
    return `_x${code.padStart(4, "0")}_`;
  });
}

/** Sans le drapeau `u`, une paire UTF-16 entière passerait pour deux moitiés. */
const INTERDIT = "[\\u0000-\\u0008\\u000B-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]";

/** Un caractère interdit qui suit commence lui aussi par un souligné une fois écrit. */
const A_ECHAPPER = new RegExp(`_(?=x[\\da-f]{4}(?:_|${INTERDIT}))|${INTERDIT}`, "giu");
