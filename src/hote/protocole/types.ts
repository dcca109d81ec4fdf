/**
 * Le protocole par lequel la bibliothèque d'Office.js remet un lot à Excel : relevé sur excel-web-16.00.js,
 * Microsoft ne le documente pas.
 */
export interface Requete {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, CheminObjet>>;
}

export const TYPE_ACTION = {
  instancier: 1,
  interroger: 2,
  appeler: 3,
  affecter: 4,
  tracer: 5,
  interrogerEnJson: 7,
  verifierInchange: 8,
  mettreAJour: 9,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Interrogation;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Au même rang que l'argument : le chemin de l'objet qu'il désigne, ou 0. Plus profond : `_ObjectPathId`. */
  readonly ReferencedObjectPathIds?: readonly (number | null | readonly number[])[];
}

export interface Interrogation {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const TYPE_CHEMIN = {
  racine: 1,
  nouvelObjet: 2,
  methode: 3,
  propriete: 4,
  indexeur: 5,
  reference: 6,
  nul: 7,
} as const;

export interface CheminObjet {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Reponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: ErreurDeReponse;
}

export interface ErreurDeReponse {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}
