import type { PeriodeDePresence } from "../../../../src/domaine/equipe/equipe";
import type { BrouillonDePeriode } from "../../../../src/volet/equipe/periodes/brouillon";
import { saisirUnChangementDeQuotite, saisirUnDepart } from "../../../../src/volet/equipe/periodes/saisie";
import { CLES, validerLaSaisie } from "../../../../src/volet/equipe/periodes/valider";

const JUSTE: BrouillonDePeriode = {
  nature: "presence",
  debut: "01/09/2024",
  fin: "",
  quotite: "0,7",
  information: "",
};
const PRESENCE: PeriodeDePresence = {
  nature: "presence",
  debut: "2024-01-08",
  fin: "2024-12-31",
  quotite: 0.7,
};

const fautesDe = (partie: Partial<BrouillonDePeriode>) =>
  Object.fromEntries(validerLaSaisie({ geste: "ajouter", brouillon: { ...JUSTE, ...partie } }));

test("une période juste n’a pas de faute, quelle que soit la façon de l’écrire", () => {
  for (const partie of [
    {},
    { debut: "1/9/2024", fin: "01/09/2024" },
    { quotite: "70 %" },
    { quotite: "1" },
    { quotite: ".5" },
    { nature: "maladie", quotite: "" },
    { nature: "vacance", quotite: "trop", information: "15/08/2024" },
    { nature: "maladie", information: "pas une date" },
  ] as const) {
    expect(fautesDe(partie)).toEqual({});
  }
});

test.each([
  ["debut", { debut: " " }, "Indiquez le premier jour de la période."],
  ["debut", { debut: "31/02/2024" }, "Écrivez une date du calendrier sous la forme JJ/MM/AAAA."],
  ["debut", { debut: "29/02/2023" }, "Écrivez une date du calendrier sous la forme JJ/MM/AAAA."],
  ["debut", { debut: "01/09/0024" }, "Vérifiez l’année\u00a0: 24 n’est pas entre 1950 et 2100."],
  ["fin", { fin: "bientôt" }, "Écrivez une date du calendrier sous la forme JJ/MM/AAAA."],
  ["fin", { fin: "31/08/2024" }, "La période finirait avant d’avoir commencé, le 01/09/2024."],
  [
    "quotite",
    { quotite: "" },
    "Écrivez la quotité en nombre\u00a0: 0,7 ou 70\u00a0% pour 70\u00a0% d’un temps plein.",
  ],
  [
    "quotite",
    { quotite: "0" },
    "La quotité est supérieure à 0 et ne dépasse pas 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
  ],
  [
    "quotite",
    { quotite: "70" },
    "La quotité est supérieure à 0 et ne dépasse pas 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
  ],
  [
    "quotite",
    { quotite: "120 %" },
    "La quotité est supérieure à 0 et ne dépasse pas 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
  ],
  [
    "information",
    { nature: "vacance", information: "en mars" },
    "Écrivez une date du calendrier sous la forme JJ/MM/AAAA.",
  ],
] as const)("la faute de « %s » se dit à son champ : %j", (champ, partie, phrase) => {
  expect(fautesDe(partie)).toEqual({ [CLES[champ]]: phrase });
});

test("un changement de quotité tombe pendant la présence, après son premier jour, et change quelque chose", () => {
  const fautesDuChangement = (debut: string, quotite: string) => {
    const saisie = saisirUnChangementDeQuotite(PRESENCE);
    return Object.fromEntries(
      validerLaSaisie({ ...saisie, brouillon: { ...saisie.brouillon, debut, quotite } }),
    );
  };
  expect(fautesDuChangement("09/01/2024", "0,5")).toEqual({});
  expect(fautesDuChangement("31/12/2024", "0,5")).toEqual({});
  expect(fautesDuChangement("", "")).toEqual({
    [CLES.debut]: "Indiquez le premier jour de la nouvelle quotité.",
    [CLES.quotite]: "Écrivez la quotité en nombre\u00a0: 0,7 ou 70\u00a0% pour 70\u00a0% d’un temps plein.",
  });
  expect(fautesDuChangement("08/01/2024", "0,5")).toEqual({
    [CLES.debut]: "La présence commence le 08/01/2024\u00a0: choisissez un jour qui suit, ou modifiez-la.",
  });
  expect(fautesDuChangement("01/01/2025", "0,5")).toEqual({
    [CLES.debut]: "La présence finit le 31/12/2024.",
  });
  expect(fautesDuChangement("01/06/2024", "70 %")).toEqual({
    [CLES.quotite]: "C’est déjà la quotité de cette présence.",
  });
});

test("un départ suit l’arrivée", () => {
  const fautesDuDepart = (fin: string) => {
    const saisie = saisirUnDepart({ ...PRESENCE, fin: "" });
    return Object.fromEntries(validerLaSaisie({ ...saisie, brouillon: { ...saisie.brouillon, fin } }));
  };
  expect(fautesDuDepart("08/01/2024")).toEqual({});
  expect(fautesDuDepart("")).toEqual({ [CLES.fin]: "Indiquez le dernier jour de présence." });
  expect(fautesDuDepart("07/01/2024")).toEqual({
    [CLES.fin]: "Le départ serait avant l’arrivée, le 08/01/2024.",
  });
});
