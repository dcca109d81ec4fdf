import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

import { formuleDeLExemple } from "../../src/aide/formuleDeLExemple";
import { AIDES } from "../../src/aide/exemples";
import { GUIDES } from "../../src/aide/guides";
import PAGES from "../../src/aide/pages.json";
import type { Identifiant } from "../../src/aide/modele";
import { servir, type Serveur } from "./outils/serveur";

const ADRESSES = [
  "aide.html",
  ...["index.html", ...GUIDES.map((guide) => `${guide}.html`), ...Object.values(PAGES)].map(
    (page) => `aide/${page}`,
  ),
];

let serveur: Serveur;
let navigateur: Browser;

beforeAll(async () => {
  serveur = await servir();
  navigateur = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
});

afterAll(async () => {
  await navigateur.close();
  await serveur.arreter();
});

test.each([
  ["clair", "light"],
  ["sombre", "dark"],
] as const)(
  "les pages d’aide en thème %s, à 320 pixels : axe muet, rien ne déborde, la politique suffit",
  async (_nom, colorScheme) => {
    const contexte = await navigateur.newContext({ viewport: { width: 320, height: 800 }, colorScheme });
    const page = await contexte.newPage();
    const refus: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refus.push(message.text());
    });
    for (const adresse of ADRESSES) {
      await page.goto(serveur.adresse + adresse);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const fautes = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      const deborde = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect({ adresse, fautes, deborde }).toEqual({ adresse, fautes: [], deborde: false });
    }
    expect(refus).toEqual([]);
    await contexte.close();
  },
);

test("un clic prend tout le tableau, et la copie ne porte que ses cellules", async () => {
  const contexte = await navigateur.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await contexte.newPage();
  for (const [id, { exemple }] of Object.entries(AIDES)) {
    await page.goto(`${serveur.adresse}aide/${PAGES[id as Identifiant]}`);
    const copie = await copier(page, ".cellules td");
    expect(copie.texte.replace(/\n+$/, "")).toBe(
      exemple.cellules.map((rangee) => rangee.join("\t")).join("\n"),
    );
    expect(copie.cellules).toEqual(exemple.cellules);
    expect((await copier(page, "p.formule")).texte).toBe(formuleDeLExemple(exemple).texte);
  }
  await contexte.close();
});

/** Ce que le presse-papiers porte après un clic et Ctrl+C : le texte, et les cellules du HTML que lit Excel. */
async function copier(page: Page, selecteur: string): Promise<{ texte: string; cellules: string[][] }> {
  await page.locator(selecteur).first().click();
  await page.keyboard.press("Control+c");
  return page.evaluate(async () => {
    const [copie] = await navigator.clipboard.read();
    const lire = async (type: string) => (await copie!.getType(type)).text();
    const html = new DOMParser().parseFromString(await lire("text/html"), "text/html");
    return {
      texte: await lire("text/plain"),
      cellules: [...html.querySelectorAll("tr")].map((rangee) =>
        [...rangee.children].map(({ textContent }) => textContent ?? ""),
      ),
    };
  });
}
