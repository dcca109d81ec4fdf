import type { PlanClasseur } from "../../../src/plan/types";

/**
 * Un petit tableur, écrit d'après ce que la documentation d'Excel dit de chaque fonction, sans rien de `src/`.
 * Pour LibreOffice, une seule différence nous touche : un booléen y est un nombre, et dans un tableau rien d'autre.
 */
export type Tableur = "Excel" | "LibreOffice";

export class ErreurDeCellule {
  constructor(readonly code: "#N/A" | "#VALUE!" | "#DIV/0!") {}
}

/** `null` : une cellule vide. */
export type Scalaire = number | string | boolean | null | ErreurDeCellule;

/** Une plage ou un tableau calculé, ligne par ligne. */
class Tableau {
  constructor(readonly valeurs: readonly (readonly Scalaire[])[]) {}
}

type Valeur = Scalaire | Tableau;

type Contenu = Scalaire | { readonly formule: string };

/** Un classeur calculé à la demande : feuille (par nom), ligne et colonne à partir de 0. */
export class Calculateur {
  private readonly contenus = new Map<string, Contenu>();
  private readonly resultats = new Map<string, Scalaire>();

  constructor(
    plan: PlanClasseur,
    private readonly tableur: Tableur = "Excel",
  ) {
    for (const feuille of plan.feuilles) {
      for (const { ligne, colonne, contenu } of feuille.cellules) {
        if (contenu === undefined) continue;
        const valeur = "formule" in contenu ? { formule: contenu.formule } : contenu.valeur;
        this.contenus.set(cle(feuille.nom, ligne, colonne), valeur);
      }
    }
  }

  ecrire(feuille: string, ligne: number, colonne: number, contenu: Contenu): void {
    this.contenus.set(cle(feuille, ligne, colonne), contenu);
    this.resultats.clear();
  }

  valeur(feuille: string, ligne: number, colonne: number): Scalaire {
    const ici = cle(feuille, ligne, colonne);
    const connu = this.resultats.get(ici);
    if (connu !== undefined) return connu;
    const contenu = this.contenus.get(ici) ?? null;
    const resultat = estFormule(contenu) ? this.calculer(feuille, contenu.formule) : contenu;
    this.resultats.set(ici, resultat);
    return resultat;
  }

  /** La valeur d'une formule posée dans une feuille ; une cellule vide à laquelle elle renvoie vaut 0. */
  calculer(feuille: string, formule: string): Scalaire {
    const analyseur = new Analyseur(formule, this.tableur, (nom, l1, c1, l2, c2) => {
      const uneCellule = l1 === l2 && c1 === c2;
      const lire = (l: number, c: number) => {
        const valeur = this.valeur(nom ?? feuille, l, c);
        return typeof valeur === "boolean" && this.tableur === "LibreOffice" && !uneCellule
          ? Number(valeur)
          : valeur;
      };
      return new Tableau(suite(l1, l2).map((l) => suite(c1, c2).map((c) => lire(l, c))));
    });
    return scalaire(analyseur.analyser()) ?? 0;
  }
}

type LirePlage = (feuille: string | null, l1: number, c1: number, l2: number, c2: number) => Tableau;

