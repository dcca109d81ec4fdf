import fc from "fast-check";
import type { CompteDIndicateur, Indicateur } from "../../../src/domaine/grille/modele";
import type { DemandeDeProposition } from "../../../src/domaine/indicateurs/demandeDeProposition";
import { proposerLIndicateur } from "../../../src/domaine/indicateurs/proposerLIndicateur";
import type { Proposition } from "../../../src/domaine/indicateurs/proposition";
import { estAJour, reponseProposee } from "../../../src/domaine/indicateurs/reponseProposee";
import type { Journal } from "../../../src/domaine/journal/journal";
import { TYPES_D_ENTREE } from "../../../src/domaine/journal/journal";
import { lisible } from "../../donnees/outils";
import { entree, unJournal, uneEntree } from "../journal/fabrique";
import { action, unPlan } from "../planDAction/fabrique";

function indicateur(compte: CompteDIndicateur | undefined, partie: Partial<Indicateur> = {}): Indicateur {
  return {
    identifiant: "i1",
    libelle: "Nombre et nature",
    type: "suivi",
    avecNombre: true,
    avecNature: true,
    portee: "ctg",
    ...(compte === undefined ? {} : { compte }),
    ...partie,
  };
}

function proposer(
  compte: CompteDIndicateur | undefined,
  journal: Journal | null,
  reste: Partial<Omit<DemandeDeProposition, "journal" | "indicateur">> & {
    partie?: Partial<Indicateur>;
  } = {},
): Proposition | null {
  const { partie, ...demande } = reste;
  return proposerLIndicateur({
    indicateur: indicateur(compte, partie),
    journal,
    planDAction: null,
    annee: 2024,
    poste: "",
    ...demande,
  });
}

const ecartsDe = (proposition: Proposition | null) =>
  (proposition?.ecartes ?? []).map(({ phrase }) => lisible(phrase));

describe("les entrées du journal", () => {
  const COPILS = [
    entree({ date: "2024-11-20", objet: "Bilan" }),
    entree({ date: "2024-01-18", objet: "Lancement" }),
    entree({ date: "2024-06-06" }),
    entree({ date: "2024-06-06", type: "veille", objet: "Veille" }),
  ];

  test("se comptent par type, de la plus ancienne à la plus récente, et nomment la nature", () => {
    const proposition = proposer({ entrees: ["copil"] }, COPILS);
    expect(proposition?.nombre).toBe(3);
    expect(proposition?.nature).toBe("Lancement\u00a0; Bilan");
    expect(proposition?.comptes.map(({ libelle }) => libelle)).toEqual([
      "Lancement",
      "Copil du 6\u00a0juin 2024",
      "Bilan",
    ]);
    expect(proposition?.comptes[1]?.entrees).toEqual([COPILS[2]]);
    expect(proposition?.ecartes).toEqual([]);
  });

  test("d'une autre année, ou sans date, ne comptent pas, et cela se dit", () => {
    const journal = [
      entree({ date: "2024-12-31" }),
      entree({ date: "2025-01-01" }),
      entree({ date: "2023-12-31" }),
      entree({ date: "" }),
      entree({ date: "2024-02-30" }),
      entree({ date: "", type: "veille" }),
    ];
    const proposition = proposer({ entrees: ["copil"] }, journal);
    expect(proposition?.nombre).toBe(1);
    expect(ecartsDe(proposition)).toEqual([
      "2 entrées sans date ne sont pas comptées.",
      "2 faits d'une autre année que 2024 ne sont pas comptés.",
    ]);
  });

  test("un même objet n'est nommé qu'une fois", () => {
    const journal = [
      entree({ type: "enjeu", date: "2024-02-01", objet: "Bonus territoire" }),
      entree({ type: "enjeu", date: "2024-03-01", objet: "bonus  territoire" }),
    ];
    expect(proposer({ entrees: ["enjeu"] }, journal)).toMatchObject({
      nombre: 2,
      nature: "Bonus territoire",
    });
  });
});

