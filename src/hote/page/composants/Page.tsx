import { useCallback, useEffect, useRef, useState } from "react";
import { demarrerLeClasseur } from "../demarrer";
import type { ClasseurAffiche } from "../demarrer";
import type { ActionDuRuban } from "../manifeste";
import { changerDeRegion } from "../regions";
import { enregistrerLeNouveauClasseur, telecharger } from "../telecharger";
import { CLAIR, SOMBRE, themeDuSysteme } from "../theme";
import { Bandeau } from "./Bandeau";
import { Ruban } from "./Ruban";
import type { Onglet } from "./Ruban";
import { Volet } from "./Volet";

interface VoletOuvert {
  readonly adresse: string;
  readonly titre: string;
  /** Change à chaque ouverture : rouvrir le volet le recharge. */
  readonly ouverture: number;
}

export function Page() {
  const [theme, setTheme] = useState(themeDuSysteme);
  const [classeur, setClasseur] = useState<ClasseurAffiche>();
  const [onglet, setOnglet] = useState<Onglet>("complement");
  const [volet, setVolet] = useState<VoletOuvert>();
  const [message, setMessage] = useState("");
  const conteneur = useRef<HTMLDivElement>(null);
  const demarre = useRef(false);
  const dire = useCallback((erreur: unknown) => setMessage(phraseDe(erreur)), []);

  useEffect(() => {
    if (demarre.current || !conteneur.current) return;
    demarre.current = true;
    demarrerLeClasseur(conteneur.current, theme)
      .then((pret) => {
        pret.host.noyau.surNouveauClasseur = (octets) => setMessage(enregistrerLeNouveauClasseur(octets));
        setClasseur(pret);
        setVolet(premierVolet(pret));
      })
      .catch(dire);
  }, [theme, dire]);

  useEffect(() => {
    document.documentElement.dataset["theme"] = theme.sombre ? "sombre" : "clair";
    classeur?.mettreAuTheme(theme);
  }, [theme, classeur]);

  useEffect(() => classeur?.montrerLesOutils(onglet === "accueil"), [classeur, onglet]);

  useEffect(() => {
    window.addEventListener("keydown", changerDeRegion, true);
    return () => window.removeEventListener("keydown", changerDeRegion, true);
  }, []);

  const surAction = (action: ActionDuRuban) => {
    if (action.type === "volet") {
      const { adresse, titre } = action;
      setVolet((avant) => ({ adresse, titre, ouverture: (avant?.ouverture ?? 0) + 1 }));
    } else {
      classeur?.complement.executer(action.nom).catch(dire);
    }
  };
  const preparer = useCallback(
    (fenetre: Window) => {
      fenetre.addEventListener("keydown", changerDeRegion, true);
      classeur?.complement.poserOffice(fenetre);
    },
    [classeur],
  );

  return (
    <>
      <Bandeau
        sombre={theme.sombre}
        message={message}
        surTheme={() => setTheme(theme.sombre ? CLAIR : SOMBRE)}
        surTelecharger={classeur && (() => telecharger(classeur.host).then(setMessage, dire))}
      />
      {classeur && (
        <Ruban ruban={classeur.ruban} onglet={onglet} surOnglet={setOnglet} surAction={surAction} />
      )}
      <div className="corps">
        <main className="classeur" aria-label="Classeur" data-region="classeur" ref={conteneur} />
        {classeur && volet && (
          <Volet
            // Un volet qui se recharge perd ses abonnements au classeur, comme dans Excel.
            key={volet.ouverture}
            titre={volet.titre}
            adresse={volet.adresse}
            preparer={preparer}
            surFermer={() => setVolet(undefined)}
          />
        )}
      </div>
    </>
  );
}

/** Le volet du premier bouton du ruban. */
function premierVolet({ ruban }: ClasseurAffiche): VoletOuvert | undefined {
  for (const { action } of ruban.groupes.flatMap(({ controles }) => controles)) {
    if (action?.type === "volet") return { adresse: action.adresse, titre: action.titre, ouverture: 0 };
  }
  return undefined;
}

function phraseDe(erreur: unknown): string {
  return erreur instanceof Error ? erreur.message : String(erreur);
}
