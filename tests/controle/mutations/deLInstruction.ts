import { a, activite, GRILLE, note } from "./lieux";
import type { Mutation } from "./mutation";

export const mutationsDeLInstruction: readonly Mutation[] = [
  {
    nom: "réponse effacée à une demande",
    convient: ({ classeur, dossier }) =>
      classeur.a("instruction", "demande:d1") && dossier.instruction?.etat === "a-completer",
    alterer: ({ classeur }) => {
      classeur.ecrire("instruction", "demande:d1", "demande.reponse", "");
      classeur.ecrire("instruction", "demande:d1", "demande.dateDeReponse", "");
    },
    attendus: ({ classeur }) => [
      a("C-INSTRUCTION-3", classeur.place("instruction", "demande:d1", "demande.reponse")),
    ],
  },
  {
    nom: "note changée après la remise",
    convient: (sujet) => sujet.dossier.instruction?.etat === "en-instruction" && activite(sujet, 10) !== "",
    alterer: (sujet) => {
      const { valeur } = sujet.classeur.lire(GRILLE, activite(sujet, 10), note(sujet));
      sujet.classeur.ecrire(GRILLE, activite(sujet, 10), note(sujet), valeur === 0 ? 1 : 0);
    },
    attendus: ({ classeur, dossier }) => [
      a(
        "C-INSTRUCTION-5",
        classeur.place("instruction", `remise:${dossier.instruction?.version}`, "remise.empreinte"),
      ),
    ],
  },
  {
    nom: "note partagée hors de l’échelle",
    convient: (sujet) => sujet.dossier.instruction !== null && activite(sujet, 11) !== "",
    alterer: (sujet) =>
      sujet.classeur.ecrire(
        "echange:g1",
        activite(sujet, 11),
        note(sujet).replace("note", "note-partagee"),
        9,
      ),
    attendus: (sujet) => [
      a(
        "C-INSTRUCTION-2",
        sujet.classeur.place("echange:g1", activite(sujet, 11), note(sujet).replace("note", "note-partagee")),
      ),
    ],
  },
  {
    nom: "note partagée écrite en texte",
    convient: (sujet) => sujet.dossier.instruction !== null && activite(sujet, 12) !== "",
    alterer: (sujet) =>
      sujet.classeur.ecrire(
        "echange:g1",
        activite(sujet, 12),
        note(sujet).replace("note", "note-partagee"),
        "2",
      ),
    attendus: (sujet) => [
      a(
        "C-INSTRUCTION-7",
        sujet.classeur.place("echange:g1", activite(sujet, 12), note(sujet).replace("note", "note-partagee")),
      ),
    ],
  },
];
