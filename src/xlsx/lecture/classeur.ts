import { analyser, type Attributs } from "./analyser";
import { LIMITES } from "./limites";
import { racineDeTableur } from "./racine";
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
}

/** Ce que le classeur dit de ses feuilles et de son calendrier. */
export function lireClasseur(partie: string, octets: Uint8Array): PartieClasseur {
  const feuilles: FeuilleDuClasseur[] = [];
  let dates1904 = false;
  let dansLesFeuilles = false;
  analyser(partie, octets, {
    racine: racineDeTableur(partie, "workbook"),
    ouvrir: (nom, attributs, profondeur) => {
      if (profondeur === 2) dansLesFeuilles = nom === "sheets";
      if (profondeur === 2 && nom === "workbookPr") dates1904 = lireBooleen(attributs["date1904"]);
      if (profondeur === 3 && dansLesFeuilles && nom === "sheet") ajouter(feuilles, lireFeuille(attributs));
    },
  });
  verifierNoms(feuilles);
  return { feuilles, dates1904 };
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
