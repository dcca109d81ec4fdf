import type { Fonction, Indicateur, Rubrique } from "../../domaine/grille/modele";
import { identifiantDeLigne, ROLES } from "../identifiants";
import { enumeration, partieSi } from "../textesNatifs";
import { ecrireLeCommentaireCaf } from "./activites";
import { LARGEURS_DE_L_ECHANGE } from "./colonnes";
import { colonnesDeNotes, identifier, type ContexteDeLEchange } from "./contexte";
import { reprise } from "./dansLaGrille";

const SEPARATEUR = " — ";

/** R-GRILLE-3 : sous la mission, ce que l'agent en compte, et ce que la Caf en dit ; rend la ligne suivante. */
export function ecrireLesIndicateurs(
  contexte: ContexteDeLEchange,
  rubrique: Rubrique,
  premiere: number,
): number {
  if (rubrique.fonctions.length === 0) return premiere;
  ecrireLesTitres(contexte, rubrique, premiere);
  let ligne = premiere + 1;
  for (const fonction of rubrique.fonctions) {
    ecrireUneFonction(contexte, fonction, ligne);
    ligne++;
    for (const indicateur of fonction.indicateurs) {
      ecrireUnIndicateur(contexte, indicateur, ligne);
      ligne++;
    }
  }
  return ligne;
}

function ecrireLesTitres(contexte: ContexteDeLEchange, rubrique: Rubrique, ligne: number): void {
  const { f, colonnes } = contexte;
  identifier(contexte, ligne, "indicateurs", rubrique.identifiant);
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes) + 1, "enTeteSecondaire");
  f.valeur(ligne, colonnes.libelle, `Indicateurs de la mission ${rubrique.numero}`, "enTeteSecondaireGauche");
  f.valeur(ligne, colonnes.agent, "Nombre", "enTeteSecondaire");
  f.valeur(ligne, colonnes.commentaireDeLAgent, "Nature et commentaire de l’agent", "enTeteSecondaire");
  f.valeur(ligne, colonnes.commentaireCaf, "Commentaire de la Caf", "enTeteSecondaire");
  f.hauteur(ligne, 20);
}

function ecrireUneFonction(contexte: ContexteDeLEchange, fonction: Fonction, ligne: number): void {
  const { f, colonnes } = contexte;
  const titre = `${fonction.numero} ${fonction.libelle}`;
  identifier(contexte, ligne, "fonction", fonction.identifiant);
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes) + 3, "fonction");
  f.valeur(ligne, colonnes.libelle, titre, "fonction");
  f.ajusterAuTexte(ligne, [{ texte: titre, largeur: LARGEURS_DE_L_ECHANGE.libelle }]);
}

function ecrireUnIndicateur(contexte: ContexteDeLEchange, indicateur: Indicateur, ligne: number): void {
  const { f, colonnes, grille, echange, dansLaGrille } = contexte;
  const reponse = grille.reponses.indicateurs[indicateur.identifiant];
  const deLaCaf = echange.commentaires[identifiantDeLigne("indicateur", indicateur.identifiant)] ?? "";
  identifier(contexte, ligne, "indicateur", indicateur.identifiant);
  f.valeur(ligne, colonnes.libelle, indicateur.libelle, "libelleDecale");
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes) + 1, "horsGrille");
  if (indicateur.avecNombre)
    f.formule(
      ligne,
      colonnes.agent,
      reprise(dansLaGrille(ROLES.nombre, ligne)),
      reponse?.nombre ?? "",
      "centre",
    );
  const dits = ditsDeLAgent(contexte, indicateur, ligne);
  f.formule(ligne, colonnes.commentaireDeLAgent, dits.formule, dits.resultat, "libelle");
  ecrireLeCommentaireCaf(contexte, ligne, deLaCaf);
  f.ajusterAuTexte(ligne, [
    { texte: indicateur.libelle, largeur: LARGEURS_DE_L_ECHANGE.libelle - 2 },
    { texte: dits.resultat, largeur: LARGEURS_DE_L_ECHANGE.commentaireDeLAgent },
    { texte: deLaCaf, largeur: LARGEURS_DE_L_ECHANGE.commentaireCaf },
  ]);
}

/** La nature et le commentaire, en une cellule : « 3 ateliers — dont deux le soir ». */
function ditsDeLAgent(
  { grille, dansLaGrille }: ContexteDeLEchange,
  { identifiant, avecNature }: Indicateur,
  ligne: number,
): { formule: string; resultat: string } {
  const reponse = grille.reponses.indicateurs[identifiant];
  const textes = [
    ...(avecNature ? [{ role: ROLES.nature, texte: reponse?.nature ?? "" }] : []),
    { role: ROLES.commentaireIndicateur, texte: reponse?.commentaire ?? "" },
  ];
  const parties = textes.map(({ role }) => {
    const cellule = dansLaGrille(role, ligne);
    return partieSi(`LEN(${cellule})>0`, SEPARATEUR, cellule);
  });
  return {
    formule: `=${enumeration(parties, SEPARATEUR)}`,
    resultat: textes
      .map(({ texte }) => texte)
      .filter((texte) => texte !== "")
      .join(SEPARATEUR),
  };
}
