import { Button, Field, Input } from "@fluentui/react-components";

import type { ArgumentAInserer } from "../../../plan/formulesAInserer";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";

interface Props {
  readonly argument: ArgumentAInserer;
  readonly valeur: string;
  readonly occupe: boolean;
  readonly changer: (valeur: string) => void;
  readonly prendreLaSelection: () => void;
}

/** Un argument : une référence que l'on écrit ou que l'on prend dans Excel, ou un choix. */
export function ChampDArgument({ argument, valeur, occupe, changer, prendreLaSelection }: Props) {
  const { libelle, aide, facultatif, genre } = argument;
  if (genre.nom === "choix") {
    const options = [{ valeur: "", libelle: "Choisir" }, ...genre.choix];
    return <ListeDeChoix libelle={libelle} valeur={valeur} options={options} changer={changer} aide={aide} />;
  }
  const titre = facultatif ? `${libelle} (facultatif)` : libelle;
  return (
    <div className="champs">
      <Field label={titre} hint={aide} className="champ-souple">
        <Input
          value={valeur}
          spellCheck={false}
          placeholder={genre.nom === "plage" ? "Budget!B4:B9" : "Budget!B4"}
          onChange={(_, { value }) => changer(value)}
        />
      </Field>
      <Button
        size="small"
        disabledFocusable={occupe}
        aria-label={`${libelle}\u00a0: prendre la sélection`}
        onClick={prendreLaSelection}
      >
        Prendre la sélection
      </Button>
    </div>
  );
}
