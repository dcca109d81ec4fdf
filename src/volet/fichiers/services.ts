import type { OptionsDAnonymat } from "../../domaine/dossier/anonymat/options";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { RapportDAilleurs } from "../../fichiers/lireAilleurs";
import type { DemandesDeLaListe } from "../../fichiers/listeDeCollectivites";
import type { LectureAComparer } from "../../fichiers/lireAComparer";
import type { RapportDeLecture } from "../../fichiers/rapport";

/** Ce que le travailleur sait faire. Tout y est donnée : rien d'autre ne passe d'un fil à l'autre. */
export interface Services {
  readonly lireRecu: (octets: Uint8Array) => RapportDeLecture;
  readonly lireAComparer: (octets: Uint8Array) => LectureAComparer;
  readonly lireAilleurs: (octets: Uint8Array) => RapportDAilleurs;
  readonly lireLaListe: (octets: Uint8Array) => DemandesDeLaListe;
  readonly ecrireLeGabarit: (gabarit: Gabarit) => Promise<FichierProduit>;
  readonly ecrireLaCopie: (
    dossier: Dossier,
    modele: ModeleDeGrille,
    options: OptionsDAnonymat,
  ) => Promise<FichierProduit>;
  readonly archiver: (fichiers: readonly FichierProduit[]) => Uint8Array;
}

/** Un gabarit à écrire. */
export interface Gabarit {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  /** Dans un lot, deux gabarits ne portent pas le même nom ; seul, il prend celui de son dossier. */
  readonly nomDeFichier?: string;
}

export interface FichierProduit {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export type NomDeService = keyof Services;
export type Arguments<N extends NomDeService> = Parameters<Services[N]>;
export type Rendu<N extends NomDeService> = Awaited<ReturnType<Services[N]>>;

export type Appel = {
  [N in NomDeService]: { readonly service: N; readonly argumentsDuService: Arguments<N> };
}[NomDeService];

export type Reponse =
  /** Le code est chargé : le temps d'un service se compte à partir de là. */
  | { readonly etat: "pret" }
  | { readonly etat: "rendu"; readonly valeur: Rendu<NomDeService> }
  | { readonly etat: "echec"; readonly message: string; readonly details: string };
