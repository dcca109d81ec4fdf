import type { ContenuDeLaCible, Ecriture, FormuleTrouvee, Insertion } from "../../../classeur/inserer";
import type { Cible, InsertionAFaire } from "../../../plan/formulesAInserer";

/** Ce que cette section demande au classeur ouvert, et rien de plus. */
export interface PorteDInsertion {
  readonly lireCellule: () => Promise<Cible>;
  readonly lireSelection: () => Promise<string>;
  readonly examiner: (insertion: InsertionAFaire) => Promise<ContenuDeLaCible>;
  readonly inserer: (insertion: InsertionAFaire, contenu: ContenuDeLaCible) => Promise<Insertion>;
  readonly chercherFormules: () => Promise<FormuleTrouvee[]>;
  readonly figer: (attendues: readonly FormuleTrouvee[]) => Promise<Ecriture[]>;
  readonly annuler: (ecritures: readonly Ecriture[]) => Promise<void>;
}

const charger = () => import("../../../classeur/inserer");

/** La porte vers Excel, chargée au premier geste. */
export const PORTE_D_EXCEL: PorteDInsertion = {
  lireCellule: async () => (await charger()).lireCellule(),
  lireSelection: async () => (await charger()).lireSelection(),
  examiner: async (insertion) => (await charger()).examiner(insertion),
  inserer: async (insertion, contenu) => (await charger()).inserer(insertion, contenu),
  chercherFormules: async () => (await charger()).chercherFormules(),
  figer: async (attendues) => (await charger()).figer(attendues),
  annuler: async (ecritures) => (await charger()).annuler(ecritures),
};
