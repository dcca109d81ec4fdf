import { Button } from "@fluentui/react-components";

import type { Grille } from "../../../domaine/dossier/dossier";
import { peutModifier } from "../../../domaine/instruction/etats";
import { commenter, contreNoter, noterEnsemble } from "../../../domaine/instruction/gestes";
import type { EchangeEnCours } from "./echangeEnCours";
import { FormulaireBref } from "./FormulaireBref";
import { placeDeLaCible, type LigneDeLEchange } from "./lignes";
import { NoteAArreter } from "./NoteAArreter";
import { idDuBouton } from "./ouverture";
import { citer } from "./phrases";
import { FormulaireDeDemande } from "./SectionDesDemandes";

interface Props {
  readonly echange: EchangeEnCours;
  readonly grille: Grille;
  readonly ligne: LigneDeLEchange;
  readonly contreNotes: boolean;
}

/** Une ligne : ce qu'en dit l'agent, que personne ne change ici, et ce qu'en dit la Caf. */
export function LigneEchangee({ echange, grille, ligne, contreNotes }: Props) {
  const { ouvert, partie, ouverture } = echange;
  const { lu, lectureSeule, occupe } = ouvert;
  const { cle, cible, libelle, activite } = ligne;
  const permission = peutModifier(lu.dossier.instruction, "commentaire-caf");
  const ecrit = partie === "caf" && permission.permis && !lectureSeule;
  const quoi = { commentaire: `commentaire:${cible}`, demande: `demande:${cible}` };
  return (
    <>
      <p className="texte ligne-echangee">{libelle}</p>
      {ligne.notes.map((note) => (
        <NoteAArreter
          key={note.politique}
          note={note}
          libelle={libelle}
          seule={ligne.notes.length === 1}
          noteMax={lu.modele.echelle.noteMax}
          ncAutorise={ligne.ncAutorise}
          contreNotes={contreNotes}
          ecrit={ecrit}
          occupe={occupe}
          arreter={(arretee) =>
            void ouvert.modifier(
              noterEnsemble(grille.identifiant, activite, note.politique, arretee),
              arretee === null
                ? `Note partagée retirée\u00a0: ${citer(libelle)}.`
                : `Note partagée ${arretee}\u00a0: ${citer(libelle)}.`,
            )
          }
          contreNoter={(donnee) =>
            void ouvert.modifier(
              contreNoter(grille.identifiant, activite, note.politique, donnee),
              `Contre-note de la Caf\u00a0: ${citer(libelle)}.`,
            )
          }
        />
      ))}
      {ligne.ditDeLAgent !== "" && <p className="discret">Agent&nbsp;: {ligne.ditDeLAgent}</p>}
      {ligne.commentaireCaf !== "" && <p className="texte">Caf&nbsp;: {ligne.commentaireCaf}</p>}
      {ligne.demandes.map(({ identifiant, demande, reponse }) => (
        <p key={identifiant} className="discret">
          Complément demandé&nbsp;: {demande} {reponse === "" ? "(réponse attendue)" : "(répondu)"}
        </p>
      ))}
      {ouverture?.quoi === quoi.commentaire && (
        <FormulaireBref
          echange={echange}
          titre={`Commentaire de la Caf\u00a0: ${citer(libelle)}`}
          date={null}
          texte={{ libelle: "Commentaire de la Caf", requis: false }}
          bouton="Enregistrer"
          empechement={permission.permis ? "" : permission.raison}
          enregistrer={(_, texte) =>
            echange.faire(
              commenter(grille.identifiant, cle, texte),
              `Commentaire de la Caf\u00a0: ${citer(libelle)}.`,
            )
          }
        />
      )}
      {ouverture?.quoi === quoi.demande && (
        <FormulaireDeDemande echange={echange} cible={cible} objet={libelle} />
      )}
      <GestesDeLaLigne echange={echange} ligne={ligne} ecrit={ecrit} quoi={quoi} />
    </>
  );
}

interface PropsDesGestes {
  readonly echange: EchangeEnCours;
  readonly ligne: LigneDeLEchange;
  readonly ecrit: boolean;
  readonly quoi: { readonly commentaire: string; readonly demande: string };
}

function GestesDeLaLigne({ echange, ligne, ecrit, quoi }: PropsDesGestes) {
  const { ouvert, ouvrir } = echange;
  const { libelle, cible, commentaireCaf } = ligne;
  const place = placeDeLaCible(ouvert.lu, cible);
  const commenterCommeQuoi = commentaireCaf === "" ? "Commenter" : "Modifier le commentaire";
  return (
    <div className="boutons gestes-de-l-echange">
      {ecrit && (
        <>
          <Button
            id={idDuBouton(quoi.commentaire)}
            size="small"
            appearance="subtle"
            aria-label={`${commenterCommeQuoi}\u00a0: ${libelle}`}
            disabledFocusable={ouvert.occupe}
            onClick={() => ouvrir(quoi.commentaire, commentaireCaf)}
          >
            {commenterCommeQuoi}
          </Button>
          <Button
            id={idDuBouton(quoi.demande)}
            size="small"
            appearance="subtle"
            aria-label={`Demander un complément\u00a0: ${libelle}`}
            disabledFocusable={ouvert.occupe}
            onClick={() => ouvrir(quoi.demande)}
          >
            Demander un complément
          </Button>
        </>
      )}
      {place !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Aller à la ligne\u00a0: ${libelle}`}
          onClick={() => void ouvert.suivi.montrer(place.feuille, place.adresse)}
        >
          Aller à la ligne
        </Button>
      )}
    </div>
  );
}
