import { analyser } from "./analyser";
import type { Archive } from "./archive";
import { LIMITES } from "./limites";
import { abime, citer, horsLimites } from "./refuser";

export interface Relation {
  readonly id: string;
  /** Le nom court du type, `worksheet`, `sharedStrings`… ; vide s'il n'est pas d'Office. */
  readonly type: string;
  /** Le nom de la partie visée, depuis la racine ; `null` si elle est hors du fichier : un lien ne se suit jamais. */
  readonly cible: string | null;
}

const ESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Les types d'Office : sa forme courante, sa forme stricte, et ses ajouts (les feuilles de macros). */
const TYPE_OFFICE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument|schemas\.microsoft\.com\/office\/2006)\/relationships\/(\w+)$/;

/** Les relations d'une partie, ou de l'archive entière si `source` est vide ; aucune si le fichier n'en dit rien. */
export function lireRelations(archive: Archive, source: string): Relation[] {
  const partie = partieDesRelations(source);
  if (!archive.contient(partie)) return [];
  const relations: Relation[] = [];
  const ids = new Set<string>();
  analyser(partie, archive.lire(partie), {
    racine: (nom, espace) => {
      if (nom !== "Relationships" || espace !== ESPACE) throw illisible(partie);
    },
    ouvrir: (nom, { Id, Type, Target, TargetMode }, profondeur) => {
      if (profondeur !== 2 || nom !== "Relationship") return;
      if (Id === undefined || Type === undefined || Target === undefined || ids.has(Id)) {
        throw illisible(partie);
      }
      if (ids.size === LIMITES.relations) throw horsLimites(`la partie ${citer(partie)} a trop de relations`);
      ids.add(Id);
      const cible = TargetMode === "External" ? null : resoudre(source, Target);
      relations.push({ id: Id, type: TYPE_OFFICE.exec(Type)?.[1] ?? "", cible });
    },
  });
  return relations;
}

function partieDesRelations(source: string): string {
  const barre = source.lastIndexOf("/") + 1;
  return `${source.slice(0, barre)}_rels/${source.slice(barre)}.rels`;
}

/** `../customXml/item1.xml`, vu de `xl/workbook.xml`, est `customXml/item1.xml` ; `/xl/x.xml` part de la racine. */
function resoudre(source: string, cible: string): string {
  const chemin = sansEchappements(cible.replace(/\\/g, "/"));
  const dossiers = chemin.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const morceau of chemin.split("/")) {
    if (morceau === "..") dossiers.pop();
    else if (morceau !== "." && morceau !== "") dossiers.push(morceau);
  }
  return dossiers.join("/");
}

function sansEchappements(cible: string): string {
  try {
    return decodeURIComponent(cible);
  } catch {
    return cible;
  }
}

function illisible(partie: string) {
  return abime(`la partie ${citer(partie)} n’est pas ce que le classeur annonce`);
}
