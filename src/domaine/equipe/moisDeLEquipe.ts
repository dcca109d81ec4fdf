import type { Dossier } from "../dossier/dossier";
import type { ProfilDeCaf } from "../dossier/profil";
import type { ReglesDAbsence } from "./moisDeduits";
import { moisDuPoste, type MoisDuPoste } from "./moisDuPoste";
import { suiviDuPoste } from "./suiviDuPoste";

/** Les douze mois de l'année d'un poste. */
export interface AnneeDuPoste {
  /** L'identifiant du poste. */
  readonly poste: string;
  readonly mois: readonly MoisDuPoste[];
}

/**
 * Les douze mois de chaque poste, dans l'ordre des postes (R-PRES-1). Un poste dont aucune présence n'est dite n'y est
 * pas : ses mois ne valent pas 0, ils sont inconnus. Sans année évaluée, il n'y a pas de mois.
 *
 * @param profil ses règles d'absence (R-ABS-1, R-VAC-1) ; absentes, ou sans profil connu, rien n'est déduit.
 */
export function moisDeLEquipe(
  { annee, postes, equipe }: Pick<Dossier, "annee" | "postes" | "equipe">,
  profil: ProfilDeCaf | null,
): AnneeDuPoste[] {
  if (annee === 0) return [];
  const regles = reglesDAbsence(profil);
  const annees: AnneeDuPoste[] = [];
  for (const { identifiant } of postes) {
    const fiche = equipe.fiches.find(({ poste }) => poste === identifiant);
    if (fiche === undefined) continue;
    const suivi = suiviDuPoste(fiche);
    if (suivi.presences.length === 0) continue;
    annees.push({ poste: identifiant, mois: moisDuPoste(suivi, annee, regles) });
  }
  return annees;
}

/** R-PROFIL-1 : une règle absente du profil est inactive. */
export function reglesDAbsence(profil: ProfilDeCaf | null): ReglesDAbsence {
  const { maladie, vacance } = profil?.regles ?? {};
  return {
    maladie: maladie !== undefined,
    vacance:
      vacance === undefined
        ? null
        : { delaiEnMois: vacance.delaiEnMois, informationEcrite: vacance.informationEcrite },
  };
}
