import { natureDe } from "../../plan/equipe/blocs";
import { lireIdentifiantDeLigne } from "../../plan/identifiants";

export function estUnePeriode(identifiant: string): boolean {
  return lireIdentifiantDeLigne(identifiant)?.nature === natureDe("periode");
}
