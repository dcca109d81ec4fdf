import {
  abandonnerLeBrouillon,
  changerLeBrouillon,
  garderLaSaisie,
  retrouverLaSaisie,
  SAISIE_VIERGE,
} from "../../../src/volet/dossier/saisie";
import { NEUF } from "./fabrique";

/** Une mémoire de session, le temps d'un test. */
function memoire(): () => Storage {
  const contenu = new Map<string, string>();
  const stockage = {
    getItem: (cle: string) => contenu.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => void contenu.set(cle, valeur),
  } as unknown as Storage;
  return () => stockage;
}

const refusee = (): Storage => {
  throw new DOMException("Access is denied for this document.", "SecurityError");
};

test("la saisie survit au rechargement du volet, classeur par classeur", () => {
  const session = memoire();
  const saisie = changerLeBrouillon(SAISIE_VIERGE, "vide", NEUF);
  expect(garderLaSaisie(session, "a.xlsx", saisie)).toBe(true);
  expect(retrouverLaSaisie(session, "a.xlsx")).toEqual(saisie);
  expect(retrouverLaSaisie(session, "b.xlsx")).toEqual(SAISIE_VIERGE);
});

test("un navigateur qui refuse sa mémoire n’empêche pas de saisir", () => {
  expect(retrouverLaSaisie(refusee, "a.xlsx")).toEqual(SAISIE_VIERGE);
  expect(garderLaSaisie(refusee, "a.xlsx", SAISIE_VIERGE)).toBe(false);
});

test("partir de l’exemple ne touche pas à ce que l’on avait commencé", () => {
  const commencee = changerLeBrouillon(SAISIE_VIERGE, "vide", NEUF);
  const exemple = changerLeBrouillon({ ...commencee, depart: "exemple" }, "exemple", {
    ...NEUF,
    annee: "2024",
  });
  expect(exemple.brouillons.vide).toBe(NEUF);
  expect(abandonnerLeBrouillon(exemple, "exemple").brouillons).toEqual({ vide: NEUF });
});
