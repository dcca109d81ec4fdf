import { Disposable } from "@univerjs/core";
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
  Worksheet as FeuilleUniver,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetStyleCommand,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Moteur } from "../moteur/moteur";
import { ErreurHote } from "../protocole/erreurs";
import type { Deformation } from "./deformation";
import type { EtatDeFeuille } from "./etatDeFeuille";
import { etatVierge } from "./etatDeFeuille";
import { Evenements } from "./evenements";
import type { Rectangle } from "./rectangle";
import { estSansBornes, rectangle } from "./rectangle";

/** Sans cette option, Univer active toute feuille qu'on ajoute ou qu'on démasque ; Excel non. */
export const SANS_ACTIVER: IExecutionOptions = { fromCollab: true };

export type Matrice = IObjectMatrixPrimitiveType<ICellData>;

/** Ce qui se déplace avec les cellules : une plage suivie, un graphique… */
export interface Deformable {
  deformer(deformation: Deformation): void;
}

/**
 * Le classeur que tous les objets du modèle partagent : Univer pour les cellules, et à côté ce qu'Univer n'a pas.
 */
export class Noyau extends Disposable {
  readonly evenements = new Evenements();
  readonly partiesXml = new Map<string, string>();
  readonly deformables = new Set<Deformable>();
  /** La langue des textes montrés et des saisies ; les écritures de l'API sont en anglais. */
  readonly langue = "fr";
  structureProtegee = false;
  lectureSeule = false;
  /** Les classeurs que le complément a ouverts à côté de celui-ci : les octets de leur fichier. */
  readonly nouveauxClasseurs: Uint8Array[] = [];
  /** Excel montre un nouveau classeur dans une autre fenêtre ; la page en fait ce qu'elle peut. */
  surNouveauClasseur: (octets: Uint8Array) => void = () => undefined;
  private commandesEnCours = 0;
  private readonly etats = new Map<string, EtatDeFeuille>();

  constructor(readonly moteur: Moteur) {
    super();
  }

  get unite(): string {
    return this.moteur.classeur.getUnitId();
  }

  /** Les identifiants des feuilles, dans l'ordre des onglets. */
  get feuilles(): readonly string[] {
    return this.moteur.classeur.getSheetOrders();
  }

  feuille(id: string): FeuilleUniver {
    const feuille = this.moteur.classeur.getSheetBySheetId(id);
    if (!feuille) throw new ErreurHote("ItemNotFound", "Cette feuille n’existe plus.");
    return feuille;
  }

  existe(id: string): boolean {
    return (
      this.moteur.classeur.getSheetBySheetId(id) !== null &&
      this.moteur.classeur.getSheetBySheetId(id) !== undefined
    );
  }

  /** L'identifiant d'une feuille d'après son nom (sans égard à la casse) ou son identifiant. */
  trouverFeuille(nomOuId: string): string | undefined {
    const nom = nomOuId.toLowerCase();
    return this.feuilles.find((id) => id === nomOuId || this.feuille(id).getName().toLowerCase() === nom);
  }

  etat(id: string): EtatDeFeuille {
    const connu = this.etats.get(id);
    if (connu) return connu;
    const etat = etatVierge();
    this.etats.set(id, etat);
    return etat;
  }

  oublierEtat(id: string): void {
    this.etats.delete(id);
  }

  reprendreEtat(id: string, etat: EtatDeFeuille): void {
    this.etats.set(id, etat);
  }

  /** Vrai pendant une commande du complément : ce qu'elle entraîne ailleurs n'est pas une saisie de l'utilisateur. */
  get execute(): boolean {
    return this.commandesEnCours > 0;
  }

  /** Exécute une commande d'Univer sur une feuille ; un refus d'Univer est une panne de l'hôte, pas d'Excel. */
  executer(
    commande: { readonly id: string },
    feuille: string,
    parametres: object,
    options?: IExecutionOptions,
  ): void {
    const complets = { unitId: this.unite, subUnitId: feuille, ...parametres };
    this.commandesEnCours++;
    try {
      this.exigerReussie(
        this.moteur.commandes.syncExecuteCommand(commande.id, complets, options),
        commande,
        parametres,
      );
    } finally {
      this.commandesEnCours--;
    }
  }

  /** Comme {@link executer}, pour les commandes qu'Univer n'exécute que de façon asynchrone. */
  async executerEnAttendant(
    commande: { readonly id: string },
    feuille: string,
    parametres: object,
  ): Promise<void> {
    const complets = { unitId: this.unite, subUnitId: feuille, ...parametres };
    this.commandesEnCours++;
    try {
      this.exigerReussie(
        await this.moteur.commandes.executeCommand(commande.id, complets),
        commande,
        parametres,
      );
    } finally {
      this.commandesEnCours--;
    }
  }

  private exigerReussie(reussie: unknown, { id }: { readonly id: string }, parametres: object): void {
    if (reussie === false) throw new Error(`Univer a refusé ${id}\u00a0: ${JSON.stringify(parametres)}`);
  }

