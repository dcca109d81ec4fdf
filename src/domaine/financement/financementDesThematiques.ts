import type { ProfilDeCaf, Thematique } from "../dossier/profil";
import { arrondirAuCentime } from "./arrondirAuCentime";
import { montantDe } from "./explication/calcul";
import { etape, type MontantExplique } from "./explication/etape";
import type { ResultatDesThematiques, ResultatDuPoste } from "./resultat";

/**
 * Le droit par thématique (R-VENT-1), somme des postes ; ce qu'aucune clé juste ne répartit reste à part, jamais perdu.
 * Chaque poste étant ventilé au centime, le total des thématiques est exactement celui des postes.
 */
export function financementDesThematiques(
  postes: readonly ResultatDuPoste[],
  { thematiques: { libelles, source } }: ProfilDeCaf,
): ResultatDesThematiques {
  const ajouter = (libelle: string, de: (poste: ResultatDuPoste) => number): MontantExplique => {
    const lignes = postes
      .map((poste) => ({ nom: poste.etp.nom, montant: de(poste) }))
      .filter(({ montant }) => montant !== 0);
    const montant = arrondirAuCentime(lignes.reduce((somme, ligne) => somme + ligne.montant, 0));
    const commun = { unite: "euros", regle: "R-VENT-1", source } as const;
    return {
      montant,
      explication: etape({
        ...commun,
        libelle,
        valeur: montant,
        etapes: lignes.map((ligne) => etape({ ...commun, libelle: ligne.nom, valeur: ligne.montant })),
      }),
    };
  };
  const thematique = (cible: Thematique) =>
    ajouter(libelles[cible], (poste) => poste.thematiques?.[cible] ?? 0);
  return {
    thematiques: {
      "petite-enfance": thematique("petite-enfance"),
      "enfance-jeunesse": thematique("enfance-jeunesse"),
      "animation-vie-sociale": thematique("animation-vie-sociale"),
      parentalite: thematique("parentalite"),
    },
    nonVentile: ajouter("Non ventilé", (poste) =>
      poste.thematiques === null ? (montantDe(poste.droit) ?? 0) : 0,
    ),
  };
}
