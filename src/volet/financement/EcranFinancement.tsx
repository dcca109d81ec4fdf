import "./financement.css";

import type { ClasseurDeDossier } from "../../lecture";
import { profilDuDossier } from "../../plan/profilDuDossier";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { OuvrirLeFinancement } from "./OuvrirLeFinancement";
import { VueDuFinancement } from "./VueDuFinancement";

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

function Financement({ suivi, etat, lu, aller }: PropsDEcran & { readonly lu: ClasseurDeDossier }) {
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
