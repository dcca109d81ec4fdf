import type { EquipeOuverte } from "../equipeOuverte";
import { FormulaireDePiece } from "./FormulaireDePiece";
import { ListeDeReperes } from "./ListeDeReperes";
import { decrireLaPiece, saisieDeLaPiece } from "./pieces";

/** R-GRILLE-4 : les pièces que le profil de la Caf demande avec la grille, et leur état. */
export function SectionPieces({ ouverte }: { readonly ouverte: EquipeOuverte }) {
  const { equipe } = ouverte.lu.dossier;
  if (ouverte.profil === null) {
    return (
      <p className="texte">
        Le profil de Caf que cite ce classeur n’est pas connu de cette version&nbsp;: les pièces qu’il demande
        ne le sont pas non plus.
      </p>
    );
  }
  const { pieces } = ouverte.profil.regles;
  if (pieces === undefined) {
    return (
      <p className="texte">
        Le profil «&nbsp;{ouverte.profil.libelle}&nbsp;» ne demande aucune pièce avec la grille.
      </p>
    );
  }
  return (
    <div className="groupe">
      <ListeDeReperes
        ouverte={ouverte}
        liste="piece"
        reperes={pieces.liste.map((piece) => ({
          identifiant: piece.identifiant,
          nom: piece.libelle,
          lignes: decrireLaPiece(saisieDeLaPiece(piece, equipe)),
          retrait: null,
        }))}
        formulaire={(identifiant, fermer) => {
          const piece = pieces.liste.find((connue) => connue.identifiant === identifiant);
          return piece && <FormulaireDePiece ouverte={ouverte} piece={piece} fermer={fermer} />;
        }}
      />
      <p className="discret">Source&nbsp;: {pieces.source}</p>
    </div>
  );
}
