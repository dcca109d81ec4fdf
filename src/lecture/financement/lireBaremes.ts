import { UNITES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi, CodeDeBareme } from "../../domaine/financement/financement";
import type { Libelles } from "../../plan/equipe/libelles";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireAnnee } from "./lireAnnee";

/**
 * R-FORFAIT-3 : les barèmes saisis d'un tableau. Une ligne commencée dont le code, l'année ou la valeur ne se lit pas
 * n'est pas un barème : cela se dit, sans deviner.
 *
 * @param libelles ceux que sa liste propose.
 * @param gardes ce que l'on en gardait, si le tableau n'est plus là.
 */
export function lireBaremes<C extends CodeDeBareme>(
  bloc: LecteurDeBloc,
  libelles: Libelles<C>,
  gardes: readonly BaremeSaisi[],
): readonly BaremeSaisi[] {
  if (!bloc.estLa) return gardes;
  bloc.signalerDoublons("Cette ligne répète un barème déjà lu plus haut\u00a0: seule la première est lue.");
  return bloc.lignes().flatMap((place): BaremeSaisi[] => {
    if (bloc.estVide(place)) return [];
    const { ligne } = place;
    const code = bloc.choix(ligne, "code", libelles, null);
    const annee = lireAnnee(bloc, ligne, "annee");
    const valeur =
      code !== null && UNITES_DES_BAREMES[code] === "part"
        ? bloc.part(ligne, "valeur", null)
        : bloc.nombre(ligne, "valeur", null);
    const source = bloc.texteOu(ligne, "source", "");
    if (code !== null && annee !== null && valeur !== null) return [{ code, annee, valeur, source }];
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "code",
      "Ce barème n’est pas lu\u00a0: il lui faut un barème de la liste, une année et une valeur.",
    );
    return [];
  });
}
