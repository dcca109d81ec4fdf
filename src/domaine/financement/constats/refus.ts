import type { Gravite } from "../../equipe/constats/constat";
import type { Calcul } from "../explication/calcul";
import type { ConstatDeFinancement } from "../resultat";
import { DIAGNOSTIC_NATIONAL, FORMULE_NATIONALE, INGENIERIE_CTG } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/**
 * Chaque montant refusé dit pourquoi. Celui qui donne le droit est à corriger ; celui qui ne sert qu'à comparer
 * (R-COFI-1 au forfait, R-FORFAIT-1 au cofinancement) n'est qu'une information.
 */
export const refus: RegleDeFinancement = ({ profil, resultat }) => {
  const constats: ConstatDeFinancement[] = [];
  const ajouter = (calcul: Calcul | null, gravite: Gravite, source: string, employeur = "", qui = "") => {
    if (calcul?.etat !== "refuse") return;
    for (const { regle, phrase } of calcul.refus) {
      constats.push(constat({ regle, gravite, employeur, phrase: `${qui}${phrase}`, source }));
    }
  };
  const auForfait = resultat.methode === "forfait";
  for (const { employeur, nom, droit, forfait, cofinancement } of resultat.employeurs) {
    const compare = auForfait ? cofinancement : forfait;
    const sourceDuCofinancement = profil.regles.cofinancement?.source ?? "";
    const sources = [FORMULE_NATIONALE, sourceDuCofinancement];
    const [duDroit = "", deLAutre = ""] = auForfait ? sources : [...sources].reverse();
    ajouter(droit, "a-corriger", duDroit, employeur ?? "", `${nom}. `);
    ajouter(compare, "information", deLAutre, employeur ?? "", `${nom}. Pour comparaison. `);
  }
  ajouter(resultat.diagnostic, "a-corriger", profil.regles.diagnostic?.source ?? DIAGNOSTIC_NATIONAL);
  for (const { calcul } of resultat.ingenieries) ajouter(calcul, "a-corriger", INGENIERIE_CTG);
  return constats;
};
