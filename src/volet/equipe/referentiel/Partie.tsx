import type { ContenuDePartie, GroupeDuReferentiel } from "../../../domaine/equipe/referentiel";
import { Depliant } from "../../commun/Depliant";
import type { PartieTrouvee } from "./chercher";
import { Surligne } from "./Surligne";

const PORTEES: Readonly<Record<ContenuDePartie["portee"], { court: string; phrase: string }>> = {
  nationale: { court: "nationale", phrase: "Portée nationale." },
  locale: { court: "locale", phrase: "Portée locale\u00a0: à confirmer auprès de votre Caf." },
};

interface Props {
  readonly trouvee: PartieTrouvee;
  /** Vide : rien n'est cherché, la partie est repliée. */
  readonly mot: string;
}

/** Une partie du référentiel, sa portée et sa source. */
export function Partie({ trouvee: { partie }, mot }: Props) {
  const { court, phrase } = PORTEES[partie.portee];
  return (
    <details className="depliant" open={mot !== ""}>
      <summary>
        <Surligne texte={partie.titre} mot={mot} />
        <span className="reste"> ({court})</span>
      </summary>
      <div className="groupe">
        <p className="discret">{phrase}</p>
        {partie.groupes.map((groupe, rang) => (
          <Groupe key={rang} groupe={groupe} mot={mot} />
        ))}
        <Depliant titre="Source">
          <p className="discret">{partie.source}</p>
        </Depliant>
      </div>
    </details>
  );
}

function Groupe({ groupe, mot }: { readonly groupe: GroupeDuReferentiel; readonly mot: string }) {
  const { titre, paragraphes, points } = groupe;
  return (
    <>
      {titre !== "" && (
        <p className="sous-titre">
          <Surligne texte={titre} mot={mot} />
        </p>
      )}
      {paragraphes.map((paragraphe) => (
        <p key={paragraphe} className="texte">
          <Surligne texte={paragraphe} mot={mot} />
        </p>
      ))}
      {points.length > 0 && (
        <ul className="liste">
          {points.map((point) => (
            <li key={point}>
              <Surligne texte={point} mot={mot} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
