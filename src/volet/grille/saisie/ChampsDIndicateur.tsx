import type { Indicateur } from "../../../domaine/grille/modele";
import type { ReponseIndicateur } from "../../../domaine/grille/reponses";
import { ROLES } from "../../../plan/identifiants";
import { useObservable } from "../../commun/useObservable";
import { estLaMemePlace } from "../../suivi/places";
import { adresseDe } from "./cellules";
import type { GrilleOuverte } from "./grilleOuverte";
import { NombreEnregistre } from "./NombreEnregistre";
import { encoreRefuses, nombresRefuses, placeDeLIndicateur } from "./nombresRefuses";
import { direLIndicateur, LIGNE_DISPARUE, PORTEES, TYPES } from "./phrases";
import { Proposition } from "./Proposition";
import { TexteEnregistre } from "./TexteEnregistre";

interface Props {
  readonly ouverte: GrilleOuverte;
  readonly indicateur: Indicateur;
}

/** Un indicateur : son nombre et sa nature, quand il en a (R-IND-1), et son commentaire. */
export function ChampsDIndicateur({ ouverte, indicateur }: Props) {
  const { grille } = ouverte;
  const { identifiant, libelle, type, portee, avecNombre, avecNature } = indicateur;
  const reponse = grille.reponses.indicateurs[identifiant];
  const adresse = adresseDe(ouverte, "indicateur", identifiant, ROLES.commentaireIndicateur);
  const lectureSeule = ouverte.lectureSeule || adresse === "";
  const place = placeDeLIndicateur(grille.identifiant, identifiant);
  const nombre = reponse?.nombre ?? null;
  const refuse = encoreRefuses(useObservable(nombresRefuses).refuses, ouverte.lu).find((autre) =>
    estLaMemePlace(autre.place, place),
  );

  const saisir = (champ: string, partie: Partial<ReponseIndicateur>) =>
    ouverte.saisir(
      { nature: "indicateur", grille: grille.identifiant, indicateur: identifiant, reponse: partie },
      direLIndicateur(champ, indicateur),
    );
  return (
    <fieldset className="indicateur" data-ligne={identifiant}>
      <legend>{libelle}</legend>
      <p className="discret">
        {TYPES[type]} {PORTEES[portee]}
      </p>
      {adresse === "" && <p className="faute">{LIGNE_DISPARUE}</p>}
      <Proposition
        ouverte={ouverte}
        indicateur={indicateur}
        lectureSeule={lectureSeule}
        reprendre={(partie) => saisir("Repris", partie)}
      />
      {avecNombre && (
        <NombreEnregistre
          libelle="Nombre"
          valeur={nombre}
          refuse={refuse?.texte ?? null}
          refuser={(texte) =>
            texte === null ? nombresRefuses.oublier(place) : nombresRefuses.garder({ place, texte, nombre })
          }
          faute={fauteDuNombre(ouverte, identifiant, reponse)}
          lectureSeule={lectureSeule}
          enregistrer={(nouveau) => saisir("Nombre", { nombre: nouveau })}
        />
      )}
      {avecNature && (
        <TexteEnregistre
          libelle="Nature"
          valeur={reponse?.nature ?? ""}
          lectureSeule={lectureSeule}
          enregistrer={(nature) => saisir("Nature", { nature })}
        />
      )}
      <TexteEnregistre
        libelle="Commentaire"
        valeur={reponse?.commentaire ?? ""}
        lectureSeule={lectureSeule}
        enregistrer={(commentaire) => saisir("Commentaire", { commentaire })}
      />
    </fieldset>
  );
}

/** Ce que la lecture reproche à la cellule du nombre, et où ; vide dès qu'un nombre s'y lit. */
function fauteDuNombre(
  ouverte: GrilleOuverte,
  indicateur: string,
  reponse: ReponseIndicateur | undefined,
): string {
  const cellule = adresseDe(ouverte, "indicateur", indicateur, ROLES.nombre);
  const { reperee, lu } = ouverte;
  if (cellule === "" || (reponse?.nombre ?? null) !== null) return "";
  const constat = lu.constats.find(
    (autre) => autre.feuille === reperee?.feuille.nom && autre.cellule === cellule,
  );
  return constat === undefined ? "" : `Cellule ${cellule}\u00a0: ${constat.phrase}`;
}
