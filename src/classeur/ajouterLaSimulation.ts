import { STYLES } from "../plan/charte";
import { nomLibre } from "../plan/nomsDeFeuilles";
import { NOM_DE_LA_SIMULATION, planifierSimulation, type SimulationAEcrire } from "../plan/simulation";
import type { PlanFeuille } from "../plan/types";
import { ecrireFeuille } from "./ecrireFeuille";
import { ErreurDeClasseur, traduireErreur } from "./erreurs";
import { executer } from "./executer";
import { obstaclesDe } from "./obstacles";

/**
 * Ajoute une feuille « CTG Simulation » et y mène. Toujours une feuille neuve, sous un nom libre : celle d'une simulation
 * précédente, que l'utilisateur a pu annoter, ne se récrit pas. Deux allers-retours.
 *
 * @returns le nom de la feuille.
 * @throws ErreurDeClasseur rien n'a changé dans le classeur : un obstacle l'interdisait, ou la feuille en a été retirée.
 */
export async function ajouterLaSimulation(simulation: SimulationAEcrire): Promise<string> {
  return executer(async (context) => {
    const { workbook } = context;
    const { worksheets, protection } = workbook;
    workbook.load("readOnly");
    protection.load("protected");
    worksheets.load("items/name,items/id");
    await context.sync();
    const [obstacle] = obstaclesDe(
      { lectureSeule: workbook.readOnly, structureProtegee: protection.protected },
      1,
    );
    if (obstacle !== undefined) throw obstacle;
    const connues = new Set(worksheets.items.map(({ id }) => id));
    const pris = new Set(worksheets.items.map(({ name }) => name.toLocaleLowerCase("fr")));
    const plan = planifierSimulation(simulation, nomLibre(NOM_DE_LA_SIMULATION, pris));
    try {
      ecrire(context, plan);
      await context.sync();
    } catch (erreur) {
      await retirer(context, plan.nom, connues, traduireErreur(erreur));
    }
    return plan.nom;
  });
}

function ecrire(context: Excel.RequestContext, plan: PlanFeuille): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  const feuille = context.workbook.worksheets.add(plan.nom);
  ecrireFeuille({
    feuille,
    plan,
    classeur: { feuilles: [plan], noms: [], styles: STYLES, partieXml: "" },
    gardes: new Map(),
    colonnes: new Map(plan.colonnes.map((colonne, rang) => [rang, colonne])),
    graphiques: new Set(),
    tableaux: [],
    neuve: true,
  });
  feuille.activate();
}

/**
 * La feuille qui n'était pas là au début et porte ce nom est la nôtre, sauf si c'est d'elle que vient l'échec : un
 * coauteur a pris le nom entre-temps, et rien n'a été ajouté.
 */
async function retirer(
  context: Excel.RequestContext,
  nom: string,
  connues: ReadonlySet<string>,
  cause: ErreurDeClasseur,
): Promise<never> {
  const { worksheets } = context.workbook;
  try {
    worksheets.load("items/name,items/id");
    await context.sync();
    for (const feuille of worksheets.items) {
      const estLaNotre = feuille.name === nom && !connues.has(feuille.id);
      if (estLaNotre && cause.code !== "ItemAlreadyExists") feuille.delete();
    }
    await context.sync();
  } catch (erreur) {
    throw new ErreurDeClasseur(
      cause.code,
      `${cause.message} La feuille «\u00a0${nom}\u00a0» est peut-être restée, incomplète\u00a0: supprimez-la.`,
      `${cause.details}\n\n${traduireErreur(erreur).details}`,
    );
  }
  throw new ErreurDeClasseur(
    cause.code,
    `${cause.message} Le classeur a été remis comme avant.`,
    cause.details,
  );
}
