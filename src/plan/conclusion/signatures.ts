import { plageDe } from "../adresses";
import { COLONNE } from "../colonnesParLettre";
import type { ConstructeurDeFeuille } from "../constructeur";
import { poser } from "../financement/blocs";
import { DERNIERE_COLONNE, PREMIERE_COLONNE } from "./colonnes";

/** Deux cadres côte à côte ; la première colonne de chacun porte ses libellés. */
const CADRES = [
  { titre: "Pour la Caf", premiere: PREMIERE_COLONNE, derniere: COLONNE.f },
  { titre: "Pour la collectivité", premiere: COLONNE.g, derniere: DERNIERE_COLONNE },
] as const;

const LIGNES = [
  { libelle: "Nom", hauteur: 22 },
  { libelle: "Qualité", hauteur: 22 },
  { libelle: "Date", hauteur: 22 },
  { libelle: "Signature", hauteur: 64 },
] as const;

/** Les cadres à remplir à la main, la page imprimée ; rend la première ligne libre. */
export function ecrireSignatures(f: ConstructeurDeFeuille, debut: number): number {
  for (const { titre, premiere, derniere } of CADRES) {
    poser(f, debut, premiere, { valeur: titre }, "enTeteSecondaireGauche", derniere - premiere + 1);
    LIGNES.forEach(({ libelle }, rang) => {
      const ligne = debut + 1 + rang;
      f.valeur(ligne, premiere, libelle, "libelle");
      f.fond(ligne, premiere + 1, derniere - premiere, "libelle");
      f.fusionner(plageDe(ligne, premiere + 1, 1, derniere - premiere));
    });
  }
  f.hauteur(debut, 22);
  LIGNES.forEach(({ hauteur }, rang) => f.hauteur(debut + 1 + rang, hauteur));
  return debut + 1 + LIGNES.length;
}
