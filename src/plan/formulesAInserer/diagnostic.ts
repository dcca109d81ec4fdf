import { DIAGNOSTIC_DE_2024 } from "../../domaine/financement/calculerDiagnostic";
import { exigerTaux } from "../../domaine/financement/exigerTaux";
import { exigerNonNul } from "../../domaine/saisie/exigerNonNul";
import { exigerPositif } from "../../domaine/saisie/exigerPositif";
import {
  appel,
  constante,
  entreZeroEtUn,
  nombre,
  positifOuVide,
  siJuste,
  strictementPositif,
  terme,
  uneCellule,
  videRefuse,
} from "./conditions";
import type { FonctionAInserer } from "./types";

/** R-DIAG-1. */
export const DIAGNOSTIC: FonctionAInserer = {
  nom: "CTG.DIAGNOSTIC",
  sens: "Financement du diagnostic initial",
  arguments: [
    {
      cle: "depense",
      libelle: "Dépense",
      aide: "Euros dépensés pour le diagnostic.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerPositif },
    },
    {
      cle: "taux",
      libelle: "Taux",
      aide: "Entre 0 et 1\u00a0; 50\u00a0% par défaut, valeur de 2024.",
      facultatif: true,
      genre: { nom: "cellule", exiger: exigerTaux },
    },
    {
      cle: "plafond",
      libelle: "Plafond",
      aide: "Euros de dépense retenus au plus\u00a0; 15 000 par défaut, valeur de 2024.",
      facultatif: true,
      genre: { nom: "cellule", exiger: exigerNonNul },
    },
  ],
  composer: (termes, forme) => {
    const depense = terme(termes, "depense");
    if (forme === "ctg") {
      return uneCellule(
        appel("CTG.DIAGNOSTIC", [
          depense.texte,
          termes["taux"] && videRefuse(termes["taux"]),
          termes["plafond"] && videRefuse(termes["plafond"]),
        ]),
      );
    }
    const taux = termes["taux"] ?? constante(DIAGNOSTIC_DE_2024.taux);
    const plafond = termes["plafond"] ?? constante(DIAGNOSTIC_DE_2024.plafond);
    return uneCellule(
      siJuste(
        [...positifOuVide(depense), ...entreZeroEtUn(taux), ...strictementPositif(plafond)],
        `ROUND(${taux.texte}*MIN(${nombre(depense)},${plafond.texte}),2)`,
      ),
    );
  },
};
