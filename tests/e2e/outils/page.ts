import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Download, Frame, FrameLocator, Page } from "playwright-core";
import type { Instantane } from "../../../src/hote/modele/instantane";
import type { FenetreDeLHote } from "../../../src/hote/page/cadres";
import { adresse } from "../../../src/plan/adresses";
import { relireLePlan } from "../../outils/relireLePlan";
import { servir } from "./serveur";
import type { Serveur } from "./serveur";

const CAPTURES = join(process.cwd(), ".sortie", "captures");

export interface OptionsDePage {
  readonly largeur?: number;
  readonly hauteur?: number;
  readonly sombre?: boolean;
}

/** Le contenu d'une cellule ; la formule en anglais. */
export interface CelluleDeLHote {
  readonly formule?: string;
  readonly valeur?: string | number | boolean;
}

/** Le classeur embarqué ouvert dans Chromium, comme une personne le voit et s'en sert. */
export class PageOuverte {
  /** Ce qui ne doit jamais arriver : requête ailleurs, infraction à la politique, erreur de script. */
  readonly incidents: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly contexte: BrowserContext,
    private readonly navigateur: Browser,
    private readonly serveur: Serveur,
  ) {}

  static async ouvrir({
    largeur = 1366,
    hauteur = 768,
    sombre = false,
  }: OptionsDePage = {}): Promise<PageOuverte> {
    const serveur = await servir();
    const navigateur = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    const contexte = await navigateur.newContext({
      viewport: { width: largeur, height: hauteur },
      locale: "fr-FR",
      colorScheme: sombre ? "dark" : "light",
      acceptDownloads: true,
    });
    const ouverte = new PageOuverte(await contexte.newPage(), contexte, navigateur, serveur);
    await ouverte.surveiller();
    await ouverte.page.goto(serveur.adresse);
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).waitFor();
    return ouverte;
  }

  get volet(): FrameLocator {
    return this.page.frameLocator("iframe[data-region=volet]");
  }

  get cadreDuVolet(): Frame {
    const cadre = this.page.frames().find((candidat) => candidat.url().includes("volet.html"));
    if (!cadre) throw new Error("Le volet n’est pas ouvert.");
    return cadre;
  }

  /** Charge l'exemple et construit la grille, comme le fait un nouveau venu. */
  async construireLExemple(): Promise<void> {
    await this.volet.getByRole("button", { name: /Charger l’exemple/ }).click();
    await this.volet.getByRole("button", { name: "Construire la grille" }).click();
    await this.volet.getByText("La grille est construite").waitFor();
    await this.auRepos();
  }

  /** Ouvre un classeur de son fichier, à la place de celui qui est là ; le volet repart de rien, comme dans Excel. */
  async rouvrir(octets: Uint8Array): Promise<void> {
    const plan = await relireLePlan(octets);
    await this.page.evaluate((relu) => (window as FenetreDeLHote).classeurEmbarque!.ouvrir(relu), plan);
    await this.cadreDuVolet.evaluate(() => location.reload());
    await this.volet.getByRole("tab", { name: "Accueil" }).waitFor();
    await this.auRepos();
  }

  /** Les octets du classeur téléchargé. */
  async enregistrer(): Promise<Uint8Array> {
    const telechargement = await this.telecharger();
    return new Uint8Array(await readFile(await telechargement.path()));
  }

  /** Tout le classeur, aspect compris. */
  async instantane(): Promise<Instantane> {
    return this.page.evaluate(() => (window as FenetreDeLHote).classeurEmbarque!.instantane());
  }

  /** Le nom de la première feuille qui commence ainsi. */
  async nomDeFeuille(debut: string): Promise<string> {
    const noms = await this.page.evaluate(() => {
      const { noyau } = (window as FenetreDeLHote).classeurEmbarque!;
      return noyau.feuilles.map((id) => noyau.feuille(id).getName());
    });
    const nom = noms.find((candidat) => candidat.startsWith(debut));
    if (nom === undefined) throw new Error(`Pas de feuille « ${debut}… » parmi ${noms.join(", ")}.`);
    return nom;
  }

  /** Adresse → contenu, des seules cellules qui en ont. */
  async cellulesDe(feuille: string): Promise<Readonly<Record<string, CelluleDeLHote>>> {
    const lues = await this.page.evaluate((nom) => {
      const { noyau } = (window as FenetreDeLHote).classeurEmbarque!;
      const id = noyau.trouverFeuille(nom) ?? "";
      const cellules: [ligne: number, colonne: number, formule: string, valeur: CelluleDeLHote["valeur"]][] =
        [];
      noyau
        .feuille(id)
        .getCellMatrix()
        .forValue((ligne, colonne) => {
          const formule = noyau.formule(id, ligne, colonne);
          const valeur = noyau.cellule(id, ligne, colonne)?.v ?? undefined;
          if (formule !== "" || valeur !== undefined) cellules.push([ligne, colonne, formule, valeur]);
        });
      return cellules;
    }, feuille);
    return Object.fromEntries(
      lues.map(([ligne, colonne, formule, valeur]) => [
        adresse(ligne, colonne),
        { ...(formule !== "" && { formule }), ...(valeur !== undefined && { valeur }) },
      ]),
    );
  }

  /** Ce que la cellule montre. */
  async lire(feuille: string, cellule: string): Promise<string> {
    return this.page.evaluate(
      ([f, a]) => (window as FenetreDeLHote).classeurEmbarque!.utilisateur.lire(f!, a!),
      [feuille, cellule],
    );
  }

  /** Va à une cellule, sa feuille au premier plan et le clavier à la grille. */
  async aller(feuille: string, cellule: string): Promise<void> {
    await this.page.evaluate(
      ([f, a]) => (window as FenetreDeLHote).classeurEmbarque!.utilisateur.selectionner(f!, a!),
      [feuille, cellule],
    );
    await this.page.locator("main.classeur").dispatchEvent("entree");
    await this.auRepos();
  }

  /** Donne le clavier à l'élément suivant, tant que ce n'est pas celui-ci ; dans la page ou dans le volet. */
  async tabulerJusqua(cadre: Frame, nom: RegExp): Promise<void> {
    for (let essai = 0; essai < 120; essai++) {
      const texte = await cadre.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
      if (nom.test(texte)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Le clavier n’atteint pas ${String(nom)}.`);
  }

  /** Va à une cellule et y tape, touche après touche. */
  async taper(feuille: string, cellule: string, texte: string): Promise<void> {
    await this.aller(feuille, cellule);
    await this.page.keyboard.type(texte, { delay: 10 });
    await this.page.keyboard.press("Enter");
    await this.auRepos();
  }

  /** Attend que la grille, le calcul et le volet n'aient plus rien à faire. */
  async auRepos(): Promise<void> {
    // La saisie se valide dans les microtâches qui suivent la touche, et le volet attend la fin d'une rafale.
    await this.page.waitForTimeout(250);
    await this.page.evaluate(() => (window as FenetreDeLHote).classeurEmbarque!.auRepos());
    await this.page.waitForTimeout(150);
  }

  async telecharger(): Promise<Download> {
    const telechargement = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Télécharger le classeur (.xlsx)" }).click();
    return telechargement;
  }

  async capturer(nom: string): Promise<void> {
    await mkdir(CAPTURES, { recursive: true });
    await this.page.screenshot({ path: join(CAPTURES, `${nom}.png`) });
  }

  /** Le volet seul. */
  async capturerLeVolet(nom: string): Promise<void> {
    await mkdir(CAPTURES, { recursive: true });
    await this.page.locator("aside.volet").screenshot({ path: join(CAPTURES, `${nom}.png`) });
  }

  async fermer(): Promise<void> {
    await this.contexte.close();
    await this.navigateur.close();
    await this.serveur.arreter();
  }

  private async surveiller(): Promise<void> {
    const { page, contexte, incidents } = this;
    await contexte.route(
      (adresse) =>
        /^https?:$/.test(adresse.protocol) && adresse.origin !== new URL(this.serveur.adresse).origin,
      (route) => {
        incidents.push(`requête ailleurs : ${route.request().url()}`);
        return route.abort();
      },
    );
    // Dans chaque cadre, avant ses scripts.
    await contexte.exposeFunction(
      "direUneInfraction",
      (infraction: string) => void incidents.push(infraction),
    );
    await contexte.addInitScript(() => {
      document.addEventListener(
        "securitypolicyviolation",
        ({ violatedDirective, blockedURI, sourceFile }) => {
          const { direUneInfraction } = window as unknown as { direUneInfraction(texte: string): void };
          direUneInfraction(`politique enfreinte : ${violatedDirective}, ${blockedURI} (${sourceFile})`);
        },
      );
    });
    page.on("pageerror", (erreur) => incidents.push(`erreur de script : ${erreur.stack ?? erreur.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") incidents.push(`erreur dans la console : ${message.text()}`);
    });
    page.on("response", (reponse) => {
      if (reponse.status() >= 400) incidents.push(`${reponse.status()} : ${reponse.url()}`);
    });
  }
}
