import { mentionsACompleter } from "../../../../src/domaine/equipe/ecrits/mentionsACompleter";
import { anneeDuCourrier } from "../../../../src/volet/equipe/ecrits/anneeDuCourrier";
import { dateSaisie } from "../../../../src/volet/equipe/ecrits/dateSaisie";
import {
  direLaCopie,
  direLaVacance,
  direLeReste,
  mentionSuivante,
} from "../../../../src/volet/equipe/ecrits/phrases";

const vacance = (debut: string, fin: string, information = "") =>
  ({ nature: "vacance", debut, fin, information }) as const;

const TEXTE = "Fait à [à compléter\u00a0: lieu], le [à compléter\u00a0: date].";

test("une vacance se dit par ses dates et l’information de la Caf", () => {
  expect(direLaVacance(vacance("2024-03-10", "2024-12-31", "2024-03-12"))).toBe(
    "du 10/03/2024 au 31/12/2024, Caf informée le 12/03/2024",
  );
  expect(direLaVacance(vacance("2024-03-10", ""))).toBe("depuis le 10/03/2024, Caf pas encore informée");
});

test("ce qui reste à compléter se compte et se nomme", () => {
  expect(direLeReste(mentionsACompleter(TEXTE))).toBe("2\u00a0mentions à compléter\u00a0: lieu\u00a0; date.");
  expect(direLeReste(mentionsACompleter(TEXTE).slice(0, 1))).toBe("1\u00a0mention à compléter\u00a0: lieu.");
  expect(direLeReste([])).toBe("Aucune mention à compléter.");
});

test("une copie refusée dit quoi faire, une copie inachevée ce qui reste", () => {
  expect(direLaCopie("copiee", "Fait à Châtellerault")).toBe("Texte copié.");
  expect(direLaCopie("copiee", TEXTE)).toBe("Texte copié. Il y reste 2\u00a0mentions à compléter.");
  expect(direLaCopie("a-copier", "Fait")).toContain("sélectionné, copiez-le avec Ctrl+C");
});

test("la mention suivante est celle qui suit le curseur ; après la dernière, la première", () => {
  const mentions = mentionsACompleter(TEXTE);
  const [lieu, date] = mentions;
  expect(mentionSuivante(mentions, 0)).toBe(lieu);
  expect(mentionSuivante(mentions, lieu?.fin ?? 0)).toBe(date);
  expect(mentionSuivante(mentions, date?.fin ?? 0)).toBe(lieu);
  expect(mentionSuivante([], 0)).toBeNull();
});

test("le courrier nomme les mois de l’année du dossier, à défaut ceux de l’année où la vacance commence", () => {
  expect(anneeDuCourrier(vacance("2023-11-01", "2024-02-29"), 2024)).toBe(2024);
  expect(anneeDuCourrier(vacance("2023-11-01", ""), 2026)).toBe(2026);
  expect(anneeDuCourrier(vacance("2025-01-01", ""), 2024)).toBe(2025);
  expect(anneeDuCourrier(vacance("2022-01-01", "2022-12-31"), 2024)).toBe(2022);
  expect(anneeDuCourrier(vacance("2022-01-01", ""), 0)).toBe(2022);
});

test("une date se tape comme on l’écrit ; fausse, elle se dit et n’entre pas dans l’écrit", () => {
  expect(dateSaisie(" 1/9/2025 ")).toEqual({ iso: "2025-09-01", faute: "" });
  expect(dateSaisie(" ")).toEqual({ iso: "", faute: "" });
  expect(dateSaisie("31/02/2025").iso).toBe("");
  expect(dateSaisie("31/02/2025").faute).not.toBe("");
});
