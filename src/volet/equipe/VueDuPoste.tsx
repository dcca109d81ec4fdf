import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { Poste } from "../../domaine/dossier/dossier";
import type { ConstatDEquipe } from "../../domaine/equipe/constats/constat";
import type { Periode } from "../../domaine/equipe/equipe";
import { retirerPeriode } from "../../domaine/equipe/gestes";
import { moisDeLEquipe } from "../../domaine/equipe/moisDeLEquipe";
import { nomDuPoste } from "../../plan/intitules";
import { Depliant } from "../commun/Depliant";
import { ChoixDeLAnnee } from "./ChoixDeLAnnee";
import { EcritsDuPoste } from "./ecrits/EcritsDuPoste";
import type { EquipeOuverte } from "./equipeOuverte";
import { FicheDuPoste } from "./fiche/FicheDuPoste";
import { ficheDuPoste } from "./fiches";
import { FriseDeSaisie } from "./frise/FriseDeSaisie";
import { Legende } from "./frise/Legende";
import { direLAnnee } from "./frise/phrases";
import { TableauDesMois } from "./frise/TableauDesMois";
import { IdentiteDuPoste } from "./IdentiteDuPoste";
import { FormulaireDePeriode } from "./periodes/FormulaireDePeriode";
import { ListeDesPeriodes } from "./periodes/ListeDesPeriodes";
import { nommerLaPeriode } from "./periodes/phrases";
import { avecLesJours, preparer, saisirUnAjout, type Jours, type Saisie } from "./periodes/saisie";
import { SectionDesConstats } from "./SectionDesConstats";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
  readonly annee: number;
  readonly annees: readonly number[];
  readonly choisirLAnnee: (annee: number) => void;
  /** Ceux de ce poste. */
  readonly constats: readonly ConstatDEquipe[];
  readonly revenir: () => void;
}

const ID_DE_L_AJOUT = "ajouter-une-periode";
const SANS_JOURS: Jours = { debut: "", fin: "" };

/** Un poste : son année, ses périodes, ce qu'il y a à en dire, sa fiche et ses écrits. */
export function VueDuPoste(props: Props) {
  const { ouverte, poste, annee, annees, choisirLAnnee, constats, revenir } = props;
  const [saisie, poserSaisie] = useState<Saisie | null>(null);
  // Le formulaire renaît à chaque choix de mois, brouillon gardé : le focus y va de nouveau.
  const [ouvertures, rouvrir] = useState(0);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const ferme = useRef(false);
  useEffect(() => {
    // Le formulaire et son bouton ont disparu : le focus revient là où l'on ajoute.
    if (ferme.current) document.getElementById(ID_DE_L_AJOUT)?.focus();
    ferme.current = false;
  }, [saisie]);

  const { dossier } = ouverte.lu;
  const qui = nomDuPoste(poste);
  const { periodes } = ficheDuPoste(dossier.equipe, poste);
  const mois = moisDeLEquipe({ ...dossier, annee, postes: [poste] }, ouverte.profil)[0]?.mois;
  const saisirLesJours = (jours: Jours) => {
    rouvrir((fois) => fois + 1);
    poserSaisie((commencee) =>
      commencee === null ? saisirUnAjout(periodes, jours, poste.quotite) : avecLesJours(commencee, jours),
    );
  };
  const retirer = async (periode: Periode) => {
    const fait = `${nommerLaPeriode(periode)}\u00a0: période retirée à ${qui}.`;
    const retiree = await ouverte.modifier(retirerPeriode(poste.identifiant, periode), fait);
    if (retiree) document.getElementById(ID_DE_L_AJOUT)?.focus();
  };
  return (
    <>
      <section className="groupe" aria-labelledby="titre-poste">
        <Button className="bouton" size="small" onClick={revenir}>
          Retour à l’équipe
        </Button>
        <div className="titre-et-annee">
          <h2 id="titre-poste" ref={titre} tabIndex={-1} className="titre">
            {qui}
          </h2>
          <ChoixDeLAnnee annee={annee} annees={annees} choisir={choisirLAnnee} />
        </div>
        <IdentiteDuPoste ouverte={ouverte} poste={poste} />
        <FriseDeSaisie
          titre={`Mois de ${annee}, ${qui}\u00a0: choisissez ceux d’une période, Entrée pour la saisir`}
          annee={annee}
          periodes={periodes}
          mois={mois}
          apercu={apercuDe(saisie, poste, qui)}
          choisir={(debut, fin) => saisirLesJours({ debut, fin })}
        />
        <p className="texte">{direLAnnee(mois)}</p>
        <Legende profil={ouverte.profil} />
        {mois !== undefined && (
          <Depliant titre="Mois par mois">
            <TableauDesMois titre={`Mois par mois, ${qui}, ${annee}`} mois={mois} />
          </Depliant>
        )}
      </section>
      <section className="groupe" aria-labelledby="titre-periodes">
        <h3 id="titre-periodes" className="sous-titre">
          Périodes
        </h3>
        {saisie === null ? (
          <>
            <p className="discret">
              Choisissez un ou plusieurs mois sur la frise (clic, glissé, ou flèches et Entrée), ou ajoutez
              une période au jour près.
            </p>
            <Button
              id={ID_DE_L_AJOUT}
              className="bouton"
              disabledFocusable={ouverte.occupe}
              onClick={() => saisirLesJours(SANS_JOURS)}
            >
              Ajouter une période
            </Button>
          </>
        ) : (
          <FormulaireDePeriode
            key={ouvertures}
            ouverte={ouverte}
            poste={poste}
            annee={annee}
            saisie={saisie}
            changer={poserSaisie}
            fermer={() => {
              ferme.current = true;
              poserSaisie(null);
            }}
          />
        )}
        <ListeDesPeriodes
          qui={qui}
          quotiteDuPoste={poste.quotite}
          periodes={periodes}
          occupe={ouverte.occupe || saisie !== null}
          saisir={poserSaisie}
          retirer={(periode) => void retirer(periode)}
        />
      </section>
      <SectionDesConstats niveau="h3" titre="Constats de ce poste" ouverte={ouverte} constats={constats} />
      <section className="groupe" aria-labelledby="titre-fiche">
        <h3 id="titre-fiche" className="sous-titre">
          Fiche du poste
        </h3>
        <FicheDuPoste ouverte={ouverte} poste={poste} />
      </section>
      <section className="groupe" aria-labelledby="titre-ecrits">
        <h3 id="titre-ecrits" className="sous-titre">
          Écrits
        </h3>
        <EcritsDuPoste ouverte={ouverte} poste={poste} />
      </section>
    </>
  );
}

/** La période en cours d'écriture, dès qu'elle est sans faute. */
function apercuDe(saisie: Saisie | null, poste: Poste, qui: string): Periode | null {
  if (saisie === null) return null;
  return preparer(saisie, { poste: poste.identifiant, qui })?.apercu ?? null;
}
