import { cleDeVentilation } from "./constats/cleDeVentilation";
import { cofs } from "./constats/cofs";
import type { ConstatDEquipe, EquipeExaminee, Gravite, RegleDEquipe } from "./constats/constat";
import { eligibilite } from "./constats/eligibilite";
import { minimumsDEtp } from "./constats/minimumsDEtp";
import { partSppe } from "./constats/partSppe";
import { periodes } from "./constats/periodes";
import { piloteDesigne } from "./constats/piloteDesigne";

const REGLES: readonly RegleDEquipe[] = [
  piloteDesigne,
  minimumsDEtp,
  eligibilite,
  periodes,
  partSppe,
  cleDeVentilation,
  cofs,
];

const RANGS: Readonly<Record<Gravite, number>> = {
  bloquant: 0,
  "a-corriger": 1,
  "a-discuter": 2,
  information: 3,
};

/** Ce que toutes les règles du profil ont à dire de l'équipe, le plus grave d'abord. */
export function examinerLEquipe(examinee: EquipeExaminee): ConstatDEquipe[] {
  const constats: ConstatDEquipe[] = [];
  for (const regle of REGLES) constats.push(...regle(examinee));
  // Le tri d'un moteur ancien n'est pas stable : à gravité égale, l'ordre des règles se garde par le rang.
  return constats
    .map((constat, rang) => ({ constat, rang }))
    .sort((a, b) => RANGS[a.constat.gravite] - RANGS[b.constat.gravite] || a.rang - b.rang)
    .map(({ constat }) => constat);
}
