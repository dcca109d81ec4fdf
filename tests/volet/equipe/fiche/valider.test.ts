import { ficheVide } from "../../../../src/domaine/equipe/equipe";
import { saisieDe, type FicheSaisie } from "../../../../src/volet/equipe/fiche/champs";
import { cleDe, validerLaFiche } from "../../../../src/volet/equipe/fiche/valider";
import { EQUIPE } from "../outils";

const VIDE = saisieDe(ficheVide("p1"), EQUIPE);

const fautesDe = (retouches: Partial<FicheSaisie>, origine: FicheSaisie = VIDE) =>
  validerLaFiche(retouches, { ...origine, ...retouches });

const champsEnFaute = (...donnees: Parameters<typeof fautesDe>) => [...fautesDe(...donnees).keys()];

test("l’exemple entier, retouché partout à l’identique, n’a pas de faute", () => {
  for (const fiche of EQUIPE.fiches) {
    const saisie = saisieDe(fiche, EQUIPE);
    expect([...fautesDe(saisie, saisie)]).toEqual([]);
  }
});

test("vider un champ n’est pas une faute", () => {
  expect(
    fautesDe({
      partSppe: "",
      heuresPrevues: " ",
      salaireAffecte: "",
      avisDeLaCaf: "",
      heuresDeManagement: "",
    }).size,
  ).toBe(0);
});

test.each([
  ["partSppe", "60"],
  ["heuresPrevues", "mille"],
  ["salaireAffecte", "24.000"],
  ["avisDeLaCaf", "31/02/2024"],
  ["heuresDeManagement", "-2"],
] as const)("%s « %s » est refusé, à sa place", (champ, texte) => {
  expect(champsEnFaute({ [champ]: texte })).toEqual([cleDe(champ)]);
});

test("ce que la feuille dit de travers ne se reproche pas ici", () => {
  const origine = { ...VIDE, avisDeLaCaf: "vers mars", "part.parentalite": "80\u00a0%" };
  expect(champsEnFaute({ niveau: "2" }, origine)).toEqual([]);
  expect(champsEnFaute({ avisDeLaCaf: "vers avril" }, origine)).toEqual([cleDe("avisDeLaCaf")]);
});

test("les heures de management ne dépassent pas les heures prévues, d’où que vienne le changement", () => {
  const origine = { ...VIDE, fonction: "responsable-de-service" as const, heuresPrevues: "800" };
  expect(champsEnFaute({ heuresDeManagement: "801" }, origine)).toEqual([cleDe("heuresDeManagement")]);
  expect(champsEnFaute({ heuresDeManagement: "800" }, origine)).toEqual([]);
  expect(champsEnFaute({ heuresPrevues: "300" }, { ...origine, heuresDeManagement: "400" })).toEqual([
    cleDe("heuresDeManagement"),
  ]);
});

test("une clé retouchée fait 100 %, ou reste vide", () => {
  expect(fautesDe({ "part.parentalite": "80 %" }).get(cleDe("cle"))).toBe(
    "La clé doit faire 100\u00a0%\u00a0: corrigez une part, ou videz les quatre.",
  );
  expect(champsEnFaute({ "part.parentalite": "80 %", "part.petite-enfance": "0,2" })).toEqual([]);
  expect(champsEnFaute({ "part.parentalite": "" }, { ...VIDE, "part.parentalite": "80 %" })).toEqual([]);
  // Une part illisible a sa faute : le total attend.
  expect(champsEnFaute({ "part.parentalite": "80" })).toEqual([cleDe("part.parentalite")]);
});

test("les fautes viennent dans l’ordre du formulaire : la première reçoit le focus", () => {
  const fausse = {
    avisDeLaCaf: "demain",
    "part.parentalite": "2",
    salaireAffecte: "x",
    heuresPrevues: "x",
    heuresDeManagement: "x",
    partSppe: "x",
  };
  expect(champsEnFaute(fausse)).toEqual(
    Object.keys(fausse)
      .reverse()
      .map((champ) => `fiche.${champ}`),
  );
});
