import type { ConstatDepartemental } from "../../domaine/financement/departemental/resultatDepartemental";
import type { ClasseurDeDossier } from "../../lecture";
import {
  CONDITION_A_SAISIR,
  DEPARTEMENT,
  LIGNE_UNIQUE,
  type TableauDuDepartement,
} from "../../plan/departement/colonnes";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { financementDepartemental } from "../commun/duDepartement";
import { lieuDe, type Lieu } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-DEP-1, R-INGE-1 : les alertes du dossier départemental, qui restent les siennes. */
export const ALERTES_DU_DEPARTEMENT = controleDe({
  identifiant: "C-DEP-2",
  titre: "Dossier départemental",
  roles: GESTION,
  constats: ({ lu }) => {
    const dossier = lu.dossier.departement;
    if (dossier === null) return [];
    return financementDepartemental(dossier).constats.map((constat) => ({
      gravite: constat.gravite,
      regle: constat.regle,
      phrase: constat.phrase,
      source: constat.source,
      cibles: [constat.regle, constat.ligne, constat.champ ?? ""],
      geste: "Revoir la ligne dans «\u00a0CTG Département\u00a0».",
      lieu: lieuDuDepartement(lu, constat),
    }));
  },
});

/** Une ingénierie et une coopération peuvent porter le même identifiant : la règle dit laquelle. */
function lieuDuDepartement(lu: ClasseurDeDossier, { regle, ligne, champ = "" }: ConstatDepartemental): Lieu {
  const lieu = (tableau: TableauDuDepartement, colonne: string) =>
    lieuDe(
      lu,
      DEPARTEMENT,
      identifiantDeLigne(tableau, tableau === "pilotage" ? LIGNE_UNIQUE : ligne),
      roleDe(tableau, colonne),
    );
  if (ligne === "") return lieu("pilotage", champ);
  const estUneCooperation =
    regle === "R-DEP-1" ||
    (regle === "R-COUT-1" &&
      lu.dossier.departement?.cooperations.some(({ identifiant }) => identifiant === ligne) === true);
  if (!estUneCooperation) return lieu("ingenierie", champ === "" ? "objet" : champ);
  if (champ in CONDITION_A_SAISIR) return lieu("condition", champ);
  const colonne = lieu("cooperation", champ);
  return colonne.cellule === "" ? lieu("cooperation", "objet") : colonne;
}
