import type { Poste } from "../../domaine/dossier/dossier";
import { direEtp } from "../../domaine/equipe/constats/constat";
import { LIBELLES_DE_POSTE } from "../../plan/libellesDePoste";
import type { EquipeOuverte } from "./equipeOuverte";
import { employeurADire, ficheDuPoste } from "./fiches";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
}

/** Le libellé (dans les mots du profil, R-ETP-2), l'intitulé, la quotité, l'employeur s'il y en a plusieurs. */
export function IdentiteDuPoste({ ouverte: { lu, profil }, poste }: Props) {
  const { equipe } = lu.dossier;
  const libelle = (profil?.libellesDePostes.libelles ?? LIBELLES_DE_POSTE)[poste.libelle];
  const intitule = poste.intitule.trim();
  const details = [
    libelle,
    // Sans intitulé à lui, un poste porte son libellé.
    intitule === libelle ? "" : intitule,
    `${direEtp(poste.quotite)} ETP`,
    employeurADire(equipe, ficheDuPoste(equipe, poste)),
  ];
  return <p className="discret">{details.filter((detail) => detail !== "").join(" · ")}</p>;
}