describe("la portée (R-IND-2)", () => {
  const DEUX_FOIS = [
    entree({ date: "2024-06-06", objet: "Copil n° 2", poste: "p1" }),
    entree({ date: "2024-06-06", objet: "2e Copil", poste: "p2" }),
    entree({ date: "2024-11-07", poste: "p2" }),
  ];

  test("à l'échelle de la CTG, un Copil que deux chargés ont noté n'en est qu'un, pour chaque grille", () => {
    for (const poste of ["", "p1", "p2"]) {
      const proposition = proposer({ entrees: ["copil"] }, DEUX_FOIS, { poste });
      expect(proposition?.nombre).toBe(2);
      expect(proposition?.comptes[0]?.entrees).toHaveLength(2);
    }
  });

  const RELAIS = [
    entree({ type: "relais", date: "2024-02-01", poste: "p1" }),
    entree({ type: "relais", date: "2024-02-02", poste: "p1" }),
    entree({ type: "relais", date: "2024-02-03", poste: "p2" }),
    entree({ type: "relais", date: "2024-02-04" }),
  ];
  const parPoste = (poste: string) =>
    proposer({ entrees: ["relais"] }, RELAIS, { poste, partie: { portee: "poste" } });

  test("à l'échelle du poste, chacun les siennes ; celles de l'équipe ne comptent que dans une grille commune", () => {
    expect(["p1", "p2", ""].map((poste) => parPoste(poste)?.nombre)).toEqual([2, 1, 4]);
    expect(ecartsDe(parPoste("p1"))).toEqual([
      "1 entrée sans chargé de coopération n'est pas comptée ici : dites de qui elle est.",
    ]);
    expect(ecartsDe(parPoste(""))).toEqual([]);
  });
});

describe("les partenaires", () => {
  test("se comptent une fois chacun, par ordre alphabétique, avec les entrées où ils paraissent", () => {
    const journal = [
      entree({ type: "diagnostic", date: "2024-02-01", partenaires: "PMI ; Éducation nationale" }),
      entree({ type: "diagnostic", date: "2024-03-01", partenaires: "éducation nationale;;MSA Poitou; pmi" }),
      entree({ type: "diagnostic", date: "2024-04-01" }),
      entree({ type: "relais", date: "2024-04-01", partenaires: "Mairie" }),
    ];
    const proposition = proposer({ entrees: ["diagnostic"], partenaires: true }, journal);
    expect(proposition?.nombre).toBe(3);
    expect(proposition?.nature).toBe("Éducation nationale\u00a0; MSA Poitou\u00a0; PMI");
    expect(proposition?.comptes.map(({ entrees }) => entrees.length)).toEqual([2, 1, 2]);
    expect(ecartsDe(proposition)).toEqual(["1 entrée ne nomme aucun partenaire."]);
  });
});

describe("le plan d'action (R-PLAN-1)", () => {
  test("un axe compte une fois, avec ses actions", () => {
    const plan = [
      action({ axe: "Logement" }),
      action({ axe: "Accès aux droits" }),
      action({ axe: "accès  aux droits", action: "Autre" }),
      action({ axe: " " }),
    ];
    const proposition = proposer({ planDAction: "axes" }, null, { planDAction: plan });
    expect(proposition).toMatchObject({ nombre: 2, nature: "Accès aux droits\u00a0; Logement" });
    expect(proposition?.comptes.map(({ actions }) => actions.length)).toEqual([2, 1]);
    expect(ecartsDe(proposition)).toEqual(["1 action du plan n'a pas d'axe."]);
  });

  const ALERTES: CompteDIndicateur = { entrees: ["alerte"], planDAction: "alertes" };
  const PLAN = [
    action({ action: "Diagnostic jeunesse", alerte: "2024-06-06" }),
    action({ action: "Permanences", alerte: "2024-09-01" }),
    action({ action: "Ludothèque", alerte: "2023-09-01" }),
    action({ action: "Guide", alerte: "" }),
  ];
  const JOURNAL = [entree({ type: "alerte", date: "2024-06-06", objet: "Retard du diagnostic jeunesse" })];

  test("une alerte du plan, du jour d'une alerte du journal, ne compte pas deux fois", () => {
    const proposition = proposer(ALERTES, JOURNAL, { planDAction: PLAN });
    expect(proposition).toMatchObject({
      nombre: 2,
      nature: "Retard du diagnostic jeunesse\u00a0; Permanences",
    });
    expect(ecartsDe(proposition)).toEqual([
      "1 alerte du plan d'action est déjà comptée : le journal en a une du même jour.",
      "1 fait d'une autre année que 2024 n'est pas compté.",
    ]);
  });

  test("l'un sans l'autre suffit", () => {
    expect(proposer(ALERTES, JOURNAL)?.nombre).toBe(1);
    expect(proposer(ALERTES, null, { planDAction: PLAN })?.nombre).toBe(2);
  });
});

