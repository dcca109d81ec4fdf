import { HEURES_PAR_ETP } from "../../domaine/financement/calculerEtp";
import { exigerNonNul } from "../../domaine/saisie/exigerNonNul";
import { exigerPositif } from "../../domaine/saisie/exigerPositif";
import {
  appel,
  constante,
  nombre,
  positifOuVide,
  siJuste,
  strictementPositif,
  terme,
  uneCellule,
  videRefuse,
} from "./conditions";
import type { FonctionAInserer } from "./types";

/** R-ETP-3 : non arrondi. */
export const ETP: FonctionAInserer = {
  nom: "CTG.ETP",
  sens: "Heures de l’année en ETP",
  arguments: [
    {
      cle: "heures",
      libelle: "Heures",
      aide: "Heures de l’année.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerPositif },
    },
    {
      cle: "base",
      libelle: "Heures d’un temps plein",
      aide: "1 607 par défaut.",
      facultatif: true,
      genre: { nom: "cellule", exiger: exigerNonNul },
    },
  ],
  composer: (termes, forme) => {
    const heures = terme(termes, "heures");
    if (forme === "ctg") {
      return uneCellule(appel("CTG.ETP", [heures.texte, termes["base"] && videRefuse(termes["base"])]));
    }
    const base = termes["base"] ?? constante(HEURES_PAR_ETP);
    return uneCellule(
      siJuste([...positifOuVide(heures), ...strictementPositif(base)], `${nombre(heures)}/${base.texte}`),
    );
  },
};
