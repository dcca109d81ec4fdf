import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";

import { calculerFinancement } from "../../domaine/financement/calculerFinancement";
import { Attente } from "../commun/Attente";
import { Constats } from "../commun/constats/Constats";
import { Message } from "../commun/Message";
import type { Onglet } from "../ecran";
import { DepliantALaDemande } from "../commun/DepliantALaDemande";
import type { FinancementOuvert } from "./financementOuvert";
import { SectionHorsDuTotal } from "./resultat/SectionHorsDuTotal";
import { SectionMontant } from "./resultat/SectionMontant";
import { SectionParEmployeur } from "./resultat/SectionParEmployeur";
import { SectionParPoste } from "./resultat/SectionParPoste";
import { SectionParThematique } from "./resultat/SectionParThematique";
import { SectionDesSaisies } from "./SectionDesSaisies";

const SectionSimulation = lazy(async () => ({
  default: (await import("./simulation/SectionSimulation")).SectionSimulation,
}));

const SectionInserer = lazy(async () => ({
  default: (await import("./inserer/SectionInserer")).SectionInserer,
}));

interface Props {
  readonly ouvert: FinancementOuvert;
  readonly aller: (onglet: Onglet) => void;
  /** Les feuilles du financement que le classeur a. */
  readonly feuilles: readonly string[];
  readonly montrer: (feuille: string) => void;
}

/** Le financement : son montant, d'où il vient, ce qu'il y a à y regarder, ce qui le change. */
export function VueDuFinancement({ ouvert, aller, feuilles, montrer }: Props) {
  return (
    <>
      <Resultats ouvert={ouvert} aller={aller} />
      <SectionDesSaisies ouvert={ouvert} />
      <section className="groupe" aria-labelledby="titre-outils-du-financement">
        <h2 id="titre-outils-du-financement" className="titre">
          Aller plus loin
        </h2>
        <DepliantALaDemande titre="Simuler la durée de la CTG">
          <Suspense fallback={<Attente texte="Ouverture…" />}>
            <SectionSimulation ouvert={ouvert} />
          </Suspense>
        </DepliantALaDemande>
        <DepliantALaDemande titre="Insérer dans mon budget, figer les valeurs">
          <Suspense fallback={<Attente texte="Ouverture…" />}>
            <SectionInserer ouvert={ouvert} />
          </Suspense>
        </DepliantALaDemande>
        <div className="boutons">
          {feuilles.map((feuille) => (
            <Button key={feuille} size="small" onClick={() => montrer(feuille)}>
              Aller à {feuille}
            </Button>
          ))}
        </div>
      </section>
    </>
  );
}

function Resultats({ ouvert, aller }: Pick<Props, "ouvert" | "aller">) {
  const { lu, profil, financement } = ouvert;
  const { dossier } = lu;
  if (profil === null) {
    return (
      <Message intention="warning" titre="Rien ne se calcule">
        Le profil «&nbsp;{dossier.profil}&nbsp;» n’est pas connu de cette version du complément. Choisissez un
        profil dans l’onglet Dossier.
      </Message>
    );
  }
  if (dossier.annee === 0) {
    return (
      <Message
        intention="warning"
        titre="Rien ne se calcule"
        actions={
          <Button size="small" onClick={() => aller("dossier")}>
            Dire l’année évaluée
          </Button>
        }
      >
        L’année évaluée n’est pas dite&nbsp;: les barèmes et les mois de présence en dépendent.
      </Message>
    );
  }
  const resultat = calculerFinancement(dossier, financement, profil, dossier.annee);
  return (
    <>
      <SectionMontant ouvert={ouvert} resultat={resultat} aller={aller} />
      <section className="groupe" aria-labelledby="titre-constats-du-financement">
        <h2 id="titre-constats-du-financement" className="titre">
          Constats
        </h2>
        <Constats constats={resultat.constats} />
      </section>
      <SectionParEmployeur resultat={resultat} />
      <SectionParPoste resultat={resultat} />
      <SectionParThematique resultat={resultat} />
      <SectionHorsDuTotal ouvert={ouvert} resultat={resultat} aller={aller} />
    </>
  );
}
