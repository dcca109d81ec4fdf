import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { Note } from "../../src/domaine/grille/reponses";
import { echangeDe } from "../../src/domaine/instruction/echangeDe";
import { direEcart, reponsesRetenues } from "../../src/domaine/instruction/ecarts";
import { INSTRUCTION_VIDE, type EchangeDeGrille } from "../../src/domaine/instruction/instruction";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { planifier } from "../../src/plan";
import { deplacer } from "../../src/plan/deplacer";
import { cleDeLEchange } from "../../src/plan/echange";
import { cleDeLaGrille } from "../../src/plan/grille";
import { STYLES } from "../../src/plan/charte";
import type { PlanClasseur, PlanFeuille, Resultat } from "../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire, type Tableur } from "./outils/calculer";
import { CHARENTE, NATIONAL, tirage, type Tirage } from "./outils/dossiers";
import { echangeTire } from "./outils/echanges";
import { cellulesDe, celluleEn, feuilleDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

/** Un dossier en instruction, chaque grille commentée. */
const enInstruction: fc.Arbitrary<Tirage> = tirage().chain(({ modele, dossier }) =>
  fc
    .boolean()
    .chain((contreNotes) =>
      fc
        .tuple(
          ...dossier.grilles.map(({ identifiant }) =>
            echangeTire(identifiant, modele, dossier.politiques, contreNotes),
          ),
        )
        .map((echanges) => ({ modele, dossier: avecLesEchanges(seul(dossier), echanges, contreNotes) })),
    ),
);

/** Les feuilles que l'échange ne cite pas doubleraient la durée de chaque essai. */
function seul(dossier: Dossier): Dossier {
  return { ...dossier, financement: null, departement: null, journal: null, planDAction: null };
}

function avecLesEchanges(
  dossier: Dossier,
  echanges: readonly EchangeDeGrille[],
  contreNotes = false,
): Dossier {
  const instruction = { ...INSTRUCTION_VIDE, etat: "en-instruction" as const, contreNotes, echanges };
  return { ...dossier, instruction };
}

function comparable(valeur: Scalaire | Resultat): unknown {
  if (valeur instanceof ErreurDeCellule) return valeur.code;
  if (typeof valeur === "object" && valeur !== null) return valeur.erreur;
  return typeof valeur === "number" ? Number(valeur.toFixed(12)) : valeur;
}

const echangesDe = (plan: PlanClasseur) => plan.feuilles.filter(({ cle }) => cle.startsWith("echange:"));

function desaccords(plan: PlanClasseur, tableur: Tableur = "Excel"): string[] {
  const calculateur = new Calculateur(plan, tableur);
  return echangesDe(plan).flatMap(({ nom, cellules }) =>
    cellules.flatMap(({ ligne, colonne, contenu }) => {
      if (contenu === undefined || !("formule" in contenu)) return [];
      const obtenu = comparable(calculateur.valeur(nom, ligne, colonne));
      const annonce = comparable(contenu.resultat);
      return obtenu === annonce
        ? []
        : [`${nom} L${ligne + 1}C${colonne + 1} : ${contenu.formule} donne ${obtenu}, annoncé ${annonce}`];
    }),
  );
}

test.each<Tableur>(["Excel", "LibreOffice"])(
  "%s : chaque résultat annoncé est celui de sa formule",
  (tableur) => {
    fc.assert(
      fc.property(enInstruction, ({ dossier, modele }) => {
        expect(desaccords(planifier(dossier, modele), tableur)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  },
);

test("R-SCORE : les pourcentages partagés sont ceux que le domaine donne des notes retenues", () => {
  fc.assert(
    fc.property(enInstruction, ({ dossier, modele }) => {
      const plan = planifier(dossier, modele);
      const calculateur = new Calculateur(plan);
      for (const grille of dossier.grilles) {
        const feuille = feuilleDe(plan, cleDeLEchange(grille));
        const [lignes, roles] = [lignesDe(feuille), rolesDe(feuille)];
        const echange = echangeDe(dossier.instruction, grille.identifiant);
        const attendue = evaluerGrille(
          modele,
          dossier.politiques,
          reponsesRetenues(grille.reponses, echange),
        );
        for (const { rubrique, parPolitique } of attendue.rubriques) {
          for (const [politique, { score }] of Object.entries(parPolitique)) {
            const obtenu = calculateur.valeur(
              feuille.nom,
              lignes.get(`score:${rubrique}`) ?? NaN,
              roles.get(`note-partagee:${politique}`) ?? NaN,
            );
            expect(comparable(obtenu)).toBe(comparable(ecrireScore(score)));
          }
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("ce que la Caf tape dans la feuille change les pourcentages partagés, jamais ceux de l’agent", () => {
  const { feuille, calculateur, ligne, roles, modele, dossier, grille } = ouvrir();
  const score = (role: string) =>
    calculateur.valeur(
      feuille.nom,
      lignesDe(feuille).get(`score:${modele.rubriques[0]?.identifiant}`) ?? NaN,
      roles.get(role) ?? NaN,
    );
  const [politique] = dossier.politiques;
  const [agent, partagee] = [
    `note-agent:${politique?.identifiant}`,
    `note-partagee:${politique?.identifiant}`,
  ];
  const avant = score(agent);
  expect(score(partagee)).toBe(avant);
  const [activite] = modele.rubriques[0]?.activites ?? [];
  const notee = grille.reponses.notes[activite?.identifiant ?? ""]?.[politique?.identifiant ?? ""];
  calculateur.ecrire(feuille.nom, ligne, roles.get(partagee) ?? NaN, notee === 3 ? 0 : 3);
  expect(score(agent)).toBe(avant);
  expect(score(partagee)).not.toBe(avant);
});

test.each<Tableur>(["Excel", "LibreOffice"])(
  "%s : l’écart se dit en toutes lettres, cas par cas",
  (tableur) => {
    const cas: readonly [agent: Scalaire, partagee: Scalaire, attendu: string][] = [
      [2, null, ""],
      [2, 2, "="],
      [1, 3, "+2"],
      [2, 1, "−1"],
      ["NC", 2, "NC → 2"],
      ["nc", "NC", "="],
      [2, "NC", "2 → NC"],
      [null, 1, "vide → 1"],
      [0, 0, "="],
      [null, 0, "vide → 0"],
      [2, "oui", "à corriger"],
      [2, 4, "à corriger"],
      [2, new ErreurDeCellule("#N/A"), "à corriger"],
      [new ErreurDeCellule("#N/A"), 2, "à corriger"],
    ];
    for (const [agent, partagee, attendu] of cas) {
      const { feuille, calculateur, ligne, roles, dossier, nomDeLaGrille, ligneDeLaGrille, rolesDeLaGrille } =
        ouvrir(1, tableur);
      const politique = dossier.politiques[0]?.identifiant;
      calculateur.ecrire(
        nomDeLaGrille,
        ligneDeLaGrille,
        rolesDeLaGrille.get(`note:${politique}`) ?? NaN,
        agent,
      );
      calculateur.ecrire(feuille.nom, ligne, roles.get(`note-partagee:${politique}`) ?? NaN, partagee);
      expect(calculateur.valeur(feuille.nom, ligne, roles.get("ecart") ?? NaN)).toBe(attendu);
      const admises = [agent, partagee].every(
        (note) => note === null || note === "NC" || typeof note === "number",
      );
      if (admises && attendu !== "à corriger")
        expect(direEcart(agent as Note, partagee as Note)).toBe(attendu);
    }
  },
);

test("plusieurs politiques : seules celles qui ont une note partagée sont dans l’écart", () => {
  const { feuille, calculateur, ligne, roles, dossier, nomDeLaGrille, ligneDeLaGrille, rolesDeLaGrille } =
    ouvrir(3);
  const [premiere, deuxieme, troisieme] = dossier.politiques;
  const agent = (politique: string | undefined, note: Scalaire) =>
    calculateur.ecrire(nomDeLaGrille, ligneDeLaGrille, rolesDeLaGrille.get(`note:${politique}`) ?? NaN, note);
  const ensemble = (politique: string | undefined, note: Scalaire) =>
    calculateur.ecrire(feuille.nom, ligne, roles.get(`note-partagee:${politique}`) ?? NaN, note);
  agent(premiere?.identifiant, 1);
  agent(deuxieme?.identifiant, 2);
  agent(troisieme?.identifiant, 3);
  ensemble(premiere?.identifiant, 2);
  ensemble(troisieme?.identifiant, 3);
  const ecart = calculateur.valeur(feuille.nom, ligne, roles.get("ecart") ?? NaN);
  expect(ecart).toBe(`${premiere?.libelle}\u00a0+1 · ${troisieme?.libelle}\u00a0=`);
});

test("la grille triée, ses lignes et ses colonnes déplacées : chaque note reste en face de son activité", () => {
  fc.assert(
    fc.property(
      enInstruction,
      fc.array(fc.nat(60), { maxLength: 6 }),
      fc.nat(8),
      (tire, libres, colonneLibre) => {
        const plan = planifier(tire.dossier, tire.modele);
        const cle = tire.dossier.grilles.map(cleDeLaGrille)[0] ?? "";
        const apres = (rangs: readonly number[], total: number) =>
          Array.from({ length: total }, (_, rang) => rang + rangs.filter((libre) => libre <= rang).length);
        const deplace = deplacer(
          plan,
          new Map([[cle, { lignes: apres(libres, 400), colonnes: apres([colonneLibre], 60) }]]),
        );
        expect(desaccords(deplace)).toEqual([]);
      },
    ),
    { numRuns: 10 },
  );
  const { plan, feuille, grille, modele, dossier, roles } = ouvrir(3);
  const feuilleDeLaGrille = feuilleDe(plan, cleDeLaGrille(grille));
  const [a, b] = modele.rubriques[0]?.activites.map(({ identifiant }) => identifiant) ?? [];
  const echangee = {
    ...plan,
    feuilles: plan.feuilles.map((f) => (f === feuilleDeLaGrille ? permuter(f, a, b) : f)),
  };
  const calculateur = new Calculateur(echangee);
  for (const activite of [a, b])
    for (const { identifiant } of dossier.politiques)
      expect(
        calculateur.valeur(
          feuille.nom,
          lignesDe(feuille).get(`activite:${activite}`) ?? NaN,
          roles.get(`note-agent:${identifiant}`) ?? NaN,
        ),
      ).toBe(grille.reponses.notes[activite ?? ""]?.[identifiant] ?? "");
});

/** Deux lignes d'activité échangées, identifiant compris, comme un tri le ferait. */
function permuter(feuille: PlanFeuille, a: string | undefined, b: string | undefined): PlanFeuille {
  const lignes = lignesDe(feuille);
  const [la, lb] = [lignes.get(`activite:${a}`) ?? NaN, lignes.get(`activite:${b}`) ?? NaN];
  const vers = (ligne: number) => (ligne === la ? lb : ligne === lb ? la : ligne);
  return { ...feuille, cellules: feuille.cellules.map((c) => ({ ...c, ligne: vers(c.ligne) })) };
}

describe("la feuille", () => {
  test("même ordre que la grille : missions, activités, pourcentage, indicateurs", () => {
    fc.assert(
      fc.property(enInstruction, ({ dossier, modele }) => {
        const plan = planifier(dossier, modele);
        for (const grille of dossier.grilles) {
          const ordre = (feuille: PlanFeuille) =>
            [...lignesDe(feuille)]
              .filter(([cle]) => /^(rubrique|activite|score|indicateurs|fonction|indicateur):/.test(cle))
              .sort(([, x], [, y]) => x - y)
              .map(([cle]) => cle);
          expect(ordre(feuilleDe(plan, cleDeLEchange(grille)))).toEqual(
            ordre(feuilleDe(plan, cleDeLaGrille(grille))),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  test("seules les notes et les commentaires de la Caf s’y saisissent ; aucune fusion dans les notes", () => {
    fc.assert(
      fc.property(enInstruction, ({ dossier, modele }) => {
        for (const feuille of echangesDe(planifier(dossier, modele))) {
          const parColonne = new Map([...rolesDe(feuille)].map(([role, colonne]) => [colonne, role]));
          const aSaisir = feuille.cellules.filter(
            ({ style }) => "verrouillee" in STYLES[style as keyof typeof STYLES],
          );
          const roles = new Set(aSaisir.map(({ colonne }) => (parColonne.get(colonne) ?? "").split(":")[0]));
          for (const role of roles)
            expect(["note-partagee", "contre-note", "commentaire-caf"]).toContain(role);
          const saisies = new Set(aSaisir.map(({ ligne, colonne }) => `${ligne},${colonne}`));
          for (const [l, c] of feuille.fusions.flatMap(cellulesDe))
            expect(saisies.has(`${l},${c}`)).toBe(false);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("les contre-notes n’ont de colonnes que si elles sont activées", () => {
    const { dossier, modele } = ouvrir();
    for (const contreNotes of [true, false]) {
      const plan = planifier(avecLesEchanges(dossier, [], contreNotes), modele);
      const roles = [...rolesDe(feuilleDe(plan, "echange:g1")).keys()];
      expect(roles.some((role) => role.startsWith("contre-note:"))).toBe(contreNotes);
    }
  });

  test("la liste des notes a pour source celle des grilles, sans le NC là où le modèle l’interdit", () => {
    fc.assert(
      fc.property(enInstruction, ({ dossier, modele }) => {
        const plan = planifier(dossier, modele);
        const [feuille] = echangesDe(plan);
        if (feuille === undefined) throw new Error("Pas d’échange.");
        const lignes = lignesDe(feuille);
        const sansNc = new Set(
          modele.rubriques
            .flatMap(({ activites }) => activites)
            .filter(({ ncAutorise }) => ncAutorise === false)
            .map(({ identifiant }) => lignes.get(`activite:${identifiant}`)),
        );
        for (const { plages, regle } of feuille.validations) {
          if (regle.type !== "liste") throw new Error("Une règle qui n’est pas une liste.");
          const source = cellulesDe(regle.plage).map(([l, c]) =>
            valeurDe(celluleEn(feuilleDe(plan, regle.feuille), l, c)?.contenu),
          );
          for (const [l] of plages.flatMap(cellulesDe)) expect(source.includes("NC")).toBe(!sansNc.has(l));
        }
      }),
      { numRuns: 10 },
    );
  });

  test("le radar : une série sans note partagée, deux dès qu’il y en a une, de traits et marqueurs distincts", () => {
    const { dossier, modele, grille } = ouvrir();
    const radar = (echanges: readonly EchangeDeGrille[]) =>
      feuilleDe(planifier(avecLesEchanges(dossier, echanges), modele), "echange:g1").graphiques[0];
    expect(radar([])?.series).toHaveLength(1);
    const activite = modele.rubriques[0]?.activites[0]?.identifiant ?? "";
    const politique = dossier.politiques[0]?.identifiant ?? "";
    const deux = radar([
      {
        grille: grille.identifiant,
        notesPartagees: { [activite]: { [politique]: 1 } },
        contreNotes: {},
        commentaires: {},
      },
    ]);
    const [agent, partagee] = deux?.series ?? [];
    expect(deux?.series).toHaveLength(2);
    expect([agent?.trait, agent?.marqueur]).toEqual(["plein", "rond"]);
    expect([partagee?.trait, partagee?.marqueur]).toEqual(["tirets", "carre"]);
  });

  test("imprimée en paysage, les titres répétés, les sauts devant les missions ou le tableau du bas", () => {
    const { feuille } = ouvrir(3);
    const { paysage, titres, sauts } = feuille.impression;
    expect(paysage).toBe(true);
    expect(titres?.premiere).toBe(lignesDe(feuille).get("politiques:"));
    const tableaux = [...lignesDe(feuille)].filter(([cle]) => /^(rubrique|indicateurs):/.test(cle));
    const debuts = tableaux.map(([, ligne]) => ligne);
    const [dernier] = sauts.slice(-1);
    for (const saut of sauts.slice(0, -1)) expect(debuts).toContain(saut);
    expect(sauts.length).toBeGreaterThan(1);
    expect(dernier).toBeGreaterThan(Math.max(...debuts));
  });
});

test("sans instruction, ni feuille d’échange, ni rien de changé ailleurs", () => {
  fc.assert(
    fc.property(enInstruction, ({ dossier, modele }) => {
      const avec = planifier(dossier, modele);
      const sans = planifier({ ...dossier, instruction: null }, modele);
      expect(echangesDe(sans)).toEqual([]);
      const contenus = (plan: PlanClasseur, cle: string) =>
        feuilleDe(plan, cle).cellules.map(({ ligne, colonne, contenu }) => ({ ligne, colonne, contenu }));
      for (const grille of dossier.grilles.map(cleDeLaGrille))
        expect(contenus(avec, grille)).toEqual(contenus(sans, grille));
    }),
    { numRuns: 10 },
  );
});

function ouvrir(politiques = 1, tableur: Tableur = "Excel") {
  const [tire] = fc.sample(
    tirage([politiques === 1 ? NATIONAL : CHARENTE]).filter(
      ({ dossier: tiree }) => tiree.politiques.length === politiques,
    ),
    { numRuns: 1, seed: 11 },
  );
  if (tire === undefined) throw new Error("Pas de tirage.");
  const { modele } = tire;
  const dossier = avecLesEchanges(seul(tire.dossier), []);
  const [grille] = dossier.grilles;
  if (grille === undefined) throw new Error("Pas de grille.");
  const plan = planifier(dossier, modele);
  const feuille = feuilleDe(plan, cleDeLEchange(grille));
  const feuilleDeLaGrille = feuilleDe(plan, cleDeLaGrille(grille));
  const activite = `activite:${modele.rubriques[0]?.activites[0]?.identifiant}`;
  return {
    plan,
    feuille,
    grille,
    modele,
    dossier,
    roles: rolesDe(feuille),
    ligne: lignesDe(feuille).get(activite) ?? NaN,
    calculateur: new Calculateur(plan, tableur),
    nomDeLaGrille: feuilleDeLaGrille.nom,
    ligneDeLaGrille: lignesDe(feuilleDeLaGrille).get(activite) ?? NaN,
    rolesDeLaGrille: rolesDe(feuilleDeLaGrille),
  };
}
