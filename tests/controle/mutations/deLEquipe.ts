import { a, jourDExcel } from "./lieux";
import type { Mutation, Sujet } from "./mutation";

const deLaFiche = ({ dossier }: Sujet) => dossier.profil === "profil-departemental";

const PLUS_DE_DROIT = { "C-BUDGET-1": "le poste n’ouvre plus droit à ce que le budget inscrit" };

/** Un poste sans ETP à financer ne demande ni forfait, ni comparaison à son coût. */
const SANS_ETP = {
  "C-FIN-2": "sans ETP à financer, aucun forfait n’est à chercher",
  "C-FIN-7": "sans financement, rien ne dépasse le coût",
};

/** Une cellule de « CTG Postes » que l'on récrit. */
function recrite(
  nom: string,
  [ligne, role]: readonly [string, string],
  valeur: string | number,
  controle: string,
  options: Pick<Mutation, "suites" | "cache"> & { convient?: Mutation["convient"] } = {},
): Mutation {
  return {
    nom,
    convient: (sujet) => sujet.classeur.a("postes", ligne, role) && (options.convient?.(sujet) ?? true),
    alterer: ({ classeur }) => classeur.ecrire("postes", ligne, role, valeur),
    attendus: ({ classeur }) => [a(controle, classeur.place("postes", ligne, role))],
    suites: options.suites ?? {},
    cache: options.cache ?? {},
  };
}

export const mutationsDeLEquipe: readonly Mutation[] = [
  recrite("quotité sous le minimum", ["poste:p1", "quotite"], 0.2, "C-EQUIPE-3", {
    convient: deLaFiche,
    suites: { "C-EQUIPE-11": "le volume horaire prévu n’est plus celui de la quotité" },
  }),
  recrite("fonction de direction", ["fiche:p1", "fiche.fonction"], "Direction", "C-EQUIPE-4", {
    convient: deLaFiche,
    suites: PLUS_DE_DROIT,
    cache: SANS_ETP,
  }),
  recrite("part SPPE sous la moitié", ["fiche:p1", "fiche.partSppe"], 0.3, "C-EQUIPE-6"),
  recrite("clé de répartition ≠ 100 %", ["fiche:p1", "fiche.petite-enfance"], 0.45, "C-EQUIPE-7"),
  recrite("pièce manquante", ["piece:auto-evaluation", "piece.etat"], "À remettre", "C-PIECE-1", {
    convient: ({ dossier }) => dossier.profil === "charente",
  }),
  {
    nom: "Cof absente",
    convient: ({ classeur }) => classeur.a("postes", "cof:c1"),
    alterer: ({ classeur }) => {
      for (const role of ["employeur", "type", "debut", "fin", "etpDejaSoutenus", "nouveauxEtp"]) {
        classeur.ecrire("postes", "cof:c1", `cof.${role}`, "");
      }
    },
    attendus: ({ classeur }) => [a("C-EQUIPE-8", classeur.place("postes", "employeur:e1", "employeur.nom"))],
    cache: { "C-FIN-6": "sans aucune Cof, c’est l’équipe qui le dit, une fois" },
  },
  {
    nom: "présence qui finit avant de commencer",
    convient: ({ classeur }) => classeur.a("postes", "periode:1"),
    alterer: ({ classeur }) =>
      classeur.ecrire("postes", "periode:1", "periode.fin", jourDExcel("2001-01-01")),
    attendus: ({ classeur }) => [a("C-EQUIPE-5", classeur.place("postes", "periode:1", "periode.fin"))],
    cache: { "C-EQUIPE-9": "sans présence lisible, aucun mois n’est tenu, ni déduit" },
  },
  {
    nom: "poste absent toute l’année",
    convient: (sujet) => deLaFiche(sujet) && sujet.classeur.a("postes", "periode:7"),
    alterer: ({ classeur, dossier }) => {
      const ecrire = (role: string, valeur: string | number) =>
        classeur.ecrire("postes", "periode:7", `periode.${role}`, valeur);
      ecrire("poste", String(classeur.lire("postes", "periode:1", "periode.poste").valeur));
      ecrire("nature", "Maladie");
      ecrire("debut", jourDExcel(`${dossier.annee}-01-01`));
      ecrire("fin", jourDExcel(`${dossier.annee}-12-31`));
    },
    attendus: ({ classeur }) => [a("C-EQUIPE-9", classeur.place("postes", "periode:7", "periode.debut"))],
    suites: PLUS_DE_DROIT,
    cache: SANS_ETP,
  },
  {
    nom: "CTG finie avant de commencer",
    convient: () => true,
    alterer: ({ classeur }) =>
      classeur.ecrire("mode-emploi", "dossier:finCtg", "valeur", jourDExcel("2001-12-31")),
    attendus: ({ classeur }) => [a("C-DATE-1", classeur.place("mode-emploi", "dossier:finCtg", "valeur"))],
    suites: { "C-JOURNAL-2": "les entrées du journal sont d’après une CTG qui finit en 2001" },
    cache: { "C-FIN-4": "sans dates justes, rien ne dit quelle année précède la CTG" },
  },
];
