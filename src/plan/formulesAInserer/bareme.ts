import { exigerAnnee } from "../../domaine/saisie/exigerAnnee";
import donnees from "../../donnees/baremes.json";
import { texteEnFormule } from "../formules";
import { appel, siJuste, terme, uneCellule } from "./conditions";
import type { FonctionAInserer } from "./types";

const { baremes } = donnees;

/** R-FORFAIT-3 : une année sans barème livré est `#N/A`, jamais une valeur devinée. */
export const BAREME: FonctionAInserer = {
  nom: "CTG.BAREME",
  sens: "Barème livré",
  arguments: [
    {
      cle: "code",
      libelle: "Barème",
      aide: "",
      facultatif: false,
      genre: {
        nom: "choix",
        choix: baremes
          .filter(({ code }, rang) => baremes.findIndex((autre) => autre.code === code) === rang)
          .map(({ code, libelle }) => ({ valeur: code, libelle })),
      },
    },
    {
      cle: "annee",
      libelle: "Année",
      aide: "En quatre chiffres\u00a0; seule 2024 est livrée.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerAnnee },
    },
  ],
  composer: (termes, forme) => {
    const [code, annee] = [terme(termes, "code").texte, terme(termes, "annee")];
    if (forme === "ctg") return uneCellule(appel("CTG.BAREME", [code, annee.texte]));
    const estUneAnnee =
      annee.reference === null
        ? []
        : [
            `ISNUMBER(${annee.texte})`,
            `${annee.texte}>=1900`,
            `${annee.texte}<2200`,
            `INT(${annee.texte})=${annee.texte}`,
          ];
    const livres = baremes.filter((bareme) => texteEnFormule(bareme.code) === code);
    const valeur = livres.reduceRight(
      (sinon, bareme) => `IF(${annee.texte}=${bareme.annee},${bareme.valeur},${sinon})`,
      "NA()",
    );
    return uneCellule(siJuste(estUneAnnee, valeur));
  },
};
