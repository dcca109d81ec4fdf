import type { ReponseIndicateur } from "../grille/reponses";
import { normaliser } from "../saisie/normaliser";
import type { Proposition } from "./proposition";

/** Ce que reprendre la proposition écrirait : seulement ce qu'elle dit, une nature vide n'efface pas celle de l'agent. */
export function reponseProposee({ nombre, nature }: Proposition): Partial<ReponseIndicateur> {
  return { ...(nombre === null ? {} : { nombre }), ...(nature === "" ? {} : { nature }) };
}

/** La grille dit déjà ce que la proposition dirait, à la casse et aux espaces près. */
export function estAJour(proposition: Proposition, enPlace: ReponseIndicateur | undefined): boolean {
  const { nombre, nature } = reponseProposee(proposition);
  return (
    (nombre === undefined || nombre === enPlace?.nombre) &&
    (nature === undefined || normaliser(nature) === normaliser(enPlace?.nature ?? ""))
  );
}
