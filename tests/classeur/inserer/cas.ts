import fc from "fast-check";
import {
  calculerCofinancement,
  COFINANCEMENT_DE_2024,
} from "../../../src/domaine/financement/calculerCofinancement";
import { calculerDiagnostic } from "../../../src/domaine/financement/calculerDiagnostic";
import { calculerEtp } from "../../../src/domaine/financement/calculerEtp";
import { calculerForfait } from "../../../src/domaine/financement/calculerForfait";
import { calculerForfaitParEtp } from "../../../src/domaine/financement/calculerForfaitParEtp";
import { chercherBareme } from "../../../src/domaine/financement/chercherBareme";
import { exigerTaux } from "../../../src/domaine/financement/exigerTaux";
import { ventilerMontant } from "../../../src/domaine/financement/ventilerMontant";
import { ErreurDeSaisie } from "../../../src/domaine/erreurs";
import { calculerScore } from "../../../src/domaine/notation/calculerScore";
import { ecrireScore } from "../../../src/domaine/notation/ecrireScore";
import { lireNote } from "../../../src/domaine/notation/lireNote";
import { exigerPositif } from "../../../src/domaine/saisie/exigerPositif";
import { adresse, adresseDePlage, plageDe } from "../../../src/plan/adresses";
import {
  composerInsertion,
  FONCTIONS_A_INSERER,
  type FonctionAInserer,
  type Forme,
} from "../../../src/plan/formulesAInserer";

/** Une cellule ; `""` : vide. */
export type Cellule = string | number;

/** Une fonction, ses saisies posées sur une ligne, et ce qu'en dit le domaine. */
export interface Cas {
  readonly fonction: FonctionAInserer;
  /** Argument → première cellule et nombre de cellules, ou ce qui est écrit dans la formule. */
  readonly places: Readonly<Record<string, readonly [debut: number, nombre: number] | string>>;
  readonly saisies: fc.Arbitrary<Cellule[]>;
  readonly largeurDuResultat: number;
  readonly domaine: (cellules: readonly Cellule[]) => unknown;
}

const POSTES = 3;
const NOTES = 5;

const euros = fc.integer({ min: 0, max: 9_000_000 }).map((centimes) => centimes / 100);
const etp = fc.integer({ min: 0, max: 60 }).map((vingtiemes) => vingtiemes / 20);
const fautive = fc.constantFrom<Cellule>(-1, -0.005, "oui", "'0,5");
const quotite = fc.integer({ min: 0, max: 20 }).map((vingtiemes) => vingtiemes / 20);

/** Le plus souvent juste, parfois vide ou fautive. */
function presque(juste: fc.Arbitrary<Cellule>, vide = 2): fc.Arbitrary<Cellule> {
  return fc.oneof(
    { weight: 30, arbitrary: juste },
    { weight: vide, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fautive },
  );
}

const taux = fc.constantFrom<Cellule>(0.5, 0.8, 1, 0.333, 0, 80, "");
const plafond = fc.constantFrom<Cellule>(48000, 15000, 50000.5, 0, "");

