import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import type { ClasseurDeDossier, FeuilleReperee } from "../lecture";
import { planifier } from "../plan";
import { deplacer } from "../plan/deplacer";
import { nommerFeuilles } from "../plan/nomsDeFeuilles";
import type { PlanClasseur, PlanColonne, PlanFeuille } from "../plan/types";
import type { Accord } from "../lecture/accord/accorder";
import { accordsDe, deplacementsDe } from "../lecture/accord/accordsDe";
import { planDansLeClasseur } from "../lecture/accord/planDansLeClasseur";
import type { Chantier, FeuilleExistante } from "./chantier";
import { colonnesRefaites } from "../lecture/accord/colonnes";
import { contenusAGarder } from "./contenusAGarder";
import { feuillesChangees } from "./feuillesChangees";
import { preparerLesLibres } from "./libres/preparerLesLibres";
import type { Releve } from "./relever";

/** Un dossier, et le modèle que suivent ses grilles. */
export interface DossierModelise {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
}

/** Le chantier d'un classeur sans dossier : toutes les feuilles sont à ajouter. */
export function preparerUnClasseurNeuf({ dossier, modele }: DossierModelise, releve: Releve): Chantier {
  const plan = planifier(
    dossier,
    modele,
    nommerFeuilles(dossier, new Map(), releve.nomsDesFeuilles),
    "inconnu",
  );
  return { plan, travaux: plan.feuilles.map((feuille) => ({ plan: feuille, existante: null })), libres: [] };
}

/**
 * Le chantier qui fait du dossier lu dans le classeur celui que l'on donne.
 *
 * Une feuille libre, une fois construite, n'est plus jamais récrite : un geste en change des lignes.
 *
 * @param etendue `tout` pour une construction ; `changements` pour un geste, qui n'écrit que les feuilles qu'il change.
 */
export function preparer(
  apres: DossierModelise,
  releve: Releve,
  lu: ClasseurDeDossier,
  etendue: "tout" | "changements",
): Chantier {
  const [voulu, ancien] = [
    planDansLeClasseur(apres, lu, releve.nomsDesFeuilles),
    planDansLeClasseur(lu, lu, releve.nomsDesFeuilles),
  ];
  const concernees =
    etendue === "tout"
      ? new Set(voulu.feuilles.map(({ cle }) => cle))
      : feuillesChangees(voulu, ancien, lu.feuilles);
  const aEcrire = new Set(
    voulu.feuilles
      .filter(({ cle, libre }) => concernees.has(cle) && !(libre === true && lu.feuilles.has(cle)))
      .map(({ cle }) => cle),
  );
  // Une feuille que l'on n'écrit pas ne reçoit aucune ligne : le plan s'y pose sans rien y insérer.
  const accords = accordsDe(voulu, lu, (cle) => (aEcrire.has(cle) ? "inserer" : "sans-inserer"));
  const plan = deplacer(voulu, deplacementsDe(accords));
  const ancienPose = deplacer(ancien, deplacementsDe(accordsDe(ancien, lu, () => "sans-inserer")));

  const recrire = (cle: string): FeuilleExistante | null => {
    const reperee = lu.feuilles.get(cle);
    const relevee = releve.feuilles.find(({ lue }) => lue === reperee?.feuille);
    if (reperee === undefined || relevee === undefined) return null;
    const accord = accords.get(cle) ?? null;
    const pose = feuilleDe(ancienPose, cle);
    const [vouluIci, ancienIci] = [feuilleDe(voulu, cle), feuilleDe(ancien, cle)];
    const existante: FeuilleExistante = {
      relevee,
      accord,
      gardes: new Map(),
      colonnes: new Map(),
      ancien: pose === undefined ? null : { plan: pose, classeur: ancienPose },
    };
    if (accord === null || vouluIci === undefined || ancienIci === undefined) return existante;
    return {
      ...existante,
      gardes: contenusAGarder({
        plan: vouluIci,
        ancien: ancienIci,
        reperee,
        accord,
        avant: lu,
        apres,
      }),
      colonnes: colonnesARegler(vouluIci, reperee, accord),
    };
  };
  return {
    plan,
    travaux: plan.feuilles
      .filter(({ cle }) => aEcrire.has(cle))
      .map((feuille) => ({ plan: feuille, existante: recrire(feuille.cle) })),
    libres: etendue === "tout" ? [] : preparerLesLibres(apres.dossier, voulu, ancien, releve, lu),
  };
}

function feuilleDe({ feuilles }: PlanClasseur, cle: string): PlanFeuille | undefined {
  return feuilles.find((feuille) => feuille.cle === cle);
}

function colonnesARegler(
  plan: PlanFeuille,
  reperee: FeuilleReperee,
  { colonnes: { positions } }: Accord,
): Map<number, PlanColonne> {
  const refaites = [...colonnesRefaites(plan, reperee)];
  return new Map(refaites.map(([rang, colonne]) => [positions[rang] ?? rang, colonne]));
}
