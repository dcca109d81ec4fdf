import { THEMATIQUES_DE_CTG, type ThematiqueDeCtg } from "../../../domaine/equipe/equipe";
import type { EntreeDeJournal, TypeDEntree } from "../../../domaine/journal/journal";
import { dateEnFrancais } from "../../../plan/dates";
import type { Fautes } from "../../dossier/valider";
import { lireDateCourte } from "../lireDateCourte";
import { lireLesParticipants } from "./lireLesParticipants";

/** Une entrée telle qu'on l'écrit : des textes, même faux. */
export interface BrouillonDEntree {
  /** JJ/MM/AAAA, ou JJ/MM. */
  readonly date: string;
  readonly type: TypeDEntree | "";
  readonly objet: string;
  readonly thematique: ThematiqueDeCtg | "";
  readonly partenaires: string;
  readonly participants: string;
  /** L'identifiant du poste ; vide : toute l'équipe. */
  readonly poste: string;
  readonly remarque: string;
}

/** Les champs d'une entrée, dans l'ordre du formulaire ; deux formulaires peuvent être ouverts à la fois. */
export function clesDe(formulaire: string) {
  return {
    date: `${formulaire}.date`,
    type: `${formulaire}.type`,
    objet: `${formulaire}.objet`,
    participants: `${formulaire}.participants`,
  } as const;
}

/** @param jour AAAA-MM-JJ. */
export function brouillonNeuf(jour: string, poste: string): BrouillonDEntree {
  return {
    date: dateEnFrancais(jour),
    type: "",
    objet: "",
    thematique: "",
    partenaires: "",
    participants: "",
    poste,
    remarque: "",
  };
}

/** Une entrée du classeur, à modifier ou à reprendre ; une date que la feuille dit mal reste telle quelle. */
export function brouillonDe(entree: EntreeDeJournal): BrouillonDEntree {
  const { participants } = entree;
  return {
    ...entree,
    date: dateEnFrancais(entree.date),
    participants: participants === null ? "" : String(participants).replace(".", ","),
  };
}

/** Le suivant d'une même série : même jour, même type, même chargé ; le reste est à dire. */
export function brouillonSuivant({ date, type, poste }: BrouillonDEntree): BrouillonDEntree {
  return { ...brouillonNeuf("", poste), date, type };
}

/** Vrai si l'on a dit autre chose que l'essentiel. */
export function estPrecise({ thematique, partenaires, participants, remarque }: BrouillonDEntree): boolean {
  return [thematique, partenaires, participants, remarque].some((texte) => texte.trim() !== "");
}

/**
 * Ce qui empêche d'écrire l'entrée, champ par champ ; vide : on peut.
 *
 * @param annee celle d'un jour écrit sans elle.
 */
export function validerLEntree(brouillon: BrouillonDEntree, annee: number, formulaire: string): Fautes {
  const cles = clesDe(formulaire);
  const fautes: [string, boolean, string][] = [
    [
      cles.date,
      lireDateCourte(brouillon.date, annee) === null,
      "Écrivez le jour sous la forme JJ/MM/AAAA, ou JJ/MM.",
    ],
    [cles.type, brouillon.type === "", "Choisissez le type\u00a0: c’est lui que les indicateurs comptent."],
    [cles.objet, brouillon.objet.trim() === "", "Dites l’objet en quelques mots."],
    [
      cles.participants,
      lireLesParticipants(brouillon.participants) === undefined,
      "Écrivez un nombre entier, ou laissez vide.",
    ],
  ];
  return new Map(fautes.filter(([, fautif]) => fautif).map(([cle, , phrase]) => [cle, phrase]));
}

/** L'entrée que dit un brouillon sans faute. */
export function entreeDe(brouillon: BrouillonDEntree, annee: number): EntreeDeJournal {
  return {
    date: lireDateCourte(brouillon.date, annee) ?? "",
    type: brouillon.type,
    objet: brouillon.objet.trim(),
    thematique: THEMATIQUES_DE_CTG.find((thematique) => thematique === brouillon.thematique) ?? "",
    partenaires: brouillon.partenaires.trim(),
    participants: lireLesParticipants(brouillon.participants) ?? null,
    poste: brouillon.poste,
    remarque: brouillon.remarque.trim(),
  };
}
