import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

import { useObservable } from "../../../../src/volet/commun/useObservable";
import { dernierEtat, type EtatDuSuivi } from "../../../../src/volet/suivi/etat";
import type { ClasseurDeDossier } from "../../../../src/lecture";
import type { ClasseurDEssai } from "./classeurDEssai";

type Rendu = (etat: EtatDuSuivi, lu: ClasseurDeDossier) => ReactNode;

function Essai({ classeur, rendre }: { readonly classeur: ClasseurDEssai; readonly rendre: Rendu }) {
  const etat = useObservable(classeur.suivi);
  const lue = dernierEtat(etat.lecture)?.lecture;
  return <FluentProvider theme={webLightTheme}>{lue?.etat === "lu" && rendre(etat, lue)}</FluentProvider>;
}

/** Un écran monté sur un vrai suivi, comme une personne le lit et s'en sert. */
export class Ecran {
  private constructor(
    private readonly racine: Root,
    private readonly hote: HTMLElement,
  ) {}

  static async ouvrir(classeur: ClasseurDEssai, rendre: Rendu): Promise<Ecran> {
    (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
    const hote = document.body.appendChild(document.createElement("div"));
    const ecran = new Ecran(createRoot(hote), hote);
    await act(() => classeur.suivi.demarrer());
    await act(async () => ecran.racine.render(<Essai classeur={classeur} rendre={rendre} />));
    return ecran;
  }

  async fermer(): Promise<void> {
    await act(async () => this.racine.unmount());
    this.hote.remove();
  }

  get texte(): string {
    return lisible(this.hote.textContent ?? "");
  }

  textes(selecteur: string): string[] {
    return this.tous(selecteur).map(({ textContent }) => lisible(textContent ?? ""));
  }

  tous<E extends HTMLElement = HTMLElement>(selecteur: string): E[] {
    return [...this.hote.querySelectorAll<E>(selecteur)];
  }

  bouton(nom: string | RegExp): HTMLElement {
    const trouve = this.tous("button").find((bouton) => {
      const sien = lisible(bouton.getAttribute("aria-label") ?? bouton.textContent ?? "");
      return typeof nom === "string" ? sien === nom : nom.test(sien);
    });
    if (trouve === undefined) throw new Error(`pas de bouton ${String(nom)}`);
    return trouve;
  }

  champ<E extends HTMLElement = HTMLInputElement>(libelle: string): E {
    const etiquette = this.tous("label").find(
      ({ textContent }) => lisible(textContent ?? "").replace(/\s*\*$/, "") === libelle,
    );
    const champ = document.getElementById(etiquette?.getAttribute("for") ?? "");
    const nomme = champ ?? this.tous(`[aria-label="${libelle}"]`)[0];
    if (nomme === undefined) throw new Error(`pas de champ « ${libelle} »`);
    return nomme as E;
  }

  async presser(nom: string | RegExp): Promise<void> {
    const bouton = this.bouton(nom);
    await act(async () => {
      bouton.focus();
      bouton.click();
    });
  }

  async ecrire(libelle: string, texte: string): Promise<void> {
    await this.changer(this.champ(libelle), HTMLInputElement.prototype, texte, "input");
  }

  /** @param valeur celle de l'option, ou de son libellé. */
  async choisir(libelle: string | HTMLSelectElement, valeur: string): Promise<void> {
    const liste = typeof libelle === "string" ? this.champ<HTMLSelectElement>(libelle) : libelle;
    const option = [...liste.options].find(({ value, text }) => value === valeur || lisible(text) === valeur);
    if (option === undefined) throw new Error(`pas d’option « ${valeur} »`);
    await this.changer(liste, HTMLSelectElement.prototype, option.value, "change");
  }

  /** Entrée dans un champ : le navigateur envoie le formulaire. */
  async entree(libelle: string): Promise<void> {
    const champ = this.champ(libelle);
    await act(async () => champ.form?.requestSubmit());
  }

  async pendant(geste: () => void | Promise<void>): Promise<void> {
    await act(async () => geste());
  }

  private async changer(
    champ: HTMLElement,
    prototype: object,
    valeur: string,
    evenement: string,
  ): Promise<void> {
    await act(async () => {
      champ.focus();
      // React suit la valeur par son propre accesseur : celui du prototype la change comme une frappe.
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(champ, valeur);
      champ.dispatchEvent(new Event(evenement, { bubbles: true }));
    });
  }
}

/** Les insécables comme des espaces, pour se lire dans un essai. */
export function lisible(texte: string): string {
  return texte.replace(/\u00a0/g, " ").trim();
}
