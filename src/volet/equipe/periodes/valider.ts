import { dateEnFrancais, lireDate } from "../../../plan/dates";
import { lireQuotite } from "../../../domaine/saisie/lireQuotite";
import type { Fautes } from "../../dossier/valider";
import type { Saisie } from "./saisie";

/** Les champs du formulaire d'une période, dans son ordre. */
export const CLES = {
  nature: "periode.nature",
  debut: "periode.debut",
  fin: "periode.fin",
  quotite: "periode.quotite",
  information: "periode.information",
} as const;

const PREMIERE_ANNEE = 1950;
const DERNIERE_ANNEE = 2100;

/** Ce qui empêche d'écrire la période, champ par champ ; vide : on peut. */
export function validerLaSaisie(saisie: Saisie): Fautes {
  const fautes = fautesDe(saisie);
  return new Map(fautes.filter((entree): entree is [string, string] => entree[1] !== null));
}

function fautesDe(saisie: Saisie): [string, string | null][] {
  const { debut, fin, quotite, information, nature } = saisie.brouillon;
  switch (saisie.geste) {
    case "ajouter":
    case "modifier":
      return [
        [CLES.debut, dateRequise(debut, "Indiquez le premier jour de la période.")],
        [CLES.fin, date(fin) ?? ordre(debut, fin)],
        [CLES.quotite, nature === "presence" ? part(quotite) : null],
        [CLES.information, nature === "vacance" ? date(information) : null],
      ];
    case "quotite":
      return [
        [
          CLES.debut,
          dateRequise(debut, "Indiquez le premier jour de la nouvelle quotité.") ??
            pendantLaPresence(debut, saisie.ancienne),
        ],
        [CLES.quotite, part(quotite) ?? autreQuotite(quotite, saisie.ancienne.quotite)],
      ];
    case "depart":
      return [
        [
          CLES.fin,
          dateRequise(fin, "Indiquez le dernier jour de présence.") ??
            apresLArrivee(fin, saisie.ancienne.debut),
        ],
      ];
  }
}

function dateRequise(texte: string, phrase: string): string | null {
  return texte.trim() === "" ? phrase : date(texte);
}

/** Vide est permis. */
function date(texte: string): string | null {
  if (texte.trim() === "") return null;
  const lue = lireDate(texte);
  if (lue === null) return "Écrivez une date du calendrier sous la forme JJ/MM/AAAA.";
  const annee = Number(lue.slice(0, 4));
  return annee >= PREMIERE_ANNEE && annee <= DERNIERE_ANNEE
    ? null
    : `Vérifiez l’année\u00a0: ${annee} n’est pas entre ${PREMIERE_ANNEE} et ${DERNIERE_ANNEE}.`;
}

function ordre(debut: string, fin: string): string | null {
  const [premier, dernier] = [lireDate(debut), lireDate(fin)];
  if (premier === null || dernier === null || premier <= dernier) return null;
  return `La période finirait avant d’avoir commencé, le ${dateEnFrancais(premier)}.`;
}

/** R-PRES-1 : une part de temps plein, supérieure à 0. */
function part(texte: string): string | null {
  const lue = lireQuotite(texte);
  if (lue === null)
    return "Écrivez la quotité en nombre\u00a0: 0,7 ou 70\u00a0% pour 70\u00a0% d’un temps plein.";
  if (lue > 0 && lue <= 1) return null;
  return "La quotité est supérieure à 0 et ne dépasse pas 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.";
}

/** Changer la quotité d'une présence dès son premier jour, c'est modifier la présence. */
function pendantLaPresence(
  texte: string,
  { debut, fin }: { readonly debut: string; readonly fin: string },
): string | null {
  const depuis = lireDate(texte) ?? "";
  if (depuis <= debut)
    return `La présence commence le ${dateEnFrancais(debut)}\u00a0: choisissez un jour qui suit, ou modifiez-la.`;
  return fin !== "" && depuis > fin ? `La présence finit le ${dateEnFrancais(fin)}.` : null;
}

function autreQuotite(texte: string, ancienne: number): string | null {
  return lireQuotite(texte) === ancienne ? "C’est déjà la quotité de cette présence." : null;
}

function apresLArrivee(texte: string, debut: string): string | null {
  return (lireDate(texte) ?? "") < debut
    ? `Le départ serait avant l’arrivée, le ${dateEnFrancais(debut)}.`
    : null;
}
