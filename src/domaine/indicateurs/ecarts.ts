import { compter } from "../saisie/compter";
import type { ElementsEcartes, RaisonDEcart } from "./proposition";

/** Relève, en comptant, ce qui ne compte pas : une proposition dit toujours ce qu'elle laisse de côté. */
export class Ecarts {
  private readonly nombres = new Map<RaisonDEcart, number>();

  noter(raison: RaisonDEcart): void {
    this.nombres.set(raison, (this.nombres.get(raison) ?? 0) + 1);
  }

  enFrancais(annee: number): ElementsEcartes[] {
    return Array.from(this.nombres, ([raison, nombre]) => ({
      raison,
      nombre,
      phrase: dire(raison, nombre, annee),
    }));
  }
}

function dire(raison: RaisonDEcart, nombre: number, annee: number): string {
  const entrees = compter(nombre, "entrée");
  const [sontComptees, nomment] =
    nombre > 1 ? ["ne sont pas comptées", "ne nomment"] : ["n’est pas comptée", "ne nomme"];
  switch (raison) {
    case "sans-date":
      return `${entrees} sans date ${sontComptees}.`;
    case "autre-annee":
      return `${compter(nombre, "fait")} d’une autre année que ${annee} ${nombre > 1 ? "ne sont pas comptés" : "n’est pas compté"}.`;
    case "sans-poste":
      return `${entrees} sans chargé de coopération ${sontComptees} ici\u00a0: dites de qui ${nombre > 1 ? "elles sont" : "elle est"}.`;
    case "sans-partenaire":
      return `${entrees} ${nomment} aucun partenaire.`;
    case "sans-axe":
      return `${compter(nombre, "action")} du plan ${nombre > 1 ? "n’ont" : "n’a"} pas d’axe.`;
    case "deja-comptee":
      return `${compter(nombre, "alerte")} du plan d’action ${nombre > 1 ? "sont déjà comptées" : "est déjà comptée"}\u00a0: le journal en a une du même jour.`;
  }
}
