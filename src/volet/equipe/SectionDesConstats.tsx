import { useId } from "react";

import type { ConstatDEquipe } from "../../domaine/equipe/constats/constat";
import { Constats } from "../commun/constats/Constats";
import { Message } from "../commun/Message";
import type { EquipeOuverte } from "./equipeOuverte";

interface Props {
  /** Selon ce que la section prolonge : l'écran, ou le poste. */
  readonly niveau: "h2" | "h3";
  readonly titre: string;
  readonly ouverte: EquipeOuverte;
  readonly constats: readonly ConstatDEquipe[];
}

/** R-PROFIL-1 : les constats, et le profil dont viennent les règles. */
export function SectionDesConstats({ niveau: Titre, titre, ouverte: { lu, profil }, constats }: Props) {
  const id = useId();
  return (
    <section className="groupe" aria-labelledby={id}>
      <Titre id={id} className={Titre === "h2" ? "titre" : "sous-titre"}>
        {titre}
      </Titre>
      {profil === null ? (
        <Message intention="warning">
          Le profil «&nbsp;{lu.dossier.profil}&nbsp;» n’est pas connu de cette version du complément&nbsp;:
          aucune de ses règles ne s’applique. Choisissez un profil dans l’onglet Dossier.
        </Message>
      ) : (
        <>
          <p className="discret">Profil «&nbsp;{profil.libelle}&nbsp;».</p>
          <Constats constats={constats} />
        </>
      )}
    </section>
  );
}
