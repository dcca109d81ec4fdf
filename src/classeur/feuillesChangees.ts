import type { FeuilleReperee } from "../lecture";
import { valeurEn } from "../lecture/cellules";
import { nomDeFeuilleEnFormule } from "../plan/adresses";
import type { PlanClasseur, PlanFeuille } from "../plan/types";
import { colonnesRefaites } from "../lecture/accord/colonnes";
import { sansIdentifiants } from "../lecture/accord/reperesDuPlan";

/**
 * Les clés des feuilles qu'il faut écrire pour que le classeur, qui suit l'ancien plan, suive le nouveau : celles que le
 * changement touche, et celles qui manquent. Une feuille supprimée renaît, comme à une reconstruction. Les listes de
 * validation, qui n'appartiennent qu'à nous, suivent quand elles sont d'une version d'avant : les autres s'y appuient.
 *
 * Une feuille se récrit aussi quand elle en cite une qui renaît (ses formules étaient devenues #REF!) ou dont les
 * colonnes changent de rôle (une version d'avant) : ses formules désigneraient autre chose.
 */
export function feuillesChangees(
  voulu: PlanClasseur,
  ancien: PlanClasseur,
  existantes: ReadonlyMap<string, FeuilleReperee>,
): ReadonlySet<string> {
  const anciennes = new Map(ancien.feuilles.map((feuille) => [feuille.cle, aspectDe(feuille)]));
  const changees = voulu.feuilles.filter((feuille) => {
    const existante = existantes.get(feuille.cle);
    if (existante === undefined || anciennes.get(feuille.cle) !== aspectDe(feuille)) return true;
    return sansIdentifiants(feuille) && !contient(existante, feuille);
  });
  return new Set(avecCellesQuiLesCitent(changees, voulu, existantes).map(({ cle }) => cle));
}

function avecCellesQuiLesCitent(
  changees: readonly PlanFeuille[],
  voulu: PlanClasseur,
  existantes: ReadonlyMap<string, FeuilleReperee>,
): readonly PlanFeuille[] {
  const refaites = changees.filter((feuille) => estRefaite(feuille, existantes.get(feuille.cle)));
  const entrainees = voulu.feuilles.filter(
    (feuille) => !changees.includes(feuille) && refaites.some((refaite) => cite(feuille, refaite)),
  );
  if (entrainees.length === 0) return changees;
  return avecCellesQuiLesCitent([...changees, ...entrainees], voulu, existantes);
}

/** Vrai si les cellules que l'on cite d'elle ne seront plus où elles étaient. */
function estRefaite(feuille: PlanFeuille, existante: FeuilleReperee | undefined): boolean {
  if (existante === undefined) return true;
  if (sansIdentifiants(feuille)) return false;
  return colonnesRefaites(feuille, existante).size > 0;
}

/** Tout ce que nous écrivons d'une feuille. Le résultat d'une formule n'en est pas : Excel le calcule. */
function aspectDe(feuille: PlanFeuille): string {
  return JSON.stringify({
    ...feuille,
    cellules: feuille.cellules.map(({ contenu, ...cellule }) =>
      contenu !== undefined && "formule" in contenu
        ? { ...cellule, formule: contenu.formule }
        : { ...cellule, contenu },
    ),
  });
}

function cite({ cellules, validations }: PlanFeuille, citee: PlanFeuille): boolean {
  const reference = `${nomDeFeuilleEnFormule(citee.nom)}!`;
  return (
    cellules.some(
      ({ contenu }) => contenu !== undefined && "formule" in contenu && contenu.formule.includes(reference),
    ) || validations.some(({ regle }) => regle.type === "liste" && regle.feuille === citee.cle)
  );
}

function contient({ feuille }: FeuilleReperee, { cellules }: PlanFeuille): boolean {
  return cellules.every(
    ({ ligne, colonne, contenu }) =>
      contenu === undefined || !("valeur" in contenu) || valeurEn(feuille, ligne, colonne) === contenu.valeur,
  );
}
