import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";

import { LIBELLES_DES_ETATS } from "../../../domaine/planDAction/libelles";
import { ETATS_D_ACTION } from "../../../domaine/planDAction/planDAction";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { idDuChamp } from "../../dossier/idDuChamp";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { Fautes } from "../../dossier/valider";
import { CLES, type BrouillonDAction } from "./brouillon";

interface Props {
  readonly brouillon: BrouillonDAction;
  readonly fautes: Fautes;
  /** Ceux du plan, que l'on propose d'abord. */
  readonly axes: readonly string[];
  readonly changer: (partie: Partial<BrouillonDAction>) => void;
}

/** Tout ce que l'on dit d'une action. */
export function ChampsDAction({ brouillon, fautes, axes, changer }: Props) {
  const liste = useId();
  return (
    <>
      <Field
        label={{ children: "Axe de la CTG", htmlFor: idDuChamp(CLES.axe) }}
        required
        validationMessage={fautes.get(CLES.axe)}
        className="champ-souple"
      >
        <Input
          id={idDuChamp(CLES.axe)}
          value={brouillon.axe}
          list={liste}
          autoComplete="off"
          onChange={(_, { value }) => changer({ axe: value })}
        />
      </Field>
      <datalist id={liste}>
        {axes.map((axe) => (
          <option key={axe} value={axe} />
        ))}
      </datalist>
      <ChampDeTexte
        cle={CLES.action}
        libelle="Action"
        valeur={brouillon.action}
        changer={(action) => changer({ action })}
        fautes={fautes}
        requis
      />
      <ChampDeTexte
        cle={CLES.porteur}
        libelle="Porteur"
        valeur={brouillon.porteur}
        changer={(porteur) => changer({ porteur })}
      />
      <ChampDeTexte
        cle={CLES.echeance}
        libelle="Échéance"
        exemple="JJ/MM/AAAA"
        valeur={brouillon.echeance}
        changer={(echeance) => changer({ echeance })}
        fautes={fautes}
      />
      <ListeDeChoix
        libelle="État"
        valeur={brouillon.etat}
        options={optionsDesEtats(brouillon.etat)}
        changer={(valeur) => changer({ etat: etatChoisi(valeur) })}
      />
      <ChampDeTexte
        cle={CLES.alerte}
        libelle="Copil alerté le"
        exemple="JJ/MM/AAAA"
        aide="Vide&nbsp;: aucune alerte."
        valeur={brouillon.alerte}
        changer={(alerte) => changer({ alerte })}
        fautes={fautes}
      />
      <ChampDeTexte
        cle={CLES.remarque}
        libelle="Remarque"
        valeur={brouillon.remarque}
        changer={(remarque) => changer({ remarque })}
      />
    </>
  );
}

/** Un état que la feuille ne dit pas reste proposé tant qu'il n'est pas dit. */
export function optionsDesEtats(etat: BrouillonDAction["etat"]) {
  const dits = ETATS_D_ACTION.map((valeur) => ({ valeur, libelle: LIBELLES_DES_ETATS[valeur] }));
  return etat === "" ? [{ valeur: "", libelle: "État à dire" }, ...dits] : dits;
}

export function etatChoisi(valeur: string): BrouillonDAction["etat"] {
  return ETATS_D_ACTION.find((etat) => etat === valeur) ?? "";
}
