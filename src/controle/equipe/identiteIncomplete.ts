import type { Dossier } from "../../domaine/dossier/dossier";
import {
  COLONNE_DES_VALEURS_DU_DOSSIER,
  LIBELLES_DU_DOSSIER,
  type ChampDuDossier,
} from "../../plan/champsDuDossier";
import { identifiantDeLigne } from "../../plan/identifiants";
import { aEteRemis } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { GESTION } from "../commun/roles";

type ChampAttendu = Extract<ChampDuDossier, "territoire" | "caf" | "employeur" | "debutCtg" | "finCtg">;

/** De qui, pour quelle Caf et pour quelle CTG : ce qu'un dossier remis dit toujours. */
export const IDENTITE_INCOMPLETE = controleDe({
  identifiant: "C-DATE-2",
  titre: "Identité du dossier incomplète",
  roles: GESTION,
  constats: ({ lu }) => {
    // Sans cette feuille, la lecture dit déjà ce que le classeur ne dit plus.
    if (!lu.feuilles.has("mode-emploi")) return [];
    const dits = reponses(lu.dossier);
    return CHAMPS.filter((champ) => dits[champ].trim() === "").map((champ) => ({
      cibles: [champ],
      gravite: aEteRemis(lu) ? ("a-corriger" as const) : ("information" as const),
      regle: "",
      phrase: `«\u00a0${LIBELLES_DU_DOSSIER[champ]}\u00a0» n’est pas dit.`,
      geste: "Compléter l’identité du dossier, onglet Dossier.",
      lieu: lieuDe(lu, "mode-emploi", identifiantDeLigne("dossier", champ), COLONNE_DES_VALEURS_DU_DOSSIER),
    }));
  },
});

const CHAMPS: readonly ChampAttendu[] = ["territoire", "caf", "employeur", "debutCtg", "finCtg"];

function reponses({ territoire, employeur }: Dossier): Readonly<Record<ChampAttendu, string>> {
  const { nom, caf, debutCtg, finCtg } = territoire;
  return { territoire: nom, caf, employeur, debutCtg, finCtg };
}
