import type { Dossier } from "../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../domaine/dossier/profil";
import { PROFILS } from "../donnees/profilsLivres";

/** `null` si le dossier cite un profil que nous ne livrons pas : aucune règle locale ne s'applique (R-PROFIL-1). */
export function profilDuDossier({ profil }: Pick<Dossier, "profil">): ProfilDeCaf | null {
  return PROFILS.find(({ identifiant }) => identifiant === profil) ?? null;
}
