import type { Poste } from "../../dossier/dossier";
import type { ProfilDeCaf } from "../../dossier/profil";
import { direEtp } from "../constats/constat";
import { aCompleter, ouACompleter } from "./aCompleter";
import { direIntitule } from "./direIntitule";
import { ligne } from "./ligne";

/** Ce qui désigne un poste sans nommer personne : intitulé, libellé (R-ETP-2), quotité, employeur. */
export function lignesDuPoste(poste: Poste, employeur: string, profil: ProfilDeCaf): string[] {
  return [
    ligne("Intitulé du poste", direIntitule(poste)),
    ligne("Libellé", profil.libellesDePostes.libelles[poste.libelle]),
    ligne(
      "Quotité",
      poste.quotite > 0 ? `${direEtp(poste.quotite)}\u00a0ETP` : aCompleter("quotité, en ETP"),
    ),
    ligne("Employeur", ouACompleter(employeur, "employeur")),
  ];
}
