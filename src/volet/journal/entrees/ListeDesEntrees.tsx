import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { retirerEntree } from "../../../domaine/journal/gestes";
import type { EntreeDeJournal } from "../../../domaine/journal/journal";
import { memeContenu } from "../memeContenu";
import { versLaLigne, type JournalOuvert } from "../journalOuvert";
import { brouillonDe, type BrouillonDEntree } from "./brouillon";
import type { EntreeRangee } from "./choisir";
import { FormulaireDEntree } from "./FormulaireDEntree";
import { direLaDate, direLeType, direLEntree, preciser } from "./phrases";

interface Props {
  readonly ouvert: JournalOuvert;
  readonly entrees: readonly EntreeRangee[];
  readonly dupliquer: (entree: EntreeDeJournal) => void;
}

/** Son brouillon survit à une relecture qui la déplace, la filtre ou la perd. */
interface EntreeOuverte {
  readonly ancienne: EntreeDeJournal;
  readonly brouillon: BrouillonDEntree;
}

/** Le titre de la liste, à qui le focus revient quand ce qu'il tenait a disparu. */
export const ID_DE_LA_LISTE = "titre-entrees";

/** Les entrées montrées ; une à la fois s'ouvre en formulaire, à sa place. */
export function ListeDesEntrees({ ouvert, entrees, dupliquer }: Props) {
  const [ouverte, ouvrir] = useState<EntreeOuverte | null>(null);
  const [fermetures, compterUneFermeture] = useState(0);
  useEffect(() => {
    // Le formulaire a disparu avec son bouton : le focus revient à la liste.
    if (fermetures > 0) document.getElementById(ID_DE_LA_LISTE)?.focus();
  }, [fermetures]);
  const fermer = () => {
    ouvrir(null);
    compterUneFermeture((fois) => fois + 1);
  };
  const retirer = async (entree: EntreeDeJournal) => {
    if (await ouvert.modifier(retirerEntree(entree), `Retiré du journal\u00a0: ${direLEntree(entree)}`)) {
      document.getElementById(ID_DE_LA_LISTE)?.focus();
    }
  };
  const estLOuverte = (entree: EntreeDeJournal) => ouverte !== null && memeContenu(entree, ouverte.ancienne);
  // Deux entrées peuvent être les mêmes : une seule s'ouvre.
  const place = entrees.find(({ entree }) => estLOuverte(entree));
  const formulaire = ouverte !== null && (
    <FormulaireDEntree
      ouvert={ouvert}
      ancienne={ouverte.ancienne}
      brouillon={ouverte.brouillon}
      changer={(partie) => ouvrir({ ...ouverte, brouillon: { ...ouverte.brouillon, ...partie } })}
      perdue={!ouvert.occupe && !(ouvert.lu.dossier.journal ?? []).some(estLOuverte)}
      fermer={fermer}
    />
  );
  return (
    <>
      {place === undefined && formulaire}
      <ul className="lignes">
        {entrees.map(({ entree, rang }) => (
          <li key={rang}>
            {place?.rang === rang ? (
              formulaire
            ) : (
              <Entree
                ouvert={ouvert}
                rangee={{ entree, rang }}
                enAttente={ouvert.occupe || ouverte !== null}
                modifier={() => ouvrir({ ancienne: entree, brouillon: brouillonDe(entree) })}
                dupliquer={() => dupliquer(entree)}
                retirer={() => void retirer(entree)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface PropsDEntree {
  readonly ouvert: JournalOuvert;
  readonly rangee: EntreeRangee;
  readonly enAttente: boolean;
  readonly modifier: () => void;
  readonly dupliquer: () => void;
  readonly retirer: () => void;
}

function Entree(props: PropsDEntree) {
  const { ouvert, rangee, enAttente, modifier, dupliquer, retirer } = props;
  const { entree, rang } = rangee;
  const plus = preciser(entree, ouvert.lu.dossier.postes);
  const voir = versLaLigne(ouvert, "journal", rang);
  const ecritures = [
    { libelle: "Modifier", faire: modifier, attend: enAttente },
    { libelle: "Dupliquer", faire: dupliquer, attend: enAttente },
    { libelle: "Retirer", faire: retirer, attend: enAttente },
  ];
  const gestes = [
    ...(ouvert.lectureSeule ? [] : ecritures),
    ...(voir === null ? [] : [{ libelle: "Voir dans la feuille", faire: voir, attend: false }]),
  ];
  return (
    <>
      <p className="discret">
        {direLaDate(entree.date)} · {direLeType(entree.type)}
      </p>
      <p className="texte">{entree.objet === "" ? "Objet à dire" : entree.objet}</p>
      {plus.length > 0 && <p className="discret">{plus.join(" · ")}</p>}
      <div className="boutons">
        {gestes.map(({ libelle, faire, attend }) => (
          <Button
            key={libelle}
            size="small"
            appearance="subtle"
            aria-label={`${libelle}\u00a0: ${direLEntree(entree)}`}
            disabledFocusable={attend}
            onClick={faire}
          >
            {libelle}
          </Button>
        ))}
      </div>
    </>
  );
}