describe("sans rien à proposer", () => {
  test("le modèle ne dit pas de compte : aucune proposition", () => {
    expect(proposer(undefined, [entree()], { planDAction: [action()] })).toBeNull();
  });

  test("ce que l'indicateur compte n'est pas tenu : aucune proposition, et non zéro", () => {
    expect(proposer({ entrees: ["copil"] }, null, { planDAction: [action()] })).toBeNull();
    expect(proposer({ planDAction: "axes" }, [entree()])).toBeNull();
    expect(proposer({ entrees: ["copil"] }, [])).toMatchObject({ nombre: 0, nature: "", comptes: [] });
  });

  test("sans nombre ou sans nature, l'indicateur n'en reçoit pas (R-IND-1)", () => {
    const journal = [entree({ objet: "Bilan" })];
    const compte: CompteDIndicateur = { entrees: ["copil"] };
    expect(proposer(compte, journal, { partie: { avecNature: false } })).toMatchObject({
      nombre: 1,
      nature: "",
    });
    expect(proposer(compte, journal, { partie: { avecNombre: false } })).toMatchObject({
      nombre: null,
      nature: "Bilan",
    });
  });
});

describe("à jour", () => {
  const PROPOSITION = proposer({ entrees: ["copil"] }, [entree({ objet: "Bilan" })]) as Proposition;
  const SANS_NATURE = proposer({ entrees: ["copil"] }, [entree()]) as Proposition;

  test("la grille dit déjà le même nombre et la même nature", () => {
    expect(estAJour(PROPOSITION, { nombre: 1, nature: " bilan", commentaire: "x" })).toBe(true);
    expect(estAJour(PROPOSITION, { nombre: 2, nature: "Bilan", commentaire: "" })).toBe(false);
    expect(estAJour(PROPOSITION, { nombre: 1, nature: "Autre", commentaire: "" })).toBe(false);
    expect(estAJour(PROPOSITION, { nombre: null, nature: "", commentaire: "" })).toBe(false);
    expect(estAJour(PROPOSITION, undefined)).toBe(false);
  });

  test("une nature que le journal ne dit pas laisse celle de l'agent", () => {
    expect(reponseProposee(SANS_NATURE)).toEqual({ nombre: 1 });
    expect(estAJour(SANS_NATURE, { nombre: 1, nature: "Écrite à la main", commentaire: "" })).toBe(true);
  });

  test("reprendre met à jour, quel que soit le journal", () => {
    fc.assert(
      fc.property(uneDemande, (demande) => {
        const proposition = proposerLIndicateur(demande);
        if (proposition === null) return;
        const avant = { nombre: null, nature: "", commentaire: "" };
        expect(estAJour(proposition, { ...avant, ...reponseProposee(proposition) })).toBe(true);
      }),
    );
  });
});

