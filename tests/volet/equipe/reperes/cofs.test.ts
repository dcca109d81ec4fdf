import type { Cof } from "../../../../src/domaine/equipe/equipe";
import {
  cleDeLaCof,
  cofNeuve,
  decrireLaCof,
  lireLaCof,
  nommerLaCof,
  saisieDeLaCof,
  validerLaCof,
  type CofSaisie,
} from "../../../../src/volet/equipe/reperes/cofs";
import { EQUIPE } from "../outils";

const [cof] = EQUIPE.cofs as readonly [Cof];
const SAISIE = saisieDeLaCof(cof);

const enFaute = (retouches: Partial<CofSaisie>, origine = SAISIE) => [
  ...validerLaCof(retouches, { ...origine, ...retouches }).keys(),
];

test("une Cof se montre en français et se relit à l’identique", () => {
  expect(SAISIE).toMatchObject({ debut: "01/01/2020", fin: "31/12/2024", etpDejaSoutenus: "1" });
  const { identifiant: _, ...contenu } = cof;
  expect(lireLaCof(SAISIE)).toEqual(contenu);
  expect(lireLaCof({ ...SAISIE, fin: "", nouveauxEtp: " 0,5 ", etpDejaSoutenus: "" })).toMatchObject({
    fin: "",
    nouveauxEtp: 0.5,
    etpDejaSoutenus: 0,
  });
});

test("une Cof neuve est de coordination, avec l’employeur du dossier", () => {
  expect(cofNeuve(EQUIPE)).toMatchObject({ type: "coordination", employeur: "e1", debut: "" });
});

test("les dates et les ETP se contrôlent, à leur place", () => {
  expect(enFaute({ debut: "32/01/2020", nouveauxEtp: "un" })).toEqual([
    cleDeLaCof("debut"),
    cleDeLaCof("nouveauxEtp"),
  ]);
  expect(enFaute({ debut: "01/01/2025" })).toEqual([cleDeLaCof("fin")]);
  expect(enFaute({ fin: "31/12/2019" })).toEqual([cleDeLaCof("fin")]);
  expect(enFaute({ debut: "31/12/2024", fin: "31/12/2024" })).toEqual([]);
  expect(enFaute({ debut: "", fin: "" })).toEqual([]);
});

test("ce que la feuille dit de travers ne se reproche pas ici", () => {
  const origine = { ...SAISIE, debut: "2020", fin: "en 2024" };
  expect(enFaute({ nouveauxEtp: "1" }, origine)).toEqual([]);
});

test("une Cof se nomme par son type et son employeur, et se décrit par ses dates et ses ETP", () => {
  expect(nommerLaCof(cof, EQUIPE)).toBe(
    "Cof de coordination, Communauté d’agglomération de Grand Châtellerault",
  );
  expect(nommerLaCof({ type: "ingenierie", employeur: "e9" }, EQUIPE)).toBe(
    "Cof d’ingénierie, employeur à dire",
  );
  const dates = (debut: string, fin: string) => decrireLaCof({ ...cof, debut, fin })[0];
  expect(dates("2020-01-01", "2024-12-31")).toBe("Du 01/01/2020 au 31/12/2024.");
  expect(dates("2020-01-01", "")).toBe("Depuis le 01/01/2020.");
  expect(dates("", "2024-12-31")).toBe("Jusqu’au 31/12/2024.");
  expect(dates("", "")).toBe("Dates pas encore dites.");
  expect(decrireLaCof({ ...cof, nouveauxEtp: 0.5 })[1]).toBe(
    "ETP déjà soutenus\u00a0: 1\u00a0; nouveaux ETP\u00a0: 0,5.",
  );
});
