import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

/**
 * Une région d'où le focus ne tombe pas : ce qui l'a peut disparaître avec une lecture nouvelle (grille supprimée,
 * feuille qui manque) ; il revient alors à la région, au lieu de repartir du haut du volet.
 */
export function RegionTenace({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const dernier = useRef<Element | null>(null);
  useEffect(() => {
    const noter = () => (dernier.current = document.activeElement);
    document.addEventListener("focusin", noter);
    return () => document.removeEventListener("focusin", noter);
  }, []);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const tombe = activeElement === null || activeElement === document.body;
    // Encore dans la page, il a été quitté. Et quand le focus est dans la feuille, le reprendre l'arracherait à qui y tape.
    if (!tombe || dernier.current === null || dernier.current.isConnected || !document.hasFocus()) return;
    region.current?.focus();
  });
  return (
    <div ref={region} tabIndex={-1} className="region-tenace">
      {children}
    </div>
  );
}
