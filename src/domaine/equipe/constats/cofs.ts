import { type RegleDEquipe } from "./constat";

const SOURCE =
  "Fiche nationale Cnaf «\u00a0Pilotage\u00a0»\u00a0: une convention d’objectifs et de financement (Cof) par type d’action, signée avec l’employeur.";

/** R-COF-1 : sans Cof de coordination avec l'employeur, une extension du nombre d'ETP n'est pas prise en compte. */
export const cofs: RegleDEquipe = ({ annee, equipe }) =>
  equipe.employeurs
    .filter(
      ({ identifiant }) =>
        !equipe.cofs.some(
          (cof) =>
            cof.type === "coordination" &&
            cof.employeur === identifiant &&
            (cof.debut === "" || cof.debut <= `${annee}-12-31`) &&
            (cof.fin === "" || cof.fin >= `${annee}-01-01`),
        ),
    )
    .map(({ identifiant, nom }) => ({
      regle: "R-COF-1",
      gravite: "a-corriger" as const,
      poste: "",
      employeur: identifiant,
      phrase: `Aucune Cof de coordination avec ${nom} pour ${annee}\u00a0: sans elle, de nouveaux ETP ne sont pas pris en compte. Inscrivez-la au registre.`,
      source: SOURCE,
    }));
