import type { Thematique } from "../dossier/profil";
import type { FicheDePoste } from "./equipe";
import type { AnneeDuPoste } from "./moisDeLEquipe";

/** L'ETP d'un mois. */
export interface EtpDuMois {
  readonly present: number;
  readonly finance: number;
}

/** R-VENT-1 : les quatre thématiques des déclarations. */
export const THEMATIQUES_DES_DECLARATIONS: readonly Thematique[] = [
  "petite-enfance",
  "enfance-jeunesse",
  "animation-vie-sociale",
  "parentalite",
];

/** Douze mois par thématique ; `nonVentile` est l'ETP des postes dont la clé n'est pas dite, ou ne fait pas 100 %. */
export interface Ventilation {
  readonly thematiques: Readonly<Record<Thematique, readonly EtpDuMois[]>>;
  readonly nonVentile: readonly EtpDuMois[];
}

/** Deux parts écrites avec deux décimales ne doivent rien devoir au bruit de leur somme. */
const BRUIT = 1e-6;

/**
 * L'ETP présent et financé de l'équipe, par thématique et par mois (R-VENT-1). Le total est conservé : ce qu'aucune
 * clé juste ne répartit reste dans `nonVentile`, jamais perdu ni compté deux fois.
 */
export function ventiler(annees: readonly AnneeDuPoste[], fiches: readonly FicheDePoste[]): Ventilation {
  const cles = annees.map((annee) => ({ annee, cle: cleDe(annee, fiches) }));
  const thematique = (cible: Thematique) =>
    additionner(cles.map(({ annee, cle }) => ({ annee, part: cle === null ? 0 : (cle[cible] ?? 0) })));
  return {
    thematiques: {
      "petite-enfance": thematique("petite-enfance"),
      "enfance-jeunesse": thematique("enfance-jeunesse"),
      "animation-vie-sociale": thematique("animation-vie-sociale"),
      parentalite: thematique("parentalite"),
    },
    nonVentile: additionner(cles.map(({ annee, cle }) => ({ annee, part: cle === null ? 1 : 0 }))),
  };
}

/** Les douze mois de plusieurs postes, chacun pour sa part. */
export function additionner(
  parts: readonly { readonly annee: AnneeDuPoste; readonly part: number }[],
): EtpDuMois[] {
  return Array.from({ length: 12 }, (_, rang) => {
    let present = 0;
    let finance = 0;
    for (const { annee, part } of parts) {
      const mois = annee.mois[rang];
      if (mois === undefined) continue;
      present += mois.present * part;
      finance += mois.finance * part;
    }
    return { present, finance };
  });
}

/** La clé d'un poste, de somme 1 ; `null` si elle n'est pas dite, a une part négative, ou ne fait pas 100 %. */
function cleDe({ poste }: AnneeDuPoste, fiches: readonly FicheDePoste[]): FicheDePoste["ventilation"] | null {
  const cle = fiches.find((fiche) => fiche.poste === poste)?.ventilation ?? {};
  const parts = THEMATIQUES_DES_DECLARATIONS.map((thematique) => cle[thematique] ?? 0);
  const total = parts.reduce((somme, part) => somme + part, 0);
  return parts.some((part) => part < 0) || Math.abs(total - 1) > BRUIT ? null : cle;
}
