import { FluentProvider, webDarkTheme } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";

import { Accueil } from "./accueil/Accueil";
import { Attente } from "./commun/Attente";
import { FrontiereDErreur } from "./commun/FrontiereDErreur";
import { MessageDErreur } from "./commun/MessageDErreur";
import { useObservable } from "./commun/useObservable";
import { useSaisie } from "./dossier/useSaisie";
import type { Ecran, Onglet } from "./ecran";
import { idDeLOnglet, ID_DU_PANNEAU, Onglets } from "./Onglets";
import type { Suivi } from "./suivi/Suivi";
import { useTheme } from "./useTheme";

const EcranDossier = lazy(async () => ({ default: (await import("./dossier/EcranDossier")).EcranDossier }));
const EcranEquipe = lazy(async () => ({ default: (await import("./equipe/EcranEquipe")).EcranEquipe }));
const EcranGrille = lazy(async () => ({ default: (await import("./grille/EcranGrille")).EcranGrille }));
const EcranJournal = lazy(async () => ({ default: (await import("./journal/EcranJournal")).EcranJournal }));
const EcranFinancement = lazy(async () => ({
  default: (await import("./financement/EcranFinancement")).EcranFinancement,
}));
const EcranControle = lazy(async () => ({
  default: (await import("./controle/EcranControle")).EcranControle,
}));
const EcranFichiers = lazy(async () => ({
  default: (await import("./fichiers/EcranFichiers")).EcranFichiers,
}));
const EcranAide = lazy(async () => ({ default: (await import("./aide/EcranAide")).EcranAide }));

interface Props {
  readonly suivi: Suivi;
  /** L'écran que le bouton du ruban demande. */
  readonly ecranDemande: Ecran;
  /** L'adresse du classeur, sous laquelle la saisie se garde. */
  readonly classeur: string;
  readonly fonctionsDisponibles: boolean;
  /** Celle qu’Office annonce : « PC », « Mac », « OfficeOnline »… */
  readonly plateforme: string;
}

/** Le volet : ses onglets, et l'écran choisi. */
export function Volet({ suivi, ecranDemande, classeur, fonctionsDisponibles, plateforme }: Props) {
  const theme = useTheme();
  const etat = useObservable(suivi);
  const [saisie, changerLaSaisie] = useSaisie(classeur);
  const [lieu, changerDeLieu] = useState<{ onglet: Onglet; focus: boolean }>({
    onglet: ecranDemande,
    focus: false,
  });
  const panneau = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lieu.focus) panneau.current?.focus();
  }, [lieu]);
  // Mené ailleurs par un bouton, le focus suit ; par un onglet, il y reste.
  const aller = useCallback((onglet: Onglet) => changerDeLieu({ onglet, focus: true }), []);

  const { onglet } = lieu;
  return (
    <FluentProvider theme={theme} className={theme === webDarkTheme ? "volet sombre" : "volet"}>
      <Onglets actif={onglet} choisir={(choisi) => changerDeLieu({ onglet: choisi, focus: false })} />
      <main>
        <div
          ref={panneau}
          id={ID_DU_PANNEAU}
          role="tabpanel"
          aria-labelledby={idDeLOnglet(onglet)}
          tabIndex={-1}
          className="panneau"
        >
          {etat.echecDuGeste !== null && (
            <div className="echec">
              <MessageDErreur erreur={etat.echecDuGeste} />
            </div>
          )}
          <FrontiereDErreur key={onglet}>
            <Suspense fallback={<Attente texte="Ouverture…" />}>
              {onglet === "accueil" && (
                <Accueil
                  suivi={suivi}
                  lecture={etat.lecture}
                  decrire={(depart) => {
                    changerLaSaisie({ ...saisie, depart });
                    aller("dossier");
                  }}
                  aller={aller}
                />
              )}
              {onglet === "dossier" && (
                <EcranDossier
                  suivi={suivi}
                  etat={etat}
                  saisie={saisie}
                  changerLaSaisie={changerLaSaisie}
                  aller={aller}
                />
              )}
              {onglet === "equipe" && <EcranEquipe suivi={suivi} etat={etat} aller={aller} />}
              {onglet === "grille" && <EcranGrille suivi={suivi} etat={etat} aller={aller} />}
              {onglet === "journal" && <EcranJournal suivi={suivi} etat={etat} aller={aller} />}
              {onglet === "financement" && <EcranFinancement suivi={suivi} etat={etat} aller={aller} />}
              {onglet === "controle" && <EcranControle suivi={suivi} etat={etat} aller={aller} />}
              {onglet === "fichiers" && (
                <EcranFichiers lecture={etat.lecture} plateforme={plateforme} aller={aller} />
              )}
              {onglet === "aide" && <EcranAide fonctionsDisponibles={fonctionsDisponibles} />}
            </Suspense>
          </FrontiereDErreur>
        </div>
      </main>
    </FluentProvider>
  );
}
