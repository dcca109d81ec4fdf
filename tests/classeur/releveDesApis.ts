import * as ts from "typescript";

/** Un membre d'Office.js employé quelque part : `Range.values`, en `src/classeur/lire.ts:12`. */
export interface MembreEmploye {
  readonly type: string;
  readonly membre: string;
  readonly ecrit: boolean;
  readonly ou: string;
}

/** Relève chaque membre de l'espace de noms `Excel` que ces fichiers emploient, chaînes de `load` comprises. */
export function releverLesApis(fichiers: readonly string[], options: ts.CompilerOptions): MembreEmploye[] {
  const programme = ts.createProgram([...fichiers], options);
  const verificateur = programme.getTypeChecker();
  const releves: MembreEmploye[] = [];
  const aVisiter = new Set(fichiers);
  for (const source of programme.getSourceFiles()) {
    if (aVisiter.has(source.fileName)) new Visite(source, verificateur, releves).visiter(source);
  }
  return releves;
}

class Visite {
  constructor(
    private readonly source: ts.SourceFile,
    private readonly verificateur: ts.TypeChecker,
    private readonly releves: MembreEmploye[],
  ) {}

  visiter(noeud: ts.Node): void {
    if (ts.isPropertyAccessExpression(noeud)) {
      this.noter(this.verificateur.getSymbolAtLocation(noeud.name), noeud, estEcrit(noeud));
    } else if (ts.isObjectLiteralExpression(noeud)) this.noterLitteral(noeud);
    else if (ts.isBindingElement(noeud)) this.noterDecomposition(noeud);
    if (ts.isCallExpression(noeud)) this.noterChargement(noeud);
    ts.forEachChild(noeud, (enfant) => this.visiter(enfant));
  }

  /** `{ format: { fill: { color } } }` passé à `setCellProperties`. */
  private noterLitteral(noeud: ts.ObjectLiteralExpression): void {
    const attendu = this.verificateur.getContextualType(noeud);
    if (!attendu) return;
    for (const propriete of noeud.properties) {
      const nom = propriete.name && ts.isIdentifier(propriete.name) ? propriete.name.text : undefined;
      if (nom) this.noter(this.propriete(attendu, nom), propriete, true);
    }
  }

  /** `const { worksheets } = context.workbook`. */
  private noterDecomposition(noeud: ts.BindingElement): void {
    const nom = noeud.propertyName ?? noeud.name;
    if (!ts.isIdentifier(nom) || !ts.isObjectBindingPattern(noeud.parent)) return;
    const type = this.verificateur.getTypeAtLocation(noeud.parent);
    this.noter(this.propriete(type, nom.text), noeud, false);
  }

  /** `plage.load("values,format/fill/color")` : chaque chemin se suit de type en type. */
  private noterChargement(noeud: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(noeud.expression) || noeud.expression.name.text !== "load") return;
    const type = this.verificateur.getTypeAtLocation(noeud.expression.expression);
    for (const chemin of noeud.arguments.flatMap(cheminsDe)) this.suivre(type, chemin, noeud);
  }

  private suivre(depart: ts.Type, chemin: string, noeud: ts.Node): void {
    let type = depart;
    for (const nom of chemin.split("/").filter((morceau) => morceau !== "" && !morceau.startsWith("$"))) {
      const symbole = this.propriete(type, nom) ?? this.proprieteDesElements(type, nom);
      if (!symbole)
        throw new Error(`${this.lieu(noeud)} : load("${chemin}") nomme « ${nom} », qui n'existe pas.`);
      this.noter(symbole, noeud, false);
      type = this.verificateur.getNonNullableType(this.verificateur.getTypeOfSymbol(symbole));
      type = type.getNumberIndexType() ?? type;
    }
  }

  /** `load("name")` sur une collection vaut `load("items/name")`. */
  private proprieteDesElements(type: ts.Type, nom: string): ts.Symbol | undefined {
    const items = this.propriete(type, "items");
    const element = items && this.verificateur.getTypeOfSymbol(items).getNumberIndexType();
    return element && this.propriete(element, nom);
  }

  private propriete(type: ts.Type, nom: string): ts.Symbol | undefined {
    return this.verificateur.getPropertyOfType(this.verificateur.getNonNullableType(type), nom);
  }

  private noter(symbole: ts.Symbol | undefined, noeud: ts.Node, ecrit: boolean): void {
    for (const declaration of symbole?.declarations ?? []) {
      const type = typeExcelQuiDeclare(declaration);
      if (!type || !symbole) continue;
      this.releves.push({ type, membre: symbole.name, ecrit, ou: this.lieu(noeud) });
      return;
    }
  }

  private lieu(noeud: ts.Node): string {
    const { line } = this.source.getLineAndCharacterOfPosition(noeud.getStart(this.source));
    return `${this.source.fileName.replace(`${process.cwd()}/`, "")}:${line + 1}`;
  }
}

/** Le nom du type si la déclaration est dans l'espace de noms `Excel` des types d'Office.js. */
function typeExcelQuiDeclare(declaration: ts.Declaration): string | undefined {
  if (!declaration.getSourceFile().fileName.includes("@types/office-js/")) return undefined;
  const type = declaration.parent;
  const nomme = ts.isClassDeclaration(type) || ts.isInterfaceDeclaration(type) || ts.isEnumDeclaration(type);
  if (!nomme || !type.name) return undefined;
  const espace = type.parent.parent;
  return ts.isModuleDeclaration(espace) && espace.name.text === "Excel" ? type.name.text : undefined;
}

function estEcrit(noeud: ts.PropertyAccessExpression): boolean {
  const parent = noeud.parent;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === noeud &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Les chemins d'un argument de `load` écrit en clair : un texte, ou un tableau de textes. */
function cheminsDe(argument: ts.Expression): string[] {
  if (ts.isStringLiteralLike(argument)) return argument.text.split(",").map((chemin) => chemin.trim());
  return ts.isArrayLiteralExpression(argument) ? argument.elements.flatMap(cheminsDe) : [];
}
