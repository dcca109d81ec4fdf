import { FichierRefuse, type CodeDeRefus } from "../refus";

/** Ce que l'on dit de faire d'un fichier qu'un autre logiciel, ou un Excel plus ancien, a écrit. */
export const ENREGISTRER_EN_XLSX =
  "ouvrez-le dans Excel, puis choisissez Fichier > Enregistrer sous > Classeur Excel (.xlsx)";

const LONGUEUR_CITEE = 80;

/** Un morceau du fichier, tel qu'un message le montre : entre guillemets, court, sans caractère de contrôle. */
export function citer(texte: string): string {
  const propre = texte.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g, "\u00b7");
  const court = propre.length > LONGUEUR_CITEE ? `${propre.slice(0, LONGUEUR_CITEE)}…` : propre;
  return `«\u00a0${court}\u00a0»`;
}

/** `quoi` dit la faute, sans majuscule ni point : « la partie « x » manque ». */
export function abime(quoi: string): FichierRefuse {
  return new FichierRefuse(
    "abime",
    `Le fichier est abîmé\u00a0: ${quoi}\u00a0; demandez à son auteur de l’enregistrer de nouveau dans Excel ` +
      "et de vous le renvoyer.",
  );
}

export function horsLimites(quoi: string): FichierRefuse {
  return new FichierRefuse(
    "hors-limites",
    `Le fichier dépasse ce qu’un classeur de CTG contient\u00a0: ${quoi}\u00a0; demandez à son auteur le classeur d’origine.`,
  );
}

/** `quoi` dit ce qui pèse trop : « le fichier pèse », « le contenu du fichier, une fois décompressé, pèse ». */
export function tropGros(quoi: string): FichierRefuse {
  return new FichierRefuse(
    "trop-gros",
    `${quoi} plus que les 50\u00a0Mo admis\u00a0: retirez-en les images et les feuilles étrangères à la CTG, puis enregistrez-le de nouveau.`,
  );
}

export function declarationDeType(partie: string): FichierRefuse {
  return new FichierRefuse(
    "doctype",
    `La partie ${citer(partie)} du fichier porte une déclaration de type (DOCTYPE), qu’Excel n’écrit jamais et qui peut ` +
      "cacher une attaque\u00a0: n’ouvrez pas ce fichier et demandez à son auteur le classeur d’origine.",
  );
}

/** Un fichier d'un autre format : ce qu'il est, et quoi faire. */
export function autre(code: CodeDeRefus, quoi: string, faire: string = ENREGISTRER_EN_XLSX): FichierRefuse {
  return new FichierRefuse(code, `${quoi}\u00a0: ${faire}.`);
}
