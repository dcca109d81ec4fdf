import type { IngenierieDepartementale } from "../../domaine/financement/departemental/dossierDepartemental";
import { AUTRES_FONDS, PORTEURS_D_INGENIERIE } from "../../plan/departement/libelles";
import { OUI_NON } from "../../plan/equipe/libelles";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireAnnee } from "../financement/lireAnnee";

/** R-INGE-1 : sans porteur ou sans année, une ingénierie commencée ne se lit pas encore, et se signale. */
export function lireIngenieries(
  bloc: LecteurDeBloc,
  gardees: readonly IngenierieDepartementale[],
): readonly IngenierieDepartementale[] {
  if (!bloc.estLa) return gardees;
  bloc.signalerDoublons(
    "Cette ligne répète une ingénierie déjà lue plus haut\u00a0: seule la première est lue.",
  );
  return bloc.lignes().flatMap((place): IngenierieDepartementale[] => {
    if (bloc.estVide(place)) return [];
    const { identifiant, ligne } = place;
    const garde = gardees.find((connue) => connue.identifiant === identifiant);
    const porteur = bloc.choix(ligne, "porteur", PORTEURS_D_INGENIERIE, garde?.porteur ?? null);
    const annee = lireAnnee(bloc, ligne, "annee");
    if (porteur === null || annee === null) {
      bloc.constater(
        "champ-du-dossier-manquant",
        ligne,
        porteur === null ? "porteur" : "annee",
        "Cette ingénierie n’est pas lue\u00a0: il lui faut un porteur et une année.",
      );
      return [];
    }
    return [
      {
        identifiant,
        objet: bloc.texteOu(ligne, "objet", garde?.objet ?? ""),
        annee,
        diagnosticInitial: bloc.choix(ligne, "diagnosticInitial", OUI_NON, null) === "oui",
        porteur,
        nomDuPorteur: bloc.texteOu(ligne, "nomDuPorteur", garde?.nomDuPorteur ?? ""),
        autreFonds: bloc.choix(ligne, "autreFonds", AUTRES_FONDS, garde?.autreFonds || null) ?? "",
        depense: bloc.nombre(ligne, "depense", garde?.depense ?? null),
      },
    ];
  });
}
