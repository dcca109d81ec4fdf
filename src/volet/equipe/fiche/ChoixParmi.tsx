import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { Option } from "./choix";

interface Props<T extends string> {
  readonly libelle: string;
  readonly valeur: T;
  readonly options: readonly Option<T>[];
  readonly changer: (valeur: T) => void;
  readonly aide?: string;
}

/** Un choix dans une liste, rendu avec son type : rien d'autre que ce qu'elle propose n'en sort. */
export function ChoixParmi<T extends string>({ options, changer, ...liste }: Props<T>) {
  const choisir = (choisie: string) => {
    const option = options.find(({ valeur }) => valeur === choisie);
    if (option !== undefined) changer(option.valeur);
  };
  return <ListeDeChoix {...liste} options={options} changer={choisir} />;
}
