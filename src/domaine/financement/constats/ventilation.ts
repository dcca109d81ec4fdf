import { direEuros } from "../explication/dire";
import { constat, type RegleDeFinancement } from "./regle";

/** R-VENT-1 : un montant qu'aucune clé juste ne répartit. L'équipe dit quelle clé est à corriger. */
export const ventilation: RegleDeFinancement = ({ profil, resultat }) => {
  const montant = resultat.thematiques?.nonVentile.montant ?? 0;
  if (montant === 0) return [];
  return [
    constat({
      regle: "R-VENT-1",
      gravite: "a-corriger",
      phrase: `${direEuros(montant)} ne sont pas ventilés entre les thématiques, faute de clé à 100\u00a0%. Complétez les clés de l’équipe.`,
      source: profil.thematiques.source,
    }),
  ];
};
