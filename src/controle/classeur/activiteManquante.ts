import { ecrire } from "../commun/controleDe";
import { cleDeLaFeuille } from "../commun/domaines";
import type { ClasseurExamine, Controle } from "../controle";
import { lignesAbsentes, type LigneAbsente } from "../ecarts/lignesAbsentes";

/** Sauf si seul l'identifiant masqué de la ligne a été effacé, qui est un autre constat. */
export const ACTIVITE_MANQUANTE: Controle = {
  identifiant: "C-LIGNE-1",
  titre: "Activité ou indicateur supprimé",
  roles: ["conseil"],
  controler: (examine) => {
    const absentes = absentesParLibelle(examine);
    return ecrire(
      "C-LIGNE-1",
      examine.lu.constats.flatMap(({ code, phrase, feuille, cellule }) => {
        if (code !== "activite-manquante") return [];
        const absente = absentes.get(`${feuille} ${libelleDe(phrase)}`);
        if (absente !== undefined && absente.trouvee !== null) return [];
        return [
          {
            gravite: "bloquant" as const,
            regle: "R-GRILLE-6",
            phrase,
            geste:
              "Annuler la suppression, ou reconstruire les feuilles depuis le volet\u00a0: la ligne revient, vide.",
            cibles: [cleDeLaFeuille(examine.lu, feuille), absente?.identifiant ?? ""],
            lieu: { feuille, cellule },
          },
        ];
      }),
    );
  },
};

/** La lecture nomme la ligne par son libellé : elle n'a plus de cellule à montrer. */
function libelleDe(phrase: string): string {
  return /«\u00a0([^]*)\u00a0»/.exec(phrase)?.[1] ?? "";
}

function absentesParLibelle({ posees }: ClasseurExamine): Map<string, LigneAbsente> {
  const absentes = new Map<string, LigneAbsente>();
  for (const posee of posees.values()) {
    if (!posee.plan.cle.startsWith("grille:")) continue;
    for (const absente of lignesAbsentes(posee))
      absentes.set(`${posee.plan.nom} ${absente.libelle}`, absente);
  }
  return absentes;
}
