import { useId } from "react";

import type { Activite } from "../../../domaine/grille/modele";
import { cellulesDe, estNcIsole } from "./cellules";
import type { GrilleOuverte } from "./grilleOuverte";
import { noter } from "./noter";
import { direLeCommentaire, direLeMotifAttendu, LIGNE_DISPARUE, NC_INTERDIT } from "./phrases";
import { RangeeDeNotes } from "./RangeeDeNotes";
import { TexteEnregistre } from "./TexteEnregistre";

interface Props {
  readonly ouverte: GrilleOuverte;
  readonly activite: Activite;
  readonly niveau: "h2" | "h3";
  readonly annoncer: (phrase: string) => void;
}

/** Une activité : une rangée de notes par politique, et son commentaire. */
export function FicheDActivite({ ouverte, activite, niveau: Titre, annoncer }: Props) {
  const titre = useId();
  const { lu, grille, lectureSeule } = ouverte;
  const { identifiant, libelle } = activite;
  const { politiques } = lu.dossier;
  const ncAutorise = activite.ncAutorise !== false;
  const cellules = cellulesDe(ouverte, identifiant);
  const commentaire = grille.reponses.commentaires[identifiant] ?? "";
  const isoles = politiques.filter((politique) =>
    cellules.some((cellule) => cellule.politique === politique.identifiant && estNcIsole(cellule)),
  );
  return (
    <div role="group" aria-labelledby={titre} className="groupe">
      <Titre id={titre} className="libelle">
        {libelle}
      </Titre>
      {!ncAutorise && <p className="discret">{NC_INTERDIT}</p>}
      {cellules.every(({ adresse }) => adresse === "") && <p className="faute">{LIGNE_DISPARUE}</p>}
      {politiques.map((politique, rang) => {
        const cellule = cellules[rang];
        return (
          cellule !== undefined && (
            <RangeeDeNotes
              key={politique.identifiant}
              politique={politique}
              cellule={cellule}
              echelle={lu.modele.echelle}
              ncAutorise={ncAutorise}
              lectureSeule={lectureSeule}
              noter={(note) => noter(ouverte, activite, rang, note, annoncer)}
              montrer={() => ouverte.montrer(cellule.adresse)}
            />
          )
        );
      })}
      <TexteEnregistre
        libelle={isoles.length > 0 ? "Commentaire, et motif du NC" : "Commentaire"}
        valeur={commentaire}
        lectureSeule={lectureSeule}
        attendu={commentaire === "" ? direLeMotifAttendu(isoles, politiques.length) : ""}
        enregistrer={(texte) =>
          ouverte.saisir(
            {
              nature: "commentaire",
              grille: grille.identifiant,
              activite: identifiant,
              commentaire: texte,
            },
            direLeCommentaire(libelle),
          )
        }
      />
    </div>
  );
}
