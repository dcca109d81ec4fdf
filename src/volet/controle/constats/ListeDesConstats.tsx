import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { ConstatDeControle } from "../../../domaine/controle/constat";
import { traiter } from "../../../domaine/controle/gestes";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import type { Traitement } from "../../../domaine/controle/rapport";
import { compter } from "../../commun/textes";
import type { ControleOuvert } from "../controleOuvert";
import { CarteDuConstat } from "./CarteDuConstat";
import { corriger } from "./corriger";
import { decisionsParCle } from "./decisionsParCle";
import { abreger } from "./phrases";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly rapprochement: Rapprochement;
  /** Tous ceux du contrôle. */
  readonly constats: readonly ConstatDeControle[];
  /** Ceux que les filtres gardent. */
  readonly montres: readonly ConstatDeControle[];
  readonly peutCorriger: boolean;
}

/** Un volet étroit n'en montre pas des centaines d'un coup. */
const PAR_PAGE = 20;

/** Les constats montrés, vingt à la fois ; le focus suit ce que l'on fait. */
export function ListeDesConstats({ ouvert, rapprochement, constats, montres, peutCorriger }: Props) {
  const [combien, montrer] = useState(PAR_PAGE);
  const liste = useRef<HTMLUListElement>(null);
  const aViser = useRef<number | null>(null);
  useEffect(() => {
    // Ce qui tenait le focus a pu disparaître : il va au constat qui a pris cette place.
    const rang = aViser.current;
    if (rang === null) return;
    aViser.current = null;
    const cartes = liste.current?.children ?? [];
    const visee = cartes[Math.min(rang, cartes.length - 1)];
    if (visee instanceof HTMLElement) visee.focus();
  }, [montres, combien]);
  const decisions = decisionsParCle(rapprochement);
  const decider = async (constat: ConstatDeControle, rang: number, traitement: Traitement | null) => {
    aViser.current = rang;
    const geste = traiter([constat], traitement, { constats, date: ouvert.aujourdHui });
    if (!(await ouvert.modifier(geste, direLaDecision(constat, traitement)))) aViser.current = null;
  };
  const reste = montres.length - combien;
  return (
    <>
      <ul ref={liste} className="constats" aria-label="Constats">
        {montres.slice(0, combien).map((constat, rang) => (
          <li key={constat.cle} tabIndex={-1} className={`constat ${constat.gravite}`}>
            <CarteDuConstat
              ouvert={ouvert}
              constat={constat}
              decision={decisions.get(constat.cle) ?? null}
              corriger={peutCorriger ? () => corriger(ouvert.suivi, constat) : null}
              decider={(traitement) => void decider(constat, rang, traitement)}
            />
          </li>
        ))}
      </ul>
      {reste > 0 && (
        <Button
          className="bouton"
          onClick={() => {
            aViser.current = combien;
            montrer(combien + PAR_PAGE);
          }}
        >
          Montrer {reste > PAR_PAGE ? `les ${PAR_PAGE} suivants, sur ${reste}` : compter(reste, "autre")}
        </Button>
      )}
    </>
  );
}

function direLaDecision({ phrase }: ConstatDeControle, traitement: Traitement | null): string {
  const quoi = `«\u00a0${abreger(phrase)}\u00a0»`;
  if (traitement === null) return `Remis à traiter\u00a0: ${quoi}`;
  return traitement.etat === "vu" ? `Vu\u00a0: ${quoi}` : `Accepté\u00a0: ${quoi}`;
}
