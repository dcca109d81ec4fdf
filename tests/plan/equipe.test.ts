import { composerGabarit } from "../../src/domaine/dossier/gabarit";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { moisDeLEquipe } from "../../src/domaine/equipe/moisDeLEquipe";
import { chargerProfil, EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { planifierPrevisionnel } from "../../src/plan/previsionnel";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { cellulesDe, celluleEn, feuilleDe, formulesDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

const planDe = (reste: Partial<Dossier> = {}) => planifier({ ...EXEMPLE.dossier, ...reste }, CHARENTE);

/** Une feuille que l'on remplit et que l'on relit par identifiants et rôles. */
function ouvrir(plan: PlanClasseur, cle: string) {
  const calculateur = new Calculateur(plan);
  const feuille = feuilleDe(plan, cle);
  const ligne = (identifiant: string) => lignesDe(feuille).get(identifiant) ?? NaN;
  const colonne = (role: string) => rolesDe(feuille).get(role) ?? NaN;
  return {
    taper: (identifiant: string, role: string, contenu: Scalaire) =>
      calculateur.ecrire(feuille.nom, ligne(identifiant), colonne(role), contenu),
    /** La première cellule de ce style dans la ligne. */
    lire: (identifiant: string, style: string) => {
      const cellule = feuille.cellules.find((c) => c.ligne === ligne(identifiant) && c.style === style);
      return calculateur.valeur(feuille.nom, ligne(identifiant), cellule?.colonne ?? NaN);
    },
    /** Le contenu d'une colonne, par son rôle. */
    voir: (identifiant: string, role: string) =>
      calculateur.valeur(feuille.nom, ligne(identifiant), colonne(role)),
    /** Ce que disent les deux lignes au-dessus des mois : la règle d'absence, et le signal. */
    signalDesMois: () => calculateur.valeur(feuille.nom, ligne("titres:mois") - 1, 1),
    /** Dans une autre feuille du même classeur. */
    ailleurs: (autre: string) => ({
      taper: (identifiant: string, role: string, contenu: Scalaire) => {
        const cible = feuilleDe(plan, autre);
        const place = [lignesDe(cible).get(identifiant) ?? NaN, rolesDe(cible).get(role) ?? NaN] as const;
        calculateur.ecrire(cible.nom, ...place, contenu);
      },
      etat: (libelle: string) => {
        const cible = feuilleDe(plan, autre);
        const place = cible.cellules.find(({ contenu }) => valeurDe(contenu) === libelle);
        return calculateur.valeur(cible.nom, place?.ligne ?? NaN, (place?.colonne ?? NaN) + 1);
      },
    }),
    textes: feuille.cellules.map(({ contenu }) => String(valeurDe(contenu) ?? "")),
  };
}

describe("les mois de « CTG Postes »", () => {
  test.each(["profil-departemental", "national"])("sont ceux du domaine, sous le profil %s", (profil) => {
    const plan = planDe({ profil });
    const feuille = feuilleDe(plan, "postes");
    const annees = moisDeLEquipe(EXEMPLE.dossier, chargerProfil(profil));
    const titres = lignesDe(feuille).get("titres:mois");
    const premier =
      feuille.cellules.find(({ ligne, contenu }) => ligne === titres && valeurDe(contenu) === "Janvier")
        ?.colonne ?? NaN;
    for (const { poste, mois } of annees) {
      const douze = (mesure: string) => {
        const ligne = lignesDe(feuille).get(`mois:${poste}.${mesure}`) ?? NaN;
        return mois.map((_, rang) => valeurDe(celluleEn(feuille, ligne, premier + rang)?.contenu));
      };
      expect(douze("present")).toEqual(mois.map(({ present }) => present));
      expect(douze("finance")).toEqual(mois.map(({ finance }) => finance));
      expect(douze("deduit")).toEqual(mois.map(({ deduit }) => (deduit ? "déduit" : null)));
    }
    expect(annees.some(({ mois }) => mois.some(({ deduit }) => deduit))).toBe(
      profil === "profil-departemental",
    );
  });

  test("disent qu’ils sont calculés, et de quelle règle ils viennent", () => {
    const phrases = (profil: string) => ouvrir(planDe({ profil }), "postes").textes.join("\n");
    expect(phrases("national")).toContain("Ces mois sont calculés par CTG pour Excel");
    expect(phrases("national")).toContain("aucune règle d’absence, rien n’est déduit");
    expect(phrases("profil-departemental")).toContain("Un délai de 3 mois est alors accordé");
    expect(phrases("lune")).toContain("Ce profil de Caf n’est pas connu");
  });

  test("restent vides dans un gabarit, sans moyenne ni total inventés", () => {
    const { dossier } = EXEMPLE;
    const gabarit = composerGabarit({ ...dossier, repartition: "commune" }, CHARENTE);
    const postes = ouvrir(planifier(gabarit, CHARENTE), "postes");
    for (const ligne of ["mois:p1.present", "mois:p2.finance", "mois:equipe.finance"]) {
      expect(postes.lire(ligne, "etpFort")).toBe("");
    }
    expect(postes.lire("mois:p1.deduit", "entier")).toBe("");
  });
});

describe("les signaux natifs", () => {
  test("une période commencée réclame ce qui lui manque ; une ligne vide n’attend rien", () => {
    const postes = ouvrir(planDe(), "postes");
    expect(postes.lire("periode:10", "alerte")).toBe("");
    postes.taper("periode:10", "periode.fin", "31/12/2024");
    expect(postes.lire("periode:10", "alerte")).toBe("poste à choisir, nature à choisir, début à compléter");
    postes.taper("periode:10", "periode.poste", "p1 · Camille Exemple");
    postes.taper("periode:10", "periode.debut", 45000);
    expect(postes.lire("periode:10", "alerte")).toBe("nature à choisir");
    postes.taper("periode:10", "periode.nature", new ErreurDeCellule("#N/A"));
    expect(postes.lire("periode:10", "alerte")).toBe("une cellule est en erreur");
  });

  test("R-VENT-1 : une clé qui ne fait pas 100\u00a0% se voit", () => {
    const postes = ouvrir(planDe(), "postes");
    expect([postes.lire("fiche:p1", "alerte"), postes.lire("fiche:p1", "pourcentageFort")]).toEqual(["", 1]);
    postes.taper("fiche:p1", "fiche.parentalite", 0.2);
    expect(postes.lire("fiche:p1", "alerte")).toBe("la clé doit faire 100\u00a0%");
  });
});

describe("le signal des mois que l’on n’a pas recalculés", () => {
  const SUITE = " depuis ce calcul\u00a0: les mois ci-dessous ne suivent plus.";
  const jour = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / (24 * 3600 * 1000) + 25569;
  const [pilote] = EXEMPLE.dossier.equipe.fiches;
  const rangDe = (nature: string) =>
    1 +
    EXEMPLE.dossier.equipe.fiches.flatMap(({ periodes }) => periodes).findIndex((p) => p.nature === nature);
  const [PRESENCE, MALADIE, VACANCE] = ["presence", "maladie", "vacance"].map(
    (n) => `periode:${rangDe(n)}`,
  ) as [string, string, string];

  test("se tait quand rien n’a changé, ou qu’une réponse a été retapée à l’identique", () => {
    const postes = ouvrir(planDe(), "postes");
    expect(postes.signalDesMois()).toBe("");
    postes.taper(PRESENCE, "periode.debut", jour(pilote?.periodes[0]?.debut ?? ""));
    postes.taper(PRESENCE, "periode.poste", "p1 · Camille Renommée");
    postes.taper(PRESENCE, "periode.nature", "présence");
    postes.taper(MALADIE, "periode.quotite", 0.5);
    postes.taper(MALADIE, "periode.information", "01/03/2024");
    postes.taper("periode:10", "periode.poste", "p1 · Camille Exemple");
    expect(postes.signalDesMois()).toBe("");
  });

  test.each<[role: string, periode: string, contenu: Scalaire]>([
    ["debut", PRESENCE, "02/09/2024"],
    ["debut", PRESENCE, jour("2024-09-02")],
    ["fin", PRESENCE, jour("2024-12-31")],
    ["fin", MALADIE, null],
    ["quotite", PRESENCE, 0.8],
    ["quotite", PRESENCE, null],
    ["nature", MALADIE, "Vacance"],
    ["poste", MALADIE, "p2 · Dominique Spécimen"],
    ["poste", MALADIE, "p11 · Camille Exemple"],
    ["information", VACANCE, null],
    ["information", VACANCE, new ErreurDeCellule("#N/A")],
  ])("la colonne %s, %s récrite %j, le réveille", (role, periode, contenu) => {
    const postes = ouvrir(planDe(), "postes");
    postes.taper(periode, `periode.${role}`, contenu);
    expect(postes.signalDesMois()).toContain(`Une période a changé${SUITE}`);
  });

  test("compte une période ajoutée dès que la lecture la prendrait", () => {
    const postes = ouvrir(planDe(), "postes");
    postes.taper(PRESENCE, "periode.quotite", 0.8);
    postes.taper("periode:10", "periode.poste", "p1 · Camille Exemple");
    postes.taper("periode:10", "periode.nature", "Maladie");
    expect(postes.signalDesMois()).toContain("Une période a changé");
    postes.taper("periode:10", "periode.debut", "01/05/2024");
    expect(postes.signalDesMois()).toContain(`2 périodes ont changé${SUITE}`);
  });

  test("une autre année évaluée le réveille, même dans un classeur qui n’en avait pas", () => {
    for (const annee of [EXEMPLE.dossier.annee, 0]) {
      const postes = ouvrir(planDe({ annee }), "postes");
      expect(postes.signalDesMois()).toBe("");
      const modeEmploi = postes.ailleurs("mode-emploi");
      modeEmploi.taper("dossier:annee", "valeur", 2026);
      expect(postes.signalDesMois()).toContain(`L’année évaluée a changé${SUITE}`);
      modeEmploi.taper("dossier:annee", "valeur", new ErreurDeCellule("#N/A"));
      expect(postes.signalDesMois()).toContain("L’année évaluée a changé");
    }
  });

  test("une date illisible, même très longue, ne donne pas de formule qu’Excel refuserait", () => {
    const fiches = EXEMPLE.dossier.equipe.fiches.map((fiche) => ({
      ...fiche,
      periodes: fiche.periodes.map((periode) => ({ ...periode, debut: `"${"à voir ".repeat(60)}` })),
    }));
    const plan = planDe({ equipe: { ...EXEMPLE.dossier.equipe, fiches } });
    expect(ouvrir(plan, "postes").signalDesMois()).toBe("");
    for (const formule of formulesDe(plan)) {
      for (const texte of formule.match(/"(?:[^"]|"")*"/g) ?? []) {
        expect(texte.slice(1, -1).replace(/""/g, '"').length).toBeLessThanOrEqual(255);
      }
    }
  });
});

describe("« Où en est ce classeur » compte ce que l’équipe demande", () => {
  test("les clés et les périodes", () => {
    const postes = ouvrir(planDe(), "postes");
    const { etat } = postes.ailleurs("mode-emploi");
    expect([etat("Les clés de répartition"), etat("Les périodes")]).toEqual([
      "rien à corriger",
      "rien à compléter",
    ]);
    postes.taper("fiche:p1", "fiche.parentalite", 0.2);
    postes.taper("periode:10", "periode.fin", "31/12/2024");
    postes.taper("periode:11", "periode.poste", "p1");
    expect([etat("Les clés de répartition"), etat("Les périodes")]).toEqual([
      "1 clé à corriger",
      "2 périodes à compléter",
    ]);
    expect(etat("Ce classeur")).toContain("Incomplet");
  });

  test("une équipe déjà incomplète l’annonce", () => {
    const fiches = EXEMPLE.dossier.equipe.fiches.map((fiche) => ({
      ...fiche,
      ventilation: { parentalite: 0.5 },
    }));
    const plan = planDe({ equipe: { ...EXEMPLE.dossier.equipe, fiches } });
    const annonces = feuilleDe(plan, "mode-emploi").cellules.map(({ contenu }) =>
      contenu !== undefined && "formule" in contenu ? contenu.resultat : null,
    );
    expect(annonces).toContain("2 clés à corriger");
  });
});

describe("les pièces à fournir (R-GRILLE-4)", () => {
  const PIECES = [
    { piece: "auto-evaluation", etat: "remise", date: "2025-03-14", remarque: "par courriel" },
    { piece: "piece-d-un-autre-profil", etat: "", date: "", remarque: "" },
  ] as const;
  const lignesDesPieces = (profil: string, pieces: typeof PIECES | readonly []) => {
    const plan = planDe({ profil, equipe: { ...EXEMPLE.dossier.equipe, pieces } });
    return [...lignesDe(feuilleDe(plan, "postes")).keys()].filter((ligne) => ligne.startsWith("piece:"));
  };

  test("une ligne par pièce du profil, puis celles qu’il ne demande plus", () => {
    expect(lignesDesPieces("charente", [])).toEqual([
      "piece:activite-previsionnelle",
      "piece:auto-evaluation",
    ]);
    expect(lignesDesPieces("charente", PIECES)).toEqual([
      "piece:activite-previsionnelle",
      "piece:auto-evaluation",
      "piece:piece-d-un-autre-profil",
    ]);
    expect(lignesDesPieces("national", [])).toEqual([]);
    expect(lignesDesPieces("lune", PIECES)).toHaveLength(2);
  });

  test("chacune dit son libellé, son état, sa date et sa remarque", () => {
    const plan = planDe({ profil: "charente", equipe: { ...EXEMPLE.dossier.equipe, pieces: PIECES } });
    const postes = ouvrir(plan, "postes");
    const dire = (piece: string) => [
      postes.lire(`piece:${piece}`, "libelle"),
      ...["etat", "date", "remarque"].map((champ) => postes.voir(`piece:${piece}`, `piece.${champ}`)),
    ];
    expect(dire("auto-evaluation")).toEqual([
      "Fiche d’auto-évaluation",
      "Remise",
      "14/03/2025",
      "par courriel",
    ]);
    expect(dire("piece-d-un-autre-profil")).toEqual([
      "piece-d-un-autre-profil (ce profil ne la demande pas)",
      "À remettre",
      null,
      null,
    ]);
    expect(dire("activite-previsionnelle").slice(1)).toEqual([null, null, null]);
  });
});

test("toute cellule de date avertit, sans arrêter, d’une saisie qui n’en est pas une", () => {
  const plan = planDe({ profil: "charente" });
  let dates = 0;
  // Les colonnes d’une feuille libre sont validées plus loin que ses lignes : celles que l’on y ajoutera le sont déjà.
  for (const feuille of plan.feuilles.filter(({ libre }) => libre !== true)) {
    const validees = feuille.validations
      .filter(({ regle }) => regle.type === "date")
      .flatMap(({ plages, alerte }) => {
        expect(alerte).toBe("avertissement");
        return plages.flatMap(cellulesDe);
      });
    const saisies = feuille.cellules.filter(({ style }) => style === "saisieDate" || style === "saisieJour");
    expect(new Set(validees.map(String))).toEqual(
      new Set(saisies.map(({ ligne, colonne }) => `${ligne},${colonne}`)),
    );
    dates += saisies.length;
  }
  expect(dates).toBeGreaterThan(30);
});

describe("« CTG Prévisionnel » (R-GRILLE-4)", () => {
  test("reprend les noms des postes, compte ce qui manque, et dit l’état des pièces du profil", () => {
    const plan = planDe({ profil: "charente" });
    const feuille = ouvrir(plan, "previsionnel");
    expect(feuille.lire("prevision:p2", "libelle")).toBe("Spécimen");
    expect(feuille.lire("piece:activite-previsionnelle", "fort")).toBe("complet, ci-dessus");
    feuille.taper("prevision:p2", "salaire", null);
    expect(feuille.lire("prevision:p2", "alerte")).toBe("salaire à compléter");
    expect(feuille.lire("piece:activite-previsionnelle", "fort")).toBe("1 réponse à compléter");
    expect(feuille.lire("piece:auto-evaluation", "fort")).toMatch(/^\d+ notes à donner ou à corriger$/);
  });

  test("une pièce que ce classeur ne contient pas dit l’état que l’on en donne dans « CTG Postes »", () => {
    const charente = chargerProfil("charente");
    const liste = [{ identifiant: "deliberation", libelle: "Délibération" }];
    const pieces = (etat: "remise" | "") => [{ piece: "deliberation", etat, date: "", remarque: "" }];
    const etatDe = (suivies: Dossier["equipe"]["pieces"]) => {
      const feuille = planifierPrevisionnel(
        {
          dossier: { ...EXEMPLE.dossier, equipe: { ...EXEMPLE.dossier.equipe, pieces: suivies } },
          profil: { ...charente, regles: { pieces: { liste, source: "Essai" } } },
          intitule: "'CTG Mode d’emploi'!$B$3",
          noms: new Map(),
          pieces: new Map([["deliberation", "'CTG Postes'!$D$40"]]),
          notesManquantes: { formule: "0", resultat: 0 },
        },
        "Essai",
      );
      return celluleEn(feuille, lignesDe(feuille).get("piece:deliberation") ?? NaN, 4)?.contenu;
    };
    const formule = `=IF(LEN(TRIM('CTG Postes'!$D$40))=0,"à joindre à l’envoi",'CTG Postes'!$D$40)`;
    expect(etatDe([])).toEqual({ formule, resultat: "à joindre à l’envoi" });
    expect(etatDe(pieces("remise"))).toEqual({ formule, resultat: "Remise" });
    expect(etatDe(pieces(""))).toEqual({ formule, resultat: "À remettre" });
  });

  test("un profil sans pièces n’en demande aucune", () => {
    const lignes = [...lignesDe(feuilleDe(planDe({ profil: "national" }), "previsionnel")).keys()];
    expect(lignes.filter((ligne) => ligne.startsWith("piece:"))).toEqual([]);
  });

  test("se supprime sans rien casser : aucune autre feuille ne la nomme", () => {
    const plan = planDe({ profil: "charente" });
    const autres = { ...plan, feuilles: plan.feuilles.filter(({ cle }) => cle !== "previsionnel") };
    expect(formulesDe(autres).filter((formule) => formule.includes("Prévisionnel"))).toEqual([]);
    expect(autres.partieXml).not.toContain("34300");
    for (const { regle } of autres.feuilles.flatMap(({ validations }) => validations)) {
      if (regle.type === "liste") expect(regle.feuille).not.toBe("previsionnel");
    }
  });
});

test("les listes de validation de l’équipe proposent ce que la lecture sait lire", () => {
  const plan = planDe();
  const { validations } = feuilleDe(plan, "postes");
  const listes = validations.flatMap(({ regle }) => {
    if (regle.type !== "liste" || regle.feuille !== "postes") return [];
    const source = feuilleDe(plan, "postes");
    return [
      cellulesDe(regle.plage).map(([l, c]) => {
        const contenu = celluleEn(source, l, c)?.contenu;
        return contenu !== undefined && "formule" in contenu ? contenu.resultat : null;
      }),
    ];
  });
  expect(listes).toContainEqual(["p1 · Camille Exemple", "p2 · Dominique Spécimen"]);
  expect(listes).toContainEqual([
    "e1 · Communauté d’agglomération de Grand Châtellerault",
    "e2 · Centre social fictif des Bords de Vienne",
    "",
    "",
  ]);
});
