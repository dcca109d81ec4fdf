import { enumerer } from "../../domaine/saisie/enumerer";
import { ErreurDeClasseur } from "../erreurs";

export function lectureSeule(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "LectureSeule",
    "Ce classeur est ouvert en lecture seule. Enregistrez-en une copie, ou cliquez sur «\u00a0Activer la modification\u00a0», puis recommencez.",
  );
}

export function feuilleAbsente(nom: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "FeuilleAbsente",
    `Ce classeur n’a pas de feuille «\u00a0${nom}\u00a0». Corrigez la référence.`,
  );
}

export function feuilleDuDossier(nom: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "FeuilleDuDossier",
    `«\u00a0${nom}\u00a0» est une feuille du dossier, que le complément tient à jour. Choisissez une cellule d’une de vos feuilles.`,
  );
}

export function feuilleProtegee(nom: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "FeuilleProtegee",
    `La feuille «\u00a0${nom}\u00a0» est protégée\u00a0: cette cellule ne se modifie pas. Ôtez la protection (onglet Révision), ou choisissez une cellule déverrouillée.`,
  );
}

export function horsDeLaFeuille(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "HorsDeLaFeuille",
    "Le résultat sortirait de la feuille. Choisissez une cellule plus haut, ou plus à gauche.",
  );
}

/** @param occupees adresses, comme `B5`. */
export function debordement(taille: string, occupees: readonly string[]): ErreurDeClasseur {
  const dites = occupees.length > 3 ? [...occupees.slice(0, 3), "d’autres"] : occupees;
  const cause =
    occupees.length === 0
      ? "Excel n’a pas la place de l’écrire (cellules fusionnées, tableau\u00a0?)"
      : `${enumerer(dites)} ${occupees.length > 1 ? "ne sont pas vides" : "n’est pas vide"}`;
  return new ErreurDeClasseur(
    "Debordement",
    `Le résultat prend ${taille}, et ${cause}\u00a0: Excel afficherait #EPARS!. Rien n’a été écrit. Libérez la place, ou choisissez une autre cellule.`,
  );
}

export function contenuChange(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "ContenuChange",
    "Ces cellules ont changé entre-temps\u00a0: rien n’a été écrit. Relisez-les, puis recommencez.",
  );
}

export function figeageImpossible(adresse: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "FigeageImpossible",
    `Une fois les valeurs figées, ${adresse} serait en erreur\u00a0: tout a été remis comme avant. Une formule y dépend sans doute d’un tableau que CTG remplit.`,
  );
}
