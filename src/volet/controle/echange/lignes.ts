import type { Grille } from "../../../domaine/dossier/dossier";
import type { Rubrique } from "../../../domaine/grille/modele";
import { noteDe, type Note } from "../../../domaine/grille/reponses";
import { direEcart, notePartageeDe } from "../../../domaine/instruction/ecarts";
import { echangeDe } from "../../../domaine/instruction/echangeDe";
import type { DemandeDeComplement } from "../../../domaine/instruction/instruction";
import type { ClasseurDeDossier } from "../../../lecture";
import { adresse } from "../../../plan/adresses";
import { cleDeLaGrille } from "../../../plan/grille";
import { ROLES } from "../../../plan/identifiants";

/** Une ligne de la grille, ce que l'agent y dit et ce que la Caf y répond. */
export interface LigneDeLEchange {
  /** `activite:a1`, `indicateur:i1`. */
  readonly cle: string;
  /** Ce que vise une demande sur elle : `grille:g1|activite:a1`. */
  readonly cible: string;
  /** L'activité de la ligne ; vide pour un indicateur, qui n'a pas de note. */
  readonly activite: string;
  readonly mission: number;
  readonly libelle: string;
  readonly ncAutorise: boolean;
  readonly notes: readonly NoteDeLEchange[];
  /** Le commentaire d'une activité ; le nombre, la nature et le commentaire d'un indicateur. Vide : rien. */
  readonly ditDeLAgent: string;
  readonly commentaireCaf: string;
  /** Sans réponse, ou avec. */
  readonly demandes: readonly DemandeDeComplement[];
}

export interface NoteDeLEchange {
  readonly politique: string;
  readonly libelle: string;
  readonly agent: Note;
  readonly partagee: Note;
  readonly contreNote: Note;
  /** « +1 », « = », vide. */
  readonly ecart: string;
}

/** Toutes les lignes d'une grille, dans son ordre. */
export function lignesDeLEchange({ dossier, modele }: ClasseurDeDossier, grille: Grille): LigneDeLEchange[] {
  const echange = echangeDe(dossier.instruction, grille.identifiant);
  const demandes = dossier.instruction?.demandes ?? [];
  const deLaCaf = (cle: string) => {
    const cible = `${cleDeLaGrille(grille)}|${cle}`;
    return {
      cle,
      cible,
      commentaireCaf: echange.commentaires[cle] ?? "",
      demandes: demandes.filter((demande) => demande.cible === cible),
    };
  };
  return modele.rubriques.flatMap((rubrique) => [
    ...rubrique.activites.map((activite): LigneDeLEchange => ({
      ...deLaCaf(`activite:${activite.identifiant}`),
      activite: activite.identifiant,
      mission: rubrique.numero,
      libelle: activite.libelle,
      ncAutorise: activite.ncAutorise ?? true,
      notes: dossier.politiques.map(({ identifiant, libelle }) => {
        const agent = noteDe(grille.reponses, activite.identifiant, identifiant);
        const partagee = notePartageeDe(echange, activite.identifiant, identifiant);
        const contreNote = echange.contreNotes[activite.identifiant]?.[identifiant] ?? null;
        return {
          politique: identifiant,
          libelle,
          agent,
          partagee,
          contreNote,
          ecart: direEcart(agent, partagee),
        };
      }),
      ditDeLAgent: grille.reponses.commentaires[activite.identifiant] ?? "",
    })),
    ...indicateursDe(rubrique).map((indicateur): LigneDeLEchange => ({
      ...deLaCaf(`indicateur:${indicateur.identifiant}`),
      activite: "",
      mission: rubrique.numero,
      libelle: indicateur.libelle,
      ncAutorise: false,
      notes: [],
      ditDeLAgent: direLIndicateur(grille, indicateur.identifiant),
    })),
  ]);
}

/** En écart, commentée, ou visée par une demande : ce dont il y a à parler. */
export function estEchangee({ notes, commentaireCaf, demandes }: LigneDeLEchange): boolean {
  return (
    commentaireCaf !== "" ||
    demandes.length > 0 ||
    notes.some(({ partagee, contreNote }) => partagee !== null || contreNote !== null)
  );
}

/** Où est, dans sa grille, la ligne que vise une demande ; `null` : elle n'y est plus, ou ne vise aucune ligne. */
export function placeDeLaCible(
  { feuilles }: ClasseurDeDossier,
  cible: string,
): { readonly feuille: string; readonly adresse: string } | null {
  const [cle = "", identifiant] = cible.split("|");
  const reperee = feuilles.get(cle);
  const ligne = reperee?.lignes.get(identifiant ?? "");
  const colonne = reperee?.roles.get(ROLES.libelle);
  if (reperee === undefined || ligne === undefined || colonne === undefined) return null;
  return { feuille: reperee.feuille.nom, adresse: adresse(ligne, colonne) };
}

function indicateursDe({ fonctions }: Rubrique) {
  return fonctions.flatMap(({ indicateurs }) => indicateurs);
}

function direLIndicateur({ reponses }: Grille, identifiant: string): string {
  const reponse = reponses.indicateurs[identifiant];
  if (reponse === undefined) return "";
  const nombre = reponse.nombre === null ? "" : String(reponse.nombre).replace(".", ",");
  return [nombre, reponse.nature, reponse.commentaire].filter((texte) => texte !== "").join(" — ");
}
