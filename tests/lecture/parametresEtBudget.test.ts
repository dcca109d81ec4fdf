import { FINANCEMENT_VIDE, type Financement } from "../../src/domaine/financement/financement";
import { EXEMPLE } from "../../src/donnees";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const PHRASE = "charente-80-pour-cent";

function dossierDe(financement: Partial<Financement>) {
  return {
    ...EXEMPLE.dossier,
    profil: "charente",
    financement: { ...FINANCEMENT_VIDE, ...financement },
  };
}

/** Un classeur sans sa partie XML, et de quoi y écrire par l'identifiant de la ligne et le rôle de la colonne. */
function classeurDe(financement: Partial<Financement> = {}) {
  const classeur = new ClasseurDEssai(dossierDe(financement), CHARENTE);
  classeur.partiesXml = [];
  const taper = (cle: string, ligne: string, role: string, valeur: string | number) =>
    classeur.feuille(cle).saisir(ligne, role, valeur);
  const lire = () => {
    const { dossier: lu, constats } = classeur.lireDossier();
    if (lu.financement === null) throw new Error("Le financement se lit.");
    return { financement: lu.financement, constats };
  };
  return { classeur, taper, lire };
}

test("un barème tapé dans une ligne vide se lit, son libellé sans accent ni majuscule, son taux en 80 %", () => {
  const { taper, lire } = classeurDe();
  taper("parametres", "bareme:b1", "bareme.code", "bareme par nouvel etp");
  taper("parametres", "bareme:b1", "bareme.annee", 2025);
  taper("parametres", "bareme:b1", "bareme.valeur", "24 500 €");
  taper("parametres", "bareme:b1", "bareme.source", "Circulaire fictive");
  taper("parametres", "bareme:b2", "bareme.code", "Taux de cofinancement");
  taper("parametres", "bareme:b2", "bareme.annee", 2025);
  taper("parametres", "bareme:b2", "bareme.valeur", "80 %");
  const { financement, constats } = lire();
  expect(financement.baremes).toEqual([
    { code: "nouvel-etp", annee: 2025, valeur: 24500, source: "Circulaire fictive" },
    { code: "taux-cofinancement", annee: 2025, valeur: 0.8, source: "" },
  ]);
  expect(constats).toEqual([]);
});

test.each([
  ["un barème inconnu", { code: "Prime", annee: 2025, valeur: 1 }],
  ["une année qui n’en est pas une", { code: "Taux de cofinancement", annee: 25, valeur: 0.5 }],
  ["un taux de 80", { code: "Taux de cofinancement", annee: 2025, valeur: 80 }],
  ["une valeur absente", { code: "Taux de cofinancement", annee: 2025, valeur: "" }],
])("%s n’est pas un barème, et cela se dit", (_, saisie) => {
  const { taper, lire } = classeurDe();
  for (const [champ, valeur] of Object.entries(saisie))
    taper("parametres", "bareme:b1", `bareme.${champ}`, valeur);
  const { financement, constats } = lire();
  expect(financement.baremes).toEqual([]);
  expect(constats.map(({ code }) => code)).toContain("champ-du-dossier-manquant");
});

test("R-COFI-1 : aucune lecture sans un choix ; choisie dans la liste, elle se lit ; une autre se dit", () => {
  const { taper, lire } = classeurDe();
  expect(lire().financement.lecture).toBeNull();
  const choisie = classeurDe({ lecture: { phrase: PHRASE, lecture: "taux" } });
  expect(choisie.lire().financement.lecture).toEqual({ phrase: PHRASE, lecture: "taux" });
  taper("parametres", "lecture:choisie", "lecture.choix", "80 % de tout");
  const { financement, constats } = lire();
  expect(financement.lecture).toBeNull();
  expect(constats.map(({ code }) => code)).toEqual(["poste-non-reconnu"]);
});

test("R-BUDGET-1 : charges et produits tapés se lisent, la participation de la Caf et le versé aussi", () => {
  const { taper, lire } = classeurDe();
  taper("budget", "charge:c2", "charge.libelle", "Salaires");
  taper("budget", "charge:c2", "charge.prevu", "48 000,50 €");
  taper("budget", "produit:r1", "produit.libelle", "Caf");
  taper("budget", "produit:r1", "produit.participationDeLaCaf", "oui");
  taper("budget", "produit:r1", "produit.realise", 24000);
  taper("budget", "versement:caf", "versement.montant", 16800);
  const { financement, constats } = lire();
  const vide = { prevu: null, actualise: null, realise: null };
  expect(financement.budget).toEqual({
    lignes: [
      {
        ...vide,
        identifiant: "c2",
        sens: "charge",
        libelle: "Salaires",
        participationDeLaCaf: false,
        prevu: 48000.5,
      },
      {
        ...vide,
        identifiant: "r1",
        sens: "produit",
        libelle: "Caf",
        participationDeLaCaf: true,
        realise: 24000,
      },
    ],
    verseParLaCaf: 16800,
  });
  expect(constats).toEqual([]);
});

test("sans les feuilles ni la partie XML, le dossier n’a pas de financement", () => {
  const { classeur } = classeurDe({ lecture: { phrase: PHRASE, lecture: "taux" } });
  for (const cle of ["parametres", "financement", "budget"]) classeur.retirer(cle);
  expect(classeur.lireDossier().dossier.financement).toBeNull();
});
