import { Button } from "@fluentui/react-components";
import { useId } from "react";

import { peutModifier } from "../../../domaine/instruction/etats";
import { demander, repondre, retirerLaDemande } from "../../../domaine/instruction/gestes";
import type { DemandeDeComplement } from "../../../domaine/instruction/instruction";
import { dateEnFrancais } from "../../../plan/dates";
import { compter } from "../../commun/textes";
import type { EchangeEnCours } from "./echangeEnCours";
import { FormulaireBref } from "./FormulaireBref";
import { placeDeLaCible } from "./lignes";
import { idDuBouton } from "./ouverture";
import { citer } from "./phrases";

const DU_DOSSIER = "demande:";
const TOUT_LE_DOSSIER = "Tout le dossier";

/** Ce que la Caf demande de compléter, et ce que l'agent en répond. */
export function SectionDesDemandes({ echange }: { readonly echange: EchangeEnCours }) {
  const titre = useId();
  const { ouvert, partie, ouverture, ouvrir } = echange;
  const { instruction } = ouvert.lu.dossier;
  const demandes = instruction?.demandes ?? [];
  const attente = demandes.filter(({ reponse }) => reponse === "").length;
  const permission = peutModifier(instruction, "demande");
  const peutDemander = partie === "caf" && permission.permis && !ouvert.lectureSeule;
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        Demandes de compléments
      </h3>
      <p className="texte">
        {demandes.length === 0
          ? "Aucune demande."
          : `${compter(demandes.length, "demande")}, dont ${compter(attente, "réponse attendue", "réponses attendues")}.`}
      </p>
      {partie === "caf" && !permission.permis && <p className="discret">{permission.raison}</p>}
      <ul className="echanges">
        {demandes.map((demande) => (
          <li key={demande.identifiant}>
            <Demande echange={echange} demande={demande} />
          </li>
        ))}
      </ul>
      {peutDemander && ouverture?.quoi !== DU_DOSSIER && (
        <Button
          id={idDuBouton(DU_DOSSIER)}
          className="bouton"
          disabledFocusable={ouvert.occupe}
          onClick={() => ouvrir(DU_DOSSIER)}
        >
          Demander sur tout le dossier
        </Button>
      )}
      {ouverture?.quoi === DU_DOSSIER && (
        <FormulaireDeDemande echange={echange} cible="" objet={TOUT_LE_DOSSIER} />
      )}
    </section>
  );
}

interface PropsDeDemande {
  readonly echange: EchangeEnCours;
  readonly cible: string;
  readonly objet: string;
}

/** Demander un complément sur une ligne, ou sur tout le dossier. */
export function FormulaireDeDemande({ echange, cible, objet }: PropsDeDemande) {
  const permission = peutModifier(echange.ouvert.lu.dossier.instruction, "demande");
  return (
    <FormulaireBref
      echange={echange}
      titre={`Demander un complément\u00a0: ${citer(objet)}`}
      date="Demandé le"
      texte={{ libelle: "Ce qui est demandé", requis: true }}
      bouton="Demander"
      empechement={permission.permis ? "" : permission.raison}
      enregistrer={(date, demande) =>
        echange.faire(demander({ cible, objet, demande, date }), `Complément demandé\u00a0: ${citer(objet)}.`)
      }
    />
  );
}

function Demande({
  echange,
  demande,
}: {
  readonly echange: EchangeEnCours;
  readonly demande: DemandeDeComplement;
}) {
  const { ouvert, partie, ouverture, ouvrir } = echange;
  const { identifiant, cible, objet, reponse, dateDeReponse } = demande;
  const { instruction } = ouvert.lu.dossier;
  const nom = objet === "" ? TOUT_LE_DOSSIER : objet;
  const quoi = `reponse:${identifiant}`;
  const droitDeRepondre = peutModifier(instruction, "reponse");
  const repond = partie === "agent" && droitDeRepondre.permis && !ouvert.lectureSeule;
  // Une demande répondue ne se retire plus : la réponse de l'agent ne s'efface pas.
  const retire =
    partie === "caf" && reponse === "" && peutModifier(instruction, "demande").permis && !ouvert.lectureSeule;
  const place = placeDeLaCible(ouvert.lu, cible);
  return (
    <>
      <p className="sous-titre">{nom}</p>
      <p className="texte">{demande.demande}</p>
      <p className="discret">
        Demandé le {dateEnFrancais(demande.date)}
        {cible.includes("|") && place === null && " · la ligne visée n’est plus dans le classeur"}
      </p>
      {reponse === "" ? (
        <p className="discret">Réponse attendue</p>
      ) : (
        <p className="texte">
          Réponse{dateDeReponse !== "" && ` du ${dateEnFrancais(dateDeReponse)}`}&nbsp;: {reponse}
        </p>
      )}
      {ouverture?.quoi === quoi && (
        <FormulaireBref
          echange={echange}
          titre={`Répondre\u00a0: ${citer(nom)}`}
          date="Répondu le"
          texte={{ libelle: "Votre réponse", requis: reponse === "" }}
          bouton="Répondre"
          empechement={droitDeRepondre.permis ? "" : droitDeRepondre.raison}
          enregistrer={(date, texte) =>
            echange.faire(repondre(identifiant, texte, date), `Réponse écrite\u00a0: ${citer(nom)}.`)
          }
        />
      )}
      <div className="boutons gestes-de-l-echange">
        {repond && (
          <Button
            id={idDuBouton(quoi)}
            size="small"
            aria-label={`${reponse === "" ? "Répondre" : "Modifier la réponse"}\u00a0: ${nom}`}
            disabledFocusable={ouvert.occupe}
            onClick={() => ouvrir(quoi, reponse)}
          >
            {reponse === "" ? "Répondre" : "Modifier la réponse"}
          </Button>
        )}
        {retire && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Retirer la demande\u00a0: ${nom}`}
            disabledFocusable={ouvert.occupe}
            onClick={() =>
              void ouvert.modifier(retirerLaDemande(identifiant), `Demande retirée\u00a0: ${citer(nom)}.`)
            }
          >
            Retirer
          </Button>
        )}
        {place !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Aller à la ligne\u00a0: ${nom}`}
            onClick={() => void ouvert.suivi.montrer(place.feuille, place.adresse)}
          >
            Aller à la ligne
          </Button>
        )}
      </div>
    </>
  );
}
