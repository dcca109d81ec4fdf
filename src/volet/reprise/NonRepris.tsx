import type { GrilleReconnue, Raison } from "../../lecture/ailleurs";
import { Depliant } from "../commun/Depliant";
import { compter } from "../commun/textes";
import { AllerALaCellule } from "./AllerALaCellule";
import { RAISONS } from "./phrases";

interface Props {
  readonly grille: GrilleReconnue;
  readonly aller: ((cellule: string) => void) | null;
}

/** Ce qui n'est pas repris, ligne par ligne, et pourquoi. */
export function NonRepris({ grille, aller }: Props) {
  const refus = refusDe(grille);
  const absentes = [...grille.activites, ...grille.indicateurs].filter(
    ({ certitude }) => certitude === "absente",
  );
  return (
    <>
      {refus.length > 0 && (
        <Depliant
          titre={`${compter(refus.length, "cellule")} non ${refus.length > 1 ? "reprises" : "reprise"}`}
        >
          <ul className="a-confirmer">
            {refus.map(({ cellule, lu, raison, libelle }) => (
              <li key={`${libelle} ${cellule}`} className="groupe">
                <p className="texte">
                  {cellule}, « {libelle} » : on lit « {lu} » ; {RAISONS[raison]}.
                </p>
                <AllerALaCellule cellule={cellule} aller={aller} />
              </li>
            ))}
          </ul>
        </Depliant>
      )}
      {absentes.length > 0 && (
        <Depliant titre={`${compter(absentes.length, "ligne")} du modèle sans ligne dans la feuille`}>
          <ul className="liste">
            {absentes.map(({ identifiant, libelle }) => (
              <li key={identifiant}>{libelle}</li>
            ))}
          </ul>
        </Depliant>
      )}
    </>
  );
}

interface CelluleRefusee {
  readonly cellule: string;
  readonly lu: string;
  readonly raison: Raison;
  readonly libelle: string;
}

function refusDe({ activites, indicateurs }: GrilleReconnue): CelluleRefusee[] {
  return [
    ...activites.flatMap(({ libelle, notes }) =>
      notes.flatMap((note) => (note.etat === "refusee" ? [{ ...note, libelle }] : [])),
    ),
    ...indicateurs.flatMap(({ libelle, refus }) => refus.map((refuse) => ({ ...refuse, libelle }))),
  ];
}
