import type { PlaceDeGrille } from "../domaine/grille/saisie";
import { executer } from "./executer";

const ESPACE = "urn:ctg-excel:saisie:1";

/** Là où l'on s'était arrêté ; `null` si le classeur ne le dit pas, ou plus lisiblement. Deux allers-retours au plus. */
export async function lireLaReprise(): Promise<PlaceDeGrille | null> {
  return executer(async (context) => {
    const parties = context.workbook.customXmlParts.getByNamespace(ESPACE);
    parties.load("items/id");
    await context.sync();
    const texte = parties.items[0]?.getXml();
    if (texte === undefined) return null;
    await context.sync();
    return lirePlace(texte.value);
  });
}

/** Garde dans le classeur là où l'on en est ; n'écrit rien en lecture seule. Deux allers-retours. */
export async function garderLaReprise(place: PlaceDeGrille): Promise<void> {
  await executer(async (context) => {
    const { workbook } = context;
    const parties = workbook.customXmlParts.getByNamespace(ESPACE);
    parties.load("items/id");
    workbook.load("readOnly");
    await context.sync();
    if (workbook.readOnly) return;
    const [id] = parties.items.map((partie) => partie.id);
    if (id === undefined) workbook.customXmlParts.add(ecrirePlace(place));
    else workbook.customXmlParts.getItem(id).setXml(ecrirePlace(place));
    await context.sync();
  });
}

const CHAMPS = ["grille", "nature", "ligne", "politique"] as const;

/** Codés comme dans une adresse, les identifiants n'ont plus rien que XML réserve. */
function ecrirePlace(place: PlaceDeGrille): string {
  const attributs = CHAMPS.map((champ) => `${champ}="${encodeURIComponent(place[champ])}"`);
  return `<saisie xmlns="${ESPACE}" ${attributs.join(" ")}/>`;
}

/** Un autre outil a pu l'abîmer : ce n'est qu'un signet, il s'oublie. */
function lirePlace(xml: string): PlaceDeGrille | null {
  const [grille, nature, ligne, politique] = CHAMPS.map((champ) => attribut(xml, champ));
  if (nature !== "activite" && nature !== "indicateur") return null;
  if (!grille || !ligne || politique === undefined) return null;
  return { grille, nature, ligne, politique };
}

function attribut(xml: string, champ: string): string | undefined {
  const code = new RegExp(`\\s${champ}="([^"]*)"`).exec(xml)?.[1];
  try {
    return code === undefined ? undefined : decodeURIComponent(code);
  } catch {
    return undefined;
  }
}
