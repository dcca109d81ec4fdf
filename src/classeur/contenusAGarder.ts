import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../domaine/grille/parcourir";
import { identifiantsRepris } from "../domaine/grille/reprendre";
import { lireNote } from "../domaine/notation/lireNote";
import type { ClasseurDeDossier, FeuilleReperee } from "../lecture";
import { formuleEn, valeurEn } from "../lecture/cellules";
import { adresse } from "../plan/adresses";
import { lireIdentifiantDeLigne } from "../plan/identifiants";
import type { Contenu, PlanFeuille } from "../plan/types";
import { styleDeSaisie } from "../plan/verrouiller";
import { apresInsertions, type Accord } from "../lecture/accord/accorder";
import { suivreLesCommencees } from "./lignesCommencees";
import { estUnePeriode } from "../lecture/accord/estUnePeriode";
import { suivreLesPeriodes } from "./periodes";
import type { ContenusGardes } from "./ecrireFeuille";
import type { Provenance } from "./provenance";
import { identifiantsDuPlan, rolesDuPlan } from "../lecture/accord/reperesDuPlan";
import { texteSansInterpretation } from "./texte";

/** Une feuille du nouveau plan, celle du plan du dossier lu, et celle du classeur. */
export interface Reecriture {
  readonly plan: PlanFeuille;
  readonly ancien: PlanFeuille;
  readonly reperee: FeuilleReperee;
  readonly accord: Accord;
  readonly avant: ClasseurDeDossier;
  readonly apres: { readonly dossier: Dossier; readonly modele: ModeleDeGrille };
}

/**
 * Ce qu'une récriture ne doit pas écraser dans les cellules à saisir, à la place que le plan leur donne : une formule,
 * un texte que la lecture ne reconnaît pas, une vraie date, « 60 % » écrit en texte. Rien n'est perdu parce que nous ne
 * le comprenons pas ; un contenu que le dossier change vraiment l'emporte.
 */
export function contenusAGarder(reecriture: Reecriture): ContenusGardes {
  const { plan, reperee, accord } = reecriture;
  const identifiants = identifiantsDuPlan(plan);
  const roles = rolesDuPlan(plan);
  const provenanceDe = provenances(reecriture, identifiants);
  const doitRester = regleDe(reecriture);
  const gardes = new Map<string, string | number | boolean | null>();
  for (const { ligne, colonne, style, contenu } of plan.cellules) {
    if (styleDeSaisie(style) === null) continue;
    const identifiant = identifiants[ligne] ?? "";
    const role = roles.get(colonne) ?? "";
    const provenance = provenanceDe(identifiant);
    const colonneDeLaFeuille = reperee.roles.get(role);
    if (provenance === undefined || colonneDeLaFeuille === undefined) continue;
    const saisie = saisieEn(reperee, provenance.ligne, colonneDeLaFeuille);
    if (saisie.contenu === "") continue;
    if (!doitRester({ identifiant, role, style, contenu, provenance, saisie })) continue;
    const place = {
      ligne: accord.lignes.positions[ligne] ?? ligne,
      colonne: accord.colonnes.positions[colonne] ?? colonne,
    };
    const yEstDeja =
      apresInsertions(provenance.ligne, accord.lignes.insertions) === place.ligne &&
      apresInsertions(colonneDeLaFeuille, accord.colonnes.insertions) === place.colonne;
    // Laissée là, une formule suit les insertions ; récrite, elle désignerait les cellules d'avant.
    gardes.set(adresse(place.ligne, place.colonne), yEstDeja ? null : saisie.contenu);
  }
  return gardes;
}

interface Saisie {
  readonly estUneFormule: boolean;
  readonly valeur: string | number | boolean;
  /** Ce qu'il faut écrire pour la retrouver telle quelle. */
  readonly contenu: string | number | boolean;
}

