import { LIBELLES_DES_AVIS, type ConclusionDePoste } from "../../domaine/instruction/instruction";
import { estUneConclusionVide } from "../../domaine/instruction/estUneConclusionVide";
import { COLONNES_DE_LA_CONCLUSION } from "../../plan/conclusion/colonnes";
import { OUI_NON } from "../../plan/equipe/libelles";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";

/**
 * R-RECOND-1 : ce que la feuille « CTG Conclusion » dit de chaque poste, dans l'ordre de ses lignes. Un poste dont rien
 * n'est dit n'a pas de conclusion ; une réponse qui ne se reconnaît pas se dit à sa cellule.
 */
export function lireConclusion(
  reperee: FeuilleReperee,
  constats: ConstatDeLecture[],
  dates1904: boolean,
): readonly ConclusionDePoste[] {
  const bloc = new LecteurDeBloc(
    reperee,
    { nature: "conclusion", colonnes: COLONNES_DE_LA_CONCLUSION },
    constats,
    dates1904,
  );
  bloc.signalerDoublons(
    "Cette ligne répète un poste déjà conclu plus haut\u00a0: seule la première est lue.",
  );
  const absentes = bloc.colonnesAbsentes;
  if (absentes.length > 0)
    bloc.constater(
      "colonne-manquante",
      null,
      "",
      `La page de conclusion n’a plus ${absentes.length === 1 ? "cette colonne" : "ces colonnes"}\u00a0: ${absentes.join(", ")}. Ce qu’elle y disait n’est pas lu.`,
    );
  return bloc
    .lignes()
    .map(({ identifiant, ligne }): ConclusionDePoste => ({
      poste: identifiant,
      avis: bloc.choix(ligne, "avis", LIBELLES_DES_AVIS, null) ?? "",
      etpPrisEnCompte: bloc.nombre(ligne, "etpPrisEnCompte", null),
      conditions: bloc.texteOu(ligne, "conditions", ""),
      contreparties: bloc.texteOu(ligne, "contreparties", ""),
      date: bloc.date(ligne, "date", ""),
      convergence: bloc.choix(ligne, "convergence", OUI_NON, null) === "oui",
      validationDeLaCnaf: bloc.date(ligne, "validationDeLaCnaf", ""),
    }))
    .filter((conclusion) => !estUneConclusionVide(conclusion));
}
