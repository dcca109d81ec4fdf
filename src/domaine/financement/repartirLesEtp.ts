/** Au-dessous, un écart d'ETP n'est que le bruit des flottants. */
const BRUIT = 1e-9;

export interface RepartitionDesEtp {
  /** Pris en compte au forfait gelé. */
  readonly dejaSoutenus: number;
  /** Pris en compte au barème. */
  readonly nouveaux: number;
  /** Financés dans l'équipe, mais au-delà du plafond et des nouveaux ETP soutenus. */
  readonly ecartes: number;
  /** Nouveaux ETP que la Caf soutient, et que l'équipe ne tient pas. */
  readonly nonPourvus: number;
}

/**
 * R-FORFAIT-1 : les ETP financés de l'équipe d'un employeur entrent dans la formule. Décision : ils remplissent d'abord
 * les ETP déjà soutenus, plafonnés à la précédente CTG, puis les nouveaux ETP soutenus ; le reste est écarté, et se
 * montre.
 *
 * @param nouveauxTenus les ETP que l'on sait nouveaux (un scénario les dit) : ils ne remplissent pas les déjà soutenus.
 */
export function repartirLesEtp(
  finances: number,
  etpPrecedenteCtg: number,
  nouveauxEtp: number,
  nouveauxTenus = 0,
): RepartitionDesEtp {
  const dejaSoutenus = Math.min(Math.max(finances - nouveauxTenus, 0), etpPrecedenteCtg);
  const reste = sansBruit(finances - dejaSoutenus);
  const nouveaux = Math.min(reste, nouveauxEtp);
  return {
    dejaSoutenus,
    nouveaux,
    ecartes: sansBruit(reste - nouveaux),
    nonPourvus: sansBruit(nouveauxEtp - nouveaux),
  };
}

function sansBruit(etp: number): number {
  return Math.abs(etp) < BRUIT ? 0 : etp;
}
