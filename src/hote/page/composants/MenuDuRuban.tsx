import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { ActionDuRuban, ControleDuRuban } from "../manifeste";
import { BoutonDuRuban } from "./BoutonDuRuban";

interface Proprietes {
  readonly menu: ControleDuRuban;
  readonly surAction: (action: ActionDuRuban) => void;
}

export function MenuDuRuban({ menu, surAction }: Proprietes) {
  const [deroule, setDeroule] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const liste = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (deroule) elementsDe(liste.current)[0]?.focus();
  }, [deroule]);

  const fermer = () => {
    setDeroule(false);
    bouton.current?.focus();
  };
  const surTouche = (touche: KeyboardEvent) => {
    const elements = elementsDe(liste.current);
    const rang = elements.indexOf(document.activeElement as HTMLButtonElement);
    const pas = { ArrowDown: 1, ArrowUp: -1 }[touche.key];
    if (touche.key === "Escape") fermer();
    else if (pas !== undefined) elements[(rang + pas + elements.length) % elements.length]?.focus();
    else return;
    touche.preventDefault();
  };

  return (
    <div
      className="ruban-menu"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setDeroule(false);
      }}
    >
      <BoutonDuRuban ref={bouton} controle={menu} deroule={deroule} surClic={() => setDeroule(!deroule)} />
      {deroule && (
        <div ref={liste} className="ruban-liste" role="menu" aria-label={menu.libelle} onKeyDown={surTouche}>
          {menu.elements.map(({ identifiant, libelle, aide, action }) => (
            <button
              key={identifiant}
              type="button"
              role="menuitem"
              tabIndex={-1}
              title={aide}
              onClick={() => {
                fermer();
                if (action) surAction(action);
              }}
            >
              {libelle}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function elementsDe(liste: HTMLElement | null): HTMLButtonElement[] {
  return [...(liste?.querySelectorAll<HTMLButtonElement>("[role=menuitem]") ?? [])];
}
