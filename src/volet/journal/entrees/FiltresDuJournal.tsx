import { Select } from "@fluentui/react-components";

import type { EntreeDeJournal } from "../../../domaine/journal/journal";
import { compterParType, type Filtre } from "./choisir";
import { direLeType } from "./phrases";

const TOUTES = "toutes";

interface Props {
  readonly filtre: Filtre;
  /** La plus récente d'abord. */
  readonly annees: readonly number[];
  /** Celles de l'année montrée. */
  readonly entrees: readonly EntreeDeJournal[];
  readonly choisir: (filtre: Filtre) => void;
}

/** L'année montrée, et un compteur par type : y appuyer ne garde que lui. */
export function FiltresDuJournal({ filtre, annees, entrees, choisir }: Props) {
  const decomptes = [{ type: null, nombre: entrees.length } as const, ...compterParType(entrees)];
  return (
    <>
      <Select
        aria-label="Année montrée"
        className="annee-montree"
        value={filtre.annee === null ? TOUTES : String(filtre.annee)}
        onChange={(_, { value }) => choisir({ annee: value === TOUTES ? null : Number(value), type: null })}
      >
        {annees.map((annee) => (
          <option key={annee} value={annee}>
            {annee}
          </option>
        ))}
        <option value={TOUTES}>Toutes les années</option>
      </Select>
      <div role="group" aria-label="Entrées par type" className="compteurs">
        {decomptes.map(({ type, nombre }) => (
          <button
            key={type ?? TOUTES}
            type="button"
            className="compteur"
            aria-pressed={filtre.type === type}
            onClick={() => choisir({ ...filtre, type })}
          >
            {type === null ? "Tous les types" : direLeType(type)} <strong>{nombre}</strong>
          </button>
        ))}
      </div>
    </>
  );
}
