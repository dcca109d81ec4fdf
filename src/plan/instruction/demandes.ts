import type { DemandeDeComplement } from "../../domaine/instruction/instruction";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { compteEnFormule, compter, estVide } from "../textesNatifs";
import type { ContenuFormule } from "../types";
import { validerLesDates } from "../validerLesDates";
import {
  COLONNE_DES_JOURS_DE_REPONSE,
  COLONNE_DES_REPONSES,
  COLONNE_DU_SIGNAL,
  REPONSE_ATTENDUE,
} from "./colonnes";

const AUCUNE = "Aucune n’attend de réponse";
const MOTS = ["demande attend une réponse", "demandes attendent une réponse"] as const;
const EN_ERREUR = "La réponse est en erreur";

/** « Réponse attendue », à côté de chaque demande qui n'en a pas : une formule, pour qui n'a pas le complément. */
export function signalerLesAttendues(
  f: ConstructeurDeFeuille,
  premiere: number,
  demandes: readonly DemandeDeComplement[],
): void {
  demandes.forEach((demande, rang) => {
    const ligne = premiere + rang;
    const cellule = adresse(ligne, COLONNE_DES_REPONSES);
    f.formule(
      ligne,
      COLONNE_DU_SIGNAL,
      `=IF(ISERROR(${cellule}),"${EN_ERREUR}",IF(${estVide(cellule)},"${REPONSE_ATTENDUE}",""))`,
      estSansReponse(demande) ? REPONSE_ATTENDUE : "",
      "alerte",
    );
  });
  if (demandes.length > 0)
    validerLesDates(f, [plageDe(premiere, COLONNE_DES_JOURS_DE_REPONSE, demandes.length)]);
}

/** Combien de demandes n'ont pas de réponse, de la première ligne du tableau à la dernière. */
export function compterLesAttendues(
  premiere: number,
  demandes: readonly DemandeDeComplement[],
): ContenuFormule {
  if (demandes.length === 0) return { formule: `="${AUCUNE}"`, resultat: AUCUNE };
  const signaux = adresseDePlage(plageDe(premiere, COLONNE_DU_SIGNAL, demandes.length));
  const compte = `SUMPRODUCT((${signaux}="${REPONSE_ATTENDUE}")*1)`;
  const attendues = demandes.filter(estSansReponse).length;
  return {
    formule: `=IF(${compte}=0,"${AUCUNE}",${compteEnFormule(compte, ...MOTS)})`,
    resultat: attendues === 0 ? AUCUNE : compter(attendues, ...MOTS),
  };
}

function estSansReponse({ reponse }: DemandeDeComplement): boolean {
  return reponse.trim() === "";
}
