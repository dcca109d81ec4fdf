import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { ConstatDEquipe } from "../../domaine/equipe/constats/constat";
import { moisDeLEquipe } from "../../domaine/equipe/moisDeLEquipe";
import { compter } from "../commun/textes";
import type { Onglet } from "../ecran";
import { CarteDuPoste, idDuBoutonOuvrir } from "./CarteDuPoste";
import { ChoixDeLAnnee } from "./ChoixDeLAnnee";
import { DepliantALaDemande } from "../commun/DepliantALaDemande";
import type { EquipeOuverte } from "./equipeOuverte";
import { Legende } from "./frise/Legende";
import { SectionDesConstats } from "./SectionDesConstats";
import { SectionReferentiel } from "./referentiel/SectionReferentiel";
import { SectionCofs } from "./reperes/SectionCofs";
import { SectionEmployeurs } from "./reperes/SectionEmployeurs";
import { SectionPieces } from "./reperes/SectionPieces";
import { TableauDesEtp } from "./reperes/TableauDesEtp";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly annee: number;
  readonly annees: readonly number[];
  readonly choisirLAnnee: (annee: number) => void;
  readonly constats: readonly ConstatDEquipe[];
  /** Le poste d'où l'on revient, dont le bouton reprend le focus ; `null` à l'ouverture de l'écran. */
  readonly retourDe: string | null;
  readonly ouvrir: (poste: string) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** L'équipe entière : une carte par poste, ce qu'il y a à y regarder, ses repères. */
export function VueDeLEquipe(props: Props) {
  const { ouverte, annee, annees, choisirLAnnee, constats, retourDe, ouvrir, aller } = props;
  const { dossier } = ouverte.lu;
  const revient = useRef(retourDe);
  useEffect(() => {
    if (revient.current !== null) document.getElementById(idDuBoutonOuvrir(revient.current))?.focus();
  }, []);
  const mois = moisDeLEquipe({ ...dossier, annee }, ouverte.profil);
  return (
    <>
      <section className="groupe" aria-labelledby="titre-equipe">
        <div className="titre-et-annee">
          <h2 id="titre-equipe" className="titre">
            L’équipe&nbsp;: {compter(dossier.postes.length, "poste")}
          </h2>
          {dossier.postes.length > 0 && (
            <ChoixDeLAnnee annee={annee} annees={annees} choisir={choisirLAnnee} />
          )}
        </div>
        {dossier.postes.map((poste) => (
          <CarteDuPoste
            key={poste.identifiant}
            ouverte={ouverte}
            poste={poste}
            annee={annee}
            mois={mois.find((annees) => annees.poste === poste.identifiant)?.mois}
            ouvrir={() => ouvrir(poste.identifiant)}
          />
        ))}
        {dossier.postes.length > 0 && <Legende profil={ouverte.profil} />}
        <Button className="bouton" onClick={() => aller("dossier")}>
          Ajouter ou retirer un poste
        </Button>
      </section>
      <SectionDesConstats
        niveau="h2"
        titre={dossier.annee === 0 ? "Constats" : `Constats, ${dossier.annee}`}
        ouverte={ouverte}
        constats={constats}
      />
      <section className="groupe" aria-labelledby="titre-reperes">
        <h2 id="titre-reperes" className="titre">
          Repères
        </h2>
        <DepliantALaDemande titre="ETP de l’année">
          <TableauDesEtp ouverte={ouverte} />
        </DepliantALaDemande>
        <DepliantALaDemande titre="Employeurs">
          <SectionEmployeurs ouverte={ouverte} />
        </DepliantALaDemande>
        <DepliantALaDemande titre="Conventions (Cof)">
          <SectionCofs ouverte={ouverte} />
        </DepliantALaDemande>
        <DepliantALaDemande titre="Pièces à fournir">
          <SectionPieces ouverte={ouverte} />
        </DepliantALaDemande>
        <DepliantALaDemande titre="Référentiel d’emploi">
          <SectionReferentiel />
        </DepliantALaDemande>
      </section>
    </>
  );
}
