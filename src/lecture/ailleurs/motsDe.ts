import { normaliser } from "../../domaine/saisie/normaliser";

const PUCE = /^[^a-z0-9]+/;
/** « 1.2 - », « a) », « IV. », « Mission 1 : » ; un numéro sans rien derrière se termine par un espace. */
const NUMERO =
  /^(?:(?:mission|objectif|fonction|activite|action|indicateur)\s*)?(?:n\s*[°o]?\s*)?(?:\d+(?:[.-]\d+)*[a-z]?|[a-z]|[ivx]{1,4})\s*[.):-]+\s*/;
const NOMBRE = /^\d+(?:\.\d+)*\s+/;
const MOTS_MAX = 80;

/** Les mots d'un libellé, sans numéro ni puce devant, sans casse, accents ni ponctuation. */
export function motsDe(texte: string): string[] {
  const net = normaliser(texte).replace(PUCE, "");
  const sansNumero = net.replace(NUMERO, "").replace(NOMBRE, "");
  return ((sansNumero === "" ? net : sansNumero).match(/[a-z0-9]+/g) ?? []).slice(0, MOTS_MAX);
}
