import { employeurDe, type EquipeExaminee } from "../../domaine/equipe/constats/constat";
import { eligibilite } from "../../domaine/equipe/constats/eligibilite";
import type { ClasseurDeDossier } from "../../lecture";
import { BLOCS, roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, lieuDeLaFiche, POSTES, repris } from "../commun/deLEquipe";
import { lieuDe, type Lieu } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-ELIG-1 : la fonction, le niveau, l'employeur, l'avis de la Caf. */
export const ADMISSIBILITE = controleDe({
  identifiant: "C-EQUIPE-4",
  titre: "Éligibilité du poste",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    if (examinee === null) return [];
    return eligibilite(examinee).map((constat) => {
      const champ = constat.champ ?? "";
      return {
        ...repris(constat),
        cibles: [constat.poste, champ],
        geste: GESTES[champ] ?? "Revoir la fiche du poste, onglet Équipe.",
        lieu: lieuDuChamp(examine.lu, examinee, constat.poste, champ),
      };
    });
  },
});

const GESTES: { readonly [champ: string]: string | undefined } = {
  lien: "Dire le lien de l’employeur à la CTG, onglet Équipe.",
  niveau: "Compléter la qualification dans la fiche du poste, onglet Équipe.",
  formation: "Compléter la qualification dans la fiche du poste, onglet Équipe.",
  avisDeLaCaf: "Noter la date de l’avis de la Caf dans la fiche du poste, onglet Équipe.",
};

function lieuDuChamp(lu: ClasseurDeDossier, examinee: EquipeExaminee, poste: string, champ: string): Lieu {
  if (champ === "lien") {
    const fiche = examinee.equipe.fiches.find((connue) => connue.poste === poste);
    const employeur = fiche === undefined ? undefined : employeurDe(examinee, fiche);
    if (employeur === undefined) return lieuDeLaFiche(lu, "fiche", poste, "employeur");
    return lieuDe(
      lu,
      POSTES,
      identifiantDeLigne("employeur", employeur.identifiant),
      roleDe("employeur", champ),
    );
  }
  const deLaFiche = BLOCS.fiche.some((colonne) => colonne.champ === champ);
  return lieuDeLaFiche(lu, deLaFiche ? "fiche" : "qualification", poste, champ);
}
