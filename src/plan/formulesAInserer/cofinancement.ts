import { ErreurDeSaisie } from "../../domaine/erreurs";
import { COFINANCEMENT_DE_2024 } from "../../domaine/financement/calculerCofinancement";
import { exigerTaux } from "../../domaine/financement/exigerTaux";
import { exigerNonNul } from "../../domaine/saisie/exigerNonNul";
import {
  appel,
  constante,
  entreZeroEtUn,
  plagePositive,
  siJuste,
  strictementPositif,
  terme,
  uneCellule,
  videRefuse,
} from "./conditions";
import { direForme, memeForme } from "./reference";
import type { FonctionAInserer, Termes } from "./types";

/** Un profil peut n'avoir pas de plafond ; la fonction, elle, en a toujours un. */
const PLAFOND_DE_2024 = COFINANCEMENT_DE_2024.plafondDeLaDepense ?? 0;

/** R-COFI-1 : plafonné poste par poste, puis sommé. */
export const COFINANCEMENT: FonctionAInserer = {
  nom: "CTG.COFINANCEMENT",
  sens: "Cofinancement de la dépense",
  arguments: [
    {
      cle: "depenses",
      libelle: "Dépenses",
      aide: "Une plage\u00a0: les euros de l’année, un poste par cellule.",
      facultatif: false,
      genre: { nom: "plage" },
    },
    {
      cle: "quotites",
      libelle: "Quotités",
      aide: "Une plage de même forme\u00a0: la part de temps plein de chaque poste, de 0 à 1.",
      facultatif: false,
      genre: { nom: "plage" },
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
      aide: "Euros de dépense pour un temps plein\u00a0; 48 000 par défaut, valeur de 2024.",
      facultatif: true,
      genre: { nom: "cellule", exiger: exigerNonNul },
    },
  ],
  verifier: ({ depenses, quotites }) => {
    const [unes, autres] = [depenses?.reference?.plage, quotites?.reference?.plage];
    if (unes === undefined || autres === undefined || memeForme(unes, autres)) return;
    throw new ErreurDeSaisie(
      "Quotités",
      `${direForme(autres)}, et les dépenses ${direForme(unes)}. Désignez deux plages de même forme.`,
    );
  },
  composer: (termes, forme) =>
    uneCellule(
      forme === "native"
        ? natif(termes)
        : appel("CTG.COFINANCEMENT", [
            terme(termes, "depenses").texte,
            terme(termes, "quotites").texte,
            termes["taux"] && videRefuse(termes["taux"]),
            termes["plafond"] && videRefuse(termes["plafond"]),
          ]),
    ),
};

/** Le plus petit des deux, poste par poste : MIN réunirait les postes, et SI ne se répand pas dans l'ancien SOMMEPROD. */
function natif(termes: Termes): string {
  const [depenses, quotites] = [terme(termes, "depenses"), terme(termes, "quotites")];
  const taux = termes["taux"] ?? constante(COFINANCEMENT_DE_2024.taux);
  const plafond = termes["plafond"] ?? constante(PLAFOND_DE_2024);
  const [d, q, plafonnee] = [depenses.texte, quotites.texte, `${plafond.texte}*${quotites.texte}`];
  return siJuste(
    [
      ...plagePositive(depenses),
      ...plagePositive(quotites),
      `COUNTIF(${q},">1")=0`,
      `SUMPRODUCT((${d}>0)*(${q}=0))=0`,
      ...entreZeroEtUn(taux),
      ...strictementPositif(plafond),
    ],
    `ROUND(${taux.texte}*SUMPRODUCT((${d}<${plafonnee})*${d}+(${d}>=${plafonnee})*${plafonnee}),2)`,
  );
}
