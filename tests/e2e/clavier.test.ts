import { premiereMission } from "./outils/grille";
import { PageOuverte } from "./outils/page";

describe("au clavier seul", () => {
  let ouverte: PageOuverte;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir();
  });

  afterAll(() => ouverte.fermer());

  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const regionActive = () =>
    ouverte.page.evaluate(() =>
      document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
    );

  test("F6 passe du ruban à la grille, puis au volet, et revient", async () => {
    const { keyboard } = ouverte.page;
    const visitees: unknown[] = [];
    for (let rang = 0; rang < 4; rang++) {
      await keyboard.press("F6");
      visitees.push(await regionActive());
    }
    expect(visitees.slice(0, 3).sort()).toEqual(["classeur", "ruban", "volet"]);
    expect(visitees[3]).toBe(visitees[0]);
    await keyboard.press("Shift+F6");
    expect(await regionActive()).toBe(visitees[2]);
  });

  test("un bouton du ruban ouvre le volet à son écran", async () => {
    const { page, volet } = ouverte;
    while ((await regionActive()) !== "ruban") await page.keyboard.press("F6");
    await ouverte.tabulerJusqua(page.mainFrame(), /^Grille$/);
    await page.keyboard.press("Enter");
    await volet.getByRole("tab", { name: "Grille", selected: true }).waitFor();
  });

  test("le menu du ruban se déroule, s’y parcourt aux flèches et règle l’ouverture du volet", async () => {
    const { page } = ouverte;
    await ouverte.tabulerJusqua(page.mainFrame(), /^À l’ouverture/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Ne plus l’ouvrir avec ce classeur",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu").count()).resolves.toBe(0);
    await ouverte.cadreDuVolet.waitForFunction(
      () => Office.context.document.settings.get("Office.AutoShowTaskpaneWithDocument") === true,
    );
  });

  test("charger l’exemple, construire, noter, dérouler la liste", async () => {
    const { page, volet } = ouverte;
    while ((await regionActive()) !== "volet") await page.keyboard.press("F6");
    const cadre = ouverte.cadreDuVolet;
    await ouverte.tabulerJusqua(cadre, /^Grille$/);
    await page.keyboard.press("Home");
    await ouverte.tabulerJusqua(cadre, /Charger l’exemple/);
    await page.keyboard.press("Enter");
    await volet.getByRole("button", { name: "Construire la grille" }).waitFor();
    await ouverte.tabulerJusqua(cadre, /^Construire la grille$/);
    await page.keyboard.press("Enter");
    await volet.getByText("La grille est construite").waitFor();
    await ouverte.auRepos();

    const grille = await ouverte.nomDeFeuille("CTG Grille");
    const [note, suivante] = premiereMission(await ouverte.cellulesDe(grille), "Social").notes;
    while ((await regionActive()) !== "classeur") await page.keyboard.press("F6");
    await ouverte.aller(grille, note!);
    await page.keyboard.type("NC");
    await page.keyboard.press("Enter");
    await ouverte.auRepos();
    expect(await ouverte.lire(grille, note!)).toBe("NC");

    await ouverte.aller(grille, suivante!);
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByText("Sélectionnez un élément").waitFor();
    await ouverte.capturer("liste-deroulee");
    await page.keyboard.press("Escape");
  });
});
