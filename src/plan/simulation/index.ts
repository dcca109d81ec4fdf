import { montantDe, type Calcul } from "../../domaine/financement/explication/calcul";
import type { AnneeSimulee, SimulationFaite } from "../../domaine/financement/simulation/simulation";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import { intituleDuDossier } from "../intitules";
import type { PlanFeuille, PlanSerie } from "../types";
import { direLesHypotheses } from "./hypotheses";
import type { SimulationAEcrire } from "./simulationAEcrire";

export type { ScenarioAEcrire, SimulationAEcrire } from "./simulationAEcrire";

export const SIMULATION = "simulation";
export const NOM_DE_LA_SIMULATION = "CTG Simulation";

const LARGEURS = { libelle: 36, montant: 21 } as const;
/** Au moins autant de colonnes : les phrases s'étendent sur elles. */
const COLONNES_DE_MONTANTS = 4;
const COLONNES = COLONNES_DE_MONTANTS + 1;
const LARGEUR_D_UNE_PHRASE = LARGEURS.libelle + COLONNES_DE_MONTANTS * LARGEURS.montant;
const LIGNES_DU_GRAPHIQUE = 18;

/** De plus en plus claires, dans l'ordre de la légende : des barres n'ont ni trait ni point. */
const SERIES: readonly PlanSerie[] = ["#1F2A37", "#1F5FA8", "#D98232", "#BFD9B4"].map((couleur) => ({
  couleur,
  trait: "plein",
  marqueur: "carre",
  epaisseur: 1,
}));

interface Contexte extends SimulationAEcrire {
  readonly f: ConstructeurDeFeuille;
  readonly colonnes: readonly Colonne[];
}

interface Colonne {
  readonly nom: string;
  readonly simulation: SimulationFaite;
}

/**
 * La feuille « CTG Simulation » : une photographie, sans marque ni identifiant. Elle n'entre pas dans le dossier, ne se
 * relit pas et ne se récrit pas ; totaux et écarts sont des formules natives.
 *
 * @param simulation un à trois scénarios, dont chaque année a un montant.
 */
export function planifierSimulation(simulation: SimulationAEcrire, nom: string): PlanFeuille {
  const { dossier, actuelle, scenarios, jour } = simulation;
  const f = new ConstructeurDeFeuille([
    { largeur: LARGEURS.libelle },
    ...Array.from({ length: COLONNES_DE_MONTANTS }, () => ({ largeur: LARGEURS.montant })),
  ]);
  const colonnes = [
    { nom: "Situation actuelle", simulation: actuelle },
    ...scenarios.map((une) => ({ nom: une.scenario.nom, simulation: une.simulation })),
  ];
  const contexte: Contexte = { ...simulation, f, colonnes };

  f.valeur(0, 0, "Simulation du financement", "titre");
  f.hauteur(0, 26);
  f.valeur(1, 0, intituleDuDossier(dossier), "sousTitre");
  f.valeur(2, 0, dossier.mention, "mention");
  ecrirePhrase(
    f,
    3,
    `Hypothèses du ${dateEnFrancais(jour)}\u00a0: cette feuille n’entre pas dans le dossier et ne le suit pas.`,
  );
  ecrirePhrase(
    f,
    4,
    "Toute augmentation de forfait sans contrepartie est à proscrire, et la convergence est validée par la Cnaf (Dejep et Dpfas) au préalable (R-FORFAIT-5).",
  );
  const montants = ecrireLesMontants(contexte, 6);
  const ecarts = ecrireLesEcarts(contexte, montants, montants.fin + 1);
  const graphique = ecarts + 1;
  ecrireLeGraphique(contexte, montants, graphique);
  const renouvellement = graphique + LIGNES_DU_GRAPHIQUE + 1;
  const hypotheses = ecrireLeRenouvellement(contexte, renouvellement) + 1;
  const fin = ecrireLesHypotheses(contexte, hypotheses);
  return f.terminer({
    cle: SIMULATION,
    nom,
    masquee: false,
    couleurOnglet: "#B45309",
    figer: { lignes: 0, colonnes: 0 },
    // C'est un document de l'utilisateur : il l'annote, le complète, le supprime.
    protegee: false,
    impression: {
      paysage: true,
      zone: plageDe(0, 0, fin, COLONNES),
      sauts: [graphique, hypotheses],
      enTete: intituleDuDossier(dossier),
      piedDePage: `Simulation du ${dateEnFrancais(jour)}`,
    },
  });
}

/** Où sont les montants : la ligne des titres, celle de la première année, celle du total. */
interface TableauDesMontants {
  readonly titres: number;
  readonly premiere: number;
  readonly total: number;
  readonly fin: number;
}

function ecrireLesMontants({ f, actuelle, colonnes }: Contexte, ligne: number): TableauDesMontants {
  const titres = ligne + 1;
  const premiere = titres + 1;
  const total = premiere + actuelle.annees.length;
  f.valeur(ligne, 0, "Financement de la coordination", "intertitre");
  ecrireLesTitres(f, titres, ["Année", ...colonnes.map(({ nom }) => nom)]);
  ecrireLesLibelles(f, actuelle.annees, premiere);
  colonnes.forEach(({ simulation }, rang) => {
    simulation.annees.forEach((annee, i) =>
      f.valeur(premiere + i, rang + 1, montantDu(annee.total), "euros"),
    );
    ecrireUnTotal(f, { premiere, total, colonne: rang + 1 }, montantDu(simulation.total));
  });
  return { titres, premiere, total, fin: total + 1 };
}

