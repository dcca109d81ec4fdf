import fc from "fast-check";
import { ficheVide, type FicheDePoste } from "../../../../src/domaine/equipe/equipe";
import { appliquer, saisieDe } from "../../../../src/volet/equipe/fiche/champs";
import { EQUIPE, equipes } from "../outils";

const [camille] = EQUIPE.fiches;

test("le formulaire montre la fiche en textes français", () => {
  expect(saisieDe(camille!, EQUIPE)).toEqual({
    employeur: "e1",
    thematiques: ["petite-enfance", "enfance", "jeunesse"],
    partSppe: "60\u00a0%",
    fonction: "cooperation",
    heuresDeManagement: "",
    heuresPrevues: "1125",
    salaireAffecte: "34300",
    "part.petite-enfance": "60\u00a0%",
    "part.enfance-jeunesse": "40\u00a0%",
    "part.animation-vie-sociale": "",
    "part.parentalite": "",
    niveau: "3",
    diplome: "Licence professionnelle, animation de projets de territoire (fictive)",
    categorie: "A",
    animationDeProjet: "oui",
    ancienCoordinateurCej: true,
    formation: "",
    avisDeLaCaf: "",
  });
});

test("un poste sans fiche se montre vide, chez l’employeur du dossier", () => {
  const { employeur, ...autres } = saisieDe(ficheVide("p9"), EQUIPE);
  expect(employeur).toBe("e1");
  expect(autres).toMatchObject({ partSppe: "", niveau: "", animationDeProjet: "", heuresPrevues: "" });
  expect(saisieDe(ficheVide("p9"), { ...EQUIPE, employeurs: [] }).employeur).toBe("");
});

test("une date que la feuille dit autrement se montre telle quelle", () => {
  const fiche: FicheDePoste = {
    ...camille!,
    qualification: { ...camille!.qualification, avisDeLaCaf: "vers mars" },
  };
  expect(saisieDe(fiche, EQUIPE).avisDeLaCaf).toBe("vers mars");
  expect(appliquer({ niveau: "2" }, fiche).qualification).toMatchObject({
    avisDeLaCaf: "vers mars",
    niveau: 2,
  });
});

test("ce que le formulaire montre se relit à l’identique, sur des fiches tirées au hasard", () => {
  fc.assert(
    fc.property(equipes, (equipe) => {
      for (const fiche of equipe.fiches) {
        const relue = appliquer(saisieDe(fiche, equipe), ficheVide(fiche.poste));
        expect(relue).toEqual({
          ...fiche,
          // R-EMP-1 : vide, c'est le premier.
          employeur: fiche.employeur || "e1",
          qualification: { ...fiche.qualification, diplome: fiche.qualification.diplome.trim() },
          periodes: [],
        });
      }
    }),
  );
});

test("vider un champ retire ce qui était dit", () => {
  const vide = appliquer(
    { partSppe: " ", heuresPrevues: "", "part.petite-enfance": "", niveau: "", animationDeProjet: "" },
    camille!,
  );
  expect(vide).toMatchObject({
    partSppe: null,
    heuresPrevues: null,
    qualification: { niveau: null, animationDeProjet: null },
  });
  expect(vide.ventilation).toEqual({ "enfance-jeunesse": 0.4 });
});
