import { a } from "./lieux";
import type { Attendu, Mutation, Sujet } from "./mutation";

/** Une cellule d'une des feuilles du financement que l'on récrit. */
function recrite(
  nom: string,
  [cle, ligne, role]: readonly [cle: string, ligne: string, role: string],
  valeur: string | number,
  attendus: (sujet: Sujet) => readonly Attendu[],
  suites: Mutation["suites"] = {},
  cache: Mutation["cache"] = {},
): Mutation {
  return {
    nom,
    convient: ({ classeur }) => classeur.a(cle, ligne, role),
    alterer: ({ classeur }) => classeur.ecrire(cle, ligne, role, valeur),
    attendus,
    suites,
    cache,
  };
}

const BUDGET_CHANGE = { "C-BUDGET-1": "la participation inscrite au budget n’est plus celle du calcul" };

/** Un droit refusé ne se répartit ni ne se compare. */
const SANS_DROIT = {
  "C-FIN-5": "un droit refusé ne se répartit pas entre les ETP",
  "C-FIN-7": "un droit refusé ne se compare pas au coût",
};

export const mutationsDuFinancement: readonly Mutation[] = [
  recrite(
    "forfait sans référence",
    ["financement", "financement:e1", "financement.montantDu"],
    "",
    ({ classeur }) => [
      a("C-FIN-2", classeur.place("financement", "financement:e1", "financement.montantDu")),
    ],
    BUDGET_CHANGE,
    SANS_DROIT,
  ),
  recrite(
    "ETP au-delà du plafond",
    ["financement", "financement:e1", "financement.etpPrecedenteCtg"],
    0.1,
    ({ classeur }) => [
      a("C-FIN-5", classeur.place("financement", "financement:e1", "financement.etpPrecedenteCtg")),
    ],
    BUDGET_CHANGE,
  ),
  recrite(
    "nouveaux ETP sans Cof",
    ["financement", "financement:e1", "financement.nouveauxEtp"],
    2,
    ({ classeur }) => [
      a("C-FIN-6", classeur.place("financement", "financement:e1", "financement.nouveauxEtp")),
    ],
    {
      ...BUDGET_CHANGE,
      "C-FIN-5": "ces nouveaux ETP ne sont pas tenus",
      "C-FIN-7": "deux ETP de plus portent le financement au-dessus du coût",
    },
    { "C-FIN-5": "les nouveaux ETP prennent ceux que le plafond écarterait" },
  ),
  recrite(
    "montant dû d’une autre année",
    ["financement", "financement:e1", "financement.anneeDuMontant"],
    2010,
    ({ classeur }) => [
      a("C-FIN-4", classeur.place("financement", "financement:e1", "financement.anneeDuMontant")),
    ],
  ),
  recrite(
    "financement au-dessus du coût",
    ["financement", "cout:p1", "cout.montant"],
    100,
    ({ classeur }) => [a("C-FIN-7", classeur.place("financement", "cout:p1", "cout.montant"))],
  ),
  recrite("budget déséquilibré", ["budget", "charge:c1", "charge.realise"], 1, ({ classeur }) => [
    { controle: "C-BUDGET-1", feuille: classeur.feuille("budget").nom, cellule: "" },
  ]),
];
