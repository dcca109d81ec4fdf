import type { Locator } from "playwright-core";

import type { FenetreDeLHote } from "../../src/hote/page/cadres";
import { deborde } from "./outils/deborde";
import { elargir } from "./outils/elargir";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/**
 * La grille, le journal et le plan d'action dans chaque état où l'on peut les trouver, aux deux largeurs, aux deux
 * thèmes. Un seul classeur, que chaque essai laisse au suivant.
 */
describe("chaque état de la saisie", () => {
  let ouverte: PageOuverte;
  let ecran: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ largeur: 700, hauteur: 1400 });
    ecran = ouverte.volet.getByRole("tabpanel");
    await ouverte.construireLExemple();
  });

  afterAll(() => ouverte.fermer());
  afterEach(async () => {
    await ouverte.page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
    expect(ouverte.incidents).toEqual([]);
  });

  const onglet = (nom: string) => ouverte.volet.getByRole("tab", { name: nom }).click();
  const bouton = (nom: string | RegExp) => ecran.getByRole("button", { name: nom, exact: true });

  let sombre = false;

  async function changerDeTheme(): Promise<void> {
    await ouverte.page.getByRole("button", { name: sombre ? "Thème clair" : "Thème sombre" }).click();
    sombre = !sombre;
  }

  /**
   * Aux deux thèmes et aux deux largeurs. Du second thème, seul le contraste diffère ; ce qu'axe juge ne dépend pas de
   * la largeur. Un essai sur deux commence en sombre.
   */
  async function verifierPartout(etat: string): Promise<void> {
    await verifierLeFocus();
    for (const regles of [undefined, ["color-contrast"]]) {
      if (regles !== undefined) await changerDeTheme();
      const theme = sombre ? "sombre" : "clair";
      await elargir(ouverte, "450px");
      expect(await deborde(ouverte)).toBe(false);
      await ouverte.capturerLeVolet(`etat-${etat}-${theme}-450`);
      await elargir(ouverte, "320px");
      await verifierLeVolet(ouverte, regles);
      await ouverte.capturerLeVolet(`etat-${etat}-${theme}-320`);
    }
  }

  /** Le focus du volet n'est pas tombé : la tabulation n'en repart pas du début. */
  async function verifierLeFocus(): Promise<void> {
    expect(await ouverte.cadreDuVolet.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  }

  async function saisir(): Promise<void> {
    await onglet("Grille");
    await bouton("Saisir").click();
    await ecran.getByRole("navigation", { name: "Missions" }).waitFor();
  }

  const enListe = () => ecran.getByRole("checkbox", { name: /en liste/ });

  /** Les indicateurs de la première fonction, que le journal sait compter. */
  async function indicateurs(): Promise<void> {
    await saisir();
    await bouton(/^Mission 2, /).click();
    const rang = ecran.locator(".rang");
    while (!/Mission 1 sur 4, indicateurs 1 /.test(await rang.innerText())) {
      await bouton("Précédente").click();
    }
  }

  async function journal(): Promise<void> {
    await onglet("Journal");
    await bouton("Journal d’activité").click();
  }

  async function plan(): Promise<void> {
    await onglet("Journal");
    await bouton("Plan d’action").click();
  }

  /** Le prochain lot remis à l'hôte échoue. */
  async function refuserLeProchainLot(): Promise<void> {
    await ouverte.auRepos();
    await ouverte.page.evaluate(() =>
      (window as FenetreDeLHote).classeurEmbarque!.panne({ lot: 1, code: "GeneralException" }),
    );
  }

  async function rouvrirLeVolet(): Promise<void> {
    await ouverte.page.getByRole("button", { name: "Fermer le volet" }).click();
    await ouverte.page.getByRole("button", { name: "Grille", exact: true }).click();
    await ecran.getByRole("button", { name: "Saisir", exact: true }).waitFor();
  }

  test("en cours : une à une, en liste, indicateurs", async () => {
    await saisir();
    await bouton(/^Mission 2, /).click();
    await verifierPartout("activite");
    await enListe().click();
    await verifierPartout("liste");
    await enListe().click();
    await indicateurs();
    await ecran.getByText("Ce qui est compté").first().click();
    await verifierPartout("indicateurs");
  });

  test("un nombre laissé faux se dit ailleurs, jusqu’à ce qu’on le corrige", async () => {
    await ecran.getByRole("textbox", { name: "Nombre" }).first().fill("une douzaine");
    await bouton("Suivante").click();
    await ecran.getByText(/n’est pas un nombre/).waitFor();
    await verifierPartout("nombre-a-corriger");
    await bouton("Corriger").click();
    const champ = ecran.getByRole("textbox", { name: "Nombre" }).first();
    expect(await champ.inputValue()).toBe("une douzaine");
    await verifierPartout("nombre-fautif");
    await champ.fill("12");
    await bouton("Suivante").click();
    expect(await ecran.getByText(/n’est pas un nombre/).count()).toBe(0);
  });

  test("comprendre, et l’équipe", async () => {
    await bouton("Comprendre").click();
    await ecran.getByRole("table").first().waitFor();
    await verifierPartout("comprendre");
    await bouton("Équipe").click();
    await ecran.getByRole("table").first().waitFor();
    await verifierPartout("equipe");
  });

  test("le journal et le plan d’action, formulaires compris", async () => {
    await journal();
    await ecran.getByText("Préciser", { exact: true }).click();
    await ecran.getByText("Pour les indicateurs de la grille").click();
    await bouton("Ajouter").click();
    await verifierPartout("journal");
    await plan();
    await verifierPartout("plan");
    await bouton("Ajouter une action").click();
    await bouton("Ajouter").click();
    await verifierPartout("plan-fautif");
    await bouton("Fermer").click();
    await verifierLeFocus();
  });

  test("contrastes forcés, mouvements réduits, zoom à 200 %", async () => {
    await ouverte.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    for (const [nom, aller] of [
      ["activite", saisir],
      ["indicateurs", indicateurs],
      ["comprendre", () => bouton("Comprendre").click()],
      ["equipe", () => bouton("Équipe").click()],
      ["journal", journal],
      ["plan", plan],
    ] as const) {
      await elargir(ouverte, "320px");
      if (nom === "comprendre" || nom === "equipe") await onglet("Grille");
      await aller();
      await ouverte.auRepos();
      expect(await deborde(ouverte)).toBe(false);
      await ouverte.capturerLeVolet(`etat-${nom}-contraste`);
      const anime = await ouverte.cadreDuVolet.evaluate(() =>
        [...document.querySelectorAll("*")].some((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((durees) =>
            durees.split(",").some((duree) => Number.parseFloat(duree) > 0.001),
          );
        }),
      );
      expect(anime).toBe(false);
      // Un volet de 320 pixels, grossi deux fois, n'a plus que 160 pixels CSS.
      await elargir(ouverte, "160px");
      expect([nom, await deborde(ouverte)]).toEqual([nom, false]);
      await ouverte.capturerLeVolet(`etat-${nom}-zoom`);
    }
  });

  test("une écriture refusée se dit ; rien n’est perdu, et « Réessayer » l’écrit", async () => {
    await saisir();
    await bouton(/^Mission 3, /).click();
    await refuserLeProchainLot();
    const autre = ecran.getByRole("radio", { checked: false }).first();
    const nom = await autre.getAttribute("aria-label");
    await autre.click();
    await ecran.getByText(/pas encore dans le classeur/).waitFor();
    await verifierPartout("note-refusee");
    await bouton("Réessayer").click();
    await ecran.getByText("Enregistré dans le classeur.").waitFor();
    await verifierLeFocus();
    expect(await ecran.getByRole("radio", { checked: true }).first().getAttribute("aria-label")).toBe(nom);

    await journal();
    await ecran.getByRole("combobox", { name: "Type" }).selectOption({ index: 1 });
    await ecran.getByRole("textbox", { name: "Objet" }).fill("Essai refusé");
    await refuserLeProchainLot();
    await bouton("Ajouter").click();
    await ecran.getByText("Cela n’a pas abouti").waitFor();
    expect(await ecran.getByRole("textbox", { name: "Objet" }).inputValue()).toBe("Essai refusé");
    await verifierPartout("entree-refusee");
    await bouton("Masquer").click();
    await verifierLeFocus();
    await ecran.getByRole("textbox", { name: "Objet" }).fill("");
  });

  test("tout est noté", async () => {
    await saisir();
    const prochaine = bouton("Prochaine non renseignée");
    await bouton(/^Mission 1, /).click();
    while (!(await ecran.getByText("Toutes les activités sont notées.").isVisible())) {
      await prochaine.click();
      const rangees = await ecran.getByRole("radiogroup").all();
      for (const rangee of rangees) await rangee.getByRole("radio", { name: /^2, / }).click();
    }
    await ouverte.auRepos();
    await verifierPartout("complet");
    await bouton("Comprendre").click();
    await verifierPartout("complet-comprendre");
  });

  test("en lecture seule, chaque écran prévient et ne propose rien qui ne s’écrirait pas", async () => {
    await ouverte.page.evaluate(() => {
      (window as FenetreDeLHote).classeurEmbarque!.lectureSeule = true;
    });
    await rouvrirLeVolet();
    for (const [nom, aller] of [
      ["grille", saisir],
      ["journal", journal],
      ["plan", plan],
    ] as const) {
      await aller();
      await ecran.getByText(/^Lecture seule/).waitFor();
      expect(await ecran.getByRole("button", { name: /^(Ajouter|Modifier|Retirer)/ }).count()).toBe(0);
      await verifierPartout(`lecture-seule-${nom}`);
    }
    await ouverte.page.evaluate(() => {
      (window as FenetreDeLHote).classeurEmbarque!.lectureSeule = false;
    });
    await bouton("Relire le classeur").click();
    await bouton("Ajouter une action").waitFor();
    await verifierLeFocus();
  });

  test("vide : ni note, ni journal, ni plan d’action", async () => {
    const feuilles = {
      journal: await ouverte.nomDeFeuille("CTG Journal"),
      plan: await ouverte.nomDeFeuille("CTG Plan d"),
      grille: await ouverte.nomDeFeuille("CTG Grille"),
    };
    const notes = Object.entries(await ouverte.cellulesDe(feuilles.grille))
      .filter(
        ([adresse, { valeur, formule }]) =>
          /^[C-E]\d+$/.test(adresse) &&
          formule === undefined &&
          (typeof valeur === "number" || valeur === "NC"),
      )
      .map(([adresse]) => adresse);
    await ouverte.cadreDuVolet.evaluate(
      ([noms, adresses]) =>
        Excel.run(async (contexte) => {
          const { worksheets } = contexte.workbook;
          worksheets.getItem(noms.journal).delete();
          worksheets.getItem(noms.plan).delete();
          const grille = worksheets.getItem(noms.grille);
          for (const adresse of adresses) grille.getRange(adresse).clear("Contents");
          await contexte.sync();
        }),
      [feuilles, notes] as const,
    );
    await ouverte.auRepos();
    await journal();
    await ecran.getByText(/s’ouvrira avec la première entrée/).waitFor();
    await verifierPartout("vide-journal");
    await plan();
    await verifierPartout("vide-plan");
    await saisir();
    await verifierPartout("vide-grille");
    await bouton("Comprendre").click();
    await verifierPartout("vide-comprendre");
    await bouton("Équipe").click();
    await verifierPartout("vide-equipe");
  });
});
