import type { Equipe } from "../equipe/equipe";
import type { Financement, FinancementDeLEmployeur } from "./financement";

/**
 * R-EMP-1 : ceux dont le financement est saisi et que l'équipe n'a pas, ou plus ; celui du dossier, dès qu'elle en a.
 * Rien ne se calcule pour eux, et rien de ce qu'on en a saisi ne se perd pour autant.
 */
export function employeursHorsEquipe(
  { employeurs }: Pick<Financement, "employeurs">,
  equipe: Pick<Equipe, "employeurs">,
): readonly FinancementDeLEmployeur[] {
  const connus = equipe.employeurs.map(({ identifiant }) => identifiant);
  return employeurs.filter(({ employeur }) =>
    connus.length === 0 ? employeur !== "" : !connus.includes(employeur),
  );
}
