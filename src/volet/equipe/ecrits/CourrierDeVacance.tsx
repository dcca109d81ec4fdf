import { useState } from "react";

import { courrierDeVacance } from "../../../domaine/equipe/ecrits/courrierDeVacance";
import { vacancesAAnnoncer } from "../../../domaine/equipe/ecrits/vacancesAAnnoncer";
import type { PeriodeDeVacance } from "../../../domaine/equipe/equipe";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import { anneeDuCourrier } from "./anneeDuCourrier";
import { ChampDeDate } from "./ChampDeDate";
import { dateSaisie } from "./dateSaisie";
import type { DonneesDesEcrits } from "./donneesDesEcrits";
import { direLaVacance } from "./phrases";
import { TexteACopier } from "./TexteACopier";

interface Props {
  readonly donnees: DonneesDesEcrits;
  /** Celle du dossier ; 0 si elle n'est pas dite. */
  readonly annee: number;
}

/** R-VAC-1 : le courrier qui informe la Caf d'une vacance, la dernière d'abord. */
export function CourrierDeVacance({ donnees, annee }: Props) {
  const vacances = vacancesAAnnoncer(donnees.fiche.periodes);
  const [choisie, choisir] = useState("");
  const vacance = vacances.find(({ debut }) => debut === choisie) ?? vacances[vacances.length - 1];
  if (vacance === undefined) {
    return (
      <p className="texte">
        Ce poste n’a pas de vacance datée. Ajoutez-la d’abord à ses périodes : le courrier en reprendra les
        dates.
      </p>
    );
  }
  return (
    <div className="groupe">
      {vacances.length > 1 && (
        <ListeDeChoix
          libelle="Vacance à annoncer"
          valeur={vacance.debut}
          options={vacances.map((connue) => ({ valeur: connue.debut, libelle: direLaVacance(connue) }))}
          changer={choisir}
        />
      )}
      <Courrier donnees={donnees} vacance={vacance} annee={annee} />
    </div>
  );
}

function Courrier({ donnees, vacance, annee }: Props & { readonly vacance: PeriodeDeVacance }) {
  const [date, changerDate] = useState("");
  return (
    <>
      <p className="discret">Le poste est vacant {direLaVacance(vacance)}.</p>
      <ChampDeDate
        cle="ecrit.courrier.date"
        libelle="Date du courrier"
        valeur={date}
        changer={changerDate}
        aide={
          vacance.information === "" ? undefined : "Vide\u00a0: la date de l’information donnée à la Caf."
        }
      />
      <TexteACopier
        libelle="Texte du courrier"
        propose={courrierDeVacance({
          ...donnees,
          periode: vacance,
          annee: anneeDuCourrier(vacance, annee),
          dateDuCourrier: dateSaisie(date).iso,
        })}
      />
    </>
  );
}
