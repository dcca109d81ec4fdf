import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { ajouterEntree } from "../../../domaine/journal/gestes";
import type { EntreeDeJournal } from "../../../domaine/journal/journal";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { JournalOuvert } from "../journalOuvert";
import {
  brouillonSuivant,
  clesDe,
  entreeDe,
  estPrecise,
  validerLEntree,
  type BrouillonDEntree,
} from "./brouillon";
import { Essentiel, Precisions } from "./ChampsDEntree";
import { direLEntree } from "./phrases";

const FORMULAIRE = "ajout";
const CLES = clesDe(FORMULAIRE);

interface Props {
  readonly ouvert: JournalOuvert;
  readonly depart: BrouillonDEntree;
  /** Le brouillon vient d'une entrée que l'on duplique : il attend sa date. */
  readonly duplique: boolean;
  /** Appelé à chaque frappe, pour retrouver ce qui est commencé après un tour dans un autre écran. */
  readonly garder: (brouillon: BrouillonDEntree) => void;
  readonly surAjout: (entree: EntreeDeJournal) => void;
}

/**
 * Une entrée en dix secondes : un type, un objet, Entrée. Le même jour et le même type sont proposés pour la suivante.
 * Rien ne se grise pendant l'écriture : le focus reste où il est, et ce qui a été saisi reste si elle échoue.
 */
export function AjoutDEntree({ ouvert, depart, duplique, garder, surAjout }: Props) {
  const [brouillon, poser] = useState(depart);
  const [tente, poserTente] = useState(false);
  useEffect(() => {
    if (duplique) document.getElementById(idDuChamp(CLES.date))?.focus();
  }, [duplique]);
  useEffect(() => garder(brouillon), [garder, brouillon]);
  const { dossier } = ouvert.lu;
  const fautes = validerLEntree(brouillon, ouvert.annee, FORMULAIRE);
  const champs = {
    formulaire: FORMULAIRE,
    brouillon,
    fautes: tente ? fautes : SANS_FAUTE,
    changer: (partie: Partial<BrouillonDEntree>) => {
      if (!ouvert.occupe) poser((avant) => ({ ...avant, ...partie }));
    },
  };
  const ajouter = async () => {
    if (ouvert.occupe) return;
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    const entree = entreeDe(brouillon, ouvert.annee);
    if (!(await ouvert.modifier(ajouterEntree(entree), `Ajouté au journal\u00a0: ${direLEntree(entree)}`))) {
      return;
    }
    poserTente(false);
    poser(brouillonSuivant);
    document.getElementById(idDuChamp(CLES.objet))?.focus();
    surAjout(entree);
  };
  return (
    <form
      className="carte"
      noValidate
      aria-labelledby="titre-ajout"
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void ajouter();
      }}
    >
      <h2 id="titre-ajout" className="sous-titre">
        {duplique ? "Nouvelle entrée, d’après une autre" : "Nouvelle entrée"}
      </h2>
      <Essentiel {...champs} journal={dossier.journal ?? []} postes={dossier.postes} />
      <details className="depliant" open={estPrecise(depart)}>
        <summary>Préciser</summary>
        <div className="groupe">
          <Precisions {...champs} />
        </div>
      </details>
      <div className="boutons">
        <Button type="submit" appearance="primary" disabledFocusable={ouvert.occupe}>
          Ajouter
        </Button>
        <span className="discret">ou la touche Entrée</span>
      </div>
    </form>
  );
}
