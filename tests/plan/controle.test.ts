import fc from "fast-check";
import { etablirLeRapport } from "../../src/domaine/controle/gestes";
import { LIGNES_DU_RAPPORT, type RapportDeControle } from "../../src/domaine/controle/rapport";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { adresse } from "../../src/plan/adresses";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { constatDEssai } from "../domaine/controle/outils/constats";
import { Calculateur, ErreurDeCellule, type Tableur } from "./outils/calculer";
import { controleTire } from "./outils/controles";
import { CHARENTE } from "./outils/dossiers";
import { celluleEn, feuilleDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

const DATE = "2026-03-12";

function planDe(controle: RapportDeControle): PlanClasseur {
  return planifier({ ...EXEMPLE.dossier, controle }, CHARENTE);
}

function rapportDe(...constats: readonly ReturnType<typeof constatDEssai>[]): RapportDeControle {
  const controle = etablirLeRapport(constats, DATE)(EXEMPLE.dossier)?.controle;
  if (controle === null || controle === undefined) throw new Error("pas de rapport");
  return controle;
}

const DEUX = rapportDe(
  constatDEssai("a", { gravite: "bloquant", phrase: "La note n’est pas de l’échelle." }),
  constatDEssai("b", { gravite: "a-discuter" }),
);

function place(feuille: PlanFeuille, identifiant: string, champ: string): readonly [number, number] {
  const ligne = lignesDe(feuille).get(identifiant);
  const colonne = rolesDe(feuille).get(champ);
  if (ligne === undefined || colonne === undefined) throw new Error(`pas de ${identifiant} ${champ}`);
  return [ligne, colonne];
}

test("sans contrôle gardé, il n’y a pas de feuille", () => {
  const cles = planifier({ ...EXEMPLE.dossier, controle: null }, CHARENTE).feuilles.map(({ cle }) => cle);
  expect(cles).not.toContain("controle");
});

test("une ligne par constat : gravité, contrôle, lieu, phrase, geste, puis ce qui se décide", () => {
  const feuille = feuilleDe(planDe(DEUX), "controle");
  const ligne = lignesDe(feuille).get("constat:a") ?? NaN;
  const textes = [1, 2, 3, 4, 5].map((colonne) => valeurDe(celluleEn(feuille, ligne, colonne)?.contenu));
  expect(textes).toEqual([
    "Bloquant",
    "C-ESSAI-1",
    "CTG Grille, C12",
    "La note n’est pas de l’échelle.",
    "Corriger la cellule.",
  ]);
});

test("seuls la décision, le motif et la date se saisissent", () => {
  const plan = planDe(DEUX);
  const feuille = feuilleDe(plan, "controle");
  expect(feuille.protegee).toBe(true);
  const aSaisir = feuille.cellules
    .filter(({ style }) => plan.styles[style]?.verrouillee === false)
    .map(({ ligne, colonne }) => adresse(ligne, colonne));
  const rang = (lignesDe(feuille).get("constat:a") ?? NaN) + 1;
  expect(aSaisir).toEqual([rang, rang + 1].flatMap((l) => [`G${l}`, `H${l}`, `I${l}`]));
  const liste = feuille.validations.find(({ regle }) => regle.type === "liste");
  expect(liste?.plages).toEqual([{ ligne: rang - 1, colonne: 6, lignes: 2, colonnes: 1 }]);
});

test("la liste des décisions est celle que la feuille des listes porte", () => {
  const plan = planDe(DEUX);
  const liste = feuilleDe(plan, "controle").validations.find(({ regle }) => regle.type === "liste");
  if (liste?.regle.type !== "liste") throw new Error("pas de liste");
  const { plage } = liste.regle;
  const listes = feuilleDe(plan, "listes");
  const valeurs = Array.from({ length: plage.lignes }, (_, i) =>
    valeurDe(celluleEn(listes, plage.ligne + i, plage.colonne)?.contenu),
  );
  expect(valeurs).toEqual(["Vu", "Accepté"]);
});

test("s’imprime en paysage, les en-têtes répétés, de la première à la dernière ligne", () => {
  const feuille = feuilleDe(planDe(DEUX), "controle");
  const titres = lignesDe(feuille).get("titres:constat") ?? NaN;
  const { impression } = feuille;
  expect(impression.paysage).toBe(true);
  expect(impression.titres).toEqual({ premiere: titres, derniere: titres });
  const { ligne, lignes, colonne, colonnes } = impression.zone;
  expect([ligne, ligne + lignes - 1]).toEqual([1, titres + 2]);
  expect([colonne, colonne + colonnes - 1]).toEqual([1, 9]);
});

test("un classeur sans faute le dit, et se décompte à zéro", () => {
  const feuille = feuilleDe(planDe({ date: DATE, constats: [] }), "controle");
  const textes = feuille.cellules.map(({ contenu }) => valeurDe(contenu));
  expect(textes.some((texte) => /^Rien à signaler/.test(String(texte)))).toBe(true);
  expect(feuille.validations).toEqual([]);
});

test("bornée : au plus 501 lignes de constats, aucune plus haute qu’Excel ne l’admet", () => {
  const motif = "m".repeat(32767);
  const long = { gravite: "a-corriger", phrase: "p ".repeat(5000), geste: "g ".repeat(5000) } as const;
  const rapport = rapportDe(
    ...Array.from({ length: LIGNES_DU_RAPPORT + 100 }, (_, rang) => constatDEssai(`n${rang}`, long)),
  );
  const [premier, ...suite] = rapport.constats;
  const feuille = feuilleDe(
    planDe({
      ...rapport,
      constats: [{ ...premier!, traitement: { etat: "accepte", motif, date: DATE } }, ...suite],
    }),
    "controle",
  );
  const lignes = [...lignesDe(feuille).keys()].filter((identifiant) => identifiant.startsWith("constat:"));
  expect(lignes).toHaveLength(LIGNES_DU_RAPPORT + 1);
  expect(Math.max(...feuille.lignes.map(({ hauteur }) => hauteur ?? 0))).toBeLessThanOrEqual(409);
});

describe.each<Tableur>(["Excel", "LibreOffice"])("les formules, dans %s", (tableur) => {
  function apres(...saisies: readonly (readonly [identifiant: string, champ: string, valeur: string])[]) {
    const plan = planDe(DEUX);
    const feuille = feuilleDe(plan, "controle");
    const calculateur = new Calculateur(plan, tableur);
    for (const [identifiant, champ, valeur] of saisies)
      calculateur.ecrire(feuille.nom, ...place(feuille, identifiant, champ), valeur);
    const lire = (ligne: number, colonne: number) => calculateur.valeur(feuille.nom, ligne, colonne);
    const lignes = lignesDe(feuille);
    const decompte = (gravite: string) => {
      const ligne = lignes.get(`decompte:${gravite}`) ?? NaN;
      return [lire(ligne, 2), lire(ligne, 3)];
    };
    return {
      bloquants: decompte("bloquant"),
      aDiscuter: decompte("a-discuter"),
      informations: decompte("information"),
      signal: lire(lignes.get("constat:a") ?? NaN, 9),
      manques: lire(7, 1),
    };
  }

  test("le décompte suit les décisions que l’on tape", () => {
    expect(apres()).toMatchObject({ bloquants: [1, 1], aDiscuter: [1, 1], informations: [0, 0] });
    expect(apres(["constat:a", "constat.decision", "Vu"])).toMatchObject({
      bloquants: [1, 0],
      aDiscuter: [1, 1],
      signal: "",
      manques: "",
    });
  });

  test("un accepté sans motif se signale sur sa ligne et en tête, et reste à traiter", () => {
    const accepte = ["constat:a", "constat.decision", "Accepté"] as const;
    expect(apres(accepte)).toMatchObject({
      bloquants: [1, 1],
      signal: "motif à écrire",
      manques: "1 motif à écrire\u00a0: un constat accepté l’est pour une raison.",
    });
    expect(apres(accepte, ["constat:a", "constat.motif", "Convenu."])).toMatchObject({
      bloquants: [1, 0],
      signal: "",
      manques: "",
    });
  });
});

test("chaque résultat annoncé est celui de sa formule", () => {
  fc.assert(
    fc.property(controleTire, (controle) => {
      const plan = planDe(controle);
      const feuille = feuilleDe(plan, "controle");
      const calculateur = new Calculateur(plan);
      for (const { ligne, colonne, contenu } of feuille.cellules) {
        if (contenu === undefined || !("formule" in contenu)) continue;
        const obtenu = calculateur.valeur(feuille.nom, ligne, colonne);
        expect(obtenu instanceof ErreurDeCellule ? obtenu.code : obtenu).toBe(contenu.resultat);
      }
    }),
    { numRuns: 40 },
  );
});
