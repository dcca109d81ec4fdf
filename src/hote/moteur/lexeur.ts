import type { Injector } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";

/**
 * L'analyseur d'Univer oublie qu'une formule cite un nom défini quand ce nom désigne une plage : changer ou
 * supprimer le nom ne la recalculerait jamais. Celui-ci le note.
 */
class LexeurQuiRetientLesNoms extends Lexer {
  constructor(private readonly injecteur: Injector) {
    super(
      injecteur.get(IDefinedNamesService),
      injecteur.get(LexerTreeBuilder),
      injecteur.get(IFormulaCurrentConfigService),
    );
  }

  override treeBuilder(formule: string, complet?: boolean): ReturnType<Lexer["treeBuilder"]> {
    const arbre = super.treeBuilder(formule, complet);
    if (arbre instanceof LexerNode) {
      const cites = this.nomsConnus().filter((nom) => formule.toLowerCase().includes(nom.toLowerCase()));
      if (cites.length > 0) arbre.setDefinedNames(cites);
    }
    return arbre;
  }

  /** Un nom que l'on vient de supprimer est encore parmi les noms changés. */
  private nomsConnus(): string[] {
    const configuration = this.injecteur.get(IFormulaCurrentConfigService);
    const unite = configuration.getExecuteUnitId() ?? "";
    const definis = this.injecteur.get(IDefinedNamesService).getDefinedNameMap(unite) ?? {};
    const changes = configuration.getDirtyDefinedNameMap()[unite] ?? {};
    return [...new Set([...Object.values(definis).map((nom) => nom.name), ...Object.keys(changes)])];
  }
}

export function remplacerLeLexeur(injecteur: Injector): void {
  injecteur.replace([Lexer, { useFactory: () => new LexeurQuiRetientLesNoms(injecteur) }]);
}
