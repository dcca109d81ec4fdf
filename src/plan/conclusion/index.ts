import { plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ConstructeurDeFeuille } from "../constructeur";
import { ecrireRoles } from "../ecrireRoles";
import { largeurDe, poser } from "../financement/blocs";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { PlanFeuille } from "../types";
import { COLONNES_DE_LA_CONCLUSION, CONCLUSION, DERNIERE_COLONNE, PREMIERE_COLONNE } from "./colonnes";
import { direLaVersion } from "./direLaVersion";
import { ecrirePostes } from "./postes";
import { rangeesDeLaConclusion } from "./rangees";
import { ecrireSignatures } from "./signatures";
import type { SourceDeLaConclusion } from "./source";

export { CONCLUSION } from "./colonnes";

/** De B à L. */
const LARGEURS = [26, 10, 12, 18, 11, 34, 34, 14, 14, 14, 26] as const;

const LIGNE = { version: 4, consigne: 5, titres: 7 } as const;

const CONSIGNE =
  "La Caf conclut, poste par poste, sur la reconduction du financement. Le score d’ensemble est celui de l’auto-évaluation. Les cases au cadre pointillé se remplissent\u00a0; le montant qui vaut est celui que la Caf notifie.";

/**
 * La feuille « CTG Conclusion » (R-RECOND-1) : une page à signer, une ligne par poste, les totaux d'ETP et deux cadres de
 * signature.
 */
export function planifierConclusion(source: SourceDeLaConclusion, nom: string): PlanFeuille {
  const { dossier, instruction, intitule } = source;
  const f = new ConstructeurDeFeuille([
    { largeur: 14, masquee: true },
    ...LARGEURS.map((largeur) => ({ largeur })),
  ]);
  ecrireRoles(f, "conclusion", { conclusion: COLONNES_DE_LA_CONCLUSION });
  ecrireLEnTete(f, PREMIERE_COLONNE, {
    dossier,
    titre: "Conclusion\u00a0: reconduction du financement des postes",
    intitule,
  });
  f.valeur(LIGNE.version, PREMIERE_COLONNE, direLaVersion(instruction), "signal");
  const colonnes = DERNIERE_COLONNE - PREMIERE_COLONNE + 1;
  poser(f, LIGNE.consigne, PREMIERE_COLONNE, { valeur: CONSIGNE }, "texte", colonnes);
  f.ajusterAuTexte(LIGNE.consigne, [{ texte: CONSIGNE, largeur: largeurDe(f, PREMIERE_COLONNE, colonnes) }]);

  const rangees = rangeesDeLaConclusion(dossier, instruction);
  const finDesPostes = ecrirePostes(f, LIGNE.titres, rangees, source);
  const fin = ecrireSignatures(f, finDesPostes + 1);

  const zone = plageDe(1, PREMIERE_COLONNE, fin - 1, colonnes);
  f.marquerTout();
  return f.terminer({
    cle: CONCLUSION,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      titres: { premiere: LIGNE.titres, derniere: LIGNE.titres },
      zone,
      // Le dernier poste reste avec ses totaux et les signatures : aucune page ne porte des signatures seules.
      sauts: sautsDePage(
        f,
        zone,
        rangees.map((_, rang) => LIGNE.titres + 1 + rang),
      ),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Conclusion de l’instruction",
    },
  });
}
