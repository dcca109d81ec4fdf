import type { Poste } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { CLES_DES_LIBELLES, LIBELLES_DE_POSTE } from "../../plan/libellesDePoste";
import { ListeDeChoix } from "./ListeDeChoix";

interface Props {
  readonly libelle: string;
  readonly valeur: Poste["libelle"];
  readonly profil: ProfilDeCaf | undefined;
  readonly changer: (valeur: Poste["libelle"]) => void;
}

/** R-ETP-2 : à quel titre le poste coopère, dans les mots du profil de la Caf. */
export function ChoixDuLibelle({ libelle, valeur, profil, changer }: Props) {
  const libelles = profil?.libellesDePostes.libelles ?? LIBELLES_DE_POSTE;
  return (
    <ListeDeChoix
      libelle={libelle}
      valeur={valeur}
      changer={(choisie) => changer(CLES_DES_LIBELLES.find((cle) => cle === choisie) ?? valeur)}
      options={CLES_DES_LIBELLES.map((cle) => ({ valeur: cle, libelle: libelles[cle] }))}
    />
  );
}
