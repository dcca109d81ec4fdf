import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import type { Etape } from "./etapes";
import { FILTRES, retient, type Filtre } from "./filtres";
import type { GrilleOuverte } from "./grilleOuverte";
import { direLeFiltre } from "./phrases";

interface Props {
  readonly ouverte: GrilleOuverte;
  readonly etapes: readonly Etape[];
  readonly filtre: Filtre;
  readonly filtrer: (filtre: Filtre) => void;
}

/** Ce que « Suivante » et « Précédente » parcourent, et combien il y en a. */
export function ChoixDuFiltre({ ouverte, etapes, filtre, filtrer }: Props) {
  return (
    <div className="parcourir">
      <ChoixParmi
        libelle="Parcourir"
        valeur={filtre}
        options={FILTRES.map((valeur) => {
          const nombre = etapes.filter((etape) => retient(valeur, ouverte, etape)).length;
          return { valeur, libelle: `${direLeFiltre(valeur, ouverte.lu.modele.echelle)} (${nombre})` };
        })}
        changer={filtrer}
      />
    </div>
  );
}
