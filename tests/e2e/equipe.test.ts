import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import type { Dossier } from "../../src/domaine/dossier/dossier";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/** D'un classeur vide à une équipe entière, relue du fichier ; chaque essai continue le précédent. */
describe("une équipe à deux employeurs, une maladie, une vacance", () => {
  let ouverte: PageOuverte;
  let ecran: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000 });
    ecran = ouverte.volet.getByRole("tabpanel");
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const ecrire = (champ: string, texte: string, dans: Locator = ecran) =>
    dans.getByRole("textbox", { name: champ, exact: false }).first().fill(texte);
  const appuyer = (nom: string | RegExp, dans: Locator = ecran) =>
    dans.getByRole("button", { name: nom }).first().click();

  /** Un geste d'équipe, et la phrase qui dit qu'il est écrit. */
  async function attendre(fait: string | RegExp): Promise<void> {
    await ecran.getByText(fait).first().waitFor();
    await ouverte.auRepos();
  }

  async function verifier(etat: string): Promise<void> {
    await verifierLeVolet(ouverte);
    await ouverte.capturer(`equipe-${etat}`);
  }

  async function ajouterUnePeriode(
    nature: string,
    debut: string,
    fin: string,
    plus: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await appuyer("Ajouter une période");
    await ecran.getByRole("combobox", { name: "Nature" }).selectOption({ label: nature });
    await ecrire("Premier jour", debut);
    await ecrire("Dernier jour", fin);
    for (const [champ, texte] of Object.entries(plus)) await ecrire(champ, texte);
    await appuyer("Ajouter la période");
  }

  async function telecharge(): Promise<Dossier> {
    const fichier = await ouverte.telecharger();
    const rapport = lireRecu(await readFile(await fichier.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    expect(rapport.malLus).toBe(0);
    return rapport.dossier;
  }

  test("le dossier se décrit et se construit avec deux postes", async () => {
    await ouverte.volet.getByRole("tab", { name: "Équipe" }).click();
    await appuyer("Décrire mon dossier");
    await ecrire("Territoire", "Pays d’Essai");
    await ecrire("Caf", "Caf d’Essai");
    await ecrire("Début de la CTG", "01/01/2023");
    await ecrire("Fin de la CTG", "31/12/2027");
    await ecrire("Année évaluée", "2024");
    await ecrire("Employeur", "Communauté de communes d’Essai");
    await ecran
      .getByRole("combobox", { name: "Profil de Caf" })
      .selectOption({ label: "Profil départemental (temps de travail, absences, revalorisation)" });
    await appuyer("Ajouter un poste");
    for (const [rang, prenom, quotite] of [
      [1, "Camille", "0,8"],
      [2, "Dominique", "0,5"],
    ] as const) {
      const carte = ecran.getByRole("group", { name: new RegExp(`^Poste ${rang}`) });
      await ecrire("Prénom", prenom, carte);
      await carte.getByRole("textbox", { name: "Nom", exact: true }).fill("Essai");
      await ecrire("Quotité", quotite, carte);
    }
    await appuyer("Construire la grille");
    await ouverte.volet.getByText("La grille est construite").waitFor();
    await ouverte.auRepos();
    await ouverte.volet.getByRole("tab", { name: "Équipe" }).click();
    await ecran.getByText("L’équipe : 2 postes").waitFor();
  });

  test("un second employeur, et le poste qu’il porte", async () => {
    await ecran.getByText("Employeurs", { exact: true }).click();
    await appuyer("Ajouter un employeur");
    await ecrire("Nom", "Centre social d’Essai");
    await ecran.getByRole("combobox", { name: "Lien à la CTG" }).selectOption({ index: 1 });
    await appuyer(/^(Ajouter|Enregistrer)$/);
    await attendre("Employeur ajouté : Centre social d’Essai.");

    await appuyer("Ouvrir le poste : Dominique Essai");
    await ecran.getByText("Employeur et missions").click();
    await ecran.getByRole("combobox", { name: "Employeur" }).selectOption({ label: "Centre social d’Essai" });
    await appuyer("Enregistrer la fiche");
    await attendre(/La fiche de Dominique Essai est enregistrée/);
    await appuyer("Retour à l’équipe");
    await ecran
      .getByRole("article", { name: "Dominique Essai" })
      .getByText("Centre social d’Essai")
      .waitFor();
  });

  test("une maladie d’un mois entier, choisie au clavier sur la frise, est déduite ; la défaire la rend", async () => {
    await appuyer("Ouvrir le poste : Camille Essai");
    await ajouterUnePeriode("Présence", "01/01/2024", "", { Quotité: "0,8" });
    await attendre(/ajoutée à Camille Essai/);
    await ecran.getByText("12 mois financés sur 12.").waitFor();

    const frise = ecran.getByRole("listbox");
    await frise.getByRole("option", { name: /^janvier/ }).focus();
    for (const touche of ["ArrowRight", "ArrowRight", "Enter"]) await ouverte.page.keyboard.press(touche);
    await ecran.getByRole("combobox", { name: "Nature" }).selectOption({ label: "Maladie" });
    expect(await ecran.getByRole("textbox", { name: "Premier jour" }).inputValue()).toBe("01/03/2024");
    expect(await ecran.getByRole("textbox", { name: "Dernier jour" }).inputValue()).toBe("31/03/2024");
    await appuyer("Ajouter la période");
    await attendre(/^Maladie.*ajoutée à Camille Essai/);
    await ecran.getByText("11 mois financés sur 12 ; mars déduit.").waitFor();
    await verifier("maladie");

    await appuyer(/^Annuler/);
    await ecran.getByText("12 mois financés sur 12.").waitFor();
    await ouverte.auRepos();
    await appuyer(/^Annuler/);
    await ecran.getByText("11 mois financés sur 12 ; mars déduit.").waitFor();
    await ouverte.auRepos();
    await appuyer("Retour à l’équipe");
  });

  test("une date impossible se dit sous son champ, et rien n’est écrit", async () => {
    const feuille = await ouverte.nomDeFeuille("CTG Postes");
    const avant = await ouverte.cellulesDe(feuille);
    await appuyer("Ouvrir le poste : Dominique Essai");
    await ajouterUnePeriode("Vacance", "31/02/2024", "");
    await ecran
      .getByText(/n’existe pas|n’est pas une date|date du calendrier/)
      .first()
      .waitFor();
    expect(await ouverte.cellulesDe(feuille)).toEqual(avant);
    await appuyer("Renoncer");
  });

  test("une vacance annoncée garde trois mois, et son courrier est prêt", async () => {
    await ajouterUnePeriode("Présence", "01/01/2024", "09/03/2024", { Quotité: "0,5" });
    await attendre(/^Présence.*ajoutée à Dominique Essai/);
    await ajouterUnePeriode("Vacance", "10/03/2024", "31/12/2024", {
      "Information écrite de la Caf, le": "11/03/2024",
    });
    await attendre(/^Vacance.*ajoutée à Dominique Essai/);
    // R-VAC-1 : délai jusqu'au 9 juin, juillet à décembre déduits.
    await ecran.getByText("6 mois financés sur 12 ; de juillet à décembre déduits.").waitFor();
    await ecran.getByText("Courrier d’information d’une vacance").click();
    const courrier = ecran.getByRole("textbox", { name: /courrier/i }).last();
    await courrier.waitFor();
    const texte = (await courrier.inputValue()).replace(/\u00a0/g, " ");
    expect(texte).toContain("Centre social d’Essai");
    expect(texte).toContain("9 juin 2024");
    expect(texte).not.toContain("Dominique");
    await verifier("vacance");
    await appuyer("Retour à l’équipe");
    await verifier("ensemble");
  });

  test("la feuille dit les mêmes mois, et le fichier rend la même équipe, sans constat", async () => {
    const { postes, equipe } = await telecharge();
    expect(postes.map(({ prenom, quotite }) => [prenom, quotite])).toEqual([
      ["Camille", 0.8],
      ["Dominique", 0.5],
    ]);
    expect(equipe.employeurs.map(({ nom }) => nom)).toEqual([
      "Communauté de communes d’Essai",
      "Centre social d’Essai",
    ]);
    expect(equipe.fiches.map(({ employeur, periodes }) => [employeur, periodes])).toEqual([
      [
        "",
        [
          { nature: "presence", debut: "2024-01-01", fin: "", quotite: 0.8 },
          { nature: "maladie", debut: "2024-03-01", fin: "2024-03-31" },
        ],
      ],
      [
        equipe.employeurs[1]?.identifiant,
        [
          { nature: "presence", debut: "2024-01-01", fin: "2024-03-09", quotite: 0.5 },
          { nature: "vacance", debut: "2024-03-10", fin: "2024-12-31", information: "2024-03-11" },
        ],
      ],
    ]);
    const cellules = await ouverte.cellulesDe(await ouverte.nomDeFeuille("CTG Postes"));
    const deduits = Object.values(cellules).filter(({ valeur }) => valeur === "déduit");
    expect(deduits).toHaveLength(1 + 6);
  });
});
