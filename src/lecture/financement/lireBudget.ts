import type { Budget, LigneDeBudget } from "../../domaine/financement/budget/budget";
import {
  COLONNES_DES_CHARGES,
  COLONNES_DES_PRODUITS,
  COLONNES_DU_VERSEMENT,
} from "../../plan/budget/colonnes";
import { BUDGET } from "../../plan/budget/references";
import { OUI_NON } from "../../plan/equipe/libelles";
import type { ConstatDeLecture } from "../constats";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { ouvrirLaFeuille, type FeuillesALire } from "./ouvrirLaFeuille";

/** Le budget, de la feuille « CTG Budget » : les charges, puis les produits. Sans elle, ce que l'on en gardait. */
export function lireBudget(source: FeuillesALire, garde: Budget, constats: ConstatDeLecture[]): Budget {
  const ouvrir = ouvrirLaFeuille(source, BUDGET, constats);
  if (ouvrir === null) return garde;
  const charges = ouvrir("charge", COLONNES_DES_CHARGES);
  const produits = ouvrir("produit", COLONNES_DES_PRODUITS);
  const versement = ouvrir("versement", COLONNES_DU_VERSEMENT);
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
