import type { Dossier } from "../dossier/dossier";
import { noteDe, REPONSES_VIDES, type ReponseIndicateur } from "./reponses";
import type { Saisie } from "./saisie";

/** La saisie qui remet la réponse que `avant` donne ; une réponse qu'il n'a pas redevient vide. */
export function inverserSaisie(saisie: Saisie, avant: Dossier): Saisie {
  const grille = avant.grilles.find(({ identifiant }) => identifiant === saisie.grille);
  const reponses = grille === undefined ? REPONSES_VIDES : grille.reponses;
  switch (saisie.nature) {
    case "note":
      return { ...saisie, note: noteDe(reponses, saisie.activite, saisie.politique) };
    case "commentaire":
      return { ...saisie, commentaire: reponses.commentaires[saisie.activite] ?? "" };
    case "indicateur":
      return {
        ...saisie,
        reponse: memesChamps(saisie.reponse, reponses.indicateurs[saisie.indicateur]),
      };
  }
}

function memesChamps(
  saisis: Partial<ReponseIndicateur>,
  avant: ReponseIndicateur | undefined,
): Partial<ReponseIndicateur> {
  return {
    ...(saisis.nombre === undefined ? {} : { nombre: avant?.nombre ?? null }),
    ...(saisis.nature === undefined ? {} : { nature: avant?.nature ?? "" }),
    ...(saisis.commentaire === undefined ? {} : { commentaire: avant?.commentaire ?? "" }),
  };
}
