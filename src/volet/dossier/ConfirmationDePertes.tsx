import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect } from "react";

import { compter } from "../commun/textes";
import { ID_DU_BOUTON } from "./idDuChamp";
import { direCompte, totalDe, type Pertes } from "./pertes";

interface Props {
  readonly pertes: Pertes;
  readonly confirmer: () => void;
  readonly renoncer: () => void;
}

/** Rien ne s'efface sans un oui : ce qui disparaîtrait, compté. */
export function ConfirmationDePertes({ pertes: { effacees, delaissees }, confirmer, renoncer }: Props) {
  // Ouvert sans déclencheur de Fluent, le dialogue ne sait pas à qui rendre le focus.
  useEffect(() => () => document.getElementById(ID_DU_BOUTON)?.focus(), []);
  const efface = totalDe(effacees) > 0;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && renoncer()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {efface ? "Reconstruire, et effacer des réponses ?" : "Reconstruire sans toutes les grilles ?"}
          </DialogTitle>
          <DialogContent className="groupe">
            {efface && (
              <p className="texte">
                La nouvelle grille n’a pas de place pour {direCompte(effacees)} : ces réponses seront effacées
                du classeur. L’annulation d’Excel ne les rendra pas ; enregistrez d’abord une copie si vous y
                tenez.
              </p>
            )}
            {delaissees.map(({ feuille, reponses }) => (
              <p key={feuille} className="texte">
                « {feuille} » n’est plus dans le dossier décrit. Sa feuille et ses{" "}
                {compter(reponses, "réponse")} restent dans le classeur, et le volet la montre tant que vous
                ne la supprimez pas vous-même.
              </p>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={confirmer}>
              {efface ? "Effacer et reconstruire" : "Reconstruire"}
            </Button>
            <Button onClick={renoncer}>Renoncer</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
