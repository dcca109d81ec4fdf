import { Radio, RadioGroup } from "@fluentui/react-components";

import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { cleDeNote, estReprise, LAISSEE_VIDE } from "../../lecture/ailleurs";
import { compter } from "../commun/textes";
import { AllerALaCellule } from "./AllerALaCellule";
import { direLaNote, RAISONS } from "./phrases";
import type { PropsDeConfirmation } from "./PropsDeConfirmation";

interface Props extends PropsDeConfirmation {
  readonly modele: ModeleDeGrille;
}

/** Les notes qui ne sont pas sûres : chacune se choisit parmi ses lectures, ou reste vide. */
export function NotesAConfirmer({ grille, modele, confirmations, confirmer, aller }: Props) {
  const noms = new Map(grille.politiques.map(({ identifiant, libelle }) => [identifiant, libelle]));
  const points = grille.activites
    .filter((activite) => estReprise(activite, confirmations))
    .flatMap(({ identifiant, libelle, notes }) =>
      notes.flatMap((note) =>
        note.etat === "a-confirmer"
          ? [{ ...note, libelle, cle: cleDeNote(identifiant, note.politique) }]
          : [],
      ),
    );
  if (points.length === 0) return null;
  const choisir = (cle: string, rang: number) =>
    confirmer({ ...confirmations, notes: { ...confirmations.notes, [cle]: rang } });
  return (
    <section className="groupe" aria-label={`Notes à confirmer, feuille ${grille.feuille}`}>
      <h4 className="sous-titre">{compter(points.length, "note")} à confirmer</h4>
      <ul className="a-confirmer">
        {points.map(({ cle, libelle, politique, cellule, lu, raison, propositions }) => (
          <li key={cle} className="groupe">
            <p className="texte">
              {cellule}, {noms.get(politique)}, « {libelle} » : on lit « {lu} » ; {RAISONS[raison]}.
            </p>
            <RadioGroup
              aria-label={`${noms.get(politique) ?? ""}, ${libelle}`}
              // Rien n'est coché d'avance.
              value={String(confirmations.notes[cle] ?? "")}
              onChange={(_, { value }) => choisir(cle, Number(value))}
            >
              <Radio value={String(LAISSEE_VIDE)} label="Laisser vide" />
              {propositions.map((proposition, rang) => (
                <Radio
                  key={proposition.cellule}
                  value={String(rang)}
                  label={`Reprendre ${direLaNote(proposition.note, modele.echelle)}, en ${proposition.cellule}`}
                />
              ))}
            </RadioGroup>
            <AllerALaCellule cellule={cellule} aller={aller} />
          </li>
        ))}
      </ul>
    </section>
  );
}
