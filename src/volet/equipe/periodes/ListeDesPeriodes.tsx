import { Button } from "@fluentui/react-components";

import type { Periode } from "../../../domaine/equipe/equipe";
import { direLePlus, nommerLaPeriode } from "./phrases";
import { saisirUnChangementDeQuotite, saisirUneModification, saisirUnDepart, type Saisie } from "./saisie";

interface Props {
  /** Le nom que disent les boutons à une lecture d'écran. */
  readonly qui: string;
  readonly quotiteDuPoste: number;
  readonly periodes: readonly Periode[];
  /** Le classeur s'écrit, ou une autre saisie est commencée. */
  readonly occupe: boolean;
  readonly saisir: (saisie: Saisie) => void;
  readonly retirer: (periode: Periode) => void;
}

/** Les périodes d'un poste, dans l'ordre de leur début, et ce que l'on peut faire de chacune. */
export function ListeDesPeriodes({ qui, quotiteDuPoste, periodes, occupe, saisir, retirer }: Props) {
  if (periodes.length === 0) {
    return (
      <p className="texte">
        Aucune période n’est saisie. Commencez par l’arrivée&nbsp;: une présence, sa date et sa quotité.
      </p>
    );
  }
  return (
    <ul className="periodes">
      {periodes.map((periode, rang) => {
        const nom = nommerLaPeriode(periode);
        const plus = direLePlus(periode);
        const gestes = [
          { libelle: "Modifier", faire: () => saisir(saisirUneModification(periode, quotiteDuPoste)) },
          ...gestesDePresence(periode, saisir),
          { libelle: "Retirer", faire: () => retirer(periode) },
        ];
        return (
          // Deux périodes peuvent être les mêmes : seul leur rang les distingue.
          <li key={rang} className={`periode ${periode.nature}`}>
            <p className="texte">
              <strong>{nom}</strong>
              {plus !== "" && <span className="reste"> · {plus}</span>}
            </p>
            <div className="boutons">
              {gestes.map(({ libelle, faire }) => (
                <Button
                  key={libelle}
                  size="small"
                  disabledFocusable={occupe}
                  aria-label={`${libelle}\u00a0: ${nom}, ${qui}`}
                  onClick={faire}
                >
                  {libelle}
                </Button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Une présence en cours se ferme d'un départ ; toute présence change de quotité. */
function gestesDePresence(periode: Periode, saisir: Props["saisir"]) {
  if (periode.nature !== "presence") return [];
  return [
    { libelle: "Changer de quotité", faire: () => saisir(saisirUnChangementDeQuotite(periode)) },
    ...(periode.fin === "" ? [{ libelle: "Départ", faire: () => saisir(saisirUnDepart(periode)) }] : []),
  ];
}
