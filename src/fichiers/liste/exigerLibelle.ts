import type { Poste } from "../../domaine/dossier/dossier";
import { direValeur } from "../../domaine/saisie/direValeur";
import { PROFILS } from "../../donnees";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { CLES_DES_LIBELLES, lireLibelleDePoste } from "../../plan/libellesDePoste";
import { normaliser } from "./normaliser";
import { ValeurRefusee } from "./valeurRefusee";

/**
 * R-ETP-2 : « pilote », « Thématique », ou le libellé entier que lui donne un profil de Caf.
 * @throws {ValeurRefusee} si ce n'est aucun des trois libellés.
 */
export function exigerLibelle(valeur: ValeurDeCellule): Poste["libelle"] {
  const texte = String(valeur);
  const libelle = lireLibelleDePoste(texte) ?? libelleDUnProfil(texte);
  if (libelle !== undefined) return libelle;
  throw new ValeurRefusee(
    `${direValeur(valeur)} n’est pas un libellé de poste\u00a0: écrivez pilote, thématique ou proximité.`,
  );
}

function libelleDUnProfil(texte: string): Poste["libelle"] | undefined {
  return CLES_DES_LIBELLES.find((cle) =>
    PROFILS.some(({ libellesDePostes }) => normaliser(libellesDePostes.libelles[cle]) === normaliser(texte)),
  );
}
