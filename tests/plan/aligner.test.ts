import fc from "fast-check";
import { aligner, type Alignement } from "../../src/plan/aligner";

type Rangs = readonly (string | null)[];

/** Une feuille d'essai : l'identifiant d'un rang à nous, ou un rang de l'utilisateur. */
interface Rang {
  readonly identifiant: string | null;
  /** Vrai : l'utilisateur y a mis quelque chose, ou l'a inséré. */
  readonly libre: boolean;
}

/** Un plan : des identifiants uniques, séparés çà et là de rangs vides. */
const plan: fc.Arbitrary<Rangs> = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 14 })
  .map((pleins) => pleins.map((plein, rang) => (plein ? `a${rang}` : null)));

/** La feuille telle que le plan l'a écrite, puis malmenée : tri des nôtres, rangs retirés, rangs libres, inconnus. */
const malmenee = fc
  .record({
    plan,
    retires: fc.array(fc.nat(13), { maxLength: 5 }),
    libres: fc.array(fc.nat(20), { maxLength: 6 }),
    enTrop: fc.array(fc.nat(20), { maxLength: 3 }),
    graineDuTri: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
    triee: fc.boolean(),
  })
  .map(({ plan: rangs, retires, libres, enTrop, graineDuTri, triee }) => {
    let feuille: Rang[] = rangs
      .filter((_, rang) => !retires.includes(rang))
      .map((identifiant) => ({ identifiant, libre: false }));
    if (triee) {
      const places = feuille.flatMap(({ identifiant }, rang) => (identifiant === null ? [] : [rang]));
      const ordre = [...places].sort((a, b) => (graineDuTri[a] ?? 0) - (graineDuTri[b] ?? 0));
      const avant = feuille;
      feuille = avant.map((rang, i) =>
        places.includes(i) ? (avant[ordre[places.indexOf(i)] ?? i] ?? rang) : rang,
      );
    }
    for (const place of libres) {
      feuille.splice(Math.min(place, feuille.length), 0, { identifiant: null, libre: true });
    }
    enTrop.forEach((place, i) => {
      feuille.splice(Math.min(place, feuille.length), 0, { identifiant: `ancien${i}`, libre: true });
    });
    return { plan: rangs, feuille };
  });

const identifiants = (feuille: readonly Rang[]): Rangs => feuille.map(({ identifiant }) => identifiant);

/** La feuille, une fois les insertions rejouées dans leur ordre : `null` là où un rang vient d'être inséré. */
function inserer(feuille: readonly Rang[], { insertions }: Alignement): (Rang | null)[] {
  const apres: (Rang | null)[] = [...feuille];
  for (const rang of insertions) {
    if (rang > apres.length) throw new Error("Une insertion est hors de la feuille.");
    apres.splice(rang, 0, null);
  }
  return apres;
}

const insere = (rangs: Rangs, feuille: Rangs) => aligner(rangs, feuille, "inserer");

test("une feuille inchangée : chaque rang à sa place, rien à insérer", () => {
  fc.assert(
    fc.property(plan, fc.constantFrom("inserer" as const, "sans-inserer" as const), (rangs, manquants) => {
      expect(aligner(rangs, rangs, manquants)).toEqual({
        positions: rangs.map((_, rang) => rang),
        insertions: [],
      });
    }),
  );
});

test("une feuille vide reçoit le plan tel quel", () => {
  fc.assert(
    fc.property(plan, (rangs) => {
      expect(insere(rangs, [])).toEqual({ positions: rangs.map((_, rang) => rang), insertions: [] });
    }),
  );
});

test("les positions croissent strictement", () => {
  fc.assert(
    fc.property(malmenee, ({ plan: rangs, feuille }) => {
      const { positions } = insere(rangs, identifiants(feuille));
      expect(positions).toHaveLength(rangs.length);
      positions.forEach((position, rang) => expect(position).toBeGreaterThan(positions[rang - 1] ?? -1));
    }),
  );
});

test("un rang identifié tombe sur un rang à nous ou sur un rang inséré, jamais sur un rang de l’utilisateur", () => {
  fc.assert(
    fc.property(malmenee, ({ plan: rangs, feuille }) => {
      const alignement = insere(rangs, identifiants(feuille));
      const apres = inserer(feuille, alignement);
      rangs.forEach((identifiant, rang) => {
        if (identifiant === null) return;
        const sous = apres[alignement.positions[rang] ?? NaN];
        // Au-delà de la feuille, ou dans un rang inséré : la place est libre.
        if (sous === undefined || sous === null) return;
        expect(sous.libre).toBe(false);
        expect(sous.identifiant).not.toBeNull();
      });
    }),
    { numRuns: 1000 },
  );
});

