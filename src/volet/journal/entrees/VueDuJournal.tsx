import { useState } from "react";

import type { Poste } from "../../../domaine/dossier/dossier";
import { examinerLeJournal } from "../../../domaine/journal/examinerLeJournal";
import type { EntreeDeJournal } from "../../../domaine/journal/journal";
import { compter } from "../../commun/textes";
import { aujourdHui } from "../../commun/aujourdHui";
import { brouillonCommence, garderLeBrouillon } from "./brouillonGarde";
import { ConstatsDActivite } from "../ConstatsDActivite";
import { SectionDesComptes } from "../comptes/SectionDesComptes";
import type { JournalOuvert } from "../journalOuvert";
import { AjoutDEntree } from "./AjoutDEntree";
import { brouillonDe, brouillonNeuf, type BrouillonDEntree } from "./brouillon";
import { anneesDuJournal, entreesMontrees, estDeLAnnee, type Filtre } from "./choisir";
import { FiltresDuJournal } from "./FiltresDuJournal";
import { ID_DE_LA_LISTE, ListeDesEntrees } from "./ListeDesEntrees";

/** Ce que le formulaire d'ajout propose ; `fois` le fait renaître. */
interface Depart {
  readonly brouillon: BrouillonDEntree;
  readonly fois: number;
}

/** R-JOURNAL-1 : ajouter, retrouver, et ce que les entrées comptent. */
export function VueDuJournal({ ouvert }: { readonly ouvert: JournalOuvert }) {
  const { dossier } = ouvert.lu;
  const journal = dossier.journal ?? [];
  const [depart, repartir] = useState<Depart>(() => ({
    brouillon: brouillonCommence() ?? brouillonNeuf(aujourdHui(), seulPoste(dossier.postes)),
    fois: 0,
  }));
  const [filtre, filtrer] = useState<Filtre>({ annee: ouvert.annee, type: null });
  const montrees = entreesMontrees(journal, filtre);
  // Ce que l'on vient d'ajouter se voit dans la liste, même d'une autre année ou d'un autre type.
  const suivre = (entree: EntreeDeJournal) =>
    filtrer(({ annee, type }) => ({
      annee: estDeLAnnee(entree, annee) ? annee : Number(entree.date.slice(0, 4)),
      type: type === null || type === entree.type ? type : null,
    }));
  return (
    <>
      {!ouvert.lectureSeule && (
        <AjoutDEntree
          key={depart.fois}
          ouvert={ouvert}
          depart={depart.brouillon}
          duplique={depart.fois > 0}
          garder={garderLeBrouillon}
          surAjout={suivre}
        />
      )}
      <section className="groupe" aria-labelledby={ID_DE_LA_LISTE}>
        <h2 id={ID_DE_LA_LISTE} tabIndex={-1} className="titre">
          Le journal{journal.length > 0 && <>&nbsp;: {compter(montrees.length, "entrée")}</>}
        </h2>
        {journal.length === 0 ? (
          <p className="texte">
            {dossier.journal === null
              ? "La feuille «\u00a0CTG Journal\u00a0» s’ouvrira avec la première entrée."
              : "Aucune entrée pour l’instant."}{" "}
            Un Copil, une réunion, un groupe de travail&nbsp;: ce que vous notez ici se compte tout seul pour
            les indicateurs de la grille et pour la déclaration.
          </p>
        ) : (
          <>
            <FiltresDuJournal
              filtre={filtre}
              annees={anneesDuJournal(journal, ouvert.annee)}
              entrees={journal.filter((entree) => estDeLAnnee(entree, filtre.annee))}
              choisir={filtrer}
            />
            <ListeDesEntrees
              ouvert={ouvert}
              entrees={montrees}
              dupliquer={(entree) =>
                repartir(({ fois }) => ({
                  brouillon: { ...brouillonDe(entree), date: brouillonNeuf(aujourdHui(), "").date },
                  fois: fois + 1,
                }))
              }
            />
          </>
        )}
      </section>
      <SectionDesComptes ouvert={ouvert} />
      {journal.length > 0 && (
        <ConstatsDActivite ouvert={ouvert} feuille="journal" constats={examinerLeJournal(dossier)} />
      )}
    </>
  );
}

/** Un seul chargé : ses entrées sont les siennes, et l'indicateur de son poste les compte (R-IND-2). */
function seulPoste(postes: readonly Poste[]): string {
  const [premier] = postes;
  return premier !== undefined && postes.length === 1 ? premier.identifiant : "";
}
