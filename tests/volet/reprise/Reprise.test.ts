import { ErreurDeClasseur } from "../../../src/classeur";
import { Reprise } from "../../../src/volet/reprise/Reprise";
import { JEU } from "../../lecture/ailleurs/outils/jeu";
import { equipe } from "../fichiers/travailleurDEssai";

function fichier(nom: string, contenu: Uint8Array | string): File {
  return new File([contenu as BlobPart], nom);
}

const GRILLE = fichier("grille.xlsx", JEU[0]?.octets ?? "");

test("un fichier se lit dans un travailleur, arrêté ensuite", async () => {
  const { creer, crees } = equipe("sert");
  const reprise = new Reprise();
  const lecture = reprise.lireUnFichier(GRILLE, creer);
  expect(reprise.instantane()).toMatchObject({ etape: "lecture", fichier: "grille.xlsx" });
  await lecture;
  expect(reprise.instantane()).toMatchObject({
    etape: "lue",
    travail: {
      modele: "caf-charente-2024-08",
      retenues: ["Grille"],
      brouillon: { territoire: "", annee: "" },
    },
  });
  expect(crees.map(({ estArrete }) => estArrete)).toEqual([true]);
});

test("un fichier refusé, un travailleur absent, une erreur d’Excel se disent", async () => {
  const reprise = new Reprise();
  await reprise.lireUnFichier(fichier("vide.xlsx", ""), equipe("sert").creer);
  expect(reprise.instantane()).toMatchObject({
    etape: "echouee",
    erreur: { phrase: expect.stringMatching(/vide/) as string },
  });
  await reprise.lireUnFichier(GRILLE, equipe("absent").creer);
  expect(reprise.instantane().erreur?.phrase).toMatch(/connexion/);
  await reprise.lireLeClasseur({
    releverAilleurs: () => Promise.reject(new ErreurDeClasseur("Occupe", "Excel n’a pas répondu.")),
  });
  expect(reprise.instantane()).toMatchObject({
    etape: "echouee",
    fichier: null,
    erreur: { phrase: "Excel n’a pas répondu." },
  });
});

test("abandonnée pendant la lecture, elle revient au repos et n’en sort plus", async () => {
  const { creer, crees } = equipe("muet");
  const reprise = new Reprise();
  const lecture = reprise.lireUnFichier(GRILLE, creer);
  await new Promise((suite) => setTimeout(suite, 50));
  reprise.abandonner();
  await lecture;
  expect(reprise.instantane().etape).toBe("repos");
  expect(crees.every(({ estArrete }) => estArrete)).toBe(true);
});
