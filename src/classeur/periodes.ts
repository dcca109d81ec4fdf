import type { Dossier } from "../domaine/dossier/dossier";
import type { Equipe, Periode } from "../domaine/equipe/equipe";
import type { ClasseurDeDossier, FeuilleReperee } from "../lecture";
import { lireEquipe } from "../lecture/equipe/lireEquipe";
import { adresse } from "../plan/adresses";
import { BLOCS, natureDe, roleDe } from "../plan/equipe/blocs";
import { identifiantDeLigne } from "../plan/identifiants";
import { ErreurDeClasseur } from "./erreurs";
import { lignesRemplies, type LigneRemplie } from "./lignesRemplies";
import type { Provenance } from "./provenance";

const CHAMPS = BLOCS.periode.map(({ champ }) => champ);

/**
 * L'identifiant d'une ligne de période n'est qu'un rang, que le plan redonne dans l'ordre des postes et des débuts :
 * d'où vient chaque ligne du nouveau plan se retrouve par ce qu'elle dit. Une ligne dont la lecture n'a rien tiré
 * garde la sienne, ou prend la première qui est vide.
 *
 * @param duPlan les identifiants des lignes de période du nouveau plan, dans leur ordre.
 * @throws ErreurDeClasseur plus de lignes illisibles que de lignes vides : écrire en perdrait.
 */
export function suivreLesPeriodes(
  reperee: FeuilleReperee,
  avant: ClasseurDeDossier,
  apres: Dossier,
  duPlan: readonly string[],
): Map<string, Provenance> {
  const provenances = new Map<string, Provenance>();
  if (!CHAMPS.every((champ) => reperee.roles.has(roleDe("periode", champ)))) return provenances;
  const anciennes = periodesDe(avant.dossier.equipe);
  const nouvelles = periodesDe(apres.equipe);
  const sources: Source[] = [];
  const illisibles: LigneRemplie[] = [];
  // Une ligne copiée est une période de plus.
  for (const place of lignesRemplies(reperee, natureDe("periode"), CHAMPS, true)) {
    const periode = lireSeule(reperee, place, avant.dossier, avant.dates1904);
    if (periode === null) {
      // Celle d'un poste que seul le nouveau dossier connaît : il la dit peut-être lui-même.
      const promise = lireSeule(reperee, place, apres, avant.dates1904);
      if (promise === null || rangDe(promise, nouvelles) === -1) illisibles.push(place);
      continue;
    }
    const rang = rangDe(periode, anciennes);
    if (rang === -1) continue;
    sources.push({ periode, provenance: { ligne: place.ligne, ancien: identifiantDe(rang) } });
  }
  const apparier = (ressemble: (a: PeriodeDUnPoste, b: PeriodeDUnPoste) => boolean) =>
    nouvelles.forEach((nouvelle, rang) => {
      if (provenances.has(identifiantDe(rang))) return;
      const trouvee = sources.findIndex(({ periode }) => ressemble(periode, nouvelle));
      const [source] = trouvee === -1 ? [] : sources.splice(trouvee, 1);
      if (source !== undefined) provenances.set(identifiantDe(rang), source.provenance);
    });
  apparier((a, b) => cleDe(a) === cleDe(b));
  // Une période modifiée : ses cellules que le geste ne change pas restent telles quelles.
  apparier((a, b) => a.poste === b.poste && a.periode.nature === b.periode.nature);

  const vides = new Set(duPlan.slice(nouvelles.length));
  for (const { identifiant, ligne } of illisibles) {
    const place = vides.has(identifiant) ? identifiant : [...vides][0];
    if (place === undefined) throw periodesIllisibles(reperee, ligne);
    vides.delete(place);
    provenances.set(place, { ligne, ancien: null });
  }
  return provenances;
}

interface PeriodeDUnPoste {
  readonly poste: string;
  readonly periode: Periode;
}

interface Source {
  readonly periode: PeriodeDUnPoste;
  readonly provenance: Provenance;
}

/** Dans l'ordre où le plan les écrit. */
function periodesDe({ fiches }: Equipe): PeriodeDUnPoste[] {
  return fiches.flatMap(({ poste, periodes }) => periodes.map((periode) => ({ poste, periode })));
}

function identifiantDe(rang: number): string {
  return identifiantDeLigne(natureDe("periode"), String(rang + 1));
}

/** Sans égard à l'ordre des champs, qui dépend de qui a fait la période. */
function cleDe({ poste, periode }: PeriodeDUnPoste): string {
  const propre =
    periode.nature === "presence" ? periode.quotite : periode.nature === "vacance" ? periode.information : "";
  return JSON.stringify([poste, periode.nature, periode.debut, periode.fin, propre]);
}

function rangDe(cherchee: PeriodeDUnPoste, periodes: readonly PeriodeDUnPoste[]): number {
  return periodes.findIndex((periode) => cleDe(periode) === cleDe(cherchee));
}

/** Ce que la vraie lecture tire de cette ligne, seule ; `null` si elle n'en tire rien. */
function lireSeule(
  reperee: FeuilleReperee,
  { identifiant, ligne }: LigneRemplie,
  { postes }: Dossier,
  dates1904: boolean,
): PeriodeDUnPoste | null {
  const { equipe } = lireEquipe({
    postes,
    feuilleDesPostes: { ...reperee, lignes: new Map([[identifiant, ligne]]), doublons: [] },
    previsionnel: undefined,
    partie: null,
    dates1904,
  });
  return periodesDe(equipe)[0] ?? null;
}

function periodesIllisibles({ feuille, colonneDesIdentifiants }: FeuilleReperee, ligne: number) {
  const cellule = adresse(ligne, colonneDesIdentifiants + 1);
  return new ErreurDeClasseur(
    "PeriodesIllisibles",
    `Dans «\u00a0${feuille.nom}\u00a0», trop de lignes du tableau des périodes n’ont pas pu être lues (dont celle de ${cellule})\u00a0: écrire cette feuille les effacerait. Donnez à chacune un poste et une nature, ou videz-la, puis recommencez.`,
  );
}
