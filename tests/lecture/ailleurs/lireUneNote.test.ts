import { lireLeTexte } from "../../../src/lecture/ailleurs/lireUneNote";
import { classerUnTitre } from "../../../src/lecture/ailleurs/classerUnTitre";
import { CHARENTE } from "./outils/difformes";

const { echelle } = CHARENTE;

describe("un texte dans une case de note", () => {
  test.each([
    ["2 - Majoritairement", 2],
    ["2 : Majoritairement", 2],
    ["2 – majoritairement : réalisé, mesuré", 2],
    ["Oui / totalement", 3],
    ["OUI/TOTALEMENT", 3],
    ["3 = Oui", 3],
    ["Non concernée", "NC"],
    ["NC : Non concerné", "NC"],
    ["n.c.", "NC"],
    ["0 Non / pas", 0],
  ])("%s se lit %s", (texte, note) => {
    expect(lireLeTexte(texte, echelle)).toEqual({ sorte: "note", note, lecture: "texte" });
  });

  test.each([
    ["oui", 3],
    ["Non", 0],
    ["2/3", 2],
    ["2 en cours", 2],
  ])("%s se propose %s, sans se reprendre", (texte, note) => {
    expect(lireLeTexte(texte, echelle)).toEqual({ sorte: "incertaine", note, raison: "texte-incertain" });
  });

  test.each([
    ["4", "hors-echelle"],
    ["12 réunions", "hors-echelle"],
    ["1,5", "hors-echelle"],
    ["-1", "hors-echelle"],
    ["en cours", "hors-echelle"],
    ["2 ou 3", "contradictoire"],
    ["2 - Partiellement", "contradictoire"],
    ["#N/A", "erreur"],
    ["#DIV/0!", "erreur"],
    ["#NOM?", "erreur"],
  ])("%s est refusé : %s", (texte, raison) => {
    expect(lireLeTexte(texte, echelle)).toEqual({ sorte: "refusee", raison });
  });
});

describe("un titre de colonne", () => {
  test.each([
    ["Famille", { role: "politique", politique: "famille" }],
    ["Éducatio n", { role: "politique", politique: "education" }],
    ["Politique Social (note de 0 à 3)", { role: "politique", politique: "social" }],
    ["Auto-évaluation", { role: "note" }],
    ["Note 2024", { role: "note" }],
    ["Majoritairement", { role: "niveau", note: 2 }],
    ["NC", { role: "niveau", note: "NC" }],
    [3, { role: "niveau", note: 3 }],
    ["Commentaires, et motif d’un NC", { role: "commentaire" }],
    ["Nombre", { role: "nombre" }],
    ["Nature", { role: "nature" }],
    ["Missions et activités", { role: "libelle" }],
  ])("%s", (texte, titre) => {
    expect(classerUnTitre(texte, CHARENTE)).toEqual(titre);
  });

  test.each(["% Famille", "Score", "Moyenne Famille", "Petite enfance", "Famille et jeunesse", "", 4, 0.5])(
    "%s n’en est pas un",
    (texte) => {
      expect(classerUnTitre(texte, CHARENTE)).toBeNull();
    },
  );
});
