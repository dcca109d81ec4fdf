import { cellulesHorsChamp } from "../../../src/domaine/grille/champ";
import { activitesDe } from "../../../src/domaine/grille/parcourir";
import { identifiantDeLigne, ROLES } from "../../../src/plan/identifiants";
import { a, activite, GRILLE, indicateur, note } from "./lieux";
import type { Mutation, Sujet } from "./mutation";

/** Une cellule de note que l'on récrit, sur une activité à elle. */
function noteRecrite(
  nom: string,
  rang: number,
  valeur: string | number,
  controle: string,
  suites: Mutation["suites"] = {},
): Mutation {
  return {
    nom,
    convient: (sujet) => activite(sujet, rang) !== "",
    alterer: (sujet) => sujet.classeur.ecrire(GRILLE, activite(sujet, rang), note(sujet), valeur),
    attendus: (sujet) => [a(controle, sujet.classeur.place(GRILLE, activite(sujet, rang), note(sujet)))],
    suites,
  };
}

function nombreRecrit(nom: string, rang: number, valeur: string, controle: string): Mutation {
  return {
    nom,
    convient: (sujet) => indicateur(sujet, rang) !== "",
    alterer: (sujet) => sujet.classeur.ecrire(GRILLE, indicateur(sujet, rang), ROLES.nombre, valeur),
    attendus: (sujet) => [a(controle, sujet.classeur.place(GRILLE, indicateur(sujet, rang), ROLES.nombre))],
  };
}

const interdite = ({ modele, classeur }: Sujet) => {
  const sansNc = activitesDe(modele).find(({ ncAutorise }) => ncAutorise === false);
  const ligne = identifiantDeLigne("activite", sansNc?.identifiant ?? "");
  return sansNc !== undefined && classeur.a(GRILLE, ligne) ? ligne : "";
};

const horsChamp = ({ modele, dossier }: Sujet) => cellulesHorsChamp({ ...dossier, modele })[0];

export const mutationsDeLaGrille: readonly Mutation[] = [
  noteRecrite("note hors de l’échelle", 0, 7, "C-NOTE-1"),
  noteRecrite("note non reconnue", 1, "oui", "C-NOTE-1"),
  noteRecrite("note en texte", 2, "2", "C-NOTE-2"),
  noteRecrite("activité vidée", 3, "", "C-NOTE-3"),
  {
    nom: "NC interdit",
    convient: (sujet) => interdite(sujet) !== "",
    alterer: (sujet) => {
      sujet.classeur.ecrire(GRILLE, interdite(sujet), note(sujet), "NC");
      sujet.classeur.ecrire(GRILLE, interdite(sujet), ROLES.commentaire, "Pas de notre ressort.");
    },
    attendus: (sujet) => [a("C-NC-1", sujet.classeur.place(GRILLE, interdite(sujet), note(sujet)))],
  },
  {
    nom: "NC isolé sans motif",
    convient: (sujet) => activite(sujet, 4) !== "",
    alterer: (sujet) => {
      sujet.classeur.ecrire(GRILLE, activite(sujet, 4), note(sujet), "NC");
      sujet.classeur.ecrire(GRILLE, activite(sujet, 4), ROLES.commentaire, "");
    },
    attendus: (sujet) => [a("C-NC-2", sujet.classeur.place(GRILLE, activite(sujet, 4), ROLES.commentaire))],
  },
  {
    nom: "NC du champ remplacé par une note",
    convient: (sujet) => horsChamp(sujet) !== undefined,
    alterer: (sujet) => {
      const { activite: sienne, politique } = horsChamp(sujet) ?? { activite: "", politique: "" };
      sujet.classeur.ecrire(GRILLE, identifiantDeLigne("activite", sienne), ROLES.note(politique), 2);
    },
    attendus: (sujet) => {
      const { activite: sienne, politique } = horsChamp(sujet) ?? { activite: "", politique: "" };
      const ligne = identifiantDeLigne("activite", sienne);
      return [a("C-NC-4", sujet.classeur.place(GRILLE, ligne, ROLES.note(politique)))];
    },
  },
  nombreRecrit("nombre d’indicateur non numérique", 0, "beaucoup", "C-IND-1"),
  nombreRecrit("nombre d’indicateur en texte", 1, "12", "C-IND-2"),
  nombreRecrit("indicateur vidé", 2, "", "C-IND-3"),
  {
    nom: "poste sans grille",
    convient: ({ dossier }) => dossier.grilles.length > 1,
    surLeDossier: ({ dossier, modele }) => ({
      modele,
      dossier: { ...dossier, grilles: dossier.grilles.slice(0, -1) },
    }),
    alterer: () => undefined,
    attendus: ({ classeur, dossier }) => [
      a(
        "C-GRILLE-3",
        classeur.place("postes", `poste:${dossier.postes[dossier.postes.length - 1]?.identifiant}`, "nom"),
      ),
    ],
  },
  {
    nom: "indicateur de la CTG qui diffère",
    convient: ({ dossier, ...reste }) =>
      dossier.grilles.length > 1 && indicateur({ dossier, ...reste }, 0, "ctg") !== "",
    alterer: (sujet) => sujet.classeur.ecrire("grille:g2", indicateur(sujet, 0, "ctg"), ROLES.nombre, 4242),
    attendus: (sujet) => [
      a("C-IND-4", sujet.classeur.place("grille:g2", indicateur(sujet, 0, "ctg"), ROLES.nombre)),
    ],
  },
];
