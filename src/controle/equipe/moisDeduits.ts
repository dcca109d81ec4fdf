import { nommerLePoste } from "../../domaine/equipe/constats/constat";
import { moisDeLEquipe } from "../../domaine/equipe/moisDeLEquipe";
import { compter } from "../../domaine/saisie/compter";
import type { ClasseurDeDossier } from "../../lecture";
import { controleDe } from "../commun/controleDe";
import { SANS_LIEU, type Lieu } from "../commun/lieux";
import { lieuDeLaPeriode } from "../commun/lieuDeLaPeriode";
import { GESTION } from "../commun/roles";

/** R-ABS-1, R-VAC-1 : ce que les absences retirent au financement de l'année ; tout, c'est à discuter. */
export const MOIS_DEDUITS = controleDe({
  identifiant: "C-EQUIPE-9",
  titre: "Mois déduits pour absence",
  roles: GESTION,
  constats: ({ lu, profil }) => {
    const { annee, postes } = lu.dossier;
    const { maladie, vacance } = profil?.regles ?? {};
    const sources = [maladie?.source, vacance?.source].filter((source) => source !== undefined);
    return moisDeLEquipe(lu.dossier, profil).flatMap(({ poste: identifiant, mois }) => {
      const deduits = mois.filter(({ deduit }) => deduit).length;
      const poste = postes.find((connu) => connu.identifiant === identifiant);
      if (deduits === 0 || poste === undefined) return [];
      const tous = deduits === mois.length;
      const combien = tous ? "Les douze mois" : compter(deduits, "mois", "mois");
      const verbe = deduits > 1 ? "sont déduits" : "est déduit";
      return [
        {
          cibles: [identifiant],
          gravite: tous ? ("a-discuter" as const) : ("information" as const),
          regle: [maladie && "R-ABS-1", vacance && "R-VAC-1"].filter(Boolean).join(", "),
          phrase: `${combien} de ${annee} ${verbe} pour ${nommerLePoste(poste)}, absent ou non remplacé.`,
          geste: "Vérifier les périodes du poste et l’information de la Caf, onglet Équipe.",
          lieu: lieuDeLAbsence(lu, identifiant),
          source: sources.join(" "),
        },
      ];
    });
  },
});

/** La première absence de sa fiche. */
function lieuDeLAbsence(lu: ClasseurDeDossier, poste: string): Lieu {
  const fiche = lu.dossier.equipe.fiches.find((connue) => connue.poste === poste);
  const absence = fiche?.periodes.find(({ nature }) => nature !== "presence");
  return absence === undefined ? SANS_LIEU : lieuDeLaPeriode(lu, poste, absence, "debut");
}
