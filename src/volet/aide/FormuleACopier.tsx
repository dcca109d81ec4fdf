import { Button, Textarea } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";

import PAGES from "../../aide/pages.json";
import { copier, type Copie } from "./copier";
import type { Formule } from "./formules";

/** Dans un volet de 320 pixels : la formule s'y lit entière. */
const CARACTERES_PAR_LIGNE = 22;

const DITES: Readonly<Record<Copie, string>> = {
  copiee: "Copiée.",
  "a-copier": "Le presse-papiers est bloqué ici : la formule est sélectionnée, copiez-la avec Ctrl+C.",
};

/** Une formule, dans un champ où elle se sélectionne, et son bouton. */
export function FormuleACopier({ formule }: { readonly formule: Formule }) {
  const { fonction, nom, texte, explication } = formule;
  const titre = useId();
  const aide = useId();
  const champ = useRef<HTMLTextAreaElement>(null);
  const [copie, poserCopie] = useState<{ readonly texte: string; readonly issue: Copie } | null>(null);
  const copierLaFormule = async () => {
    if (champ.current !== null) poserCopie({ texte, issue: await copier(champ.current) });
  };
  return (
    <div className="groupe">
      <h3 id={titre} className="sous-titre">
        {nom}
      </h3>
      <p id={aide} className="discret">
        {explication}
      </p>
      <div className="formule">
        <Textarea
          ref={champ}
          readOnly
          rows={Math.ceil(texte.length / CARACTERES_PAR_LIGNE)}
          resize="none"
          spellCheck={false}
          value={texte}
          aria-labelledby={titre}
          aria-describedby={aide}
          onFocus={(evenement) => evenement.currentTarget.select()}
        />
        <Button aria-label={`Copier ${nom}`} onClick={() => void copierLaFormule()}>
          Copier
        </Button>
      </div>
      <p className="discret">
        <a className="lien" href={`aide/${PAGES[fonction]}`} target="_blank" rel="noopener">
          Un exemple de CTG.{fonction}
        </a>
      </p>
      <p role="status" className="discret">
        {copie?.texte === texte && DITES[copie.issue]}
      </p>
    </div>
  );
}
