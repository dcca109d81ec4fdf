import { lireJour } from "../../equipe/jours";
import { ErreurDeSaisie } from "../../erreurs";
import { exigerAnnee } from "../../saisie/exigerAnnee";
import type { DossierDepartemental } from "./dossierDepartemental";

/** @throws ErreurDeSaisie l'année n'est pas dite, les dates du SDSF manquent ou sont impossibles, ou l'année est hors de lui. */
export function exigerAnneeDuSdsf(
  annee: number,
  { debutSdsf, finSdsf }: Pick<DossierDepartemental, "debutSdsf" | "finSdsf">,
): number {
  if (annee === 0) throw anneeADire();
  const anneeDite = exigerAnnee(annee);
  const [debut, fin] = [lireJour(debutSdsf), lireJour(finSdsf)];
  if (debut === null || fin === null || fin < debut) {
    throw new ErreurDeSaisie("datesDuSdsf", "donnez le début et la fin du SDSF.");
  }
  const [premiere, derniere] = [Number(debutSdsf.slice(0, 4)), Number(finSdsf.slice(0, 4))];
  if (premiere <= anneeDite && anneeDite <= derniere) return anneeDite;
  throw new ErreurDeSaisie("annee", `${anneeDite} est hors du SDSF (${premiere} à ${derniere}).`);
}

export function anneeADire(): ErreurDeSaisie {
  return new ErreurDeSaisie("annee", "elle reste à dire.");
}
