import type { Poste } from "../../domaine/dossier/dossier";
import { ficheVide, type Equipe, type FicheDePoste } from "../../domaine/equipe/equipe";
import { direValeur } from "../../domaine/saisie/direValeur";
import { adresse } from "../../plan/adresses";
import { identifiantDeLigne } from "../../plan/identifiants";
import { ROLES_DU_PREVISIONNEL } from "../../plan/rolesDuPrevisionnel";
import { estSansValeur, texteEn, valeurEn } from "../cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "../constats";
import type { FeuilleReperee } from "../reperer";
import { lireNombrePositif } from "./LecteurDeBloc";

/**
 * Les heures et les salaires, de la feuille « CTG Prévisionnel ». Elle est faite pour se supprimer avant un envoi : son
 * absence n'est pas une faute, et ces réponses sont alors celles que l'équipe donnée porte.
 */
export function lirePrevisionnel(
  reperee: FeuilleReperee | undefined,
  postes: readonly Poste[],
  equipe: Equipe,
  constats: ConstatDeLecture[],
): Equipe {
  if (reperee === undefined) return equipe;
  const fiches = postes.map(({ identifiant }): FicheDePoste => {
    const fiche = equipe.fiches.find(({ poste }) => poste === identifiant) ?? ficheVide(identifiant);
    const ligne = reperee.lignes.get(identifiantDeLigne("prevision", identifiant));
    if (ligne === undefined) return fiche;
    return {
      ...fiche,
      heuresPrevues: lireNombre(reperee, ligne, ROLES_DU_PREVISIONNEL.heures, constats),
      salaireAffecte: lireNombre(reperee, ligne, ROLES_DU_PREVISIONNEL.salaire, constats),
    };
  });
  return { ...equipe, fiches };
}

function lireNombre(
  { feuille, roles }: FeuilleReperee,
  ligne: number,
  role: string,
  constats: ConstatDeLecture[],
): number | null {
  const colonne = roles.get(role);
  if (colonne === undefined) return null;
  const constater = (code: ConstatDeLecture["code"], phrase: string) =>
    constats.push({ code, phrase, feuille: feuille.nom, cellule: adresse(ligne, colonne) });
  if (estSansValeur(feuille, ligne, colonne)) constater("formule-sans-valeur", FORMULE_SANS_VALEUR);
  const texte = texteEn(feuille, ligne, colonne);
  if (texte === "") return null;
  const valeur = valeurEn(feuille, ligne, colonne);
  const lu =
    typeof valeur === "number" ? valeur : typeof valeur === "string" ? lireNombrePositif(texte) : null;
  if (lu !== null && lu >= 0) return lu;
  constater(
    "nombre-non-reconnu",
    `${direValeur(valeur)} n’est pas un nombre, 0 ou plus\u00a0: la réponse est lue comme vide.`,
  );
  return null;
}
