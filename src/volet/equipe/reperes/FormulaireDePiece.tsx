import { Textarea, Field } from "@fluentui/react-components";

import type { Piece } from "../../../domaine/dossier/profil";
import { ETATS_DE_PIECE } from "../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { EquipeOuverte } from "../equipeOuverte";
import { optionsDe } from "../fiche/choix";
import { ChoixParmi } from "../fiche/ChoixParmi";
import { FormulaireDeRepere } from "./FormulaireDeRepere";
import { changerLaPiece, CLE_DE_LA_DATE, decrireLEtat, saisieDeLaPiece, validerLaPiece } from "./pieces";
import { useSaisieDeRepere } from "./useSaisieDeRepere";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly piece: Piece;
  readonly fermer: () => void;
}

/** R-GRILLE-4 : où en est une pièce à fournir avec la grille. */
export function FormulaireDePiece({ ouverte, piece, fermer }: Props) {
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere(
    saisieDeLaPiece(piece, ouverte.lu.dossier.equipe),
  );
  return (
    <FormulaireDeRepere
      ouverte={ouverte}
      titre={piece.libelle}
      fautes={validerLaPiece(retouches)}
      geste={aChange ? changerLaPiece(piece.identifiant, retouches) : null}
      fait={`État de la pièce enregistré\u00a0: ${decrireLEtat(saisie)}`}
      fermer={fermer}
    >
      {(fautes) => (
        <>
          <ChoixParmi
            libelle="État"
            valeur={saisie.etat}
            options={optionsDe(ETATS_DE_PIECE)}
            // Une pièce qui n'est plus remise n'a plus de jour de remise.
            changer={(etat) => changer({ etat, ...(etat !== "remise" && { date: "" }) })}
          />
          {(saisie.etat === "remise" || saisie.date !== "") && (
            <ChampDeTexte
              cle={CLE_DE_LA_DATE}
              libelle="Remise le"
              exemple="JJ/MM/AAAA"
              valeur={saisie.date}
              changer={(date) => changer({ date })}
              fautes={fautes}
            />
          )}
          <Field label="Remarque" className="champ-souple">
            <Textarea
              value={saisie.remarque}
              resize="vertical"
              onChange={(_, { value }) => changer({ remarque: value })}
            />
          </Field>
        </>
      )}
    </FormulaireDeRepere>
  );
}