/** Rend la ligne qui suit le tableau. */
function ecrireLesEcarts(
  { f, actuelle, scenarios }: Contexte,
  montants: TableauDesMontants,
  ligne: number,
): number {
  const titres = ligne + 1;
  const premiere = titres + 1;
  const total = premiere + actuelle.annees.length;
  f.valeur(ligne, 0, "Écart avec la situation actuelle", "intertitre");
  ecrireLesTitres(f, titres, ["Année", "", ...scenarios.map(({ scenario }) => scenario.nom)]);
  ecrireLesLibelles(f, actuelle.annees, premiere);
  for (let i = premiere; i <= total; i++) f.fond(i, 1, 1, "horsGrille");
  scenarios.forEach(({ simulation }, rang) => {
    const colonne = rang + 2;
    simulation.annees.forEach((annee, i) => {
      const ligneDuMontant = montants.premiere + i;
      f.formule(
        premiere + i,
        colonne,
        `=${adresse(ligneDuMontant, colonne)}-${adresse(ligneDuMontant, 1)}`,
        montantDu(annee.total) - montantDu(annee.actuel),
        "euros",
      );
    });
    ecrireUnTotal(
      f,
      { premiere, total, colonne },
      montantDu(simulation.total) - montantDu(simulation.actuel),
    );
  });
  return total + 1;
}

function ecrireUnTotal(
  f: ConstructeurDeFeuille,
  { premiere, total, colonne }: { premiere: number; total: number; colonne: number },
  resultat: number,
): void {
  const annees = adresseDePlage(plageDe(premiere, colonne, total - premiere));
  f.formule(total, colonne, `=SUM(${annees})`, resultat, "eurosForts");
}

function ecrireLesLibelles(
  f: ConstructeurDeFeuille,
  annees: readonly AnneeSimulee[],
  premiere: number,
): void {
  // Un nombre, en tête de ligne, ferait au graphique une série de plus.
  annees.forEach(({ annee }, i) => f.valeur(premiere + i, 0, `Année ${annee}`, "libelle"));
  f.valeur(premiere + annees.length, 0, "Durée de la CTG", "fort");
}

function ecrireLeGraphique(
  { f, actuelle, colonnes }: Contexte,
  { titres }: TableauDesMontants,
  ligne: number,
): void {
  f.graphique({
    nom: "CTG_Simulation",
    type: "barres",
    titre: "Financement de la coordination, par année",
    texteDeRemplacement: `Montant de chaque année, en euros, pour\u00a0: ${colonnes.map(({ nom }) => nom).join(", ")}. Les mêmes valeurs sont dans le tableau «\u00a0Financement de la coordination\u00a0» de cette feuille.`,
    source: plageDe(titres, 0, actuelle.annees.length + 1, colonnes.length + 1),
    series: SERIES.slice(0, colonnes.length),
    axe: "euros",
    emplacement: plageDe(ligne, 0, LIGNES_DU_GRAPHIQUE, COLONNES),
  });
}

/** R-FORFAIT-4 : le forfait de la CTG suivante est le montant dû la dernière année, divisé par ses ETP. */
function ecrireLeRenouvellement({ f, colonnes }: Contexte, ligne: number): number {
  f.valeur(ligne, 0, "Au renouvellement de la CTG (R-FORFAIT-4)", "intertitre");
  ecrireLesTitres(f, ligne + 1, [
    "Employeur",
    "Scénario",
    "ETP de la précédente CTG",
    "Montant dû la dernière année",
    "Forfait par ETP",
  ]);
  let courante = ligne + 2;
  for (const { nom: scenario, simulation } of colonnes) {
    for (const { nom, etpPrecedenteCtg, montantDu: du, forfaitParEtp } of simulation.renouvellement) {
      f.valeur(courante, 0, nom, "libelle");
      f.valeur(courante, 1, scenario, "centre");
      f.valeur(courante, 2, etpPrecedenteCtg, "etp");
      f.valeur(courante, 3, du, "euros");
      if (forfaitParEtp === null) f.valeur(courante, 4, "aucun ETP", "centre");
      else {
        const formule = `=${adresse(courante, 3)}/${adresse(courante, 2)}`;
        f.formule(courante, 4, formule, forfaitParEtp, "euros");
      }
      f.ajusterAuTexte(courante, [
        { texte: nom, largeur: LARGEURS.libelle },
        { texte: scenario, largeur: LARGEURS.montant },
      ]);
      courante++;
    }
  }
  return courante;
}

function ecrireLesHypotheses({ f, scenarios }: Contexte, ligne: number): number {
  f.valeur(ligne, 0, "Hypothèses, et ce qu’elles obligent à obtenir", "intertitre");
  let courante = ligne + 1;
  for (const une of scenarios) {
    f.valeur(courante, 0, une.scenario.nom, "signal");
    courante++;
    for (const phrase of direLesHypotheses(une)) {
      ecrirePhrase(f, courante, phrase);
      courante++;
    }
  }
  return courante;
}

function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  f.valeur(ligne, 0, phrase, "texte");
  f.fusionner(plageDe(ligne, 0, 1, COLONNES));
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur: LARGEUR_D_UNE_PHRASE }]);
}

function ecrireLesTitres(f: ConstructeurDeFeuille, ligne: number, titres: readonly string[]): void {
  titres.forEach((titre, rang) => f.valeur(ligne, rang, titre, rang === 0 ? "enTeteGauche" : "enTete"));
  f.ajusterAuTexte(
    ligne,
    titres.map((texte) => ({ texte, largeur: LARGEURS.montant })),
  );
}

function montantDu(calcul: Calcul): number {
  const montant = montantDe(calcul);
  if (montant === null) throw new Error("Une année sans montant ne s’écrit pas.");
  return montant;
}
