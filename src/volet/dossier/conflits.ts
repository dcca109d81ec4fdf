import type { ConflitDeChamp } from "../../domaine/grille/champ";
import { activitesDe } from "../../domaine/grille/parcourir";
import { nomDuTitulaire } from "../../plan/intitules";
import type { Composition } from "./composer";

/** Chaque NC que le champ appelle et qui ne sera pas posé : où, et pourquoi. */
export function conflitsDits({ dossier, modele, champ }: Composition): readonly string[] {
  const activites = new Map(activitesDe(modele).map(({ identifiant, libelle }) => [identifiant, libelle]));
  const politiques = new Map(dossier.politiques.map(({ identifiant, libelle }) => [identifiant, libelle]));
  return champ.flatMap(({ grille, conflits }) =>
    conflits.map((conflit) => {
      const lieu = [
        ...(dossier.grilles.length > 1 ? [nomDuTitulaire(dossier, grille)] : []),
        ...(dossier.politiques.length > 1 ? [politiques.get(conflit.politique) ?? conflit.politique] : []),
        `« ${activites.get(conflit.activite) ?? conflit.activite} »`,
      ].join(", ");
      return `${lieu} : ${raisonDe(conflit)}.`;
    }),
  );
}

function raisonDe({ raison, note }: ConflitDeChamp): string {
  switch (raison) {
    case "deja-notee":
      return `déjà notée ${note}`;
    case "nc-interdit":
      return "le modèle n’y admet pas NC";
  }
}
