import type { Poste } from "../../src/domaine/dossier/dossier";
import { EQUIPE_VIDE } from "../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../src/donnees";
import type { ConstatDeLecture } from "../../src/lecture";
import type { ValeurDeCellule } from "../../src/lecture/cellules";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const POSTES: readonly Poste[] = [
  {
    identifiant: "p1",
    prenom: "Camille",
    nom: "Exemple",
    libelle: "pilote",
    intitule: "Coordination",
    quotite: 0.7,
  },
  {
    identifiant: "p2",
    prenom: "Dominique",
    nom: "Spécimen",
    libelle: "thematique",
    intitule: "Petite enfance",
    quotite: 0.3,
  },
];

function essai(postes: readonly Poste[] = POSTES) {
  const dossier = { ...EXEMPLE.dossier, postes, equipe: EQUIPE_VIDE, journal: null };
  const classeur = new ClasseurDEssai(dossier, CHARENTE);
  return { classeur, feuille: classeur.feuille("postes") };
}

const resume = (constats: readonly ConstatDeLecture[]) =>
  constats.map(({ code, feuille, cellule }) => [code, feuille, cellule]);

describe("ce qui est récrit dans la feuille l’emporte sur la partie XML", () => {
  test.each([
    ["prenom", "prenom", "Claude", "Claude"],
    ["nom", "nom", " Martin\u00a0", "Martin"],
    ["nom", "nom", "", ""],
    ["intitule", "intitule", 12, "12"],
    ["libelle", "libelle", "De proximité", "proximite"],
    ["libelle", "libelle", "  de\u00a0PROXIMITE ", "proximite"],
    ["libelle", "libelle", "thématique", "thematique"],
    ["libelle", "libelle", "Pilote", "pilote"],
    ["quotite", "quotite", 0.5, 0.5],
    ["quotite", "quotite", 1, 1],
    ["quotite", "quotite", "0,7", 0.7],
    ["quotite", "quotite", "0.7", 0.7],
    ["quotite", "quotite", "70\u00a0%", 0.7],
    ["quotite", "quotite", " 100 %", 1],
    ["quotite", "quotite", "", 0],
    ["quotite", "quotite", "\u00a0", 0],
  ] as const)("%s (%s) : %j se lit %j", (role, cle, saisie, attendu) => {
    const { classeur, feuille } = essai();
    feuille.saisir("poste:p2", role, saisie);
    for (const partiesXml of [classeur.partiesXml, []]) {
      classeur.partiesXml = partiesXml;
      const { dossier, constats } = classeur.lireDossier();
      expect(dossier.postes).toEqual([POSTES[0], { ...POSTES[1], [cle]: attendu }]);
      expect(constats).toEqual([]);
    }
  });
});

test("un poste sans nom ni quotité, tel qu’un gabarit le porte, revient sans constat", () => {
  const postes = [{ ...POSTES[0]!, prenom: "", nom: "", intitule: "", quotite: 0 }];
  const { classeur, feuille } = essai(postes);
  expect(feuille.valeur(feuille.ligneDe("poste:p1"), feuille.colonneDe("quotite"))).toBe("");
  classeur.partiesXml = [];
  const { dossier, constats } = classeur.lireDossier();
  expect(dossier.postes).toEqual(postes);
  // La grille du second poste de l’exemple n’a plus de titulaire : c’est cela que le constat dit.
  expect(constats.map(({ code }) => code)).toEqual(["champ-du-dossier-manquant"]);
});

describe("ce qui ne se reconnaît pas se dit à sa cellule, sans rien inventer", () => {
  test.each<ValeurDeCellule>(["référent", "", 3, true, "#N/A"])("un libellé : %j", (saisie) => {
    const { classeur, feuille } = essai();
    const cellule = feuille.saisir("poste:p1", "libelle", saisie);
    const avec = classeur.lireDossier();
    expect(avec.dossier.postes).toEqual(POSTES);
    expect(resume(avec.constats)).toEqual([["poste-non-reconnu", "CTG Postes", cellule]]);
    expect(avec.constats[0]?.phrase).toMatch(/il est lu «\u00a0Pilote\u00a0»\.$/);
    classeur.partiesXml = [];
    const sans = classeur.lireDossier();
    expect(sans.dossier.postes[0]?.libelle).toBe("thematique");
    expect(resume(sans.constats)).toEqual([["poste-non-reconnu", "CTG Postes", cellule]]);
  });

  test.each<ValeurDeCellule>([70, 1.2, -0.5, "mi-temps", "120 %", true, "#VALUE!"])(
    "une quotité : %j",
    (saisie) => {
      const { classeur, feuille } = essai();
      const cellule = feuille.saisir("poste:p1", "quotite", saisie);
      const avec = classeur.lireDossier();
      expect(avec.dossier.postes).toEqual(POSTES);
      expect(resume(avec.constats)).toEqual([["nombre-non-reconnu", "CTG Postes", cellule]]);
      expect(avec.constats[0]?.phrase).toMatch(/elle est lue 0,7\.$/);
      classeur.partiesXml = [];
      const sans = classeur.lireDossier();
      expect(sans.dossier.postes[0]?.quotite).toBe(0);
      expect(sans.constats[0]?.phrase).toMatch(/elle est lue comme vide\.$/);
    },
  );
});

