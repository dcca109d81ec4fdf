import type { Bibliotheque } from "../bibliotheque";
import type { HoteExcel } from "../hoteExcel";
import { ouvrirUnCadreCache } from "./cadres";
import { calerOffice, Reglages } from "./office";
import type { CaleDOffice } from "./office";
import type { ThemeDeLaPage } from "./theme";

const BIBLIOTHEQUE = "hote/excel-web-16.00.js";

/**
 * Les pages du complément ouvertes dans le classeur : le volet, les commandes. Chacune a sa bibliothèque, comme dans
 * Excel, et toutes parlent au même hôte.
 */
export class Complement {
  private readonly fenetres = new Set<Window>();
  private readonly reglages = new Reglages();
  private commandes: Promise<CaleDOffice> | undefined;

  constructor(
    private readonly host: HoteExcel,
    private readonly pageDesCommandes: string,
    private theme: ThemeDeLaPage,
  ) {}

  /** Pose `Office`, et bientôt `Excel`, dans la fenêtre d'une page avant que ses scripts ne s'exécutent. */
  poserOffice(fenetre: Window): CaleDOffice {
    const excelPret = chargerLaBibliotheque(fenetre).then((bibliotheque) => {
      // En se chargeant, la bibliothèque pose son propre `Office`.
      Object.assign(fenetre, { Office: cale.Office });
      this.raccorder(fenetre, bibliotheque);
    });
    const { niveau } = this.host;
    const cale = calerOffice({ niveau, theme: () => this.theme, reglages: this.reglages, excelPret });
    Object.assign(fenetre, { Office: cale.Office });
    return cale;
  }

  /** Exécute une commande du ruban sans écran, dans une page que l'on ne voit pas. */
  async executer(nom: string): Promise<void> {
    this.commandes ??= this.ouvrirLesCommandes();
    const commande = (await this.commandes).commandes.get(nom);
    if (!commande) throw new Error(`Les commandes n’ont pas associé «\u00a0${nom}\u00a0».`);
    await new Promise<void>((accomplir) => commande({ completed: accomplir }));
  }

  /** Excel n'a pas d'événement pour son thème : un volet le relit quand on y revient. */
  mettreAuTheme(theme: ThemeDeLaPage): void {
    this.theme = theme;
    for (const fenetre of this.fenetres) fenetre.dispatchEvent(new Event("focus"));
  }

  private raccorder(fenetre: Window, bibliotheque: Bibliotheque): void {
    const debrancher = this.host.raccorder(bibliotheque);
    this.fenetres.add(fenetre);
    // Fermé ou rechargé, un volet perd ses abonnements au classeur.
    const oublier = () => {
      debrancher();
      this.fenetres.delete(fenetre);
    };
    fenetre.addEventListener("pagehide", oublier, { once: true });
  }

  private async ouvrirLesCommandes(): Promise<CaleDOffice> {
    let cale: CaleDOffice | undefined;
    await ouvrirUnCadreCache(this.pageDesCommandes, "Commandes CTG", (fenetre) => {
      cale = this.poserOffice(fenetre);
    });
    if (!cale) throw new Error(`${this.pageDesCommandes} n’a pas demandé Office.`);
    return cale;
  }
}

function chargerLaBibliotheque(fenetre: Window): Promise<Bibliotheque> {
  return new Promise((accomplir, echouer) => {
    const script = fenetre.document.createElement("script");
    script.src = BIBLIOTHEQUE;
    script.addEventListener("load", () => accomplir(fenetre as unknown as Bibliotheque));
    script.addEventListener("error", () => echouer(new Error(`${BIBLIOTHEQUE} ne se charge pas.`)));
    fenetre.document.head.append(script);
  });
}
