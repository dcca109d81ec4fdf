import type { ModeleDeGrille } from "../../domaine/grille/modele";
import {
  RIEN_DE_CONFIRME,
  type Confirmations,
  type GrilleReconnue,
  type IdentiteLue,
  type Reconnaissance,
} from "../../lecture/ailleurs";
import {
  brouillonVide,
  cleDesPolitiques,
  posteVide,
  type Brouillon,
  type PosteSaisi,
} from "../dossier/brouillon";
import { CATALOGUE } from "../dossier/catalogueLivre";

/** Ce que l'on a choisi, confirmé et complété de la reprise. */
export interface Travail {
  /** L'identifiant du modèle de grille ; toutes les feuilles se lisent par lui. */
  readonly modele: string;
  /** Les feuilles reprises. */
  readonly retenues: readonly string[];
  /** Par feuille. */
  readonly confirmations: Readonly<Record<string, Confirmations>>;
  /** Par feuille, le poste de qui l'a remplie. */
  readonly postes: Readonly<Record<string, PosteSaisi>>;
  /** La convention, le profil et la répartition ; ses postes et ses politiques se déduisent des feuilles reprises. */
  readonly brouillon: Brouillon;
}

/** Une feuille reconnue, lue par le modèle choisi. */
export interface FeuilleDuTravail {
  readonly grille: GrilleReconnue;
  readonly retenue: boolean;
  /** Pourquoi elle ne peut pas être reprise avec les autres ; `null` : elle le peut. */
  readonly obstacle: "sans-colonnes" | "autres-politiques" | null;
}

/** Le travail d'une reprise, avant tout choix ; `null` si rien n'est reconnu. */
export function commencerLeTravail(reconnaissance: Reconnaissance): Travail | null {
  const [premiere] = reconnaissance.feuilles;
  const [grille] = premiere?.grilles ?? [];
  if (grille === undefined) return null;
  return choisirLeModele(grille.modele.identifiant, reconnaissance);
}

/** Change de modèle : les feuilles se lisent autrement, rien de ce que l'on avait confirmé ne vaut plus. */
export function choisirLeModele(
  identifiant: string,
  reconnaissance: Reconnaissance,
  avant: Travail | null = null,
): Travail {
  const modele = modeleLivre(identifiant);
  const grilles = grillesDuModele(reconnaissance, identifiant);
  const identite = reunirLesIdentites(grilles);
  const postes: Record<string, PosteSaisi> = {};
  for (const { feuille, identite: lue } of grilles) {
    const existants = [...Object.values(avant?.postes ?? {}), ...Object.values(postes)];
    postes[feuille] = avant?.postes[feuille] ?? { ...posteVide(existants), nom: lue.titulaire };
  }
  const travail: Travail = {
    modele: identifiant,
    retenues: [],
    confirmations: {},
    postes,
    brouillon: avant?.brouillon ?? prefiller(modele, identite),
  };
  return { ...travail, retenues: repriseParDefaut(reconnaissance, travail) };
}

/** Les feuilles que ce modèle reconnaît, et ce que l'on peut en faire ensemble. */
export function feuillesDuTravail(reconnaissance: Reconnaissance, travail: Travail): FeuilleDuTravail[] {
  const grilles = grillesDuModele(reconnaissance, travail.modele);
  const reference = grilles.find(({ feuille }) => travail.retenues.includes(feuille));
  return grilles.map((grille) => {
    const obstacle = obstacleDe(grille, reference);
    return { grille, obstacle, retenue: obstacle === null && travail.retenues.includes(grille.feuille) };
  });
}

export function confirmationsDe({ confirmations }: Travail, feuille: string): Confirmations {
  return confirmations[feuille] ?? RIEN_DE_CONFIRME;
}

export function modeleLivre(identifiant: string): ModeleDeGrille {
  const modele = CATALOGUE.modeles.find((livre) => livre.identifiant === identifiant);
  if (modele === undefined) throw new Error(`Le modèle ${identifiant} n’est pas livré.`);
  return modele;
}

/** Toutes celles qui vont ensemble, s'il n'y a pas de doute : une feuille masquée se choisit, elle ne s'impose pas. */
function repriseParDefaut(reconnaissance: Reconnaissance, travail: Travail): readonly string[] {
  const visibles = grillesDuModele(reconnaissance, travail.modele).filter(
    ({ masquee, politiques }) => !masquee && politiques.length > 0,
  );
  const [premiere] = visibles;
  return visibles.filter((grille) => obstacleDe(grille, premiere) === null).map(({ feuille }) => feuille);
}

function obstacleDe(
  { politiques }: GrilleReconnue,
  reference: GrilleReconnue | undefined,
): FeuilleDuTravail["obstacle"] {
  if (politiques.length === 0) return "sans-colonnes";
  const memes =
    reference === undefined || cleDesPolitiques(politiques) === cleDesPolitiques(reference.politiques);
  return memes ? null : "autres-politiques";
}

function grillesDuModele({ feuilles }: Reconnaissance, modele: string): GrilleReconnue[] {
  return feuilles.flatMap(({ grilles }) => grilles.filter((grille) => grille.modele.identifiant === modele));
}

/** Le profil national, et ce que les feuilles disent d'elles-mêmes ; le reste est à compléter. */
function prefiller(modele: ModeleDeGrille, { territoire, caf, employeur, annee }: IdentiteLue): Brouillon {
  const national = CATALOGUE.profils[0]?.identifiant ?? "";
  return { ...brouillonVide(0, national, modele), territoire, caf, employeur, annee };
}

function reunirLesIdentites(grilles: readonly GrilleReconnue[]): IdentiteLue {
  const premier = (champ: keyof IdentiteLue) =>
    grilles.map(({ identite }) => identite[champ]).find((texte) => texte !== "") ?? "";
  return {
    territoire: premier("territoire"),
    caf: premier("caf"),
    employeur: premier("employeur"),
    titulaire: premier("titulaire"),
    annee: premier("annee"),
  };
}
