import type { Ref } from "react";
import type { ControleDuRuban } from "../manifeste";

interface Proprietes {
  readonly controle: ControleDuRuban;
  readonly surClic: () => void;
  /** Défini pour un menu : vrai s'il est déroulé. */
  readonly deroule?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function BoutonDuRuban({ controle, surClic, deroule, ref }: Proprietes) {
  const menu = deroule !== undefined;
  return (
    <button
      ref={ref}
      type="button"
      className="ruban-bouton"
      title={controle.aide}
      aria-haspopup={menu ? "menu" : undefined}
      aria-expanded={deroule}
      onClick={surClic}
    >
      {controle.icone && <img src={controle.icone} alt="" width={32} height={32} />}
      <span>
        {controle.libelle}
        {menu && <span aria-hidden="true"> ▾</span>}
      </span>
    </button>
  );
}
