import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";

import { fauteDeDate } from "../../../domaine/instruction/fauteDeDate";
import { lireDateCourte } from "../../journal/lireDateCourte";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { ChampLong } from "../../dossier/ChampLong";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { Fautes } from "../../dossier/valider";
import type { EchangeEnCours } from "./echangeEnCours";

interface Props {
  readonly echange: EchangeEnCours;
  readonly titre: string;
  readonly children?: ReactNode;
  /** Le libellé de la date ; `null` : ce geste n'en a pas. */
  readonly date: string | null;
  /** Le libellé du texte ; `null` : il n'y en a pas. */
  readonly texte: { readonly libelle: string; readonly requis: boolean } | null;
  readonly bouton: string;
  /** Pourquoi il ne peut plus s'enregistrer : l'autre partie a repris la main. Vide : il le peut. */
  readonly empechement?: string;
  /** @param date AAAA-MM-JJ. */
  readonly enregistrer: (date: string, texte: string) => Promise<void>;
}

const CLES = { date: "echange.date", texte: "echange.texte" } as const;

/** Une date et une phrase : ce qu'il faut pour faire un geste de l'échange. Un seul est ouvert à la fois. */
export function FormulaireBref(props: Props) {
  const { echange, titre, children, date, texte, bouton, empechement = "", enregistrer } = props;
  const { ouvert, ouverture, changer, fermer } = echange;
  const [tente, poserTente] = useState(false);
  const [premier] = useState(texte === null ? CLES.date : CLES.texte);
  useEffect(() => document.getElementById(idDuChamp(premier))?.focus(), [premier]);
  if (ouverture === null) return null;

  const annee = Number(ouvert.aujourdHui.slice(0, 4));
  const jour = date === null ? ouvert.aujourdHui : lireDateCourte(ouverture.date, annee);
  const ditDeLaDate =
    jour === null
      ? "Écrivez une date sous la forme JJ/MM/AAAA."
      : date === null
        ? ""
        : fauteDeDate(ouvert.lu.dossier.instruction, jour, ouvert.aujourdHui);
  const fautes: Fautes = new Map([
    ...(texte?.requis === true && ouverture.texte.trim() === ""
      ? [[CLES.texte, `${texte.libelle}\u00a0: à écrire.`] as const]
      : []),
    ...(ditDeLaDate === "" ? [] : [[CLES.date, ditDeLaDate] as const]),
  ]);
  const montrees = tente ? fautes : SANS_FAUTE;
  const fige = ouvert.occupe || ouvert.lectureSeule || empechement !== "";
  const tenter = async () => {
    if (fige) return;
    poserTente(true);
    if (allerALaPremiere(fautes) || jour === null) return;
    await enregistrer(jour, ouverture.texte.trim());
  };
  return (
    <form
      className="carte"
      noValidate
      aria-label={titre}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void tenter();
      }}
    >
      <p className="sous-titre">{titre}</p>
      {children}
      {empechement !== "" && <p className="faute">{empechement}</p>}
      {texte !== null && (
        <ChampLong
          cle={CLES.texte}
          libelle={texte.libelle}
          requis={texte.requis}
          valeur={ouverture.texte}
          changer={(ecrit) => {
            if (!ouvert.occupe) changer({ texte: ecrit });
          }}
          fautes={montrees}
        />
      )}
      {date !== null && (
        <ChampDeTexte
          cle={CLES.date}
          libelle={date}
          exemple="JJ/MM/AAAA"
          valeur={ouverture.date}
          changer={(ecrite) => {
            if (!ouvert.occupe) changer({ date: ecrite });
          }}
          fautes={montrees}
        />
      )}
      <div className="boutons">
        <Button type="submit" appearance="primary" disabledFocusable={fige}>
          {bouton}
        </Button>
        <Button disabledFocusable={ouvert.occupe} onClick={fermer}>
          Renoncer
        </Button>
      </div>
    </form>
  );
}
