import { lireAdresse } from "../../plan/adresses";
import { controleDeLecture } from "../commun/controleDeLecture";
import type { ClasseurExamine, Controle } from "../controle";
import { lignesAbsentes } from "../ecarts/lignesAbsentes";

const AJOUTEE = controleDeLecture({
  identifiant: "C-LIGNE-3",
  titre: "Ligne ajoutée par l’utilisateur",
  roles: ["conseil"],
  codes: ["ligne-ajoutee"],
  domaine: "",
  regle: "",
  dire: () => ({
    gravite: "a-corriger",
    geste: "Reporter ce que dit cette ligne sur une ligne du modèle, ou dans un commentaire.",
  }),
});

/** Une ligne remplie que ni la lecture ni les formules ne comptent ; celle qui n'a perdu que son identifiant se dit ailleurs. */
export const LIGNE_AJOUTEE: Controle = {
  ...AJOUTEE,
  controler: (examine) => {
    const perdues = lignesSansIdentifiant(examine);
    return AJOUTEE.controler(examine).filter(
      ({ feuille, cellule }) => !perdues.has(designer(feuille, lireAdresse(cellule)?.ligne ?? -1)),
    );
  },
};

function lignesSansIdentifiant({ posees }: ClasseurExamine): ReadonlySet<string> {
  return new Set(
    [...posees.values()].flatMap((posee) =>
      lignesAbsentes(posee).flatMap(({ trouvee }) =>
        trouvee === null ? [] : [designer(posee.plan.nom, trouvee.ligne)],
      ),
    ),
  );
}

function designer(feuille: string, ligne: number): string {
  return `${ligne} ${feuille}`;
}
