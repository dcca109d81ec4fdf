import "../commun/constats/constats.css";

import { Button } from "@fluentui/react-components";
import { memo, useId } from "react";

import { GRAVITES } from "../../domaine/controle/gravites";
import type { RapportLu, RapportRefuse } from "../../fichiers/rapport";
import type { ConstatDeLecture } from "../../lecture";
import { LIBELLES_DES_GRAVITES } from "../commun/constats/gravites";
import { Depliant } from "../commun/Depliant";
import { DepliantALaDemande } from "../commun/DepliantALaDemande";
import { Message } from "../commun/Message";
import { compter, majuscule } from "../commun/textes";
import { AGREGATIONS } from "../grille/phrases";
import { direLaGrille, direLesConstats } from "./phrases";
import { TableauDuRapport } from "./TableauDuRapport";
import { estUnRapport, type FichierRecu } from "./Lectures";

interface Props {
  readonly fichier: FichierRecu;
  /** Faux dans un lot : le décompte se voit d'un coup d'œil, le reste se déplie. */
  readonly deplie: boolean;
  /** Cherche une grille remplie sans le complément dans un fichier qui n'est pas un dossier. */
  readonly reprendre: (fichier: File) => void;
}

/** Un fichier reçu : ce qu'il contient, ou pourquoi il ne se lit pas. */
export const CarteDeRapport = memo(function CarteDeRapport({ fichier, deplie, reprendre }: Props) {
  const { nom, etat } = fichier;
  const titre = useId();
  if (!estUnRapport(etat)) return null;
  if (etat.etat === "refuse") {
    return (
      <article className="carte" aria-labelledby={titre}>
        <h3 id={titre} className="sous-titre">
          {nom}
        </h3>
        <Refuse rapport={etat} />
        {etat.code === "pas-un-dossier" && (
          <Button className="bouton" onClick={() => reprendre(fichier.source)}>
            Chercher une grille remplie sans le complément
          </Button>
        )}
      </article>
    );
  }
  const detail = <Lu nom={nom} rapport={etat} />;
  return (
    <article className="carte" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        {etat.dossier.territoire.nom || nom}
      </h3>
      <p className="texte">{direLesConstats(etat)}</p>
      {deplie ? detail : <DepliantALaDemande titre={`Détail de ${nom}`}>{detail}</DepliantALaDemande>}
    </article>
  );
});

function Lu({ nom, rapport }: { readonly nom: string; readonly rapport: RapportLu }) {
  const { dossier, modele, grilles } = rapport;
  return (
    <>
      {dossier.mention !== "" && <Message intention="info">{dossier.mention}</Message>}
      <dl className="fiche">
        <dt>Fichier</dt>
        <dd>{nom}</dd>
        <dt>Caf</dt>
        <dd>{dossier.territoire.caf || "non renseignée"}</dd>
        <dt>Année évaluée</dt>
        <dd>{dossier.annee || "non renseignée"}</dd>
        <dt>Employeur</dt>
        <dd>{dossier.employeur || "non renseigné"}</dd>
        <dt>Grille</dt>
        <dd>{modele.libelle}</dd>
      </dl>
      {grilles.map((grille) => (
        <div key={grille.grille} className="groupe">
          <h4 className="sous-titre">{majuscule(grille.titulaire)}</h4>
          <p className="texte">{direLaGrille(grille)}.</p>
          <p className="discret">{AGREGATIONS[modele.agregation]}</p>
          <Depliant titre="Pourcentages par mission">
            <TableauDuRapport grille={grille} politiques={dossier.politiques} />
          </Depliant>
        </div>
      ))}
      <ConstatsDuRapport rapport={rapport} />
    </>
  );
}

function Refuse({ rapport: { phrase, constats } }: { readonly rapport: RapportRefuse }) {
  return (
    <>
      <Message intention="error" titre="Ce fichier n’est pas lu">
        {phrase}
      </Message>
      <ConstatsDeLecture constats={constats} />
    </>
  );
}

function ConstatsDeLecture({ constats }: { readonly constats: readonly ConstatDeLecture[] }) {
  if (constats.length === 0) return null;
  return (
    <Depliant titre={`${compter(constats.length, "point")} à regarder`}>
      <ul className="liste">
        {constats.map((constat) => (
          <li key={[constat.code, constat.feuille, constat.cellule, constat.phrase].join("|")}>
            <Place constat={constat} />
            {constat.phrase}
          </li>
        ))}
      </ul>
    </Depliant>
  );
}

/** Assez pour savoir qu'en penser ; au-delà, il faut ouvrir le classeur. */
const CONSTATS_MONTRES = 50;

function ConstatsDuRapport({ rapport: { constats, decompte } }: { readonly rapport: RapportLu }) {
  const nombre = GRAVITES.reduce((total, gravite) => total + decompte[gravite], 0);
  if (nombre === 0) return null;
  const reste = nombre - CONSTATS_MONTRES;
  return (
    <Depliant titre={compter(nombre, "constat")}>
      <ul className="constats">
        {constats.slice(0, CONSTATS_MONTRES).map((constat) => (
          <li key={constat.cle} className={`constat ${constat.gravite}`}>
            <p className="texte">
              <strong>{LIBELLES_DES_GRAVITES[constat.gravite]}&nbsp;: </strong>
              <Place constat={constat} />
              {constat.phrase}
            </p>
            <p className="discret">{constat.geste}</p>
          </li>
        ))}
      </ul>
      {reste > 0 && (
        <p className="discret">
          Et {compter(reste, "autre")}&nbsp;: ouvrez le classeur dans Excel, onglet Contrôle, pour tout voir.
        </p>
      )}
    </Depliant>
  );
}

function Place({ constat: { feuille, cellule } }: { readonly constat: Lieu }) {
  if (feuille === "") return null;
  return <strong>{[feuille, cellule].filter((texte) => texte !== "").join(", ")}&nbsp;: </strong>;
}

type Lieu = Pick<ConstatDeLecture, "feuille" | "cellule">;
