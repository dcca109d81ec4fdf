import type { Dossier, Poste } from "../../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { periodes } from "../../../domaine/equipe/constats/periodes";
import type { Equipe } from "../../../domaine/equipe/equipe";
import { moisDeLEquipe } from "../../../domaine/equipe/moisDeLEquipe";
import { direLAnnee } from "../frise/phrases";
import type { GestePret } from "./saisie";

interface Contexte {
  readonly dossier: Dossier;
  readonly poste: Poste;
  readonly profil: ProfilDeCaf | null;
  /** Celle que la frise montre. */
  readonly annee: number;
}

/** Ce que la période changera, dit pendant qu'on l'écrit ; rien de cela n'empêche de l'enregistrer. */
export interface Apercu {
  readonly avertissements: readonly string[];
  /** « En 2024 : 10 mois financés sur 12… » ; vide si le geste n'a plus d'objet. */
  readonly effet: string;
}

export function prevoir({ geste, apercu }: GestePret, contexte: Contexte): Apercu {
  const { dossier, annee, poste, profil } = contexte;
  const apres = geste(dossier.equipe);
  if (apres === null) {
    return {
      avertissements: [
        "Cette période a changé dans la feuille depuis que vous l’avez ouverte\u00a0: renoncez, puis reprenez-la.",
      ],
      effet: "",
    };
  }
  const connus = recoupements(dossier.equipe, contexte);
  const mois = moisDeLEquipe({ annee, postes: [poste], equipe: apres }, profil)[0]?.mois;
  return {
    avertissements: [
      ...recoupements(apres, contexte).filter((phrase) => !connus.includes(phrase)),
      ...informationAnticipee(apercu),
    ],
    effet: `En ${annee}\u00a0: ${minuscule(direLAnnee(mois))}`,
  };
}

/** R-PRES-1 : les périodes de ce poste qui se contredisent. */
function recoupements(equipe: Equipe, { poste, profil, annee }: Contexte): string[] {
  if (profil === null) return [];
  return periodes({ annee, postes: [poste], equipe, profil }).map(({ phrase }) => phrase);
}

/** R-VAC-1 : on peut prévenir la Caf d'une vacance à venir, mais c'est plus souvent une faute de frappe. */
function informationAnticipee(apercu: GestePret["apercu"]): string[] {
  if (apercu.nature !== "vacance" || apercu.information === "" || apercu.information >= apercu.debut)
    return [];
  return ["La Caf aurait été informée avant le début de la vacance\u00a0: vérifiez la date."];
}

function minuscule(phrase: string): string {
  return phrase.charAt(0).toLocaleLowerCase("fr") + phrase.slice(1);
}
