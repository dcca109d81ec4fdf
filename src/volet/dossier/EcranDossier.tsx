import { AvantDAgir } from "../accueil/AvantDAgir";
import { ListeDeConstats } from "../accueil/ListeDeConstats";
import { ClasseurNonReconnu } from "../accueil/ClasseurNonReconnu";
import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import { EXEMPLE, MODELES } from "../../donnees";
import type { LectureDuClasseur } from "../../lecture";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import type { Onglet } from "../ecran";
import { dernierEtat, type EtatDuSuivi } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { CATALOGUE } from "./catalogueLivre";
import { Formulaire } from "./Formulaire";
import type { Depart, Saisie } from "./saisie";
import type { Socle } from "./socle";

interface Props {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly saisie: Saisie;
  readonly changerLaSaisie: (saisie: Saisie) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** Décrire le dossier, puis le construire. */
export function EcranDossier({ suivi, etat, saisie, changerLaSaisie, aller }: Props) {
  const { lecture, construction } = etat;
  const connu = dernierEtat(lecture);
  const relire = () => void suivi.demarrer();
  const socle = connu === null ? null : socleDe(connu.lecture, saisie.depart);
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && <MessageDErreur erreur={lecture.erreur} reessayer={relire} />}
      {connu !== null && <AvantDAgir etat={connu} relire={relire} />}
      {connu !== null && estNonReconnu(connu.lecture) && (
        <>
          <ClasseurNonReconnu />
          <ListeDeConstats suivi={suivi} constats={connu.lecture.constats} />
        </>
      )}
      {connu !== null && socle !== null && (
        <Formulaire
          suivi={suivi}
          construction={construction}
          empeche={connu.obstacles.length > 0}
          socle={socle}
          catalogue={CATALOGUE}
          saisie={saisie}
          changerLaSaisie={changerLaSaisie}
          aller={aller}
        />
      )}
    </div>
  );
}

/** `null` si le classeur porte un dossier que l'on ne sait pas lire : on ne construit pas par-dessus. */
function socleDe(lecture: LectureDuClasseur, depart: Depart): Socle | null {
  switch (lecture.etat) {
    case "version-inconnue":
    case "modele-inconnu":
      return null;
    case "lu":
      return { nature: "classeur", lu: lecture };
    case "absent":
      return depart === "vide" ? { nature: "vide" } : socleDeLExemple();
  }
}

function socleDeLExemple(): Socle {
  const { dossier } = EXEMPLE;
  const modele = MODELES.find(({ identifiant }) => identifiant === dossier.modele.identifiant);
  if (modele === undefined) throw new Error("Le modèle de grille de l’exemple n’est pas livré.");
  return { nature: "exemple", dossier, modele };
}
