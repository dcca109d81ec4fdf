import type { Cof } from "../../equipe/equipe";
import { direEtp } from "../explication/dire";
import { COF_NATIONALE } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** Au-dessous, un écart d'ETP n'est que le bruit des flottants. */
const BRUIT = 1e-9;

/** R-COF-1 : sans convention qui les porte, de nouveaux ETP ne sont pas pris en compte. */
export const nouveauxEtp: RegleDeFinancement = ({ dossier, financement, annee, resultat }) => {
  const constats: ReturnType<RegleDeFinancement> = [];
  for (const { employeur, nom } of resultat.employeurs) {
    const dit = financement.employeurs.find((connu) => connu.employeur === employeur);
    if (dit === undefined || !(dit.nouveauxEtp > 0)) continue;
    const conventionnes = dossier.equipe.cofs
      .filter((cof) => cof.employeur === employeur && estEnCours(cof, annee))
      .reduce((somme, cof) => somme + cof.nouveauxEtp, 0);
    if (dit.nouveauxEtp <= conventionnes + BRUIT) continue;
    constats.push(
      constat({
        regle: "R-COF-1",
        gravite: "a-corriger",
        employeur: dit.employeur,
        champ: "nouveauxEtp",
        phrase: `${nom}\u00a0: ${direEtp(dit.nouveauxEtp)} nouveaux sont comptés, et les Cof de coordination de ${annee} en portent ${direEtp(conventionnes)}. Inscrivez la Cof, ou corrigez les nouveaux ETP.`,
        source: COF_NATIONALE,
      }),
    );
  }
  return constats;
};

function estEnCours({ type, debut, fin }: Cof, annee: number): boolean {
  return (
    type === "coordination" &&
    (debut === "" || debut <= `${annee}-12-31`) &&
    (fin === "" || fin >= `${annee}-01-01`)
  );
}
