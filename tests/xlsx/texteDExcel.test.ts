import fc from "fast-check";
import { texteDExcel } from "../../src/xlsx/texteDExcel";

/** Ce qu'Excel lit : chaque `_xHHHH_`, de gauche à droite. */
function luParExcel(texte: string): string {
  return texte.replace(/_x([\da-f]{4})_/gi, (_tout, code: string) => String.fromCharCode(parseInt(code, 16)));
}

test.each([
  ["un texte ordinaire", "Éducation, 3 % – 😀", "Éducation, 3 % – 😀"],
  ["un retour à la ligne, une tabulation", "a\nb\tc", "a\nb\tc"],
  ["un retour chariot, que XML changerait", "a\r\nb", "a_x000D_\nb"],
  ["un caractère de commande", "a\u0001b", "a_x0001_b"],
  ["une moitié de paire", "a\ud83d", "a_xD83D_"],
  ["ce qui n’est pas un caractère", "\ufffe\uffff", "_xFFFE__xFFFF_"],
  ["un texte qui ressemble à un code", "_x0041_", "_x005F_x0041_"],
  ["deux codes qui se touchent", "_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["un début de code que son voisin finirait", "_x0041\u0001", "_x005F_x0041_x0001_"],
  ["un souligné sans code", "CTG_notes_x1_", "CTG_notes_x1_"],
])("%s", (_cas, texte, range) => {
  expect(texteDExcel(texte)).toBe(range);
});

test("Excel relit tout texte tel quel, et XML sait l’écrire", () => {
  const unite = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const code = fc.string({ unit: fc.constantFrom(..."_x0041DF\u0001\r\ud83d\ude00"), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: unite }), code), (texte) => {
      const range = texteDExcel(texte);
      expect(luParExcel(range)).toBe(texte);
      expect(range).toMatch(/^[\t\n\u0020-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
    }),
    { numRuns: 2000 },
  );
});
