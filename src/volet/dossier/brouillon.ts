import type { Dossier, HorsChamp, Poste } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { dateEnFrancais } from "../../plan/dates";

/** Le formulaire tel que l'utilisateur l'a rempli : des textes, même faux. Rien n'en est perdu en route. */
export interface Brouillon {
  readonly territoire: string;
  readonly caf: string;
  /** JJ/MM/AAAA, ou vide. */
  readonly debutCtg: string;
  readonly finCtg: string;
  readonly annee: string;
  readonly employeur: string;
  /** L'identifiant du profil de Caf. */
  readonly profil: string;
  /** Voir `cleDuModele`. */
  readonly modele: string;
  /** Voir `cleDesPolitiques`. */
  readonly politiques: string;
  /** Les motifs d'un autre modèle ou d'un autre jeu de politiques restent là, pour qui y revient. */
  readonly horsChamp: readonly HorsChamp[];
  readonly repartition: "par-poste" | "commune";
  readonly postes: readonly PosteSaisi[];
}

export type PosteSaisi = Omit<Poste, "quotite"> & { readonly quotite: string };

export function cleDuModele({ identifiant, version }: { identifiant: string; version: string }): string {
  return `${identifiant} ${version}`;
}

export function cleDesPolitiques(politiques: readonly Politique[]): string {
  return politiques.map(({ identifiant }) => identifiant).join(" ");
}

/** Le formulaire d'un classeur sans dossier. */
export function brouillonVide(annee: number, profil: string, modele: ModeleDeGrille): Brouillon {
  return {
    territoire: "",
    caf: "",
    debutCtg: "",
    finCtg: "",
    annee: String(annee),
    employeur: "",
    profil,
    modele: cleDuModele(modele),
    politiques: cleDesPolitiques(modele.politiques),
    horsChamp: [],
    repartition: "par-poste",
    postes: [posteVide([])],
  };
}

/** Le formulaire d'un dossier lu ou livré. */
export function brouillonDe(dossier: Dossier): Brouillon {
  const { territoire, annee, employeur, modele, profil, politiques, champ } = dossier;
  return {
    territoire: territoire.nom,
    caf: territoire.caf,
    debutCtg: dateEnFrancais(territoire.debutCtg),
    finCtg: dateEnFrancais(territoire.finCtg),
    annee: annee === 0 ? "" : String(annee),
    employeur,
    profil,
    modele: cleDuModele(modele),
    politiques: cleDesPolitiques(politiques),
    horsChamp: champ.horsChamp,
    repartition: repartitionDe(dossier),
    postes: postesDe(dossier),
  };
}

/**
 * Une feuille des postes supprimée, et la partie XML avec elle, n'en laissent aucun : chaque grille dit encore
 * l'identifiant du sien, et la garde si on le remplit.
 */
function postesDe({ postes, grilles }: Dossier): readonly PosteSaisi[] {
  if (postes.length > 0) {
    return postes.map((poste) => ({ ...poste, quotite: String(poste.quotite).replace(".", ",") }));
  }
  return grilles
    .filter(({ poste }) => poste !== "")
    .map(({ poste }, rang) => ({
      ...posteVide([]),
      identifiant: poste,
      libelle: rang === 0 ? "pilote" : "thematique",
    }));
}

/** Un poste à remplir, sous un identifiant que les autres n'ont pas ; le premier est pilote (R-ETP-2). */
export function posteVide(existants: readonly { readonly identifiant: string }[]): PosteSaisi {
  return {
    identifiant: identifiantLibre("p", existants),
    prenom: "",
    nom: "",
    libelle: existants.length === 0 ? "pilote" : "thematique",
    intitule: "",
    quotite: "",
  };
}

/** `p1`, `p2`… : le premier que personne ne porte. */
export function identifiantLibre(
  prefixe: string,
  existants: readonly { readonly identifiant: string }[],
): string {
  for (let rang = 1; ; rang++) {
    const candidat = `${prefixe}${rang}`;
    if (!existants.some(({ identifiant }) => identifiant === candidat)) return candidat;
  }
}

/**
 * La première grille est du dossier ; les suivantes peuvent être restées d'une répartition antérieure, car on ne
 * supprime aucune feuille.
 */
function repartitionDe({ grilles: [premiere] }: Dossier): Brouillon["repartition"] {
  return premiere?.poste === "" ? "commune" : "par-poste";
}
