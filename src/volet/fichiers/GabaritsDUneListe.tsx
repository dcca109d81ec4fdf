import type { DemandesDeLaListe, RemarqueDeListe } from "../../fichiers/listeDeCollectivites";
import { Attente } from "../commun/Attente";
import { Depliant } from "../commun/Depliant";
import { Message } from "../commun/Message";
import { MessageDErreur } from "../commun/MessageDErreur";
import { compter } from "../commun/textes";
import { SANS_FAUTE } from "../dossier/fautes";
import { ChoixDeFichiers } from "./ChoixDeFichiers";
import { Production } from "./Production";
import type { PropsDeGabarit } from "./PropsDeGabarit";
import { TableauDeLaListe } from "./TableauDeLaListe";

/** Un gabarit par collectivité de la liste ; aucun tant que la liste a une faute. */
export function GabaritsDUneListe({ preparation, etat, enregistrable }: PropsDeGabarit) {
  const { liste, production } = etat;
  const lue = liste.etape === "lue" ? liste : null;
  return (
    <>
      <p className="discret">
        Une ligne par poste. Colonnes obligatoires : Territoire, Année. Facultatives : Caf, Employeur, Début
        de la CTG, Fin de la CTG, Libellé du poste, Intitulé, Prénom, Nom, Quotité, Hors champ, Politiques,
        Modèle, Profil.
      </p>
      <ChoixDeFichiers
        libelle="Choisir la liste (.csv ou .xlsx)…"
        depot="ou déposez-la ici."
        extensions=".csv,.txt,.xlsx"
        arret={
          liste.etape === "en-cours"
            ? { libelle: "Arrêter la lecture", arreter: () => preparation.arreter() }
            : null
        }
        choisir={([fichier]) => {
          if (fichier !== undefined) void preparation.lireLaListe(fichier);
        }}
      />
      {liste.etape === "en-cours" && <Attente texte={`Lecture de ${liste.nom}…`} />}
      {liste.etape === "echouee" && <MessageDErreur erreur={liste.erreur} />}
      {lue !== null && (
        <>
          <FautesDeLaListe nom={lue.nom} liste={lue.liste} />
          {lue.liste.avertissements.length > 0 && (
            <Message intention="warning" titre="À savoir" annonce="status">
              <Remarques remarques={lue.liste.avertissements} />
            </Message>
          )}
        </>
      )}
      {lue !== null && lue.liste.demandes.length > 0 && (
        <>
          <TableauDeLaListe demandes={lue.liste.demandes} />
          <Production
            preparation={preparation}
            production={production}
            enregistrable={enregistrable}
            libelle={`Préparer ${compter(lue.liste.demandes.length, "gabarit")}`}
            fautes={SANS_FAUTE}
            gabarits={() => lue.liste.demandes}
          />
        </>
      )}
    </>
  );
}

/** Au-delà, la liste est repliée : elle en dit assez pour reprendre le fichier. */
const FAUTES_MONTREES = 10;

function FautesDeLaListe({
  nom,
  liste: { demandes, erreurs },
}: {
  readonly nom: string;
  readonly liste: DemandesDeLaListe;
}) {
  if (erreurs.length === 0 && demandes.length > 0) return null;
  return (
    <Message
      intention="error"
      annonce="alert"
      titre={
        erreurs.length === 0 ? "Cette liste est vide" : `${compter(erreurs.length, "faute")} dans ${nom}`
      }
    >
      Rien n’est préparé. Corrigez la liste, enregistrez-la, puis choisissez-la de nouveau.
      <Remarques remarques={erreurs.slice(0, FAUTES_MONTREES)} />
      {erreurs.length > FAUTES_MONTREES && (
        <Depliant titre={`Les ${erreurs.length - FAUTES_MONTREES} suivantes`}>
          <Remarques remarques={erreurs.slice(FAUTES_MONTREES)} />
        </Depliant>
      )}
    </Message>
  );
}

function Remarques({ remarques }: { readonly remarques: readonly RemarqueDeListe[] }) {
  return (
    <ul className="liste">
      {remarques.map(({ phrase }) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
