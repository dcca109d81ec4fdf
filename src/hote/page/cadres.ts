import type { HoteExcel } from "../hoteExcel";

/** La fenêtre de la page, telle que relais.js la voit depuis un cadre, et les essais de bout en bout. */
export interface FenetreDeLHote extends Window {
  accueillirLeComplement?: (fenetre: Window) => void;
  /** Une grille dessinée ne se lit pas dans la page : les essais lisent ici ce qu'elle montre. */
  classeurEmbarque?: HoteExcel;
}

type Preparation = (fenetre: Window) => void;

const preparations = new WeakMap<Element, Preparation>();

/**
 * Prépare la fenêtre d'un cadre avant que les scripts de sa page ne s'exécutent, à chaque fois qu'elle se recharge :
 * c'est là qu'Excel pose `Office`.
 */
export function preparerLeCadre(cadre: HTMLIFrameElement, preparation: Preparation): void {
  preparations.set(cadre, preparation);
}

export function accueillirLesCadres(): void {
  (window as FenetreDeLHote).accueillirLeComplement = (fenetre) => {
    const cadre = fenetre.frameElement;
    const preparation = cadre && preparations.get(cadre);
    if (!preparation)
      throw new Error(`Page inattendue dans le classeur embarqué\u00a0: ${fenetre.location.href}`);
    preparation(fenetre);
  };
}

/** Ouvre une page du complément dans un cadre que l'on ne voit pas : ses fonctions, ses commandes. */
export function ouvrirUnCadreCache(adresse: string, titre: string, preparation: Preparation): Promise<void> {
  const cadre = document.createElement("iframe");
  cadre.hidden = true;
  cadre.title = titre;
  preparerLeCadre(cadre, preparation);
  return new Promise((accomplir) => {
    cadre.addEventListener("load", () => accomplir(), { once: true });
    cadre.src = adresse;
    document.body.append(cadre);
  });
}
