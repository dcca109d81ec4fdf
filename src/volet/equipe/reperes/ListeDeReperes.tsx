import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";

import { idDuBouton } from "./idDuBouton";
import type { Modifiable } from "./modifiable";
import "./reperes.css";

/** Ce qui se liste, s'ajoute et se modifie à côté des postes : un employeur, une Cof, une pièce. */
export interface Repere<G> {
  readonly identifiant: string;
  readonly nom: string;
  readonly lignes: readonly string[];
  /** Comment le retirer, pourquoi c'est refusé, ou `null` s'il ne se retire jamais. */
  readonly retrait: Retrait<G> | { readonly refus: string } | null;
}

interface Retrait<G> {
  readonly geste: G;
  /** Ce qui aura été fait. */
  readonly fait: string;
}

interface Props<G> {
  readonly ouverte: Modifiable<G>;
  /** Distingue les boutons de cette liste de ceux des autres. */
  readonly liste: string;
  readonly reperes: readonly Repere<G>[];
  /** Le bouton qui en ajoute un ; sans lui, la liste est fixe. */
  readonly ajout?: string;
  /** Le formulaire de l'un d'eux, ou d'un nouveau (`null`). */
  readonly formulaire: (identifiant: string | null, fermer: () => void) => ReactNode;
}

/** L'élément ouvert en formulaire (`null` : un nouveau), ou le bouton à qui le focus revient. */
type Etat = { readonly ouvert: string | null } | { readonly retour: string };

/** Une liste dont un élément à la fois s'ouvre en formulaire, à sa place : les autres attendent qu'il se ferme. */
export function ListeDeReperes<G>({ ouverte, liste, reperes, ajout, formulaire }: Props<G>) {
  const [etat, poser] = useState<Etat>({ retour: "" });
  const boutonDe = (identifiant: string | null) => idDuBouton(liste, identifiant);
  useEffect(() => {
    // Le formulaire et son bouton ont disparu : le focus revient au bouton qui l'avait ouvert.
    if ("retour" in etat) document.getElementById(etat.retour)?.focus();
  }, [etat]);

  const estOuvert = (identifiant: string | null) => "ouvert" in etat && etat.ouvert === identifiant;
  const ouvrir = (identifiant: string | null) => poser({ ouvert: identifiant });
  const formulaireDe = (identifiant: string | null) =>
    formulaire(identifiant, () => poser({ retour: boutonDe(identifiant) }));
  const retirer = async ({ geste, fait }: Retrait<G>) => {
    // L'élément et son bouton disparaissent : le focus revient là où l'on ajoute.
    if (await ouverte.modifier(geste, fait)) document.getElementById(boutonDe(null))?.focus();
  };
  // Retiré du classeur pendant qu'il était ouvert, un élément ne retient pas les autres.
  const unOuvert = estOuvert(null) || reperes.some(({ identifiant }) => estOuvert(identifiant));
  const enAttente = ouverte.occupe || unOuvert;
  return (
    <>
      {reperes.length > 0 && (
        <ul className="reperes">
          {reperes.map((repere) => (
            <li key={repere.identifiant}>
              {estOuvert(repere.identifiant) ? (
                formulaireDe(repere.identifiant)
              ) : (
                <Element
                  repere={repere}
                  bouton={boutonDe(repere.identifiant)}
                  enAttente={enAttente}
                  modifier={() => ouvrir(repere.identifiant)}
                  retirer={(retrait) => void retirer(retrait)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {estOuvert(null)
        ? formulaireDe(null)
        : ajout !== undefined && (
            <Button
              id={boutonDe(null)}
              className="bouton"
              disabledFocusable={enAttente}
              onClick={() => ouvrir(null)}
            >
              {ajout}
            </Button>
          )}
    </>
  );
}

interface PropsDElement<G> {
  readonly repere: Repere<G>;
  readonly bouton: string;
  readonly enAttente: boolean;
  readonly modifier: () => void;
  readonly retirer: (retrait: Retrait<G>) => void;
}

function Element<G>(props: PropsDElement<G>) {
  const { repere, bouton, enAttente, modifier, retirer } = props;
  const { nom, lignes, retrait } = repere;
  return (
    <>
      <p className="texte">{nom}</p>
      {lignes.map((ligne, rang) => (
        <p key={rang} className="discret">
          {ligne}
        </p>
      ))}
      <div className="boutons">
        <Button
          id={bouton}
          size="small"
          aria-label={`Modifier\u00a0: ${nom}`}
          disabledFocusable={enAttente}
          onClick={modifier}
        >
          Modifier
        </Button>
        {retrait !== null && "geste" in retrait && (
          <Button
            size="small"
            aria-label={`Retirer\u00a0: ${nom}`}
            disabledFocusable={enAttente}
            onClick={() => retirer(retrait)}
          >
            Retirer
          </Button>
        )}
      </div>
      {retrait !== null && "refus" in retrait && <p className="discret">{retrait.refus}</p>}
    </>
  );
}
