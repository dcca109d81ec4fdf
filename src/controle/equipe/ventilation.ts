import { cleDeVentilation } from "../../domaine/equipe/constats/cleDeVentilation";
import type { ClasseurDeDossier } from "../../lecture";
import { clesDe, PARTS } from "../../plan/equipe/libelles";
import { controleDe } from "../commun/controleDe";
import { estDejaDit } from "../commun/dejaDit";
import { equipeExaminee, lieuDeLaFiche, repris } from "../commun/deLEquipe";
import type { Lieu } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-VENT-1 : la clé d'un poste fait 100 %. */
export const VENTILATION = controleDe({
  identifiant: "C-EQUIPE-7",
  titre: "Clé de répartition entre les thématiques",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null ? [] : cleDeVentilation(examinee)).map((constat) => ({
      ...repris(constat),
      cibles: [constat.poste],
      geste: "Corriger la clé dans la fiche du poste, onglet Équipe.",
      lieu: lieuDeLaCle(examine.lu, constat.poste),
    }));
  },
});

/** La première des quatre parts, ou celle que la lecture n'a pas comprise : le total ne tient alors qu'à elle. */
function lieuDeLaCle(lu: ClasseurDeDossier, poste: string): Lieu {
  const lieux = clesDe(PARTS).map((thematique) => lieuDeLaFiche(lu, "fiche", poste, thematique));
  const [premier] = lieux;
  return (
    lieux.find((lieu) => estDejaDit(lu, lieu)) ?? premier ?? lieuDeLaFiche(lu, "fiche", poste, "partSppe")
  );
}
