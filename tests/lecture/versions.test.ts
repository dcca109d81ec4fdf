import { EXEMPLE } from "../../src/donnees";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const VIEUX = { ...CHARENTE, version: "0.9.0" };

function duVieuxModele(): ClasseurDEssai {
  const dossier: Dossier = {
    ...EXEMPLE.dossier,
    modele: { identifiant: VIEUX.identifiant, version: VIEUX.version },
  };
  return new ClasseurDEssai(dossier, VIEUX);
}

function deVersion(classeur: ClasseurDEssai, version: string, cles: readonly string[]): ClasseurDEssai {
  for (const cle of cles) {
    const feuille = classeur.feuille(cle);
    const [ligne, colonne] = cle === "listes" ? [0, 2] : [0, 0];
    const marque = String(feuille.valeur(ligne, colonne));
    expect(marque).toMatch(/^ctg-excel;1;/);
    feuille.ecrire(ligne, colonne, marque.replace("ctg-excel;1;", `ctg-excel;${version};`));
  }
  return classeur;
}

const TOUTES = [
  "mode-emploi",
  "postes",
  "previsionnel",
  "financement",
  "budget",
  "parametres",
  "grille:g1",
  "grille:g2",
  "synthese:g1",
  "synthese:g2",
  "journal",
  "plan-d-action",
  "listes",
];

describe("une version antérieure du modèle livré", () => {
  test("se lit par la copie que le classeur garde, et se dit", () => {
    const lecture = duVieuxModele().lireDossier();
    expect(lecture.modele).toEqual(VIEUX);
    expect(lecture.dossier.grilles[0]?.reponses.notes).toEqual(EXEMPLE.dossier.grilles[0]?.reponses.notes);
    expect(lecture.constats.map(({ code }) => code)).toEqual(["modele-ancien"]);
    expect(lecture.constats[0]?.phrase).toContain("version 0.9.0");
    expect(lecture.constats[0]?.phrase).toContain("livre la 1.0.0");
  });

  test("sans cette copie, se refuse en disant les deux versions", () => {
    const classeur = duVieuxModele();
    classeur.partiesXml = [];
    const lecture = classeur.lire();
    expect(lecture.etat).toBe("modele-inconnu");
    expect(JSON.stringify(lecture)).toContain("version 0.9.0");
    expect(JSON.stringify(lecture)).toContain("(1.0.0)");
  });
});

describe("des feuilles d’une version à venir", () => {
  test("toutes : le classeur n’est ni lu, ni pris pour un classeur sans dossier", () => {
    const lecture = deVersion(new ClasseurDEssai(EXEMPLE.dossier, CHARENTE), "2", TOUTES).lire();
    expect(lecture).toMatchObject({ etat: "version-inconnue" });
    expect(JSON.stringify(lecture)).toContain("Mettez le complément à jour");
  });

  test("une seule : elle est dite, les autres se lisent", () => {
    const classeur = deVersion(new ClasseurDEssai(EXEMPLE.dossier, CHARENTE), "2", ["grille:g2"]);
    const lecture = classeur.lireDossier();
    expect(lecture.dossier.grilles.map(({ identifiant }) => identifiant)).toEqual(["g1"]);
    expect(lecture.constats).toContainEqual(
      expect.objectContaining({ code: "version-inconnue", feuille: classeur.feuille("grille:g2").nom }),
    );
  });
});