  /** La cellule, débordement d'une formule matricielle compris. */
  cellule(feuille: string, ligne: number, colonne: number): Nullable<ICellData> {
    const brute = this.feuille(feuille).getCellRaw(ligne, colonne);
    if (brute?.v !== undefined && brute.v !== null) return brute;
    const debordement = this.moteur.injecteur.get(FormulaDataModel).getArrayFormulaCellData();
    const debordee = debordement[this.unite]?.[feuille]?.[ligne]?.[colonne];
    return debordee ? { ...debordee, ...brute, v: debordee.v ?? null, t: debordee.t ?? null } : brute;
  }

  /** Les cellules, ligne et colonne, que remplissent les formules matricielles : Univer les garde à part. */
  debordees(feuille: string): [number, number][] {
    const lignes = this.moteur.injecteur.get(FormulaDataModel).getArrayFormulaCellData()[this.unite]?.[
      feuille
    ];
    return Object.entries(lignes ?? {}).flatMap(([ligne, rangee]) =>
      Object.keys(rangee ?? {}).map((colonne): [number, number] => [Number(ligne), Number(colonne)]),
    );
  }

  /** La formule telle qu'Excel la rend, en anglais ; chaîne vide s'il n'y en a pas. */
  formule(feuille: string, ligne: number, colonne: number): string {
    const brute = this.feuille(feuille).getCellRaw(ligne, colonne);
    if (!brute?.f && !brute?.si) return "";
    const modele = this.moteur.injecteur.get(FormulaDataModel);
    return modele.getFormulaStringByCell(ligne, colonne, feuille, this.unite) ?? brute.f ?? "";
  }

  /** Le style composé d'une cellule : celui de la feuille, de la colonne, de la ligne, puis le sien. */
  style(feuille: string, ligne: number, colonne: number): IStyleData {
    const univer = this.feuille(feuille);
    // La cellule brute : à l'écran, Univer mêle à l'autre les couleurs des formats conditionnels.
    return univer.getComposedCellStyleByCellData(ligne, colonne, univer.getCellRaw(ligne, colonne));
  }

  ecrireCellules(feuille: string, cellules: Matrice, zone: Rectangle): void {
    this.assurerTaille(feuille, zone);
    this.executer(SetRangeValuesMutation, feuille, { cellValue: cellules });
  }

  /** Comme {@link ecrireCellules} quand seul l'aspect change : rien à recalculer, aucun événement. */
  ecrireAspect(feuille: string, cellules: Matrice, zone: Rectangle): void {
    this.assurerTaille(feuille, zone);
    this.executer(SetRangeValuesMutation, feuille, { cellValue: cellules, trigger: SetStyleCommand.id });
  }

  /** Univer lève une erreur hors de ses feuilles, qu'il garde petites : elles s'agrandissent au besoin. */
  assurerTaille(feuille: string, zone: Rectangle): void {
    const univer = this.feuille(feuille);
    const lignes = zone.ligne + (estSansBornes(zone) && zone.lignes > 100_000 ? 1 : zone.lignes);
    const colonnes = zone.colonne + (zone.colonnes > 10_000 ? 1 : zone.colonnes);
    if (lignes > univer.getRowCount()) {
      this.executer(SetWorksheetRowCountMutation, feuille, { rowCount: lignes + 100 });
    }
    if (colonnes > univer.getColumnCount()) {
      this.executer(SetWorksheetColumnCountMutation, feuille, { columnCount: colonnes + 10 });
    }
  }

  /** La partie d'une plage qu'Univer tient réellement ; le reste de la feuille d'Excel est vide et sans style. */
  partieTenue(feuille: string, zone: Rectangle): Rectangle {
    const univer = this.feuille(feuille);
    return rectangle(
      zone.ligne,
      zone.colonne,
      Math.max(0, Math.min(zone.lignes, univer.getRowCount() - zone.ligne)),
      Math.max(0, Math.min(zone.colonnes, univer.getColumnCount() - zone.colonne)),
    );
  }

  /** Lève `AccessDenied` si la structure du classeur ne se modifie pas. */
  exigerStructureModifiable(operation: string): void {
    this.exigerEcriture();
    if (this.structureProtegee) {
      throw new ErreurHote(
        "AccessDenied",
        `La structure du classeur est protégée : ${operation} est refusé.`,
      );
    }
  }

  ouvrirUnNouveauClasseur(octets: Uint8Array): void {
    this.nouveauxClasseurs.push(octets);
    this.surNouveauClasseur(octets);
  }

  exigerEcriture(): void {
    if (this.lectureSeule) throw new ErreurHote("AccessDenied", "Le classeur est ouvert en lecture seule.");
  }

  ecouter(
    commande: { readonly id: string },
    rappel: (info: Readonly<ICommandInfo>, options?: IExecutionOptions) => void,
  ): void {
    this.disposeWithMe(
      this.moteur.commandes.onCommandExecuted((info, options) => {
        if (info.id === commande.id && (info.params as { unitId?: string })?.unitId === this.unite) {
          rappel(info, options);
        }
      }),
    );
  }
}