const unCompte: fc.Arbitrary<CompteDIndicateur> = fc.record(
  {
    entrees: fc.subarray([...TYPES_D_ENTREE], { minLength: 1 }),
    partenaires: fc.boolean(),
    planDAction: fc.constantFrom("axes" as const, "alertes" as const),
  },
  { requiredKeys: [] },
);

const uneDemande: fc.Arbitrary<DemandeDeProposition> = fc
  .record({
    compte: unCompte,
    partie: fc.record({
      avecNombre: fc.constant(true),
      avecNature: fc.boolean(),
      portee: fc.constantFrom("ctg" as const, "poste" as const),
    }),
    journal: fc.option(unJournal),
    planDAction: fc.option(unPlan),
    poste: fc.constantFrom("", "p1", "p2"),
  })
  .map(({ compte, partie, ...reste }) => ({ ...reste, annee: 2024, indicateur: indicateur(compte, partie) }));

describe("pour tout journal et tout plan", () => {
  test("le nombre est celui du détail, et n'en compte que de l'année et du poste", () => {
    fc.assert(
      fc.property(uneDemande, (demande) => {
        const proposition = proposerLIndicateur(demande);
        if (proposition === null) return;
        expect(proposition.nombre).toBe(proposition.comptes.length);
        for (const { entrees, actions } of proposition.comptes) {
          expect(entrees.length + actions.length).toBeGreaterThan(0);
          for (const { date, poste } of entrees) {
            expect(date).toMatch(/^2024-/);
            if (demande.indicateur.portee === "poste" && demande.poste !== "") {
              expect(poste).toBe(demande.poste);
            }
          }
        }
      }),
    );
  });

  test("l'ordre des lignes n'y change rien", () => {
    const tenue = uneDemande.map((d) => ({
      ...d,
      journal: d.journal ?? [],
      planDAction: d.planDAction ?? [],
    }));
    fc.assert(
      fc.property(
        tenue.chain((demande) =>
          fc
            .tuple(
              fc.shuffledSubarray([...demande.journal], { minLength: demande.journal.length }),
              fc.shuffledSubarray([...demande.planDAction], { minLength: demande.planDAction.length }),
            )
            .map(([journal, planDAction]) => [demande, { ...demande, journal, planDAction }] as const),
        ),
        ([demande, melangee]) => {
          const [a, b] = [proposerLIndicateur(demande), proposerLIndicateur(melangee)];
          expect([b?.nombre, b?.nature]).toEqual([a?.nombre, a?.nature]);
          expect(b?.comptes.map(({ libelle }) => libelle)).toEqual(a?.comptes.map(({ libelle }) => libelle));
        },
      ),
    );
  });

  test("une entrée d'une autre année n'ajoute rien ; aucune entrée n'enlève un élément compté du journal", () => {
    fc.assert(
      fc.property(uneDemande, unJournal, uneEntree, (demande, journal, neuve) => {
        const compter = (entrees: Journal) =>
          proposerLIndicateur({ ...demande, journal: entrees, planDAction: null })?.nombre ?? 0;
        const avant = compter(journal);
        expect(compter([...journal, { ...neuve, date: "2022-05-05" }])).toBe(avant);
        expect(compter([...journal, neuve])).toBeGreaterThanOrEqual(avant);
      }),
    );
  });

  test("par poste, la somme de l'équipe et des entrées sans poste fait la grille commune", () => {
    const postes = unJournal.map((journal) => journal.filter(({ poste }) => poste !== "p9"));
    fc.assert(
      fc.property(postes, fc.constantFrom(...TYPES_D_ENTREE), (journal, type) => {
        const nombreDe = (entrees: Journal, poste: string) =>
          proposer({ entrees: [type] }, entrees, { poste, partie: { portee: "poste" } })?.nombre ?? NaN;
        const sansPoste = journal.filter(({ poste }) => poste === "");
        const chacun = nombreDe(journal, "p1") + nombreDe(journal, "p2");
        expect(chacun + nombreDe(sansPoste, "")).toBe(nombreDe(journal, ""));
      }),
    );
  });
});
