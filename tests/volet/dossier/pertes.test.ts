import { EXEMPLE } from "../../../src/donnees";
import { annoncer } from "../../../src/volet/dossier/annoncer";
import { cleDuModele } from "../../../src/volet/dossier/brouillon";
import { conflitsDits } from "../../../src/volet/dossier/conflits";
import {
  compterLesReponses,
  direCompte,
  ncDeLAncienChamp,
  pertesDe,
} from "../../../src/volet/dossier/pertes";
import {
  compositionDe,
  EXEMPLE_SAISI,
  NATIONAL,
  NEUF,
  SOCLE_DE_L_EXEMPLE,
  SOCLE_DU_CLASSEUR,
  SOCLE_VIDE,
} from "./fabrique";

const { lu } = SOCLE_DU_CLASSEUR;
const RIEN = { notes: 0, commentaires: 0, indicateurs: 0 };

/** Les notes que l'exemple a données dans ces lignes. */
function notesDe(prefixe: string): number {
  return EXEMPLE.dossier.grilles.reduce(
    (total, { reponses }) =>
      total +
      Object.entries(reponses.notes)
        .filter(([activite]) => activite.startsWith(prefixe))
        .reduce((somme, [, ligne]) => somme + Object.values(ligne).filter((note) => note !== null).length, 0),
    0,
  );
}

test("reconstruire à l’identique ne perd rien", () => {
  expect(pertesDe(lu, compositionDe(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR))).toEqual({
    effacees: RIEN,
    delaissees: [],
  });
});

test("changer de modèle efface les réponses des activités que l’autre n’a pas, et les compte", () => {
  const brouillon = {
    ...EXEMPLE_SAISI,
    modele: cleDuModele(NATIONAL),
    politiques: "famille education social",
  };
  const { effacees, delaissees } = pertesDe(lu, compositionDe(brouillon, SOCLE_DU_CLASSEUR));
  expect(effacees.notes).toBe(notesDe("m1."));
  expect(effacees.notes).toBeGreaterThan(0);
  expect(effacees.indicateurs).toBe(0);
  expect(delaissees).toEqual([]);
});

test("réunir les politiques en une seule efface toutes les notes, pas les commentaires", () => {
  const { effacees } = pertesDe(
    lu,
    compositionDe({ ...EXEMPLE_SAISI, politiques: "unique" }, SOCLE_DU_CLASSEUR),
  );
  expect(effacees).toEqual({ ...RIEN, notes: notesDe("") });
});

test("un poste retiré délaisse sa feuille, sans l’effacer", () => {
  const brouillon = { ...EXEMPLE_SAISI, postes: EXEMPLE_SAISI.postes.slice(0, 1) };
  const { effacees, delaissees } = pertesDe(lu, compositionDe(brouillon, SOCLE_DU_CLASSEUR));
  const { notes, commentaires, indicateurs } = compterLesReponses(EXEMPLE.dossier.grilles[1]!.reponses);
  expect(effacees).toEqual(RIEN);
  expect(delaissees).toEqual([
    { feuille: "CTG Grille Spécimen", reponses: notes + commentaires + indicateurs },
  ]);
});

test("le compte se dit sans les zéros", () => {
  expect(direCompte({ notes: 12, commentaires: 1, indicateurs: 2 })).toBe(
    "12 notes, 1 commentaire et 2 indicateurs",
  );
  expect(direCompte({ ...RIEN, commentaires: 3 })).toBe("3 commentaires");
});

describe("ce qui va se passer, dit avant", () => {
  const dire = (...args: Parameters<typeof compositionDe>) => annoncer(compositionDe(...args), args[1]);
  const ANNULER =
    "L’annulation d’Excel (Ctrl+Z) ne remontera pas au-delà de la construction : protéger les feuilles l’efface.";

  test("une première construction ajoute des feuilles et ne touche pas aux autres", () => {
    expect(dire(NEUF, SOCLE_VIDE)).toEqual([
      "6 feuilles s’ajoutent : 1 grille, 1 synthèse, un mode d’emploi, la feuille des postes, celle de l’activité prévisionnelle et une feuille de listes masquée. Vos feuilles et leur contenu ne bougent pas.",
      ANNULER,
    ]);
    expect(dire(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE)[0]).toMatch(/^8 feuilles s’ajoutent/);
  });

  test("une reconstruction garde notes et commentaires, et ne supprime rien", () => {
    expect(dire(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR)).toEqual([
      "Les feuilles du dossier sont refaites en place : les notes et les commentaires des cellules sont conservés.",
      "Aucune feuille n’est supprimée.",
      ANNULER,
    ]);
  });

  test("une grille de plus s’annonce, comme les NC que le champ pose", () => {
    const brouillon = {
      ...EXEMPLE_SAISI,
      repartition: "commune" as const,
      horsChamp: [{ nature: "politique" as const, cible: "social", motif: "Hors délégation." }],
    };
    const phrases = dire(brouillon, SOCLE_DU_CLASSEUR);
    expect(phrases).toContain("2 feuilles s’ajoutent : 1 grille et 1 synthèse.");
    expect(phrases).toContain("26 notes hors du champ passent à NC.");
  });

  test("les NC d’un champ que l’on retire restent dans les cellules, et cela se dit", () => {
    const composition = compositionDe({ ...EXEMPLE_SAISI, horsChamp: [] }, SOCLE_DU_CLASSEUR);
    const poses = ncDeLAncienChamp(lu, composition);
    expect(poses).toBe(12);
    expect(annoncer(composition, SOCLE_DU_CLASSEUR)[2]).toMatch(/^12 NC de l’ancien champ restent/);
    expect(ncDeLAncienChamp(lu, compositionDe(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR))).toBe(0);
    // Des colonnes qui disparaissent emportent leurs NC.
    const unique = compositionDe(
      { ...EXEMPLE_SAISI, horsChamp: [], politiques: "unique" },
      SOCLE_DU_CLASSEUR,
    );
    expect(ncDeLAncienChamp(lu, unique)).toBe(0);
  });
});

test("chaque note que le champ contredit se dit, avec son titulaire et sa politique", () => {
  const horsChamp = [{ nature: "politique" as const, cible: "famille", motif: "Hors délégation." }];
  const dits = conflitsDits(compositionDe({ ...EXEMPLE_SAISI, horsChamp }, SOCLE_DU_CLASSEUR));
  expect(dits[0]).toBe(
    "Camille Exemple, Famille, « Contribue à répondre aux objectifs politiques et impulse de façon opérationnelle les projets validés par le comité de pilotage et les élus du territoire » : déjà notée 2.",
  );
  expect(conflitsDits(compositionDe(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR))).toEqual([]);
});
