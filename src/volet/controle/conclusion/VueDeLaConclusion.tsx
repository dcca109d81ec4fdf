import { Button } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState } from "react";

import { peutModifier } from "../../../domaine/instruction/etats";
import { conclure } from "../../../domaine/instruction/gestes";
import { conclusionVide } from "../../../domaine/instruction/manquesDeLaConclusion";
import { CONCLUSION } from "../../../plan/conclusion";
import { Message } from "../../commun/Message";
import type { ControleOuvert } from "../controleOuvert";
import { brouillonDe, brouillonNeuf, conclusionDe, type BrouillonDeConclusion } from "./brouillon";
import { brouillonCommence, garderLeBrouillon } from "./brouillonGarde";
import { CarteDeConclusion, idDeLaConclusion } from "./CarteDeConclusion";
import { FormulaireDeConclusion } from "./FormulaireDeConclusion";
import { direLaConclusionFaite, resumerLesConclusions } from "./phrases";
import { postesAConclure, type PosteAConclure } from "./postesAConclure";

/** R-RECOND-1 : la reconduction du financement, poste par poste, et la page à signer. */
export function VueDeLaConclusion({ ouvert }: { readonly ouvert: ControleOuvert }) {
  const titre = useId();
  const { lu, suivi, occupe, lectureSeule, aujourdHui, modifier } = ouvert;
  const postes = useMemo(() => postesAConclure(lu), [lu]);
  const [garde] = useState(() => brouillonCommence(lu.dossier.postes));
  const [brouillon, ecrire] = useState<BrouillonDeConclusion | null>(garde);
  useEffect(() => garderLeBrouillon(brouillon), [brouillon]);
  const [quitte, poserQuitte] = useState("");
  useEffect(() => {
    // Le formulaire a disparu avec son bouton : le focus revient au poste qu'il concluait.
    if (quitte !== "") document.getElementById(idDeLaConclusion(quitte))?.focus();
  }, [quitte]);

  const permission = peutModifier(lu.dossier.instruction, "conclusion");
  const raison = permission.permis ? "" : permission.raison;
  const page = lu.feuilles.get(CONCLUSION)?.feuille.nom;

  const ouvrir = (nouveau: BrouillonDeConclusion) => {
    poserQuitte("");
    ecrire(nouveau);
  };
  const fermer = (poste: string) => {
    ecrire(null);
    poserQuitte(poste);
  };
  const enregistrer = async ({ identifiant, nom }: PosteAConclure, ecrit: BrouillonDeConclusion) => {
    const conclusion = conclusionDe(ecrit);
    if (await modifier(conclure(conclusion), direLaConclusionFaite(nom, conclusion))) fermer(identifiant);
  };
  const retirer = async ({ identifiant, nom }: PosteAConclure) => {
    const geste = conclure(conclusionVide(identifiant));
    if (await modifier(geste, `Conclusion retirée\u00a0: ${nom}`))
      document.getElementById(idDeLaConclusion(identifiant))?.focus();
  };

  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} className="titre">
        Conclusion
      </h2>
      <p className="texte">
        {postes.length === 0
          ? "Ce dossier n’a aucun poste\u00a0: il n’y a pas de reconduction à conclure."
          : `${resumerLesConclusions(postes)}.`}
      </p>
      {raison !== "" && <Message intention="info">{raison}</Message>}
      {page !== undefined && (
        <Button className="bouton" onClick={() => void suivi.montrer(page)}>
          Voir la page à signer
        </Button>
      )}
      {postes.map((poste) =>
        brouillon?.poste === poste.identifiant ? (
          <FormulaireDeConclusion
            key={poste.identifiant}
            poste={poste}
            brouillon={brouillon}
            changer={(partie) => ecrire({ ...brouillon, ...partie })}
            occupe={occupe}
            focaliser={brouillon !== garde}
            empechement={lectureSeule ? "Le classeur est en lecture seule." : raison}
            enregistrer={() => enregistrer(poste, brouillon)}
            fermer={() => fermer(poste.identifiant)}
          />
        ) : (
          <CarteDeConclusion
            key={poste.identifiant}
            poste={poste}
            modifiable={!lectureSeule && permission.permis}
            occupe={occupe || brouillon !== null}
            conclure={() =>
              ouvrir(
                poste.conclusion === null
                  ? brouillonNeuf(poste.identifiant, aujourdHui)
                  : brouillonDe(poste.conclusion),
              )
            }
            retirer={() => void retirer(poste)}
          />
        ),
      )}
    </section>
  );
}
