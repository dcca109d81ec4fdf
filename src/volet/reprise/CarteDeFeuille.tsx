import { Checkbox } from "@fluentui/react-components";
import { useId } from "react";

import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { Confirmations } from "../../lecture/ailleurs";
import { lettresDeColonne } from "../../plan/adresses";
import { Depliant } from "../commun/Depliant";
import { compter } from "../commun/textes";
import { LignesProches } from "./LignesProches";
import { NonRepris } from "./NonRepris";
import { NotesAConfirmer } from "./NotesAConfirmer";
import { direLesActivites, direLesNotes, OBSTACLES } from "./phrases";
import type { FeuilleDuTravail } from "./travail";

interface Props {
  readonly feuille: FeuilleDuTravail;
  readonly modele: ModeleDeGrille;
  readonly confirmations: Confirmations;
  readonly retenir: (retenue: boolean) => void;
  readonly confirmer: (confirmations: Confirmations) => void;
  readonly montrer: ((feuille: string, cellule: string) => void) | null;
}

/** Une feuille reconnue : ce qui en est sûr, ce qui se confirme, ce qui n'en est pas repris. */
export function CarteDeFeuille({ feuille, modele, confirmations, retenir, confirmer, montrer }: Props) {
  const { grille, retenue, obstacle } = feuille;
  const titre = useId();
  const aller = montrer === null ? null : (cellule: string) => montrer(grille.feuille, cellule);
  return (
    <article className="carte" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        {grille.feuille}
      </h3>
      {grille.masquee && <p className="texte">Cette feuille est masquée dans le classeur.</p>}
      <p className="texte">{direLesActivites(grille)}</p>
      {obstacle === null ? (
        <Checkbox
          checked={retenue}
          onChange={(_, { checked }) => retenir(checked === true)}
          label={`Reprendre la feuille «\u00a0${grille.feuille}\u00a0»`}
        />
      ) : (
        <p className="texte">{OBSTACLES[obstacle]}</p>
      )}
      {retenue && (
        <>
          <p className="texte">{direLesNotes(grille, confirmations)}</p>
          <Depliant titre={`${compter(grille.colonnes.length, "colonne")} à titre reconnu`}>
            <ul className="liste">
              {grille.colonnes.map(({ role, colonne, titre: texte }) => (
                <li key={`${role} ${colonne}`}>
                  {lettresDeColonne(colonne)} : « {texte} » ({ROLES[role]})
                </li>
              ))}
            </ul>
          </Depliant>
          <LignesProches grille={grille} confirmations={confirmations} confirmer={confirmer} aller={aller} />
          <NotesAConfirmer
            grille={grille}
            modele={modele}
            confirmations={confirmations}
            confirmer={confirmer}
            aller={aller}
          />
          <NonRepris grille={grille} aller={aller} />
        </>
      )}
    </article>
  );
}

const ROLES = { note: "notes", commentaire: "commentaires", nombre: "nombres", nature: "natures" } as const;
