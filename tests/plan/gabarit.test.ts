import fc from "fast-check";
import { composerGabarit, type DemandeDeGabarit } from "../../src/domaine/dossier/gabarit";
import { planifier } from "../../src/plan";
import { deplacer } from "../../src/plan/deplacer";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire } from "./outils/calculer";
import { NATIONAL } from "./outils/dossiers";
import { feuilleDe, lignesDe, rolesDe } from "./outils/lirePlan";

const [PREMIERE = "", DEUXIEME = ""] = (NATIONAL.rubriques[0]?.activites ?? []).map(
  ({ identifiant }) => `activite:${identifiant}`,
);

const NOTE = `note:${NATIONAL.politiques[0]?.identifiant}`;

const VIDE: DemandeDeGabarit = {
  territoire: { nom: "", caf: "", debutCtg: "", finCtg: "" },
  annee: 0,
  employeur: "",
  profil: "national",
  politiques: NATIONAL.politiques,
  champ: { horsChamp: [] },
  postes: [
    { prenom: "", nom: "", libelle: "pilote", intitule: "", quotite: 0 },
    { prenom: "", nom: "", libelle: "thematique", intitule: "", quotite: 0 },
  ],
  repartition: "par-poste",
};

/** Une personne sans complément : elle tape dans les cellules, et lit ce que les formules répondent. */
class Personne {
  private readonly calculateur: Calculateur;

  constructor(private readonly plan: PlanClasseur) {
    this.calculateur = new Calculateur(plan);
  }

  taper(cle: string, ligne: string, role: string, contenu: Scalaire): void {
    this.calculateur.ecrire(...this.place(cle, ligne, role), contenu);
  }

  lire(cle: string, ligne: string, role: string): Scalaire {
    return this.calculateur.valeur(...this.place(cle, ligne, role));
  }

  /** Ce qui manque à un champ du dossier, à droite de lui. */
  manque(champ: string): Scalaire {
    const [feuille, ligne, colonne] = this.place("mode-emploi", `dossier:${champ}`, "valeur");
    return this.calculateur.valeur(feuille, ligne, colonne + 1);
  }

  /** « Où en est ce classeur » : libellé → réponse. */
  etat(): Record<string, Scalaire> {
    const feuille = feuilleDe(this.plan, "mode-emploi");
    const colonne = rolesDe(feuille).get("valeur") ?? NaN;
    const debut = lignesDe(feuille).get("ligne:4") ?? NaN;
    const fin = (lignesDe(feuille).get("dossier:territoire") ?? NaN) - 2;
    const lignes = feuille.cellules.filter((c) => c.colonne === colonne && c.ligne >= debut && c.ligne < fin);
    return Object.fromEntries(
      lignes.map(({ ligne }) => [
        String(this.calculateur.valeur(feuille.nom, ligne, colonne - 1)),
        this.calculateur.valeur(feuille.nom, ligne, colonne),
      ]),
    );
  }

  sousTitre(cle: string): Scalaire {
    const feuille = feuilleDe(this.plan, cle);
    const cellule = feuille.cellules.find(({ style }) => style === "sousTitre");
    return this.calculateur.valeur(feuille.nom, cellule?.ligne ?? NaN, cellule?.colonne ?? NaN);
  }

  toutNoter(grille: string, note: Scalaire): void {
    for (const ligne of lignesDe(feuilleDe(this.plan, grille)).keys()) {
      if (ligne.startsWith("activite:")) this.taper(grille, ligne, NOTE, note);
    }
  }

  private place(cle: string, ligne: string, role: string): [string, number, number] {
    const feuille = feuilleDe(this.plan, cle);
    const rangs = [lignesDe(feuille).get(ligne), rolesDe(feuille).get(role)];
    if (rangs.includes(undefined))
      throw new Error(`« ${feuille.nom} » n’a pas de cellule ${ligne}, ${role}.`);
    return [feuille.nom, rangs[0] ?? NaN, rangs[1] ?? NaN];
  }
}

const ouvrir = (reste: Partial<DemandeDeGabarit> = {}) =>
  new Personne(planifier(composerGabarit({ ...VIDE, ...reste }, NATIONAL), NATIONAL));

