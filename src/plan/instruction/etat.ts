import { dateEnFrancais } from "../../domaine/saisie/dateEnFrancais";
import { derniereRemise, tourDe } from "../../domaine/instruction/etats";
import {
  LIBELLES_DES_ETATS_D_INSTRUCTION,
  type Instruction,
  type Partie,
} from "../../domaine/instruction/instruction";
import type { ConstructeurDeFeuille } from "../constructeur";
import { largeurDe, poser } from "../financement/blocs";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import type { ContenuFormule } from "../types";
import { CONTRE_NOTES, DERNIERE_COLONNE, LIGNES_DE_L_ETAT, PREMIERE_COLONNE } from "./colonnes";

const TOURS: Readonly<Record<Partie | "personne", string>> = {
  agent: "À l’agent",
  caf: "À la Caf",
  personne: "À personne\u00a0: le dossier est validé",
};

const SAISIES: Readonly<Record<Partie | "personne", string>> = {
  agent:
    "Les notes de la grille et les réponses aux demandes. Les notes partagées, les commentaires de la Caf et la conclusion sont verrouillés jusqu’à la remise.",
  caf: "Les notes partagées, les commentaires de la Caf et la conclusion. Les notes de la grille et les réponses aux demandes sont verrouillées jusqu’au retour de la Caf.",
  personne:
    "Rien de la grille, de l’échange ni de la conclusion\u00a0: tout y est verrouillé. La Caf peut rouvrir le dossier depuis le volet.",
};

const TOUTE_L_ANNEE = " L’équipe, le journal, le plan d’action et le financement se tiennent toute l’année.";

interface LigneDEtat {
  /** Vide : elle se déduit du reste, et ne se relit pas. */
  readonly identifiant: string;
  readonly libelle: string;
  readonly contenu: string | number | ContenuFormule;
}

/**
 * Où en est le dossier, à qui est la main, ce qui est verrouillé.
 *
 * @param attendues combien de demandes n'ont pas de réponse.
 * @returns la première ligne libre.
 */
export function ecrireEtat(
  f: ConstructeurDeFeuille,
  debut: number,
  instruction: Instruction,
  attendues: ContenuFormule,
): number {
  const lignes = lignesDe(instruction, attendues);
  lignes.forEach((ligne, rang) => ecrireLigne(f, debut + rang, ligne));
  return debut + lignes.length;
}

/** Combien de lignes `ecrireEtat` prend : ce qui suit doit le savoir avant qu'elles soient écrites. */
export function hauteurDeLEtat(instruction: Instruction): number {
  return lignesDe(instruction, { formule: "=0", resultat: 0 }).length;
}

function lignesDe(instruction: Instruction, attendues: ContenuFormule): LigneDEtat[] {
  const { etat, version, contreNotes, evenements } = instruction;
  const remise = derniereRemise(instruction);
  const relances = evenements.filter(({ nature }) => nature === "relance");
  const tour = tourDe(etat);
  const deduite = (libelle: string, contenu: LigneDEtat["contenu"]): LigneDEtat => ({
    identifiant: "",
    libelle,
    contenu,
  });
  return [
    {
      identifiant: LIGNES_DE_L_ETAT.etat,
      libelle: "État du dossier",
      contenu: LIBELLES_DES_ETATS_D_INSTRUCTION[etat],
    },
    { identifiant: LIGNES_DE_L_ETAT.version, libelle: "Version remise", contenu: version },
    deduite("Remise le", remise === undefined ? "Jamais remis" : dateEnFrancais(remise.date)),
    deduite("Reçue par la Caf le", direReception(instruction)),
    deduite("Dernière relance", dateEnFrancais(relances[relances.length - 1]?.date ?? "") || "Aucune"),
    deduite("La main est", TOURS[tour]),
    deduite("Ce qui se saisit", SAISIES[tour] + TOUTE_L_ANNEE),
    deduite("Demandes de compléments", attendues),
    {
      identifiant: LIGNES_DE_L_ETAT.contreNotes,
      libelle: "Contre-notes de la Caf seule",
      contenu: contreNotes ? CONTRE_NOTES.oui : CONTRE_NOTES.non,
    },
  ];
}

function direReception(instruction: Instruction): string {
  const remise = derniereRemise(instruction);
  if (remise !== undefined) return dateEnFrancais(remise.reception) || "Pas encore";
  const recue = instruction.evenements.find(({ nature }) => nature === "reception");
  return recue === undefined ? "Pas encore" : `${dateEnFrancais(recue.date)}, sans remise formelle`;
}

function ecrireLigne(
  f: ConstructeurDeFeuille,
  ligne: number,
  { identifiant, libelle, contenu }: LigneDEtat,
): void {
  if (identifiant !== "")
    f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("instruction", identifiant), "technique");
  const texte = typeof contenu === "object" ? String(contenu.resultat) : String(contenu);
  const [colonne, colonnes] = [PREMIERE_COLONNE + 1, DERNIERE_COLONNE - PREMIERE_COLONNE];
  f.valeur(ligne, PREMIERE_COLONNE, libelle, "libelle");
  poser(f, ligne, colonne, typeof contenu === "object" ? contenu : { valeur: contenu }, "fort", colonnes);
  f.ajusterAuTexte(ligne, [{ texte, largeur: largeurDe(f, colonne, colonnes) - 4 }], 20);
}