function saisieEn({ feuille }: FeuilleReperee, ligne: number, colonne: number): Saisie {
  const formule = formuleEn(feuille, ligne, colonne);
  const valeur = valeurEn(feuille, ligne, colonne);
  // Un texte qui commence par « = » se rend comme une formule, mais il est sa propre valeur.
  const estUneFormule = typeof formule === "string" && formule.startsWith("=") && formule !== valeur;
  const contenu = estUneFormule
    ? formule
    : typeof valeur === "string"
      ? texteSansInterpretation(valeur)
      : valeur;
  return { estUneFormule, valeur, contenu };
}

interface CelluleASaisir {
  readonly identifiant: string;
  readonly role: string;
  readonly style: string;
  readonly contenu: Contenu | undefined;
  readonly provenance: Provenance;
  readonly saisie: Saisie;
}

type Regle = (cellule: CelluleASaisir) => boolean;

function regleDe(reecriture: Reecriture): Regle {
  const ancienContenu = contenusDe(reecriture.ancien);
  const reste: Regle = ({ role, contenu, provenance }) =>
    provenance.ancien === null || ancienContenu(provenance.ancien, role) === valeurDe(contenu);
  return reecriture.plan.cle.startsWith("grille:") ? regleDesGrilles(reecriture, reste) : reste;
}

/**
 * Dans une grille, les cellules l'emportent toujours sur le dossier donné : une formule reste quoi qu'il dise, et une note
 * lisible se récrit en nombre. Sous un autre modèle, seulement si l'activité est restée la même.
 */
function regleDesGrilles({ avant, apres }: Reecriture, reste: Regle): Regle {
  const reprises = new Set([
    ...identifiantsRepris(activitesDe(avant.modele), activitesDe(apres.modele)),
    ...identifiantsRepris(indicateursDe(avant.modele), indicateursDe(apres.modele)),
  ]);
  return (cellule) => {
    const { identifiant, style, saisie } = cellule;
    if (!reprises.has(lireIdentifiantDeLigne(identifiant)?.identifiant ?? "")) return false;
    if (saisie.estUneFormule) return true;
    if (styleDeSaisie(style) === "note") return !lireNote(saisie.valeur, apres.modele.echelle.noteMax).admise;
    return reste(cellule);
  };
}

/** Ce que le plan du dossier lu met à une ligne, sous un rôle. */
function contenusDe(plan: PlanFeuille): (identifiant: string, role: string) => unknown {
  const identifiants = identifiantsDuPlan(plan);
  const roles = rolesDuPlan(plan);
  const contenus = new Map(
    plan.cellules.map(({ ligne, colonne, contenu }) => [
      `${identifiants[ligne] ?? ""} ${roles.get(colonne) ?? ""}`,
      valeurDe(contenu),
    ]),
  );
  return (identifiant, role) => contenus.get(`${identifiant} ${role}`);
}

/** Une cellule vide et un texte vide, c'est pareil. */
function valeurDe(contenu: Contenu | undefined): string | number | boolean {
  return contenu !== undefined && "valeur" in contenu ? contenu.valeur : "";
}

function provenances(
  { plan, reperee, avant, apres }: Reecriture,
  identifiants: readonly (string | null)[],
): (identifiant: string) => Provenance | undefined {
  const nommees = identifiants.filter((identifiant) => identifiant !== null);
  const duPlan = nommees.filter(estUnePeriode);
  const periodes = duPlan.length === 0 ? null : suivreLesPeriodes(reperee, avant, apres.dossier, duPlan);
  const commencees = suivreLesCommencees(plan.cle, reperee, avant, apres.dossier, nommees);
  return (identifiant) => {
    if (periodes !== null && estUnePeriode(identifiant)) return periodes.get(identifiant);
    const commencee = commencees(identifiant);
    if (commencee !== null) return commencee.provenance;
    const ligne = reperee.lignes.get(identifiant);
    return ligne === undefined ? undefined : { ligne, ancien: identifiant };
  };
}
