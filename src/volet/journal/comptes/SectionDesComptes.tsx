import { Message } from "../../commun/Message";
import { DepliantALaDemande } from "../../commun/DepliantALaDemande";
import type { JournalOuvert } from "../journalOuvert";
import { PourLaDeclaration } from "./PourLaDeclaration";
import { PourLesIndicateurs } from "./PourLesIndicateurs";

/** R-JOURNAL-1 : compter n'est plus un travail de fin d'année. */
export function SectionDesComptes({ ouvert }: { readonly ouvert: JournalOuvert }) {
  const { dossier } = ouvert.lu;
  return (
    <section className="groupe" aria-labelledby="titre-comptes">
      <h2 id="titre-comptes" className="titre">
        Ce que cela compte{dossier.annee !== 0 && <>, {dossier.annee}</>}
      </h2>
      {dossier.annee === 0 ? (
        <Message intention="warning">
          L’année évaluée n’est pas dite&nbsp;: donnez-la dans l’onglet Dossier, ce qui s’y est passé se
          comptera ici.
        </Message>
      ) : (
        <>
          <DepliantALaDemande titre="Pour les indicateurs de la grille">
            <PourLesIndicateurs ouvert={ouvert} />
          </DepliantALaDemande>
          <DepliantALaDemande titre="Pour la déclaration réelle">
            <PourLaDeclaration journal={dossier.journal} annee={dossier.annee} />
          </DepliantALaDemande>
        </>
      )}
    </section>
  );
}
