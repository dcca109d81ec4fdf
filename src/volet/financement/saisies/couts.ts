import type { Poste } from "../../../domaine/dossier/dossier";
import type { CoutDuPoste } from "../../../domaine/financement/financement";
import type { Fautes } from "../../dossier/valider";
import { controlerUnNombre, rassembler } from "../../equipe/fiche/controles";
import { lireNombre } from "../../equipe/fiche/nombres";
import type { Retouches } from "../../equipe/fiche/retouches";
import { montrerUnNombre } from "./nombres";

/** Poste → son coût réel, en texte. */
export type CoutsSaisis = Readonly<Record<string, string>>;

export function cleDuCout(poste: string): string {
  return `cout.${poste}`;
}

export function saisieDesCouts(postes: readonly Poste[], couts: readonly CoutDuPoste[]): CoutsSaisis {
  return Object.fromEntries(
    postes.map(({ identifiant }) => {
      const connu = couts.find(({ poste }) => poste === identifiant);
      return [identifiant, montrerUnNombre(connu?.montant ?? null)];
    }),
  );
}

/** Les seuls coûts retouchés ; `null` pour un champ vidé. Leurs textes ont passé `validerLesCouts`. */
export function lireLesCouts(retouches: Retouches<CoutsSaisis>): ReadonlyMap<string, number | null> {
  return new Map(Object.entries(retouches).map(([poste, texte]) => [poste, lireNombre(texte ?? "")]));
}

export function validerLesCouts(retouches: Retouches<CoutsSaisis>): Fautes {
  return rassembler(
    Object.entries(retouches).map(([poste, texte]) => [cleDuCout(poste), controlerUnNombre(texte ?? "")]),
  );
}
