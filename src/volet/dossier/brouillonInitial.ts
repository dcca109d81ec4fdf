import { brouillonDe, brouillonVide, type Brouillon } from "./brouillon";
import type { Catalogue } from "./choix";
import { dossierDuSocle, type Socle } from "./socle";

/** Le formulaire tel qu'on le trouve : celui du dossier lu ou livré, ou le profil national et rien d'autre. */
export function brouillonInitial(socle: Socle, { profils, modeles }: Catalogue): Brouillon {
  const dossier = dossierDuSocle(socle);
  if (dossier !== null) return brouillonDe(dossier);
  const [profil] = profils;
  const modele = modeles.find(({ identifiant }) => identifiant === profil?.modeleDeGrille.valeur);
  if (profil === undefined || modele === undefined) throw new Error("Le profil national n’a pas de modèle.");
  return brouillonVide(new Date().getFullYear(), profil.identifiant, modele);
}
