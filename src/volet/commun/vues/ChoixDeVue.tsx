import "./vues.css";

interface Props<V extends string> {
  /** Ce que le groupe choisit, pour une lecture d'écran. */
  readonly libelle: string;
  readonly vues: readonly { readonly vue: V; readonly libelle: string }[];
  readonly vue: V;
  readonly choisir: (vue: V) => void;
}

/** Les vues d'un écran, dont une à la fois se montre. */
export function ChoixDeVue<V extends string>({ libelle, vues, vue, choisir }: Props<V>) {
  return (
    <div role="group" aria-label={libelle} className="vues">
      {vues.map((proposee) => (
        <button
          key={proposee.vue}
          type="button"
          aria-pressed={proposee.vue === vue}
          className="vue"
          onClick={() => choisir(proposee.vue)}
        >
          {proposee.libelle}
        </button>
      ))}
    </div>
  );
}
