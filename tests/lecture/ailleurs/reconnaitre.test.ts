import { MODELES } from "../../../src/donnees";
import {
  cleDeNote,
  reconnaitreLesGrilles,
  reprendreLesReponses,
  RIEN_DE_CONFIRME,
  type GrilleReconnue,
} from "../../../src/lecture/ailleurs";
import { lireFichier } from "../../../src/xlsx/lire";
import type { Cas, Notes } from "./outils/difformes";
import { JEU } from "./outils/jeu";

function reconnue({ octets }: Cas): GrilleReconnue {
  const { feuilles } = reconnaitreLesGrilles(lireFichier(octets), MODELES);
  const [grille] = feuilles[0]?.grilles ?? [];
  if (feuilles.length !== 1 || grille === undefined)
    throw new Error("Une grille, et une seule, est attendue.");
  return grille;
}

/** « activité politique » → note */
function aPlat(notes: Notes): Map<string, string> {
  return new Map(
    Object.entries(notes).flatMap(([activite, parPolitique]) =>
      Object.entries(parPolitique)
        .filter(([, note]) => note !== null)
        .map(([politique, note]) => [cleDeNote(activite, politique), String(note)] as const),
    ),
  );
}

const trier = (cles: Iterable<string>) => [...cles].sort();

describe.each(JEU)("$nom", (cas) => {
  const grille = reconnue(cas);
  const reprises = aPlat(reprendreLesReponses(grille, RIEN_DE_CONFIRME).notes);

  test("le modèle est reconnu", () => {
    expect(grille.modele.identifiant).toBe(cas.modele);
  });

  test("ce qui est sûr est repris, et rien d’autre", () => {
    expect(new Map([...reprises].sort())).toEqual(new Map([...aPlat(cas.reprises)].sort()));
  });

  test("ce qui n’est pas sûr se propose", () => {
    const proposees = grille.activites
      .filter(({ certitude }) => certitude === "exacte")
      .flatMap(({ identifiant, notes }) =>
        notes.flatMap(({ etat, politique }) =>
          etat === "a-confirmer" ? [cleDeNote(identifiant, politique)] : [],
        ),
      );
    expect(trier(proposees)).toEqual(trier(cas.aConfirmer));
    expect(
      grille.activites
        .filter(({ certitude }) => certitude === "proche")
        .map(({ identifiant }) => identifiant),
    ).toEqual(cas.proches);
  });
});

test("sur tout le jeu, aucune note n’est inventée", () => {
  const bilan = { justes: 0, fausses: 0, nonReprises: 0 };
  for (const cas of JEU) {
    const reprises = aPlat(reprendreLesReponses(reconnue(cas), RIEN_DE_CONFIRME).notes);
    const voulues = aPlat(cas.voulues);
    for (const [cle, note] of reprises) bilan[voulues.get(cle) === note ? "justes" : "fausses"]++;
    for (const cle of voulues.keys()) if (!reprises.has(cle)) bilan.nonReprises++;
  }
  process.stdout.write(
    `Reprise du jeu difforme : ${bilan.justes} notes justes, ${bilan.fausses} fausses, ${bilan.nonReprises} à confirmer ou non reprises.\n`,
  );
  expect(bilan.fausses).toBe(0);
});
