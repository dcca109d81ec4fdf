import type { Dossier } from "../domaine/dossier/dossier";
import type { BaremeSaisi, IngenierieCtg } from "../domaine/financement/financement";
import type { ClasseurDeDossier, FeuilleReperee } from "../lecture";
import { lireDepartement } from "../lecture/departement";
import { lireParametres } from "../lecture/financement/lireParametres";
import { adresse } from "../plan/adresses";
import { COLONNES_DU_DEPARTEMENT, DEPARTEMENT } from "../plan/departement/colonnes";
import { roleDe } from "../plan/equipe/blocs";
import { COLONNES_A_SAISIR, FINANCEMENT } from "../plan/financement/colonnes";
import { identifiantDeLigne, lireIdentifiantDeLigne, type NatureDeLigne } from "../plan/identifiants";
import { COLONNES_DU_BAREME } from "../plan/parametres/colonnes";
import { PARAMETRES } from "../plan/parametres/references";
import { ErreurDeClasseur } from "./erreurs";
import { lignesRemplies, type LigneRemplie } from "./lignesRemplies";
import type { Provenance } from "./provenance";

/** Un tableau dont une ligne commencée peut ne rien donner à la lecture : une récriture la garde telle quelle. */
interface TableauSuivi<T> {
  readonly nature: NatureDeLigne;
  readonly champs: readonly string[];
  readonly elements: (dossier: Dossier) => readonly T[];
  /** Celui de sa ligne dans le plan, sans la nature. */
  readonly identifiantDe: (element: T, rang: number) => string;
  /** Ce que la lecture a tiré de cette ligne ; `null` : rien. */
  readonly lire: (reperee: FeuilleReperee, place: LigneRemplie, avant: ClasseurDeDossier) => T | null;
  /** À quoi un élément se reconnaît d'un dossier à l'autre, du plus sûr au moins sûr. */
  readonly cles: readonly ((element: T) => string)[];
}

/** R-INGE-1 : sans forme ni année, une ingénierie ne se lit pas. */
const INGENIERIES: TableauSuivi<IngenierieCtg> = {
  nature: "ingenierie",
  champs: COLONNES_A_SAISIR.ingenierie.map(({ champ }) => champ),
  elements: ({ financement }) => financement?.ingenieries ?? [],
  identifiantDe: ({ identifiant }) => identifiant,
  lire: (_, { identifiant }, { dossier }) =>
    dossier.financement?.ingenieries.find(
      (connue) => identifiantDeLigne("ingenierie", connue.identifiant) === identifiant,
    ) ?? null,
  cles: [({ identifiant }) => identifiant],
};

/** R-FORFAIT-3 : l'identifiant d'un barème n'est qu'un rang, que le plan redonne à ceux qui se lisent. */
const BAREMES: TableauSuivi<BaremeSaisi> = {
  nature: "bareme",
  champs: COLONNES_DU_BAREME.map(({ champ }) => champ),
  elements: ({ financement }) => financement?.baremes ?? [],
  identifiantDe: (_, rang) => `b${rang + 1}`,
  lire: (reperee, { identifiant, ligne }, { dates1904 }) => {
    const seule = { ...reperee, lignes: new Map([[identifiant, ligne]]), doublons: [] };
    const source = { feuilles: new Map([[PARAMETRES, seule]]), dates1904 };
    return lireParametres(source, { baremes: [], lecture: null }, []).baremes[0] ?? null;
  },
  cles: [({ code, annee }) => `${code} ${annee}`, ({ code }) => code],
};

/** De même de ceux du département, que sa feuille porte. */
const BAREMES_DU_DEPARTEMENT: TableauSuivi<BaremeSaisi> = {
  ...BAREMES,
  champs: COLONNES_DU_DEPARTEMENT.bareme.map(({ champ }) => champ),
  elements: ({ departement }) => departement?.baremes ?? [],
  lire: (reperee, { identifiant, ligne }, { dates1904 }) => {
    const seule = { ...reperee, lignes: new Map([[identifiant, ligne]]), doublons: [] };
    return (
      lireDepartement({ feuilles: new Map([[DEPARTEMENT, seule]]), partie: null, dates1904 }, [])
        ?.baremes[0] ?? null
    );
  },
};

/**
 * D'où vient chaque ligne des tableaux du financement et du département que le nouveau plan récrit. Une ligne dont la lecture n'a rien tiré
 * garde la sienne, ou prend la première qui est vide : ce qui est nouveau ne s'écrit jamais par-dessus.
 *
 * @param feuille la clé de la feuille.
 * @param duPlan les identifiants des lignes du nouveau plan, dans leur ordre.
 * @returns `null` pour une ligne d'un autre tableau.
 * @throws ErreurDeClasseur plus de lignes commencées que de lignes vides : écrire en perdrait.
 */
