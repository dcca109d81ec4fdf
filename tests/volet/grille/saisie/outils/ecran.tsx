import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";

import { useObservable } from "../../../../../src/volet/commun/useObservable";
import { EcranGrille } from "../../../../../src/volet/grille/EcranGrille";
import type { Suivi } from "../../../../../src/volet/suivi/Suivi";
import type { PorteDEssai } from "./porteDEssai";

function Essai({ suivi }: { readonly suivi: Suivi }) {
  const etat = useObservable(suivi);
  return (
    <FluentProvider theme={webLightTheme}>
      <EcranGrille suivi={suivi} etat={etat} aller={() => undefined} />
    </FluentProvider>
  );
}

/** L'écran de saisie, monté sur un vrai suivi, comme une personne le lit et s'en sert. */
export class Ecran {
  private constructor(
    readonly porte: PorteDEssai,
    private readonly racine: Root,
    private readonly hote: HTMLElement,
  ) {}

  static async ouvrir(porte: PorteDEssai): Promise<Ecran> {
    (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
    const hote = document.body.appendChild(document.createElement("div"));
    const ecran = new Ecran(porte, createRoot(hote), hote);
    await act(() => porte.suivi.demarrer());
    await act(async () => ecran.racine.render(<Essai suivi={porte.suivi} />));
    return ecran;
  }

  async fermer(): Promise<void> {
    await act(async () => this.racine.unmount());
    this.hote.remove();
  }

  get texte(): string {
    return lisible(this.hote.textContent ?? "");
  }

  /** Le titre de l'activité ou de la fonction que l'on remplit. */
  get titre(): string {
    return lisible(this.hote.querySelector("h2")?.textContent ?? "");
  }

  get rang(): string {
    return lisible(this.hote.querySelector(".rang")?.textContent ?? "");
  }

  /** Ce que la lecture d'écran vient de dire. */
  get annonces(): string[] {
    return [...this.hote.querySelectorAll("[role=status], [role=alert]")].map((element) =>
      lisible(element.textContent ?? ""),
    );
  }

  tous(selecteur: string): HTMLElement[] {
    return [...this.hote.querySelectorAll<HTMLElement>(selecteur)];
  }

  bouton(nom: string | RegExp): HTMLElement {
    const trouve = this.tous("button").find((bouton) => {
      const sien = lisible(bouton.getAttribute("aria-label") ?? bouton.textContent ?? "");
      return typeof nom === "string" ? sien === nom : nom.test(sien);
    });
    if (trouve === undefined) throw new Error(`pas de bouton ${String(nom)}`);
    return trouve;
  }

  /** La note d'une politique, par son libellé visible. */
  note(politique: string, note: string): HTMLElement {
    const rangee = this.tous(".rangee").find(
      (candidate) => candidate.querySelector(".politique")?.textContent === politique,
    );
    const bouton = [...(rangee?.querySelectorAll<HTMLElement>("[role=radio]") ?? [])].find(
      ({ textContent }) => textContent === note,
    );
    if (bouton === undefined) throw new Error(`pas de note ${note} en ${politique}`);
    return bouton;
  }

  /** Les notes choisies, dans l'ordre des politiques ; « — » pour aucune. */
  get choisies(): string[] {
    return this.tous("[role=radiogroup]").map(
      (groupe) => groupe.querySelector("[aria-checked=true]")?.textContent ?? "—",
    );
  }

  champ(libelle: string): HTMLInputElement | HTMLTextAreaElement {
    const etiquette = this.tous("label").find(({ textContent }) => textContent === libelle);
    const champ = etiquette && document.getElementById(etiquette.getAttribute("for") ?? "");
    if (!(champ instanceof HTMLInputElement || champ instanceof HTMLTextAreaElement)) {
      throw new Error(`pas de champ « ${libelle} »`);
    }
    return champ;
  }

  async viser(element: HTMLElement): Promise<void> {
    await act(async () => element.focus());
  }

  async presser(element: HTMLElement): Promise<void> {
    await act(async () => {
      element.focus();
      element.click();
    });
  }

  /** Une touche sur l'élément actif ; `code` est celui du clavier américain, comme dans le navigateur. */
  async touche(key: string, plus: KeyboardEventInit = {}): Promise<boolean> {
    let laissee = true;
    await act(async () => {
      const cible = document.activeElement ?? document.body;
      laissee = cible.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...plus }),
      );
    });
    return laissee;
  }

  async ecrire(champ: HTMLInputElement | HTMLTextAreaElement, texte: string): Promise<void> {
    const prototype =
      champ instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    await act(async () => {
      champ.focus();
      // React suit la valeur par son propre accesseur : celui du prototype la change comme une frappe.
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(champ, texte);
      champ.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  async quitter(champ: HTMLElement): Promise<void> {
    await act(async () => champ.blur());
  }

  /** Ce que fait quelqu'un d'autre que le volet, et ce que l'écran en montre. */
  async pendant(geste: () => void | Promise<void>): Promise<void> {
    await act(async () => geste());
  }
}

/** Les insécables comme des espaces, pour se lire dans un essai. */
function lisible(texte: string): string {
  return texte.replace(/\u00a0/g, " ").trim();
}
