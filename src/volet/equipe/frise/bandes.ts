import { direEtp } from "../../../domaine/equipe/constats/constat";
import type { Periode } from "../../../domaine/equipe/equipe";
import { dernierJour, moisDuJour, premierJour, type Jour } from "../../../domaine/equipe/jours";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";
import { lireIntervalle } from "../../../domaine/equipe/suiviDuPoste";

/** Une période telle que la frise d'une année la dessine. */
export interface Bande {
  readonly nature: Periode["nature"];
  /** De 0 (1er janvier) à 1 (31 décembre au soir) ; les douze mois ont la même largeur. */
  readonly debut: number;
  readonly fin: number;
  /** La quotité d'une présence, `M` ou `V` ; vide quand la bande est trop courte pour l'écrire. */
  readonly texte: string;
}

/** La largeur qu'il faut pour écrire, en part de l'année : à 320 pixels, l'année en fait 296. */
const LARGEURS: Readonly<Record<Periode["nature"], number>> = {
  presence: 0.1,
  maladie: 0.045,
  vacance: 0.045,
};

/** Les périodes qui touchent l'année, au jour près ; celles dont une date n'existe pas n'ont pas de place. */
export function bandesDeLAnnee(periodes: readonly Periode[], annee: number): Bande[] {
  const [premier, dernier] = [premierJour(annee * 12), dernierJour(annee * 12 + 11)];
  return periodes.flatMap((periode) => {
    const intervalle = lireIntervalle(periode);
    if (intervalle === null || intervalle.fin < premier || intervalle.debut > dernier) return [];
    const debut = placer(Math.max(intervalle.debut, premier), annee);
    const fin = placer(Math.min(intervalle.fin, dernier) + 1, annee);
    const { nature } = periode;
    return [{ nature, debut, fin, texte: fin - debut < LARGEURS[nature] ? "" : texteDe(periode) }];
  });
}

/** La place du matin de ce jour. */
function placer(jour: Jour, annee: number): number {
  const mois = moisDuJour(jour);
  const debut = premierJour(mois);
  return (mois - annee * 12 + (jour - debut) / (dernierJour(mois) - debut + 1)) / 12;
}

function texteDe(periode: Periode): string {
  switch (periode.nature) {
    case "presence":
      return direEtp(periode.quotite);
    case "maladie":
      return "M";
    case "vacance":
      return "V";
  }
}

export type EtatDuMois = "finance" | "deduit" | "hors-poste" | "inconnu";

/** `undefined` : aucune présence n'est dite, on ne sait rien du mois. */
export function etatDuMois(mois: MoisDuPoste | undefined): EtatDuMois {
  if (mois === undefined) return "inconnu";
  if (mois.deduit) return "deduit";
  return mois.finance > 0 ? "finance" : "hors-poste";
}
