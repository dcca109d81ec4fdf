/**
 * À quel ensemble d'exigences appartient chaque membre d'`Excel.*`, d'après les types officiels
 * (`@types/office-js`, mentions « [Api set: ExcelApi 1.x] »). L'hôte s'en sert pour refuser ce qui dépasse le
 * manifeste, et le relevé statique pour le dire avant même d'exécuter.
 */
export interface Exigence {
  readonly ensemble: string;
  readonly lecture: string;
  /** Diffère de `lecture` pour quelques propriétés (`Worksheet.visibility`, `Chart.name`). */
  readonly ecriture: string;
}

/** Par type, puis par membre ; la clé vide est l'exigence du type lui-même. */
export type TableDesExigences = ReadonlyMap<string, ReadonlyMap<string, Exigence>>;

/** Ensembles déclarés ou offerts : nom → version (« ExcelApi » → « 1.9 »). */
export type Ensembles = Readonly<Record<string, string>>;

const DEBUT_DE_TYPE = /^ {4}(?:class|interface) (\w+)/;
const DEBUT_D_ENUMERATION = /^ {4}enum (\w+)/;
const MEMBRE = /^ {8}(?:static )?(?:readonly )?"?(\w+)"?\??(?:\(|:|<| =|,|$)/;
const MENTION = /\[Api set: (\w+) (\d+\.\d+)([^\]]*)\]/;
const ECRITURE = /(\d+\.\d+) for set/;

/** Lit les types d'Office.js comme texte : les analyser avec TypeScript prendrait une seconde à chaque test. */
export function extraireExigences(types: string): TableDesExigences {
  const debut = types.indexOf("declare namespace Excel {");
  if (debut < 0) throw new Error("Les types d’Office.js n’ont pas d’espace de noms Excel.");
  const table = new Map<string, Map<string, Exigence>>();
  let courant: Map<string, Exigence> | undefined;
  let commentaire = "";
  let dansLeCommentaire = false;
  for (const ligne of types.slice(debut).split(/\r?\n/)) {
    if (ligne === "}") break;
    if (/^\s*\/\*\*/.test(ligne)) {
      commentaire = "";
      dansLeCommentaire = true;
    }
    if (dansLeCommentaire) {
      commentaire += `${ligne}\n`;
      dansLeCommentaire = !ligne.includes("*/");
      continue;
    }
    const type = DEBUT_DE_TYPE.exec(ligne) ?? DEBUT_D_ENUMERATION.exec(ligne);
    if (type?.[1]) {
      courant = table.get(type[1]) ?? new Map<string, Exigence>();
      table.set(type[1], courant);
      noter(courant, "", commentaire);
    } else if (/^ {4}(?:}|namespace |type )/.test(ligne)) {
      courant = undefined;
    } else if (courant) {
      const membre = MEMBRE.exec(ligne)?.[1];
      if (membre) noter(courant, membre, commentaire);
      else continue;
    }
    commentaire = "";
  }
  return table;
}

/** Deux surcharges d'une méthode : la moins exigeante l'emporte. Sans mention, l'exigence est celle du type. */
function noter(type: Map<string, Exigence>, membre: string, commentaire: string): void {
  const mention = MENTION.exec(commentaire);
  const exigence = mention
    ? {
        ensemble: mention[1] ?? "",
        lecture: mention[2] ?? "",
        ecriture: ECRITURE.exec(mention[3] ?? "")?.[1] ?? mention[2] ?? "",
      }
    : type.get("");
  if (!exigence) return;
  const connue = type.get(membre);
  if (connue && comparerVersions(connue.lecture, exigence.lecture) <= 0) return;
  type.set(membre, exigence);
}

/** Négatif, nul ou positif, comme un comparateur de tri : « 1.9 » vient avant « 1.10 ». */
export function comparerVersions(a: string, b: string): number {
  const [majeureA = 0, mineureA = 0] = a.split(".").map(Number);
  const [majeureB = 0, mineureB = 0] = b.split(".").map(Number);
  return majeureA - majeureB || mineureA - mineureB;
}

export function estCouverte(ensemble: string, version: string, ensembles: Ensembles): boolean {
  const offerte = ensembles[ensemble];
  return offerte !== undefined && comparerVersions(version, offerte) <= 0;
}

/** Les ensembles qu'un manifeste déclare : `<Set Name="ExcelApi" MinVersion="1.9"/>`, le plus haut de chacun. */
export function lireEnsemblesDuManifeste(manifeste: string): Ensembles {
  const ensembles: Record<string, string> = {};
  for (const [balise] of manifeste.matchAll(/<(?:\w+:)?Set\s[^>]*>/g)) {
    const nom = /\bName="([^"]+)"/.exec(balise)?.[1];
    const version = /\bMinVersion="([^"]+)"/.exec(balise)?.[1] ?? "1.1";
    if (nom && comparerVersions(version, ensembles[nom] ?? "0.0") > 0) ensembles[nom] = version;
  }
  return ensembles;
}
