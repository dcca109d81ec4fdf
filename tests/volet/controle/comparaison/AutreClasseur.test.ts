import { chargerModele, EXEMPLE } from "../../../../src/donnees";
import { ecrireGabarit } from "../../../../src/fichiers/gabarit";
import { AutreClasseur } from "../../../../src/volet/controle/comparaison/AutreClasseur";
import { equipe, type Equipe } from "../../fichiers/travailleurDEssai";

/** Un fichier tel que le navigateur le remet. */
function fichier(nom: string, contenu: Uint8Array | string): File {
  return new File([contenu as BlobPart], nom);
}

const autreDe = ({ creer }: Equipe) => new AutreClasseur(() => Promise.resolve(creer));

let note: File;
beforeAll(async () => {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  note = fichier("2023.xlsx", await ecrireGabarit(EXEMPLE.dossier, modele));
});

test("un dossier se lit dans un travailleur, que l’on arrête ensuite ; on l’oublie quand on veut", async () => {
  const fond = equipe("sert");
  const autre = autreDe(fond);
  await autre.lire(note);
  expect(autre.instantane()).toMatchObject({ nom: "2023.xlsx", enCours: false, refus: "", erreur: null });
  const { classeur } = autre.instantane();
  expect(classeur?.dossier.territoire.nom).toBe(EXEMPLE.dossier.territoire.nom);
  expect(classeur?.modele.identifiant).toBe(EXEMPLE.dossier.modele.identifiant);
  expect(classeur?.evaluees).toHaveLength(EXEMPLE.dossier.grilles.length);
  expect(fond.crees.map(({ estArrete }) => estArrete)).toEqual([true]);
  autre.oublier();
  expect(autre.instantane()).toMatchObject({ nom: "", classeur: null });
});

test("un fichier qui n’est pas un classeur, ou pas un dossier, dit pourquoi", async () => {
  const autre = autreDe(equipe("sert"));
  await autre.lire(fichier("vide.xlsx", ""));
  expect(autre.instantane()).toMatchObject({ nom: "vide.xlsx", classeur: null });
  expect(autre.instantane().refus).not.toBe("");
});

test("un travailleur qui meurt est un refus, un travailleur absent une erreur", async () => {
  const [meurt, absent] = [autreDe(equipe("meurt")), autreDe(equipe("absent"))];
  await meurt.lire(note);
  expect(meurt.instantane().refus).toContain("mémoire");
  await absent.lire(note);
  expect(absent.instantane().erreur).not.toBeNull();
});

test("arrêtée, la lecture ne laisse rien", async () => {
  const autre = autreDe(equipe("muet"));
  const lecture = autre.lire(note);
  await new Promise((suite) => setTimeout(suite, 20));
  expect(autre.instantane()).toMatchObject({ nom: "2023.xlsx", enCours: true });
  autre.arreter();
  await lecture;
  expect(autre.instantane()).toMatchObject({ nom: "", enCours: false, refus: "", erreur: null });
});
