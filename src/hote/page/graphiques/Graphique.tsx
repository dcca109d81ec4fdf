import { BarChart, CustomChart } from "echarts/charts";
import { GridComponent, LegendComponent, RadarComponent, TitleComponent } from "echarts/components";
import { init, use as employer } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { optionDe, texteDe } from "./option";
import type { GraphiqueReleve } from "./releve";

employer([
  BarChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TitleComponent,
  SVGRenderer,
]);

/** Les graphiques à l'écran, par identifiant ; qui les dessine s'y abonne. */
export class Vitrine {
  private readonly graphiques = new Map<
    string,
    { readonly releve: GraphiqueReleve; readonly empreinte: string }
  >();
  private readonly abonnes = new Set<() => void>();

  montrer(id: string, releve: GraphiqueReleve): void {
    const empreinte = JSON.stringify(releve);
    if (this.graphiques.get(id)?.empreinte === empreinte) return;
    this.graphiques.set(id, { releve, empreinte });
    for (const abonne of this.abonnes) abonne();
  }

  retirer(id: string): void {
    this.graphiques.delete(id);
  }

  lire(id: string): GraphiqueReleve | undefined {
    return this.graphiques.get(id)?.releve;
  }

  readonly abonner = (abonne: () => void): (() => void) => {
    this.abonnes.add(abonne);
    return () => this.abonnes.delete(abonne);
  };
}

interface Proprietes {
  readonly vitrine: Vitrine;
  readonly id: string;
}

export function Graphique({ vitrine, id }: Proprietes) {
  const releve = useSyncExternalStore(vitrine.abonner, () => vitrine.lire(id));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || !releve) return undefined;
    // Univer donne sa place au cadre après l'avoir créé : les dimensions se disent plutôt que de se mesurer.
    const dessin = init(element, null, { renderer: "svg", width: 1, height: 1 });
    const dessiner = () => {
      const taille = { largeur: element.clientWidth, hauteur: element.clientHeight };
      dessin.resize({ width: taille.largeur, height: taille.hauteur });
      dessin.setOption(optionDe(releve, taille), true);
    };
    const observateur = new ResizeObserver(dessiner);
    observateur.observe(element);
    return () => {
      observateur.disconnect();
      dessin.dispose();
    };
  }, [releve]);
  return (
    <div
      ref={place}
      className="graphique"
      role="img"
      aria-label={releve && texteDe(releve)}
      data-graphique={id}
    />
  );
}
