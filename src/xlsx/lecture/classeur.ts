import type { NomLu } from "../../lecture/cellules";
import { analyser, type Attributs } from "./analyser";
import { LIMITES } from "./limites";
import { racineDeTableur } from "./racine";
import { tropLong } from "./texteDeCellule";
import { abime, citer, horsLimites } from "./refuser";

export interface FeuilleDuClasseur {
  readonly nom: string;
  readonly masquee: boolean;
  /** L'identifiant de sa relation. */
  readonly relation: string;
}

export interface PartieClasseur {
  readonly feuilles: readonly FeuilleDuClasseur[];
  readonly dates1904: boolean;
  /** Ceux du classeur entier : ceux d'une feuille (zone d'impression, copie d'un des nôtres) n'y sont pas. */
  readonly noms: readonly NomLu[];
  readonly calculManuel: boolean;
}

/** Ce que le classeur dit de ses feuilles, de ses noms, de son calendrier et de son calcul. */
export function lireClasseur(partie: string, octets: Uint8Array): PartieClasseur {
  const feuilles: FeuilleDuClasseur[] = [];
  const noms: NomLu[] = [];
  let dates1904 = false;
  let calculManuel = false;
  let liste = "";
  let nomOuvert: string | null = null;
  let formule = "";
  analyser(partie, octets, {
    racine: racineDeTableur(partie, "workbook"),
    ouvrir: (nom, attributs, profondeur) => {
      if (profondeur === 2) liste = nom;
      if (profondeur === 2 && nom === "workbookPr") dates1904 = lireBooleen(attributs["date1904"]);
      if (profondeur === 2 && nom === "calcPr") calculManuel = attributs["calcMode"] === "manual";
      if (profondeur === 3 && liste === "sheets" && nom === "sheet")
        ajouter(feuilles, lireFeuille(attributs));
      if (profondeur === 3 && liste === "definedNames" && nom === "definedName") {
        nomOuvert = attributs["localSheetId"] === undefined ? (attributs["name"] ?? null) : null;
        formule = "";
      }
    },
    texte: (texte) => {
      if (nomOuvert !== null) formule += texte;
    },
    fermer: (_nom, profondeur) => {
      if (profondeur !== 3 || nomOuvert === null) return;
      ajouterLeNom(noms, { nom: nomOuvert, formule: `=${formule}` });
      nomOuvert = null;
    },
  });
  verifierNoms(feuilles);
  return { feuilles, dates1904, noms, calculManuel };
}

function lireFeuille(attributs: Attributs): FeuilleDuClasseur {
  const nom = attributs["name"] ?? "";
  // Le préfixe des relations est d'ordinaire « r » ; `sheetId`, lui, n'en a pas.
  const cle = Object.keys(attributs).find((attribut) => attribut.endsWith(":id"));
  const relation = cle === undefined ? undefined : attributs[cle];
  if (nom === "" || relation === undefined) throw abime("la liste de ses feuilles est incomplète");
  return { nom, masquee: (attributs["state"] ?? "visible") !== "visible", relation };
}

function ajouter(feuilles: FeuilleDuClasseur[], feuille: FeuilleDuClasseur): void {
  if (feuilles.length === LIMITES.feuilles) throw horsLimites("il a plus de 500\u00a0feuilles");
  feuilles.push(feuille);
}

function ajouterLeNom(noms: NomLu[], nom: NomLu): void {
  if (noms.length === LIMITES.noms) throw horsLimites("il a plus de 100\u00a0000\u00a0noms définis");
  if (tropLong(nom.formule)) throw horsLimites(`son nom défini ${citer(nom.nom)} est trop long`);
  noms.push(nom);
}

function verifierNoms(feuilles: readonly FeuilleDuClasseur[]): void {
  if (feuilles.length === 0) throw abime("il n’a aucune feuille");
  const noms = new Set<string>();
  for (const { nom } of feuilles) {
    if (noms.has(nom.toLowerCase())) throw abime(`deux de ses feuilles se nomment ${citer(nom)}`);
    noms.add(nom.toLowerCase());
  }
}

function lireBooleen(texte: string | undefined): boolean {
  return texte === "1" || texte === "true";
}
