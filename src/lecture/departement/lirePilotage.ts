import type { PilotageDuSdsf } from "../../domaine/financement/departemental/dossierDepartemental";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";

/** R-DEP-1, cas particulier : des crédits sans demande, ou l'inverse, ne se lisent pas encore, et se signalent. */
export function lirePilotage(bloc: LecteurDeBloc, garde: PilotageDuSdsf | null): PilotageDuSdsf | null {
  if (!bloc.estLa) return garde;
  const [place] = bloc.lignes();
  if (place === undefined) return garde;
  if (bloc.estVide(place)) return null;
  const { ligne } = place;
  const creditsInitiaux = bloc.nombre(ligne, "creditsInitiaux", garde?.creditsInitiaux ?? null);
  const montantDemande = bloc.nombre(ligne, "montantDemande", garde?.montantDemande ?? null);
  const etpInitiaux = bloc.nombre(ligne, "etpInitiaux", garde?.etpInitiaux ?? null) ?? 0;
  const etpDemandes = bloc.nombre(ligne, "etpDemandes", garde?.etpDemandes ?? null) ?? 0;
  const echeance = bloc.date(ligne, "echeance", garde?.echeance ?? "");
  if (creditsInitiaux !== null && montantDemande !== null)
    return { creditsInitiaux, montantDemande, etpInitiaux, etpDemandes, echeance };
  bloc.constater(
    "champ-du-dossier-manquant",
    ligne,
    creditsInitiaux === null ? "creditsInitiaux" : "montantDemande",
    "Cette convention n’est pas lue\u00a0: il lui faut les crédits initiaux et le montant demandé.",
  );
  return null;
}
