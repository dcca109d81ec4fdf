import type { RapportDeControle } from "../../domaine/controle/rapport";
import { plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais, jourPourExcel } from "../dates";
import { ecrireRoles } from "../ecrireRoles";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import type { PlanFeuille } from "../types";
import {
  COLONNE,
  COLONNES_DU_CONSTAT,
  COLONNES_DU_RAPPORT,
  COLONNES_VISIBLES,
  CONTROLE,
  LARGEURS,
  LIGNE_DU_RAPPORT,
  PREMIERE_COLONNE,
} from "./colonnes";
import { ecrireConstats, hauteurDesConstats } from "./constats";
import { ecrireDecompte, ecrireManques, HAUTEUR_DU_DECOMPTE } from "./decompte";
import type { SourceDuControle } from "./source";

export { CONTROLE } from "./colonnes";

const PHRASES = [
  "Bloquant\u00a0: un résultat est faux ou un droit ne peut pas s’établir\u00a0; la Caf ne conclut pas tant qu’il n’est ni corrigé, ni accepté. À corriger\u00a0: une erreur ou un manque. À discuter\u00a0: le point se règle entre l’agent et sa Caf. Information\u00a0: rien n’est attendu.",
  "Décision\u00a0: «\u00a0Vu\u00a0», on en a pris connaissance\u00a0; «\u00a0Accepté\u00a0», le constat reste et c’est admis, pour le motif écrit à côté. Le contrôle se refait dans le volet de CTG pour Excel, onglet Contrôle\u00a0; cette feuille garde ce qu’il disait le jour où il a été établi.",
];

const LIGNE = { date: 4, phrases: 5 } as const;
const LIGNE_DES_MANQUES = LIGNE.phrases + PHRASES.length;
const LIGNE_DU_DECOMPTE = LIGNE_DES_MANQUES + 2;
const LIGNE_DES_TITRES = LIGNE_DU_DECOMPTE + HAUTEUR_DU_DECOMPTE + 1;

/** La feuille « CTG Contrôle » : le contrôle tel qu'on l'a gardé, et ce que l'on décide de chaque constat. */
export function planifierControle(source: SourceDuControle, nom: string): PlanFeuille {
  const { dossier, controle, intitule, calendrier } = source;
  const f = new ConstructeurDeFeuille(
    LARGEURS.map((largeur, rang) => (rang === 0 ? { largeur, masquee: true } : { largeur })),
  );
  ecrireRoles(f, "controle", { controle: COLONNES_DU_RAPPORT, constat: COLONNES_DU_CONSTAT });
  ecrireLEnTete(f, PREMIERE_COLONNE, { dossier, titre: "Contrôle du classeur", intitule });
  ecrireLaDate(f, controle);
  PHRASES.forEach((phrase, rang) => ecrirePhrase(f, LIGNE.phrases + rang, phrase));

  const premiere = LIGNE_DES_TITRES + 1;
  const plages = { premiere, lignes: hauteurDesConstats(controle) };
  ecrireManques(f, LIGNE_DES_MANQUES, controle, plages);
  ecrireDecompte(f, LIGNE_DU_DECOMPTE, controle, plages);
  ecrireConstats(f, LIGNE_DES_TITRES, controle, (iso) => jourPourExcel(iso, calendrier));
  f.marquerTout();
  return f.terminer({
    cle: CONTROLE,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      titres: { premiere: LIGNE_DES_TITRES, derniere: LIGNE_DES_TITRES },
      zone: plageDe(1, PREMIERE_COLONNE, premiere + plages.lignes - 1, COLONNES_VISIBLES),
      sauts: [],
      enTete: intituleDuDossier(dossier),
      piedDePage: "Contrôle du classeur",
    },
  });
}

function ecrireLaDate(f: ConstructeurDeFeuille, { date }: RapportDeControle): void {
  const [{ titre, colonne }] = COLONNES_DU_RAPPORT;
  f.valeur(
    LIGNE.date,
    COLONNE_DES_IDENTIFIANTS,
    identifiantDeLigne("controle", LIGNE_DU_RAPPORT),
    "technique",
  );
  f.fond(LIGNE.date, COLONNE.b, 2, "fonction");
  f.valeur(LIGNE.date, COLONNE.b, titre, "fonction");
  f.fusionner(plageDe(LIGNE.date, COLONNE.b, 1, 2));
  f.valeur(LIGNE.date, colonne, dateEnFrancais(date), "centre");
  f.hauteur(LIGNE.date, 20);
}

function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  f.fond(ligne, PREMIERE_COLONNE, COLONNES_VISIBLES, "texte");
  f.valeur(ligne, PREMIERE_COLONNE, phrase, "texte");
  f.fusionner(plageDe(ligne, PREMIERE_COLONNE, 1, COLONNES_VISIBLES));
  const largeur = LARGEURS.slice(1).reduce((somme, une) => somme + une, 0);
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur }]);
}
