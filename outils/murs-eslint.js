/**
 * Qui a le droit de nommer quoi. Les imports, eux, sont l'affaire de .dependency-cruiser.cjs.
 * Dans une configuration « plate », deux `no-restricted-syntax` ne se cumulent pas : chaque fichier reçoit donc une
 * seule règle, avec tout ce qui lui est interdit.
 */
const EXCEL = interdire("Excel", "seul src/classeur parle à Excel");
const FONCTIONS = interdire("CustomFunctions", "seul src/fonctions parle aux fonctions personnalisées");
const OFFICE = interdire(
  "Office",
  "seuls l’amorce et le thème du volet, et les commandes du ruban, parlent à Office",
);

function interdire(espace, raison) {
  return ["MemberExpression[object.name='%']", "TSQualifiedName[left.name='%']"].map((selecteur) => ({
    selector: selecteur.replace("%", espace),
    message: `${espace} : ${raison}.`,
  }));
}

function mur(files, interdits) {
  return { files, rules: { "no-restricted-syntax": ["error", ...interdits] } };
}

/** Du général au particulier : la dernière règle qui vise un fichier l'emporte. */
module.exports = [
  mur(["src/**/*.{ts,tsx}"], [...EXCEL, ...FONCTIONS, ...OFFICE]),
  mur(["src/classeur/**/*.ts"], [...FONCTIONS, ...OFFICE]),
  mur(["src/fonctions/**/*.ts"], [...EXCEL, ...OFFICE]),
  mur(
    ["src/commandes/**/*.ts", "src/volet/amorce*.{ts,tsx}", "src/volet/theme*.{ts,tsx}"],
    [...EXCEL, ...FONCTIONS],
  ),
  { files: ["src/hote/**/*.{ts,tsx}"], rules: { "no-restricted-syntax": "off" } },
];
