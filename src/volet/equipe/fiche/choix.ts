import type { Equipe } from "../../../domaine/equipe/equipe";
import { direNiveau } from "../../../domaine/equipe/ecrits/niveauAttendu";
import { clesDe, type Libelles } from "../../../plan/equipe/libelles";
import { nommerLEmployeur } from "../reperes/nommerLEmployeur";

export interface Option<T extends string = string> {
  readonly valeur: T;
  readonly libelle: string;
}

/** Ce que les listes montrent tant que rien n'est répondu. */
export const PAS_DIT = "Pas encore dit";

export function optionsDe<T extends string>(libelles: Libelles<T>): Option<T>[] {
  return clesDe(libelles).map((valeur) => ({ valeur, libelle: libelles[valeur] }));
}

/** Les mêmes, après l'absence de réponse. */
export function optionsFacultatives<T extends string>(
  libelles: Libelles<T>,
  rien = PAS_DIT,
): Option<T | "">[] {
  return [{ valeur: "", libelle: rien }, ...optionsDe(libelles)];
}

const DERNIER_NIVEAU = 8;

/** De « bac, ou moins » à « bac + 8 » ; un niveau que la feuille dit autrement reste tel quel. */
export function optionsDuNiveau(valeur: string): Option[] {
  const niveaux = Array.from({ length: DERNIER_NIVEAU + 1 }, (_, annees) => ({
    valeur: String(annees),
    libelle: annees === 0 ? "bac, ou moins" : direNiveau(annees),
  }));
  const connues = [{ valeur: "", libelle: PAS_DIT }, ...niveaux];
  return connues.some((option) => option.valeur === valeur)
    ? connues
    : [...connues, { valeur, libelle: direNiveau(Number(valeur)) }];
}

/** Les employeurs décrits ; celui que rien ne décrit plus reste, pour ne pas en désigner un autre à sa place. */
export function optionsDesEmployeurs({ employeurs }: Pick<Equipe, "employeurs">, valeur: string): Option[] {
  const connus = employeurs.map((employeur) => ({
    valeur: employeur.identifiant,
    libelle: nommerLEmployeur(employeur),
  }));
  if (connus.some((option) => option.valeur === valeur)) return connus;
  const libelle = valeur === "" ? "Pas encore décrit" : `${valeur}, qui n’est plus décrit`;
  return [{ valeur, libelle }, ...connus];
}
