import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { evaluerGrille } from "../domaine/notation/evaluerGrille";
import { STYLES } from "./charte";
import { cleDeLaGrille, planifierGrille } from "./grille";
import { LISTES, planifierListes } from "./listes";
import { MODE_EMPLOI, planifierModeEmploi } from "./modeEmploi";
import { nommerFeuilles, type NomsDeFeuilles } from "./nomsDeFeuilles";
import { ecrirePartieXml } from "./partieXml";
import { cleDeLaSynthese, planifierSynthese } from "./synthese";
import type { PlanClasseur, PlanFeuille, PlanNom } from "./types";

/**
 * Le plan de tout le classeur d'un dossier, pur : mêmes entrées, même plan.
 *
 * @param noms le nom de chaque feuille, quand le classeur en impose (nom pris, feuille renommée).
 */
export function planifier(
  dossier: Dossier,
  modele: ModeleDeGrille,
  noms: NomsDeFeuilles = nommerFeuilles(dossier),
): PlanClasseur {
  const nomDe = (cle: string) => {
    const nom = noms.get(cle);
    if (nom === undefined) throw new Error(`La feuille ${cle} n’a pas de nom.`);
    return nom;
  };
  const feuilles: PlanFeuille[] = [planifierModeEmploi(dossier, modele, nomDe(MODE_EMPLOI))];
  const syntheses: PlanFeuille[] = [];
  const nomsDefinis: PlanNom[] = [];
  for (const grille of dossier.grilles) {
    const evaluation = evaluerGrille(modele, dossier.politiques, grille.reponses);
    const nomDeLaGrille = nomDe(cleDeLaGrille(grille));
    const plan = planifierGrille(dossier, modele, grille, evaluation, nomDeLaGrille);
    feuilles.push(plan.feuille);
    nomsDefinis.push(...plan.noms);
    syntheses.push(
      planifierSynthese(
        { dossier, modele, grille, evaluation, blocs: plan.blocs, nomDeLaGrille },
        nomDe(cleDeLaSynthese(grille)),
      ),
    );
  }
  return {
    feuilles: [...feuilles, ...syntheses, planifierListes(modele, nomDe(LISTES))],
    noms: nomsDefinis,
    styles: STYLES,
    partieXml: ecrirePartieXml(dossier, modele),
  };
}
