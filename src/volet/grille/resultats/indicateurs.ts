import type { ReponseDUneGrille, SyntheseDIndicateur } from "../../../domaine/notation/synthetiserLesGrilles";
import { enumerer } from "../../commun/textes";

/** Les grilles qui ont quelque chose à en dire. */
export function diseursDe({ details }: Pick<SyntheseDIndicateur, "details">): ReponseDUneGrille[] {
  return details.filter(({ nombre, nature }) => nombre !== null || nature.trim() !== "");
}

/** R-IND-2 : « 4, pour toute la CTG », « 12 en tout : 5 pour Camille et 7 pour Dominique », ou le désaccord. */
export function direLIndicateurDeLEquipe(synthese: SyntheseDIndicateur): string {
  const nombres = synthese.details.filter(({ nombre }) => nombre !== null);
  const parTitulaire = enumerer(nombres.map(({ nombre, titulaire }) => `${nombre} pour ${titulaire}`));
  switch (synthese.etat) {
    case "commun":
      return `${synthese.nombre}, compté une fois pour toute la CTG.`;
    case "a-accorder":
      return `À accorder\u00a0: ${parTitulaire}. À l’échelle de la CTG, ils ne s’additionnent pas.`;
    case "somme":
      return nombres.length > 1
        ? `${synthese.nombre} en tout\u00a0: ${parTitulaire}.`
        : `${parTitulaire}, seule grille qui le dise.`;
    case "vide":
      return "Sans nombre.";
  }
}

/** Une ligne par grille qui répond : son nombre, sa nature. */
export function detaillerLesNombres(synthese: SyntheseDIndicateur): string[] {
  return diseursDe(synthese).map(({ titulaire, nombre, nature }) => {
    const dit = [nombre === null ? "" : String(nombre), nature.trim()].filter((partie) => partie !== "");
    return `${titulaire}\u00a0: ${dit.join(", ")}`;
  });
}
