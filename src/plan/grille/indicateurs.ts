import type { Fonction, Indicateur, Rubrique } from "../../domaine/grille/modele";
import { plageDe } from "../adresses";
import type { Plage } from "../types";
import {
  COLONNE_DES_LIBELLES,
  identifier,
  LARGEURS,
  PREMIERE_COLONNE_DE_NOTES,
  type ContexteDeGrille,
} from "./contexte";

const COLONNE_DU_TYPE = PREMIERE_COLONNE_DE_NOTES;
const COLONNE_DU_NOMBRE = PREMIERE_COLONNE_DE_NOTES + 1;
const COLONNE_DE_LA_PORTEE = PREMIERE_COLONNE_DE_NOTES + 2;

const TYPES: Readonly<Record<Indicateur["type"], string>> = { suivi: "Suivi", evaluation: "Évaluation" };
const PORTEES: Readonly<Record<Indicateur["portee"], string>> = { ctg: "CTG", poste: "Poste" };

/** R-GRILLE-3 : sous la mission, ses indicateurs par fonction ; rend la ligne suivante. */
export function ecrireIndicateurs(contexte: ContexteDeGrille, rubrique: Rubrique, premiere: number): number {
  if (rubrique.fonctions.length === 0) return premiere;
  let ligne = premiere;
  ecrireTitres(contexte, rubrique, ligne);
  ligne++;
  const nombres: Plage[] = [];
  for (const fonction of rubrique.fonctions) {
    ecrireFonction(contexte, fonction, ligne);
    ligne++;
    for (const indicateur of fonction.indicateurs) {
      ecrireIndicateur(contexte, indicateur, ligne);
      if (indicateur.avecNombre) nombres.push(plageDe(ligne, COLONNE_DU_NOMBRE));
      ligne++;
    }
  }
  if (nombres.length > 0) {
    contexte.f.valider({
      plages: nombres,
      regle: { type: "decimal", minimum: 0 },
      erreur: {
        titre: "Nombre attendu",
        texte: "Un nombre, 0 ou plus. La nature et les précisions s’écrivent dans les colonnes de droite.",
      },
    });
  }
  return ligne;
}

function ecrireTitres(contexte: ContexteDeGrille, rubrique: Rubrique, ligne: number): void {
  const { f, colonnes } = contexte;
  identifier(contexte, ligne, "indicateurs", rubrique.identifiant);
  f.fond(ligne, PREMIERE_COLONNE_DE_NOTES, colonnes.etroites, "enTeteSecondaire");
  f.valeur(
    ligne,
    COLONNE_DES_LIBELLES,
    `Indicateurs de la mission ${rubrique.numero}`,
    "enTeteSecondaireGauche",
  );
  f.valeur(ligne, COLONNE_DU_TYPE, "Type", "enTeteSecondaire");
  f.valeur(ligne, COLONNE_DU_NOMBRE, "Nombre", "enTeteSecondaire");
  f.valeur(ligne, COLONNE_DE_LA_PORTEE, "Portée", "enTeteSecondaire");
  f.valeur(ligne, colonnes.commentaire, "Nature", "enTeteSecondaire");
  f.valeur(ligne, colonnes.derniereVisible, "Commentaires", "enTeteSecondaire");
  f.hauteur(ligne, 20);
}

function ecrireFonction(contexte: ContexteDeGrille, fonction: Fonction, ligne: number): void {
  const { f, colonnes } = contexte;
  const titre = `${fonction.numero} ${fonction.libelle}`;
  identifier(contexte, ligne, "fonction", fonction.identifiant);
  f.fond(ligne, PREMIERE_COLONNE_DE_NOTES, colonnes.etroites + 2, "fonction");
  f.valeur(ligne, COLONNE_DES_LIBELLES, titre, "fonction");
  f.ajusterAuTexte(ligne, [{ texte: titre, largeur: LARGEURS.libelle }]);
}

function ecrireIndicateur(contexte: ContexteDeGrille, indicateur: Indicateur, ligne: number): void {
  const { f, colonnes, grille } = contexte;
  const reponse = grille.reponses.indicateurs[indicateur.identifiant];
  const nature = reponse?.nature ?? "";
  const commentaire = reponse?.commentaire ?? "";
  identifier(contexte, ligne, "indicateur", indicateur.identifiant);
  f.valeur(ligne, COLONNE_DES_LIBELLES, indicateur.libelle, "libelleDecale");
  f.valeur(ligne, COLONNE_DU_TYPE, TYPES[indicateur.type], "centre");
  if (indicateur.avecNombre) f.valeur(ligne, COLONNE_DU_NOMBRE, reponse?.nombre ?? null, "saisieNombre");
  else f.valeur(ligne, COLONNE_DU_NOMBRE, null, "horsGrille");
  f.valeur(ligne, COLONNE_DE_LA_PORTEE, PORTEES[indicateur.portee], "centre");
  f.fond(ligne, COLONNE_DE_LA_PORTEE + 1, colonnes.commentaire - COLONNE_DE_LA_PORTEE - 1, "horsGrille");
  if (indicateur.avecNature) f.valeur(ligne, colonnes.commentaire, nature, "saisieTexte");
  else f.valeur(ligne, colonnes.commentaire, null, "horsGrille");
  f.valeur(ligne, colonnes.derniereVisible, commentaire, "saisieTexte");
  f.ajusterAuTexte(ligne, [
    { texte: indicateur.libelle, largeur: LARGEURS.libelle - 2 },
    { texte: nature, largeur: LARGEURS.commentaire },
    { texte: commentaire, largeur: LARGEURS.commentaireIndicateur },
  ]);
}
