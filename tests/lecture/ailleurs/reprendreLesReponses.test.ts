import { MODELES } from "../../../src/donnees";
import {
  cleDeNote,
  LAISSEE_VIDE,
  reconnaitreLesGrilles,
  reprendreLesReponses,
  type GrilleReconnue,
} from "../../../src/lecture/ailleurs";
import { lireFichier } from "../../../src/xlsx/lire";
import { CHARENTE, ecrire, libelles, type Cellule } from "./outils/difformes";

const [UNE, DEUX, TROIS, QUATRE] = libelles();
if (!UNE || !DEUX || !TROIS || !QUATRE) throw new Error("le modèle a moins de quatre activités");
const [INDICATEUR] = CHARENTE.rubriques[0]?.fonctions[0]?.indicateurs ?? [];

function lire(lignes: readonly (readonly Cellule[])[], fusions: readonly string[] = []): GrilleReconnue {
  const octets = ecrire([{ nom: "Grille", lignes, fusions }]);
  const [grille] = reconnaitreLesGrilles(lireFichier(octets), MODELES).feuilles[0]?.grilles ?? [];
  if (grille === undefined) throw new Error("pas de grille");
  return grille;
}

const TITRES = ["Activités", "Famille", "Éducation", "Social", "Commentaires"];
const GRILLE = lire(
  [
    TITRES,
    [UNE.libelle, 2, null, null, "Fusionnée"],
    [DEUX.libelle, 1, 1, 1],
    [TROIS.libelle.replace("systématique", "sistématique"), 3, 3, 3, "Proche"],
    [QUATRE.libelle, "oui", 0, 0],
    ["Indicateurs", "Type", "Nombre", "Nature", "Commentaires"],
    [INDICATEUR?.libelle ?? "", "Suivi", "12", "sans objet ici", "Voir le relevé"],
  ],
  ["B2:D2"],
);

test("une proposition confirmée est reprise, une autre laissée vide ne l’est pas", () => {
  const confirmations = {
    lignes: {},
    notes: {
      [cleDeNote(UNE.identifiant, "famille")]: 0,
      [cleDeNote(UNE.identifiant, "social")]: LAISSEE_VIDE,
    },
  };
  const { notes, commentaires } = reprendreLesReponses(GRILLE, confirmations);
  expect(notes[UNE.identifiant]).toEqual({ famille: 2 });
  expect(notes[DEUX.identifiant]).toEqual({ famille: 1, education: 1, social: 1 });
  expect(notes[QUATRE.identifiant]).toEqual({ education: 0, social: 0 });
  expect(commentaires[UNE.identifiant]).toBe("Fusionnée");
});

test("une ligne proche ne vient, commentaire compris, que confirmée", () => {
  const sans = reprendreLesReponses(GRILLE, { lignes: {}, notes: {} });
  expect(sans.notes[TROIS.identifiant]).toBeUndefined();
  expect(sans.commentaires[TROIS.identifiant]).toBeUndefined();
  const avec = reprendreLesReponses(GRILLE, { lignes: { [TROIS.identifiant]: true }, notes: {} });
  expect(avec.notes[TROIS.identifiant]).toEqual({ famille: 3, education: 3, social: 3 });
  expect(avec.commentaires[TROIS.identifiant]).toBe("Proche");
});

test("un indicateur garde son nombre et son commentaire ; celui qui n’a pas de nature n’en reçoit pas", () => {
  const { indicateurs } = reprendreLesReponses(GRILLE, { lignes: {}, notes: {} });
  expect(indicateurs[INDICATEUR?.identifiant ?? ""]).toEqual({
    nombre: 12,
    nature: "",
    commentaire: "Voir le relevé",
  });
});

test("« 12 réunions » n’est pas un nombre : la cellule est refusée, et dite", () => {
  const { indicateurs } = lire([
    TITRES,
    ...[UNE, DEUX, TROIS].map(({ libelle }): Cellule[] => [libelle, 1, 1, 1]),
    ["Indicateurs", "Type", "Nombre", "Commentaires"],
    [INDICATEUR?.libelle ?? "", "Suivi", "12 réunions"],
  ]);
  expect(indicateurs.find(({ identifiant }) => identifiant === INDICATEUR?.identifiant)).toMatchObject({
    nombre: null,
    refus: [{ cellule: "C6", lu: "12 réunions", raison: "pas-un-nombre" }],
  });
});

test("ce que la feuille dit d’elle-même est lu ; ce qu’elle ne dit pas reste vide", () => {
  const { identite } = lire([
    ["Territoire : Grand Exemple", null, "Année", 2024],
    ["Nom et prénom", "Camille Exemple"],
    ["Caf", "Territoire"],
    TITRES,
    ...[UNE, DEUX, TROIS].map(({ libelle }): Cellule[] => [libelle, 1, 1, 1]),
  ]);
  expect(identite).toEqual({
    territoire: "Grand Exemple",
    titulaire: "Camille Exemple",
    annee: "2024",
    caf: "",
    employeur: "",
  });
});

test("deux libellés du modèle presque pareils ne se confondent pas : un mot en moins, et c’est l’un ou l’autre", () => {
  const visibilite =
    "Meilleure visibilité exprimée sur les missions et les moyens mobilisables auprès de chaque institution";
  const { indicateurs } = lire([
    TITRES,
    ...[UNE, DEUX, TROIS].map(({ libelle }): Cellule[] => [libelle, 1, 1, 1]),
    [visibilite, "Évaluation"],
  ]);
  expect(indicateurs.every(({ certitude }) => certitude === "absente")).toBe(true);
});
