import type { Territoire } from "../../dossier/dossier";
import { ouACompleter } from "./aCompleter";

/** Le nom du territoire est entre guillemets, parce qu'on ne sait pas l'article qu'il demande. */
export function direCtg({ nom }: Territoire): string {
  return `CTG «\u00a0${ouACompleter(nom, "territoire")}\u00a0»`;
}
