import { peutModifier } from "../domaine/instruction/etats";
import type { ClasseurDeDossier } from "../lecture";
import { estUneFormule } from "../lecture/cellules";
import type { CelluleRelue } from "../lecture/poserLesCellules";
import { adresse } from "../plan/adresses";
import { cellulesDeSaisie } from "./cellulesDeSaisie";
import { ErreurDeClasseur } from "./erreurs";
import { executer } from "./executer";
import { grilleVerrouillee } from "./refuserSiVerrouillee";
import type { CelluleDeRetour, Retour, SaisieAFaire } from "./saisies";
import { contenuDe, situerLesCellules, type CelluleSituee } from "./situerLesCellules";
import { texteSansInterpretation } from "./texte";

export interface SaisiesFaites {
  /** De quoi défaire chaque saisie, dans l'ordre. */
  readonly retours: readonly Retour[];
  /** Les cellules écrites, telles que les feuilles les disent ; `null` si ces feuilles ont bougé depuis la lecture. */
  readonly relues: readonly CelluleRelue[] | null;
}

/**
 * Écrit des réponses dans leurs seules cellules, toutes ou aucune, retrouvées par ce qui les suit. Deux allers-retours
 * quelle que soit la taille du dossier, quatre si des lignes ou des colonnes ont bougé depuis la lecture.
 *
 * @param saisies chacune vise d'autres cellules que les autres.
 * @param lu la dernière lecture : là où chaque ligne se trouvait.
 * @throws ErreurDeClasseur rien n'est écrit : l'état du dossier verrouille la grille, la feuille ou la ligne a disparu, le
 * classeur est en lecture seule, une cellule contient une formule, est verrouillée, ou a changé depuis ce que l'on veut défaire.
 */
export async function saisir(
  saisies: readonly SaisieAFaire[],
  lu: ClasseurDeDossier,
): Promise<SaisiesFaites> {
  const permission = peutModifier(lu.dossier.instruction, "grille");
  if (!permission.permis) throw grilleVerrouillee(permission.raison);
  const parSaisie = saisies.map((saisie) => cellulesDeSaisie(saisie, lu.modele));
  return executer(async (context) => {
    const situees = await situerLesCellules(context, parSaisie.flat(), lu.feuilles);
    for (const situee of situees) refuserSiIntouchable(situee);
    for (const situee of situees) ecrire(situee);
    await context.sync();
    const ontBouge = situees.some(({ reperee, cellule }) => lu.feuilles.get(cellule.cle) !== reperee);
    const retours = new Map(situees.map((situee) => [situee.cellule, retourDe(situee)]));
    return {
      retours: parSaisie.map((cellules) => cellules.flatMap((cellule) => retours.get(cellule) ?? [])),
      relues: ontBouge ? null : situees.map(relueDe),
    };
  });
}

/** Ce que le volet dit d'une saisie quand le classeur n'a plus de dossier. */
export function dossierDisparu(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "DossierDisparu",
    "Ce classeur ne contient plus de dossier\u00a0: rien n’a été écrit. Retrouvez ses feuilles ou construisez-le de nouveau, puis réessayez.",
  );
}

function ecrire({ plage, cellule: { contenu } }: CelluleSituee): void {
  // Un texte passe par sa formule : « 1/2 » y reste un texte. Vider ainsi laisse le format.
  plage.formulas = [[typeof contenu === "string" ? texteSansInterpretation(contenu) : contenu]];
  plage.load("values,formulas");
}

function retourDe({ cellule: { identifiant, role }, valeur, plage }: CelluleSituee): CelluleDeRetour {
  return { identifiant, role, avant: valeur, apres: contenuDe(plage.values) };
}

function relueDe({ cellule: { cle }, ligne, colonne, plage }: CelluleSituee): CelluleRelue {
  return { cle, ligne, colonne, valeur: contenuDe(plage.values), formule: contenuDe(plage.formulas) };
}

function refuserSiIntouchable(situee: CelluleSituee): void {
  const { cellule, valeur, formule, verrouillee } = situee;
  if (estUneFormule(formule, valeur))
    throw refus(
      situee,
      "CelluleAvecFormule",
      "contient une formule, que cette réponse effacerait. Effacez-la vous-même dans la feuille si elle ne sert plus, puis réessayez.",
    );
  if (verrouillee)
    throw refus(
      situee,
      "CelluleVerrouillee",
      "est verrouillée. Ôtez la protection de la feuille (onglet Révision) ou déverrouillez cette cellule, puis réessayez.",
    );
  if (cellule.attendu !== undefined && cellule.attendu !== valeur)
    throw refus(
      situee,
      "CelluleChangee",
      "a changé depuis cette saisie\u00a0: l’annuler effacerait ce changement. Corrigez la cellule si besoin, puis abandonnez.",
    );
}

function refus({ reperee, ligne, colonne }: CelluleSituee, code: string, suite: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    code,
    `Dans «\u00a0${reperee.feuille.nom}\u00a0», la cellule ${adresse(ligne, colonne)} ${suite} Rien n’a été écrit.`,
  );
}
