import { retirerEmployeur } from "../../../../src/domaine/equipe/gestes";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import type { Employeur } from "../../../../src/domaine/equipe/equipe";
import {
  CLE_DU_NOM,
  decrireLEmployeur,
  employeurNeuf,
  estCeluiDuDossier,
  lireLEmployeur,
  refuserLeRetrait,
  validerLEmployeur,
} from "../../../../src/volet/equipe/reperes/employeurs";
import { DOSSIER, EQUIPE } from "../outils";

const MAIRIE: Employeur = { identifiant: "e3", nom: "Mairie", perimetre: "", lien: "" };

const avec = (equipe: Partial<Dossier["equipe"]>): Dossier => ({
  ...DOSSIER,
  equipe: { ...EQUIPE, employeurs: [...EQUIPE.employeurs, MAIRIE], ...equipe },
});

test("un employeur se décrit par son lien à la CTG, puis son périmètre s’il en a un", () => {
  expect(decrireLEmployeur(MAIRIE)).toEqual(["Lien à la CTG\u00a0: pas encore dit."]);
  expect(decrireLEmployeur({ ...MAIRIE, lien: "soutien-financier", perimetre: "Deux communes" })).toEqual([
    "Lien à la CTG\u00a0: soutenu par un signataire.",
    "Périmètre\u00a0: Deux communes",
  ]);
});

test("un nom est requis, sauf de l’employeur du dossier, qui a le sien dans l’onglet Dossier", () => {
  const anonyme = { nom: " ", perimetre: "", lien: "" } as const;
  expect([...validerLEmployeur(anonyme, true).keys()]).toEqual([CLE_DU_NOM]);
  expect(validerLEmployeur(anonyme, false).size).toBe(0);
  expect(validerLEmployeur({ ...anonyme, nom: "Mairie" }, true).size).toBe(0);
  expect(lireLEmployeur({ nom: " Mairie ", perimetre: " ", lien: "aucun" })).toEqual({
    nom: "Mairie",
    perimetre: "",
    lien: "aucun",
  });
});

test("le premier décrit est celui du dossier, et en prend le nom", () => {
  const vide = { ...DOSSIER, equipe: { ...EQUIPE, employeurs: [] } };
  expect(employeurNeuf(vide).nom).toBe(DOSSIER.employeur);
  expect(employeurNeuf(DOSSIER).nom).toBe("");
  expect(estCeluiDuDossier(null, vide.equipe)).toBe(true);
  expect(estCeluiDuDossier(null, EQUIPE)).toBe(false);
  expect(estCeluiDuDossier("e1", EQUIPE)).toBe(true);
  expect(estCeluiDuDossier("e2", EQUIPE)).toBe(false);
});

describe("le retrait d’un employeur", () => {
  test("est refusé à celui du dossier", () => {
    expect(refuserLeRetrait("e1", DOSSIER)).toBe(
      "C’est l’employeur du dossier\u00a0: son nom se change dans l’onglet Dossier.",
    );
  });

  test("est refusé tant qu’un poste ou une Cof le désigne, et les nomme", () => {
    const [cof] = EQUIPE.cofs;
    const cofs = [{ ...cof!, employeur: "e3", type: "ingenierie" as const }];
    const { prenom, nom } = DOSSIER.postes[1]!;
    expect(refuserLeRetrait("e2", avec({}))).toBe(
      `Pour le retirer, donnez d’abord un autre employeur à\u00a0: ${prenom} ${nom}.`,
    );
    expect(refuserLeRetrait("e3", avec({ cofs }))).toBe(
      "Pour le retirer, donnez d’abord un autre employeur à\u00a0: la Cof d’ingénierie.",
    );
  });

  test("n’est refusé que quand le geste, lui aussi, le refuserait", () => {
    for (const dossier of [avec({}), avec({ fiches: [], cofs: [] })]) {
      for (const { identifiant } of dossier.equipe.employeurs.slice(1)) {
        const refuse = refuserLeRetrait(identifiant, dossier) !== null;
        expect(retirerEmployeur(identifiant)(dossier.equipe) === null).toBe(refuse);
      }
    }
  });
});