test("les rangs connus reprennent exactement les places des nôtres, et il ne s’insère que les nouveaux", () => {
  fc.assert(
    fc.property(malmenee, ({ plan: rangs, feuille }) => {
      const alignement = insere(rangs, identifiants(feuille));
      const apres = inserer(feuille, alignement);
      const voulus = new Set(rangs);
      const places = apres.flatMap((rang, i) =>
        rang?.identifiant && voulus.has(rang.identifiant) ? [i] : [],
      );
      const presents = new Set<string | null | undefined>(identifiants(feuille));
      const prises = alignement.positions.filter(
        (_, rang) => rangs[rang] !== null && presents.has(rangs[rang]),
      );
      expect(prises).toEqual(places);
    }),
    { numRuns: 1000 },
  );
});

test("le plan écrit là où il s’aligne, tout concorde, et l’aligner de nouveau ne change plus rien", () => {
  fc.assert(
    fc.property(malmenee, ({ plan: rangs, feuille }) => {
      const alignement = insere(rangs, identifiants(feuille));
      const apres: (Rang | null)[] = inserer(feuille, alignement);
      const libresAvant = feuille.filter(({ libre }) => libre);
      const voulus = new Set(rangs);
      rangs.forEach((identifiant, rang) => {
        const position = alignement.positions[rang] ?? NaN;
        while (apres.length <= position) apres.push(null);
        if (identifiant !== null) apres[position] = { identifiant, libre: false };
      });
      const ecrite = apres.map((rang) => rang?.identifiant ?? null);
      expect(ecrite.filter((identifiant) => identifiant !== null && voulus.has(identifiant))).toEqual(
        rangs.filter((identifiant) => identifiant !== null),
      );
      expect(apres.filter((rang) => rang?.libre)).toEqual(libresAvant);

      const encore = insere(rangs, ecrite);
      expect(encore.insertions).toEqual([]);
      rangs.forEach((identifiant, rang) => {
        if (identifiant !== null) expect(encore.positions[rang]).toBe(alignement.positions[rang]);
      });
    }),
    { numRuns: 1000 },
  );
});

test("sans insérer : les positions ne décroissent pas, restent dans la feuille et gardent leurs places aux connus", () => {
  fc.assert(
    fc.property(malmenee, ({ plan: rangs, feuille }) => {
      const { positions, insertions } = aligner(rangs, identifiants(feuille), "sans-inserer");
      expect(insertions).toEqual([]);
      positions.forEach((position, rang) =>
        expect(position).toBeGreaterThanOrEqual(positions[rang - 1] ?? 0),
      );
      const voulus = new Set(rangs);
      const places = feuille.flatMap(({ identifiant }, i) =>
        identifiant && voulus.has(identifiant) ? [i] : [],
      );
      const presents = new Set<string | null | undefined>(identifiants(feuille));
      expect(positions.filter((_, rang) => rangs[rang] !== null && presents.has(rangs[rang]))).toEqual(
        places,
      );
    }),
    { numRuns: 1000 },
  );
});

describe("des cas écrits à la main", () => {
  const lire = (texte: string): Rangs => [...texte].map((lettre) => (lettre === "." ? null : lettre));

  test.each<[titre: string, plan: string, feuille: string, positions: number[], insertions: number[]]>([
    ["une ligne insérée tout en haut", "abc", ".abc", [1, 2, 3], []],
    ["une ligne insérée au milieu", "abc", "a.bc", [0, 2, 3], []],
    ["une ligne insérée sous la dernière", "abc", "abc.", [0, 1, 2], []],
    ["un tri", "abc", "cab", [0, 1, 2], []],
    ["un tri autour d’une ligne libre", "abc", "c.ab", [0, 2, 3], []],
    ["une ligne nouvelle au milieu", "abc", "ac", [0, 1, 2], [1]],
    ["une ligne nouvelle à la fin", "abc", "ab", [0, 1, 2], []],
    ["une ligne nouvelle à la fin, avant ce que l’utilisateur a écrit dessous", "abc", "ab.", [0, 1, 2], [2]],
    ["une ligne nouvelle en tête", "abc", "bc", [0, 1, 2], [0]],
    ["une ligne répétée : la première seule compte", "ab", "aab", [0, 2], []],
    ["une ligne qui n’est plus au plan", "ac", "abc", [0, 2], []],
    ["l’intervalle du plan n’est plus dans la feuille", "a.b", "ab", [0, 1, 2], [1]],
    ["l’intervalle du plan s’est agrandi", "a.b", "a...b", [0, 1, 4], []],
  ])("%s : « %s » sur « %s »", (_, rangs, feuille, positions, insertions) => {
    expect(aligner(lire(rangs), lire(feuille))).toEqual({ positions, insertions });
  });

  test("sans insérer, un rang qui manque se confond avec le précédent", () => {
    expect(aligner(lire("abc"), lire("ac"), "sans-inserer").positions).toEqual([0, 0, 1]);
    expect(aligner(lire("abc"), lire("bc"), "sans-inserer").positions).toEqual([0, 0, 1]);
    expect(aligner(lire("a..b"), lire("ab"), "sans-inserer").positions).toEqual([0, 0, 0, 1]);
  });
});
