import { exigerNonNul } from "../../domaine/saisie/exigerNonNul";
import { exigerPositif } from "../../domaine/saisie/exigerPositif";
import { appel, nombre, positifOuVide, siJuste, strictementPositif, terme, uneCellule } from "./conditions";
import type { FonctionAInserer } from "./types";

/** R-FORFAIT-2 : non arrondi. */
export const FORFAIT_ETP: FonctionAInserer = {
  nom: "CTG.FORFAIT.ETP",
  sens: "Forfait par ETP déjà soutenu",
  arguments: [
    {
      cle: "montant",
      libelle: "Montant dû",
      aide: "Euros dus par la Caf au 31/12/N-1, avant renouvellement.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerPositif },
    },
    {
      cle: "etp",
      libelle: "ETP soutenus",
      aide: "En N-1, supérieurs à 0.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerNonNul },
    },
  ],
  composer: (termes, forme) => {
    const [montant, etp] = [terme(termes, "montant"), terme(termes, "etp")];
    return uneCellule(
      forme === "ctg"
        ? appel("CTG.FORFAIT.ETP", [montant.texte, etp.texte])
        : siJuste([...positifOuVide(montant), ...strictementPositif(etp)], `${nombre(montant)}/${etp.texte}`),
    );
  },
};
