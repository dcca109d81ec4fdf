import { Message } from "../commun/Message";
import { compter } from "../commun/textes";
import type { Fautes } from "../dossier/valider";
import type { EtatDeProduction } from "./EtatDeProduction";
import type { Preparation } from "./Preparation";
import { ProductionDeFichiers } from "./ProductionDeFichiers";
import type { Gabarit } from "./services";

interface Props {
  readonly preparation: Preparation;
  readonly production: EtatDeProduction;
  readonly enregistrable: boolean;
  readonly libelle: string;
  /** Celles que l'on montre. */
  readonly fautes: Fautes;
  /** Les gabarits à écrire, ou `null` si quelque chose est à corriger d'abord. */
  readonly gabarits: () => readonly Gabarit[] | null;
}

/** Ce qui est à corriger, puis la production des gabarits. */
export function Production({ preparation, production, enregistrable, libelle, fautes, gabarits }: Props) {
  const preparer = () => {
    const aEcrire = gabarits();
    if (aEcrire !== null) void preparation.produire(aEcrire);
  };
  return (
    <>
      {fautes.size > 0 && (
        <Message intention="error" titre={`${compter(fautes.size, "champ")} à corriger`} annonce="alert">
          Rien n’a été préparé. La correction à faire est dite sous chaque champ.
        </Message>
      )}
      <ProductionDeFichiers
        production={production}
        enregistrable={enregistrable}
        textes={{
          preparer: libelle,
          avancement: "Préparation des gabarits",
          pret: direLesPrets,
          lequel: "le gabarit",
        }}
        preparer={preparer}
        arreter={() => preparation.arreter()}
      />
    </>
  );
}

function direLesPrets(nombre: number): string {
  return nombre > 1 ? `${nombre} gabarits sont prêts.` : "Le gabarit est prêt.";
}
