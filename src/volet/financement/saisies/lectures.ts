import type { LectureAConfirmer } from "../../../domaine/dossier/profil";
import type { LectureChoisie } from "../../../domaine/financement/financement";

export const CLE_DE_LA_LECTURE = "lecture";

/** La valeur d'un choix dans la liste ; vide : aucune lecture. */
export function cleDeLaLecture(lecture: LectureChoisie | null): string {
  return lecture === null ? "" : JSON.stringify([lecture.phrase, lecture.lecture]);
}

export interface ChoixDeLecture {
  readonly cle: string;
  readonly libelle: string;
  readonly lecture: LectureChoisie | null;
}

/** Ne rien appliquer d'abord, puis chaque lecture d'une phrase du profil. */
export function choixDeLecture({ identifiant, lectures }: LectureAConfirmer): ChoixDeLecture[] {
  return [
    { cle: "", libelle: "Aucune\u00a0: ne rien appliquer", lecture: null },
    ...lectures.map((candidate) => {
      const lecture = { phrase: identifiant, lecture: candidate.identifiant };
      return { cle: cleDeLaLecture(lecture), libelle: candidate.libelle, lecture };
    }),
  ];
}
