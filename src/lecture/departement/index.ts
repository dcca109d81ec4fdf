import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type DossierDepartemental,
} from "../../domaine/financement/departemental/dossierDepartemental";
import type { IdentiteDuDepartement } from "../../domaine/financement/departemental/gestes";
import {
  COLONNES_DU_DEPARTEMENT,
  DEPARTEMENT,
  type TableauDuDepartement,
} from "../../plan/departement/colonnes";
import { BAREMES_DU_DEPARTEMENT } from "../../plan/departement/libelles";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireAnnee } from "../financement/lireAnnee";
import { lireBaremes } from "../financement/lireBaremes";
import { lireBudget } from "../financement/lireBudget";
import type { FeuilleReperee } from "../reperer";
import { lireCooperations } from "./lireCooperations";
import { lireIngenieries } from "./lireIngenieries";
import { lirePilotage } from "./lirePilotage";

/** Ce dont le dossier départemental se relit. */
export interface SourceDuDepartement {
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  /** Celui de la partie XML, sans coûts ni budget ; `null` s'il n'y en a pas. */
  readonly partie: DossierDepartemental | null;
  readonly dates1904: boolean;
}

/**
 * Le dossier départemental (R-DEP-1) : tableau par tableau, les cellules d'abord, la partie XML pour ceux qui ne sont plus
 * là. `null` : ni les unes ni l'autre n'en disent rien.
 */
export function lireDepartement(
  { feuilles, partie, dates1904 }: SourceDuDepartement,
  constats: ConstatDeLecture[],
): DossierDepartemental | null {
  const reperee = feuilles.get(DEPARTEMENT);
  if (reperee === undefined) return partie;
  const garde = partie ?? DOSSIER_DEPARTEMENTAL_VIDE;
  const ouvrir = (nature: TableauDuDepartement) =>
    new LecteurDeBloc(reperee, { nature, colonnes: COLONNES_DU_DEPARTEMENT[nature] }, constats, dates1904);
  return {
    ...lireIdentite(ouvrir("departement"), garde),
    ingenieries: lireIngenieries(ouvrir("ingenierie"), garde.ingenieries),
    cooperations: lireCooperations(
      { montants: ouvrir("cooperation"), conditions: ouvrir("condition") },
      garde.cooperations,
    ),
    pilotage: lirePilotage(ouvrir("pilotage"), garde.pilotage),
    baremes: lireBaremes(ouvrir("bareme"), BAREMES_DU_DEPARTEMENT, garde.baremes),
    // Son budget a la forme de celui d'une CTG, dans sa propre feuille.
    budget: lireBudget({ feuilles: new Map([["budget", reperee]]), dates1904 }, garde.budget, constats),
  };
}

function lireIdentite(bloc: LecteurDeBloc, garde: IdentiteDuDepartement): IdentiteDuDepartement {
  const { departement, caf, debutSdsf, finSdsf, annee } = garde;
  const [place] = bloc.lignes();
  if (place === undefined) return { departement, caf, debutSdsf, finSdsf, annee };
  const { ligne } = place;
  return {
    departement: bloc.texteOu(ligne, "departement", departement),
    caf: bloc.texteOu(ligne, "caf", caf),
    debutSdsf: bloc.date(ligne, "debutSdsf", debutSdsf),
    finSdsf: bloc.date(ligne, "finSdsf", finSdsf),
    annee: lireAnnee(bloc, ligne, "annee") ?? 0,
  };
}