const JETONS =
  /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')*'!)|(\$?[A-Z]{1,3}\$?[0-9]+)(?![A-Za-z0-9(])|([A-Z][A-Z0-9.]*)(?=\()|([0-9]+(?:\.[0-9]+)?)|(<>|<=|>=|[-+*/&=<>(),:])|(TRUE|FALSE)(?![A-Za-z0-9.(]))/y;

type Jeton = {
  readonly genre: "texte" | "feuille" | "adresse" | "fonction" | "nombre" | "signe" | "booleen";
  readonly texte: string;
};

const PRIORITES: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

class Analyseur {
  private readonly jetons: Jeton[] = [];
  private rang = 0;

  constructor(
    formule: string,
    private readonly tableur: Tableur,
    private readonly lirePlage: LirePlage,
  ) {
    if (!formule.startsWith("=")) throw new Error(`Une formule commence par = : ${formule}`);
    JETONS.lastIndex = 1;
    while (JETONS.lastIndex < formule.length) {
      const debut = JETONS.lastIndex;
      const trouve = JETONS.exec(formule);
      if (trouve === null) throw new Error(`Formule illisible : ${formule.slice(debut)}`);
      const genres = ["texte", "feuille", "adresse", "fonction", "nombre", "signe", "booleen"] as const;
      const i = genres.findIndex((_, j) => trouve[j + 1] !== undefined);
      this.jetons.push({ genre: genres[i] ?? "signe", texte: trouve[i + 1] ?? "" });
    }
  }

  analyser(): Valeur {
    const valeur = this.expression(0);
    if (this.jetons[this.rang] !== undefined) throw new Error("La formule a une suite inattendue.");
    return valeur;
  }

  private expression(niveau: number): Valeur {
    const signes = PRIORITES[niveau];
    if (signes === undefined) return this.unaire();
    let gauche = this.expression(niveau + 1);
    for (;;) {
      const jeton = this.jetons[this.rang];
      if (jeton?.genre !== "signe" || !signes.includes(jeton.texte)) return gauche;
      this.rang++;
      const droite = this.expression(niveau + 1);
      gauche = deuxADeux(gauche, droite, (a, b) => this.operer(jeton.texte, a, b));
    }
  }

  private operer(signe: string, a: Scalaire, b: Scalaire): Scalaire {
    const enNombre = (v: Scalaire) =>
      typeof v === "boolean" && this.tableur === "LibreOffice" ? Number(v) : v;
    return operer(signe, enNombre(a), enNombre(b));
  }

  private unaire(): Valeur {
    if (this.estSigne("-")) {
      this.rang++;
      return deuxADeux(0, this.unaire(), (a, b) => operer("-", a, b));
    }
    return this.primaire();
  }

  private primaire(): Valeur {
    const jeton = this.jetons[this.rang++];
    switch (jeton?.genre) {
      case "texte":
        return jeton.texte.slice(1, -1).replace(/""/g, '"');
      case "nombre":
        return Number(jeton.texte);
      case "booleen":
        return jeton.texte === "TRUE";
      case "feuille": {
        const nom = jeton.texte.slice(1, -2).replace(/''/g, "'");
        return this.plage(nom, this.jetons[this.rang++]);
      }
      case "adresse":
        return this.plage(null, jeton);
      case "fonction":
        return this.appel(jeton.texte);
      default: {
        if (jeton?.texte !== "(") throw new Error(`Jeton inattendu : ${jeton?.texte}`);
        const valeur = this.expression(0);
        this.attendre(")");
        return valeur;
      }
    }
  }

  private plage(feuille: string | null, jeton: Jeton | undefined): Tableau {
    const [l1, c1] = place(jeton);
    if (!this.estSigne(":")) return this.lirePlage(feuille, l1, c1, l1, c1);
    this.rang++;
    const [l2, c2] = place(this.jetons[this.rang++]);
    return this.lirePlage(feuille, l1, c1, l2, c2);
  }

  private appel(nom: string): Valeur {
    this.attendre("(");
    const arguments_: Valeur[] = [];
    if (!this.estSigne(")")) {
      do arguments_.push(this.expression(0));
      while (this.estSigne(",") && this.rang++ >= 0);
    }
    this.attendre(")");
    const fonction = FONCTIONS[nom];
    if (fonction === undefined) throw new Error(`Fonction inconnue du calculateur d’essai : ${nom}`);
    if (nom === "ISNUMBER" && this.tableur === "LibreOffice") {
      return unParUn(arguments_[0], (v) => typeof v === "number" || typeof v === "boolean");
    }
    return fonction(arguments_);
  }

  private estSigne(texte: string): boolean {
    const jeton = this.jetons[this.rang];
    return jeton?.genre === "signe" && jeton.texte === texte;
  }

  private attendre(texte: string): void {
    if (!this.estSigne(texte)) throw new Error(`« ${texte} » attendu.`);
    this.rang++;
  }
}

function place(jeton: Jeton | undefined): [ligne: number, colonne: number] {
  const [, lettres = "", chiffres = ""] = /^\$?([A-Z]+)\$?([0-9]+)$/.exec(jeton?.texte ?? "") ?? [];
  if (chiffres === "") throw new Error(`Adresse attendue : ${jeton?.texte}`);
  let colonne = 0;
  for (const lettre of lettres) colonne = colonne * 26 + (lettre.charCodeAt(0) - 64);
  return [Number(chiffres) - 1, colonne - 1];
}

/** Ce que nos formules emploient, et rien d'autre : une fonction nouvelle doit d'abord se justifier ici. */
const FONCTIONS: Readonly<Record<string, (arguments_: readonly Valeur[]) => Valeur>> = {
  IF: ([condition, alors, sinon]) => {
    const vraie = booleen(scalaire(condition));
    if (vraie instanceof ErreurDeCellule) return vraie;
    return (vraie ? alors : sinon) ?? null;
  },
  AND: (conditions) => {
    const lues = conditions.map((condition) => booleen(scalaire(condition)));
    return lues.find((c) => c instanceof ErreurDeCellule) ?? lues.every((c) => c === true);
  },
  NA: () => new ErreurDeCellule("#N/A"),
  DATE: (parties) => {
    const lues = parties.map((partie) => nombre(scalaire(partie)));
    const erreur = lues.find((partie) => partie instanceof ErreurDeCellule);
    if (erreur !== undefined) return erreur;
    const [annee, mois, jour] = lues.map(Number);
    return Date.UTC(annee ?? NaN, (mois ?? NaN) - 1, jour) / (24 * 3600 * 1000) + 25569;
  },
  YEAR: ([v]) => jourCivil(v, (jour) => jour.getUTCFullYear()),
  DAY: ([v]) => jourCivil(v, (jour) => jour.getUTCDate()),
  VALUE: ([v]) => nombre(scalaire(v)),
  NOT: ([v]) => {
    const lue = booleen(scalaire(v));
    return lue instanceof ErreurDeCellule ? lue : !lue;
  },
  ISNUMBER: ([v]) => unParUn(v, (a) => typeof a === "number"),
  ISLOGICAL: ([v]) => unParUn(v, (a) => typeof a === "boolean"),
  ISERROR: ([v]) => unParUn(v, (a) => a instanceof ErreurDeCellule),
  LEN: ([v]) => unParUn(v, (a) => (a instanceof ErreurDeCellule ? a : texte(a).length)),
  UPPER: ([v]) => unParUn(v, (a) => (a instanceof ErreurDeCellule ? a : texte(a).toUpperCase())),
  TRIM: ([v]) =>
    unParUn(v, (a) =>
      a instanceof ErreurDeCellule ? a : texte(a).replace(/ +/g, " ").replace(/^ | $/g, ""),
    ),
  MID: ([v, debut, longueur]) => {
    const depart = nombre(scalaire(debut));
    const combien = nombre(scalaire(longueur));
    if (depart instanceof ErreurDeCellule) return depart;
    if (combien instanceof ErreurDeCellule) return combien;
    return unParUn(v, (a) =>
      a instanceof ErreurDeCellule ? a : texte(a).slice(depart - 1, depart - 1 + combien),
    );
  },
  ROWS: ([v]) => (v instanceof Tableau ? v.valeurs.length : 1),
  SUM: (arguments_) => reduire(arguments_, (nombres) => nombres.reduce((a, b) => a + b, 0)),
  COUNT: (arguments_) => cellules(arguments_).filter((v) => typeof v === "number").length,
  AVERAGE: (arguments_) =>
    reduire(arguments_, (nombres) =>
      nombres.length === 0
        ? new ErreurDeCellule("#DIV/0!")
        : nombres.reduce((a, b) => a + b, 0) / nombres.length,
    ),
  // Comme Excel, au plus près de ce qui s'écrit : 1,005 s'arrondit à 1,01.
  ROUND: ([v, decimales]) => {
    const [a, n] = [nombre(scalaire(v)), nombre(scalaire(decimales))];
    if (a instanceof ErreurDeCellule) return a;
    if (n instanceof ErreurDeCellule) return n;
    const unites = Math.round(Number((Math.abs(a) * 10 ** n).toPrecision(15)));
    return (Math.sign(a) * unites) / 10 ** n;
  },
  ABS: ([v]) => {
    const a = nombre(scalaire(v));
    return a instanceof ErreurDeCellule ? a : Math.abs(a);
  },
  MIN: (arguments_) => reduire(arguments_, (nombres) => Math.min(...nombres)),
  SUBSTITUTE: ([v, ancien, nouveau]) =>
    texte(scalaire(v))
      .split(texte(scalaire(ancien)))
      .join(texte(scalaire(nouveau))),
  IFERROR: ([v, sinon]) => (scalaire(v) instanceof ErreurDeCellule ? (sinon ?? null) : (v ?? null)),
  // La recherche exacte, la seule que nos formules fassent.
  MATCH: ([cherche, plage, exacte]) => {
    if (nombre(scalaire(exacte)) !== 0) throw new Error("EQUIV ne cherche qu’une valeur exacte.");
    const rang = cellules([plage ?? null]).findIndex(
      (v) => v !== null && comparer("=", v, scalaire(cherche)),
    );
    return rang < 0 ? new ErreurDeCellule("#N/A") : rang + 1;
  },
  INDEX: ([plage, rang]) => {
    const n = nombre(scalaire(rang));
    return n instanceof ErreurDeCellule ? n : (cellules([plage ?? null])[n - 1] ?? null);
  },
  N: ([v]) => {
    const a = scalaire(v);
    return a instanceof ErreurDeCellule || typeof a === "number" ? a : Number(a === true);
  },
  OR: (conditions) => {
    const lues = conditions.map((condition) => booleen(scalaire(condition)));
    return lues.find((c) => c instanceof ErreurDeCellule) ?? lues.some((c) => c === true);
  },
  INT: ([v]) => {
    const a = nombre(scalaire(v));
    return a instanceof ErreurDeCellule ? a : Math.floor(a);
  },
  // Ni jokers ni opérateurs : nos critères n'en ont pas.
  COUNTIF: ([plage, critere]) => {
    const cherche = texte(scalaire(critere)).toLowerCase();
    return cellules([plage ?? null]).filter((v) => typeof v === "string" && v.toLowerCase() === cherche)
      .length;
  },
  SUMIF: ([plage, critere, sommes]) => {
    const cherche = texte(scalaire(critere)).toLowerCase();
    const retenues = cellules([plage ?? null]).map((v) => texte(v).toLowerCase() === cherche);
    const gardees = cellules([sommes ?? null]).filter((_, rang) => retenues[rang] === true);
    return reduire(gardees, (nombres) => nombres.reduce((a, b) => a + b, 0));
  },
  SUMPRODUCT: (arguments_) => {
    if (arguments_.length !== 1) throw new Error("SOMMEPROD n’est employé qu’avec un argument.");
    return reduire(arguments_, (nombres) => nombres.reduce((a, b) => a + b, 0));
  },
};

function jourCivil(v: Valeur | undefined, lire: (jour: Date) => number): Scalaire {
  const numero = nombre(scalaire(v));
  if (numero instanceof ErreurDeCellule) return numero;
  return lire(new Date((numero - 25569) * 24 * 3600 * 1000));
}

/** Dans une plage, seuls les nombres comptent ; une erreur se propage. */
function reduire(
  arguments_: readonly Valeur[],
  calculer: (nombres: readonly number[]) => Scalaire,
): Scalaire {
  const valeurs = cellules(arguments_);
  const erreur = valeurs.find((v) => v instanceof ErreurDeCellule);
  return erreur ?? calculer(valeurs.filter((v) => typeof v === "number"));
}

function cellules(arguments_: readonly Valeur[]): readonly Scalaire[] {
  return arguments_.flatMap((v) => (v instanceof Tableau ? v.valeurs.flat() : [v]));
}

function operer(signe: string, a: Scalaire, b: Scalaire): Scalaire {
  if (a instanceof ErreurDeCellule) return a;
  if (b instanceof ErreurDeCellule) return b;
  if (signe === "&") return texte(a) + texte(b);
  if (["=", "<>", "<", ">", "<=", ">="].includes(signe)) return comparer(signe, a, b);
  const x = nombre(a);
  const y = nombre(b);
  if (x instanceof ErreurDeCellule) return x;
  if (y instanceof ErreurDeCellule) return y;
  switch (signe) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    default:
      return y === 0 ? new ErreurDeCellule("#DIV/0!") : x / y;
  }
}

/** Nombre < texte < booléen, sans distinguer les majuscules ; une cellule vide prend le type de l'autre. */
function comparer(signe: string, gauche: Scalaire, droite: Scalaire): boolean {
  const a = gauche ?? videComme(droite);
  const b = droite ?? videComme(a);
  const rang = (v: Scalaire) => ["number", "string", "boolean"].indexOf(typeof v);
  const ordre = rang(a) - rang(b) || comparerDeMemeType(a, b);
  switch (signe) {
    case "=":
      return ordre === 0;
    case "<>":
      return ordre !== 0;
    case "<":
      return ordre < 0;
    case ">":
      return ordre > 0;
    case "<=":
      return ordre <= 0;
    default:
      return ordre >= 0;
  }
}

function videComme(autre: Scalaire): Scalaire {
  if (typeof autre === "string") return "";
  return typeof autre === "boolean" ? false : 0;
}

function comparerDeMemeType(a: Scalaire, b: Scalaire): number {
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : Number(x > y);
  }
  return Number(a) - Number(b);
}

