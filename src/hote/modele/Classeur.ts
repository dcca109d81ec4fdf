import { ObjetHote } from "../protocole/objet";
import { Application } from "./Application";
import { Feuilles } from "./Feuilles";
import { Noms } from "./Noms";
import { NouveauClasseur } from "./NouveauClasseur";
import type { Noyau } from "./noyau";
import { PartiesXml } from "./PartiesXml";
import { Plage } from "./Plage";
import { ProtectionDuClasseur } from "./ProtectionDuClasseur";
import { rectangle } from "./rectangle";
import { feuilleActive, selectionActuelle } from "./selection";
import { Tableaux } from "./tableaux/Tableaux";

/** `Excel.Workbook` : la racine de tout ce que le complément atteint. */
export class Classeur extends ObjetHote {
  readonly typeExcel = "Workbook";

  constructor(private readonly noyau: Noyau) {
    super();
  }

  get name(): string {
    return this.noyau.moteur.classeur.name;
  }

  get readOnly(): boolean {
    return this.noyau.lectureSeule;
  }

  get worksheets(): Feuilles {
    return new Feuilles(this.noyau);
  }

  get names(): Noms {
    return new Noms(this.noyau);
  }

  get tables(): Tableaux {
    return new Tableaux(this.noyau);
  }

  get customXmlParts(): PartiesXml {
    return new PartiesXml(this.noyau);
  }

  get application(): Application {
    return new Application(this.noyau);
  }

  get protection(): ProtectionDuClasseur {
    return new ProtectionDuClasseur(this.noyau);
  }

  getSelectedRange(): Plage {
    return new Plage(this.noyau, feuilleActive(this.noyau), selectionActuelle(this.noyau));
  }

  /** Ce que la bibliothèque demande pour `Excel.createWorkbook` sur le web. */
  createAndOpenWorkbook(base64 = ""): void {
    new NouveauClasseur(this.noyau, base64).open();
  }

  getActiveCell(): Plage {
    const { ligne, colonne } = selectionActuelle(this.noyau);
    return new Plage(this.noyau, feuilleActive(this.noyau), rectangle(ligne, colonne));
  }
}
