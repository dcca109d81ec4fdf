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
  const ajouter = (
    calcul: Calcul | null,
    commun: Pick<ConstatDeFinancement, "gravite" | "source"> &
      Partial<Pick<ConstatDeFinancement, "employeur" | "ligne">>,
    qui = "",
  ) => {
    if (calcul?.etat !== "refuse") return;
    for (const { regle, champ, phrase } of calcul.refus) {
      constats.push(constat({ ...commun, regle, champ, phrase: `${qui}${phrase}` }));
    }
  };
  const auForfait = resultat.methode === "forfait";
  for (const { employeur, nom, droit, forfait, cofinancement } of resultat.employeurs) {
    const compare = auForfait ? cofinancement : forfait;
    const sourceDuCofinancement = profil.regles.cofinancement?.source ?? "";
    const sources = [FORMULE_NATIONALE, sourceDuCofinancement];
    const [duDroit = "", deLAutre = ""] = auForfait ? sources : [...sources].reverse();
    const sien = { employeur: employeur ?? "" };
    ajouter(droit, { ...sien, gravite: "a-corriger", source: duDroit }, `${nom}. `);
    ajouter(compare, { ...sien, gravite: "information", source: deLAutre }, `${nom}. Pour comparaison. `);
  }
  const duDiagnostic = profil.regles.diagnostic?.source ?? DIAGNOSTIC_NATIONAL;
  ajouter(resultat.diagnostic, { gravite: "a-corriger", ligne: "diagnostic", source: duDiagnostic });
  for (const { identifiant, calcul } of resultat.ingenieries)
    ajouter(calcul, { gravite: "a-corriger", ligne: identifiant, source: INGENIERIE_CTG });
  return constats;
};
