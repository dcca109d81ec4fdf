import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import type { Poste } from "../../../domaine/dossier/dossier";
import { clesDe, NATURES } from "../../../plan/equipe/libelles";
import { nomDuPoste } from "../../../plan/intitules";
import { Message } from "../../commun/Message";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import { idDuChamp } from "../../dossier/idDuChamp";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { Fautes } from "../../dossier/valider";
import type { EquipeOuverte } from "../equipeOuverte";
import { prevoir } from "./avertir";
import type { BrouillonDePeriode } from "./brouillon";
import { nommerLaPeriode } from "./phrases";
import { preparer, type Saisie } from "./saisie";
import { CLES, validerLaSaisie } from "./valider";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
  readonly annee: number;
  readonly saisie: Saisie;
  readonly changer: (saisie: Saisie) => void;
  /** Fait, ou abandonné. */
  readonly fermer: () => void;
}

/** Le premier champ de chaque saisie : le focus y va quand elle s'ouvre. */
const PREMIERS: Readonly<Record<Saisie["geste"], string>> = {
  ajouter: CLES.debut,
  modifier: CLES.debut,
  quotite: CLES.debut,
  depart: CLES.fin,
};

/** Ajouter ou modifier une période, changer de quotité, dire un départ. Les fautes se montrent à la première tentative. */
export function FormulaireDePeriode({ ouverte, poste, annee, saisie, changer, fermer }: Props) {
  const [tente, poserTente] = useState(false);
  useEffect(() => document.getElementById(idDuChamp(PREMIERS[saisie.geste]))?.focus(), [saisie.geste]);
  const fautes = validerLaSaisie(saisie);
  const pret = preparer(saisie, { poste: poste.identifiant, qui: nomDuPoste(poste) });
  const prevu = pret && prevoir(pret, { dossier: ouverte.lu.dossier, poste, profil: ouverte.profil, annee });

  const enregistrer = async () => {
    poserTente(true);
    if (allerALaPremiere(fautes) || pret === null) return;
    // Après un échec, tout ce qui a été saisi reste.
    if (await ouverte.modifier(pret.geste, pret.fait)) fermer();
  };
  return (
    // Sans bouton d'envoi : Entrée dans un champ n'écrit pas dans le classeur.
    <form
      className="carte saisie"
      noValidate
      aria-labelledby="titre-saisie"
      onSubmit={(evenement) => evenement.preventDefault()}
    >
      <h4 id="titre-saisie" className="sous-titre">
        {titreDe(saisie)}
      </h4>
      <fieldset className="groupe champs" disabled={ouverte.occupe}>
        <legend className="invisible">{titreDe(saisie)}</legend>
        <Champs
          saisie={saisie}
          fautes={tente ? fautes : SANS_FAUTE}
          changer={(partie) => changer({ ...saisie, brouillon: { ...saisie.brouillon, ...partie } })}
        />
      </fieldset>
      <div role="status" className="groupe annonce">
        {prevu?.avertissements.map((avertissement) => (
          <Message key={avertissement} intention="warning">
            {avertissement}
          </Message>
        ))}
        {prevu !== null && prevu.effet !== "" && <p className="discret">{prevu.effet}</p>}
      </div>
      <div className="boutons">
        <Button appearance="primary" disabledFocusable={ouverte.occupe} onClick={() => void enregistrer()}>
          {LIBELLES[saisie.geste]}
        </Button>
        <Button disabledFocusable={ouverte.occupe} onClick={fermer}>
          Renoncer
        </Button>
      </div>
    </form>
  );
}

const LIBELLES: Readonly<Record<Saisie["geste"], string>> = {
  ajouter: "Ajouter la période",
  modifier: "Enregistrer la période",
  quotite: "Changer la quotité",
  depart: "Enregistrer le départ",
};

function titreDe(saisie: Saisie): string {
  switch (saisie.geste) {
    case "ajouter":
      return "Nouvelle période";
    case "modifier":
      return `Modifier\u00a0: ${minuscule(nommerLaPeriode(saisie.ancienne))}`;
    case "quotite":
      return `Changer de quotité pendant la ${minuscule(nommerLaPeriode(saisie.ancienne))}`;
    case "depart":
      return `Départ, après la ${minuscule(nommerLaPeriode(saisie.ancienne))}`;
  }
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLocaleLowerCase("fr") + texte.slice(1);
}

interface PropsDesChamps {
  readonly saisie: Saisie;
  readonly fautes: Fautes;
  readonly changer: (partie: Partial<BrouillonDePeriode>) => void;
}

function Champs({ saisie, fautes, changer }: PropsDesChamps) {
  const { nature, debut, fin, quotite, information } = saisie.brouillon;
  const entiere = saisie.geste === "ajouter" || saisie.geste === "modifier";
  return (
    <>
      {entiere && (
        <ListeDeChoix
          libelle="Nature"
          valeur={nature}
          options={clesDe(NATURES).map((cle) => ({ valeur: cle, libelle: NATURES[cle] }))}
          changer={(valeur) => changer({ nature: clesDe(NATURES).find((cle) => cle === valeur) ?? nature })}
        />
      )}
      {saisie.geste !== "depart" && (
        <ChampDeTexte
          cle={CLES.debut}
          libelle={saisie.geste === "quotite" ? "À partir du" : "Premier jour"}
          exemple="JJ/MM/AAAA"
          valeur={debut}
          changer={(valeur) => changer({ debut: valeur })}
          fautes={fautes}
          requis
        />
      )}
      {saisie.geste !== "quotite" && (
        <ChampDeTexte
          cle={CLES.fin}
          libelle={saisie.geste === "depart" ? "Dernier jour de présence" : "Dernier jour"}
          exemple="JJ/MM/AAAA"
          {...(entiere && { aide: "Vide\u00a0: la période est en cours." })}
          valeur={fin}
          changer={(valeur) => changer({ fin: valeur })}
          fautes={fautes}
          requis={saisie.geste === "depart"}
        />
      )}
      {(saisie.geste === "quotite" || (entiere && nature === "presence")) && (
        <ChampDeTexte
          cle={CLES.quotite}
          libelle={saisie.geste === "quotite" ? "Nouvelle quotité" : "Quotité"}
          aide="La part d’un temps plein&nbsp;: 0,7 ou 70&nbsp;%."
          clavier="decimal"
          valeur={quotite}
          changer={(valeur) => changer({ quotite: valeur })}
          fautes={fautes}
          requis
        />
      )}
      {entiere && nature === "vacance" && (
        <ChampDeTexte
          cle={CLES.information}
          libelle="Information écrite de la Caf, le"
          exemple="JJ/MM/AAAA"
          aide="Vide&nbsp;: la Caf n’a pas encore été informée."
          valeur={information}
          changer={(valeur) => changer({ information: valeur })}
          fautes={fautes}
        />
      )}
    </>
  );
}
