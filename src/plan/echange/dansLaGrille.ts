import { adresse, plageDe, referenceAbsolue } from "../adresses";
import { COLONNE_DES_IDENTIFIANTS, LIGNE_DES_ROLES } from "../identifiants";
import type { PlanFeuille } from "../types";

/** L'expression qui va chercher dans la grille, sous un rôle, la cellule de l'activité ou de l'indicateur d'une ligne. */
export type LecteurDeLaGrille = (role: string, ligne: number) => string;

/**
 * Par l'identifiant masqué de la ligne, jamais par la position : une grille triée, ou un échange trié, mettrait sinon la
 * note d'une activité en face d'une autre.
 */
export function lecteurDeLaGrille(grille: PlanFeuille): LecteurDeLaGrille {
  const lignes = grille.cellules
    .filter(({ colonne, contenu }) => colonne === COLONNE_DES_IDENTIFIANTS && estUneReponse(texteDe(contenu)))
    .map(({ ligne }) => ligne);
  const premiere = Math.min(...lignes);
  const nombre = Math.max(...lignes) - premiere + 1;
  const colonneEn = (colonne: number) => referenceAbsolue(grille.nom, plageDe(premiere, colonne, nombre));
  const identifiants = colonneEn(COLONNE_DES_IDENTIFIANTS);
  const roles = colonnesParRole(grille);
  return (role, ligne) => {
    const colonne = roles.get(role);
    if (colonne === undefined) throw new Error(`La grille n’a pas de colonne ${role}.`);
    return `INDEX(${colonneEn(colonne)},MATCH(${adresse(ligne, COLONNE_DES_IDENTIFIANTS)},${identifiants},0))`;
  };
}

/** Une cellule vide se montre vide : reprise telle quelle, elle vaudrait 0. */
export function reprise(expression: string): string {
  return `=IF(LEN(${expression})=0,"",${expression})`;
}

function estUneReponse(identifiant: string): boolean {
  return /^(?:activite|indicateur):/.test(identifiant);
}

function colonnesParRole({ cellules }: PlanFeuille): ReadonlyMap<string, number> {
  return new Map(
    cellules
      .filter(({ ligne }) => ligne === LIGNE_DES_ROLES)
      .flatMap(({ colonne, contenu }) =>
        texteDe(contenu)
          .split(" ")
          .map((role) => [role, colonne] as const),
      ),
  );
}

function texteDe(contenu: PlanFeuille["cellules"][number]["contenu"]): string {
  return contenu !== undefined && "valeur" in contenu ? String(contenu.valeur) : "";
}