test("un gabarit vide dit tout ce qui lui manque ; rempli, il dit qu’il peut partir", () => {
  const personne = ouvrir();
  expect(personne.etat()).toEqual({
    "Ce classeur": "Incomplet\u00a0: les lignes ci-dessous disent ce qui reste à faire.",
    "Le dossier": "6 réponses à compléter",
    "Les postes": "2 postes à compléter",
    "Les clés de répartition": "rien à corriger",
    "Les périodes": "rien à compléter",
    "Grille · Pilote": "16 notes à renseigner",
    "Grille · Thématique": "16 notes à renseigner",
  });

  for (const champ of ["territoire", "caf", "employeur", "debutCtg"]) {
    personne.taper("mode-emploi", `dossier:${champ}`, "valeur", "x");
  }
  // Une date que le tableur a reconnue est un nombre de jours.
  personne.taper("mode-emploi", "dossier:finCtg", "valeur", 45657);
  expect(personne.etat()["Le dossier"]).toBe("1 réponse à compléter");
  personne.taper("mode-emploi", "dossier:annee", "valeur", 2025);
  for (const poste of ["poste:p1", "poste:p2"]) {
    personne.taper("postes", poste, "prenom", "Camille");
    personne.taper("postes", poste, "nom", poste);
    if (poste === "poste:p1") personne.taper("postes", poste, "quotite", 0.7);
  }
  expect(personne.etat()).toMatchObject({
    "Le dossier": "complet",
    "Les postes": "1 poste à compléter",
    "Grille · Camille poste:p1": "16 notes à renseigner",
  });

  personne.taper("postes", "poste:p2", "quotite", 0.3);
  personne.toutNoter("grille:g1", 2);
  personne.toutNoter("grille:g2", "NC");
  personne.taper("grille:g2", PREMIERE, NOTE, "oui");
  personne.taper("grille:g2", DEUXIEME, NOTE, null);
  expect(personne.etat()).toEqual({
    "Ce classeur": "Incomplet\u00a0: les lignes ci-dessous disent ce qui reste à faire.",
    "Le dossier": "complet",
    "Les postes": "complets",
    "Les clés de répartition": "rien à corriger",
    "Les périodes": "rien à compléter",
    "Grille · Camille poste:p1": "complète",
    "Grille · Camille poste:p2": "1 note à corriger, 1 note à renseigner",
  });

  personne.toutNoter("grille:g2", 3);
  expect(personne.etat()["Ce classeur"]).toBe("Complet\u00a0: vous pouvez l’envoyer.");
});

test("un dossier déjà complet l’annonce, et sa formule le trouve", () => {
  const complet = composerGabarit(
    {
      ...VIDE,
      territoire: { nom: "Pays d’essai", caf: "Caf d’essai", debutCtg: "2019-12-31", finCtg: "2024-12-31" },
      annee: 2024,
      employeur: "L’employeur",
      postes: [{ prenom: "Camille", nom: "Exemple", libelle: "pilote", intitule: "", quotite: 1 }],
    },
    NATIONAL,
  );
  const activites = NATIONAL.rubriques.flatMap((rubrique) => rubrique.activites);
  const [politique] = NATIONAL.politiques;
  const notes = Object.fromEntries(
    activites.map(({ identifiant }) => [identifiant, { [politique?.identifiant ?? ""]: 2 }]),
  );
  const grilles = complet.grilles.map((grille) => ({ ...grille, reponses: { ...grille.reponses, notes } }));
  const plan = planifier({ ...complet, grilles }, NATIONAL);
  const attendu = {
    "Ce classeur": "Complet\u00a0: vous pouvez l’envoyer.",
    "Le dossier": "complet",
    "Les postes": "complets",
    "Les clés de répartition": "rien à corriger",
    "Les périodes": "rien à compléter",
    "La grille": "complète",
  };
  expect(new Personne(plan).etat()).toEqual(attendu);
  const annonces = feuilleDe(plan, "mode-emploi").cellules.flatMap(({ contenu }) =>
    contenu !== undefined && "formule" in contenu ? [contenu.resultat] : [],
  );
  expect(annonces).toEqual(expect.arrayContaining(Object.values(attendu)));
});

test("une seule grille, commune, sans équipe : les lignes le disent", () => {
  const personne = ouvrir({ postes: [], repartition: "commune" });
  expect(personne.etat()).toMatchObject({
    "Les postes": "aucun poste décrit",
    "La grille": "16 notes à renseigner",
  });
  expect(personne.sousTitre("grille:g1")).toBe("grille commune à l’équipe");
});

describe("ce qui manque à un champ du dossier", () => {
  test.each<[champ: string, saisie: Scalaire, signal: string]>([
    ["territoire", null, "à compléter"],
    ["territoire", "  ", "à compléter"],
    ["territoire", "Grand Châtellerault", ""],
    ["debutCtg", null, "à compléter (JJ/MM/AAAA)"],
    ["debutCtg", "31/12/2019", ""],
    ["debutCtg", 43830, ""],
    ["annee", null, "à compléter"],
    ["annee", 2025, ""],
    ["annee", 25, "à corriger"],
    ["annee", "l’an dernier", "à corriger"],
    ["employeur", new ErreurDeCellule("#DIV/0!"), "à corriger"],
  ])("%s, %j : « %s »", (champ, saisie, signal) => {
    const personne = ouvrir();
    personne.taper("mode-emploi", `dossier:${champ}`, "valeur", saisie);
    expect(personne.manque(champ)).toBe(signal);
  });
});

