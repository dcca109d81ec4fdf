import { plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { LISTES, plageDeLaListe } from "../listes";
import type { Plage } from "../types";
import { COLONNE_DES_LISTES, DEPARTEMENT } from "./colonnes";
import type { ListesDuDepartement } from "./contexte";
import {
  AUTRES_FONDS,
  BAREMES_DU_DEPARTEMENT,
  PORTEURS_D_INGENIERIE,
  PORTEURS_DE_COOPERATION,
} from "./libelles";

/** Les choix propres à cette feuille, dans une colonne masquée, à partir d'une ligne de l'en-tête. */
export function ecrireListes(f: ConstructeurDeFeuille, premiere: number): ListesDuDepartement {
  let ligne = premiere;
  const ecrire = (libelles: Readonly<Record<string, string>>): Plage => {
    const valeurs = Object.values(libelles);
    const plage = plageDe(ligne, COLONNE_DES_LISTES, valeurs.length);
    for (const valeur of valeurs) f.valeur(ligne++, COLONNE_DES_LISTES, valeur, "technique");
    return plage;
  };
  return {
    porteursDIngenierie: ecrire(PORTEURS_D_INGENIERIE),
    autresFonds: ecrire(AUTRES_FONDS),
    porteursDeCooperation: ecrire(PORTEURS_DE_COOPERATION),
    baremes: ecrire(BAREMES_DU_DEPARTEMENT),
  };
}

export function validerParmi(
  f: ConstructeurDeFeuille,
  plage: Plage,
  choix: Plage,
  libelles: Readonly<Record<string, string>>,
): void {
  f.valider({
    plages: [plage],
    regle: { type: "liste", feuille: DEPARTEMENT, plage: choix },
    erreur: {
      titre: "Réponse non reconnue",
      texte: `Choisissez dans la liste\u00a0: ${Object.values(libelles).join(" ou ")}.`,
    },
  });
}

export function validerOuiNon(f: ConstructeurDeFeuille, plages: readonly Plage[]): void {
  f.valider({
    plages,
    regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe("ouiNon") },
    erreur: { titre: "Réponse non reconnue", texte: "Oui ou Non." },
  });
}
