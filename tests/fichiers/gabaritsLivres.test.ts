import { MODELES } from "../../src/donnees";
import { ecrireGabaritLivre, GABARITS_LIVRES } from "../../src/fichiers/gabaritsLivres";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { lireClasseur, partiesDe } from "../xlsx/lecteur";

test("un par modèle de grille livré, sous un nom qui s’écrit dans une adresse", () => {
  expect(GABARITS_LIVRES.map(({ modele }) => modele)).toEqual(MODELES.map(({ identifiant }) => identifiant));
  for (const { nom } of GABARITS_LIVRES) expect(encodeURI(nom)).toBe(nom);
});

describe.each(GABARITS_LIVRES.map((gabarit) => [gabarit.modele, gabarit] as const))(
  "%s",
  (modele, gabarit) => {
    let octets: Uint8Array;
    beforeAll(async () => {
      octets = await ecrireGabaritLivre(gabarit);
    });

    test("se relit : tout y est à compléter, l’année comme le reste", () => {
      expect(lireRecu(octets)).toMatchObject({
        etat: "lu",
        // L’année, que rien ne remplace, est dite ; le reste, les signaux du classeur le disent.
        malLus: 1,
        constats: expect.arrayContaining([
          expect.objectContaining({ phrase: expect.stringContaining("année") }),
        ]),
        dossier: {
          territoire: { nom: "", caf: "", debutCtg: "", finCtg: "" },
          annee: 0,
          employeur: "",
          modele: { identifiant: modele },
          postes: [{ libelle: "pilote", prenom: "", nom: "" }],
        },
      });
    });

    test("n’écrit nulle part une année 0", () => {
      const textes = Object.values(lireClasseur(octets)).flatMap((cellules) =>
        Object.values(cellules).map(({ valeur }) => String(valeur)),
      );
      expect(textes.filter((texte) => /année\s0\b/i.test(texte))).toEqual([]);
      expect(Object.values(partiesDe(octets)).filter((partie) => /année\s0\b/i.test(partie))).toEqual([]);
    });

    test("deux constructions rendent les mêmes octets", async () => {
      expect(Buffer.from(await ecrireGabaritLivre(gabarit)).equals(Buffer.from(octets))).toBe(true);
    });
  },
);
