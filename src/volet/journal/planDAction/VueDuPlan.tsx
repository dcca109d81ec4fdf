import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { examinerLePlanDAction } from "../../../domaine/planDAction/examinerLePlanDAction";
import { ajouterAction, remplacerAction, retirerAction } from "../../../domaine/planDAction/gestes";
import type { ActionDuPlan } from "../../../domaine/planDAction/planDAction";
import { idDuChamp } from "../../dossier/idDuChamp";
import { aujourdHui } from "../../commun/aujourdHui";
import { ConstatsDActivite } from "../ConstatsDActivite";
import type { JournalOuvert } from "../journalOuvert";
import { memeContenu } from "../memeContenu";
import { Action } from "./Action";
import { actionDe, brouillonDe, brouillonNeuf, CLES } from "./brouillon";
import { FormulaireDAction } from "./FormulaireDAction";
import { grouperParAxe } from "./grouper";
import { garderLOuverture, ouvertureCommencee, type Ouverture } from "./ouvertureGardee";
import { nommerLAction, resumerLePlan } from "./phrases";

const ID_DE_L_AJOUT = "ajouter-une-action";

/** R-PLAN-1 : les actions de la CTG par axe, ce qu'elles deviennent, ce qui demande l'attention. */
export function VueDuPlan({ ouvert }: { readonly ouvert: JournalOuvert }) {
  const [gardee] = useState(ouvertureCommencee);
  const [ouverture, ouvrir] = useState<Ouverture | null>(gardee);
  useEffect(() => garderLOuverture(ouverture), [ouverture]);
  const [fermetures, compterUneFermeture] = useState(0);
  useEffect(() => {
    // Le formulaire a disparu avec son bouton : le focus revient là où l'on ajoute.
    if (fermetures > 0) document.getElementById(ID_DE_L_AJOUT)?.focus();
  }, [fermetures]);
  const { dossier } = ouvert.lu;
  const plan = dossier.planDAction ?? [];
  const jour = aujourdHui();
  const enAttente = ouvert.occupe || ouverture !== null;

  const fermer = () => {
    ouvrir(null);
    compterUneFermeture((fois) => fois + 1);
  };
  const enregistrer = async ({ ancienne, brouillon }: Ouverture) => {
    const action = actionDe(brouillon, ouvert.annee);
    const nom = nommerLAction(action);
    if (ancienne !== null) {
      const faite = await ouvert.modifier(remplacerAction(ancienne, action), `Action modifiée\u00a0: ${nom}`);
      if (faite) fermer();
      return faite;
    }
    const faite = await ouvert.modifier(ajouterAction(action), `Ajouté au plan d’action\u00a0: ${nom}`);
    if (faite) {
      // L'axe reste proposé à la suivante, dont on attend le nom.
      ouvrir({ ancienne: null, brouillon: brouillonNeuf(action.axe) });
      document.getElementById(idDuChamp(CLES.action))?.focus();
    }
    return faite;
  };
  const retirer = async (action: ActionDuPlan) => {
    const fait = `Retiré du plan d’action\u00a0: ${nommerLAction(action)}`;
    if (await ouvert.modifier(retirerAction(action), fait)) document.getElementById(ID_DE_L_AJOUT)?.focus();
  };

  const estLOuverte = (action: ActionDuPlan) => {
    const ancienne = ouverture?.ancienne ?? null;
    return ancienne !== null && memeContenu(action, ancienne);
  };
  // Deux actions peuvent être les mêmes : une seule s'ouvre.
  const place = plan.findIndex(estLOuverte);
  const formulaire = ouverture !== null && (
    <FormulaireDAction
      ouvert={ouvert}
      titre={
        ouverture.ancienne === null
          ? "Nouvelle action"
          : `Modifier\u00a0: ${nommerLAction(ouverture.ancienne)}`
      }
      bouton={ouverture.ancienne === null ? "Ajouter" : "Enregistrer"}
      brouillon={ouverture.brouillon}
      changer={(partie) => ouvrir({ ...ouverture, brouillon: { ...ouverture.brouillon, ...partie } })}
      focaliser={ouverture !== gardee}
      perdue={!ouvert.occupe && ouverture.ancienne !== null && place === -1}
      enregistrer={() => enregistrer(ouverture)}
      fermer={fermer}
    />
  );
  return (
    <>
      <section className="groupe" aria-labelledby="titre-plan">
        <h2 id="titre-plan" className="titre">
          Le plan d’action de la CTG
        </h2>
        <p className="texte">
          {plan.length > 0
            ? `${resumerLePlan(plan, jour)}.`
            : "Les axes de la CTG et leurs actions, qui les porte, où elles en sont\u00a0: la première ouvrira la feuille «\u00a0CTG Plan d’action\u00a0». Les axes suivis et les alertes au Copil se comptent tout seuls pour la grille."}
        </p>
        {place === -1 && formulaire}
        {/* Le formulaire d'ajout est déjà là, ou prendra sa place. */}
        {!ouvert.lectureSeule && (ouverture === null || ouverture.ancienne !== null) && (
          <Button
            id={ID_DE_L_AJOUT}
            appearance={plan.length === 0 ? "primary" : "secondary"}
            className="bouton"
            disabledFocusable={enAttente}
            onClick={() => ouvrir({ ancienne: null, brouillon: brouillonNeuf("") })}
          >
            Ajouter une action
          </Button>
        )}
        {grouperParAxe(plan).map(({ axe, actions }) => (
          <section key={axe} className="groupe" aria-label={axe === "" ? "Sans axe" : axe}>
            <h3 className="sous-titre">{axe === "" ? "Sans axe" : axe}</h3>
            <ul className="lignes">
              {actions.map(({ action, rang }) => (
                <li key={rang}>
                  {rang === place ? (
                    formulaire
                  ) : (
                    <Action
                      ouvert={ouvert}
                      rangee={{ action, rang }}
                      aujourdHui={jour}
                      enAttente={enAttente}
                      corriger={() => ouvrir({ ancienne: action, brouillon: brouillonDe(action) })}
                      retirer={() => void retirer(action)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      {plan.length > 0 && (
        <ConstatsDActivite
          ouvert={ouvert}
          feuille="plan-d-action"
          constats={examinerLePlanDAction(dossier, jour)}
        />
      )}
    </>
  );
}
