import { retirerEmployeur } from "../../../domaine/equipe/gestes";
import type { EquipeOuverte } from "../equipeOuverte";
import { decrireLEmployeur, refuserLeRetrait } from "./employeurs";
import { FormulaireDEmployeur } from "./FormulaireDEmployeur";
import { ListeDeReperes } from "./ListeDeReperes";
import { nommerLEmployeur } from "./nommerLEmployeur";

/** R-EMP-1 : les gestionnaires employeurs de la CTG, celui du dossier d'abord. */
export function SectionEmployeurs({ ouverte }: { readonly ouverte: EquipeOuverte }) {
  const { dossier } = ouverte.lu;
  const { employeurs } = dossier.equipe;
  return (
    <div className="groupe">
      <p className="discret">Le financement se calcule par employeur.</p>
      <ListeDeReperes
        ouverte={ouverte}
        liste="employeur"
        reperes={employeurs.map((employeur) => {
          const { identifiant } = employeur;
          const nom = nommerLEmployeur(employeur);
          const refus = refuserLeRetrait(identifiant, dossier);
          return {
            identifiant,
            nom,
            lignes: decrireLEmployeur(employeur),
            retrait:
              refus !== null
                ? { refus }
                : { geste: retirerEmployeur(identifiant), fait: `Employeur retiré\u00a0: ${nom}.` },
          };
        })}
        ajout={employeurs.length === 0 ? "Décrire l’employeur du dossier" : "Ajouter un employeur"}
        formulaire={(identifiant, fermer) => (
          <FormulaireDEmployeur
            ouverte={ouverte}
            employeur={employeurs.find((employeur) => employeur.identifiant === identifiant) ?? null}
            fermer={fermer}
          />
        )}
      />
    </div>
  );
}
