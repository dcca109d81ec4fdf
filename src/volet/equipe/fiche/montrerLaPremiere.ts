import { allerALaPremiere } from "../../dossier/fautes";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { Fautes } from "../../dossier/valider";

/** Amène le focus au premier champ fautif, en dépliant le groupe qui le cache ; faux s'il n'y en a pas. */
export function montrerLaPremiere(fautes: Fautes): boolean {
  const [premiere] = fautes.keys();
  const groupe =
    premiere === undefined ? null : document.getElementById(idDuChamp(premiere))?.closest("details");
  groupe?.setAttribute("open", "");
  return allerALaPremiere(fautes);
}