function nombre(v: Scalaire): number | ErreurDeCellule {
  if (v instanceof ErreurDeCellule) return v;
  if (typeof v !== "string") return Number(v ?? 0);
  return v.trim() !== "" && Number.isFinite(Number(v)) ? Number(v) : new ErreurDeCellule("#VALUE!");
}

function booleen(v: Scalaire): boolean | ErreurDeCellule {
  if (typeof v === "string") return new ErreurDeCellule("#VALUE!");
  return v instanceof ErreurDeCellule ? v : Boolean(v);
}

function texte(v: Scalaire): string {
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  return v === null ? "" : String(v);
}

/** Hors de SOMMEPROD, Excel 2016 réduirait un tableau à une seule de ses cellules : nos formules n'y recourent pas. */
function scalaire(v: Valeur | undefined): Scalaire {
  if (!(v instanceof Tableau)) return v ?? null;
  if (v.valeurs.length !== 1 || v.valeurs[0]?.length !== 1) {
    throw new Error("Un tableau est employé là où Excel attend une seule valeur.");
  }
  return v.valeurs[0][0] ?? null;
}

function unParUn(v: Valeur | undefined, f: (a: Scalaire) => Scalaire): Valeur {
  if (!(v instanceof Tableau)) return f(v ?? null);
  return new Tableau(v.valeurs.map((ligne) => ligne.map(f)));
}

