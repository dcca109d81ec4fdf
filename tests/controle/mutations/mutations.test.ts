import fc from "fast-check";
import { conviennentA, malmener, temoinDe, type Verdict } from "./malmener";
import type { Mutation } from "./mutation";
import { MUTATIONS } from "./mutations";
import { TEMOINS } from "./temoins";

jest.setTimeout(600_000);

/** De quoi en éprouver de toutes les sortes en une demi-minute ; `PAIRES=10000` les fait toutes. */
const PAIRES = Number(process.env["PAIRES"] ?? 120);

const TEMOINS_PAR_MUTATION = 3;

const temoins = TEMOINS.map(temoinDe);

test("chaque mutation a un témoin qui lui convient", () => {
  const orphelines = MUTATIONS.filter(
    (mutation) => !temoins.some((temoin) => conviennentA(temoin, [mutation])),
  );
  expect(orphelines.map(({ nom }) => nom)).toEqual([]);
});

test("seule, chaque altération est trouvée à sa cellule, et rien d’autre n’est inventé", () => {
  const essais = MUTATIONS.flatMap((mutation) =>
    temoins
      .filter((temoin) => conviennentA(temoin, [mutation]))
      .slice(0, TEMOINS_PAR_MUTATION)
      .map((temoin) => ({
        titre: `témoin ${temoins.indexOf(temoin)}, ${mutation.nom}`,
        verdict: malmener(temoin, [mutation]),
      })),
  );
  exigerTout(`${MUTATIONS.length} altérations, chacune seule`, essais);
});

test("par paires, chacune est trouvée à sa cellule, et rien d’autre n’est inventé", () => {
  const paires = temoins.flatMap((temoin, rang) =>
    deuxADeux(MUTATIONS.filter((mutation) => conviennentA(temoin, [mutation]))).map((paire) => ({
      temoin,
      rang,
      paire,
    })),
  );
  const retenues = tirer(paires, Math.min(PAIRES, paires.length));
  const essais = retenues
    .filter(({ temoin, paire }) => conviennentA(temoin, paire))
    .map(({ temoin, rang, paire }) => ({
      titre: `témoin ${rang}, ${paire.map(({ nom }) => nom).join(" et ")}`,
      verdict: malmener(temoin, paire),
    }));
  exigerTout(`${essais.length} paires d’altérations`, essais);
});

interface Essai {
  readonly titre: string;
  readonly verdict: Verdict;
}

/** Affiche le taux, et exige qu'il soit entier. */
function exigerTout(libelle: string, essais: readonly Essai[]): void {
  const attendus = essais.reduce((total, { verdict }) => total + verdict.attendus, 0);
  const manques = essais.reduce((total, { verdict }) => total + verdict.manques.length, 0);
  const inventes = essais.reduce((total, { verdict }) => total + verdict.inventes.length, 0);
  const taux = ((100 * (attendus - manques)) / attendus).toFixed(1).replace(".", ",");
  process.stdout.write(
    `${libelle} : ${attendus - manques} trouvées sur ${attendus} (${taux} %), ${inventes} constats inventés\n`,
  );
  expect(essais.flatMap(direLesFautes)).toEqual([]);
}

function direLesFautes({ titre, verdict: { manques, inventes } }: Essai): string[] {
  return [
    ...manques.map(
      ({ controle, feuille, cellule }) => `${titre} : ${controle} manque en ${feuille}!${cellule}`,
    ),
    ...inventes.map(
      ({ controle, feuille, cellule, phrase }) =>
        `${titre} : ${controle} inventé en ${feuille}!${cellule} (${phrase})`,
    ),
  ];
}

function deuxADeux(mutations: readonly Mutation[]): (readonly [Mutation, Mutation])[] {
  return mutations.flatMap((une, rang) => mutations.slice(rang + 1).map((autre) => [une, autre] as const));
}

function tirer<T>(choix: readonly T[], combien: number): T[] {
  const [tirees = []] = fc.sample(
    fc.shuffledSubarray([...choix], { minLength: combien, maxLength: combien }),
    { numRuns: 1, seed: 7 },
  );
  return tirees;
}
