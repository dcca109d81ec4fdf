import { Button } from "@fluentui/react-components";

import type { ReponseDUneGrille, SyntheseDIndicateur } from "../../../domaine/notation/synthetiserLesGrilles";
import type { ClasseurDeDossier } from "../../../lecture";
import { adresse } from "../../../plan/adresses";
import { identifiantDeLigne, ROLES } from "../../../plan/identifiants";
import { Depliant } from "../../commun/Depliant";
import { compter } from "../../commun/textes";
import type { Suivi } from "../../suivi/Suivi";
import { detaillerLesNombres, direLIndicateurDeLEquipe, diseursDe } from "./indicateurs";

interface Props {
  readonly suivi: Suivi;
  readonly lu: ClasseurDeDossier;
  readonly indicateurs: readonly SyntheseDIndicateur[];
}

/** R-IND-2 : ceux de la CTG comptés une fois, ceux des postes additionnés ; les désaccords d'abord dits, jamais tranchés. */
export function IndicateursDeLEquipe({ suivi, lu, indicateurs }: Props) {
  const dits = indicateurs.filter((synthese) => synthese.etat !== "vide" || diseursDe(synthese).length > 0);
  const aAccorder = indicateurs.filter(({ etat }) => etat === "a-accorder").length;
  const muets = indicateurs.length - dits.length;
  return (
    <>
      {aAccorder > 0 && (
        <p className="texte">
          <strong>{compter(aAccorder, "indicateur")} à accorder&nbsp;:</strong> les grilles en disent des
          nombres différents.
        </p>
      )}
      <ul className="indicateurs-de-l-equipe">
        {dits.map((synthese) => (
          <li key={synthese.indicateur.identifiant} className={synthese.etat}>
            <p className="texte">
              {synthese.fonction.numero} {synthese.indicateur.libelle}
            </p>
            <p className="discret">
              <strong>{direLIndicateurDeLEquipe(synthese)}</strong>
            </p>
            {synthese.etat === "a-accorder" && (
              <div className="boutons">
                {synthese.details
                  .filter(({ nombre }) => nombre !== null)
                  .map((reponse) => (
                    <VersLaCellule
                      key={reponse.grille}
                      suivi={suivi}
                      lu={lu}
                      reponse={reponse}
                      synthese={synthese}
                    />
                  ))}
              </div>
            )}
            {diseursDe(synthese).length > 0 && (
              <Depliant titre="Ce que dit chaque grille">
                <ul className="liste">
                  {detaillerLesNombres(synthese).map((phrase) => (
                    <li key={phrase}>{phrase}</li>
                  ))}
                </ul>
              </Depliant>
            )}
          </li>
        ))}
      </ul>
      {muets > 0 && (
        <p className="discret">
          {compter(muets, "indicateur")} {muets > 1 ? "n’ont" : "n’a"} encore de réponse dans aucune grille.
        </p>
      )}
    </>
  );
}

interface PropsVersLaCellule extends Pick<Props, "suivi" | "lu"> {
  readonly reponse: ReponseDUneGrille;
  readonly synthese: SyntheseDIndicateur;
}

function VersLaCellule({ suivi, lu, reponse, synthese: { indicateur } }: PropsVersLaCellule) {
  const reperee = lu.feuilles.get(`grille:${reponse.grille}`);
  const ligne = reperee?.lignes.get(identifiantDeLigne("indicateur", indicateur.identifiant));
  const colonne = reperee?.roles.get(ROLES.nombre);
  if (reperee === undefined || ligne === undefined || colonne === undefined) return null;
  return (
    <Button
      size="small"
      aria-label={`Aller au nombre de ${reponse.titulaire}\u00a0: ${indicateur.libelle}`}
      onClick={() => void suivi.montrer(reperee.feuille.nom, adresse(ligne, colonne))}
    >
      Aller à {reponse.titulaire}
    </Button>
  );
}
