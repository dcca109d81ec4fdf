import "./financement.css";

import { lazy, Suspense } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { DEPARTEMENT } from "../../plan/departement/colonnes";
import { profilDuDossier } from "../../plan/profilDuDossier";
import { Attente } from "../commun/Attente";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { estOccupe } from "../suivi/etat";
import { ChoixDuDossier } from "./departement/ChoixDuDossier";
import { useDossierChoisi } from "./departement/dossierChoisi";
import { OuvrirLeFinancement } from "./OuvrirLeFinancement";
import { VueDuFinancement } from "./VueDuFinancement";

const FinancementDuDepartement = lazy(async () => ({
  default: (await import("./departement/FinancementDuDepartement")).FinancementDuDepartement,
}));

/** Le financement du classeur ; ce que l'on y change s'écrit aussitôt dans les feuilles. */
export function EcranFinancement(props: PropsDEcran) {
  return (
    <EcranDuDossier
      {...props}
      sansDossier={{
        titre: "Pas encore de dossier",
        phrase:
          "Décrivez le dossier et ses postes, puis construisez la grille\u00a0: leur financement se calculera ici.",
      }}
    >
      {(lu) => <Financement {...props} lu={lu} />}
    </EcranDuDossier>
  );
}

interface Props extends PropsDEcran {
  readonly lu: ClasseurDeDossier;
}

/** R-DEP-1 : la CTG ou le département, l'un à la fois ; les alertes de l'un ne paraissent jamais dans l'autre. */
function Financement(props: Props) {
  const { suivi, etat, lu, aller } = props;
  const [choisi, choisir] = useDossierChoisi();
  return (
    <>
      <ChoixDuDossier valeur={choisi} changer={choisir} />
      {choisi === "ctg" ? (
        <FinancementDeLaCtg {...props} />
      ) : (
        <Suspense fallback={<Attente texte="Ouverture…" />}>
          <FinancementDuDepartement
            departement={lu.dossier.departement}
            classeur={{ occupe: estOccupe(etat), modifier: suivi.modifier.bind(suivi) }}
            feuille={lu.feuilles.get(DEPARTEMENT)?.feuille.nom ?? null}
            montrer={(feuille) => void suivi.montrer(feuille)}
            aller={aller}
          />
        </Suspense>
      )}
    </>
  );
}

function FinancementDeLaCtg({ suivi, etat, lu, aller }: Props) {
  const { financement } = lu.dossier;
  const commun = {
    lu,
    profil: profilDuDossier(lu.dossier),
    occupe: estOccupe(etat),
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
