import { Button } from "@fluentui/react-components";
import { useState } from "react";

import { direErreur, type ErreurDite } from "../commun/erreurs";
import { MessageDErreur } from "../commun/MessageDErreur";
import { enregistrer } from "./enregistrer";
import type { FichierProduit } from "./services";

interface Props {
  readonly fichiers: readonly FichierProduit[];
  readonly archive: FichierProduit | null;
  readonly enregistrable: boolean;
  /** « le gabarit », « la copie ». */
  readonly lequel: string;
}

/** Les fichiers prêts, à enregistrer ou à ouvrir. */
export function FichiersPrets({ fichiers, archive, enregistrable, lequel }: Props) {
  const [echec, poserEchec] = useState<ErreurDite | null>(null);
  const ouvrir = async ({ octets }: FichierProduit) => {
    poserEchec(null);
    try {
      const { ouvrirClasseur } = await import("../../classeur/ouvrirClasseur");
      await ouvrirClasseur(octets);
    } catch (erreur) {
      poserEchec(direErreur(erreur));
    }
  };
  return (
    <>
      {!enregistrable && (
        <p className="discret">
          Excel ne télécharge pas de fichier sur cet appareil : ouvrez {lequel} dans un nouveau classeur, puis
          enregistrez ce classeur (Fichier, Enregistrer sous).
        </p>
      )}
      {archive !== null && enregistrable && (
        <Button appearance="primary" className="bouton" onClick={() => enregistrer(archive)}>
          Enregistrer tous les gabarits (.zip)
        </Button>
      )}
      <ul className="liste fichiers-prets">
        {fichiers.map((fichier) => (
          <li key={fichier.nom}>
            <p className="texte">{fichier.nom}</p>
            <div className="boutons">
              {enregistrable && (
                <Button
                  size="small"
                  appearance={archive === null ? "primary" : "secondary"}
                  aria-label={`Enregistrer ${fichier.nom}`}
                  onClick={() => enregistrer(fichier)}
                >
                  Enregistrer
                </Button>
              )}
              <Button
                size="small"
                aria-label={`Ouvrir dans un nouveau classeur ${fichier.nom}`}
                onClick={() => void ouvrir(fichier)}
              >
                Ouvrir dans un nouveau classeur
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {echec !== null && <MessageDErreur erreur={echec} />}
    </>
  );
}
