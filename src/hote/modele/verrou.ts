import { ErreurHote } from "../protocole/erreurs";
import { lireAspect } from "./aspect";
import type { OptionsDeProtection } from "./etatDeFeuille";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { estSansBornes } from "./rectangle";

type Permission = Exclude<keyof OptionsDeProtection, "selectionMode">;

function refus(noyau: Noyau, feuille: string): ErreurHote {
  const nom = noyau.feuille(feuille).getName();
  return new ErreurHote(
    "AccessDenied",
    `La feuille « ${nom} » est protégée : la cellule ou l’objet ne peut pas être modifié.`,
  );
}

/** Lève `AccessDenied` si la feuille est protégée et n'accorde pas cette permission (ou aucune n'existe). */
export function exigerPermission(noyau: Noyau, feuille: string, permission?: Permission): void {
  noyau.exigerEcriture();
  const protection = noyau.etat(feuille).protection;
  if (protection && !(permission && protection.options[permission])) throw refus(noyau, feuille);
}

/** Lève `AccessDenied` si la feuille est protégée et qu'une des cellules est verrouillée. */
export function exigerDeverrouillees(noyau: Noyau, feuille: string, zone: Rectangle): void {
  noyau.exigerEcriture();
  if (!noyau.etat(feuille).protection) return;
  if (estSansBornes(zone)) throw refus(noyau, feuille);
  for (let l = zone.ligne; l < zone.ligne + zone.lignes; l++) {
    for (let c = zone.colonne; c < zone.colonne + zone.colonnes; c++) {
      if (lireAspect(noyau, feuille, l, c).verrouillee) throw refus(noyau, feuille);
    }
  }
}
