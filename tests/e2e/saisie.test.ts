import { premiereMission } from "./outils/grille";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/** Le parcours d'un nouveau chargé, au clavier seul ; chaque essai continue le précédent. */
describe("noter sa grille depuis le volet, au clavier", () => {
  let ouverte: PageOuverte;
  let grille: string;
  /** politique → cellules de la mission 1, de haut en bas */
  let cellules: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000 });
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const presser = async (...touches: string[]) => {
    for (const touche of touches) await ouverte.page.keyboard.press(touche);
  };
  const region = () =>
    ouverte.page.evaluate(() =>
      document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
    );
  const rejoindre = async (voulue: "volet" | "classeur") => {
    for (let essai = 0; essai < 4 && (await region()) !== voulue; essai++) await presser("F6");
  };

  /** Tabule dans le volet jusqu'à l'élément de ce nom : celui de son étiquette, ou son texte. */
  async function tabulerVers(nom: RegExp): Promise<void> {
    await rejoindre("volet");
    for (let essai = 0; essai < 150; essai++) {
      const sien = await ouverte.cadreDuVolet.evaluate(() => {
        const { activeElement } = document;
        const etiquette = (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent;
        return activeElement?.getAttribute("aria-label") ?? etiquette ?? activeElement?.textContent ?? "";
      });
      if (nom.test(sien.replace(/\u00a0/g, " "))) return;
      await presser("Tab");
      // Au bout du volet, la tabulation passe à la page autour.
      await rejoindre("volet");
    }
    throw new Error(`Le clavier n’atteint pas ${String(nom)}.`);
  }

  /** La politique de la rangée de notes qui a le focus. */
  const rangeeActive = () =>
    ouverte.cadreDuVolet.evaluate(
      () => document.activeElement?.closest(".rangee")?.querySelector(".politique")?.textContent,
    );
  const rang = async () => (await ouverte.volet.locator(".rang").first().innerText()).replace(/\u00a0/g, " ");

  async function verifier(etat: string): Promise<void> {
    await verifierLeVolet(ouverte);
    await ouverte.capturer(`saisie-${etat}`);
  }

  test("du premier écran à la grille construite", async () => {
    await tabulerVers(/^Décrire mon dossier$/);
    await presser("Enter");
    await ouverte.volet.getByRole("textbox", { name: "Territoire" }).waitFor();
    for (const [champ, texte] of [
      [/^Territoire/, "Pays d’Essai"],
      [/^Caf/, "Caf d’Essai"],
      [/^Début de la CTG/, "01/01/2023"],
      [/^Fin de la CTG/, "31/12/2027"],
      [/^Année évaluée/, "2024"],
      [/^Employeur/, "Communauté de communes d’Essai"],
      [/^Prénom/, "Camille"],
      [/^Nom$/, "Essai"],
      [/^Quotité/, "1"],
    ] as const) {
      await tabulerVers(champ);
      await presser("Control+A");
      await ouverte.page.keyboard.type(texte);
    }
    await tabulerVers(/^Construire la grille$/);
    await presser("Enter");
    await ouverte.volet.getByText("La grille est construite").waitFor();
    await ouverte.auRepos();
    grille = await ouverte.nomDeFeuille("CTG Grille");
    const lues = await ouverte.cellulesDe(grille);
    cellules = Object.fromEntries(
      (await politiques()).map((politique) => [politique, premiereMission(lues, politique).notes]),
    );
  });

  /** Celles que l'écran montre, une fois ouvert. */
  async function politiques(): Promise<string[]> {
    await tabulerVers(/^Noter dans le volet$/);
    await presser("Enter");
    await ouverte.volet.getByRole("radiogroup").first().waitFor();
    return ouverte.volet.locator(".politique").allInnerTexts();
  }

  test("la mission 1 se note entière, sans quitter le clavier, et les cellules suivent", async () => {
    const noms = Object.keys(cellules);
    const total = cellules[noms[0]!]!.length;
    await verifier("vide");
    await tabulerVers(/^0, /);
    expect(await rangeeActive()).toBe(noms[0]);
    for (let activite = 1; activite <= total; activite++) {
      expect(await rang()).toBe(`Mission 1 sur 4, activité ${activite} sur ${total}`);
      for (const nom of noms) {
        expect(await rangeeActive()).toBe(nom);
        await presser(String(activite % 4));
      }
      await presser("Enter");
    }
    await ouverte.auRepos();
    for (const nom of noms) {
      const ecrites = await Promise.all(cellules[nom]!.map((cellule) => ouverte.lire(grille, cellule)));
      expect(ecrites).toEqual(cellules[nom]!.map((_, place) => String((place + 1) % 4)));
    }
    await ouverte.volet.getByText("Enregistré dans le classeur.").waitFor();
    await verifier("en-cours");
  });

  test("un NC isolé demande son motif, qui s’écrit en changeant d’activité", async () => {
    // La mission 1 finie, Entrée a mené à ses indicateurs.
    expect(await rang()).toContain("Mission 1 sur 4, indicateurs 1");
    await verifier("indicateurs");
    await tabulerVers(/^Prochaine non renseignée$/);
    await presser("Enter");
    // D'indicateurs en indicateurs d'abord : on revient aux notes par l'avancement.
    await tabulerVers(/^Mission 2, /);
    await presser("Enter");
    expect(await rang()).toContain("Mission 2 sur 4, activité 1");
    await tabulerVers(/^0, /);
    await presser("n");
    await ouverte.volet.getByText(/dites pourquoi, en quelques mots/).waitFor();
    await verifier("nc-isole");
    await tabulerVers(/^Commentaire, et motif du NC$/);
    await ouverte.page.keyboard.type("Compétence du département");
    await presser("Control+Enter");
    expect(await rang()).toContain("Mission 2 sur 4, activité 2");
    await ouverte.auRepos();
    const valeurs = Object.values(await ouverte.cellulesDe(grille)).map(({ valeur }) => valeur);
    expect(valeurs).toContain("Compétence du département");
    expect(valeurs.filter((valeur) => valeur === "NC")).toHaveLength(1);
  });

  test("Ctrl+Z rend la note d’avant à la cellule", async () => {
    const premiere = Object.values(cellules)[0]![0]!;
    await tabulerVers(/^Mission 1, /);
    await presser("Enter");
    // Tout y est noté : l'avancement mène à son premier manque, les indicateurs ; on remonte à ses activités.
    await tabulerVers(/^Précédente$/);
    const total = cellules[Object.keys(cellules)[0]!]!.length;
    for (let pas = 0; pas < total; pas++) await presser("Enter");
    expect(await rang()).toContain("Mission 1 sur 4, activité 1 sur");
    await presser("3");
    await ouverte.auRepos();
    expect(await ouverte.lire(grille, premiere)).toBe("3");
    await presser("Control+Z");
    await ouverte.auRepos();
    expect(await ouverte.lire(grille, premiere)).toBe("1");
  });

  test("une note tapée dans une cellule paraît dans le volet, où l’on suit la sélection", async () => {
    const nom = Object.keys(cellules)[0]!;
    await rejoindre("classeur");
    await ouverte.taper(grille, cellules[nom]![2]!, "0");
    await ouverte.aller(grille, cellules[nom]![2]!);
    await ouverte.volet
      .getByText(/^Mission 1 sur 4, activité 3 /)
      .first()
      .waitFor();
    const choisie = ouverte.volet
      .getByRole("radiogroup", { name: nom })
      .getByRole("radio", { checked: true });
    expect(await choisie.innerText()).toBe("0");
  });

  test("le volet fermé et rouvert reprend là où l’on s’était arrêté", async () => {
    await tabulerVers(/^Suivante$/);
    await presser("Enter");
    const avant = await rang();
    // Le classeur garde la place sans presser.
    await ouverte.page.waitForTimeout(3500);
    await ouverte.auRepos();
    await ouverte.page.getByRole("button", { name: "Fermer le volet" }).press("Enter");
    await ouverte.page.getByRole("button", { name: "Grille", exact: true }).press("Enter");
    await ouverte.volet.getByText("Vous reprenez là où vous vous étiez arrêté.").waitFor();
    expect(await rang()).toBe(avant);
    await verifier("reprise");
  });

  test("la mission en liste se lit et se note de même", async () => {
    await tabulerVers(/^Montrer toute la mission, en liste$/);
    await presser("Space");
    await ouverte.volet.getByRole("heading", { name: /^Mission 1/ }).waitFor();
    await verifier("liste");
    await presser("Space");
  });
});
