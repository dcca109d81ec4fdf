import { memo, useId } from "react";

import type { RapportLu, RapportRefuse } from "../../fichiers/rapport";
import type { ConstatDeLecture } from "../../lecture";
import { Depliant } from "../commun/Depliant";
import { Message } from "../commun/Message";
import { compter, majuscule } from "../commun/textes";
import { AGREGATIONS } from "../grille/phrases";
import { direLaGrille } from "./phrases";
import { TableauDuRapport } from "./TableauDuRapport";
import { estUnRapport, type FichierRecu } from "./Lectures";

/** Un fichier reçu : ce qu'il contient, ou pourquoi il ne se lit pas. */
export const CarteDeRapport = memo(function CarteDeRapport({ fichier }: { readonly fichier: FichierRecu }) {
  const { nom, etat } = fichier;
  const titre = useId();
  if (!estUnRapport(etat)) return null;
  return (
    <article className="carte" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        {etat.etat === "lu" && etat.dossier.territoire.nom !== "" ? etat.dossier.territoire.nom : nom}
      </h3>
      {etat.etat === "lu" ? <Lu nom={nom} rapport={etat} /> : <Refuse rapport={etat} />}
    </article>
  );
});

function Lu({ nom, rapport }: { readonly nom: string; readonly rapport: RapportLu }) {
  const { dossier, modele, grilles, constats } = rapport;
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
      <Constats constats={constats} />
    </>
  );
}

function Refuse({ rapport: { phrase, constats } }: { readonly rapport: RapportRefuse }) {
  return (
    <>
      <Message intention="error" titre="Ce fichier n’est pas lu">
        {phrase}
      </Message>
      <Constats constats={constats} />
    </>
  );
}

function Constats({ constats }: { readonly constats: readonly ConstatDeLecture[] }) {
  if (constats.length === 0) return null;
  return (
    <Depliant titre={`${compter(constats.length, "point")} à regarder`}>
      <ul className="liste">
        {constats.map(({ code, phrase, feuille, cellule }) => (
          <li key={[code, feuille, cellule, phrase].join("|")}>
            {feuille !== "" && (
              <strong>{[feuille, cellule].filter((texte) => texte !== "").join(", ")} : </strong>
            )}
            {phrase}
          </li>
        ))}
      </ul>
    </Depliant>
  );
}
