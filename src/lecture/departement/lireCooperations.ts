import type { CooperationDepartementale } from "../../domaine/financement/departemental/dossierDepartemental";
import { PORTEURS_DE_COOPERATION } from "../../plan/departement/libelles";
import { OUI_NON } from "../../plan/equipe/libelles";
import type { LecteurDeBloc, LigneDeBloc } from "../equipe/LecteurDeBloc";

/** Une coopération tient sur deux tableaux : ses montants, et ce que le financement suppose d'elle. */
export interface TableauxDesCooperations {
  readonly montants: LecteurDeBloc;
  readonly conditions: LecteurDeBloc;
}

/** R-DEP-1 : sans porteur, une coopération commencée ne se lit pas encore, et se signale. */
export function lireCooperations(
  { montants, conditions }: TableauxDesCooperations,
  gardees: readonly CooperationDepartementale[],
): readonly CooperationDepartementale[] {
  if (!montants.estLa) return gardees;
  for (const bloc of [montants, conditions])
    bloc.signalerDoublons(
      "Cette ligne répète une coopération déjà lue plus haut\u00a0: seule la première est lue.",
    );
  const desConditions = new Map(conditions.lignes().map((place) => [place.identifiant, place]));
  return montants.lignes().flatMap((place): CooperationDepartementale[] => {
    const { identifiant, ligne } = place;
    const condition = desConditions.get(identifiant) ?? null;
    if (montants.estVide(place) && (condition === null || conditions.estVide(condition))) return [];
    const garde = gardees.find((connue) => connue.identifiant === identifiant);
    const porteur = montants.choix(ligne, "porteur", PORTEURS_DE_COOPERATION, garde?.porteur ?? null);
    if (porteur === null) {
      montants.constater(
        "champ-du-dossier-manquant",
        ligne,
        "porteur",
        "Cette coopération n’est pas lue\u00a0: dites qui la porte.",
      );
      return [];
    }
    return [
      {
        identifiant,
        objet: montants.texteOu(ligne, "objet", garde?.objet ?? ""),
        porteur,
        etpPetiteEnfance: montants.nombre(ligne, "etpPetiteEnfance", garde?.etpPetiteEnfance ?? null) ?? 0,
        etpEnfanceJeunesse:
          montants.nombre(ligne, "etpEnfanceJeunesse", garde?.etpEnfanceJeunesse ?? null) ?? 0,
        coutReel: montants.nombre(ligne, "coutReel", garde?.coutReel ?? null),
        ...(condition === null ? conditionsGardees(garde) : lireConditions(conditions, condition, garde)),
      },
    ];
  });
}

type Conditions = Pick<
  CooperationDepartementale,
  "nomDuPorteur" | "cofinancee" | "robuste" | "animeLeReseauCtg" | "pleinementMobilise" | "cof" | "bilan"
>;

function conditionsGardees(garde: CooperationDepartementale | undefined): Conditions {
  return {
    nomDuPorteur: garde?.nomDuPorteur ?? "",
    cofinancee: garde?.cofinancee ?? false,
    robuste: garde?.robuste ?? false,
    animeLeReseauCtg: garde?.animeLeReseauCtg ?? false,
    pleinementMobilise: garde?.pleinementMobilise ?? null,
    cof: garde?.cof ?? "",
    bilan: garde?.bilan ?? "",
  };
}

function lireConditions(
  bloc: LecteurDeBloc,
  { ligne }: LigneDeBloc,
  garde: CooperationDepartementale | undefined,
): Conditions {
  const reponse = (champ: string) => bloc.choix(ligne, champ, OUI_NON, null);
  const mobilise = reponse("pleinementMobilise");
  return {
    nomDuPorteur: bloc.texteOu(ligne, "nomDuPorteur", garde?.nomDuPorteur ?? ""),
    cofinancee: reponse("cofinancee") === "oui",
    robuste: reponse("robuste") === "oui",
    animeLeReseauCtg: reponse("animeLeReseauCtg") === "oui",
    pleinementMobilise: mobilise === null ? null : mobilise === "oui",
    cof: bloc.date(ligne, "cof", garde?.cof ?? ""),
    bilan: bloc.date(ligne, "bilan", garde?.bilan ?? ""),
  };
}
