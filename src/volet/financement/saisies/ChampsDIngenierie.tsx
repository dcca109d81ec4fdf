import type { ReactNode } from "react";

import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { Fautes } from "../../dossier/valider";

interface Communs {
  readonly objet: string;
  readonly annee: string;
  readonly depense: string;
}

interface Props {
  readonly cleDe: (champ: keyof Communs) => string;
  readonly saisie: Communs;
  readonly changer: (partie: Partial<Communs>) => void;
  readonly fautes: Fautes;
  /** Ce que cette ingénierie a de propre, entre son année et son coût. */
  readonly children: ReactNode;
}

/** Ce que l'on dit de toute ingénierie (R-INGE-1), de la CTG ou du département. */
export function ChampsDIngenierie({ cleDe, saisie, changer, fautes, children }: Props) {
  return (
    <>
      <ChampDeTexte
        cle={cleDe("objet")}
        libelle="Objet"
        valeur={saisie.objet}
        changer={(objet) => changer({ objet })}
        fautes={fautes}
        requis
      />
      <ChampDeTexte
        cle={cleDe("annee")}
        libelle="Année"
        clavier="numeric"
        valeur={saisie.annee}
        changer={(annee) => changer({ annee })}
        fautes={fautes}
        requis
      />
      {children}
      <ChampDeTexte
        cle={cleDe("depense")}
        libelle="Coût réel (€)"
        aide="Vide tant qu’il n’est pas connu."
        clavier="decimal"
        valeur={saisie.depense}
        changer={(depense) => changer({ depense })}
        fautes={fautes}
      />
    </>
  );
}
