import type { ProfilDeCaf } from "../../dossier/profil";
import { lireJour } from "../../equipe/jours";
import { constat } from "../constats/regle";
import { montantDe } from "../explication/calcul";
import { direEuros } from "../explication/dire";
import type { ConstatDeFinancement } from "../resultat";
import { COF_NATIONALE, COFINANCEMENT_NATIONAL, CONVERGENCE_NATIONALE } from "../sources";
import { trierParGravite } from "../trierParGravite";
import type { RevalorisationSimulee, Scenario } from "./scenario";
import type { AnneeSimulee } from "./simulation";

/** Ce qu'un scénario oblige à obtenir ou à discuter (R-FORFAIT-5, R-COF-1, R-COUT-1), le plus grave d'abord. */
export function constatsDuScenario(
  scenario: Scenario,
  annees: readonly AnneeSimulee[],
  profil: ProfilDeCaf,
): ConstatDeFinancement[] {
  const constats: ConstatDeFinancement[] = [];
  for (const revalorisation of scenario.revalorisations) {
    constats.push(...surLaRevalorisation(revalorisation, annees, profil));
  }
  for (const { employeur, annee } of scenario.changements.filter(
    ({ sens, nature }) => sens === "ajout" && nature === "nouveau",
  )) {
    constats.push(
      constat({
        regle: "R-COF-1",
        gravite: "information",
        employeur,
        phrase: `De nouveaux ETP en ${annee} supposent un avenant à la Cof de coordination\u00a0: sans lui, ils ne sont pas pris en compte.`,
        source: COF_NATIONALE,
      }),
    );
  }
  for (const { annee, employeurs } of annees) {
    for (const { employeur, nom, resteACharge } of employeurs) {
      if (resteACharge === null || resteACharge >= 0) continue;
      constats.push(
        constat({
          regle: "R-COUT-1",
          gravite: "a-discuter",
          employeur: employeur ?? "",
          phrase: `${nom}, ${annee}\u00a0: le financement dépasse le coût réel de ${direEuros(-resteACharge)}.`,
          source: COFINANCEMENT_NATIONAL,
        }),
      );
    }
  }
  return trierParGravite(constats);
}

function surLaRevalorisation(
  { employeur, annee, voie, contrepartie, validationDeLaCnaf }: RevalorisationSimulee,
  annees: readonly AnneeSimulee[],
  profil: ProfilDeCaf,
): ConstatDeFinancement[] {
  const commun = {
    regle: "R-FORFAIT-5",
    employeur,
    source: [profil.regles.revalorisation?.source, CONVERGENCE_NATIONALE].filter(Boolean).join(" "),
  } as const;
  const constats: ConstatDeFinancement[] = [];
  if (contrepartie.trim() === "") {
    constats.push(
      constat({
        ...commun,
        gravite: "bloquant",
        phrase: `La revalorisation de ${annee} n’a pas de contrepartie\u00a0: toute augmentation sans contrepartie est à proscrire. Dites-la.`,
      }),
    );
  }
  const validation = lireJour(validationDeLaCnaf);
  if (validation === null || validationDeLaCnaf > `${annee}-12-31`) {
    constats.push(
      constat({
        ...commun,
        gravite: "bloquant",
        phrase: `La convergence de ${annee} doit d’abord être validée par la Cnaf (Dejep et Dpfas)\u00a0: notez la date de son accord, qui précède la revalorisation.`,
      }),
    );
  }
  return voie === "moins-de-postes" ? [...constats, ...enveloppes(commun, annee, annees)] : constats;
}

/** La voie « moins de postes » se fait à enveloppe constante. */
function enveloppes(
  commun: Pick<ConstatDeFinancement, "regle" | "employeur" | "source">,
  depuis: number,
  annees: readonly AnneeSimulee[],
): ConstatDeFinancement[] {
  const constats: ConstatDeFinancement[] = [];
  for (const { annee, employeurs } of annees) {
    const simule = employeurs.find(({ employeur }) => employeur === commun.employeur);
    if (simule === undefined || annee < depuis) continue;
    const [montant, actuel] = [montantDe(simule.droit), montantDe(simule.actuel)];
    if (montant === null || actuel === null || montant <= actuel) continue;
    constats.push(
      constat({
        ...commun,
        gravite: "a-corriger",
        phrase: `${simule.nom}, ${annee}\u00a0: l’enveloppe augmente de ${direEuros(montant - actuel)}, alors que la voie «\u00a0moins de postes\u00a0» la maintient. Retirez des ETP, ou visez un forfait plus bas.`,
      }),
    );
  }
  return constats;
}
