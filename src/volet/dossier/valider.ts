import type { Brouillon, PosteSaisi } from "./brouillon";
import type { Choix } from "./choix";
import { lireDate, lireQuotite } from "./nombres";

/** Ce qui empêche de construire, champ par champ, dans l'ordre du formulaire. */
export type Fautes = ReadonlyMap<string, string>;

/** Les clés des champs : une faute désigne le sien, l'écran s'en sert pour y amener le focus. */
export const CLES = {
  territoire: "territoire",
  caf: "caf",
  debutCtg: "debutCtg",
  finCtg: "finCtg",
  annee: "annee",
  employeur: "employeur",
  horsChamp: "horsChamp",
  motif: (nature: string, cible: string) => `motif.${nature}.${cible}`,
  ajouterUnPoste: "postes",
  nomDuPoste: (poste: string) => `poste.${poste}.nom`,
  quotiteDuPoste: (poste: string) => `poste.${poste}.quotite`,
} as const;

const PREMIERE_ANNEE = 2000;
const DERNIERE_ANNEE = 2100;

export function valider(brouillon: Brouillon, choix: Choix): Fautes {
  const fautes: [string, string | null][] = [
    [
      CLES.territoire,
      requis(brouillon.territoire, "Indiquez le territoire, par exemple « Grand Châtellerault »."),
    ],
    [CLES.caf, requis(brouillon.caf, "Indiquez la Caf, par exemple « Caf de la Vienne ».")],
    [CLES.debutCtg, faute(brouillon.debutCtg)],
    [CLES.finCtg, faute(brouillon.finCtg) ?? ordreDesDates(brouillon)],
    [CLES.annee, annee(brouillon.annee)],
    [CLES.employeur, requis(brouillon.employeur, "Indiquez l’employeur des chargés de coopération.")],
    ...champ(choix),
    ...equipe(brouillon),
  ];
  return new Map(fautes.filter((entree): entree is [string, string] => entree[1] !== null));
}

function requis(texte: string, phrase: string): string | null {
  return texte.trim() === "" ? phrase : null;
}

function faute(date: string): string | null {
  if (date.trim() === "" || lireDate(date) !== null) return null;
  return "Écrivez une date du calendrier sous la forme JJ/MM/AAAA, ou laissez vide.";
}

function ordreDesDates({ debutCtg, finCtg }: Brouillon): string | null {
  const [debut, fin] = [lireDate(debutCtg), lireDate(finCtg)];
  if (debut === null || fin === null || debut <= fin) return null;
  return `La CTG finirait avant d’avoir commencé, le ${debutCtg.trim()}.`;
}

function annee(texte: string): string | null {
  const lue = /^\d{4}$/.test(texte.trim()) ? Number(texte) : 0;
  if (lue >= PREMIERE_ANNEE && lue <= DERNIERE_ANNEE) return null;
  return `Écrivez l’année évaluée en quatre chiffres, entre ${PREMIERE_ANNEE} et ${DERNIERE_ANNEE}.`;
}

/** R-NC-1 : pas de NC sans motif, pas de grille dont tout serait hors champ. */
function champ({ politiques, horsChamp }: Choix): [string, string | null][] {
  const exclues = horsChamp.filter(({ nature }) => nature === "politique");
  const toutes =
    exclues.length === politiques.length
      ? "Toutes les politiques sont hors champ : il ne resterait rien à évaluer. Gardez-en une au moins."
      : null;
  return [
    [CLES.horsChamp, toutes],
    ...horsChamp.map(({ nature, cible, motif }): [string, string | null] => [
      CLES.motif(nature, cible),
      requis(motif, "Dites pourquoi : ce motif justifiera chaque NC posé."),
    ]),
  ];
}

function equipe({ repartition, postes }: Brouillon): [string, string | null][] {
  const sansPoste =
    postes.length === 0 && repartition === "par-poste"
      ? "Ajoutez un poste, ou choisissez une grille commune à l’équipe."
      : null;
  return [
    ...postes.flatMap((poste): [string, string | null][] => [
      [CLES.nomDuPoste(poste.identifiant), nomDuPoste(poste)],
      [CLES.quotiteDuPoste(poste.identifiant), quotite(poste.quotite)],
    ]),
    [CLES.ajouterUnPoste, sansPoste],
  ];
}

function nomDuPoste({ prenom, nom, intitule }: PosteSaisi): string | null {
  return requis(prenom + nom + intitule, "Donnez un nom, ou un intitulé si le poste est vacant.");
}

/** R-PRES-1 : une part de temps plein, supérieure à 0. */
function quotite(texte: string): string | null {
  const lue = lireQuotite(texte);
  if (lue === null) return "Écrivez la quotité en nombre : 0,7 pour 70 % d’un temps plein.";
  if (lue > 0 && lue <= 1) return null;
  return "La quotité va de 0 à 1 : 0,7 pour 70 % d’un temps plein.";
}
