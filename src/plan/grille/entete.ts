import { NC } from "../../domaine/notation/textes";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, LIGNE_DES_ROLES, ROLES } from "../identifiants";
import type { CleDeStyle } from "../charte";
import {
  COLONNE_DES_LIBELLES,
  identifier,
  PREMIERE_COLONNE_DE_NOTES,
  type ContexteDeGrille,
} from "./contexte";

/** La ligne 1, masquée : la marque de la feuille et le rôle de chaque colonne. */
export function ecrireRoles({ f, dossier, modele, grille, colonnes }: ContexteDeGrille): void {
  const marque = ecrireMarque({
    feuille: "grille",
    attributs: {
      grille: grille.identifiant,
      poste: grille.poste,
      modele: modele.identifiant,
      version: modele.version,
    },
  });
  const ecrire = (colonne: number, texte: string) => f.valeur(LIGNE_DES_ROLES, colonne, texte, "technique");
  ecrire(COLONNE_DES_IDENTIFIANTS, marque);
  ecrire(COLONNE_DES_LIBELLES, ROLES.libelle);
  for (let i = 0; i < colonnes.etroites; i++) {
    const politique = dossier.politiques[i];
    const roles = [politique ? ROLES.note(politique.identifiant) : "", i === 1 ? ROLES.nombre : ""];
    const connus = roles.filter((role) => role !== "");
    if (connus.length > 0) ecrire(PREMIERE_COLONNE_DE_NOTES + i, connus.join(" "));
  }
  ecrire(colonnes.commentaire, `${ROLES.commentaire} ${ROLES.nature}`);
  ecrire(colonnes.derniereVisible, ROLES.commentaireIndicateur);
  if (colonnes.poids !== null) ecrire(colonnes.poids, ROLES.poids);
  f.masquer(LIGNE_DES_ROLES);
}

/** Le titre, le dossier, la mention, la source, l'échelle et les en-têtes ; rend la ligne des en-têtes. */
export function ecrireEnTete(contexte: ContexteDeGrille): number {
  const { f, dossier, modele, sousTitre, colonnes } = contexte;
  let ligne = LIGNE_DES_ROLES + 1;
  const ecrire = (texte: string, style: CleDeStyle, hauteur: number) => {
    f.valeur(ligne, COLONNE_DES_LIBELLES, texte, style);
    f.hauteur(ligne, hauteur);
    ligne++;
  };
  ecrire(modele.titre, "titre", 26);
  f.formule(ligne, COLONNE_DES_LIBELLES, sousTitre.formule, sousTitre.resultat, "sousTitre");
  f.hauteur(ligne, 18);
  ligne++;
  if (dossier.mention !== "") ecrire(dossier.mention, "mention", 18);
  ecrire(`Source de la grille\u00a0: ${modele.source.phrase}`, "legende", 18);
  const niveaux = modele.echelle.niveaux.map(({ note, libelle }) => `${note}\u00a0: ${libelle}`);
  ecrire(
    `Échelle\u00a0: ${[`${NC}\u00a0: ${modele.echelle.nc.libelle}`, ...niveaux].join(" · ")}`,
    "legende",
    18,
  );

  identifier(contexte, ligne, "politiques", "");
  f.valeur(ligne, COLONNE_DES_LIBELLES, "Missions et activités", "enTeteGauche");
  for (let i = 0; i < colonnes.etroites; i++) {
    const politique = dossier.politiques[i];
    const style = politique === undefined ? "horsGrille" : "enTete";
    f.valeur(ligne, PREMIERE_COLONNE_DE_NOTES + i, politique?.libelle ?? null, style);
  }
  f.valeur(ligne, colonnes.commentaire, "Commentaires, et motif d’un NC", "enTete");
  f.valeur(ligne, colonnes.derniereVisible, "Ce qui manque", "enTete");
  f.hauteur(ligne, 24);
  return ligne;
}
