import { Button } from "@fluentui/react-components";

interface Props {
  readonly cellule: string;
  readonly aller: ((cellule: string) => void) | null;
}

/** Mène à la cellule d'origine, quand elle est dans le classeur ouvert. */
export function AllerALaCellule({ cellule, aller }: Props) {
  if (aller === null || cellule === "") return null;
  return (
    <Button
      size="small"
      className="bouton"
      aria-label={`Aller à la cellule ${cellule}`}
      onClick={() => aller(cellule)}
    >
      Aller à la cellule
    </Button>
  );
}
