import { retirerCof } from "../../../domaine/equipe/gestes";
import type { EquipeOuverte } from "../equipeOuverte";
import { decrireLaCof, nommerLaCof } from "./cofs";
import { FormulaireDeCof } from "./FormulaireDeCof";
import { ListeDeReperes } from "./ListeDeReperes";

/** R-COF-1 : le registre des conventions d'objectifs et de financement. */
export function SectionCofs({ ouverte }: { readonly ouverte: EquipeOuverte }) {
  const { equipe } = ouverte.lu.dossier;
  if (equipe.employeurs.length === 0) {
    return (
      <p className="texte">
        Une Cof se signe avec un employeur&nbsp;: décrivez-le d’abord, sous «&nbsp;Employeurs&nbsp;».
      </p>
    );
  }
  return (
    <div className="groupe">
      <p className="discret">
        Une convention d’objectifs et de financement (Cof) par type d’action, signée avec l’employeur&nbsp;:
        sans elle, de nouveaux ETP ne sont pas pris en compte.
      </p>
      {equipe.cofs.length === 0 && <p className="texte">Aucune Cof n’est inscrite au registre.</p>}
      <ListeDeReperes
        ouverte={ouverte}
        liste="cof"
        reperes={equipe.cofs.map((cof) => ({
          identifiant: cof.identifiant,
          nom: nommerLaCof(cof, equipe),
          lignes: decrireLaCof(cof),
          retrait: {
            geste: retirerCof(cof.identifiant),
            fait: `Retirée du registre\u00a0: ${nommerLaCof(cof, equipe)}.`,
          },
        }))}
        ajout="Inscrire une Cof"
        formulaire={(identifiant, fermer) => (
          <FormulaireDeCof
            ouverte={ouverte}
            cof={equipe.cofs.find((cof) => cof.identifiant === identifiant) ?? null}
            fermer={fermer}
          />
        )}
      />
    </div>
  );
}
