import type { ReponseIndicateur } from "../../../domaine/grille/reponses";
import type { ElementCompte, Proposition } from "../../../domaine/indicateurs/proposition";
import { compter } from "../../commun/textes";
import { direLaDate, direLEntree } from "../entrees/phrases";

/** « Proposé : 4. » ; d'un indicateur sans nombre, ce que l'on a trouvé. */
export function direLaProposition({ nombre, nature }: Proposition): string {
  if (nombre === 0) return "Rien de noté qui le compte.";
  if (nombre !== null) return `Proposé\u00a0: ${nombre}.`;
  return nature === "" ? "Rien à proposer." : `Proposé\u00a0: ${nature}.`;
}

/** « La grille dit 3. », « La grille est à jour. » */
export function direCeQueDitLaGrille(enPlace: ReponseIndicateur | undefined, aJour: boolean): string {
  if (aJour) return "La grille est à jour.";
  const { nombre = null, nature = "" } = enPlace ?? {};
  if (nombre !== null) return `La grille dit ${nombre}.`;
  return nature === "" ? "La grille ne dit encore rien." : "La grille n’a pas de nombre.";
}

/** Ce que l'agent a écrit céderait la place à ce qui est compté : cela se dit avant. */
export function remplaceLaNature({ nature }: Proposition, enPlace: ReponseIndicateur | undefined): boolean {
  const ecrite = (enPlace?.nature ?? "").trim();
  return nature !== "" && ecrite !== "" && ecrite !== nature;
}

/** « Copil, 12/03/2024 : bilan » ; pour un partenaire, un axe, une alerte, d'où il vient. */
export function detaillerLElement({ nature, libelle, entrees, actions }: ElementCompte): string {
  switch (nature) {
    case "entree": {
      const dites = entrees.slice(0, 1).map(direLEntree);
      // À l'échelle de la CTG, un même fait noté par plusieurs chargés n'en est qu'un (R-IND-2).
      return entrees.length > 1
        ? `${dites.join("")} (noté ${entrees.length}\u00a0fois, compté une)`
        : dites.join("");
    }
    case "partenaire":
      return `${libelle}, ${compter(entrees.length, "entrée")}`;
    case "axe":
      return `${libelle}, ${compter(actions.length, "action")}`;
    case "alerte":
      return `${libelle}, Copil alerté le ${actions.map(({ alerte }) => direLaDate(alerte)).join(", ")}`;
  }
}
