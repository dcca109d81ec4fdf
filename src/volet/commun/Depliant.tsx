import type { ReactNode } from "react";

/** Un complément replié : le dépliant du navigateur, au clavier comme à la lecture d'écran. */
export function Depliant({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <details className="depliant">
      <summary>{titre}</summary>
      <div>{children}</div>
    </details>
  );
}