function deuxADeux(a: Valeur, b: Valeur, f: (a: Scalaire, b: Scalaire) => Scalaire): Valeur {
  const x = reduireSeul(a);
  const y = reduireSeul(b);
  if (!(x instanceof Tableau)) return unParUn(y, (v) => f(x, v));
  if (!(y instanceof Tableau)) return unParUn(x, (v) => f(v, y));
  if (x.valeurs.length !== y.valeurs.length || x.valeurs[0]?.length !== y.valeurs[0]?.length) {
    throw new Error("Deux plages de formes différentes ne se combinent pas.");
  }
  return new Tableau(x.valeurs.map((ligne, i) => ligne.map((v, j) => f(v, y.valeurs[i]?.[j] ?? null))));
}

function reduireSeul(v: Valeur): Valeur {
  return v instanceof Tableau && v.valeurs.length === 1 && v.valeurs[0]?.length === 1
    ? (v.valeurs[0][0] ?? null)
    : v;
}

function estFormule(contenu: Contenu): contenu is { readonly formule: string } {
  return typeof contenu === "object" && contenu !== null && "formule" in contenu;
}

function cle(feuille: string, ligne: number, colonne: number): string {
  return `${feuille}!${ligne}!${colonne}`;
}

function suite(debut: number, fin: number): number[] {
  return Array.from({ length: fin - debut + 1 }, (_, i) => debut + i);
}