export const CAS: readonly Cas[] = [
  {
    fonction: chercher("CTG.FORFAIT"),
    places: { retenus: [0, 1], precedente: [1, 1], forfait: [2, 1], nouveaux: [3, 1], bareme: [4, 1] },
    saisies: fc
      .tuple(presque(etp), presque(etp), presque(euros), presque(etp, 10), presque(euros, 4))
      .map((cellules) => [...cellules]),
    largeurDuResultat: 1,
    domaine: ([retenus, precedente, forfait, nouveaux, bareme]) =>
      calculerForfait({
        etpRetenus: zero(retenus),
        etpPrecedenteCtg: zero(precedente),
        forfaitParEtp: zero(forfait),
        nouveauxEtp: zero(nouveaux),
        baremeNouvelEtp: zero(bareme),
      }).montant,
  },
  {
    fonction: chercher("CTG.FORFAIT.ETP"),
    places: { montant: [0, 1], etp: [1, 1] },
    saisies: fc.tuple(presque(euros), presque(etp)).map((cellules) => [...cellules]),
    largeurDuResultat: 1,
    domaine: ([montant, soutenus]) => calculerForfaitParEtp(zero(montant), zero(soutenus)),
  },
  {
    fonction: chercher("CTG.COFINANCEMENT"),
    places: { depenses: [0, POSTES], quotites: [POSTES, POSTES], taux: [6, 1], plafond: [7, 1] },
    saisies: fc
      .tuple(
        fc.array(presque(euros, 1), { minLength: POSTES, maxLength: POSTES }),
        fc.array(
          fc.oneof(
            { weight: 30, arbitrary: quotite.filter((part) => part > 0) },
            { weight: 1, arbitrary: fc.constantFrom<Cellule>("", 0, 1.2, -0.1, "mi-temps") },
          ),
          { minLength: POSTES, maxLength: POSTES },
        ),
        taux,
        plafond,
      )
      .map(([depenses, quotites, part, maximum]) => [...depenses, ...quotites, part, maximum]),
    largeurDuResultat: 1,
    domaine: (cellules) => {
      const postes = cellules.slice(0, POSTES).map((depense, rang) => ({
        depense: exigerPositif(zero(depense), "dépense"),
        quotite: exigerPositif(zero(cellules[POSTES + rang]), "quotité"),
      }));
      // Ce que la fonction refuse avant de calculer.
      if (postes.some(({ depense, quotite: part }) => part > 1 || (depense > 0 && part === 0))) {
        throw new ErreurDeSaisie("quotités", "refusée.");
      }
      return calculerCofinancement(postes, {
        ...COFINANCEMENT_DE_2024,
        taux: exigerTaux(zero(cellules[6]), "taux"),
        plafondDeLaDepense: zero(cellules[7]),
      }).montant;
    },
  },
  {
    fonction: chercher("CTG.DIAGNOSTIC"),
    places: { depense: [0, 1], taux: [1, 1], plafond: [2, 1] },
    saisies: fc.tuple(presque(euros), taux, plafond).map((cellules) => [...cellules]),
    largeurDuResultat: 1,
    domaine: ([depense, part, maximum]) =>
      calculerDiagnostic(zero(depense), { taux: zero(part), plafond: zero(maximum), source: "" }).montant,
  },
  {
    fonction: chercher("CTG.VENTILATION"),
    places: { montant: [0, 1], cle: [1, 4] },
    saisies: fc
      .tuple(
        presque(euros),
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(20, 20, 20, 8, 12, 1000),
        fc.boolean(),
      )
      .map(([montant, poids, base, entiere]) => [montant, ...cleDe(poids, base, entiere)]),
    largeurDuResultat: 4,
    domaine: ([montant, ...cle]) =>
      ventilerMontant(
        zero(montant),
        cle.map((part) => zero(part)),
      ),
  },
  {
    fonction: chercher("CTG.ETP"),
    places: { heures: [0, 1], base: [1, 1] },
    saisies: fc
      .tuple(presque(euros), fc.constantFrom<Cellule>(1607, 1820, 1600.5, 0, "", -1))
      .map((cellules) => [...cellules]),
    largeurDuResultat: 1,
    domaine: ([heures, base]) => calculerEtp(zero(heures), zero(base)),
  },
  {
    fonction: chercher("CTG.BAREME"),
    places: { code: "nouvel-etp", annee: [0, 1] },
    saisies: fc
      .constantFrom<Cellule>(2024, 2024, 2023, 2025, 2024.5, 1800, "", "deux mille")
      .map((annee) => [annee]),
    largeurDuResultat: 1,
    domaine: ([annee]) => chercherBareme("nouvel-etp", annee).valeur,
  },
  {
    fonction: chercher("CTG.SCORE"),
    places: { notes: [0, NOTES] },
    saisies: fc.array(note(), { minLength: NOTES, maxLength: NOTES }),
    largeurDuResultat: 1,
    domaine: (cellules) => ecrireScore(calculerScore(cellules.map(noteDe))),
  },
  {
    fonction: chercher("CTG.SCORE"),
    places: { notes: [0, NOTES], poids: [NOTES, NOTES] },
    saisies: fc
      .tuple(
        fc.array(note(), { minLength: NOTES, maxLength: NOTES }),
        fc.array(fc.oneof(fc.constantFrom<Cellule>(0, 1, 2, 0.5), presque(fc.constant(1), 1)), {
          minLength: NOTES,
          maxLength: NOTES,
        }),
      )
      .map(([notes, poids]) => [...notes, ...poids]),
    largeurDuResultat: 1,
    domaine: (cellules) =>
      ecrireScore(
        calculerScore(
          cellules.slice(0, NOTES).map(noteDe),
          3,
          cellules.slice(NOTES).map((poids) => zero(poids)),
        ),
      ),
  },
];

function chercher(nom: string): FonctionAInserer {
  const trouvee = FONCTIONS_A_INSERER.find((fonction) => fonction.nom === nom);
  if (trouvee === undefined) throw new Error(`${nom} ne s’insère pas.`);
  return trouvee;
}

function note(): fc.Arbitrary<Cellule> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom<Cellule>(0, 1, 2, 3, "NC", "") },
    { weight: 1, arbitrary: fc.constantFrom<Cellule>(4, 1.5, -1, "oui") },
  );
}

function noteDe(cellule: Cellule) {
  const lue = lireNote(cellule);
  if (!lue.admise) throw new ErreurDeSaisie("notes", lue.motif);
  return lue.note;
}

/** Des parts de somme 1 le plus souvent : `entiere` faux, elles font ce que le tirage donne. */
function cleDe(poids: readonly number[], base: number, entiere: boolean): Cellule[] {
  const somme = poids.reduce((total, un) => total + un, 0);
  if (somme === 0) return [1, "", 0, ""];
  return entiere ? poids.map((un) => un / somme) : poids.map((un) => un / base);
}

/** Une cellule vide vaut 0 ; un texte reste un texte, que le domaine refuse. */
function zero(cellule: Cellule | undefined): number {
  return (cellule === "" || cellule === undefined ? 0 : cellule) as number;
}

/** Une ligne : les saisies, la fonction à la colonne `ctg`, la formule native à la colonne `native`. */
export interface Disposition {
  readonly contenus: readonly Cellule[];
  readonly ctg: number;
  readonly native: number;
  readonly largeurDuResultat: number;
}

/** @param numero celui de la ligne, à partir de 1. */
export function disposer(
  { fonction, places, largeurDuResultat }: Cas,
  cellules: readonly Cellule[],
  numero: number,
): Disposition {
  const ligne = numero - 1;
  const saisies: Record<string, string> = {};
  for (const [cle, place] of Object.entries(places)) {
    saisies[cle] =
      typeof place === "string"
        ? place
        : place[1] === 1
          ? adresse(ligne, place[0])
          : adresseDePlage(plageDe(ligne, place[0], 1, place[1]));
  }
  const ctg = cellules.length;
  const native = ctg + largeurDuResultat;
  const formules = (forme: Forme, colonne: number) => {
    const {
      formules: [rangee = []],
    } = composerInsertion(fonction, saisies, forme, { feuille: "Cas", ligne, colonne });
    return [...rangee, ...Array<string>(largeurDuResultat - rangee.length).fill("")];
  };
  return {
    contenus: [...cellules, ...formules("ctg", ctg), ...formules("native", native)],
    ctg,
    native,
    largeurDuResultat,
  };
}
