import { nommerLePoste, type RegleDEquipe } from "./constat";

/** R-ETP-2 : à plusieurs chargés de coopération, un pilote est désigné, et un seul. */
export const piloteDesigne: RegleDEquipe = ({ postes, profil }) => {
  const regle = profil.regles.piloteDesigne;
  if (regle === undefined || postes.length < 2) return [];
  const pilotes = postes.filter(({ libelle }) => libelle === "pilote");
  if (pilotes.length === 1) return [];
  const phrase =
    pilotes.length === 0
      ? `${postes.length} chargés de coopération, et aucun pilote\u00a0: donnez à l’un d’eux le libellé «\u00a0${profil.libellesDePostes.libelles.pilote}\u00a0».`
      : `Plusieurs pilotes\u00a0: ${pilotes.map(nommerLePoste).join(", ")}. Un seul est attendu\u00a0; à discuter avec la Caf.`;
  const gravite = pilotes.length === 0 ? "a-corriger" : "a-discuter";
  return [{ regle: "R-ETP-2", gravite, poste: "", phrase, source: regle.source }];
};
