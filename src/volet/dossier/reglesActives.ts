import type { ProfilDeCaf, ReglesDuProfil } from "../../domaine/dossier/profil";

/** Une règle que le profil active, et d'où elle vient. */
export interface RegleActive {
  readonly libelle: string;
  readonly source: string;
}

const LIBELLES: Readonly<Record<keyof ReglesDuProfil, string>> = {
  minimumsDEtp: "Quotités minimales",
  piloteDesigne: "Pilote désigné",
  eligibilite: "Éligibilité des postes",
  partSppe: "Part du service public de la petite enfance",
  maladie: "Absences pour maladie",
  vacance: "Vacance de poste",
  cofinancement: "Cofinancement",
  diagnostic: "Diagnostic initial",
  revalorisation: "Revalorisation des postes existants",
  bilan: "Date du bilan",
  campagne: "Période de la campagne",
  pieces: "Pièces à fournir",
  alerteNc: "Seuil d’alerte sur les NC",
};

/** Les règles du profil, puis les phrases que l'on peut lire de plusieurs façons (R-COFI-1). */
export function reglesActives({ regles, lecturesAConfirmer }: ProfilDeCaf): readonly RegleActive[] {
  const cles = Object.keys(LIBELLES) as (keyof ReglesDuProfil)[];
  return [
    ...cles.flatMap((cle) => {
      const regle = regles[cle];
      return regle === undefined ? [] : [{ libelle: LIBELLES[cle], source: regle.source }];
    }),
    ...lecturesAConfirmer.map(({ mention, citation, source }) => ({
      libelle: mention,
      source: `« ${citation} » ${source}`,
    })),
  ];
}
