/** Ce que des gestes `G` changent dans le classeur ouvert : l'équipe, le financement. */
export interface Modifiable<G> {
  /** Le classeur s'écrit : les gestes attendent. */
  readonly occupe: boolean;
  /** Vrai si c'est fait ; `fait` le dit en une phrase. */
  readonly modifier: (geste: G, fait: string) => Promise<boolean>;
}
