import { aCompleter } from "../../../../src/domaine/equipe/ecrits/aCompleter";
import { mentionsACompleter } from "../../../../src/domaine/equipe/ecrits/mentionsACompleter";

test("chaque emplacement, sa place et ce qu’il attend", () => {
  const texte = `${aCompleter("lieu")}, le ${aCompleter("date du courrier")}`;
  const mentions = mentionsACompleter(texte);
  expect(mentions.map(({ quoi }) => quoi)).toEqual(["lieu", "date du courrier"]);
  expect(mentions.map(({ debut, fin }) => texte.slice(debut, fin))).toEqual([
    aCompleter("lieu"),
    aCompleter("date du courrier"),
  ]);
});

test("une mention recopiée avec une espace simple en reste une ; remplie, elle n’y est plus", () => {
  expect(mentionsACompleter("[à compléter : lieu], le 3 juin 2024")).toHaveLength(1);
  expect(mentionsACompleter("Châtellerault, le 3 juin 2024 [copie]")).toEqual([]);
});
