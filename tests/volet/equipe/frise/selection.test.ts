import {
  contient,
  deplacer,
  joursDe,
  rangAuPoint,
  unSeul,
  type Selection,
} from "../../../../src/volet/equipe/frise/selection";

function apres(depart: Selection, ...touches: string[]): Selection {
  return touches.reduce((selection, touche) => {
    const maj = touche.startsWith("Maj+");
    const suivante = deplacer(selection, touche.replace("Maj+", ""), maj);
    if (suivante === null) throw new Error(`${touche} ne déplace pas`);
    return suivante;
  }, depart);
}

test("les flèches vont de mois en mois et s’arrêtent aux bords", () => {
  expect(apres(unSeul(3), "ArrowRight")).toEqual(unSeul(4));
  expect(apres(unSeul(0), "ArrowLeft")).toEqual(unSeul(0));
  expect(apres(unSeul(11), "ArrowRight")).toEqual(unSeul(11));
  expect(apres(unSeul(5), "Home")).toEqual(unSeul(0));
  expect(apres(unSeul(5), "End")).toEqual(unSeul(11));
});

test("Maj étend, dans les deux sens, et une flèche seule replie", () => {
  const etendue = apres(unSeul(3), "Maj+ArrowRight", "Maj+ArrowRight");
  expect(etendue).toEqual({ ancre: 3, courant: 5 });
  const retournee = apres(etendue, "Maj+ArrowLeft", "Maj+ArrowLeft", "Maj+ArrowLeft");
  expect(retournee).toEqual({ ancre: 3, courant: 2 });
  expect([1, 2, 3, 4].filter((rang) => contient(retournee, rang))).toEqual([2, 3]);
  expect(apres(retournee, "ArrowRight")).toEqual(unSeul(3));
});

test("une autre touche ne déplace pas", () => {
  expect(deplacer(unSeul(3), "Tab", false)).toBeNull();
  expect(deplacer(unSeul(3), "a", true)).toBeNull();
});

test("le pointeur désigne un mois, même sorti de la frise", () => {
  const cadre = { left: 10, width: 240 };
  expect(rangAuPoint(10, cadre)).toBe(0);
  expect(rangAuPoint(29.9, cadre)).toBe(0);
  expect(rangAuPoint(30, cadre)).toBe(1);
  expect(rangAuPoint(249, cadre)).toBe(11);
  expect(rangAuPoint(-50, cadre)).toBe(0);
  expect(rangAuPoint(900, cadre)).toBe(11);
});

test("des mois choisis vont de leur premier à leur dernier jour", () => {
  expect(joursDe(unSeul(1), 2024)).toEqual({ debut: "2024-02-01", fin: "2024-02-29" });
  expect(joursDe({ ancre: 11, courant: 9 }, 2025)).toEqual({ debut: "2025-10-01", fin: "2025-12-31" });
});
