import type { ClasseurLu } from "./cellules";
import { TABLEAU_DU_JOURNAL } from "../plan/journal/tableau";
import { TABLEAU_DU_PLAN_D_ACTION } from "../plan/planDAction/tableau";
import type { ConstatDeLecture } from "./constats";
import { recouperLesRoles } from "./libre/recouperLesRoles";
import { reperer, type FeuilleReperee } from "./reperer";

/** Nos feuilles, par clé de plan ; de plusieurs exemplaires d'une même feuille, l'original seul. */
export function repererFeuilles(
  classeur: ClasseurLu,
  constats: ConstatDeLecture[],
): Map<string, FeuilleReperee> {
  const parCle = new Map<string, FeuilleReperee[]>();
  for (const feuille of classeur.feuilles) {
    const reperee = reperer(feuille);
    if (reperee === "etrangere") continue;
    if (reperee === "version-inconnue") {
      constats.push({
        code: "version-inconnue",
        phrase: `«\u00a0${feuille.nom}\u00a0» a été faite par une version du complément que celle-ci ne connaît pas\u00a0: elle n’est pas lue. Mettez le complément à jour.`,
        feuille: feuille.nom,
        cellule: "",
      });
      continue;
    }
    const cle = cleDe(reperee);
    parCle.set(cle, [...(parCle.get(cle) ?? []), reperee]);
  }
  const feuilles = new Map<string, FeuilleReperee>();
  for (const [cle, exemplaires] of parCle) {
    const [originale, ...copies] = [...exemplaires].sort((a, b) => numeroDeCopie(a) - numeroDeCopie(b));
    if (originale === undefined) continue;
    feuilles.set(cle, recouper(cle, originale));
    for (const { feuille } of copies) {
      constats.push({
        code: originale.marque.feuille === "grille" ? "grille-en-double" : "feuille-en-double",
        phrase: `«\u00a0${feuille.nom}\u00a0» est une copie de «\u00a0${originale.feuille.nom}\u00a0»\u00a0: seule «\u00a0${originale.feuille.nom}\u00a0» est lue. Supprimez la copie, ou déplacez-la dans un autre classeur.`,
        feuille: feuille.nom,
        cellule: "",
      });
    }
  }
  return feuilles;
}

const TABLEAUX_LIBRES = [TABLEAU_DU_JOURNAL, TABLEAU_DU_PLAN_D_ACTION];

function recouper(cle: string, reperee: FeuilleReperee): FeuilleReperee {
  const tableau = TABLEAUX_LIBRES.find(({ nature }) => nature === cle);
  return tableau === undefined ? reperee : recouperLesRoles(reperee, tableau);
}

/** Une copie se place d'ordinaire devant l'originale : « Grille (2) » dans Excel, « Grille_2 » dans LibreOffice. */
function numeroDeCopie({ feuille }: FeuilleReperee): number {
  const [, excel, libreOffice] = /(?:\((\d+)\)|_(\d+))$/.exec(feuille.nom) ?? [];
  return Number(excel ?? libreOffice ?? 0);
}

function cleDe({ marque }: FeuilleReperee): string {
  const grille = marque.attributs["grille"];
  return grille === undefined ? marque.feuille : `${marque.feuille}:${grille}`;
}
