import { ErreurDeClasseur } from "../../classeur/erreurs";
import { FichierRefuse } from "../../xlsx/refus";

/** Une erreur telle qu'elle se montre : une phrase, et des détails repliés pour qui aide l'utilisateur. */
export interface ErreurDite {
  readonly phrase: string;
  readonly details: string;
}

const MORCEAU_ABSENT =
  "Une partie du volet n’a pas pu être chargée. Vérifiez votre connexion, puis recommencez\u00a0; si cela persiste, fermez le volet et rouvrez-le.";

const IMPREVU =
  "Le volet a rencontré une erreur imprévue\u00a0; votre classeur n’est pas en cause. Recommencez\u00a0; si cela persiste, transmettez les détails ci-dessous.";

/** Les noms d'erreur d'un morceau, ou d'un travailleur, qui n'est pas arrivé. */
const NOMS_DU_MORCEAU_ABSENT = ["ChunkLoadError", "TravailleurAbsent"];

/** Traduit n'importe quelle erreur ; celles du classeur et des fichiers sont déjà dites en français. */
export function direErreur(erreur: unknown): ErreurDite {
  if (erreur instanceof ErreurDeClasseur) return { phrase: erreur.message, details: erreur.details };
  if (erreur instanceof FichierRefuse) return { phrase: erreur.message, details: "" };
  if (!(erreur instanceof Error)) return { phrase: IMPREVU, details: String(erreur) };
  return {
    phrase: NOMS_DU_MORCEAU_ABSENT.includes(erreur.name) ? MORCEAU_ABSENT : IMPREVU,
    details: erreur.stack ?? erreur.message,
  };
}
