import { composerGabarit } from "../../domaine/dossier/gabarit";
import type { Brouillon, PosteSaisi } from "../dossier/brouillon";
import type { Choix } from "../dossier/choix";
import { lireDate, lireQuotite } from "../dossier/nombres";
import type { Gabarit } from "./services";

/** Le gabarit que le formulaire décrit ; ce qui n'y est pas dit reste à compléter dans le classeur. */
export function gabaritDe(brouillon: Brouillon, { modele, politiques, horsChamp }: Choix): Gabarit {
  const dossier = composerGabarit(
    {
      territoire: {
        nom: brouillon.territoire.trim(),
        caf: brouillon.caf.trim(),
        debutCtg: lireDate(brouillon.debutCtg) ?? "",
        finCtg: lireDate(brouillon.finCtg) ?? "",
      },
      annee: Number(brouillon.annee.trim()),
      employeur: brouillon.employeur.trim(),
      profil: brouillon.profil,
      politiques,
      champ: { horsChamp: horsChamp.map((exclusion) => ({ ...exclusion, motif: exclusion.motif.trim() })) },
      postes: brouillon.postes.map(posteDe),
      repartition: brouillon.repartition,
    },
    modele,
  );
  return { dossier, modele };
}

function posteDe({ prenom, nom, libelle, intitule, quotite }: PosteSaisi) {
  return {
    prenom: prenom.trim(),
    nom: nom.trim(),
    libelle,
    intitule: intitule.trim(),
    quotite: lireQuotite(quotite) ?? 0,
  };
}

/** Les mêmes postes, vacants : l'intitulé et la quotité tiennent au poste, pas à la personne. */
export function sansLesNoms(brouillon: Brouillon): Brouillon {
  return { ...brouillon, postes: brouillon.postes.map((poste) => ({ ...poste, prenom: "", nom: "" })) };
}
