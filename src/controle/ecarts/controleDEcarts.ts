import type { Gravite } from "../../domaine/equipe/constats/constat";
import { adresse } from "../../plan/adresses";
import { ecrire, type ConstatBrut } from "../commun/controleDe";
import type { Controle } from "../controle";
import type { Ecart, NatureDEcart } from "./ecart";

interface ControleDEcarts extends Omit<Controle, "controler"> {
  readonly nature: NatureDEcart;
  readonly gravite: (ecart: Ecart) => Gravite;
  readonly regle: (ecart: Ecart) => string;
  readonly geste: string;
  readonly phrase: (ecart: Ecart) => string;
  /** Ce que dit une feuille qui en a trop pour les montrer une à une. */
  readonly phraseDEnsemble: (nombre: number) => string;
}

/** Au-delà, une feuille a été refaite : une phrase en dit plus que chacune de ses cellules. */
const ECARTS_MONTRES = 20;

/** Un contrôle qui dit les écarts d'une nature, cellule par cellule. */
export function controleDEcarts({
  nature,
  gravite,
  regle,
  geste,
  phrase,
  phraseDEnsemble,
  ...controle
}: ControleDEcarts): Controle {
  const direUn = (ecart: Ecart): ConstatBrut => ({
    gravite: gravite(ecart),
    regle: regle(ecart),
    phrase: phrase(ecart),
    geste,
    cibles: ciblesDe(ecart),
    lieu: { feuille: ecart.posee.plan.nom, cellule: adresse(ecart.ligne, ecart.colonne) },
  });
  const direLaFeuille = (ecarts: readonly Ecart[]): ConstatBrut[] => {
    const [premier] = ecarts;
    if (premier === undefined || ecarts.length <= ECARTS_MONTRES) return ecarts.map(direUn);
    const leplusGrave = ecarts.find((ecart) => gravite(ecart) === "bloquant") ?? premier;
    return [
      {
        ...direUn(leplusGrave),
        phrase: phraseDEnsemble(ecarts.length),
        cibles: [premier.posee.plan.cle, "ensemble"],
      },
    ];
  };
  return {
    ...controle,
    controler: ({ ecarts }) => {
      const parFeuille = new Map<string, Ecart[]>();
      for (const ecart of ecarts) {
        if (ecart.nature !== nature) continue;
        const { cle } = ecart.posee.plan;
        const siens = parFeuille.get(cle);
        if (siens === undefined) parFeuille.set(cle, [ecart]);
        else siens.push(ecart);
      }
      return ecrire(controle.identifiant, [...parFeuille.values()].flatMap(direLaFeuille));
    },
  };
}

function ciblesDe({ posee, attendue }: Ecart): string[] {
  const { plan, identifiants, roles } = posee;
  return [
    plan.cle,
    identifiants[attendue.ligne] || `rang ${attendue.ligne}`,
    roles[attendue.colonne] || `rang ${attendue.colonne}`,
  ];
}
