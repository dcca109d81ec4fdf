import fc from "fast-check";
import { CLE_AU_DELA } from "../../src/domaine/controle/rapport";
import type { ModeleDeGrille, Politique } from "../../src/domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../src/domaine/grille/parcourir";
import { peutModifier, type ObjetDeLEchange } from "../../src/domaine/instruction/etats";
import { planifier } from "../../src/plan";
import { adresseDePlage } from "../../src/plan/adresses";
import { lireMarque } from "../../src/plan/identifiants";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { styleDeSaisie } from "../../src/plan/verrouiller";
import { CHARENTE, NATIONAL, tirage, type Tirage } from "./outils/dossiers";
import {
  cellulesDe,
  celluleEn,
  feuilleDe,
  feuillesDeGrille,
  lignesDe,
  rolesDe,
  valeurDe,
} from "./outils/lirePlan";

/** Une propriété de tous les plans. */
function surDesPlans(verifier: (plan: PlanClasseur, tire: Tirage) => void): void {
  fc.assert(
    fc.property(tirage(), (tire) => verifier(planifier(tire.dossier, tire.modele), tire)),
    { numRuns: 15 },
  );
}

const cle = (ligne: number, colonne: number) => `${ligne},${colonne}`;

/** Les cellules de note attendues : chaque activité croisée avec chaque politique. */
function cellulesDeNote(
  feuille: PlanFeuille,
  { modele, dossier }: Tirage,
  ncAutorise?: boolean,
): Set<string> {
  const lignes = lignesDe(feuille);
  const roles = rolesDe(feuille);
  return new Set(
    modele.rubriques.flatMap(({ activites }) =>
      activites
        .filter((activite) => ncAutorise === undefined || (activite.ncAutorise ?? true) === ncAutorise)
        .flatMap(({ identifiant }) =>
          dossier.politiques.map((politique) =>
            cle(
              lignes.get(`activite:${identifiant}`) ?? NaN,
              roles.get(`note:${politique.identifiant}`) ?? NaN,
            ),
          ),
        ),
    ),
  );
}

