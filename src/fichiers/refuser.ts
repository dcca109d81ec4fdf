import type { FichierRefuse } from "../xlsx/refus";
import type { RapportRefuse } from "./rapport";

export function refuser(
  code: RapportRefuse["code"],
  phrase: string,
  constats: RapportRefuse["constats"] = [],
): RapportRefuse {
  return { etat: "refuse", code, phrase, constats };
}

export function refusDe({ code, message }: FichierRefuse): RapportRefuse {
  return refuser(code, message);
}
