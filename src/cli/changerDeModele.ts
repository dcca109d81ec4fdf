import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import type { Note, Reponses } from "../domaine/grille/reponses";

/**
 * Le même dossier sur un autre modèle de grille et ses politiques (R-GRILLE-6). Rien n'est converti : ne
 * restent que les réponses aux activités et indicateurs que les deux modèles libellent de même, pour les
 * politiques qu'ils partagent. Un identifiant commun ne suffit pas : chaque modèle a les siens.
 */
export function changerDeModele(dossier: Dossier, ancien: ModeleDeGrille, nouveau: ModeleDeGrille): Dossier {
  if (ancien.identifiant === nouveau.identifiant) return dossier;
  const politiques = new Set(nouveau.politiques.map(({ identifiant }) => identifiant));
  const thematiques = new Set(activitesDe(nouveau).flatMap((activite) => activite.thematiques ?? []));
  const communs: Communs = {
    politiques,
    activites: memesLibelles(activitesDe(ancien), activitesDe(nouveau)),
    indicateurs: memesLibelles(indicateursDe(ancien), indicateursDe(nouveau)),
  };
  return {
    ...dossier,
    modele: { identifiant: nouveau.identifiant, version: nouveau.version },
    politiques: nouveau.politiques,
    champ: {
      horsChamp: dossier.champ.horsChamp.filter(({ nature, cible }) =>
        (nature === "politique" ? politiques : thematiques).has(cible),
      ),
    },
    grilles: dossier.grilles.map((grille) => ({ ...grille, reponses: garder(grille.reponses, communs) })),
  };
}

interface Communs {
  readonly politiques: ReadonlySet<string>;
  readonly activites: ReadonlySet<string>;
  readonly indicateurs: ReadonlySet<string>;
}

function garder({ notes, commentaires, indicateurs }: Reponses, communs: Communs): Reponses {
  const gardees: Record<string, Record<string, Note>> = {};
  for (const [activite, ligne] of Object.entries(filtrer(notes, communs.activites))) {
    const restantes = filtrer(ligne, communs.politiques);
    if (Object.keys(restantes).length > 0) gardees[activite] = restantes;
  }
  return {
    notes: gardees,
    // Un commentaire explique des notes : il ne survit pas sans elles.
    commentaires: filtrer(commentaires, new Set(Object.keys(gardees))),
    indicateurs: filtrer(indicateurs, communs.indicateurs),
  };
}

interface Libelle {
  readonly identifiant: string;
  readonly libelle: string;
}

/** Les identifiants qui désignent la même chose des deux côtés. */
function memesLibelles(anciens: readonly Libelle[], nouveaux: readonly Libelle[]): Set<string> {
  const libelles = new Map(anciens.map(({ identifiant, libelle }) => [identifiant, libelle]));
  return new Set(
    nouveaux
      .filter(({ identifiant, libelle }) => libelles.get(identifiant) === libelle)
      .map(({ identifiant }) => identifiant),
  );
}

function filtrer<T>(objet: Readonly<Record<string, T>>, connus: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(objet).filter(([cle]) => connus.has(cle)));
}

function activitesDe(modele: ModeleDeGrille) {
  return modele.rubriques.flatMap(({ activites }) => activites);
}

function indicateursDe(modele: ModeleDeGrille) {
  return modele.rubriques.flatMap(({ fonctions }) => fonctions.flatMap(({ indicateurs }) => indicateurs));
}