describe("des lignes malmenées", () => {
  test("insérées, triées : rien ne change ; l’ordre est celui de la partie XML, sinon celui des lignes", () => {
    const { classeur, feuille } = essai();
    feuille.trier([feuille.ligneDe("poste:p1"), feuille.ligneDe("poste:p2")], [1, 0]);
    feuille.insererLigne(feuille.ligneDe("poste:p1"));
    feuille.insererLigne(2);
    expect(classeur.lireDossier().dossier.postes).toEqual(POSTES);
    expect(classeur.lireDossier().constats).toEqual([]);
    classeur.partiesXml = [];
    expect(classeur.lireDossier().dossier.postes).toEqual([...POSTES].reverse());
  });

  test.each([
    ["un nom", "nom", "Martin"],
    ["une quotité", "quotite", 0.5],
    ["un libellé de la liste", "libelle", "Thématique"],
  ] as const)("une ligne ajoutée avec %s n’est pas lue, et cela se dit", (_, role, saisie) => {
    for (const apres of ["titres:", "poste:p1", "poste:p2"]) {
      const { classeur, feuille } = essai();
      const ligne = feuille.ligneDe(apres) + 1;
      feuille.insererLigne(ligne, { [feuille.colonneDe(role)]: saisie });
      const { dossier, constats } = classeur.lireDossier();
      expect(dossier.postes).toEqual(POSTES);
      expect(constats).toMatchObject([{ code: "poste-non-reconnu", feuille: "CTG Postes" }]);
      expect(constats[0]?.cellule).toMatch(new RegExp(`^[A-Z]${ligne + 1}$`));
    }
  });

  test("tout en bas de la feuille aussi ; une remarque n’est pas un poste", () => {
    const { classeur, feuille } = essai();
    feuille.ecrire(feuille.hauteur + 3, feuille.colonneDe("libelle"), "Merci de vérifier ces postes");
    expect(classeur.lireDossier().constats).toEqual([]);
    feuille.ecrire(feuille.hauteur + 3, feuille.colonneDe("prenom"), "Claude");
    expect(classeur.lireDossier().constats.map(({ code }) => code)).toEqual(["poste-non-reconnu"]);
  });

  test("une ligne copiée : la première seule est lue", () => {
    const { classeur, feuille } = essai();
    const ligne = feuille.ligneDe("poste:p1");
    feuille.dupliquerLigne(ligne);
    feuille.ecrire(ligne + 1, feuille.colonneDe("nom"), "Autre");
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.postes).toEqual(POSTES);
    expect(resume(constats)).toEqual([["ligne-dupliquee", "CTG Postes", `B${ligne + 2}`]]);
  });

  test("une ligne supprimée : le poste est repris de la partie XML, et cela se dit", () => {
    const { classeur, feuille } = essai();
    feuille.supprimerLigne(feuille.ligneDe("poste:p1"));
    const avec = classeur.lireDossier();
    expect(avec.dossier.postes).toEqual(POSTES);
    expect(resume(avec.constats)).toEqual([["champ-du-dossier-manquant", "CTG Postes", ""]]);
    expect(avec.constats[0]?.phrase).toContain("Camille Exemple");
    classeur.partiesXml = [];
    const sans = classeur.lireDossier();
    expect(sans.dossier.postes).toEqual([POSTES[1]]);
    expect(sans.constats).toMatchObject([
      { code: "champ-du-dossier-manquant", feuille: "CTG Grille Exemple" },
    ]);
  });

  test("une colonne supprimée se dit une fois ; la partie XML garde ses réponses", () => {
    const { classeur, feuille } = essai();
    feuille.supprimerColonne(feuille.colonneDe("nom"));
    const avec = classeur.lireDossier();
    expect(avec.dossier.postes).toEqual(POSTES);
    // Une fois pour les postes, une fois pour les tableaux qui sont au-dessous.
    expect(resume(avec.constats)).toEqual([
      ["colonne-manquante", "CTG Postes", ""],
      ["colonne-manquante", "CTG Postes", ""],
    ]);
    classeur.partiesXml = [];
    expect(classeur.lireDossier().dossier.postes).toEqual(POSTES.map((poste) => ({ ...poste, nom: "" })));
  });

  test("des colonnes insérées ne changent rien", () => {
    for (const rang of [0, 1, 3, 6]) {
      const { classeur, feuille } = essai();
      feuille.insererColonne(rang, "à moi");
      expect(classeur.lireDossier().dossier.postes).toEqual(POSTES);
      expect(classeur.lireDossier().constats).toEqual([]);
    }
  });
});
