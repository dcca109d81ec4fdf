import type { Poste } from "../../dossier/dossier";
import { ouACompleter } from "./aCompleter";

export function direIntitule({ intitule }: Poste): string {
  return ouACompleter(intitule, "intitulé du poste");
}
