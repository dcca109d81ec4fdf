import "./ecrits.css";

import type { Poste } from "../../../domaine/dossier/dossier";
import type { EquipeOuverte } from "../equipeOuverte";
import { CourrierDeVacance } from "./CourrierDeVacance";
import { DemandeDAvis } from "./DemandeDAvis";
import { DepliantALaDemande } from "../../commun/DepliantALaDemande";
import { donneesDesEcrits } from "./donneesDesEcrits";
import { FicheACopier } from "./FicheACopier";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
}

/** Les écrits que le dossier sait préparer pour un poste : rien n'est envoyé, on les relit et les copie. */
export function EcritsDuPoste({ ouverte: { lu, profil }, poste }: Props) {
  if (profil === null) {
    return (
      <p className="texte">
        Le classeur cite un profil de Caf que cette version du complément ne connaît pas : sans ses règles
        (délai d’une vacance, niveau attendu, part SPPE), ni courrier, ni fiche de poste, ni demande d’avis ne
        peuvent être préparés. Choisissez un profil connu dans l’onglet Dossier, ou mettez le complément à
        jour.
      </p>
    );
  }
  const donnees = donneesDesEcrits(lu.dossier, poste, profil);
  return (
    // Un autre poste, d'autres écrits : les retouches de l'un ne sont pas celles de l'autre.
    <div key={poste.identifiant} className="groupe">
      <p className="discret">
        Des textes à relire, à compléter et à copier dans votre courrier : rien n’est envoyé.
      </p>
      <DepliantALaDemande titre="Courrier d’information d’une vacance">
        <CourrierDeVacance donnees={donnees} annee={lu.dossier.annee} />
      </DepliantALaDemande>
      <DepliantALaDemande titre="Fiche de poste">
        <FicheACopier donnees={donnees} />
      </DepliantALaDemande>
      <DepliantALaDemande titre="Demande d’avis de la Caf sur un recrutement">
        <DemandeDAvis donnees={donnees} />
      </DepliantALaDemande>
    </div>
  );
}
