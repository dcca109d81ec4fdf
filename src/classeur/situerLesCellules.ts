import type { FeuilleReperee } from "../lecture";
import type { ValeurDeCellule } from "../lecture/cellules";
import { reperer } from "../lecture/reperer";
import type { CelluleDeSaisie } from "./cellulesDeSaisie";
import { ErreurDeClasseur, traduireErreur } from "./erreurs";
import { obstaclesDe } from "./obstacles";
import { demander, recueillir } from "./relever";

/** Une cellule à écrire, trouvée dans sa feuille, et ce qu'elle contient. */
export interface CelluleSituee {
  readonly cellule: CelluleDeSaisie;
  readonly reperee: FeuilleReperee;
  readonly ligne: number;
  readonly colonne: number;
  readonly plage: Excel.Range;
  readonly valeur: ValeurDeCellule;
  readonly formule: ValeurDeCellule;
  /** Sa feuille est protégée, et elle verrouillée. */
  readonly verrouillee: boolean;
}

type Feuilles = ReadonlyMap<string, FeuilleReperee>;

/**
 * Où est chaque cellule à écrire : un aller-retour si elle est encore là où la lecture l'avait vue, trois si des lignes
 * ou des colonnes ont bougé.
 *
 * @throws ErreurDeClasseur une feuille ou une ligne a disparu, le classeur est en lecture seule.
 */
export async function situerLesCellules(
  context: Excel.RequestContext,
  cellules: readonly CelluleDeSaisie[],
  feuilles: Feuilles,
): Promise<readonly CelluleSituee[]> {
  const situees = await chercher(context, cellules, feuilles);
  if (situees !== null) return situees;
  const relues = await relireLesFeuilles(context, cellules, feuilles);
  const retrouvees = await chercher(context, cellules, relues);
  if (retrouvees === null) throw ligneDisparue(cellules, relues);
  return retrouvees;
}

/** `null` si l'une d'elles n'est plus là où `feuilles` le dit. */
async function chercher(
  context: Excel.RequestContext,
  cellules: readonly CelluleDeSaisie[],
  feuilles: Feuilles,
): Promise<CelluleSituee[] | null> {
  const { workbook } = context;
  const demandes = cellules.flatMap((cellule) => demanderLaCellule(context, cellule, feuilles));
  if (demandes.length < cellules.length) return null;
  workbook.load("readOnly");
  await synchroniser(context);
  const [obstacle] = obstaclesDe({ lectureSeule: workbook.readOnly, structureProtegee: false }, 0);
  if (obstacle !== undefined) throw obstacle;
  const situees = demandes.flatMap(recueillirLaCellule);
  return situees.length < cellules.length ? null : situees;
}

interface DemandeDeCellule {
  readonly cellule: CelluleDeSaisie;
  readonly reperee: FeuilleReperee;
  readonly ligne: number;
  readonly colonne: number;
  readonly feuille: Excel.Worksheet;
  readonly plage: Excel.Range;
  /** L'identifiant de sa ligne et les rôles de sa colonne : de quoi savoir que c'est encore elle. */
  readonly identifiant: Excel.Range;
  readonly roles: Excel.Range;
}

function demanderLaCellule(
  { workbook }: Excel.RequestContext,
  cellule: CelluleDeSaisie,
  feuilles: Feuilles,
): DemandeDeCellule[] {
  const reperee = reperageDe(cellule, feuilles);
  const [ligne, colonne] = [reperee.lignes.get(cellule.identifiant), reperee.roles.get(cellule.role)];
  if (ligne === undefined || colonne === undefined) return [];
  const feuille = workbook.worksheets.getItem(designation(reperee));
  const plage = feuille.getCell(ligne, colonne);
  const identifiant = feuille.getCell(ligne, reperee.colonneDesIdentifiants);
  const roles = feuille.getCell(reperee.ligneDesRoles, colonne);
  plage.load("values,formulas");
  plage.format.protection.load("locked");
  feuille.protection.load("protected");
  identifiant.load("values");
  roles.load("values");
  return [{ cellule, reperee, ligne, colonne, feuille, plage, identifiant, roles }];
}

