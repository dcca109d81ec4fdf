import { LIBELLES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import { CODES_DE_BAREME, type CodeDeBareme } from "../../domaine/financement/financement";

/** R-DEP-1 : ceux d'un dossier départemental ne paraissent pas dans un dossier de CTG. */
const DEPARTEMENTAUX: readonly CodeDeBareme[] = ["ingenierie-departementale", "cooperation-departementale"];

export const CODES_DE_CTG = CODES_DE_BAREME.filter((code) => !DEPARTEMENTAUX.includes(code));

/** Ce que propose la liste des barèmes à saisir. */
export const LIBELLES_DES_BAREMES_DE_CTG: Readonly<Record<string, string>> = Object.fromEntries(
  CODES_DE_CTG.map((code) => [code, LIBELLES_DES_BAREMES[code]]),
);
