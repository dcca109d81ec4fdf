import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";

import type { ConstatDeControle } from "../../../domaine/controle/constat";
import { traiter } from "../../../domaine/controle/gestes";
import { rapprocher } from "../../../domaine/controle/rapprocher";
import { peutModifier } from "../../../domaine/instruction/etats";
import { compter } from "../../commun/textes";
import type { ControleOuvert } from "../controleOuvert";
import { BarreDesFiltres } from "./BarreDesFiltres";
import { EtatDuControle } from "./EtatDuControle";
import { constatsDeLaDecision, filtrer, FILTRE_INITIAL } from "./filtres";
import { ListeDesConstats } from "./ListeDesConstats";
import { SectionDesCorrections } from "./SectionDesCorrections";
import { SectionDuRapport } from "./SectionDuRapport";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly constats: readonly ConstatDeControle[];
}

interface PropsDuControle extends Props {
  /** De quoi recommencer, sous l'état. */
  readonly children?: ReactNode;
}

/** Ce que le contrôle a trouvé : l'état, ce qui se corrige d'un coup, les constats, le rapport. */
export function ControleFait({ ouvert, constats, children }: PropsDuControle) {
  const titre = useId();
  const { controle, instruction } = ouvert.lu.dossier;
  const [filtre, choisir] = useState(FILTRE_INITIAL);
  const rapprochement = useMemo(() => rapprocher(constats, controle), [constats, controle]);
  const candidats = useMemo(
    () => constatsDeLaDecision(rapprochement, filtre.decision),
    [rapprochement, filtre.decision],
  );
  const montres = useMemo(() => filtrer(candidats, filtre), [candidats, filtre]);
  const permission = peutModifier(instruction, "grille");
  return (
    <>
      <EtatDuControle rapprochement={rapprochement} instruction={instruction}>
        {children}
      </EtatDuControle>
      <SectionDesCorrections
        ouvert={ouvert}
        corrigibles={rapprochement.aTraiter.filter(({ correction }) => correction !== null)}
        permission={permission}
      />
      {constats.length > 0 && (
        <section className="groupe" aria-labelledby={titre}>
          <h2 id={titre} className="titre">
            {compter(montres.length, "constat")}
          </h2>
          <BarreDesFiltres
            filtre={filtre}
            choisir={choisir}
            rapprochement={rapprochement}
            constats={candidats}
          />
          {montres.length === 0 && <p className="texte">{direQueRienNEstMontre(candidats.length)}</p>}
          <InformationsVues
            ouvert={ouvert}
            constats={constats}
            montres={filtre.decision === "a-traiter" ? montres : []}
          />
          <ListeDesConstats
            // Un autre filtre recommence à la première page.
            key={JSON.stringify(filtre)}
            ouvert={ouvert}
            rapprochement={rapprochement}
            constats={constats}
            montres={montres}
            peutCorriger={!ouvert.lectureSeule && permission.permis}
          />
        </section>
      )}
      <SectionDuRapport ouvert={ouvert} constats={constats} rapprochement={rapprochement} />
    </>
  );
}

interface PropsDesInformations extends Props {
  readonly montres: readonly ConstatDeControle[];
}

/** Rien n'est attendu d'une information : toutes se lisent, et se rangent d'un geste. */
function InformationsVues({ ouvert, constats, montres }: PropsDesInformations) {
  const informations = montres.filter(({ gravite }) => gravite === "information");
  if (informations.length < 2 || ouvert.lectureSeule) return null;
  const vu = { etat: "vu", motif: "", date: ouvert.aujourdHui } as const;
  const geste = traiter(informations, vu, { constats, date: ouvert.aujourdHui });
  const nombre = compter(informations.length, "information");
  return (
    <Button
      size="small"
      className="bouton"
      disabledFocusable={ouvert.occupe}
      onClick={() => void ouvert.modifier(geste, `${nombre} vues.`)}
    >
      Marquer vues les {nombre}
    </Button>
  );
}

function direQueRienNEstMontre(candidats: number): string {
  return candidats === 0 ? "Aucun." : "Aucun avec ces filtres.";
}
