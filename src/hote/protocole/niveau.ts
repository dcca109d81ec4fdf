import type { Ensembles, Exigence, TableDesExigences } from "../exigences";
import { estCouverte } from "../exigences";
import { ErreurHote } from "./erreurs";

export type Usage = "lecture" | "ecriture";

/** Ce que la bibliothèque demande d'elle-même pour `Excel.createWorkbook`, et que ses types ne déclarent pas. */
const NON_DECLAREES: TableDesExigences = new Map(
  [
    ["Application", "createWorkbook"],
    ["Workbook", "createAndOpenWorkbook"],
    ["WorkbookCreated", "open"],
  ].map(([type = "", membre = ""]) => [
    type,
    new Map([[membre, { ensemble: "ExcelApi", lecture: "1.8", ecriture: "1.8" }]]),
  ]),
);

/** L'API que l'hôte offre : ce que les types d'Office.js déclarent, borné aux ensembles du manifeste. */
export class NiveauApi {
  constructor(
    private readonly table: TableDesExigences,
    public ensembles: Ensembles,
  ) {}

  /** Ce que répond `Office.context.requirements.isSetSupported`. */
  estOffert(ensemble: string, version = "1.1"): boolean {
    return estCouverte(ensemble, version, this.ensembles);
  }

  /** Les membres que les types déclarent pour ce type. */
  membres(type: string): readonly string[] {
    return [...(this.table.get(type)?.keys() ?? [])].filter((membre) => membre !== "");
  }

  /** Lève `ApiNotFound` si le membre n'existe pas, ou n'est pas dans les ensembles offerts. */
  exiger(type: string, membre: string, usage: Usage): void {
    const exigence = this.table.get(type)?.get(membre) ?? NON_DECLAREES.get(type)?.get(membre);
    const lieu = `${type}.${membre}`;
    if (!exigence) throw new ErreurHote("ApiNotFound", `L’API ${lieu} n’existe pas.`, lieu);
    const version = exigence[usage];
    if (this.estOffert(exigence.ensemble, version)) return;
    throw new ErreurHote(
      "ApiNotFound",
      `L’API ${lieu} demande ${exigence.ensemble} ${version} ; l’hôte offre ${this.decrire(exigence)}.`,
      lieu,
    );
  }

  private decrire(exigence: Exigence): string {
    const offerte = this.ensembles[exigence.ensemble];
    return offerte ? `${exigence.ensemble} ${offerte}` : `rien de ${exigence.ensemble}`;
  }
}