function recueillirLaCellule(demande: DemandeDeCellule): CelluleSituee[] {
  const { cellule, reperee, ligne, colonne, feuille, plage, identifiant, roles } = demande;
  // Comme la lecture les prend, blancs ôtés : la ligne ne serait sinon jamais retrouvée.
  const estLaSienne = String(contenuDe(identifiant.values)).trim() === cellule.identifiant;
  if (!estLaSienne || !String(contenuDe(roles.values)).trim().split(" ").includes(cellule.role)) return [];
  return [
    {
      cellule,
      reperee,
      ligne,
      colonne,
      plage,
      valeur: contenuDe(plage.values),
      formule: contenuDe(plage.formulas),
      verrouillee: feuille.protection.protected && plage.format.protection.locked,
    },
  ];
}

/** Le contenu d'une plage d'une seule cellule. */
export function contenuDe(valeurs: readonly (readonly ValeurDeCellule[])[]): ValeurDeCellule {
  return valeurs[0]?.[0] ?? "";
}

async function relireLesFeuilles(
  context: Excel.RequestContext,
  cellules: readonly CelluleDeSaisie[],
  feuilles: Feuilles,
): Promise<Feuilles> {
  const demandes = [...new Set(cellules.map(({ cle }) => cle))].flatMap((cle) => {
    const connue = feuilles.get(cle);
    if (connue === undefined) return [];
    const feuille = context.workbook.worksheets.getItem(designation(connue));
    feuille.load("name,id,visibility");
    return [{ cle, connue, demande: demander(feuille, "lire") }];
  });
  await synchroniser(context);
  return new Map(
    demandes.map(({ cle, connue, demande }) => {
      const [relevee] = recueillir(demande);
      const relue = relevee === undefined ? null : reperer(relevee.lue);
      if (relue === null || typeof relue === "string") throw feuilleDisparue(connue.feuille.nom);
      return [cle, relue];
    }),
  );
}

/** Une feuille effacée depuis la lecture : Excel le dit en anglais, sans la nommer. */
async function synchroniser(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (erreur) {
    const { code, details } = traduireErreur(erreur);
    throw code === "ItemNotFound" ? feuilleDisparue("", details) : erreur;
  }
}

function designation({ feuille: { id, nom } }: FeuilleReperee): string {
  return id ?? nom;
}

function reperageDe({ cle }: CelluleDeSaisie, feuilles: Feuilles): FeuilleReperee {
  const reperee = feuilles.get(cle);
  if (reperee === undefined) throw feuilleDisparue("");
  return reperee;
}

function feuilleDisparue(nom: string, details = ""): ErreurDeClasseur {
  const feuille = nom === "" ? "La feuille de cette grille" : `La feuille «\u00a0${nom}\u00a0»`;
  return new ErreurDeClasseur(
    "FeuilleDisparue",
    `${feuille} n’est plus dans le classeur\u00a0: rien n’a été écrit. Si Excel n’annule pas sa suppression, reconstruisez-la depuis l’onglet Dossier, puis réessayez.`,
    details,
  );
}

function ligneDisparue(cellules: readonly CelluleDeSaisie[], feuilles: Feuilles): ErreurDeClasseur {
  const perdue = cellules.find(({ cle, identifiant, role }) => {
    const reperee = feuilles.get(cle);
    return reperee?.lignes.has(identifiant) !== true || !reperee.roles.has(role);
  });
  const reperee = perdue === undefined ? undefined : feuilles.get(perdue.cle);
  const quoi = perdue !== undefined && reperee?.lignes.has(perdue.identifiant) === true ? "colonne" : "ligne";
  return new ErreurDeClasseur(
    "LigneDisparue",
    `La ${quoi} de cette réponse n’est plus dans «\u00a0${reperee?.feuille.nom ?? ""}\u00a0»\u00a0: rien n’a été écrit. Annulez sa suppression dans Excel ou reconstruisez la grille, puis réessayez.`,
    perdue === undefined ? "" : `${perdue.identifiant} ${perdue.role}`,
  );
}
