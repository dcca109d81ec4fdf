import { Button, Select } from "@fluentui/react-components";

interface Props {
  readonly annee: number;
  /** Dans l'ordre, sans trou. */
  readonly annees: readonly number[];
  readonly choisir: (annee: number) => void;
}

/** L'année que les frises montrent : dans la liste, ou d'une année à l'autre. */
export function ChoixDeLAnnee({ annee, annees, choisir }: Props) {
  return (
    <div className="choix-de-l-annee" role="group" aria-label="Année montrée">
      <Pas signe="‹" libelle="Année précédente" vers={annee - 1} annees={annees} choisir={choisir} />
      <Select aria-label="Année" value={String(annee)} onChange={(_, { value }) => choisir(Number(value))}>
        {annees.map((proposee) => (
          <option key={proposee}>{proposee}</option>
        ))}
      </Select>
      <Pas signe="›" libelle="Année suivante" vers={annee + 1} annees={annees} choisir={choisir} />
    </div>
  );
}

interface PropsDuPas extends Omit<Props, "annee"> {
  readonly signe: string;
  readonly libelle: string;
  readonly vers: number;
}

function Pas({ signe, libelle, vers, annees, choisir }: PropsDuPas) {
  return (
    <Button
      className="pas"
      // Au bout, le bouton reste atteignable : le focus ne se perd pas.
      disabledFocusable={!annees.includes(vers)}
      aria-label={`${libelle}, ${vers}`}
      onClick={() => choisir(vers)}
    >
      {signe}
    </Button>
  );
}
