import type { Injector } from "@univerjs/core";
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";
import type { IFunctionInfo } from "@univerjs/preset-sheets-core";
import { FONCTIONS } from "../../saisieFrancaise";
import type { FonctionDecrite, MetadonneesDecrites } from "../fonctions";

/** Propose, quand on tape « = », les fonctions CTG.* et celles d'Excel sous leur nom français. */
export function proposerLesFonctions(injecteur: Injector, { functions }: MetadonneesDecrites): void {
  const descriptions = injecteur.get(IDescriptionService);
  const connues = descriptions.getDescriptions();
  const francaises = Object.entries(FONCTIONS).flatMap(([functionName, anglais]) => {
    const connue = connues.get(anglais);
    return connue && functionName !== anglais
      ? [{ ...connue, functionName, aliasFunctionName: anglais }]
      : [];
  });
  descriptions.registerDescriptions([...functions.map(descriptionDe), ...francaises]);
}

function descriptionDe({ name, description, parameters = [] }: FonctionDecrite): IFunctionInfo {
  return {
    functionName: `CTG.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parametre) => ({
      name: parametre.name,
      detail: parametre.description,
      example: "",
      require: parametre.optional ? 0 : 1,
      repeat: parametre.repeating ? 1 : 0,
    })),
  };
}
