import { BooleanNumber } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { ErreurHote } from "../protocole/erreurs";
import { CollectionHote, NUL, ObjetHote } from "../protocole/objet";
import { normaliserCouleur } from "./couleurs";
import { identifiant } from "./identifiants";
import type { Noyau } from "./noyau";
import { Plage } from "./Plage";
import type { Rectangle } from "./rectangle";
import { depuisBornes, enBornes, intersection, soustraire } from "./rectangle";
import { exigerPermission } from "./verrou";

type RegleParFormule = IConditionFormattingRule<IFormulaHighlightCell>;

/** Toute formule vaut « jamais » tant que le complément n'a pas donné la sienne. */
const SANS_FORMULE = "=FALSE";

export function formatsConditionnelsDe(noyau: Noyau, feuille: string): readonly RegleParFormule[] {
  const regles = noyau.moteur.injecteur
    .get(ConditionalFormattingRuleModel)
    .getSubunitRules(noyau.unite, feuille);
  return (regles ?? []) as RegleParFormule[];
}

/** Retire la zone des règles qui la touchent ; leur formule, relative à leur premier coin, est recalée. */
export function retirerFormatsConditionnels(noyau: Noyau, feuille: string, zone: Rectangle): void {
  for (const regle of [...formatsConditionnelsDe(noyau, feuille)]) {
    if (!regle.ranges.some((plage) => intersection(depuisBornes(plage), zone))) continue;
    const restantes = regle.ranges.flatMap((plage) => soustraire(depuisBornes(plage), zone));
    const [ancienne, nouvelle] = [regle.ranges[0], restantes[0]];
    if (!ancienne || !nouvelle) {
      noyau.executer(DeleteConditionalRuleMutation, feuille, { cfId: regle.cfId });
      continue;
    }
    const value = noyau.moteur.injecteur
      .get(LexerTreeBuilder)
      .moveFormulaRefOffset(
        regle.rule.value,
        nouvelle.colonne - ancienne.startColumn,
        nouvelle.ligne - ancienne.startRow,
      );
    const rule = { ...regle, ranges: restantes.map(enBornes), rule: { ...regle.rule, value } };
    noyau.executer(SetConditionalRuleMutation, feuille, { cfId: regle.cfId, rule });
  }
}

/** `Excel.ConditionalFormatCollection` : les règles qui touchent la plage, la plus prioritaire d'abord. */
export class FormatsConditionnels extends CollectionHote<FormatConditionnel> {
  readonly typeExcel = "ConditionalFormatCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly plage: Plage,
  ) {
    super();
  }

  get items(): FormatConditionnel[] {
    return formatsConditionnelsDe(this.noyau, this.plage.feuille)
      .filter((regle) => regle.ranges.some((plage) => intersection(depuisBornes(plage), this.plage.zone)))
      .map((regle) => new FormatConditionnel(this.noyau, this.plage.feuille, regle.cfId));
  }

  /** La règle ajoutée passe devant les autres, comme dans Excel. */
  add(type: string): FormatConditionnel {
    exigerPermission(this.noyau, this.plage.feuille);
    if (type !== "Custom") {
      throw new ErreurHote("NotImplemented", `L’hôte n’a pas de format conditionnel « ${type} ».`);
    }
    this.noyau.assurerTaille(this.plage.feuille, this.plage.zone);
    const rule: RegleParFormule = {
      cfId: identifiant(),
      ranges: [enBornes(this.noyau.partieTenue(this.plage.feuille, this.plage.zone))],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: SANS_FORMULE,
        style: {},
      },
    };
    this.noyau.executer(AddConditionalRuleMutation, this.plage.feuille, { rule });
    return new FormatConditionnel(this.noyau, this.plage.feuille, rule.cfId);
  }

  getItem(id: string): FormatConditionnel {
    const trouve = this.items.find((format) => format.id === id);
    if (!trouve) throw new ErreurHote("ItemNotFound", "Ce format conditionnel n’existe pas.");
    return trouve;
  }

  getItemAt(rang: number): FormatConditionnel {
    const trouve = this.items[rang];
    if (!trouve) throw new ErreurHote("ItemNotFound", `Il n’y a pas de format conditionnel au rang ${rang}.`);
    return trouve;
  }

  clearAll(): void {
    exigerPermission(this.noyau, this.plage.feuille);
    retirerFormatsConditionnels(this.noyau, this.plage.feuille, this.plage.zone);
  }
}

