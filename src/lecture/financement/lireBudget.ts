import type { Budget, LigneDeBudget } from "../../domaine/financement/budget/budget";
import {
  COLONNES_DES_CHARGES,
  COLONNES_DES_PRODUITS,
  COLONNES_DU_VERSEMENT,
} from "../../plan/budget/colonnes";
import { OUI_NON } from "../../plan/equipe/libelles";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";

interface SourceDuBudget {
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  readonly dates1904: boolean;
}

/** Le budget, de la feuille « CTG Budget » : les charges, puis les produits. Sans elle, ce que l'on en gardait. */
export function lireBudget(
  { feuilles, dates1904 }: SourceDuBudget,
  garde: Budget,
  constats: ConstatDeLecture[],
): Budget {
  const reperee = feuilles.get("budget");
  if (reperee === undefined) return garde;
  const charges = new LecteurDeBloc(
    reperee,
    { nature: "charge", colonnes: COLONNES_DES_CHARGES },
    constats,
    dates1904,
  );
  const produits = new LecteurDeBloc(
    reperee,
    { nature: "produit", colonnes: COLONNES_DES_PRODUITS },
    constats,
    dates1904,
  );
  const versement = new LecteurDeBloc(
    reperee,
    { nature: "versement", colonnes: COLONNES_DU_VERSEMENT },
    constats,
    dates1904,
  );
  const [verse] = versement.lignes();
  return {
    lignes: [...lireLignes(charges, "charge"), ...lireLignes(produits, "produit")],
    verseParLaCaf:
      verse === undefined
        ? garde.verseParLaCaf
        : versement.nombre(verse.ligne, "montant", garde.verseParLaCaf),
  };
}

function lireLignes(bloc: LecteurDeBloc, sens: LigneDeBudget["sens"]): LigneDeBudget[] {
  bloc.signalerDoublons(
    "Cette ligne répète une ligne de budget lue plus haut\u00a0: seule la première est lue.",
  );
  return bloc.lignes().flatMap((place): LigneDeBudget[] => {
    if (bloc.estVide(place)) return [];
    const { identifiant, ligne } = place;
    return [
      {
        identifiant,
        sens,
        libelle: bloc.texteOu(ligne, "libelle", ""),
        participationDeLaCaf:
          sens === "produit" && bloc.choix(ligne, "participationDeLaCaf", OUI_NON, null) === "oui",
        prevu: bloc.nombre(ligne, "prevu", null),
        actualise: bloc.nombre(ligne, "actualise", null),
        realise: bloc.nombre(ligne, "realise", null),
      },
    ];
  });
}
