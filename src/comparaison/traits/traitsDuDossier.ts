import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { Dossier } from "../../domaine/dossier/dossier";
import { enumerer } from "../../domaine/saisie/enumerer";
import { Releve, type Trait } from "./Releve";

/** L'identité, l'année, les dates, le champ. */
export function traitsDuDossier(dossier: Dossier, modele: ModeleDeGrille): readonly Trait[] {
  const { territoire, politiques, champ } = dossier;
  const releve = new Releve("dossier");
  const groupe = "Identité du dossier";
  releve.noterLesChamps(groupe, "territoire", territoire, {
    nom: "Territoire",
    caf: "Caf",
    debutCtg: "Début de la CTG",
    finCtg: "Fin de la CTG",
  });
  releve.noter(groupe, "annee", "Année évaluée", dossier.annee === 0 ? null : dossier.annee);
  releve.noterLesChamps(groupe, "dossier", dossier, {
    employeur: "Employeur",
    profil: "Profil de Caf",
    mention: "Mention",
  });
  releve.noter(groupe, "modele", "Modèle de grille", `${modele.libelle}, version ${modele.version}`);
  releve.noter(groupe, "politiques", "Politiques", enumerer(politiques.map(({ libelle }) => libelle)));
  for (const { nature, cible, motif } of champ.horsChamp) {
    const politique = politiques.find(({ identifiant }) => identifiant === cible)?.libelle ?? cible;
    const quoi =
      nature === "politique" ? `Politique «\u00a0${politique}\u00a0»` : `Thématique «\u00a0${cible}\u00a0»`;
    const dit = motif.trim() === "" ? "hors du champ" : `hors du champ\u00a0: ${motif.trim()}`;
    releve.noter("Champ de la CTG", releve.cleUnique(`champ|${nature}|${cible}`), quoi, dit);
  }
  return releve.traits;
}
