import { Button } from "@fluentui/react-components";

import type { ProfilDeCaf, Thematique } from "../../../domaine/dossier/profil";
import { THEMATIQUES_DES_DECLARATIONS } from "../../../domaine/equipe/ventiler";
import { PARTS } from "../../../plan/equipe/libelles";
import { Depliant } from "../../commun/Depliant";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { FauteDeGroupe } from "../../dossier/FauteDeGroupe";
import { idDuChamp } from "../../dossier/idDuChamp";
import { direLaCle, examinerLaCle } from "./cle";
import { ecrirePart } from "./nombres";
import { direLeGroupe } from "./phrases";
import type { PropsDeGroupe } from "./PropsDeGroupe";
import { cleDe } from "./valider";

interface Props extends PropsDeGroupe {
  readonly profil: ProfilDeCaf | null;
}

/** R-VENT-1 : la clé qui répartit l'ETP du poste, et sa dépense, entre les quatre thématiques des déclarations. */
export function GroupeDeLaCle({ profil, saisie, changer, fautes }: Props) {
  const cle = examinerLaCle(saisie);
  const libelles = profil?.thematiques.libelles ?? PARTS;
  const ecart = profil?.thematiques.ecart ?? "";
  const completer = (thematique: Thematique, reste: number) => {
    changer({ [`part.${thematique}`]: ecrirePart(reste) });
    // Le bouton disparaît : le focus va au champ qu'il vient de remplir.
    document.getElementById(idDuChamp(cleDe(`part.${thematique}`)))?.focus();
  };
  return (
    <Depliant titre={direLeGroupe("Répartition entre thématiques", "cle", fautes)}>
      <div
        id={idDuChamp(cleDe("cle"))}
        role="group"
        tabIndex={-1}
        aria-label="Clé de répartition"
        aria-describedby="total-de-la-cle faute-de-la-cle"
        className="groupe"
      >
        {THEMATIQUES_DES_DECLARATIONS.map((thematique) => (
          <ChampDeTexte
            key={thematique}
            cle={cleDe(`part.${thematique}`)}
            libelle={libelles[thematique]}
            exemple="0&nbsp;%"
            clavier="decimal"
            valeur={saisie[`part.${thematique}`]}
            changer={(texte) => changer({ [`part.${thematique}`]: texte })}
            fautes={fautes}
          />
        ))}
        <p id="total-de-la-cle" role="status" className="texte">
          {direLaCle(cle)}
        </p>
        {cle.etat === "fausse" && cle.manquante !== null && (
          <Button
            size="small"
            className="bouton"
            onClick={() => cle.manquante !== null && completer(cle.manquante, cle.reste)}
          >
            Mettre le reste, {ecrirePart(cle.reste)}, à «&nbsp;{PARTS[cle.manquante]}&nbsp;»
          </Button>
        )}
        <FauteDeGroupe id="faute-de-la-cle" faute={fautes.get(cleDe("cle"))} />
        {ecart !== "" && <p className="discret">{ecart}</p>}
      </div>
    </Depliant>
  );
}
