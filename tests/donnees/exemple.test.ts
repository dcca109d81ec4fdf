import { chargerModele, EXEMPLE, validerDossier, validerExemple } from "../../src/donnees";
import { COLONNES_DU_BUDGET } from "../../src/domaine/financement/budget/budget";
import { etablirBudget } from "../../src/domaine/financement/budget/etablirBudget";
import { examinerLeBudget } from "../../src/domaine/financement/budget/examinerLeBudget";
import { calculerFinancement } from "../../src/domaine/financement/calculerFinancement";
import { PROFILS } from "../../src/donnees/profilsLivres";
import { EQUIPE_VIDE } from "../../src/domaine/equipe/equipe";
import { proposerLIndicateur } from "../../src/domaine/indicateurs/proposerLIndicateur";
import { estAJour } from "../../src/domaine/indicateurs/reponseProposee";
import { compterPourLaDeclaration } from "../../src/domaine/journal/compterPourLaDeclaration";
import { examinerLeJournal } from "../../src/domaine/journal/examinerLeJournal";
import { examinerLePlanDAction } from "../../src/domaine/planDAction/examinerLePlanDAction";
import { indicateursDe } from "../../src/domaine/grille/parcourir";
import { cellulesHorsChamp, ncIsoles } from "../../src/domaine/grille/champ";
import { lisible, messageApres } from "./outils";

const { dossier, territoire, montants } = EXEMPLE;
const modele = chargerModele(dossier.modele.identifiant);

describe("le territoire du Grand Châtellerault", () => {
  test("a 47 communes : 4 dont le CEJ finit en 2019, 43 en 2020", () => {
    const fins = (annee: string): number =>
      territoire.communes.filter(({ finCej }) => finCej === annee).length;
    expect(territoire.communes).toHaveLength(47);
    expect([fins("2019-12-31"), fins("2020-12-31")]).toEqual([4, 43]);
    expect(territoire.communes.slice(0, 4).map(({ nom }) => nom)).toEqual([
      "Châtellerault",
      "Senillé-Saint-Sauveur",
      "Thuré",
      "Colombiers",
    ]);
  });

  test("a les chiffres de sa convention", () => {
    expect(territoire).toMatchObject({
      signature: "2019-12-31",
      fin: "2024-12-31",
      habitants: 84904,
      menages: 38455,
      allocataires: 15189,
      coutIndicatifParEtp: 48000,
      mentionDeSource: "Source Caf de la Vienne",
    });
    expect([territoire.signataires, territoire.axes, territoire.thematiques].map((l) => l.length)).toEqual([
      3, 4, 7,
    ]);
    expect(territoire.fonctions.map(({ etp }) => etp)).toEqual([0.7, 0.3]);
  });
});

describe("le dossier d'exemple", () => {
  test("dit partout qu'il est fictif", () => {
    for (const texte of [EXEMPLE.avertissement, dossier.mention, montants.mention]) {
      expect(texte).toMatch(/fictif/i);
    }
  });

  test("a un pilote à 0,7 et un poste à 0,3, chacun sa grille", () => {
    expect(dossier.postes.map(({ libelle, quotite }) => [libelle, quotite])).toEqual([
      ["pilote", 0.7],
      ["thematique", 0.3],
    ]);
    expect(dossier.grilles.map(({ poste }) => poste)).toEqual(dossier.postes.map((p) => p.identifiant));
  });

  test.each(dossier.grilles)(
    "la grille $identifiant montre toutes les notes, des vides, des NC du champ, des NC isolés",
    ({ reponses }) => {
      const grille = { modele, politiques: dossier.politiques, champ: dossier.champ };
      const notes = modele.rubriques.flatMap(({ activites }) =>
        activites.flatMap((a) =>
          dossier.politiques.map((p) => reponses.notes[a.identifiant]?.[p.identifiant] ?? null),
        ),
      );
      expect(notes).toHaveLength(26 * 3);
      expect([...new Set(notes)].map(String).sort()).toEqual(["0", "1", "2", "3", "NC", "null"]);
      const duChamp = cellulesHorsChamp(grille);
      expect(duChamp).toHaveLength(6);
      for (const { activite, politique } of duChamp) {
        expect(reponses.notes[activite]?.[politique]).toBe("NC");
      }
      expect(ncIsoles(reponses, grille).length).toBeGreaterThan(1);
    },
  );

  test("un seul NC isolé est sans motif, pour que le signal se voie", () => {
    const sansMotif = dossier.grilles.flatMap(({ reponses }) =>
      ncIsoles(reponses, { modele, politiques: dossier.politiques, champ: dossier.champ }).filter(
        ({ motif }) => motif === "",
      ),
    );
    expect(sansMotif).toEqual([{ activite: "m3.a01", politique: "education", motif: "" }]);
  });

  test("R-IND-2 : le second poste laisse au pilote les indicateurs de la CTG", () => {
    const deLaCtg = modele.rubriques
      .flatMap(({ fonctions }) => fonctions.flatMap(({ indicateurs }) => indicateurs))
      .filter(({ portee }) => portee === "ctg")
      .map(({ identifiant }) => identifiant);
    const remplis = Object.keys(dossier.grilles[1]?.reponses.indicateurs ?? {});
    expect(remplis.length).toBeGreaterThan(0);
    expect(remplis.filter((i) => deLaCtg.includes(i))).toEqual([]);
  });
});

