import type { Bordure as BordureDuPlan, Bordures, Style } from "../plan/types";
import { lireAspect, lireBordure } from "./modele/aspect";
import type { Aspect, Bordure, Cote } from "./modele/aspect";
import type { Noyau } from "./modele/noyau";

/** Les styles rencontrés, chacun une fois. */
export class CollecteDeStyles {
  private readonly cles = new Map<string, string>();
  private readonly parCle: Record<string, Style> = {};

  get styles(): Readonly<Record<string, Style>> {
    return this.parCle;
  }

  /** La clé du style, celle d'avant s'il est déjà connu. */
  ranger(style: Style): string {
    const empreinte = JSON.stringify(style);
    const connue = this.cles.get(empreinte);
    if (connue !== undefined) return connue;
    const cle = `s${this.cles.size}`;
    this.cles.set(empreinte, cle);
    this.parCle[cle] = style;
    return cle;
  }
}

const HORIZONTAL: Readonly<Record<string, Style["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
};
const VERTICAL: Readonly<Record<string, Style["vertical"]>> = { Top: "top", Center: "center" };

/** L'aspect d'une cellule, dans les mots du plan ; ce qu'ils n'ont pas s'ajoute aux pertes. */
export function exporterStyle(
  noyau: Noyau,
  feuille: string,
  ligne: number,
  colonne: number,
  pertes: Set<string>,
): Style {
  const aspect = lireAspect(noyau, feuille, ligne, colonne);
  direLesPertes(aspect, pertes);
  const horizontal = HORIZONTAL[aspect.horizontal];
  const vertical = VERTICAL[aspect.vertical];
  const bordures = exporterBordures(noyau, feuille, ligne, colonne);
  return {
    ...(aspect.gras && { gras: true }),
    ...(aspect.italique && { italique: true }),
    ...(aspect.taille !== 11 && { taille: aspect.taille }),
    ...(aspect.couleur !== "#000000" && { couleur: aspect.couleur }),
    ...(aspect.fond !== "" && { fond: aspect.fond }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(aspect.retourALaLigne && { retourALaLigne: true }),
    ...(aspect.retrait > 0 && { retrait: aspect.retrait }),
    ...(aspect.format !== "General" && { format: aspect.format }),
    ...(bordures && { bordures }),
    ...(!aspect.verrouillee && { verrouillee: false }),
  };
}

function direLesPertes(aspect: Aspect, pertes: Set<string>): void {
  if (aspect.police !== "Calibri") pertes.add(`la police ${aspect.police}`);
  if (aspect.souligne !== "None") pertes.add("les soulignements");
  if (aspect.barre) pertes.add("les textes barrés");
  if (aspect.horizontal !== "General" && !HORIZONTAL[aspect.horizontal]) pertes.add("les textes justifiés");
  if (aspect.formuleMasquee) pertes.add("les formules masquées");
}

function exporterBordures(
  noyau: Noyau,
  feuille: string,
  ligne: number,
  colonne: number,
): Bordures | undefined {
  const cotes: readonly Cote[] = ["haut", "bas", "gauche", "droite"];
  const posees = cotes.flatMap((cote) => {
    const bordure = exporterBordure(lireBordure(noyau, feuille, ligne, colonne, cote));
    return bordure ? [[cote, bordure] as const] : [];
  });
  return posees.length > 0 ? Object.fromEntries(posees) : undefined;
}

function exporterBordure({ style, couleur, epaisseur }: Bordure): BordureDuPlan | undefined {
  if (style === "None") return undefined;
  if (style !== "Continuous" && style !== "Double") return { trait: "pointille", couleur };
  return { trait: epaisseur === "Medium" || epaisseur === "Thick" ? "moyen" : "fin", couleur };
}
