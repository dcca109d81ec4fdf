import type { Cof, Equipe } from "../../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../../plan/dates";
import { lireDate } from "../../dossier/nombres";
import type { Fautes } from "../../dossier/valider";
import { controlerUneDate, controlerUnNombre, rassembler, type Controle } from "../fiche/controles";
import { ecrireNombre, lireNombre } from "../fiche/nombres";
import type { Retouches } from "../fiche/retouches";
import { direLeType } from "./direLeType";
import { nommerLEmployeur } from "./nommerLEmployeur";

/** La Cof telle que le formulaire la montre : dates JJ/MM/AAAA et ETP en textes, même faux. */
export interface CofSaisie {
  readonly type: Cof["type"];
  readonly employeur: string;
  readonly debut: string;
  readonly fin: string;
  readonly etpDejaSoutenus: string;
  readonly nouveauxEtp: string;
}

/** La coordination, le type de loin le plus courant, avec l'employeur du dossier. */
export function cofNeuve({ employeurs }: Equipe): CofSaisie {
  return {
    type: "coordination",
    employeur: employeurs[0]?.identifiant ?? "",
    debut: "",
    fin: "",
    etpDejaSoutenus: "",
    nouveauxEtp: "",
  };
}

export function saisieDeLaCof(cof: Cof): CofSaisie {
  return {
    type: cof.type,
    employeur: cof.employeur,
    debut: dateEnFrancais(cof.debut),
    fin: dateEnFrancais(cof.fin),
    etpDejaSoutenus: ecrireNombre(cof.etpDejaSoutenus),
    nouveauxEtp: ecrireNombre(cof.nouveauxEtp),
  };
}

/** Ses textes ont passé `validerLaCof` ; un nombre d'ETP vide vaut 0. */
export function lireLaCof({
  debut,
  fin,
  etpDejaSoutenus,
  nouveauxEtp,
  ...choix
}: CofSaisie): Omit<Cof, "identifiant"> {
  return {
    ...choix,
    debut: lireDate(debut) ?? "",
    fin: lireDate(fin) ?? "",
    etpDejaSoutenus: lireNombre(etpDejaSoutenus) ?? 0,
    nouveauxEtp: lireNombre(nouveauxEtp) ?? 0,
  };
}

type Champ = "debut" | "fin" | "etpDejaSoutenus" | "nouveauxEtp";

export function cleDeLaCof(champ: Champ): string {
  return `cof.${champ}`;
}

/** Seul ce qui vient d'être écrit ici se juge. */
export function validerLaCof(retouches: Retouches<CofSaisie>, saisie: CofSaisie): Fautes {
  const controler = (champ: Champ, controle: Controle) =>
    retouches[champ] === undefined ? null : controle(saisie[champ]);
  return rassembler([
    [cleDeLaCof("debut"), controler("debut", controlerUneDate)],
    [cleDeLaCof("fin"), controler("fin", controlerUneDate) ?? ordreDesDates(retouches, saisie)],
    [cleDeLaCof("etpDejaSoutenus"), controler("etpDejaSoutenus", controlerUnNombre)],
    [cleDeLaCof("nouveauxEtp"), controler("nouveauxEtp", controlerUnNombre)],
  ]);
}

function ordreDesDates(retouches: Retouches<CofSaisie>, saisie: CofSaisie): string | null {
  if (retouches.debut === undefined && retouches.fin === undefined) return null;
  const [debut, fin] = [lireDate(saisie.debut), lireDate(saisie.fin)];
  if (debut === null || fin === null || debut <= fin) return null;
  return `La Cof finirait avant d’avoir commencé, le ${saisie.debut.trim()}.`;
}

/** Les dates et les ETP d'une Cof. */
export function decrireLaCof({ debut, fin, etpDejaSoutenus, nouveauxEtp }: Cof): string[] {
  return [
    direLesDates(dateEnFrancais(debut), dateEnFrancais(fin)),
    `ETP déjà soutenus\u00a0: ${ecrireNombre(etpDejaSoutenus)}\u00a0; nouveaux ETP\u00a0: ${ecrireNombre(nouveauxEtp)}.`,
  ];
}

function direLesDates(debut: string, fin: string): string {
  if (debut === "" && fin === "") return "Dates pas encore dites.";
  if (fin === "") return `Depuis le ${debut}.`;
  return debut === "" ? `Jusqu’au ${fin}.` : `Du ${debut} au ${fin}.`;
}

/** « Cof de coordination, Communauté d’agglomération ». */
export function nommerLaCof({ type, employeur }: Pick<Cof, "type" | "employeur">, equipe: Equipe): string {
  const connu = equipe.employeurs.find(({ identifiant }) => identifiant === employeur);
  const avec = connu === undefined ? "employeur à dire" : nommerLEmployeur(connu);
  return `Cof ${direLeType(type)}, ${avec}`;
}
