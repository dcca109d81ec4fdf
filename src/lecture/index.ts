import type { Dossier, ReferenceDeModele } from "../domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import type { ContenuDeLaPartie } from "../plan/partieXml";
import type { ClasseurLu } from "./cellules";
import type { ConstatDeLecture } from "./constats";
import { lireCadre } from "./lireCadre";
import { lireGrille, lirePolitiques, type CelluleFautive } from "./lireGrille";
import { lireContenu } from "./lireContenu";
import { reperer, type FeuilleReperee } from "./reperer";

export type { CelluleFautive, ClasseurLu, ConstatDeLecture, FeuilleReperee };
export type { FeuilleLue } from "./cellules";

/** De quoi retrouver et vérifier un modèle, injecté : la lecture ne connaît ni catalogue, ni schéma. */
export interface Modeles {
  readonly chercher: (reference: ReferenceDeModele) => ModeleDeGrille | null;
  /** `null` si la copie gardée dans le classeur n'est pas un modèle valide. */
  readonly valider: (json: unknown) => ModeleDeGrille | null;
}

export type LectureDuClasseur =
  /** Aucune de nos feuilles. */
  | { readonly etat: "absent" }
  /** Nos feuilles sont là, mais leur modèle de grille n'est connu ni de nous, ni du classeur. */
  | { readonly etat: "modele-inconnu"; readonly constats: readonly ConstatDeLecture[] }
  | ClasseurDeDossier;

export interface ClasseurDeDossier {
  readonly etat: "lu";
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  /** Nos feuilles, par clé de plan (`grille:g1`, `synthese:g1`, `mode-emploi`, `listes`). */
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  /** grille → cellules dont le contenu n'est pas une note */
  readonly fautives: ReadonlyMap<string, readonly CelluleFautive[]>;
  readonly constats: readonly ConstatDeLecture[];
}

/** Retrouve le dossier d'un classeur, par ce qui suit les cellules. */
export function lireClasseur(classeur: ClasseurLu, modeles: Modeles): LectureDuClasseur {
  const constats: ConstatDeLecture[] = [];
  const feuilles = repererFeuilles(classeur, constats);
  if (feuilles.size === 0) return { etat: "absent" };

  const partie = lireContenu(classeur.partiesXml, constats);
  const grilles = [...feuilles].filter(([cle]) => cle.startsWith("grille:")).map(([, feuille]) => feuille);
  const { cadre, constats: duCadre } = lireCadre(
    feuilles.get("mode-emploi"),
    partie?.dossier ?? null,
    referenceDe(grilles[0]),
  );
  constats.push(...duCadre);

  const modele = trouverModele(cadre.modele, partie, modeles);
  if (modele === null || cadre.modele === null) {
    const nom =
      cadre.modele === null ? "" : ` « ${cadre.modele.identifiant}, version ${cadre.modele.version} »`;
    constats.push({
      code: "modele-inconnu",
      phrase: `Le modèle de grille${nom} n’est pas connu, et le classeur n’en garde pas de copie lisible. Mettez le complément à jour, ou demandez le modèle à la Caf.`,
      feuille: grilles[0]?.feuille.nom ?? "",
      cellule: "",
    });
    return { etat: "modele-inconnu", constats };
  }

  const politiques = politiquesDe(grilles[0], modele, partie);
  const lues = grilles.map((feuille) => lireGrille(feuille, modele, politiques));
  for (const lue of lues) constats.push(...lue.constats);
  return {
    etat: "lu",
    modele,
    feuilles,
    constats,
    fautives: new Map(lues.map(({ grille, fautives }) => [grille.identifiant, fautives])),
    dossier: {
      ...cadre,
      modele: cadre.modele,
      politiques,
      grilles: lues.map(({ grille }) => grille),
    },
  };
}

function repererFeuilles(classeur: ClasseurLu, constats: ConstatDeLecture[]): Map<string, FeuilleReperee> {
  const feuilles = new Map<string, FeuilleReperee>();
  for (const feuille of classeur.feuilles) {
    const reperee = reperer(feuille);
    if (reperee === null) continue;
    const cle = cleDe(reperee);
    const premiere = feuilles.get(cle);
    if (premiere === undefined) feuilles.set(cle, reperee);
    else if (reperee.marque.feuille === "grille") {
      constats.push({
        code: "grille-en-double",
        phrase: `« ${feuille.nom} » est une copie de « ${premiere.feuille.nom} » : seule celle-ci est lue. Supprimez la copie, ou déplacez-la dans un autre classeur.`,
        feuille: feuille.nom,
        cellule: "",
      });
    }
  }
  return feuilles;
}

function cleDe({ marque }: FeuilleReperee): string {
  const grille = marque.attributs["grille"];
  return grille === undefined ? marque.feuille : `${marque.feuille}:${grille}`;
}

function referenceDe(grille: FeuilleReperee | undefined): ReferenceDeModele | null {
  const { modele, version } = grille?.marque.attributs ?? {};
  return modele === undefined || version === undefined ? null : { identifiant: modele, version };
}

function trouverModele(
  reference: ReferenceDeModele | null,
  partie: ContenuDeLaPartie | null,
  modeles: Modeles,
): ModeleDeGrille | null {
  if (reference === null) return null;
  const livre = modeles.chercher(reference);
  if (livre !== null) return livre;
  const copie = partie === null ? null : modeles.valider(partie.modele);
  const estLeBon = copie?.identifiant === reference.identifiant && copie.version === reference.version;
  return estLeBon ? copie : null;
}

function politiquesDe(
  grille: FeuilleReperee | undefined,
  modele: ModeleDeGrille,
  partie: ContenuDeLaPartie | null,
): Politique[] {
  const connues = [
    ...(partie?.dossier.politiques ?? []),
    ...modele.politiques,
    ...modele.autresPolitiques.flat(),
  ];
  return grille === undefined ? [...(partie?.dossier.politiques ?? [])] : lirePolitiques(grille, connues);
}
