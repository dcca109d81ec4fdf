import type { Geste } from "../domaine/dossier/geste";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { remettre } from "../domaine/instruction/gestes";
import { calculerLEmpreinte } from "./empreinte";

/** Remet le dossier tel que le classeur le dit au moment d'écrire : l'empreinte est celle de ce qui est vraiment remis. */
export function remettreLeDossier(modele: ModeleDeGrille, date: string): Geste {
  return (dossier) => remettre({ date, empreinte: calculerLEmpreinte(dossier, modele, date) })(dossier);
}
