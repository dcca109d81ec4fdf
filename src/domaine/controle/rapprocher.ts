import { normaliser } from "../saisie/normaliser";
import type { ConstatDeControle } from "./constat";
import { cleGardee, phraseGardee } from "./ligneDuRapport";
import { CLE_AU_DELA, type ConstatDuRapport, type RapportDeControle, type Traitement } from "./rapport";

/** Un constat d'aujourd'hui, et ce que l'on en avait décidé. */
export interface ConstatDecide {
  readonly constat: ConstatDeControle;
  readonly traitement: Traitement;
}

/** Les constats d'aujourd'hui, devant ce que l'on a décidé de ceux du rapport ; chacun dans l'ordre du contrôle. */
export interface Rapprochement {
  /** Sans décision qui tienne : aucune, ou l'une de `changes` ou de `sansMotif`. */
  readonly aTraiter: readonly ConstatDeControle[];
  readonly vus: readonly ConstatDecide[];
  readonly acceptes: readonly ConstatDecide[];
  /** Ce que l'on avait décidé valait pour une autre phrase : à décider de nouveau. */
  readonly changes: readonly ConstatDecide[];
  /** Acceptés dans la feuille, sans le motif. */
  readonly sansMotif: readonly ConstatDecide[];
  /** Ceux du rapport que le contrôle ne rend plus. */
  readonly resolus: readonly ConstatDuRapport[];
  /** Ceux que le rapport n'avait pas ; aucun sans rapport, ni quand il ne les montrait pas tous. */
  readonly nouveaux: readonly ConstatDeControle[];
}

/** Une décision tient tant que le constat dit la même chose. */
export function rapprocher(
  constats: readonly ConstatDeControle[],
  rapport: RapportDeControle | null,
): Rapprochement {
  const gardes = new Map((rapport?.constats ?? []).map((garde) => [garde.cle, garde]));
  const aTraiter: ConstatDeControle[] = [];
  const ranges: Record<Decision, ConstatDecide[]> = { vu: [], accepte: [], change: [], "sans-motif": [] };
  const presents = new Set<string>();
  for (const constat of constats) {
    const cle = cleGardee(constat.cle);
    presents.add(cle);
    const garde = gardes.get(cle);
    const traitement = garde?.traitement ?? null;
    if (garde === undefined || traitement === null) {
      aTraiter.push(constat);
      continue;
    }
    const decision = decisionDe(constat, garde, traitement);
    ranges[decision].push({ constat, traitement });
    if (decision === "change" || decision === "sans-motif") aTraiter.push(constat);
  }
  return {
    aTraiter,
    vus: ranges.vu,
    acceptes: ranges.accepte,
    changes: ranges.change,
    sansMotif: ranges["sans-motif"],
    nouveaux:
      rapport === null || gardes.has(CLE_AU_DELA)
        ? []
        : constats.filter(({ cle }) => !gardes.has(cleGardee(cle))),
    resolus: (rapport?.constats ?? []).filter(({ cle }) => cle !== CLE_AU_DELA && !presents.has(cle)),
  };
}

type Decision = Traitement["etat"] | "change" | "sans-motif";

function decisionDe(
  constat: ConstatDeControle,
  garde: ConstatDuRapport,
  { etat, motif }: Traitement,
): Decision {
  if (!ditLaMemeChose(constat, garde)) return "change";
  return etat === "accepte" && motif.trim() === "" ? "sans-motif" : etat;
}

/** La casse et les espaces ne font pas un autre constat. */
export function ditLaMemeChose({ phrase }: ConstatDeControle, garde: ConstatDuRapport): boolean {
  return normaliser(phraseGardee(phrase)) === normaliser(garde.phrase);
}
