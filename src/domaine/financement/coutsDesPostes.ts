import { ErreurDeSaisie } from "../erreurs";
import { exigerPositif } from "../saisie/exigerPositif";
import type { EtpDuPoste } from "./etpDesPostes";
import { essayer } from "./explication/essayer";
import type { CoutDuPoste } from "./financement";

type PosteNomme = Pick<EtpDuPoste, "poste" | "nom">;

/**
 * Le coût réel d'un poste sur l'année, en euros (R-COUT-1).
 * @throws ErreurDeSaisie il manque, est négatif ou illisible ; la phrase dit le poste.
 */
export function coutDuPoste({ poste, nom }: PosteNomme, couts: readonly CoutDuPoste[]): number {
  const cout = couts.find((connu) => connu.poste === poste);
  if (cout === undefined) throw new ErreurDeSaisie("coutReel", `à saisir pour ${nom}.`);
  const essai = essayer(() => exigerPositif(cout.montant, "coutReel"));
  if (essai.reussi) return essai.valeur;
  throw new ErreurDeSaisie("coutReel", `pour ${nom}, ${essai.faute.raison}`);
}

/** La somme des coûts de ces postes ; `null` si l'un n'est pas connu : le constat de R-COUT-1 dit lequel. */
export function coutConnu(postes: readonly PosteNomme[], couts: readonly CoutDuPoste[]): number | null {
  let somme = 0;
  for (const poste of postes) {
    const essai = essayer(() => coutDuPoste(poste, couts));
    if (!essai.reussi) return null;
    somme += essai.valeur;
  }
  return somme;
}
