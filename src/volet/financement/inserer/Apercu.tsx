import { Button } from "@fluentui/react-components";

import type { ContenuDeLaCible } from "../../../classeur/inserer";
import { enFrancais, type InsertionAFaire } from "../../../plan/formulesAInserer";
import { Message } from "../../commun/Message";
import { direLaPlace, direLeContenu } from "./phrases";

interface Props {
  readonly insertion: InsertionAFaire;
  readonly contenu: ContenuDeLaCible;
  readonly occupe: boolean;
  readonly inserer: () => void;
  readonly renoncer: () => void;
}

/** Ce qui sera écrit, avant de l'écrire ; une cellule qui n'est pas vide demande une confirmation. */
export function Apercu({ insertion, contenu, occupe, inserer, renoncer }: Props) {
  const vide = contenu.formule === "";
  return (
    <div className="carte" role="status">
      <h4 className="sous-titre">Aperçu</h4>
      <p className="texte">{direLaPlace(insertion)}</p>
      <pre className="details-techniques">{enFrancais(insertion.formules[0]?.[0] ?? "")}</pre>
      {!vide && <Message intention="warning">{direLeContenu(contenu)}</Message>}
      <div className="boutons">
        <Button appearance="primary" disabledFocusable={occupe} onClick={inserer}>
          {vide ? "Écrire la formule" : "Remplacer le contenu"}
        </Button>
        <Button disabledFocusable={occupe} onClick={renoncer}>
          Renoncer
        </Button>
      </div>
    </div>
  );
}
