import type { Locator } from "playwright-core";

import { verifierLEmpreinte } from "../../src/controle/empreinte";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { chargerModele } from "../../src/donnees";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { croiser } from "./outils/croiser";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

const GRILLE = "CTG Grille Exemple";
const ECHANGE = "CTG Échange Exemple";
const INSTRUCTION = "CTG Instruction";
const CONCLUSION = "CTG Conclusion";
const CONTROLE = "CTG Contrôle";

/**
 * R-ETAT-1 et R-RECOND-1, d'un bout à l'autre : agent, Caf, agent, Caf. Chaque étape part du fichier que la précédente a
 * enregistré, et se vérifie dans les cellules.
 */
describe("instruire un dossier, le classeur passant de l’agent à la Caf", () => {
  let ouverte: PageOuverte;
  let ecran: Locator;
  let classeur: Uint8Array;
  let version1: Uint8Array;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ largeur: 900, hauteur: 1400 });
    ecran = ouverte.volet.getByRole("tabpanel");
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const bouton = (nom: string | RegExp) => ecran.getByRole("button", { name: nom, exact: true }).first();

  async function ouvrirLaVue(vue: string, partie?: string): Promise<void> {
    await ouverte.volet.getByRole("tab", { name: "Contrôle" }).click();
    await bouton(vue).click();
    if (partie !== undefined) await bouton(partie).click();
  }

  /** Là où le clavier est, tabule jusqu'à ce bouton et l'actionne. */
  async function actionner(nom: RegExp): Promise<void> {
    await ouverte.tabulerJusqua(ouverte.cadreDuVolet, nom);
    await ouverte.page.keyboard.press("Enter");
  }

  async function dit(texte: string | RegExp): Promise<void> {
    await ecran.getByText(texte).first().waitFor();
    await ouverte.auRepos();
  }

  const cellule = async (feuille: string, ligne: string, role: string): Promise<string> =>
    croiser(await ouverte.cellulesDe(feuille), ligne, role);

  async function contenu(feuille: string, ligne: string, role: string) {
    const cellules = await ouverte.cellulesDe(feuille);
    return cellules[croiser(cellules, ligne, role)]?.valeur;
  }

  /** Taper n'y change rien : la cellule est verrouillée dans le classeur, pas seulement dans le volet. */
  async function verifierLeVerrou(
    feuille: string,
    ligne: string,
    role: string,
    tapee: string,
  ): Promise<void> {
    const avant = await contenu(feuille, ligne, role);
    await ouverte.taper(feuille, await cellule(feuille, ligne, role), tapee);
    expect([feuille, ligne, await contenu(feuille, ligne, role)]).toEqual([feuille, ligne, avant]);
  }

  function relire(octets: Uint8Array): Dossier {
    const rapport = lireRecu(octets);
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    return rapport.dossier;
  }

  function empreinteDe(octets: Uint8Array): string {
    const dossier = relire(octets);
    return verifierLEmpreinte(dossier, chargerModele(dossier.modele.identifiant));
  }

  test("l’agent corrige ce que le contrôle lui dit, et remet", async () => {
    await ouverte.construireLExemple();
    await ouverte.taper(GRILLE, await cellule(GRILLE, "activite:m1.a01", "note:famille"), "'2");
    await ouvrirLaVue("Constats");
    await bouton(/^Corriger tout ce qui est sûr \(1\)…$/).click();
    await bouton("Corriger").click();
    await ouverte.auRepos();
    expect(await contenu(GRILLE, "activite:m1.a01", "note:famille")).toBe(2);

    await ouvrirLaVue("Échange", "Je suis l’agent");
    await actionner(/^Remettre à la Caf$/);
    await dit("Le contrôle ne trouve aucun constat bloquant.");
    await actionner(/^Remettre à la Caf$/);
    await dit(/^Remis, version 1/);

    expect(await contenu(INSTRUCTION, "instruction:etat", "instruction.valeur")).toBe("Remis");
    expect(await contenu(INSTRUCTION, "instruction:version", "instruction.valeur")).toBe(1);
    classeur = version1 = await ouverte.enregistrer();
    expect(empreinteDe(classeur)).toBe("intacte");
  });

  test("la Caf contrôle, reçoit, commente, arrête une note, et renvoie à compléter", async () => {
    await ouverte.rouvrir(classeur);
    await verifierLeVerrou(GRILLE, "activite:m1.a01", "note:famille", "1");

    await ouvrirLaVue("Constats");
    await bouton(/^Accepter avec un motif/).click();
    await ouverte.page.keyboard.type("Convenu en réunion.");
    await actionner(/^Accepter$/);
    await dit("1 accepté");
    const rapport = Object.values(await ouverte.cellulesDe(CONTROLE)).map(({ valeur }) => valeur);
    expect(rapport).toEqual(expect.arrayContaining(["Accepté", "Convenu en réunion."]));

    await ouvrirLaVue("Échange", "Je suis la Caf");
    await actionner(/^Recevoir$/);
    await actionner(/^Recevoir$/);
    await dit(/^En instruction, version 1/);

    await bouton(/^Commenter\s: Contribue/).click();
    await ouverte.page.keyboard.type("Appréciation à revoir ensemble.");
    await actionner(/^Enregistrer$/);
    await dit("Caf\u00a0: Appréciation à revoir ensemble.");
    await ecran.getByRole("combobox", { name: /^Famille\s: note partagée\s: Contribue/ }).selectOption("1");
    await dit("1 note partagée, 1 écart, 1 commentaire de la Caf.");
    await bouton(/^Demander un complément\s: Contribue/).click();
    await ouverte.page.keyboard.type("Joindre le relevé de décisions.");
    await actionner(/^Demander$/);
    await dit("1 demande, dont 1 réponse attendue.");
    await verifierLeVolet(ouverte);
    await ouverte.capturerLeVolet("instruction-caf");

    await bouton("Renvoyer à compléter").click();
    await actionner(/^Renvoyer à compléter$/);
    await dit(/^À compléter, version 1/);

    expect(await contenu(ECHANGE, "activite:m1.a01", "note-agent:famille")).toBe(2);
    expect(await contenu(ECHANGE, "activite:m1.a01", "note-partagee:famille")).toBe(1);
    expect(await contenu(ECHANGE, "activite:m1.a01", "commentaire-caf")).toBe(
      "Appréciation à revoir ensemble.",
    );
    expect(await contenu(INSTRUCTION, "demande:d1", "demande.demande")).toBe(
      "Joindre le relevé de décisions.",
    );
    classeur = await ouverte.enregistrer();
  });

  test("l’agent répond dans la feuille, change une note, et remet de nouveau", async () => {
    await ouverte.rouvrir(classeur);
    await verifierLeVerrou(ECHANGE, "activite:m1.a01", "note-partagee:famille", "3");
    await ouvrirLaVue("Échange", "Je suis l’agent");
    await dit("Joindre le relevé de décisions.");
    await ouverte.taper(
      INSTRUCTION,
      await cellule(INSTRUCTION, "demande:d1", "demande.reponse"),
      "Relevé joint au courriel.",
    );
    await dit(/Relevé joint au courriel\./);
    await dit("1 demande, dont 0 réponse attendue.");
    await ouverte.taper(GRILLE, await cellule(GRILLE, "activite:m1.a02", "note:social"), "2");
    await dit(/^La grille a changé depuis la version 1/);
    await bouton("Remettre à la Caf").click();
    await actionner(/^Remettre à la Caf/);
    await dit(/^Remis, version 2/);

    expect(await contenu(INSTRUCTION, "instruction:version", "instruction.valeur")).toBe(2);
    expect(await contenu(ECHANGE, "activite:m1.a02", "note-agent:social")).toBe(2);
    expect(await contenu(ECHANGE, "activite:m1.a01", "note-partagee:famille")).toBe(1);
    classeur = await ouverte.enregistrer();
  });

  test("la Caf lit la réponse, compare à la version 1, conclut et valide\u00a0; tout est verrouillé", async () => {
    await ouverte.rouvrir(classeur);
    expect(await contenu(INSTRUCTION, "demande:d1", "demande.reponse")).toBe("Relevé joint au courriel.");
    await verifierLeVerrou(INSTRUCTION, "demande:d1", "demande.reponse", "Autre chose");

    await ouvrirLaVue("Comparer");
    await ecran.locator("input[type=file]").setInputFiles({
      name: "version 1.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(version1),
    });
    await dit("Ici\u00a0: 2 · Autre fichier\u00a0: 1");
    await verifierLeVolet(ouverte);
    await ouverte.capturerLeVolet("instruction-comparaison");

    await ouvrirLaVue("Échange", "Je suis la Caf");
    await actionner(/^Recevoir$/);
    await actionner(/^Recevoir$/);
    await dit(/^En instruction, version 2/);
    await bouton("Conclusion").click();
    await bouton(/^Conclure\s: Camille Exemple/).click();
    await ecran.getByRole("combobox", { name: "Avis de la Caf" }).selectOption({ label: "Favorable" });
    await ecran.getByRole("textbox", { name: "ETP pris en compte" }).fill("0,7");
    await actionner(/^Enregistrer$/);
    await dit(/^1\sposte conclu sur 2/);
    expect(await contenu(CONCLUSION, "conclusion:p1", "conclusion.avis")).toBe("Favorable");
    expect(await contenu(CONCLUSION, "conclusion:p1", "conclusion.etpPrisEnCompte")).toBe(0.7);

    await ouvrirLaVue("Échange", "Je suis la Caf");
    await bouton("Valider").click();
    await actionner(/^Valider$/);
    await dit(/^Validé, version 2/);
    await dit("Empreinte intacte\u00a0: la grille est celle de la version 2.");

    classeur = await ouverte.enregistrer();
    await ouverte.rouvrir(classeur);
    expect(await contenu(INSTRUCTION, "instruction:etat", "instruction.valeur")).toBe("Validé");
    await verifierLeVerrou(GRILLE, "activite:m1.a01", "note:famille", "3");
    await verifierLeVerrou(ECHANGE, "activite:m1.a01", "note-partagee:famille", "3");
    await verifierLeVerrou(INSTRUCTION, "demande:d1", "demande.reponse", "Autre chose");
    await verifierLeVerrou(CONCLUSION, "conclusion:p1", "conclusion.etpPrisEnCompte", "0,1");
    expect(empreinteDe(classeur)).toBe("intacte");
    expect(relire(classeur).instruction?.evenements.map(({ nature }) => nature)).toEqual([
      "remise",
      "reception",
      "demande",
      "a-completer",
      "remise",
      "reception",
      "validation",
    ]);
  });
});
