import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../domaine/grille/parcourir";
import { adresse } from "../../plan/adresses";
import type { FeuilleLue } from "../cellules";
import { colonnesDe, SuiviDesTitres, type Disposition } from "./disposer";
import { Fusions } from "./Fusions";
import type { ActiviteReconnue, ColonneReconnue, GrilleReconnue, IndicateurReconnu } from "./grilleReconnue";
import type { Lexique } from "./Lexique";
import { lireIdentite } from "./lireIdentite";
import {
  lireLesNotes,
  lireLesNotesEnDouble,
  type ActiviteTrouvee,
  type ContexteDeNotes,
} from "./lireLesNotes";
import { lireLesTextes } from "./lireLesTextes";
import { lireUnIndicateur, SANS_REPONSE } from "./lireUnIndicateur";
import { finDe, retrouverLesLignes, type LigneTrouvee } from "./retrouverLesLignes";

/** Moins, et c'est une feuille qui cite une ou deux activités : un compte rendu, un plan d'action. */
const ACTIVITES_MINIMALES = 3;

/**
 * Lit une feuille faite sans le complément comme une grille de ce modèle ; `null` si elle n'y ressemble pas. Rien n'est
 * deviné : ce qui n'est pas sûr est proposé ou refusé, avec sa raison.
 *
 * @param lexique celui du modèle
 */
export function reconnaitreUneGrille(
  feuille: FeuilleLue,
  modele: ModeleDeGrille,
  lexique: Lexique,
): GrilleReconnue | null {
  const fusions = new Fusions(feuille);
  const trouvees = retrouverLesLignes(feuille, lexique, fusions);
  const activites = surUneColonne(trouvees.filter(({ ligne }) => ligne.nature === "activite"));
  const indicateurs = surUneColonne(trouvees.filter(({ ligne }) => ligne.nature === "indicateur"));
  if (new Set(activites.map(({ ligne }) => ligne.identifiant)).size < ACTIVITES_MINIMALES) return null;

  const dispositions = disposer(feuille, modele, [...activites, ...indicateurs]);
  const disposees = (toutes: readonly LigneTrouvee[]) => reunir(toutes, dispositions);
  const contexte: ContexteDeNotes = {
    feuille,
    modele,
    fusions,
    politiques: jeuDePolitiques(modele, [...dispositions.values()]),
    lignesDActivites: new Set(activites.map(({ ligneDeFeuille }) => ligneDeFeuille)),
  };
  const parActivite = disposees(activites);
  const parIndicateur = disposees(indicateurs);
  return {
    feuille: feuille.nom,
    masquee: feuille.masquee,
    modele: { identifiant: modele.identifiant, version: modele.version },
    politiques: contexte.politiques,
    colonneDesLibelles: activites[0]?.colonne ?? 0,
    colonnes: sansDoublon([...dispositions.values()].flatMap(colonnesDe)),
    activites: activitesDe(modele).map(({ identifiant, libelle }) =>
      decrireUneActivite({ identifiant, libelle }, parActivite.get(identifiant) ?? [], contexte),
    ),
    indicateurs: indicateursDe(modele).map((indicateur): IndicateurReconnu => {
      const occurrences = parIndicateur.get(indicateur.identifiant) ?? [];
      const [seule] = occurrences;
      const ligne = decrireLaLigne(indicateur, occurrences);
      // De deux lignes pour un indicateur, ni l'une ni l'autre n'est la bonne.
      if (seule === undefined || occurrences.length > 1) return { ...ligne, ...SANS_REPONSE };
      return {
        ...ligne,
        ...lireUnIndicateur(indicateur, seule.trouvee, seule.disposition, feuille, fusions),
      };
    }),
    identite: lireIdentite(feuille),
  };
}

/** Un récapitulatif peut répéter les libellés plus à droite : la colonne qui en a le plus est celle de la grille. */
function surUneColonne(trouvees: readonly LigneTrouvee[]): LigneTrouvee[] {
  const parColonne = new Map<number, Set<string>>();
  for (const { colonne, ligne } of trouvees) {
    const lignes = parColonne.get(colonne) ?? new Set();
    parColonne.set(colonne, lignes.add(ligne.identifiant));
  }
  const [retenue] = [...parColonne].sort(([a, deA], [b, deB]) => deB.size - deA.size || a - b);
  return trouvees.filter(({ colonne }) => colonne === retenue?.[0]);
}

