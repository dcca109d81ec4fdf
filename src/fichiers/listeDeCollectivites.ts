import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { FichierRefuse } from "../xlsx/refus";
import { nomDuGabarit } from "./gabarit";
import { COLONNES, type Colonne } from "./liste/colonnes";
import { composerGabarits } from "./liste/composerGabarits";
import type { Cellules, FauteDeLigne } from "./liste/lignes";
import { colonnesManquantes, lireLignes } from "./liste/lireLignes";
import { lireTableau } from "./liste/lireTableau";
import type { Tableau } from "./liste/tableau";

/** Les gabarits qu'une liste demande, ou ce qui empêche d'en écrire aucun. */
export interface DemandesDeLaListe {
  /** Dans l'ordre de la liste ; vide dès qu'il y a une erreur. */
  readonly demandes: readonly DemandeDUnGabarit[];
  readonly erreurs: readonly RemarqueDeListe[];
  /** Ce qui n'empêche rien : une colonne que l'on ne connaît pas. */
  readonly avertissements: readonly RemarqueDeListe[];
}

export interface DemandeDUnGabarit {
  /** Propre à chaque demande de la liste, sans égard aux majuscules. */
  readonly nomDeFichier: string;
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
}

export interface RemarqueDeListe {
  /** Le numéro de la ligne dans la liste ; 0 pour la liste entière. */
  readonly ligne: number;
  /** L'en-tête de la colonne, ou vide. */
  readonly colonne: string;
  /** La phrase entière, avec sa place : « Ligne 4, colonne Quotité : … » */
  readonly phrase: string;
}

export interface OptionsDeListe {
  /** Ce qui vaut pour les lignes qui ne le disent pas ; le territoire et le poste, eux, viennent de la liste. */
  readonly defauts?: Cellules;
  /** Une grille pour toute l'équipe, au lieu d'une par poste. */
  readonly grilleCommune?: boolean;
}

/**
 * Les gabarits que demande une liste .csv ou .xlsx : une ligne par poste, les lignes de même territoire, employeur et
 * année réunies. Ne lève jamais : un fichier illisible est une erreur de la liste, en ligne 0.
 */
export function demandesDeLaListe(octets: Uint8Array, options: OptionsDeListe = {}): DemandesDeLaListe {
  let tableau: Tableau;
  try {
    tableau = lireTableau(octets);
  } catch (erreur) {
    if (!(erreur instanceof FichierRefuse)) throw erreur;
    return { demandes: [], erreurs: [{ ligne: 0, colonne: "", phrase: erreur.message }], avertissements: [] };
  }
  return demandesDuTableau(tableau, options);
}

function demandesDuTableau(
  tableau: Tableau,
  { defauts = {}, grilleCommune = false }: OptionsDeListe,
): DemandesDeLaListe {
  const { lignes, fautes, ignorees } = lireLignes(tableau);
  const avertissements = ignorees.map(({ ligne, enTete }) => ({
    ligne,
    colonne: enTete,
    phrase: `Ligne ${ligne}\u00a0: on ne connaît pas la colonne «\u00a0${enTete}\u00a0», elle n’est pas lue.`,
  }));
  const attendues: Colonne[] = defauts.annee === undefined ? ["territoire", "annee"] : ["territoire"];
  const manquantes = lignes.length === 0 ? [] : colonnesManquantes(lignes, attendues);
  if (manquantes.length > 0) return { demandes: [], erreurs: manquantes.map(situer), avertissements };
  const composition = composerGabarits(lignes, {
    defauts,
    repartition: grilleCommune ? "commune" : "par-poste",
    dates1904: tableau.dates1904,
  });
  const erreurs = [...fautes, ...composition.fautes].sort((a, b) => a.ligne - b.ligne).map(situer);
  return { demandes: erreurs.length > 0 ? [] : nommer(composition.gabarits), erreurs, avertissements };
}

function situer({ ligne, colonne, raison }: FauteDeLigne): RemarqueDeListe {
  const nom = colonne === null ? "" : COLONNES[colonne];
  const place = [ligne === 0 ? "Toute la liste" : `Ligne ${ligne}`, nom && `colonne ${nom}`];
  return { ligne, colonne: nom, phrase: `${place.filter(Boolean).join(", ")}\u00a0: ${raison}` };
}

function nommer(gabarits: readonly Omit<DemandeDUnGabarit, "nomDeFichier">[]): DemandeDUnGabarit[] {
  const pris = new Set<string>();
  return gabarits.map((gabarit) => {
    let rang = 1;
    while (pris.has(cleDuNom(nomDuGabarit(gabarit.dossier, rang)))) rang++;
    const nomDeFichier = nomDuGabarit(gabarit.dossier, rang);
    pris.add(cleDuNom(nomDeFichier));
    return { ...gabarit, nomDeFichier };
  });
}

/** Windows et macOS ne distinguent pas les majuscules. */
function cleDuNom(nom: string): string {
  return nom.toLowerCase();
}
