import type { Appel, Reponse } from "../../../src/volet/fichiers/services";

type Servir = (message: { readonly data: Appel }) => void;

let servir: Servir;
let recevoir: (reponse: Reponse) => void = () => undefined;

// Le vrai code du travailleur, sur ce fil-ci : il n'y manque que la portée où un navigateur l'exécute.
Object.assign(globalThis, {
  addEventListener: (_type: string, ecoute: Servir) => (servir = ecoute),
  postMessage: (reponse: Reponse) => recevoir(reponse),
});
require("../../../src/volet/fichiers/travailleur");

/** Ce qu'un `Worker` montre à la page ; tout ce qui passe est recopié, comme d'un fil à l'autre. */
abstract class FauxTravailleur extends EventTarget {
  protected fini = false;

  protected constructor(demarre: boolean) {
    super();
    if (demarre) queueMicrotask(() => this.repondre({ etat: "pret" }));
  }

  abstract postMessage(appel: Appel): void;

  terminate(): void {
    this.fini = true;
  }

  get estArrete(): boolean {
    return this.fini;
  }

  /** Une erreur que le code du travailleur n'a pas rattrapée, ou son fichier qui ne se charge pas. */
  mourir(): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  }

  protected repondre(reponse: Reponse): void {
    if (!this.fini) {
      this.dispatchEvent(new MessageEvent("message", { data: structuredClone(reponse) }));
    }
  }
}

/** Sert vraiment. */
class TravailleurQuiSert extends FauxTravailleur {
  constructor() {
    super(true);
  }

  override postMessage(appel: Appel): void {
    recevoir = (reponse) => this.repondre(reponse);
    servir({ data: structuredClone(appel) });
  }
}

/** Démarre, puis ne répond jamais. */
class TravailleurMuet extends FauxTravailleur {
  constructor() {
    super(true);
  }

  override postMessage(): void {}
}

/** Démarre, puis meurt à la première demande. */
class TravailleurQuiMeurt extends FauxTravailleur {
  constructor() {
    super(true);
  }

  override postMessage(): void {
    queueMicrotask(() => this.mourir());
  }
}

/** Son fichier ne se charge pas. */
class TravailleurAbsent extends FauxTravailleur {
  constructor() {
    super(false);
    setTimeout(() => this.mourir());
  }

  override postMessage(): void {}
}

const SORTES = {
  sert: TravailleurQuiSert,
  muet: TravailleurMuet,
  meurt: TravailleurQuiMeurt,
  absent: TravailleurAbsent,
} as const;

export interface Equipe {
  readonly creer: () => Worker;
  /** Ceux qu'on a créés, dans l'ordre. */
  readonly crees: readonly FauxTravailleur[];
}

/** De quoi créer des travailleurs : un de chaque sorte donnée, puis de la dernière. */
export function equipe(...sortes: readonly (keyof typeof SORTES)[]): Equipe {
  const crees: FauxTravailleur[] = [];
  return {
    crees,
    creer: () => {
      const sorte = sortes[Math.min(crees.length, sortes.length - 1)] ?? "sert";
      const cree = new SORTES[sorte]();
      crees.push(cree);
      return cree as unknown as Worker;
    },
  };
}
