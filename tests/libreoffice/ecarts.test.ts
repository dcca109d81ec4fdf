import { CONTROLES_DU_CLASSEUR } from "../../src/controle/classeur";
import { controler, preparerLExamen } from "../../src/controle/examiner";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { lireClasseur } from "../../src/lecture";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { lireFichier } from "../../src/xlsx/lire";
import { enregistrer } from "../outils/libreoffice";

test("ce que LibreOffice récrit en enregistrant (formules, noms, styles) n’est pas un constat", async () => {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  const [octets] = await enregistrer([
    await ecrireClasseur(planifier(EXEMPLE.dossier, modele), { titre: "Exemple" }),
  ]);
  if (octets === undefined) throw new Error("LibreOffice n’a rien enregistré.");
  const lecture = lireClasseur(lireFichier(new Uint8Array(octets)), MODELES_POUR_LECTURE);
  if (lecture.etat !== "lu") throw new Error(lecture.etat);
  expect(lecture.source.noms).not.toHaveLength(0);

  expect(controler(preparerLExamen(lecture, ""), CONTROLES_DU_CLASSEUR)).toEqual([]);
});
