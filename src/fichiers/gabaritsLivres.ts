import { composerGabarit } from "../domaine/dossier/gabarit";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { chargerModele, MODELES, PROFILS } from "../donnees";
import { planifier } from "../plan";
import { ecrireClasseur } from "../xlsx/ecrire";

/** Un gabarit vierge livré avec le complément, pour qui n'a pas de volet. */
export interface GabaritLivre {
  /** `CTG-gabarit-national.xlsx` : sans accent ni espace, car il est écrit dans des adresses. */
  readonly nom: string;
  /** L'identifiant du modèle de grille. */
  readonly modele: string;
  /** Le libellé du modèle de grille. */
  readonly libelle: string;
}

/** Un par modèle de grille livré, dans le même ordre. */
export const GABARITS_LIVRES: readonly GabaritLivre[] = MODELES.map(({ identifiant, libelle }) => ({
  nom: `CTG-gabarit-${identifiant}.xlsx`,
  modele: identifiant,
  libelle,
}));

/**
 * Le classeur d'un gabarit livré, octets d'un .xlsx. Tout y est à compléter, l'année aussi : celle de la construction
 * vieillirait avec elle.
 */
export function ecrireGabaritLivre({ modele: identifiant, libelle }: GabaritLivre): Promise<Uint8Array> {
  const modele = chargerModele(identifiant);
  const dossier = composerGabarit(
    {
      territoire: { nom: "", caf: "", debutCtg: "", finCtg: "" },
      annee: 0,
      employeur: "",
      profil: profilDe(modele),
      politiques: modele.politiques,
      champ: { horsChamp: [] },
      // R-ETP-2 : seul, le chargé de coopération est le pilote.
      postes: [{ prenom: "", nom: "", libelle: "pilote", intitule: "", quotite: 0 }],
      repartition: "par-poste",
    },
    modele,
  );
  return ecrireClasseur(planifier(dossier, modele), { titre: `CTG – gabarit vierge – ${libelle}` });
}

/** Le premier profil qui propose ce modèle ; à défaut, celui qui n'active aucune règle locale. */
function profilDe({ identifiant }: ModeleDeGrille): string {
  const profil = PROFILS.find(({ modeleDeGrille }) => modeleDeGrille.valeur === identifiant);
  return profil?.identifiant ?? "national";
}