describe("les listes de validation des notes", () => {
  test("couvrent exactement les cellules de note, et une seule fois", () => {
    surDesPlans((plan, tire) => {
      for (const feuille of feuillesDeGrille(plan)) {
        const couvertes = feuille.validations
          .filter(({ regle }) => regle.type === "liste")
          .flatMap(({ plages }) => plages.flatMap(cellulesDe))
          .map(([ligne, colonne]) => cle(ligne, colonne));
        expect(new Set(couvertes)).toEqual(cellulesDeNote(feuille, tire));
        expect(new Set(couvertes).size).toBe(couvertes.length);
      }
    });
  });

  test("ont pour source NC, 0, 1, 2, 3, sans le NC là où le modèle l’interdit", () => {
    surDesPlans((plan, tire) => {
      const notes = Array.from({ length: tire.modele.echelle.noteMax + 1 }, (_, note) => note);
      for (const feuille of feuillesDeGrille(plan)) {
        for (const { plages, regle } of feuille.validations) {
          if (regle.type !== "liste") continue;
          const [premiere] = plages.flatMap(cellulesDe);
          const avecNc = cellulesDeNote(feuille, tire, true).has(
            cle(premiere?.[0] ?? NaN, premiere?.[1] ?? NaN),
          );
          const source = feuilleDe(plan, regle.feuille);
          const valeurs = cellulesDe(regle.plage).map(([l, c]) => valeurDe(celluleEn(source, l, c)?.contenu));
          expect(valeurs).toEqual(avecNc ? ["NC", ...notes] : notes);
          for (const [l, c] of plages.flatMap(cellulesDe)) {
            expect(cellulesDeNote(feuille, tire, avecNc).has(cle(l, c))).toBe(true);
          }
        }
      }
    });
  });

  test("restent dans les limites d’Excel : 32 caractères de titre, 255 de texte", () => {
    const bavard: ModeleDeGrille = {
      ...NATIONAL,
      echelle: {
        ...NATIONAL.echelle,
        niveaux: NATIONAL.echelle.niveaux.map((niveau) => ({
          ...niveau,
          libelle: "très long ".repeat(12).trim(),
        })),
      },
    };
    fc.assert(
      fc.property(tirage([NATIONAL, CHARENTE, bavard]), ({ dossier, modele }) => {
        for (const { erreur, invite } of planifier(dossier, modele).feuilles.flatMap((f) => f.validations)) {
          for (const message of [erreur, ...(invite === undefined ? [] : [invite])]) {
            expect(message.titre.length).toBeLessThanOrEqual(32);
            expect(message.texte.length).toBeLessThanOrEqual(255);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

test("seules les grilles ont un nom de feuille qui commence par « CTG Grille »", () => {
  surDesPlans((plan, { dossier }) => {
    const ainsi = plan.feuilles.filter(({ nom }) => nom.startsWith("CTG Grille")).map((f) => f.cle);
    expect(ainsi).toEqual(dossier.grilles.map(({ identifiant }) => `grille:${identifiant}`));
  });
});

test("chaque feuille porte sa marque, qui dit laquelle elle est", () => {
  surDesPlans((plan, { dossier, modele }) => {
    for (const feuille of plan.feuilles) {
      const place = feuille.cle === "listes" ? 2 : 0;
      const [nature = "", grille = ""] = feuille.cle.split(":");
      const poste = dossier.grilles.find(({ identifiant }) => identifiant === grille)?.poste ?? "";
      const attributs = {
        grille: { grille, poste, modele: modele.identifiant, version: modele.version },
        synthese: { grille },
        echange: { grille },
      }[nature];
      expect(lireMarque(valeurDe(celluleEn(feuille, 0, place)?.contenu))).toEqual({
        feuille: nature,
        attributs: attributs ?? {},
      });
    }
  });
});

describe("les identifiants", () => {
  test("chaque ligne écrite en porte un, en colonne A, unique dans sa feuille", () => {
    surDesPlans((plan) => {
      for (const feuille of plan.feuilles) {
        if (feuille.cle === "listes" || feuille.libre) continue;
        const ecrites = [...new Set(feuille.cellules.map(({ ligne }) => ligne))];
        const identifiants = ecrites.map((ligne) => valeurDe(celluleEn(feuille, ligne, 0)?.contenu));
        for (const identifiant of identifiants) expect(identifiant).toMatch(/^[a-z-]+[:;]/);
        expect(new Set(identifiants).size).toBe(identifiants.length);
      }
    });
  });

  test("chaque colonne a un rôle en ligne 1, et chaque rôle une seule colonne", () => {
    surDesPlans((plan) => {
      for (const feuille of plan.feuilles) {
        if (feuille.cle === "listes") continue;
        const roles = feuille.cellules
          .filter(({ ligne, colonne }) => ligne === 0 && colonne > 0)
          .flatMap(({ contenu }) => String(valeurDe(contenu)).split(" "));
        expect(new Set(roles).size).toBe(roles.length);
        expect(new Set(rolesDe(feuille).values()).size).toBe(feuille.colonnes.length - 1);
      }
    });
  });

  test("la ligne des rôles et la colonne des identifiants sont masquées et verrouillées", () => {
    surDesPlans((plan) => {
      for (const feuille of plan.feuilles) {
        if (feuille.cle === "listes") {
          expect(feuille.masquee).toBe(true);
          continue;
        }
        expect(feuille.colonnes[0]?.masquee).toBe(true);
        expect(feuille.lignes[0]).toMatchObject({ ligne: 0, masquee: true });
        // Excel n'allonge pas le tableau d'une feuille protégée.
        expect(feuille.protegee).toBe(feuille.libre !== true);
      }
    });
  });
});

test("seules les cellules de saisie sont déverrouillées : identité, équipe, notes, commentaires, indicateurs", () => {
  surDesPlans((plan, tire) => {
    const styles: PlanClasseur["styles"] = plan.styles;
    for (const feuille of plan.feuilles) {
      const ouvertes = feuille.cellules
        .filter(({ style }) => styles[style]?.verrouillee === false)
        .map(({ ligne, colonne }) => cle(ligne, colonne));
      const attendues = estVerrouillee(feuille, tire) ? [] : saisiesDe(feuille, tire);
      expect(new Set(ouvertes)).toEqual(new Set(attendues));
    }
  });
});

/** R-ETAT-1 : ce que l'état du dossier ne laisse pas saisir, feuille par feuille. */
function estVerrouillee({ cle: feuille }: PlanFeuille, { dossier: { instruction } }: Tirage): boolean {
  const objets: readonly (readonly [debut: string, objet: ObjetDeLEchange])[] = [
    ["grille:", "grille"],
    ["instruction", "reponse"],
    ["echange:", "commentaire-caf"],
    ["conclusion", "conclusion"],
  ];
  return objets.some(
    ([debut, objet]) => feuille.startsWith(debut) && !peutModifier(instruction, objet).permis,
  );
}

function saisiesDe(feuille: PlanFeuille, tire: Tirage): string[] {
  const place = (ligne: string, role: string) =>
    cle(lignesDe(feuille).get(ligne) ?? NaN, rolesDe(feuille).get(role) ?? NaN);
  switch (feuille.cle) {
    case "mode-emploi":
      return ["territoire", "caf", "debutCtg", "finCtg", "annee", "employeur"].map((champ) =>
        place(`dossier:${champ}`, "valeur"),
      );
    case "postes":
      return [
        ...tire.dossier.postes.flatMap(({ identifiant }) =>
          ["libelle", "intitule", "prenom", "nom", "quotite"].map((role) =>
            place(`poste:${identifiant}`, role),
          ),
        ),
        ...saisiesDesBlocs(feuille),
      ];
    case "previsionnel":
      return tire.dossier.postes.flatMap(({ identifiant }) =>
        ["heures", "salaire"].map((role) => place(`prevision:${identifiant}`, role)),
      );
    case "financement":
    case "budget":
    case "departement":
      return saisiesDesBlocs(feuille);
    case "parametres":
      return [
        ...saisiesDesBlocs(feuille, "bareme"),
        ...(lignesDe(feuille).has("lecture:choisie") ? [place("lecture:choisie", "lecture.choix")] : []),
      ];
    case "journal":
    case "plan-d-action":
      return (feuille.tableaux ?? []).flatMap(({ plage }) =>
        cellulesDe({ ...plage, ligne: plage.ligne + 1, lignes: plage.lignes - 1 }).map(([l, c]) => cle(l, c)),
      );
    case "conclusion":
      return saisiesDesBlocs(feuille, "conclusion");
    case "instruction":
      return (tire.dossier.instruction?.demandes ?? []).flatMap(({ identifiant }) =>
        ["reponse", "dateDeReponse"].map((champ) => place(`demande:${identifiant}`, `demande.${champ}`)),
      );
    case "controle":
      return (tire.dossier.controle?.constats ?? [])
        .filter((constat) => constat.cle !== CLE_AU_DELA)
        .flatMap((constat) =>
          ["decision", "motif", "date"].map((champ) => place(`constat:${constat.cle}`, `constat.${champ}`)),
        );
    default:
      if (feuille.cle.startsWith("echange:")) return saisiesDeLEchange(feuille, tire);
      return feuille.cle.startsWith("grille:") ? cellulesDeSaisie(feuille, tire) : [];
  }
}

/** Chaque ligne `fiche:p1` se saisit dans chaque colonne dont un rôle commence par `fiche.`. */
function saisiesDesBlocs(feuille: PlanFeuille, seule?: string): string[] {
  const roles = [...rolesDe(feuille)];
  return [...lignesDe(feuille)].flatMap(([identifiant, ligne]) => {
    const nature = identifiant.split(":")[0] ?? "";
    if (seule !== undefined && nature !== seule) return [];
    return roles.filter(([role]) => role.startsWith(`${nature}.`)).map(([, colonne]) => cle(ligne, colonne));
  });
}

function cellulesDeSaisie(feuille: PlanFeuille, tire: Tirage): string[] {
  const lignes = lignesDe(feuille);
  const roles = rolesDe(feuille);
  const place = (ligne: string, role: string) => cle(lignes.get(ligne) ?? NaN, roles.get(role) ?? NaN);
  return tire.modele.rubriques.flatMap(({ activites, fonctions }) => [
    ...cellulesDeNote(feuille, tire),
    ...activites.map(({ identifiant }) => place(`activite:${identifiant}`, "commentaire")),
    ...fonctions.flatMap(({ indicateurs }) =>
      indicateurs.flatMap(({ identifiant, avecNombre, avecNature }) => [
        ...(avecNombre ? [place(`indicateur:${identifiant}`, "nombre")] : []),
        ...(avecNature ? [place(`indicateur:${identifiant}`, "nature")] : []),
        place(`indicateur:${identifiant}`, "commentaire-indicateur"),
      ]),
    ),
  ]);
}

/** Ce que la Caf écrit sur chaque ligne, à côté de ce que l'agent en dit. */
function saisiesDeLEchange(feuille: PlanFeuille, { modele, dossier }: Tirage): string[] {
  const [lignes, roles] = [lignesDe(feuille), rolesDe(feuille)];
  const place = (ligne: string, role: string) => cle(lignes.get(ligne) ?? NaN, roles.get(role) ?? NaN);
  const notes = ["note-partagee", ...(dossier.instruction?.contreNotes === true ? ["contre-note"] : [])];
  return [
    ...activitesDe(modele).flatMap(({ identifiant }) => [
      place(`activite:${identifiant}`, "commentaire-caf"),
      ...notes.flatMap((note) =>
        dossier.politiques.map((politique) =>
          place(`activite:${identifiant}`, `${note}:${politique.identifiant}`),
        ),
      ),
    ]),
    ...indicateursDe(modele).map(({ identifiant }) => place(`indicateur:${identifiant}`, "commentaire-caf")),
  ];
}

test("aucune cellule de note ni de saisie n’est fusionnée, aucune fusion n’en touche une autre", () => {
  surDesPlans((plan) => {
    for (const feuille of plan.feuilles) {
      const fusionnees = feuille.fusions.flatMap(cellulesDe).map(([l, c]) => cle(l, c));
      expect(new Set(fusionnees).size).toBe(fusionnees.length);
      for (const { ligne, colonne, style } of feuille.cellules) {
        if (styleDeSaisie(style) !== null) expect(fusionnees).not.toContain(cle(ligne, colonne));
      }
    }
  });
});

test("une cellule ne s’écrit qu’une fois, avec un style de la charte, dans une colonne déclarée", () => {
  surDesPlans((plan) => {
    for (const feuille of plan.feuilles) {
      const places = feuille.cellules.map(({ ligne, colonne }) => cle(ligne, colonne));
      expect(new Set(places).size).toBe(places.length);
      const styles = new Set(feuille.cellules.map(({ style }) => style));
      expect(Object.keys(plan.styles)).toEqual(expect.arrayContaining([...styles]));
      const colonnes = feuille.cellules.map(({ colonne }) => colonne);
      expect(Math.max(...colonnes)).toBe(feuille.colonnes.length - 1);
    }
  });
});

test("deux fois le même dossier, deux fois le même plan, que JSON sait ranger", () => {
  surDesPlans((plan, { dossier, modele }) => {
    expect(planifier(dossier, modele)).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe("les noms définis", () => {
  test("sont admis par Excel, uniques, et ne ressemblent pas à une adresse", () => {
    const piegeux = ["g1", "g-1", "g", "r1c1"];
    const rubriques = ["1-m", "m", "1.m", "m1", "x2"];
    const modele: ModeleDeGrille = {
      ...NATIONAL,
      rubriques: rubriques.flatMap((identifiant, rang) =>
        NATIONAL.rubriques.slice(0, 1).map((rubrique) => ({
          ...rubrique,
          identifiant,
          numero: rang + 1,
          activites: rubrique.activites.map((a) => ({
            ...a,
            identifiant: `${identifiant}.${a.identifiant}`,
          })),
          fonctions: [],
        })),
      ),
    };
    const [tire] = fc.sample(tirage([NATIONAL]), { numRuns: 1, seed: 5 });
    if (tire === undefined) throw new Error("Pas de tirage.");
    const grilles = piegeux.map((identifiant) => ({
      identifiant,
      poste: "",
      reponses: { notes: {}, commentaires: {}, indicateurs: {} },
    }));
    const dossiers = [
      planifier({ ...tire.dossier, grilles }, modele),
      planifier(tire.dossier, NATIONAL),
      planifier(tire.dossier, CHARENTE),
    ];
    for (const { noms } of dossiers) {
      const definis = noms.map(({ nom }) => nom.toLowerCase());
      expect(new Set(definis).size).toBe(definis.length);
      for (const { nom } of noms) {
        expect(nom).toMatch(/^CTG_[A-Za-z0-9_.]+$/);
        expect(nom).not.toMatch(/^\$?[A-Z]{1,3}\$?\d+$|^R\d*C\d*$/i);
        expect(nom.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("désignent les activités, les notes et les indicateurs de chaque mission", () => {
    const [tire] = fc.sample(tirage([CHARENTE]), { numRuns: 1, seed: 5 });
    if (tire === undefined) throw new Error("Pas de tirage.");
    const plan = planifier({ ...tire.dossier, politiques: CHARENTE.politiques }, CHARENTE);
    const duPremier = plan.noms.slice(0, 3).map(({ nom, plage }) => [nom, adresseDePlage(plage)]);
    const debut = lignesDe(feuillesDeGrille(plan)[0] as PlanFeuille).get("activite:m1.a01") ?? NaN;
    expect(duPremier).toEqual([
      ["CTG_g1__m1__Activites", `A${debut + 1}:G${debut + 14}`],
      ["CTG_g1__m1__Notes", `C${debut + 1}:E${debut + 14}`],
      ["CTG_g1__m1__Indicateurs", `A${debut + 24}:G${debut + 32}`],
    ]);
  });
});

describe("le graphique de la synthèse", () => {
  test("une série par politique et l’ensemble, un axe par mission ; sa source est un tableau rempli", () => {
    surDesPlans((plan, { dossier, modele }) => {
      const plusieurs = dossier.politiques.length > 1;
      for (const { identifiant } of dossier.grilles) {
        const feuille = feuilleDe(plan, `synthese:${identifiant}`);
        expect(feuille.graphiques).toHaveLength(1);
        const [graphique] = feuille.graphiques;
        expect(graphique?.type).toBe("radar");
        expect(graphique?.series).toHaveLength(dossier.politiques.length + (plusieurs ? 1 : 0));
        expect(graphique?.source.lignes).toBe(modele.rubriques.length + 1);
        const titres = cellulesDe({ ...graphique!.source, lignes: 1 }).map(([l, c]) =>
          valeurDe(celluleEn(feuille, l, c)?.contenu),
        );
        expect(titres.slice(1)).toEqual([
          ...dossier.politiques.map(({ libelle }) => libelle),
          ...(plusieurs ? ["Ensemble"] : []),
        ]);
        for (const [l, c] of cellulesDe(graphique!.source)) {
          expect(celluleEn(feuille, l, c)?.contenu).toBeDefined();
        }
      }
    });
  });

  test("deux missions : des barres", () => {
    const modele = { ...NATIONAL, rubriques: NATIONAL.rubriques.slice(0, 2) };
    fc.assert(
      fc.property(tirage([modele]), ({ dossier }) => {
        const graphiques = planifier(dossier, modele).feuilles.flatMap((f) => f.graphiques);
        // Celui de la synthèse, et celui de l'échange quand il y en a un.
        const parGrille = dossier.instruction === null ? ["barres"] : ["barres", "barres"];
        expect(graphiques.map(({ type }) => type)).toEqual(dossier.grilles.flatMap(() => parGrille));
      }),
      { numRuns: 3 },
    );
  });

  test("beaucoup de politiques : le tableau d’appui ne recouvre pas celui des pourcentages", () => {
    const politiques: Politique[] = Array.from({ length: 12 }, (_, rang) => ({
      identifiant: `p${rang}`,
      libelle: `Politique ${rang}`,
    }));
    const [tire] = fc.sample(tirage([NATIONAL]), { numRuns: 1, seed: 9 });
    const plan = planifier({ ...(tire as Tirage).dossier, politiques }, NATIONAL);
    const synthese = feuilleDe(plan, "synthese:g1");
    const places = synthese.cellules.map(({ ligne, colonne }) => cle(ligne, colonne));
    expect(new Set(places).size).toBe(places.length);
    const ligne = lignesDe(synthese).get("score:ensemble") ?? NaN;
    const scores = synthese.cellules.filter((c) => c.ligne === ligne && c.style === "score");
    expect(scores).toHaveLength(13);
    const source = synthese.graphiques[0]?.source.colonne ?? NaN;
    expect(source).toBeGreaterThan(Math.max(...scores.map(({ colonne }) => colonne)));
    for (const { colonne } of scores) expect(synthese.colonnes[colonne]?.masquee).toBeUndefined();
    const { colonne, colonnes } = synthese.impression.zone;
    expect(colonne + colonnes - 1).toBeGreaterThanOrEqual(Math.max(...scores.map((c) => c.colonne)));
  });
});

describe("l’impression", () => {
  test("chaque cellule visible est dans la zone, chaque saut devant une mission ou ses indicateurs", () => {
    surDesPlans((plan) => {
      for (const { cellules, colonnes, lignes, impression, masquee } of plan.feuilles) {
        if (masquee) continue;
        const masquees = new Set(lignes.filter((l) => l.masquee).map(({ ligne }) => ligne));
        const { zone } = impression;
        const dedans = (ligne: number, colonne: number) =>
          ligne >= zone.ligne &&
          ligne < zone.ligne + zone.lignes &&
          colonne >= zone.colonne &&
          colonne < zone.colonne + zone.colonnes;
        const dehors = cellules.filter(
          ({ ligne, colonne }) =>
            !masquees.has(ligne) && !colonnes[colonne]?.masquee && !dedans(ligne, colonne),
        );
        expect(dehors).toEqual([]);
      }
      for (const feuille of feuillesDeGrille(plan)) {
        const titres = [...lignesDe(feuille)].filter(([id]) => id.startsWith("rubrique:")).map(([, l]) => l);
        const indicateurs = [...lignesDe(feuille)]
          .filter(([id]) => id.startsWith("indicateurs:"))
          .map(([, l]) => l);
        for (const saut of feuille.impression.sauts)
          expect([...titres.slice(1), ...indicateurs]).toContain(saut);
        expect(feuille.impression.sauts).toEqual(expect.arrayContaining(titres.slice(1)));
        const enTetes = lignesDe(feuille).get("politiques:");
        expect(feuille.impression.titres).toEqual({ premiere: enTetes, derniere: enTetes });
        expect(feuille.figer.lignes).toBe((enTetes ?? NaN) + 1);
      }
    });
  });
});
