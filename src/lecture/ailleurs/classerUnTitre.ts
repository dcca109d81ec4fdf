import type { Echelle, ModeleDeGrille } from "../../domaine/grille/modele";
import { normaliser } from "../../domaine/saisie/normaliser";
import type { ValeurDeCellule } from "../cellules";
import { BORNES } from "./bornes";
import { lireLeTexte } from "./lireUneNote";

/** Ce qu'un titre annonce de sa colonne. */
export type Titre =
  | { readonly role: "politique"; readonly politique: string }
  /** « Note », « Auto-évaluation » : une colonne de notes qui ne dit pas sa politique. */
  | { readonly role: "note" }
  /** Une case à cocher : « 2 », « Majoritairement », « NC ». */
  | { readonly role: "niveau"; readonly note: number | "NC" }
  | { readonly role: "libelle" | "commentaire" | "nombre" | "nature" };

const COMMENTAIRE = /^(?:commentaire|observation|remarque|motif|justification|precision)s?$/;
const LIBELLE =
  /^(?:mission|activite|action|intitule|libelle|item|critere|indicateur|competence|objectif|tache)s?$/;
const NOTE = /^(?:notes?|cotation|appreciation|autoevaluation|evaluation|auto)$/;
/** Une colonne calculée n'est pas une colonne de notes. */
const CALCUL =
  /^(?:pourcentages?|taux|scores?|moyennes?|total|totaux|resultats?|ecarts?|objectifs?|cibles?)$/;
/** Ce qui peut entourer un titre sans le changer : « Politique Famille (note de 0 à 3) », « Note 2024 ». */
const SANS_EFFET =
  /^(?:politiques?|volets?|notes?|auto|autoevaluation|evaluation|cotation|de|du|la|le|a|sur|l|d|[0-3]|20\d\d)$/;

/** `null` : ce texte n'est pas un titre que l'on connaisse. */
export function classerUnTitre(valeur: ValeurDeCellule, modele: ModeleDeGrille): Titre | null {
  const texte = String(valeur).trim();
  if (texte === "" || texte.length > BORNES.titre || texte.includes("%")) return null;
  const mots = normaliser(texte).match(/[a-z0-9]+/g) ?? [];
  if (mots.some((mot) => CALCUL.test(mot))) return null;
  if (mots.some((mot) => COMMENTAIRE.test(mot))) return { role: "commentaire" };
  if (mots[0] === "nombre" || mots[0] === "nb") return { role: "nombre" };
  if (mots[0] === "nature") return { role: "nature" };
  const niveau = niveauDe(texte, modele.echelle);
  if (niveau !== null) return { role: "niveau", note: niveau };
  const politique = politiqueDe(mots, modele);
  if (politique !== null) return { role: "politique", politique };
  if (mots.some((mot) => NOTE.test(mot)) && mots.every((mot) => SANS_EFFET.test(mot)))
    return { role: "note" };
  return mots.some((mot) => LIBELLE.test(mot)) ? { role: "libelle" } : null;
}

function niveauDe(texte: string, echelle: Echelle): number | "NC" | null {
  if (/^\d+$/.test(texte)) {
    const note = Number(texte);
    return note <= echelle.noteMax ? note : null;
  }
  const lue = lireLeTexte(texte, echelle);
  return lue.sorte === "note" || lue.sorte === "incertaine" ? lue.note : texte === "NC" ? "NC" : null;
}

/** Un titre peut être coupé par sa colonne étroite : « Éducatio n ». */
function politiqueDe(
  mots: readonly string[],
  { politiques, autresPolitiques }: ModeleDeGrille,
): string | null {
  const utiles = mots.filter((mot) => !SANS_EFFET.test(mot)).join("");
  const entier = mots.join("");
  const trouvee = [...politiques, ...autresPolitiques.flat()].find(({ libelle }) => {
    const cle = (normaliser(libelle).match(/[a-z0-9]+/g) ?? []).join("");
    return cle === utiles || cle === entier;
  });
  return trouvee?.identifiant ?? null;
}
