import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { IDataValidationRule, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import { identifiant } from "./identifiants";
import type { Noyau } from "./noyau";
import type { Plage } from "./Plage";
import type { Rectangle } from "./rectangle";
import { adresseA1, citer, depuisBornes, enBornes, intersection, soustraire } from "./rectangle";
import { exigerPermission } from "./verrou";

type Regle = Omit<ISheetDataValidationRule, "ranges" | "uid">;

const OPERATEURS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Le nom de la règle dans `DataValidationRule`, le type d'Univer, `DataValidationType` d'Excel. */
const TYPES: readonly (readonly [string, string, string])[] = [
  ["list", DataValidationType.LIST, "List"],
  ["wholeNumber", DataValidationType.WHOLE, "WholeNumber"],
  ["decimal", DataValidationType.DECIMAL, "Decimal"],
  ["textLength", DataValidationType.TEXT_LENGTH, "TextLength"],
  ["date", DataValidationType.DATE, "Date"],
  ["custom", DataValidationType.CUSTOM, "Custom"],
];

const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** La plus longue liste écrite en clair qu'Excel admet. */
const LISTE_MAX = 255;

/** `Excel.DataValidation`. Une valeur écrite par l'API ne passe pas par la validation, comme dans Excel. */
export class Validation extends ObjetHote {
  readonly typeExcel = "DataValidation";

  constructor(
    private readonly noyau: Noyau,
    private readonly plage: Plage,
  ) {
    super();
  }

  get type(): string | null {
    const types = new Set(this.regles().map((regle) => typeExcelDe(regle)));
    if (types.size > 1) return this.regles().includes(undefined) ? "Inconsistent" : "MixedCriteria";
    return [...types][0] ?? "None";
  }

  get rule(): object | null {
    const regle = this.commune();
    return regle ? enRegleExcel(regle) : null;
  }

  set rule(regle: unknown) {
    this.modifier((ancienne) => ({
      ...parDefaut(),
      ...optionsDe(ancienne),
      ...depuisRegleExcel(this.noyau, regle),
    }));
  }

  get ignoreBlanks(): boolean | null {
    return this.commune()?.allowBlank ?? true;
  }

  set ignoreBlanks(ignorer: boolean) {
    this.modifier((ancienne) => ({ ...(ancienne ?? parDefaut()), allowBlank: ignorer }));
  }

  get errorAlert(): object | null {
    const regle = this.commune();
    return {
      message: regle?.error ?? "",
      title: regle?.errorTitle ?? "",
      showAlert: regle?.showErrorMessage ?? true,
      style: Object.keys(STYLES).find((nom) => STYLES[nom] === regle?.errorStyle) ?? "Stop",
    };
  }

  set errorAlert(alerte: { message?: string; title?: string; showAlert?: boolean; style?: string }) {
    this.modifier((ancienne) => ({
      ...(ancienne ?? parDefaut()),
      error: alerte.message ?? "",
      errorTitle: alerte.title ?? "",
      showErrorMessage: alerte.showAlert ?? true,
      errorStyle: STYLES[alerte.style ?? "Stop"] ?? DataValidationErrorStyle.STOP,
    }));
  }

  get prompt(): object | null {
    const regle = this.commune();
    return {
      message: regle?.prompt ?? "",
      title: regle?.promptTitle ?? "",
      showPrompt: regle?.showInputMessage ?? true,
    };
  }

  set prompt(invite: { message?: string; title?: string; showPrompt?: boolean }) {
    this.modifier((ancienne) => ({
      ...(ancienne ?? parDefaut()),
      prompt: invite.message ?? "",
      promptTitle: invite.title ?? "",
      showInputMessage: invite.showPrompt ?? true,
    }));
  }

  clear(): void {
    exigerPermission(this.noyau, this.plage.feuille);
    retirerValidations(this.noyau, this.plage.feuille, this.plage.zone);
  }

  private regles(): (ISheetDataValidationRule | undefined)[] {
    const { zone, feuille } = this.plage;
    const trouvees = new Set<ISheetDataValidationRule | undefined>();
    const toutes = reglesDe(this.noyau, feuille).filter((regle) => touche(regle, zone));
    let reste = [zone];
    for (const regle of toutes) {
      trouvees.add(regle);
      for (const plage of regle.ranges) reste = reste.flatMap((r) => soustraire(r, depuisBornes(plage)));
    }
    if (reste.length > 0) trouvees.add(undefined);
    return [...trouvees];
  }

  private commune(): ISheetDataValidationRule | undefined {
    const regles = this.regles();
    return regles.length === 1 ? regles[0] : undefined;
  }

  /** Remplace les règles des seules cellules de la plage ; celles d'à côté gardent la leur. */
  private modifier(transformer: (ancienne: Regle | undefined) => Regle): void {
    const { zone, feuille } = this.plage;
    exigerPermission(this.noyau, feuille);
    this.noyau.assurerTaille(feuille, zone);
    const touchees = reglesDe(this.noyau, feuille).filter((regle) => touche(regle, zone));
    let reste: Rectangle[] = [zone];
    for (const regle of touchees) {
      const communes = regle.ranges.flatMap((plage) => intersection(depuisBornes(plage), zone) ?? []);
      for (const commune of communes) reste = reste.flatMap((morceau) => soustraire(morceau, commune));
    }
    const nouvelles = new Map<string, { regle: Regle; zones: Rectangle[] }>();
    const ajouter = (regle: Regle, zones: readonly Rectangle[]): void => {
      const cle = JSON.stringify(regle);
      const groupe = nouvelles.get(cle) ?? { regle, zones: [] };
      groupe.zones.push(...zones);
      nouvelles.set(cle, groupe);
    };
    for (const regle of touchees) {
      const { ranges, uid: _uid, ...reglage } = regle;
      ajouter(
        transformer(reglage),
        ranges.flatMap((plage) => intersection(depuisBornes(plage), zone) ?? []),
      );
    }
    if (reste.length > 0) ajouter(transformer(undefined), reste);
    retirerValidations(this.noyau, feuille, zone);
    for (const { regle, zones } of nouvelles.values()) {
      const rule: IDataValidationRule = {
        uid: identifiant(),
        ranges: reunir(zones, zone).map(enBornes),
        ...regle,
      };
      this.noyau.executer(AddDataValidationMutation, feuille, { rule });
    }
  }
}

/** Si les morceaux recouvrent toute la plage, une seule plage suffit. */
function reunir(zones: readonly Rectangle[], tout: Rectangle): readonly Rectangle[] {
  const surface = zones.reduce((total, zone) => total + zone.lignes * zone.colonnes, 0);
  return surface === tout.lignes * tout.colonnes ? [tout] : zones;
}

export function reglesDe(noyau: Noyau, feuille: string): ISheetDataValidationRule[] {
  return noyau.moteur.injecteur.get(SheetDataValidationModel).getRules(noyau.unite, feuille);
}

export function retirerValidations(noyau: Noyau, feuille: string, zone: Rectangle): void {
  for (const regle of [...reglesDe(noyau, feuille)].filter((candidate) => touche(candidate, zone))) {
    const restantes = regle.ranges.flatMap((plage) => soustraire(depuisBornes(plage), zone)).map(enBornes);
    if (restantes.length === 0) {
      noyau.executer(RemoveDataValidationMutation, feuille, { ruleId: regle.uid });
    } else {
      const payload = { type: UpdateRuleType.RANGE, payload: restantes };
      noyau.executer(UpdateDataValidationMutation, feuille, { ruleId: regle.uid, payload });
    }
  }
}

/** Donne aux cellules d'une zone les règles de la ligne qui leur sert de modèle, colonne par colonne. */
export function etendreValidations(noyau: Noyau, feuille: string, modele: Rectangle, zone: Rectangle): void {
  for (const regle of [...reglesDe(noyau, feuille)].filter((candidate) => touche(candidate, modele))) {
    const zones = regle.ranges.map(depuisBornes);
    const nouvelles = zones
      .flatMap((plage) => intersection(plage, modele) ?? [])
      .map(({ colonne, colonnes }) => ({ ...zone, colonne, colonnes }))
      .flatMap((cible) =>
        zones.reduce((restes, deja) => restes.flatMap((r) => soustraire(r, deja)), [cible]),
      );
    if (nouvelles.length === 0) continue;
    const payload = { type: UpdateRuleType.RANGE, payload: [...zones, ...nouvelles].map(enBornes) };
    noyau.executer(UpdateDataValidationMutation, feuille, { ruleId: regle.uid, payload });
  }
}

function touche(regle: ISheetDataValidationRule, zone: Rectangle): boolean {
  return regle.ranges.some((plage) => intersection(depuisBornes(plage), zone));
}

function parDefaut(): Regle {
  return {
    type: DataValidationType.ANY,
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
  };
}

function optionsDe(regle: Regle | undefined): Partial<Regle> {
  if (!regle) return {};
  const { type: _type, formula1: _f1, formula2: _f2, operator: _operateur, ...options } = regle;
  return options;
}

export function typeExcelDe(regle: Regle | undefined): string {
  return TYPES.find(([, univer]) => univer === regle?.type)?.[2] ?? "None";
}

export function enRegleExcel(regle: Regle): object {
  const nom = TYPES.find(([, univer]) => univer === regle.type)?.[0];
  if (nom === undefined) return {};
  if (nom === "list")
    return { list: { inCellDropDown: regle.showDropDown ?? true, source: regle.formula1 ?? "" } };
  if (nom === "custom") return { custom: { formula: regle.formula1 ?? "" } };
  return {
    [nom]: {
      formula1: enNombreOuFormule(regle.formula1),
      ...(regle.formula2 === undefined ? {} : { formula2: enNombreOuFormule(regle.formula2) }),
      operator: Object.keys(OPERATEURS).find((cle) => OPERATEURS[cle] === regle.operator) ?? "Between",
    },
  };
}

function depuisRegleExcel(
  noyau: Noyau,
  regle: unknown,
): Pick<Regle, "type" | "formula1" | "formula2" | "operator"> {
  const trouve = TYPES.find(([nom]) => typeof regle === "object" && regle !== null && nom in regle);
  if (!trouve) return { type: DataValidationType.ANY };
  const [nom, type] = trouve;
  const detail = (regle as Record<string, Record<string, unknown>>)[nom] ?? {};
  if (nom === "list") return { type, formula1: source(noyau, detail["source"]), ...liste(detail) };
  if (nom === "custom") return { type, formula1: String(detail["formula"]) };
  const operator = OPERATEURS[String(detail["operator"] ?? "Between")];
  if (!operator) throw new ErreurHote("InvalidArgument", "Cet opérateur de validation n’existe pas.");
  return {
    type,
    operator,
    formula1: String(detail["formula1"]),
    ...(detail["formula2"] === undefined || detail["formula2"] === null
      ? {}
      : { formula2: String(detail["formula2"]) }),
  };
}

function liste(detail: Record<string, unknown>): { showDropDown: boolean } {
  return { showDropDown: detail["inCellDropDown"] !== false };
}

/** Une plage donnée comme source devient sa référence absolue ; un texte se coupe sur la virgule. */
function source(noyau: Noyau, donnee: unknown): string {
  if (donnee instanceof ObjetHote && "zone" in donnee) {
    const plage = donnee as Plage;
    return `=${citer(noyau.feuille(plage.feuille).getName())}!${adresseA1(plage.zone, true)}`;
  }
  const texte = String(donnee ?? "");
  if (!texte.startsWith("=") && (texte.length > LISTE_MAX || texte === "")) {
    throw new ErreurHote("InvalidArgument", `Une liste écrite en clair a de 1 à ${LISTE_MAX} caractères.`);
  }
  return texte;
}

function enNombreOuFormule(formule: string | undefined): string | number {
  const nombre = Number(formule);
  return formule !== undefined && formule !== "" && !Number.isNaN(nombre) ? nombre : (formule ?? "");
}
