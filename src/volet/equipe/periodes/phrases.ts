import { direEtp } from "../../../domaine/equipe/constats/constat";
import type { Periode } from "../../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../../plan/dates";
import { NATURES } from "../../../plan/equipe/libelles";

/** « du 26/02/2024 au 05/04/2024 », « depuis le 06/01/2020 », « le 03/03/2024 ». */
export function direLesDates({ debut, fin }: Pick<Periode, "debut" | "fin">): string {
  const premier = dateEnFrancais(debut) || "jour inconnu";
  if (fin === "") return `depuis le ${premier}`;
  return fin === debut ? `le ${premier}` : `du ${premier} au ${dateEnFrancais(fin)}`;
}

/** « Maladie du 26/02/2024 au 05/04/2024 ». */
export function nommerLaPeriode(periode: Periode): string {
  return `${NATURES[periode.nature]} ${direLesDates(periode)}`;
}

/** Ce qu'une période dit de plus que ses dates ; vide pour une maladie. */
export function direLePlus(periode: Periode): string {
  switch (periode.nature) {
    case "presence":
      return `Quotité ${direEtp(periode.quotite)}`;
    case "maladie":
      return "";
    case "vacance":
      return periode.information === ""
        ? "Caf non informée par écrit"
        : `Caf informée le ${dateEnFrancais(periode.information)}`;
  }
}