export function suivreLesCommencees(
  feuille: string,
  reperee: FeuilleReperee,
  avant: ClasseurDeDossier,
  apres: Dossier,
  duPlan: readonly string[],
): (identifiant: string) => { readonly provenance: Provenance | undefined } | null {
  const suivis = new Map<string, ReadonlyMap<string, Provenance>>();
  // Une autre feuille a elle aussi ses barèmes, ou ses ingénieries : une nature ne suffit pas.
  if (feuille === FINANCEMENT)
    suivis.set(INGENIERIES.nature, suivre(INGENIERIES, reperee, avant, apres, duPlan));
  if (feuille === DEPARTEMENT)
    suivis.set(BAREMES_DU_DEPARTEMENT.nature, suivre(BAREMES_DU_DEPARTEMENT, reperee, avant, apres, duPlan));
  if (feuille === PARAMETRES) suivis.set(BAREMES.nature, suivre(BAREMES, reperee, avant, apres, duPlan));
  return (identifiant) => {
    const suivi = suivis.get(natureDe(identifiant));
    return suivi === undefined ? null : { provenance: suivi.get(identifiant) };
  };
}

function suivre<T>(
  tableau: TableauSuivi<T>,
  reperee: FeuilleReperee,
  avant: ClasseurDeDossier,
  apres: Dossier,
  duPlan: readonly string[],
): Map<string, Provenance> {
  const { nature, champs, elements, identifiantDe, lire, cles } = tableau;
  const provenances = new Map<string, Provenance>();
  const lignesDuPlan = duPlan.filter((identifiant) => natureDe(identifiant) === nature);
  const entiere = champs.every((champ) => reperee.roles.has(roleDe(nature, champ)));
  if (lignesDuPlan.length === 0 || !entiere) return provenances;
  const identifiantEn = (element: T, rang: number) =>
    identifiantDeLigne(nature, identifiantDe(element, rang));
  const [cle] = cles;
  const anciens = elements(avant.dossier).map((element, rang) => ({
    cle: cle?.(element),
    identifiant: identifiantEn(element, rang),
  }));
  const nouveaux = elements(apres).map((element, rang) => ({
    element,
    identifiant: identifiantEn(element, rang),
  }));
  const lues: { readonly element: T; readonly provenance: Provenance }[] = [];
  const commencees: LigneRemplie[] = [];
  for (const place of lignesRemplies(reperee, nature, champs, false)) {
    const element = lire(reperee, place, avant);
    const ancien = element === null ? -1 : anciens.findIndex((connu) => connu.cle === cle?.(element));
    if (element === null) commencees.push(place);
    else if (ancien !== -1) {
      const [{ identifiant } = place] = anciens.splice(ancien, 1);
      lues.push({ element, provenance: { ligne: place.ligne, ancien: identifiant } });
    }
  }
  for (const reconnaitre of cles) {
    for (const { element, identifiant } of nouveaux) {
      if (provenances.has(identifiant)) continue;
      const trouvee = lues.findIndex((lue) => reconnaitre(lue.element) === reconnaitre(element));
      const [lue] = trouvee === -1 ? [] : lues.splice(trouvee, 1);
      if (lue !== undefined) provenances.set(identifiant, lue.provenance);
    }
  }
  const pris = new Set(nouveaux.map(({ identifiant }) => identifiant));
  const vides = new Set(lignesDuPlan.filter((identifiant) => !pris.has(identifiant)));
  for (const { identifiant, ligne } of commencees) {
    const place = vides.has(identifiant) ? identifiant : [...vides][0];
    if (place === undefined) throw lignesIllisibles(reperee, ligne);
    vides.delete(place);
    provenances.set(place, { ligne, ancien: null });
  }
  return provenances;
}

function natureDe(identifiant: string): string {
  return lireIdentifiantDeLigne(identifiant)?.nature ?? "";
}

function lignesIllisibles({ feuille, colonneDesIdentifiants }: FeuilleReperee, ligne: number) {
  const cellule = adresse(ligne, colonneDesIdentifiants + 1);
  return new ErreurDeClasseur(
    "LignesIllisibles",
    `Dans «\u00a0${feuille.nom}\u00a0», trop de lignes commencées n’ont pas pu être lues (dont celle de ${cellule})\u00a0: écrire cette feuille les effacerait. Complétez-les, ou videz-les, puis recommencez.`,
  );
}
