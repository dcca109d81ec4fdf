import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { FenetreDeLHote } from "../../src/hote/page/cadres";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { PageOuverte } from "./outils/page";
import { verifierAuxLargeurs } from "./outils/verifierAuxLargeurs";

/** D'une faute tapée dans la grille au rapport que l'on garde ; chaque essai continue le précédent. */
describe.each([
  ["clair", false],
  ["sombre", true],
] as const)("contrôler le classeur, en thème %s", (theme, sombre) => {
  let ouverte: PageOuverte;
  let ecran: Locator;
  let grille: string;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000, sombre });
    ecran = ouverte.volet.getByRole("tabpanel");
    await ouverte.construireLExemple();
    grille = await ouverte.nomDeFeuille("CTG Grille");
    await ouverte.volet.getByRole("tab", { name: "Contrôle" }).click();
    await ecran.getByRole("heading", { name: "Contrôle", exact: true }).waitFor();
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const bouton = (nom: RegExp) => ecran.getByRole("button", { name: nom }).first();

  async function verifier(etat: string): Promise<void> {
    const capturer = (largeur: number) => ouverte.capturer(`controle-${theme}-${largeur}-${etat}`);
    await verifierAuxLargeurs(ouverte, { sombre, capturer });
  }

  async function attendre(texte: string | RegExp): Promise<void> {
    await ecran.getByText(texte).first().waitFor();
    await ouverte.auRepos();
  }

  async function telecharge(): Promise<Dossier> {
    const fichier = await ouverte.telecharger();
    const rapport = lireRecu(await readFile(await fichier.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    return rapport.dossier;
  }

  test("l’exemple tout juste construit n’a rien de bloquant, et l’accueil le dit aussi", async () => {
    const etat = (await ecran.getByRole("status").first().textContent()) ?? "";
    expect(etat).not.toMatch(/\d\sbloquant/);
    await verifier("sain");
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).click();
    await bouton(/^Ouvrir le contrôle$/).click();
    await ecran.getByRole("heading", { name: "Contrôle", exact: true }).waitFor();
  });

  test("une note en texte se voit, et se corrige d’un geste", async () => {
    await ouverte.page.evaluate(
      (feuille) => (window as FenetreDeLHote).classeurEmbarque!.utilisateur.saisir(feuille, "C9", "'2"),
      grille,
    );
    await bouton(/^Corriger tout ce qui est sûr \(1\)…$/).waitFor();
    await verifier("note-en-texte");
    await bouton(/^Aller à la cellule\s: .*, C9,/).click();
    await bouton(/^Corriger tout ce qui est sûr/).click();
    await ecran.getByRole("group", { name: "Corrections à confirmer" }).waitFor();
    await verifier("corrections");
    await ecran.getByRole("button", { name: "Corriger", exact: true }).click();
    await ouverte.auRepos();
    expect((await ouverte.cellulesDe(grille))["C9"]?.valeur).toBe(2);
  });

  test("« Vu » ouvre le rapport ; accepter demande un motif ; la feuille les a", async () => {
    await bouton(/^Vu\s:/).click();
    await attendre(/^Vu\s: «/);
    await bouton(/^Accepter avec un motif/).click();
    await verifier("motif");
    await ecran.getByRole("textbox", { name: "Motif" }).fill("Convenu avec la Caf.");
    await ecran.getByRole("button", { name: "Accepter", exact: true }).click();
    await attendre(/^Accepté\s: «/);
    const traitements = (await telecharge()).controle?.constats.map(({ traitement }) => traitement) ?? [];
    expect(traitements.filter((traitement) => traitement !== null)).toMatchObject([
      { etat: "vu", motif: "" },
      { etat: "accepte", motif: "Convenu avec la Caf." },
    ]);
  });

  test("ce que l’on tape dans « CTG Contrôle » vaut décision", async () => {
    await bouton(/^Voir le rapport$/).click();
    await ouverte.auRepos();
    const cellules = await ouverte.cellulesDe("CTG Contrôle");
    const titres = Object.keys(cellules).find((adresse) => cellules[adresse]?.valeur === "Décision");
    const libre = Array.from({ length: 200 }, (_, rang) => Number(titres?.slice(1)) + 1 + rang).find(
      (ligne) => cellules[`B${ligne}`] !== undefined && cellules[`G${ligne}`] === undefined,
    );
    await ouverte.page.evaluate(
      (cellule) =>
        (window as FenetreDeLHote).classeurEmbarque!.utilisateur.saisir("CTG Contrôle", cellule, "Vu"),
      `G${libre}`,
    );
    await attendre(/^Vus \(2\)$/);
    await ouverte.aller("CTG Contrôle", `E${libre}`);
    await verifier("rapport");
  });
});