/** Les titres qui valent pour chaque ligne trouvée, par ligne de feuille. */
function disposer(
  feuille: FeuilleLue,
  modele: ModeleDeGrille,
  trouvees: readonly LigneTrouvee[],
): Map<number, Disposition> {
  const debuts = new Set(trouvees.map(({ ligneDeFeuille }) => ligneDeFeuille));
  const occupees = new Set(
    trouvees.flatMap(({ ligneDeFeuille, lignes }) =>
      Array.from({ length: lignes }, (_, rang) => ligneDeFeuille + rang),
    ),
  );
  const suivi = new SuiviDesTitres(feuille, modele);
  const dispositions = new Map<number, Disposition>();
  for (let ligne = feuille.ligne; ligne < finDe(feuille); ligne++) {
    if (debuts.has(ligne)) dispositions.set(ligne, suivi.pour());
    else if (!occupees.has(ligne)) suivi.passer(ligne);
  }
  return dispositions;
}

/** Par identifiant, ses lignes les plus sûres : une ligne exacte écarte celles qui ne font que lui ressembler. */
function reunir(
  trouvees: readonly LigneTrouvee[],
  dispositions: ReadonlyMap<number, Disposition>,
): Map<string, ActiviteTrouvee[]> {
  const parIdentifiant = new Map<string, ActiviteTrouvee[]>();
  for (const trouvee of trouvees) {
    const disposition = dispositions.get(trouvee.ligneDeFeuille);
    if (disposition === undefined) continue;
    const { identifiant } = trouvee.ligne;
    parIdentifiant.set(identifiant, [...(parIdentifiant.get(identifiant) ?? []), { trouvee, disposition }]);
  }
  for (const [identifiant, occurrences] of parIdentifiant) {
    const exactes = occurrences.filter(({ trouvee }) => trouvee.certitude === "exacte");
    if (exactes.length > 0) parIdentifiant.set(identifiant, exactes);
  }
  return parIdentifiant;
}

/** Le jeu dont le plus de titres ont été lus ; une colonne « Note » seule est celle d'une politique unique. */
function jeuDePolitiques(
  { politiques, autresPolitiques }: ModeleDeGrille,
  dispositions: readonly Disposition[],
): readonly Politique[] {
  const colonnes = dispositions.flatMap(({ notes }) => notes?.notes ?? []);
  const nommees = new Set(colonnes.flatMap(({ politique }) => (politique === null ? [] : [politique])));
  const jeux = [politiques, ...autresPolitiques];
  const lues = (jeu: readonly Politique[]) =>
    jeu.filter(({ identifiant }) => nommees.has(identifiant)).length;
  const [meilleur] = [...jeux].sort((a, b) => lues(b) - lues(a));
  if (meilleur !== undefined && lues(meilleur) > 0) return meilleur;
  return colonnes.length === 0 ? [] : (jeux.find((jeu) => jeu.length === 1) ?? []);
}

interface LigneDuModele {
  readonly identifiant: string;
  readonly libelle: string;
}

function decrireUneActivite(
  activite: LigneDuModele,
  occurrences: readonly ActiviteTrouvee[],
  contexte: ContexteDeNotes,
): ActiviteReconnue {
  const ligne = decrireLaLigne(activite, occurrences);
  const [seule] = occurrences;
  if (seule === undefined) return { ...ligne, notes: [], commentaire: "" };
  if (occurrences.length > 1)
    return { ...ligne, notes: lireLesNotesEnDouble(occurrences, contexte), commentaire: "" };
  const { trouvee, disposition } = seule;
  return {
    ...ligne,
    notes: lireLesNotes(seule, contexte),
    commentaire: lireLesTextes(
      contexte.feuille,
      trouvee,
      disposition.notes?.commentaires ?? [],
      contexte.fusions,
    ),
  };
}

function decrireLaLigne({ identifiant, libelle }: LigneDuModele, [premiere]: readonly ActiviteTrouvee[]) {
  if (premiere === undefined) {
    return {
      identifiant,
      libelle,
      certitude: "absente" as const,
      ressemblance: 0,
      libelleLu: "",
      cellule: "",
    };
  }
  const { certitude, ressemblance, libelleLu, ligneDeFeuille, colonne } = premiere.trouvee;
  return {
    identifiant,
    libelle,
    certitude,
    ressemblance,
    libelleLu,
    cellule: adresse(ligneDeFeuille, colonne),
  };
}

function sansDoublon(colonnes: readonly ColonneReconnue[]): ColonneReconnue[] {
  const parRole = new Map(colonnes.map((colonne) => [`${colonne.role} ${colonne.colonne}`, colonne]));
  return [...parRole.values()];
}
