import type { IdentiteDuDepartement } from "../../../../domaine/financement/departemental/gestes";
import { dateEnFrancais } from "../../../../plan/dates";
import { lireDate } from "../../../dossier/nombres";
import type { Fautes } from "../../../dossier/valider";
import { controlerUneDate, rassembler } from "../../../equipe/fiche/controles";
import { controlerUneAnnee, lireAnnee } from "../../saisies/nombres";

export type IdentiteSaisie = Readonly<Record<keyof IdentiteDuDepartement, string>>;

export function cleDeLIdentite(champ: keyof IdentiteSaisie): string {
  return `departement.${champ}`;
}

export function saisieDeLIdentite({
  departement,
  caf,
  debutSdsf,
  finSdsf,
  annee,
}: IdentiteDuDepartement): IdentiteSaisie {
  return {
    departement,
    caf,
    debutSdsf: dateEnFrancais(debutSdsf),
    finSdsf: dateEnFrancais(finSdsf),
    annee: annee === 0 ? "" : String(annee),
  };
}

/** Ses textes ont passé `validerLIdentite`. */
export function lireLIdentite(saisie: IdentiteSaisie): IdentiteDuDepartement {
  return {
    departement: saisie.departement.trim(),
    caf: saisie.caf.trim(),
    debutSdsf: lireDate(saisie.debutSdsf) ?? "",
    finSdsf: lireDate(saisie.finSdsf) ?? "",
    annee: lireAnnee(saisie.annee) ?? 0,
  };
}

/** Rien n'est exigé : le résultat dit ce qui lui manque. */
export function validerLIdentite(saisie: IdentiteSaisie): Fautes {
  const [debut, fin] = [lireDate(saisie.debutSdsf), lireDate(saisie.finSdsf)];
  const aLEnvers = debut !== null && fin !== null && fin < debut;
  return rassembler([
    [cleDeLIdentite("debutSdsf"), controlerUneDate(saisie.debutSdsf)],
    [
      cleDeLIdentite("finSdsf"),
      controlerUneDate(saisie.finSdsf) ??
        (aLEnvers ? `Le SDSF finirait avant d’avoir commencé, le ${saisie.debutSdsf.trim()}.` : null),
    ],
    [cleDeLIdentite("annee"), controlerUneAnnee(saisie.annee)],
  ]);
}
