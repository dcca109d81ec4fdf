import type { Dossier, Grille, Poste } from "../../domaine/dossier/dossier";
import { EQUIPE_VIDE, type Employeur, type Equipe } from "../../domaine/equipe/equipe";
import { appliquerChamp, type CelluleMotivee, type ConflitDeChamp } from "../../domaine/grille/champ";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { REPONSES_VIDES } from "../../domaine/grille/reponses";
import { reprendre } from "../../domaine/grille/reprendre";
import { identifiantLibre, type Brouillon, type PosteSaisi } from "./brouillon";
import type { Choix } from "./choix";
import { lireDate, lireQuotite } from "./nombres";
import { dossierDuSocle, modeleDuSocle, type Socle } from "./socle";

/** Le dossier que le formulaire décrit, prêt à construire. */
export interface Composition {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  /** R-NC-1 : ce que la déclaration du champ pose, grille par grille. */
  readonly champ: readonly ChampDUneGrille[];
}

export interface ChampDUneGrille {
  readonly grille: Grille;
  readonly posees: readonly CelluleMotivee[];
  readonly conflits: readonly ConflitDeChamp[];
}

/**
 * Greffe le brouillon sur son socle : chaque grille garde son identifiant et ses réponses, le champ pose ses NC sur
 * les cellules vides. Le brouillon peut être encore fautif ; ne se construit que ce que `valider` accepte.
 */
export function composer(brouillon: Brouillon, choix: Choix, socle: Socle): Composition {
  const { modele, politiques } = choix;
  const champ = { horsChamp: choix.horsChamp.map((h) => ({ ...h, motif: h.motif.trim() })) };
  const anciennes = dossierDuSocle(socle)?.grilles ?? [];
  const ancienModele = modeleDuSocle(socle) ?? modele;
  const champs = repartir(brouillon, anciennes).map((grille) => {
    const reprises = reprendre(grille.reponses, ancienModele, modele, politiques);
    const { reponses, posees, conflits } = appliquerChamp(reprises, { modele, politiques, champ });
    return { grille: { ...grille, reponses }, posees, conflits };
  });
  return {
    modele,
    champ: champs,
    dossier: {
      territoire: {
        nom: brouillon.territoire.trim(),
        caf: brouillon.caf.trim(),
        debutCtg: lireDate(brouillon.debutCtg) ?? "",
        finCtg: lireDate(brouillon.finCtg) ?? "",
      },
      annee: Number(brouillon.annee.trim()),
      employeur: brouillon.employeur.trim(),
      modele: { identifiant: modele.identifiant, version: modele.version },
      profil: brouillon.profil,
      politiques,
      champ,
      postes: brouillon.postes.map((poste) => posteDe(poste, choix)),
      equipe: equipeDe(brouillon, dossierDuSocle(socle)),
      financement: dossierDuSocle(socle)?.financement ?? null,
      departement: dossierDuSocle(socle)?.departement ?? null,
      journal: dossierDuSocle(socle)?.journal ?? null,
      planDAction: dossierDuSocle(socle)?.planDAction ?? null,
      instruction: dossierDuSocle(socle)?.instruction ?? null,
      controle: dossierDuSocle(socle)?.controle ?? null,
      grilles: champs.map(({ grille }) => grille),
      // Des données inventées le restent : la mention suit le dossier tant qu'il vient de l'exemple.
      mention: dossierDuSocle(socle)?.mention ?? "",
    },
  };
}

/** Une grille par poste, ou une commune ; celles qui existaient se reprennent, les autres naissent vides. */
function repartir({ repartition, postes }: Brouillon, anciennes: readonly Grille[]): readonly Grille[] {
  const titulaires = repartition === "commune" ? [""] : postes.map(({ identifiant }) => identifiant);
  return titulaires.reduce<readonly Grille[]>((grilles, poste) => {
    const ancienne = anciennes.find((grille) => grille.poste === poste);
    // Un identifiant déjà porté, même par une grille délaissée, ramènerait les réponses d'un autre.
    const identifiant = identifiantLibre("g", [...anciennes, ...grilles]);
    return [...grilles, ancienne ?? { identifiant, poste, reponses: REPONSES_VIDES }];
  }, []);
}

/** L'équipe du socle, dans l'ordre des postes ; la fiche d'un poste retiré part avec lui. */
function equipeDe({ postes, employeur }: Brouillon, socle: Dossier | null): Equipe {
  const equipe = socle?.equipe ?? EQUIPE_VIDE;
  return {
    ...equipe,
    employeurs: nommerLePremier(equipe.employeurs, socle?.employeur ?? "", employeur.trim()),
    fiches: postes.flatMap(({ identifiant }) => equipe.fiches.filter(({ poste }) => poste === identifiant)),
  };
}

/** R-EMP-1 : le premier employeur est celui du dossier ; il naît avec lui, et le suit quand le formulaire le renomme. */
function nommerLePremier(
  employeurs: readonly Employeur[],
  ancien: string,
  nouveau: string,
): readonly Employeur[] {
  const [premier, ...autres] = employeurs;
  if (premier === undefined) {
    return nouveau === "" ? [] : [{ identifiant: "e1", nom: nouveau, perimetre: "", lien: "" }];
  }
  if (premier.nom !== ancien) return employeurs;
  return [{ ...premier, nom: nouveau }, ...autres];
}

function posteDe(saisi: PosteSaisi, { profil }: Choix): Poste {
  const libelleDuProfil = profil?.libellesDePostes.libelles[saisi.libelle] ?? "";
  return {
    identifiant: saisi.identifiant,
    prenom: saisi.prenom.trim(),
    nom: saisi.nom.trim(),
    libelle: saisi.libelle,
    intitule: saisi.intitule.trim() || libelleDuProfil,
    quotite: lireQuotite(saisi.quotite) ?? 0,
  };
}
