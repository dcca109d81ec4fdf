import type { Dossier } from "../../domaine/dossier/dossier";
import type { Equipe } from "../../domaine/equipe/equipe";
import type { ClasseurDeDossier } from "../../lecture";
import { lireContenu } from "../../lecture/lireContenu";

/**
 * Le dossier d'après lequel les feuilles ont été écrites la dernière fois : le cadre que garde la partie XML, et ce qui
 * ne vit que dans les cellules. `null` : le classeur n'en garde rien.
 *
 * Les feuilles de l'équipe et du financement gardent des résultats calculés à l'écriture (mois présents, forfait, dates
 * de la CTG), que leurs formules confrontent à ce qui est saisi : une saisie faite depuis dans Excel n'y change rien.
 */
export function dossierEcrit({ dossier, source }: ClasseurDeDossier): Dossier | null {
  const garde = lireContenu(source.partiesXml, [])?.dossier;
  if (garde === undefined) return null;
  const { financement, departement } = dossier;
  return {
    ...dossier,
    ...garde,
    equipe: avecLesSalaires(garde.equipe, dossier.equipe),
    financement:
      financement === null || garde.financement === null
        ? financement
        : { ...garde.financement, couts: financement.couts, budget: financement.budget },
    departement,
    politiques: dossier.politiques,
    grilles: dossier.grilles,
  };
}

/** Les salaires et les heures prévues ne sont jamais dans la partie. */
function avecLesSalaires(garde: Equipe, lue: Equipe): Equipe {
  const fiches = new Map(lue.fiches.map((fiche) => [fiche.poste, fiche]));
  return {
    ...garde,
    fiches: garde.fiches.map((fiche) => {
      const { heuresPrevues = null, salaireAffecte = null } = fiches.get(fiche.poste) ?? {};
      return { ...fiche, heuresPrevues, salaireAffecte };
    }),
  };
}
