import { useCallback, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { preparerLeCadre } from "../cadres";

/** Les largeurs qu'Excel laisse prendre à un volet, en pixels. */
const LARGEUR = { minimum: 320, depart: 350, maximum: 450, pas: 10 };

interface Proprietes {
  readonly titre: string;
  readonly adresse: string;
  readonly preparer: (fenetre: Window) => void;
  readonly surFermer: () => void;
}

/** Le volet à droite du classeur : la page du complément, dans son cadre, comme dans Excel. */
export function Volet({ titre, adresse, preparer, surFermer }: Proprietes) {
  const [largeur, setLargeur] = useState(LARGEUR.depart);
  const accueillir = useCallback(
    (cadre: HTMLIFrameElement | null) => {
      if (cadre) preparerLeCadre(cadre, preparer);
    },
    [preparer],
  );
  return (
    <>
      <Poignee largeur={largeur} surLargeur={setLargeur} />
      <aside className="volet" style={{ width: largeur }} aria-label={`Volet ${titre}`}>
        <div className="volet-titre">
          <span>{titre}</span>
          <button type="button" aria-label="Fermer le volet" title="Fermer le volet" onClick={surFermer}>
            ✕
          </button>
        </div>
        <iframe ref={accueillir} src={adresse} title={titre} data-region="volet" />
      </aside>
    </>
  );
}

interface ProprietesDePoignee {
  readonly largeur: number;
  readonly surLargeur: (largeur: number) => void;
}

function Poignee({ largeur, surLargeur }: ProprietesDePoignee) {
  const regler = (voulue: number) => surLargeur(Math.min(LARGEUR.maximum, Math.max(LARGEUR.minimum, voulue)));
  const surTouche = (touche: KeyboardEvent) => {
    const pas = { ArrowLeft: LARGEUR.pas, ArrowRight: -LARGEUR.pas }[touche.key];
    if (pas === undefined) return;
    touche.preventDefault();
    regler(largeur + pas);
  };
  const surMouvement = (pointeur: PointerEvent<HTMLElement>) => {
    if (!pointeur.currentTarget.hasPointerCapture(pointeur.pointerId)) return;
    regler(document.documentElement.clientWidth - pointeur.clientX);
  };
  return (
    <div
      className="poignee"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Largeur du volet, en pixels"
      aria-valuenow={largeur}
      aria-valuemin={LARGEUR.minimum}
      aria-valuemax={LARGEUR.maximum}
      onKeyDown={surTouche}
      onPointerDown={(pointeur) => pointeur.currentTarget.setPointerCapture(pointeur.pointerId)}
      onPointerMove={surMouvement}
    />
  );
}
