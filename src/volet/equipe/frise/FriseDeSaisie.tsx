import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { Periode } from "../../../domaine/equipe/equipe";
import { moisDeLAnnee } from "../../../domaine/equipe/jours";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";
import { Bandes } from "./Bandes";
import { Colonne } from "./Colonne";
import { direLeMois } from "./phrases";
import { contient, deplacer, joursDe, rangAuPoint, unSeul, type Selection } from "./selection";

interface Props {
  readonly titre: string;
  readonly annee: number;
  readonly periodes: readonly Periode[];
  readonly mois: readonly MoisDuPoste[] | undefined;
  readonly apercu: Periode | null;
  /** Des mois ont été choisis : du premier jour du premier au dernier du dernier, AAAA-MM-JJ. */
  readonly choisir: (debut: string, fin: string) => void;
}

/**
 * Les douze mois d'un poste, où l'on choisit ceux d'une période : à la souris, d'un clic ou en glissant ; au clavier,
 * un seul arrêt de tabulation, les flèches, Maj pour étendre, Entrée pour ouvrir.
 */
export function FriseDeSaisie({ titre, annee, periodes, mois, apercu, choisir }: Props) {
  const [selection, poserSelection] = useState<Selection>(unSeul(0));
  const [glisse, poserGlisse] = useState(false);
  const liste = useRef<HTMLDivElement>(null);

  const ouvrir = (choisie: Selection) => {
    const { debut, fin } = joursDe(choisie, annee);
    choisir(debut, fin);
  };
  const auClavier = (evenement: KeyboardEvent) => {
    if (evenement.key === "Enter" || evenement.key === " ") {
      evenement.preventDefault();
      ouvrir(selection);
      return;
    }
    const suivante = deplacer(selection, evenement.key, evenement.shiftKey);
    if (suivante === null) return;
    evenement.preventDefault();
    poserSelection(suivante);
    liste.current?.querySelectorAll<HTMLElement>("[role=option]")[suivante.courant]?.focus();
  };
  const rangSous = ({ clientX, currentTarget }: PointerEvent) =>
    rangAuPoint(clientX, currentTarget.getBoundingClientRect());
  const appuyer = (evenement: PointerEvent) => {
    if (evenement.button !== 0) return;
    evenement.currentTarget.setPointerCapture(evenement.pointerId);
    poserSelection(unSeul(rangSous(evenement)));
    poserGlisse(true);
  };
  const glisser = (evenement: PointerEvent) => {
    if (glisse) poserSelection({ ...selection, courant: rangSous(evenement) });
  };
  const relacher = (evenement: PointerEvent) => {
    if (!glisse) return;
    poserGlisse(false);
    const choisie = { ...selection, courant: rangSous(evenement) };
    poserSelection(choisie);
    ouvrir(choisie);
  };

  return (
    <div className={glisse ? "frise de-saisie glisse" : "frise de-saisie"}>
      <div
        ref={liste}
        role="listbox"
        aria-label={titre}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        className="mois-de-la-frise"
        onKeyDown={auClavier}
        onPointerDown={appuyer}
        onPointerMove={glisser}
        onPointerUp={relacher}
        onPointerCancel={() => poserGlisse(false)}
      >
        {moisDeLAnnee(annee).map((cle, rang) => (
          <div
            key={cle}
            role="option"
            aria-label={direLeMois(cle, mois?.[rang])}
            aria-selected={contient(selection, rang)}
            tabIndex={rang === selection.courant ? 0 : -1}
            className="mois"
            // Une lecture d'écran peut donner le focus à un mois sans passer par les flèches.
            onFocus={() => poserSelection((connue) => (connue.courant === rang ? connue : unSeul(rang)))}
            // Un clic sans pointeur vient d'une aide technique ; les autres se font en appuyant et en relâchant.
            onClick={({ detail }) => {
              if (detail === 0) ouvrir(unSeul(rang));
            }}
          >
            <Colonne rang={rang} mois={mois?.[rang]} />
          </div>
        ))}
      </div>
      <Bandes periodes={periodes} annee={annee} apercu={apercu} />
    </div>
  );
}
