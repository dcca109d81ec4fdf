import type { BacASable, Metadonnees, MetadonneesDeFonction, ParametreDeFonction } from "../fonctions";
import { ouvrirUnCadreCache } from "./cadres";

/** functions.json tel qu'il est construit, textes d'aide compris. */
export interface MetadonneesDecrites extends Metadonnees {
  readonly functions: readonly FonctionDecrite[];
}

export interface FonctionDecrite extends MetadonneesDeFonction {
  readonly description: string;
  readonly parameters?: readonly (ParametreDeFonction & { readonly description: string })[];
}

type Associer = (id: string, fonction: (...args: unknown[]) => unknown) => void;

interface FenetreDeFonctions extends Window {
  CustomFunctions?: unknown;
}

/**
 * Charge functions.html dans un cadre, comme Excel sur le web, et en fait un bac à sable : la politique de sécurité de la
 * page interdit d'évaluer du texte. functions.js ne lit de `CustomFunctions`, en se chargeant, que `associate` ; ses
 * erreurs viennent de celui que l'hôte pose ensuite.
 */
export async function chargerLesFonctions(): Promise<{
  bacASable: BacASable;
  metadonnees: MetadonneesDecrites;
}> {
  const associees: Parameters<Associer>[] = [];
  let fenetreDesFonctions: FenetreDeFonctions | undefined;
  const [metadonnees] = await Promise.all([
    fetch("functions.json").then((reponse) => reponse.json() as Promise<MetadonneesDecrites>),
    ouvrirUnCadreCache("functions.html", "Fonctions CTG", (fenetre: FenetreDeFonctions) => {
      fenetreDesFonctions = fenetre;
      const associate: Associer = (...association) => void associees.push(association);
      fenetre.CustomFunctions = { associate };
    }),
  ]);
  const bacASable: BacASable = (_code, globales) => {
    const fonctions = globales["CustomFunctions"] as { associate: Associer };
    if (!fenetreDesFonctions) throw new Error("functions.html ne s’est pas chargée.");
    fenetreDesFonctions.CustomFunctions = fonctions;
    for (const association of associees) fonctions.associate(...association);
  };
  return { bacASable, metadonnees };
}
