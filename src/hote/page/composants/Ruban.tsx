import type { ActionDuRuban, Ruban as RubanDuManifeste } from "../manifeste";
import { BoutonDuRuban } from "./BoutonDuRuban";
import { MenuDuRuban } from "./MenuDuRuban";

export type Onglet = "accueil" | "complement";

interface Proprietes {
  readonly ruban: RubanDuManifeste;
  readonly onglet: Onglet;
  readonly surOnglet: (onglet: Onglet) => void;
  readonly surAction: (action: ActionDuRuban) => void;
}

/** Deux onglets : celui du tableur, dont Univer dessine les outils, et celui que le manifeste ajoute. */
export function Ruban({ ruban, onglet, surOnglet, surAction }: Proprietes) {
  const onglets: readonly [Onglet, string][] = [
    ["accueil", "Accueil"],
    ["complement", ruban.onglet],
  ];
  return (
    <nav className="ruban" aria-label="Ruban" data-region="ruban">
      <div className="ruban-onglets" role="group" aria-label="Onglets du ruban">
        {onglets.map(([cle, libelle]) => (
          <button key={cle} type="button" aria-pressed={cle === onglet} onClick={() => surOnglet(cle)}>
            {libelle}
          </button>
        ))}
      </div>
      {onglet === "complement" && (
        <div className="ruban-groupes">
          {ruban.groupes.map((groupe) => (
            <div key={groupe.libelle} className="ruban-groupe" role="group" aria-label={groupe.libelle}>
              <div className="ruban-controles">
                {groupe.controles.map((controle) =>
                  controle.elements.length > 0 ? (
                    <MenuDuRuban key={controle.identifiant} menu={controle} surAction={surAction} />
                  ) : (
                    <BoutonDuRuban
                      key={controle.identifiant}
                      controle={controle}
                      surClic={() => controle.action && surAction(controle.action)}
                    />
                  ),
                )}
              </div>
              <span className="ruban-libelle" aria-hidden="true">
                {groupe.libelle}
              </span>
            </div>
          ))}
        </div>
      )}
    </nav>
  );
}
