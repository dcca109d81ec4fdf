import fc from "fast-check";
import { anonymiser } from "../../../src/domaine/dossier/anonymiser";
import { ANONYMAT_PAR_DEFAUT, type OptionsDAnonymat } from "../../../src/domaine/dossier/anonymat/options";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { EXEMPLE } from "../../../src/donnees";
import { tirage } from "../../plan/outils/dossiers";

const DOSSIER = EXEMPLE.dossier;

function options(partie: Partial<OptionsDAnonymat> = {}): OptionsDAnonymat {
  return { ...ANONYMAT_PAR_DEFAUT, ...partie };
}

function natures({ equipe }: Dossier): string[] {
  return equipe.fiches.flatMap(({ periodes }) => periodes.map(({ nature }) => nature));
}

test("l’exemple, sans rien choisir", () => {
  const anonyme = anonymiser(DOSSIER);
  expect(anonyme.postes).toEqual(
    DOSSIER.postes.map((poste, rang) => ({ ...poste, prenom: "Poste", nom: String(rang + 1) })),
  );
  expect(anonyme.equipe.fiches).toEqual(
    DOSSIER.equipe.fiches.map((fiche) => ({
      ...fiche,
      salaireAffecte: null,
      qualification: { ...fiche.qualification, diplome: "" },
      periodes: fiche.periodes.filter(({ nature }) => nature !== "maladie"),
    })),
  );
  expect(anonyme).toMatchObject({
    territoire: DOSSIER.territoire,
    employeur: DOSSIER.employeur,
    champ: DOSSIER.champ,
    politiques: DOSSIER.politiques,
    mention: `Copie anonymisée. ${DOSSIER.mention}`,
  });
  expect(anonyme.equipe.employeurs).toEqual(DOSSIER.equipe.employeurs);
  expect(anonyme.equipe.cofs).toEqual(DOSSIER.equipe.cofs);
});

test("le financement garde les montants de la Caf, ni coûts réels ni lignes de budget", () => {
  const { financement } = anonymiser(DOSSIER);
  const origine = DOSSIER.financement;
  if (origine === null) throw new Error("L’exemple a un financement.");
  expect(financement).toEqual({
    ...origine,
    employeurs: origine.employeurs.map((employeur) => ({ ...employeur, source: "" })),
    couts: [],
    budget: { lignes: [], verseParLaCaf: origine.budget.verseParLaCaf },
  });
});

test("les notes et les nombres restent, les textes des réponses sont retirés", () => {
  const anonyme = anonymiser(DOSSIER);
  anonyme.grilles.forEach(({ reponses }, rang) => {
    const dOrigine = DOSSIER.grilles[rang]?.reponses;
    expect(reponses.notes).toEqual(dOrigine?.notes);
    for (const [indicateur, reponse] of Object.entries(reponses.indicateurs)) {
      const nombre = dOrigine?.indicateurs[indicateur]?.nombre;
      expect(reponse).toEqual({ nombre, nature: "", commentaire: "" });
    }
  });
});

test("R-NC-1 : un NC justifié le reste, sans son motif", () => {
  const commentaires = anonymiser(DOSSIER).grilles.map(({ reponses }) => reponses.commentaires);
  expect(commentaires[0]).toMatchObject({
    "m1.a14": "Motif non repris dans la copie anonymisée.",
    "m1.a10": "",
  });
});

test("les commentaires gardés n’ont plus les noms de l’équipe", () => {
  const [grille] = DOSSIER.grilles;
  if (grille === undefined) throw new Error("exemple sans grille");
  const dossier: Dossier = {
    ...DOSSIER,
    grilles: [
      {
        ...grille,
        reponses: {
          ...grille.reponses,
          commentaires: { "m1.a01": "Vu avec Mme Spécimen.", "m1.a02": "Trimestriel." },
          indicateurs: { "f1.1.s1": { nombre: 3, nature: "Réunions de Camille", commentaire: "EXEMPLE" } },
        },
      },
    ],
  };
  const { commentaires, indicateurs } = anonymiser(dossier, options({ garderLesCommentaires: true }))
    .grilles[0]?.reponses ?? { commentaires: {}, indicateurs: {} };
  expect(commentaires).toEqual({ "m1.a01": "Vu avec Poste 2.", "m1.a02": "Trimestriel." });
  expect(indicateurs).toEqual({
    "f1.1.s1": { nombre: 3, nature: "Réunions de Poste 1", commentaire: "Poste 1" },
  });
});

test("une maladie ne part que si on la demande", () => {
  expect(natures(DOSSIER)).toContain("maladie");
  expect(natures(anonymiser(DOSSIER))).not.toContain("maladie");
  expect(natures(anonymiser(DOSSIER, options({ garderLesMaladies: true })))).toEqual(natures(DOSSIER));
});

test("sans les lieux : territoire, Caf, employeurs et périmètres, jusque dans les textes", () => {
  const champ = {
    horsChamp: [{ nature: "thematique", cible: "Équipements", motif: "Au grand chatellerault" }],
  };
  const anonyme = anonymiser({ ...DOSSIER, champ } as Dossier, options({ garderLesLieux: false }));
  expect(anonyme).toMatchObject({
    territoire: { nom: "Territoire A", caf: "Caf", debutCtg: DOSSIER.territoire.debutCtg },
    employeur: "Employeur 1",
    champ: { horsChamp: [{ motif: "Au Territoire A" }] },
    equipe: {
      employeurs: [
        { nom: "Employeur 1", perimetre: "" },
        { nom: "Employeur 2", perimetre: "Périmètre non repris" },
      ],
    },
  });
  expect(anonyme.mention).toMatch(/\(Territoire A\)\.$/);
});

test("les identifiants sont renumérotés, les renvois suivent", () => {
  const json = JSON.stringify(DOSSIER)
    .replace(/"p1"/g, '"camille-exemple"')
    .replace(/"e2"/g, '"centre.exemple"')
    .replace(/"g1"/g, '"grille-de-camille"');
  const anonyme = anonymiser(JSON.parse(json) as Dossier);
  expect(anonyme).toEqual(anonymiser(DOSSIER));
});

test("ce qui n’est pas une date n’en prend pas la place", () => {
  const { territoire } = DOSSIER;
  const anonyme = anonymiser({ ...DOSSIER, territoire: { ...territoire, finCtg: "voir Camille" } });
  expect(anonyme.territoire.finCtg).toBe("");
});

test("un champ que le type ne connaît pas ne passe pas", () => {
  const [poste, ...autres] = DOSSIER.postes;
  const dossier = { ...DOSSIER, note: "à moi", postes: [{ ...poste, telephone: "0549" }, ...autres] };
  expect(JSON.stringify(anonymiser(dossier as Dossier))).not.toMatch(/à moi|telephone/);
});

test("anonymisée deux fois, une copie ne change plus", () => {
  fc.assert(
    fc.property(
      tirage(),
      fc.boolean(),
      fc.boolean(),
      ({ dossier }, garderLesCommentaires, garderLesMaladies) => {
        const choisies = options({ garderLesCommentaires, garderLesMaladies });
        const une = anonymiser(dossier, choisies);
        expect(anonymiser(une, choisies)).toEqual(une);
      },
    ),
    { numRuns: 30 },
  );
});
