import { Depliant } from "../../commun/Depliant";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { direLeGroupe } from "./phrases";
import type { PropsDeGroupe } from "./PropsDeGroupe";
import { cleDe } from "./valider";

/** R-GRILLE-4 : l'activité prévisionnelle de l'année. */
export function GroupeDuTemps({ saisie, changer, fautes }: PropsDeGroupe) {
  return (
    <Depliant titre={direLeGroupe("Heures et salaire prévus", "temps", fautes)}>
      <div className="groupe">
        <ChampDeTexte
          cle={cleDe("heuresPrevues")}
          libelle="Heures prévues dans l’année"
          clavier="decimal"
          valeur={saisie.heuresPrevues}
          changer={(texte) => changer({ heuresPrevues: texte })}
          fautes={fautes}
        />
        <ChampDeTexte
          cle={cleDe("salaireAffecte")}
          libelle="Salaire affecté à la coordination (euros)"
          clavier="decimal"
          valeur={saisie.salaireAffecte}
          changer={(texte) => changer({ salaireAffecte: texte })}
          fautes={fautes}
        />
        <p className="discret">
          Le salaire n’est écrit que dans la feuille «&nbsp;CTG Prévisionnel&nbsp;»&nbsp;: la supprimer avant
          un envoi ne change rien au reste du classeur.
        </p>
      </div>
    </Depliant>
  );
}
