import { direEuros } from "../explication/dire";
import { constat, type RegleDeFinancement } from "./regle";

/** R-FORFAIT-5 : un forfait sous le plafond du profil peut être revalorisé, avec contrepartie ; cela se simule. */
export const convergence: RegleDeFinancement = ({ profil, resultat }) => {
  const regle = profil.regles.revalorisation;
  if (regle === undefined) return [];
  const constats: ReturnType<RegleDeFinancement> = [];
  for (const { employeur, nom, forfaitParEtp } of resultat.employeurs) {
    if (employeur === null || forfaitParEtp === null || forfaitParEtp >= regle.plafond) continue;
    constats.push(
      constat({
        regle: "R-FORFAIT-5",
        gravite: "information",
        employeur,
        champ: "forfaitGele",
        phrase: `${nom}\u00a0: le forfait, ${direEuros(forfaitParEtp)} par ETP, est sous ${direEuros(regle.plafond)}. Une revalorisation est possible si le poste répond aux attendus, avec une contrepartie et l’accord préalable de la Cnaf.`,
        source: regle.source,
      }),
    );
  }
  return constats;
};
