import type { FeuilleLue } from "../../lecture";
import { executer } from "../executer";
import { releverLesFormules, type FeuilleAFiger } from "./releverLesFormules";

/**
 * Les feuilles de l'utilisateur dont une formule appelle CTG.*, que la lecture du dossier ne lit pas : de quoi les
 * contrôler aussi (`preparerLExamen`). Deux allers-retours, rien n'est écrit.
 */
export async function releverLesAppels(): Promise<FeuilleLue[]> {
  return executer(async (context) => (await releverLesFormules(context)).map(feuilleLue));
}

function feuilleLue({ nom, id, ligne, colonne, releve }: FeuilleAFiger): FeuilleLue {
  return { nom, id, masquee: false, ligne, colonne, valeurs: releve.valeurs, formules: releve.formules };
}
