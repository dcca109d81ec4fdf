import { Button } from "@fluentui/react-components";
import { useState } from "react";

import type { ErreurDite } from "../../commun/erreurs";

interface Props {
  readonly controler: () => Promise<unknown>;
  /** Ce qui a empêché de lire les feuilles de l'utilisateur ; `null` : rien. */
  readonly erreur: ErreurDite | null;
}

/** Relit tout le classeur, les feuilles de l'utilisateur comprises : Excel n'annonce pas tout ce qui y change. */
export function ControlerDeNouveau({ controler, erreur }: Props) {
  const [etape, passer] = useState<"repos" | "en-cours" | "fait">("repos");
  const recommencer = async () => {
    passer("en-cours");
    await controler();
    passer("fait");
  };
  return (
    <>
      <Button
        size="small"
        className="bouton"
        disabledFocusable={etape === "en-cours"}
        onClick={() => void recommencer()}
      >
        Contrôler de nouveau
      </Button>
      <p role="status" className="discret">
        {etape === "fait" && "Le classeur vient d’être relu. "}
        {erreur !== null &&
          `Les formules CTG de vos autres feuilles n’ont pas pu être contrôlées\u00a0: ${erreur.phrase}`}
      </p>
    </>
  );
}
