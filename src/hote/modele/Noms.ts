import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import { CollectionHote, NUL, ObjetHote } from "../protocole/objet";
import { Feuille } from "./Feuille";
import { identifiant } from "./identifiants";
import type { Noyau } from "./noyau";
import { Plage } from "./Plage";
import { adresseA1, citer, decouperReference, lireA1 } from "./rectangle";

const NOM_VALABLE = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Les noms définis ; de tout le classeur sans `feuille`, d'une seule feuille sinon. */
export function nomsDefinis(noyau: Noyau): readonly IDefinedNamesServiceParam[] {
  return Object.values(noyau.moteur.injecteur.get(IDefinedNamesService).getDefinedNameMap(noyau.unite) ?? {});
}

export function trouverNom(
  noyau: Noyau,
  nom: string,
  feuille: string | undefined,
): IDefinedNamesServiceParam | undefined {
  return nomsDefinis(noyau).find(
    (defini) => defini.name.toLowerCase() === nom.toLowerCase() && porteeDe(defini) === feuille,
  );
}

/** La feuille dont le nom est local, indéfinie s'il vaut dans tout le classeur. */
export function porteeDe(nom: IDefinedNamesServiceParam): string | undefined {
  return nom.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : nom.localSheetId;
}

export function plageDuNom(noyau: Noyau, nom: IDefinedNamesServiceParam): Plage | undefined {
  const reference = nom.formulaOrRefString.replace(/^=/, "");
  if (/[#(,]/.test(reference.replace(/'[^']*'/g, ""))) return undefined;
  const { feuille, adresse } = decouperReference(reference);
  const id = feuille === undefined ? porteeDe(nom) : noyau.trouverFeuille(feuille);
  const zone = lireA1(adresse);
  return id !== undefined && zone ? new Plage(noyau, id, zone) : undefined;
}

/** `Excel.NamedItemCollection`. */
export class Noms extends CollectionHote<Nom> {
  readonly typeExcel = "NamedItemCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille?: string,
  ) {
    super();
  }

  get items(): Nom[] {
    return nomsDefinis(this.noyau)
      .filter((nom) => porteeDe(nom) === this.feuille)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((nom) => new Nom(this.noyau, nom.id));
  }

  add(nom: string, reference: unknown, commentaire = ""): Nom {
    this.noyau.exigerEcriture();
    if (!NOM_VALABLE.test(nom) || lireA1(nom)) {
      throw new ErreurHote("InvalidArgument", `« ${nom} » n’est pas un nom valable.`);
    }
    if (trouverNom(this.noyau, nom, this.feuille)) {
      throw new ErreurHote("ItemAlreadyExists", `Le nom « ${nom} » existe déjà.`);
    }
    const id = identifiant();
    ecrireNom(this.noyau, {
      id,
      name: nom,
      formulaOrRefString: referenceDe(this.noyau, reference),
      comment: commentaire,
      localSheetId: this.feuille ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    return new Nom(this.noyau, id);
  }

  getItem(nom: string): Nom {
    const trouve = trouverNom(this.noyau, nom, this.feuille);
    if (!trouve) throw new ErreurHote("ItemNotFound", `Le nom « ${nom} » n’existe pas.`);
    return new Nom(this.noyau, trouve.id);
  }

  getItemOrNullObject(nom: string): ObjetHote {
    const trouve = trouverNom(this.noyau, nom, this.feuille);
    return trouve ? new Nom(this.noyau, trouve.id) : NUL;
  }
}

/** `Excel.NamedItem`. */
export class Nom extends ObjetHote {
  readonly typeExcel = "NamedItem";

  constructor(
    private readonly noyau: Noyau,
    private readonly id: string,
  ) {
    super();
  }

  override get cle(): string {
    return this.name;
  }

  get name(): string {
    return this.lire().name;
  }

  get comment(): string {
    return this.lire().comment ?? "";
  }

  set comment(commentaire: string) {
    ecrireNom(this.noyau, { ...this.lire(), comment: commentaire });
  }

  get formula(): string {
    return `=${this.lire().formulaOrRefString.replace(/^=/, "")}`;
  }

  set formula(formule: string) {
    ecrireNom(this.noyau, { ...this.lire(), formulaOrRefString: referenceDe(this.noyau, formule) });
  }

  get scope(): string {
    return porteeDe(this.lire()) === undefined ? "Workbook" : "Worksheet";
  }

  get worksheet(): ObjetHote {
    const feuille = porteeDe(this.lire());
    if (feuille === undefined) throw new ErreurHote("InvalidOperation", "Ce nom vaut dans tout le classeur.");
    return new Feuille(this.noyau, feuille);
  }

  get worksheetOrNullObject(): ObjetHote {
    const feuille = porteeDe(this.lire());
    return feuille === undefined ? NUL : new Feuille(this.noyau, feuille);
  }

  get visible(): boolean {
    return this.lire().hidden !== true;
  }

  set visible(visible: boolean) {
    ecrireNom(this.noyau, { ...this.lire(), hidden: !visible });
  }

  /** `Range`, `Error` (référence perdue) ou le type de la constante. */
  get type(): string {
    if (this.formula.includes("#REF!")) return "Error";
    if (this.plage()) return "Range";
    const constante = this.formula.slice(1);
    if (/^".*"$/.test(constante)) return "String";
    return Number.isNaN(Number(constante)) ? "String" : "Double";
  }

  /** Pour une plage, son adresse ; pour une constante, sa valeur. */
  get value(): string | number {
    if (this.type === "Error") return "#REF!";
    const constante = this.formula.slice(1);
    if (this.type === "Double") return Number(constante);
    return /^".*"$/.test(constante) ? constante.slice(1, -1) : constante;
  }

  getRange(): Plage {
    const plage = this.plage();
    if (!plage) throw new ErreurHote("ItemNotFound", `Le nom « ${this.name} » ne désigne pas une plage.`);
    return plage;
  }

  getRangeOrNullObject(): ObjetHote {
    return this.plage() ?? NUL;
  }

  delete(): void {
    this.noyau.exigerEcriture();
    const { name, formulaOrRefString, localSheetId } = this.lire();
    const unitId = this.noyau.unite;
    const parametres = { unitId, id: this.id, name, formulaOrRefString, localSheetId };
    this.noyau.moteur.commandes.syncExecuteCommand(RemoveDefinedNameMutation.id, parametres);
  }

  private plage(): Plage | undefined {
    return plageDuNom(this.noyau, this.lire());
  }

  private lire(): IDefinedNamesServiceParam {
    const nom = nomsDefinis(this.noyau).find((candidat) => candidat.id === this.id);
    if (!nom) throw new ErreurHote("ItemNotFound", "Ce nom n’existe plus.");
    return nom;
  }
}

export function ecrireNom(noyau: Noyau, nom: IDefinedNamesServiceParam): void {
  noyau.exigerEcriture();
  noyau.moteur.commandes.syncExecuteCommand(SetDefinedNameMutation.id, { unitId: noyau.unite, ...nom });
}

/** Une plage donnée comme référence devient absolue ; une formule se garde, le signe = retiré. */
function referenceDe(noyau: Noyau, reference: unknown): string {
  if (reference instanceof Plage) {
    return `${citer(noyau.feuille(reference.feuille).getName())}!${adresseA1(reference.zone, true)}`;
  }
  const texte = String(reference);
  if (!texte.startsWith("=")) return `"${texte}"`;
  return texte.slice(1);
}
