import type { ConstructeurDeFeuille } from "./constructeur";
import { roleDe } from "./equipe/blocs";
import {
  COLONNE_DES_IDENTIFIANTS,
  ecrireMarque,
  LIGNE_DES_ROLES,
  type FeuilleMarquee,
  type NatureDeLigne,
} from "./identifiants";

/** Les colonnes à saisir d'une feuille, par nature de ligne. */
export type ColonnesASaisir = Readonly<
  Partial<Record<NatureDeLigne, readonly { readonly champ: string; readonly colonne: number }[]>>
>;

/** La première ligne, masquée : de quelle feuille il s'agit, et ce que chaque colonne porte dans chaque tableau. */
export function ecrireRoles(
  f: ConstructeurDeFeuille,
  feuille: FeuilleMarquee,
  tableaux: ColonnesASaisir,
): void {
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, ecrireMarque({ feuille, attributs: {} }), "technique");
  const roles = new Map<number, string[]>();
  for (const nature of Object.keys(tableaux) as NatureDeLigne[]) {
    for (const { champ, colonne } of tableaux[nature] ?? []) {
      roles.set(colonne, [...(roles.get(colonne) ?? []), roleDe(nature, champ)]);
    }
  }
  for (const [colonne, siens] of roles) f.valeur(LIGNE_DES_ROLES, colonne, siens.join(" "), "technique");
  f.masquer(LIGNE_DES_ROLES);
}
