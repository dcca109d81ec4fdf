import type { Fautes } from "../../dossier/valider";
import type { Champ, FicheSaisie } from "./champs";
import { examinerLaCle } from "./cle";
import {
  controlerUneDate,
  controlerUnePart,
  controlerUnNombre,
  rassembler,
  type Controle,
} from "./controles";
import { lireNombre } from "./nombres";
import type { Retouches } from "./retouches";

/** La clé d'un champ dans les fautes : l'écran y amène le focus. */
export function cleDe(champ: Champ | "cle"): string {
  return `fiche.${champ}`;
}

const PARTS_DE_LA_CLE = [
  "part.petite-enfance",
  "part.enfance-jeunesse",
  "part.animation-vie-sociale",
  "part.parentalite",
] as const;

/** Les quatre groupes du formulaire, et les champs que chacun montre, dans l'ordre. */
export const GROUPES = {
  missions: ["employeur", "thematiques", "partSppe", "fonction", "heuresDeManagement"],
  temps: ["heuresPrevues", "salaireAffecte"],
  cle: [...PARTS_DE_LA_CLE, "cle"],
  qualification: [
    "niveau",
    "diplome",
    "categorie",
    "animationDeProjet",
    "ancienCoordinateurCej",
    "formation",
    "avisDeLaCaf",
  ],
} as const satisfies Readonly<Record<string, readonly (Champ | "cle")[]>>;

/**
 * Ce qui empêche d'enregistrer, champ par champ, dans l'ordre du formulaire. Seul ce qui vient d'être écrit ici se juge :
 * ce que la feuille dit de travers est un constat de l'équipe, et ne retient pas le reste.
 */
export function validerLaFiche(retouches: Retouches<FicheSaisie>, saisie: FicheSaisie): Fautes {
  const controler = (champ: keyof FicheSaisie & TexteControle, controle: Controle) =>
    [cleDe(champ), retouches[champ] === undefined ? null : controle(saisie[champ])] as const;
  return rassembler([
    controler("partSppe", controlerUnePart),
    [cleDe("heuresDeManagement"), heuresDeManagement(retouches, saisie)],
    controler("heuresPrevues", controlerUnNombre),
    controler("salaireAffecte", controlerUnNombre),
    ...PARTS_DE_LA_CLE.map((part) => controler(part, controlerUnePart)),
    [cleDe("cle"), cleDeRepartition(retouches, saisie)],
    controler("avisDeLaCaf", controlerUneDate),
  ]);
}

type TexteControle =
  "partSppe" | "heuresPrevues" | "salaireAffecte" | "avisDeLaCaf" | (typeof PARTS_DE_LA_CLE)[number];

/** Les heures de management sont dans les heures prévues. */
function heuresDeManagement(retouches: Retouches<FicheSaisie>, saisie: FicheSaisie): string | null {
  if (retouches.heuresDeManagement === undefined && retouches.heuresPrevues === undefined) return null;
  const illisible = controlerUnNombre(saisie.heuresDeManagement);
  if (illisible !== null) return illisible;
  const management = lireNombre(saisie.heuresDeManagement);
  const prevues = lireNombre(saisie.heuresPrevues);
  return management === null || prevues === null || management <= prevues
    ? null
    : "Les heures de management sont comprises dans les heures prévues\u00a0: elles ne peuvent pas les dépasser.";
}

/** R-VENT-1 : toute la clé, ou rien encore. */
function cleDeRepartition(retouches: Retouches<FicheSaisie>, saisie: FicheSaisie): string | null {
  if (PARTS_DE_LA_CLE.every((part) => retouches[part] === undefined)) return null;
  return examinerLaCle(saisie).etat === "fausse"
    ? "La clé doit faire 100\u00a0%\u00a0: corrigez une part, ou videz les quatre."
    : null;
}