/** `Excel.ConditionalFormat`, du seul type `Custom`. */
class FormatConditionnel extends ObjetHote {
  readonly typeExcel = "ConditionalFormat";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly identite: string,
  ) {
    super();
  }

  override get cle(): string {
    return this.identite;
  }

  get id(): string {
    return this.identite;
  }

  get type(): string {
    return "Custom";
  }

  get priority(): number {
    return formatsConditionnelsDe(this.noyau, this.feuille).findIndex((regle) => regle.cfId === this.id);
  }

  get stopIfTrue(): boolean {
    return this.lire().stopIfTrue;
  }

  set stopIfTrue(arreter: boolean) {
    this.ecrire({ ...this.lire(), stopIfTrue: arreter });
  }

  get custom(): FormatParFormule {
    return new FormatParFormule(this);
  }

  get customOrNullObject(): FormatParFormule {
    return this.custom;
  }

  getRange(): Plage {
    const [premiere, ...autres] = this.lire().ranges;
    if (!premiere || autres.length > 0) {
      throw new ErreurHote("InvalidOperation", "Ce format conditionnel couvre plusieurs plages.");
    }
    return new Plage(this.noyau, this.feuille, depuisBornes(premiere));
  }

  getRangeOrNullObject(): ObjetHote {
    return this.lire().ranges.length === 1 ? this.getRange() : NUL;
  }

  delete(): void {
    exigerPermission(this.noyau, this.feuille);
    this.noyau.executer(DeleteConditionalRuleMutation, this.feuille, { cfId: this.id });
  }

  lire(): RegleParFormule {
    const regle = formatsConditionnelsDe(this.noyau, this.feuille).find(
      (candidate) => candidate.cfId === this.id,
    );
    if (!regle) throw new ErreurHote("ItemNotFound", "Ce format conditionnel n’existe plus.");
    return regle;
  }

  ecrire(rule: RegleParFormule): void {
    exigerPermission(this.noyau, this.feuille);
    this.noyau.executer(SetConditionalRuleMutation, this.feuille, { cfId: this.id, rule });
  }
}

/** `Excel.CustomConditionalFormat`. */
class FormatParFormule extends ObjetHote {
  readonly typeExcel = "CustomConditionalFormat";

  constructor(private readonly format_: FormatConditionnel) {
    super();
  }

  get rule(): RegleDeFormat {
    return new RegleDeFormat(this.format_);
  }

  get format(): AspectConditionnel {
    return new AspectConditionnel(this.format_);
  }
}

/** `Excel.ConditionalFormatRule`. La formule s'écrit pour la première cellule de la plage. */
class RegleDeFormat extends ObjetHote {
  readonly typeExcel = "ConditionalFormatRule";

  constructor(private readonly format: FormatConditionnel) {
    super();
  }

  get formula(): string {
    return this.format.lire().rule.value;
  }

  set formula(formule: string) {
    const regle = this.format.lire();
    const value = formule.startsWith("=") ? formule : `=${formule}`;
    this.format.ecrire({ ...regle, rule: { ...regle.rule, value } });
  }
}

/** `Excel.ConditionalRangeFormat`. */
class AspectConditionnel extends ObjetHote {
  readonly typeExcel = "ConditionalRangeFormat";

  constructor(private readonly format: FormatConditionnel) {
    super();
  }

  get fill(): RemplissageConditionnel {
    return new RemplissageConditionnel(this.format);
  }

  get font(): PoliceConditionnelle {
    return new PoliceConditionnelle(this.format);
  }
}

abstract class TraitConditionnel extends ObjetHote {
  constructor(private readonly format: FormatConditionnel) {
    super();
  }

  protected get style(): IStyleBase {
    return this.format.lire().rule.style;
  }

  protected modifier(part: IStyleBase): void {
    const regle = this.format.lire();
    this.format.ecrire({ ...regle, rule: { ...regle.rule, style: { ...regle.rule.style, ...part } } });
  }
}

/** `Excel.ConditionalRangeFill`. */
class RemplissageConditionnel extends TraitConditionnel {
  readonly typeExcel = "ConditionalRangeFill";

  get color(): string {
    return this.style.bg?.rgb ?? "";
  }

  set color(couleur: string) {
    this.modifier({ bg: { rgb: normaliserCouleur(couleur) } });
  }

  clear(): void {
    this.modifier({ bg: null });
  }
}

/** `Excel.ConditionalRangeFont`. */
class PoliceConditionnelle extends TraitConditionnel {
  readonly typeExcel = "ConditionalRangeFont";

  get color(): string {
    return this.style.cl?.rgb ?? "";
  }

  set color(couleur: string) {
    this.modifier({ cl: { rgb: normaliserCouleur(couleur) } });
  }

  get bold(): boolean | null {
    return this.style.bl === undefined ? null : this.style.bl === BooleanNumber.TRUE;
  }

  set bold(gras: boolean) {
    this.modifier({ bl: gras ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get italic(): boolean | null {
    return this.style.it === undefined ? null : this.style.it === BooleanNumber.TRUE;
  }

  set italic(italique: boolean) {
    this.modifier({ it: italique ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
}
