import "./financement.css";

import { Button } from "@fluentui/react-components";

import type { ClasseurDeDossier } from "../../lecture";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import { profilDuDossier } from "../../plan/profilDuDossier";
import { ClasseurNonReconnu } from "../accueil/ClasseurNonReconnu";
import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import type { Onglet } from "../ecran";
import { BandeauDeModification } from "../suivi/BandeauDeModification";
import { dernierEtat, type EtatDuSuivi } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { OuvrirLeFinancement } from "./OuvrirLeFinancement";
import { VueDuFinancement } from "./VueDuFinancement";

interface Props {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly aller: (onglet: Onglet) => void;
}

/** Le financement du classeur ; ce que l'on y change s'écrit aussitôt dans les feuilles. */
export function EcranFinancement({ suivi, etat, aller }: Props) {
  const { lecture, modification } = etat;
  const lue = dernierEtat(lecture)?.lecture;
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && (
        <MessageDErreur erreur={lecture.erreur} reessayer={() => void suivi.demarrer()} />
      )}
      <BandeauDeModification suivi={suivi} modification={modification} />
      {lue?.etat === "absent" && <SansDossier aller={aller} />}
      {lue !== undefined && estNonReconnu(lue) && <ClasseurNonReconnu />}
      {lue?.etat === "lu" && <Financement suivi={suivi} etat={etat} lu={lue} aller={aller} />}
    </div>
  );
}

function SansDossier({ aller }: Pick<Props, "aller">) {
  return (
    <section className="groupe" aria-labelledby="titre-sans-dossier">
      <h2 id="titre-sans-dossier" className="titre">
        Pas encore de dossier
      </h2>
      <p className="texte">
        Décrivez le dossier et ses postes, puis construisez la grille&nbsp;: leur financement se calculera
        ici.
      </p>
      <Button appearance="primary" className="bouton" onClick={() => aller("dossier")}>
        Décrire mon dossier
      </Button>
    </section>
  );
}

function Financement({ suivi, etat, lu, aller }: Props & { readonly lu: ClasseurDeDossier }) {
  const { financement } = lu.dossier;
  const commun = {
    lu,
    profil: profilDuDossier(lu.dossier),
    occupe: etat.modification.etape === "en-cours" || etat.construction.etape === "en-cours",
    modifier: suivi.modifier.bind(suivi),
  };
  if (financement === null) return <OuvrirLeFinancement {...commun} />;
  return (
    <VueDuFinancement
      ouvert={{ ...commun, financement }}
      aller={aller}
      feuilles={FEUILLES.flatMap((cle) => lu.feuilles.get(cle)?.feuille.nom ?? [])}
      montrer={(feuille) => void suivi.montrer(feuille)}
    />
  );
}

/** Les clés des feuilles du financement, dans l'ordre du classeur. */
const FEUILLES = ["parametres", "financement", "budget"] as const;
