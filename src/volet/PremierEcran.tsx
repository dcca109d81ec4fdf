import { Body1, Subtitle2, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { Ecran } from "./ecran";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  texte: { margin: 0 },
  partie: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

const PARTIES: readonly { cle: Ecran | "fonctions"; titre: string; texte: string }[] = [
  {
    cle: "dossier",
    titre: "Dossier",
    texte: "Le territoire, l’année, l’employeur et les postes de la convention.",
  },
  {
    cle: "grille",
    titre: "Grille",
    texte:
      "L’auto-évaluation du chargé de coopération : des notes de 0 à 3 par activité, un pourcentage par mission et un radar.",
  },
  {
    cle: "fonctions",
    titre: "Fonctions",
    texte:
      "Dans une cellule, tapez =CTG. pour voir les fonctions de calcul : scores, forfait, équivalents temps plein.",
  },
];

/** Ce que fait le complément, la partie demandée par le ruban recevant le focus. */
export function PremierEcran({ ecran }: { readonly ecran: Ecran }) {
  const styles = useStyles();
  const partieDemandee = useRef<HTMLElement>(null);
  useEffect(() => {
    partieDemandee.current?.focus();
  }, [ecran]);
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.texte}>
        CTG pour Excel
      </Title3>
      <Body1 as="p" className={styles.texte}>
        Tenir une convention territoriale globale (CTG) dans un classeur, que la Caf et les élus lisent sans
        rien installer. Les noms, les salaires et les notes ne sortent pas de ce classeur.
      </Body1>
      {PARTIES.map((partie) => (
        <section
          key={partie.cle}
          className={styles.partie}
          ref={partie.cle === ecran ? partieDemandee : undefined}
          tabIndex={-1}
          aria-labelledby={`titre-${partie.cle}`}
        >
          <Subtitle2 as="h2" className={styles.texte} id={`titre-${partie.cle}`}>
            {partie.titre}
          </Subtitle2>
          <Body1 as="p" className={styles.texte}>
            {partie.texte}
          </Body1>
        </section>
      ))}
    </main>
  );
}