describe("l’équipe de l’exemple", () => {
  const { employeurs, fiches } = dossier.equipe;

  test("a deux employeurs, une maladie, et une vacance annoncée à la Caf", () => {
    expect(employeurs.map(({ identifiant }) => identifiant)).toEqual(["e1", "e2"]);
    expect(employeurs[0]?.nom).toBe(dossier.employeur);
    expect(new Set(fiches.map(({ employeur }) => employeur)).size).toBe(2);
    const periodes = fiches.flatMap((fiche) => fiche.periodes);
    expect(periodes.filter(({ nature }) => nature === "maladie")).toHaveLength(1);
    expect(periodes.filter((p) => p.nature === "vacance" && p.information !== "")).toHaveLength(1);
  });

  test("chaque poste a sa fiche, dont la clé fait 100\u00a0% et la dépense est celle des montants", () => {
    expect(fiches.map(({ poste }) => poste)).toEqual(dossier.postes.map((p) => p.identifiant));
    for (const { poste, ventilation, salaireAffecte } of fiches) {
      expect(Object.values(ventilation).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(montants.depenses.find((depense) => depense.poste === poste)?.montant).toBe(salaireAffecte);
    }
  });

  test("un dossier d’avant l’équipe est admis, et son équipe est vide", () => {
    const { equipe: _, financement: __, ...avant } = dossier;
    expect(validerDossier(avant, "fichier.json")).toMatchObject({ equipe: EQUIPE_VIDE, financement: null });
  });
});

describe("le financement de l’exemple", () => {
  const { financement } = dossier;
  if (financement === null) throw new Error("L’exemple a un financement.");
  const profil = PROFILS.find(({ identifiant }) => identifiant === dossier.profil);
  if (profil === undefined) throw new Error("L’exemple a un profil livré.");
  const resultat = calculerFinancement(dossier, financement, profil, dossier.annee);

  test("se calcule en entier\u00a0: 0,7 ETP à 22 300 € et 0,3 nouvel ETP à 24 000 €, et le diagnostic", () => {
    expect(resultat.total).toMatchObject({ etat: "calcule", montant: 22810 });
    expect(resultat.diagnostic).toMatchObject({ etat: "calcule", montant: 7000 });
    expect(financement.couts.map(({ montant }) => montant)).toEqual(
      montants.depenses.map(({ montant }) => montant),
    );
  });

  test("a un budget équilibré dans ses trois colonnes, et un complément à recevoir", () => {
    const etabli = etablirBudget(financement.budget, resultat.total);
    if (etabli.etat === "refuse") throw new Error("Le budget s’établit.");
    for (const colonne of COLONNES_DU_BUDGET) {
      expect(etabli.colonnes[colonne]).toMatchObject({ equilibree: true, complete: true });
    }
    expect(etabli.regularisation).toMatchObject({ etat: "calcule", montant: 6843 });
    expect(examinerLeBudget(financement.budget, etabli, resultat.total)).toEqual([]);
  });

  const avec = (changements: object) => ({ ...dossier, financement: { ...financement, ...changements } });
  const [premier] = financement.employeurs;
  const bareme = { code: "taux-cofinancement", annee: 2025, valeur: 0.5, source: "Essai" };
  const ligne = financement.budget.lignes[0];

  test.each([
    ["un employeur inconnu", avec({ employeurs: [{ ...premier, employeur: "e9" }] }), "employeur «\u00a0e9"],
    ["un employeur deux fois", avec({ employeurs: [premier, premier] }), "déjà pris"],
    ["un poste inconnu", avec({ couts: [{ poste: "p9", montant: 1 }] }), "poste «\u00a0p9"],
    ["un montant négatif", avec({ couts: [{ poste: "p1", montant: -1 }] }), "financement.couts[0].montant"],
    ["un taux de 80", avec({ baremes: [{ ...bareme, valeur: 80 }] }), "taux de 0 à 1"],
    ["un barème deux fois", avec({ baremes: [bareme, bareme] }), "déjà pris"],
    ["un barème sans source", avec({ baremes: [{ ...bareme, source: " " }] }), "texte vide"],
    ["une lecture inconnue", avec({ lecture: { phrase: "a", lecture: "b" } }), "inconnue du profil"],
    [
      "une charge participation de la Caf",
      avec({ budget: { verseParLaCaf: null, lignes: [{ ...ligne, participationDeLaCaf: true }] } }),
      "une charge n’est pas",
    ],
  ])("%s est refusé", (_, fautif, raison) => {
    expect(() => validerDossier(fautif, "fichier.json")).toThrow(raison);
  });
});

describe("les pièces suivies", () => {
  const avec = (pieces: unknown) => ({ ...dossier, equipe: { ...dossier.equipe, pieces } });
  const piece = { piece: "auto-evaluation", etat: "remise", date: "2025-03-14", remarque: "" };

  test("un dossier d’avant elles est admis, sans pièces", () => {
    const { pieces: _, ...equipe } = dossier.equipe;
    expect(validerDossier({ ...dossier, equipe }, "fichier.json").equipe.pieces).toEqual([]);
  });

  test("une pièce que le profil ne demande pas garde son état", () => {
    const suivies = [piece, { ...piece, piece: "piece-d-un-autre-profil", etat: "" }];
    expect(validerDossier(avec(suivies), "fichier.json").equipe.pieces).toEqual(suivies);
  });

  test.each([
    ["répétée", [piece, piece], "equipe.pieces[1].piece"],
    ["d’un état inconnu", [{ ...piece, etat: "perdue" }], "equipe.pieces[0].etat"],
    ["d’une date qui n’en est pas une", [{ ...piece, date: "14/03/2025" }], "equipe.pieces[0].date"],
  ])("une pièce %s est refusée", (_, pieces, chemin) => {
    expect(() => validerDossier(avec(pieces), "fichier.json")).toThrow(chemin);
  });
});

describe("un dossier fautif est refusé : fichier, chemin, raison", () => {
  const cas: [string, Parameters<typeof messageApres>[1], string][] = [
    [
      "note hors de l'échelle",
      (d) => (d.grilles[0].reponses.notes["m1.a01"].famille = 4),
      'grilles[0].reponses.notes["m1.a01"].famille : note de 0 à 3, NC ou rien attendus, reçu 4',
    ],
    [
      "note décimale",
      (d) => (d.grilles[0].reponses.notes["m1.a01"].famille = 1.5),
      'grilles[0].reponses.notes["m1.a01"].famille : note de 0 à 3, NC ou rien attendus, reçu 1.5',
    ],
    [
      "note en toutes lettres",
      (d) => (d.grilles[0].reponses.notes["m1.a01"].famille = "oui"),
      'grilles[0].reponses.notes["m1.a01"].famille : note attendue (un nombre, « NC » ou null), reçu "oui"',
    ],
    [
      "activité inconnue",
      (d) => (d.grilles[1].reponses.notes["m9.a01"] = { famille: 1 }),
      'grilles[1].reponses.notes["m9.a01"] : activité inconnue du modèle',
    ],
    [
      "commentaire d'une activité inconnue",
      (d) => (d.grilles[1].reponses.commentaires["m9.a01"] = "?"),
      'grilles[1].reponses.commentaires["m9.a01"] : activité inconnue du modèle',
    ],
    [
      "politique absente du dossier",
      (d) => (d.grilles[0].reponses.notes["m1.a02"].culture = 1),
      'grilles[0].reponses.notes["m1.a02"].culture : politique absente du dossier',
    ],
    [
      "indicateur inconnu",
      (d) => (d.grilles[0].reponses.indicateurs["f9.1.s1"] = { nombre: 1, nature: "", commentaire: "" }),
      'grilles[0].reponses.indicateurs["f9.1.s1"] : indicateur inconnu du modèle',
    ],
    [
      "nombre d'un indicateur qualitatif",
      (d) => (d.grilles[0].reponses.indicateurs["f3.2.e1"].nombre = 2),
      `grilles[0].reponses.indicateurs["f3.2.e1"].nombre : cet indicateur n'a pas de nombre`,
    ],
    [
      "politique inconnue du modèle",
      (d) => d.politiques.push({ identifiant: "culture", libelle: "Culture" }),
      "politiques[3].identifiant : politique « culture » inconnue du modèle",
    ],
    [
      "thématique inconnue",
      (d) => (d.champ.horsChamp[0].cible = "Piscines"),
      "champ.horsChamp[0].cible : thématique « Piscines » inconnue",
    ],
    ["poste inconnu", (d) => (d.grilles[1].poste = "p9"), "grilles[1].poste : poste « p9 » inconnu"],
    [
      "fiche d’un poste inconnu",
      (d) => (d.equipe.fiches[0].poste = "p9"),
      "equipe.fiches[0].poste : poste « p9 » inconnu",
    ],
    [
      "deux fiches pour un poste",
      (d) => (d.equipe.fiches[1].poste = "p1"),
      "equipe.fiches[1].poste : « p1 » est déjà pris",
    ],
    [
      "fiche d’un employeur inconnu",
      (d) => (d.equipe.fiches[0].employeur = "e9"),
      "equipe.fiches[0].employeur : employeur « e9 » inconnu",
    ],
    [
      "Cof d’un employeur inconnu",
      (d) => (d.equipe.cofs[0].employeur = "e9"),
      "equipe.cofs[0].employeur : employeur « e9 » inconnu",
    ],
    [
      "employeur répété",
      (d) => (d.equipe.employeurs[1].identifiant = "e1"),
      "equipe.employeurs[1].identifiant : « e1 » est déjà pris",
    ],
    [
      "périodes en désordre",
      (d) => d.equipe.fiches[1].periodes.reverse(),
      "equipe.fiches[1].periodes[1].debut : 2024-07-16 précède le début de la période d'avant",
    ],
    [
      "période sans début",
      (d) => (d.equipe.fiches[0].periodes[0].debut = ""),
      'equipe.fiches[0].periodes[0].debut : date attendue (AAAA-MM-JJ), reçu ""',
    ],
    [
      "deux grilles pour un poste",
      (d) => (d.grilles[1].poste = "p1"),
      "grilles[1].poste : « p1 » est déjà pris",
    ],
    [
      "poste répété",
      (d) => (d.postes[1] = { ...d.postes[0] }),
      "postes[1].identifiant : « p1 » est déjà pris",
    ],
    [
      "quotité en pourcentage",
      (d) => (d.postes[0].quotite = 70),
      "postes[0].quotite : 1 au plus attendu, reçu 70",
    ],
    [
      "modèle inconnu",
      (d) => (d.modele.identifiant = "lune"),
      "modele.identifiant : modèle de grille « lune » inconnu",
    ],
    [
      "autre version du modèle",
      (d) => (d.modele.version = "0.9.0"),
      "modele.version : version 0.9.0 attendue, mais le modèle connu est en version 1.0.0",
    ],
    ["profil inconnu", (d) => (d.profil = "lune"), "profil : profil de Caf « lune » inconnu"],
    [
      "dates à l'envers",
      (d) => (d.territoire.finCtg = "2018-12-31"),
      "territoire.finCtg : 2018-12-31 précède le début de la CTG (2019-12-31)",
    ],
    [
      "date impossible",
      (d) => (d.territoire.finCtg = "31/12/2024"),
      'territoire.finCtg : date attendue (AAAA-MM-JJ, ou vide), reçu "31/12/2024"',
    ],
  ];

  test.each(cas)("%s", (nom, abimer, attendu) => {
    const premiere = messageApres(dossier, abimer, validerDossier).split("\n")[0];
    expect([nom, premiere]).toEqual([nom, `fichier.json : ${attendu}`]);
  });

  test("des dates encore inconnues sont admises", () => {
    const vider = (d: { territoire: object }): void =>
      void Object.assign(d.territoire, { debutCtg: "", finCtg: "" });
    expect(messageApres(dossier, vider, validerDossier)).toBe("aucune erreur");
  });

  test("un modèle qui n'est pas livré se donne avec le dossier", () => {
    const autre = { ...modele, identifiant: "caf-essai" };
    const json = { ...dossier, modele: { identifiant: "caf-essai", version: modele.version } };
    expect(() => validerDossier(json, "fichier.json")).toThrow("inconnu");
    expect(validerDossier(json, "fichier.json", autre)).toEqual(json);
    expect(() => validerDossier(dossier, "fichier.json", autre)).toThrow("inconnu");
  });
});

describe("un exemple fautif est refusé", () => {
  const cas: [string, Parameters<typeof messageApres>[1], string][] = [
    [
      "une faute du dossier garde son chemin",
      (e) => (e.dossier.grilles[0].reponses.notes["m1.a01"].famille = 4),
      'dossier.grilles[0].reponses.notes["m1.a01"].famille : note de 0 à 3, NC ou rien attendus, reçu 4',
    ],
    [
      "mention muette",
      (e) => (e.dossier.mention = "Exemple"),
      "dossier.mention : la mention doit dire que les données sont fictives",
    ],
    [
      "commune répétée",
      (e) => (e.territoire.communes[46].nom = "Naintré"),
      "territoire.communes[46].nom : « Naintré » est déjà pris",
    ],
    [
      "territoire contredit",
      (e) => (e.dossier.territoire.finCtg = "2025-12-31"),
      "dossier.territoire.finCtg : 2024-12-31 attendu d'après le territoire, reçu 2025-12-31",
    ],
    [
      "dépense d'un poste inconnu",
      (e) => (e.montants.depenses[0].poste = "p9"),
      "montants.depenses[0].poste : poste « p9 » inconnu",
    ],
  ];

  test.each(cas)("%s", (_, abimer, attendu) => {
    expect(messageApres(EXEMPLE, abimer, validerExemple)).toBe(`fichier.json : ${attendu}`);
  });

  test("R-FORFAIT-2 : les montants permettent de dérouler la formule", () => {
    expect(montants.montantDuNMoins1 / montants.etpSoutenusNMoins1).toBe(22300);
    expect(lisible(montants.mention)).toContain("Montants fictifs");
  });
});

describe("le journal et le plan d'action de l'exemple", () => {
  const { journal, planDAction, annee } = dossier;

  test("sont de l'année, disent qu'ils sont fictifs, et n'ont aucun constat au terme de la CTG", () => {
    expect(journal).toHaveLength(17);
    expect(planDAction).toHaveLength(6);
    expect(journal?.[0]?.remarque).toMatch(/fictive/);
    expect(planDAction?.[0]?.remarque).toMatch(/fictive/);
    expect(journal?.filter(({ date }) => !date.startsWith("2024-"))).toEqual([]);
    expect(examinerLeJournal(dossier)).toEqual([]);
    expect(examinerLePlanDAction(dossier, territoire.fin)).toEqual([]);
    const axes = new Set(planDAction?.map(({ axe }) => axe));
    expect([...axes]).toEqual(territoire.axes);
  });

  test("ne font agir personne pendant son absence", () => {
    const absents = dossier.equipe.fiches.flatMap(({ poste, periodes }) =>
      periodes.filter(({ nature }) => nature !== "presence").map((periode) => ({ poste, ...periode })),
    );
    expect(absents).toHaveLength(2);
    for (const { poste, debut, fin } of absents) {
      const pendant = journal?.filter((e) => e.poste === poste && e.date >= debut && e.date <= fin);
      expect(pendant).toEqual([]);
    }
  });

  test("s'accordent avec la grille du pilote : Copil et alertes à jour, quatre axes", () => {
    const reponses = dossier.grilles[0]?.reponses.indicateurs ?? {};
    const proposee = (identifiant: string) => {
      const indicateur = indicateursDe(modele).find((i) => i.identifiant === identifiant)!;
      return proposerLIndicateur({ indicateur, journal, planDAction, annee, poste: "p1" })!;
    };
    expect(estAJour(proposee("f1.1.s1"), reponses["f1.1.s1"])).toBe(true);
    expect(estAJour(proposee("f1.2.s2"), reponses["f1.2.s2"])).toBe(true);
    expect(proposee("f1.2.s2").ecartes.map(({ raison, nombre }) => [raison, nombre])).toEqual([
      ["deja-comptee", 2],
    ]);
    expect(proposee("f1.2.s1").nombre).toBe(reponses["f1.2.s1"]?.nombre);
  });

  test("répondent à la déclaration", () => {
    const { donnees, sansDate } = compterPourLaDeclaration(journal ?? [], annee);
    expect(donnees.map(({ type, reponse }) => [type, reponse])).toEqual([
      ["elus", 1],
      ["copil", 3],
      ["habitants", true],
      ["groupe-de-travail", 2],
      ["reseau-des-charges", 1],
    ]);
    expect(sansDate).toEqual([]);
  });
});