describe("ce qui manque à un poste", () => {
  const COMPLET = { libelle: "Pilote", prenom: "Camille", nom: "Exemple", quotite: 0.7 };

  test.each<[saisie: Record<string, Scalaire>, signal: string]>([
    [{}, ""],
    [{ libelle: "de proximité", quotite: 1 }, ""],
    [{ libelle: null }, "libellé à choisir"],
    [{ libelle: "référent", nom: " " }, "libellé à choisir, nom à compléter"],
    [{ prenom: null, nom: null, quotite: null }, "prénom à compléter, nom à compléter, quotité à compléter"],
    [{ quotite: 70 }, "quotité à corriger (de 0 à 1)"],
    [{ quotite: 0 }, "quotité à corriger (de 0 à 1)"],
    [{ quotite: "mi-temps" }, "quotité à corriger (de 0 à 1)"],
    [{ nom: new ErreurDeCellule("#N/A") }, "une cellule est en erreur"],
  ])("%j : « %s »", (saisie, signal) => {
    const personne = ouvrir();
    for (const [role, contenu] of Object.entries({ ...COMPLET, ...saisie })) {
      personne.taper("postes", "poste:p1", role, contenu);
    }
    expect(personne.lire("postes", "poste:p1", "signal")).toBe(signal);
  });
});

describe("les sous-titres suivent les cellules saisies, sans trou", () => {
  test("le dossier, puis le titulaire", () => {
    const personne = ouvrir();
    expect(personne.sousTitre("mode-emploi")).toBe("");
    expect(personne.sousTitre("grille:g1")).toBe("Pilote");
    personne.taper("mode-emploi", "dossier:territoire", "valeur", "Pays d’essai");
    personne.taper("mode-emploi", "dossier:annee", "valeur", 2025);
    expect(personne.sousTitre("mode-emploi")).toBe("Pays d’essai · année 2025");
    personne.taper("mode-emploi", "dossier:employeur", "valeur", "L’employeur & Cie");
    personne.taper("postes", "poste:p1", "intitule", "Coordination");
    expect(personne.sousTitre("synthese:g1")).toBe(
      "Pays d’essai · L’employeur & Cie · année 2025 · Coordination",
    );
    personne.taper("postes", "poste:p1", "nom", "Exemple");
    expect(personne.sousTitre("grille:g1")).toBe("Pays d’essai · L’employeur & Cie · année 2025 · Exemple");
    expect(personne.sousTitre("postes")).toBe("Pays d’essai · L’employeur & Cie · année 2025");
    personne.taper("postes", "poste:p1", "prenom", "Camille");
    expect(personne.sousTitre("synthese:g1")).toBe(
      "Pays d’essai · L’employeur & Cie · année 2025 · Camille Exemple",
    );
    expect(personne.sousTitre("synthese:g2")).toBe(
      "Pays d’essai · L’employeur & Cie · année 2025 · Thématique",
    );
    personne.taper("postes", "poste:p2", "libelle", null);
    expect(personne.sousTitre("grille:g2")).toMatch(/ · poste à nommer$/);
  });

  test("même quand l’utilisateur a inséré des lignes et des colonnes dans chaque feuille", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 6 }), fc.nat(8), (lignesLibres, colonneLibre) => {
        const apres = (libres: readonly number[], total: number) =>
          Array.from({ length: total }, (_, rang) => rang + libres.filter((libre) => libre < rang).length);
        const lignes = apres(lignesLibres, 300);
        const colonnes = apres([colonneLibre], 40);
        const plan = planifier(composerGabarit(VIDE, NATIONAL), NATIONAL);
        const cles = plan.feuilles.map(({ cle }) => cle).filter((cle) => cle !== "listes");
        const personne = new Personne(
          deplacer(plan, new Map(cles.map((cle) => [cle, { lignes, colonnes }]))),
        );
        personne.taper("mode-emploi", "dossier:caf", "valeur", "Caf d’essai");
        personne.taper("postes", "poste:p2", "nom", "Exemple");
        expect(personne.sousTitre("mode-emploi")).toBe("Caf d’essai");
        expect(personne.sousTitre("synthese:g2")).toBe("Caf d’essai · Exemple");
        expect(personne.lire("postes", "poste:p2", "signal")).toBe("prénom à compléter, quotité à compléter");
      }),
      { numRuns: 20 },
    );
  });
});
