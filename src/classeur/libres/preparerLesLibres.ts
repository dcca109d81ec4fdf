import type { Dossier } from "../../domaine/dossier/dossier";
import type { ClasseurDeDossier } from "../../lecture";
import { JOURNAL } from "../../plan/journal/tableau";
import { PLAN_D_ACTION } from "../../plan/planDAction/tableau";
import type { PlanClasseur } from "../../plan/types";
import type { TravailLibre } from "../chantier";
import type { Releve } from "../relever";
import { comparerLesLignes, lignesDuTableau } from "./comparerLesLignes";

/** Ce que chaque feuille libre tient du dossier. */
const LIBRES: readonly {
  readonly cle: string;
  readonly nombre: (dossier: Dossier) => number;
  readonly rangees: (lu: ClasseurDeDossier) => readonly number[];
}[] = [
  {
    cle: JOURNAL,
    nombre: ({ journal }) => journal?.length ?? 0,
    rangees: ({ rangees }) => rangees.journal,
  },
  {
    cle: PLAN_D_ACTION,
    nombre: ({ planDAction }) => planDAction?.length ?? 0,
    rangees: ({ rangees }) => rangees.planDAction,
  },
];

/** Les feuilles libres qui sont dans le classeur et dont des lignes changent. */
export function preparerLesLibres(
  dossier: Dossier,
  voulu: PlanClasseur,
  ancien: PlanClasseur,
  releve: Releve,
  lu: ClasseurDeDossier,
): TravailLibre[] {
  return LIBRES.flatMap(({ cle, nombre, rangees }) => {
    const [plan, avant] = [voulu, ancien].map(({ feuilles }) => feuilles.find((f) => f.cle === cle));
    const [tableau, tableauDAvant] = [plan?.tableaux?.[0], avant?.tableaux?.[0]];
    const reperee = lu.feuilles.get(cle);
    const relevee = releve.feuilles.find(({ lue }) => lue === reperee?.feuille);
    if (plan === undefined || avant === undefined || reperee === undefined || relevee === undefined)
      return [];
    if (tableau === undefined || tableauDAvant === undefined) return [];
    const changements = comparerLesLignes(
      lignesDuTableau(avant, tableauDAvant, nombre(lu.dossier)),
      lignesDuTableau(plan, tableau, nombre(dossier)),
      rangees(lu),
    );
    const { changees, ajoutees, retirees } = changements;
    if (changees.length + ajoutees.length + retirees.length === 0) return [];
    return [{ plan, tableau, reperee, relevee, changements }];
  });
}
