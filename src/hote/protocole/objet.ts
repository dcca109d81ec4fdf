/**
 * Un objet que l'hôte offre au complément. L'interpréteur n'atteint que les membres que les types d'Office.js
 * déclarent pour `typeExcel` : le reste de la classe lui est invisible.
 */
export abstract class ObjetHote {
  /** Son nom dans l'espace de noms `Excel`. */
  abstract readonly typeExcel: string;
  /** Vrai pour la réponse d'une méthode `…OrNullObject` qui n'a rien trouvé. */
  readonly estNul: boolean = false;

  /** L'identifiant par lequel la bibliothèque retrouve l'objet dans sa collection. */
  get cle(): string | undefined {
    return undefined;
  }
}

export abstract class CollectionHote<T extends ObjetHote> extends ObjetHote {
  abstract get items(): readonly T[];

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }
}

/** L'objet nul : tout membre d'un objet nul est nul. */
class ObjetNul extends ObjetHote {
  readonly typeExcel = "";
  override readonly estNul = true;
}

export const NUL: ObjetHote = new ObjetNul();
