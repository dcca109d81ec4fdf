import { controler, preparerLExamen } from "../../../src/controle/examiner";
import type { ConstatDeControle } from "../../../src/domaine/controle/constat";
import { MODELES_POUR_LECTURE } from "../../../src/donnees/modelesPourLecture";
import { lireClasseur } from "../../../src/lecture";
import { planifier } from "../../../src/plan";
import type { PlanClasseur } from "../../../src/plan/types";
import { ClasseurMalmene } from "./ClasseurMalmene";
import type { DossierSain } from "./dossierSain";
import type { Attendu, Mutation, Sujet } from "./mutation";

/** Une grille remise dont une note change n'est plus celle de son empreinte, quelle que soit l'altération. */
const SUITES_D_UNE_REMISE = { "C-INSTRUCTION-5": "la grille n’est plus celle de la remise" };

/** Un dossier sain, son plan, et ce que le contrôle en dit. */
export interface Temoin extends DossierSain {
  readonly plan: PlanClasseur;
  readonly cles: ReadonlySet<string>;
}

export function temoinDe({ dossier, modele }: DossierSain): Temoin {
  const plan = planifier(dossier, modele);
  const cles = new Set(controlerLe(new ClasseurMalmene(plan)).map(({ cle }) => cle));
  return { dossier, modele, plan, cles };
}

export interface Verdict {
  /** Ce qui devait être trouvé, à sa cellule, et ne l'est pas. */
  readonly manques: readonly Attendu[];
  /** Ce qu'aucune des altérations n'explique. */
  readonly inventes: readonly ConstatDeControle[];
  readonly attendus: number;
}

/** Faux : le témoin n'a pas de quoi, ou l'une retire ce que l'autre altère. */
export function conviennentA(temoin: Temoin, mutations: readonly Mutation[]): boolean {
  const sujet = sujetDe(temoin, mutations);
  return mutations.every((mutation) => mutation.convient(sujet));
}

function estCache(controle: string, sienne: Mutation, mutations: readonly Mutation[]): boolean {
  return mutations.some((autre) => autre !== sienne && autre.cache !== undefined && controle in autre.cache);
}

/** Altère le témoin, le relit, le contrôle, et juge le contrôle. */
export function malmener(temoin: Temoin, mutations: readonly Mutation[]): Verdict {
  const sujet = sujetDe(temoin, mutations);
  for (const mutation of mutations) mutation.alterer(sujet);
  sujet.classeur.recalculer();
  for (const mutation of mutations) mutation.apresCalcul?.(sujet);
  const constats = controlerLe(sujet.classeur).filter(({ cle }) => !temoin.cles.has(cle));
  const parMutation = mutations.map((mutation) => ({ mutation, siens: mutation.attendus(sujet) }));
  const explicables = parMutation.flatMap(({ siens }) => siens);
  const attendus = parMutation.flatMap(({ mutation, siens }) =>
    siens.filter(({ controle }) => !estCache(controle, mutation, mutations)),
  );
  const suites = new Set(
    [SUITES_D_UNE_REMISE, ...mutations.map(({ suites: siennes = {} }) => siennes)].flatMap(Object.keys),
  );
  return {
    manques: attendus.filter((attendu) => !constats.some((constat) => repond(constat, attendu))),
    inventes: constats.filter(
      (constat) => !suites.has(constat.controle) && !explicables.some((attendu) => repond(constat, attendu)),
    ),
    attendus: attendus.length,
  };
}

function sujetDe({ plan, ...sain }: Temoin, mutations: readonly Mutation[]): Sujet {
  const autres = mutations.flatMap(({ surLeDossier }) => (surLeDossier === undefined ? [] : [surLeDossier]));
  if (autres.length === 0) return { ...sain, classeur: new ClasseurMalmene(plan) };
  const { dossier, modele } = autres.reduce<DossierSain>((avant, changer) => changer(avant), sain);
  return { dossier, modele, classeur: new ClasseurMalmene(planifier(dossier, modele)) };
}

function repond(constat: ConstatDeControle, { controle, feuille, cellule }: Attendu): boolean {
  return constat.controle === controle && constat.feuille === feuille && constat.cellule === cellule;
}

function controlerLe(classeur: ClasseurMalmene): readonly ConstatDeControle[] {
  const lu = lireClasseur(classeur.lu(), MODELES_POUR_LECTURE);
  if (lu.etat !== "lu") throw new Error(`La lecture rend « ${lu.etat} ».`);
  return controler(preparerLExamen(lu, ""));
}
