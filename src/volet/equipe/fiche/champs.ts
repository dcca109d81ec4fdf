import type { Thematique } from "../../../domaine/dossier/profil";
import {
  THEMATIQUES_DE_CTG,
  type Equipe,
  type FicheDePoste,
  type Qualification,
  type ThematiqueDeCtg,
} from "../../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../../plan/dates";
import { lireDate } from "../../dossier/nombres";
import { estVide } from "./controles";
import { ecrireNombre, ecrirePart, lireNombre, lirePart } from "./nombres";

/** La fiche telle que le formulaire la montre : ce qui s'écrit au clavier est un texte, même faux. */
export interface FicheSaisie extends PartsSaisies {
  /** L'identifiant de l'employeur ; vide si le classeur n'en décrit aucun. */
  readonly employeur: string;
  readonly thematiques: readonly ThematiqueDeCtg[];
  readonly partSppe: string;
  readonly fonction: FicheDePoste["fonction"];
  readonly heuresDeManagement: string;
  readonly heuresPrevues: string;
  readonly salaireAffecte: string;
  /** Un nombre d'années après le baccalauréat, ou vide. */
  readonly niveau: string;
  readonly diplome: string;
  readonly categorie: Qualification["categorie"];
  readonly animationDeProjet: "oui" | "non" | "";
  readonly ancienCoordinateurCej: boolean;
  readonly formation: Qualification["formation"];
  /** JJ/MM/AAAA, ou vide. */
  readonly avisDeLaCaf: string;
}

/** R-VENT-1 : la clé de répartition. */
export type PartsSaisies = { readonly [T in Thematique as `part.${T}`]: string };

export type Champ = keyof FicheSaisie;

/** Un champ du formulaire : ce qu'il montre de la fiche, et ce qu'une saisie déjà contrôlée y change. */
interface Passage<T> {
  readonly montrer: (fiche: FicheDePoste, equipe: Equipe) => T;
  readonly poser: (saisi: T) => (fiche: FicheDePoste) => FicheDePoste;
}

const CHAMPS: { readonly [C in Champ]: Passage<FicheSaisie[C]> } = {
  employeur: {
    // R-EMP-1 : vide dans la fiche, c'est le premier, celui du dossier.
    montrer: ({ employeur }, { employeurs }) => employeur || (employeurs[0]?.identifiant ?? ""),
    poser: (employeur) => (fiche) => ({ ...fiche, employeur }),
  },
  thematiques: {
    // Toujours dans le même ordre : cocher puis décocher ne change rien.
    montrer: ({ thematiques }) => THEMATIQUES_DE_CTG.filter((cle) => thematiques.includes(cle)),
    poser: (thematiques) => (fiche) => ({ ...fiche, thematiques }),
  },
  partSppe: {
    montrer: ({ partSppe }) => (partSppe === null ? "" : ecrirePart(partSppe)),
    poser: (texte) => (fiche) => ({ ...fiche, partSppe: lirePart(texte) }),
  },
  fonction: {
    montrer: ({ fonction }) => fonction,
    poser: (fonction) => (fiche) => ({ ...fiche, fonction }),
  },
  heuresDeManagement: {
    montrer: ({ heuresDeManagement }) => (heuresDeManagement === 0 ? "" : ecrireNombre(heuresDeManagement)),
    poser: (texte) => (fiche) => ({ ...fiche, heuresDeManagement: lireNombre(texte) ?? 0 }),
  },
  heuresPrevues: {
    montrer: ({ heuresPrevues }) => (heuresPrevues === null ? "" : ecrireNombre(heuresPrevues)),
    poser: (texte) => (fiche) => ({ ...fiche, heuresPrevues: lireNombre(texte) }),
  },
  salaireAffecte: {
    montrer: ({ salaireAffecte }) => (salaireAffecte === null ? "" : ecrireNombre(salaireAffecte)),
    poser: (texte) => (fiche) => ({ ...fiche, salaireAffecte: lireNombre(texte) }),
  },
  "part.petite-enfance": part("petite-enfance"),
  "part.enfance-jeunesse": part("enfance-jeunesse"),
  "part.animation-vie-sociale": part("animation-vie-sociale"),
  "part.parentalite": part("parentalite"),
  niveau: qualification(
    ({ niveau }) => (niveau === null ? "" : String(niveau)),
    (texte) => ({ niveau: estVide(texte) ? null : Number(texte) }),
  ),
  diplome: qualification(
    ({ diplome }) => diplome,
    (texte) => ({ diplome: texte.trim() }),
  ),
  categorie: qualification(
    ({ categorie }) => categorie,
    (categorie) => ({ categorie }),
  ),
  animationDeProjet: qualification(
    ({ animationDeProjet }) => (animationDeProjet === null ? "" : animationDeProjet ? "oui" : "non"),
    (dit) => ({ animationDeProjet: dit === "" ? null : dit === "oui" }),
  ),
  ancienCoordinateurCej: qualification(
    ({ ancienCoordinateurCej }) => ancienCoordinateurCej,
    (ancienCoordinateurCej) => ({ ancienCoordinateurCej }),
  ),
  formation: qualification(
    ({ formation }) => formation,
    (formation) => ({ formation }),
  ),
  avisDeLaCaf: qualification(
    ({ avisDeLaCaf }) => dateEnFrancais(avisDeLaCaf),
    (texte) => ({ avisDeLaCaf: lireDate(texte) ?? "" }),
  ),
};

function part(thematique: Thematique): Passage<string> {
  return {
    montrer: ({ ventilation }) => {
      const dite = ventilation[thematique];
      return dite === undefined ? "" : ecrirePart(dite);
    },
    poser: (texte) => (fiche) => {
      const { [thematique]: _, ...autres } = fiche.ventilation;
      const lue = lirePart(texte);
      return { ...fiche, ventilation: lue === null ? autres : { ...autres, [thematique]: lue } };
    },
  };
}

function qualification<T>(
  montrer: (qualification: Qualification) => T,
  poser: (saisi: T) => Partial<Qualification>,
): Passage<T> {
  return {
    montrer: (fiche) => montrer(fiche.qualification),
    poser: (saisi) => (fiche) => ({
      ...fiche,
      qualification: { ...fiche.qualification, ...poser(saisi) },
    }),
  };
}

const CLES = Object.keys(CHAMPS) as Champ[];

/** Ce que le formulaire montre d'une fiche. */
export function saisieDe(fiche: FicheDePoste, equipe: Equipe): FicheSaisie {
  return Object.fromEntries(
    CLES.map((champ) => [champ, CHAMPS[champ].montrer(fiche, equipe)]),
  ) as unknown as FicheSaisie;
}

/** La fiche, changée des seuls champs retouchés ; leurs textes ont été contrôlés. */
export function appliquer(retouches: Readonly<Partial<FicheSaisie>>, fiche: FicheDePoste): FicheDePoste {
  return CLES.reduce((changee, champ) => poser(champ, retouches, changee), fiche);
}

function poser<C extends Champ>(
  champ: C,
  retouches: Readonly<Partial<FicheSaisie>>,
  fiche: FicheDePoste,
): FicheDePoste {
  const saisi = retouches[champ];
  return saisi === undefined ? fiche : CHAMPS[champ].poser(saisi)(fiche);
}
