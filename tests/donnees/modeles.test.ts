import { basename } from "node:path";
import { chargerModele, MODELES, validerModele } from "../../src/donnees";
import { fichiersSous, lisible, messageApres } from "./outils";

const charente = chargerModele("caf-charente-2024-08");
const national = chargerModele("national");

const libellesDesActivites = (rang: number): string[] =>
  (charente.rubriques[rang]?.activites ?? []).map(({ libelle }) => lisible(libelle));

describe("le modèle de la Caf de la Charente", () => {
  test("a 4 missions et 14 + 4 + 4 + 4 = 26 activités", () => {
    expect(charente.rubriques.map(({ activites }) => activites.length)).toEqual([14, 4, 4, 4]);
  });

  test("reprend mot pour mot les 14 activités de la mission 1", () => {
    expect(libellesDesActivites(0)).toEqual([
      "Contribue à répondre aux objectifs politiques et impulse de façon opérationnelle les projets validés par le comité de pilotage et les élus du territoire",
      "Développe et suit le plan d'action annuel de la CTG (sur 4 ans)",
      "Intègre de façon systématique la notion d'évaluation continue par les impacts, en suivant la mise en œuvre des indicateurs co-construits avec la CAF et les partenaires concernés",
      "Est en capacité d'éclairer sur les évolutions en cours, nouveaux enjeux, prospective et d'aider à la prise de décision [posture]",
      "Propose des ajustements du plan d'actions si nécessaire",
      "Met en place des outils de suivi d'activité et de fonctionnement des équipements",
      "Crée des indicateurs de suivi interne des équipements en gestion directe",
      "Crée et suit des tableaux de bord financiers et budgétaires",
      "Anime et outille le dialogue de gestion du schéma de services avec les partenaires de la collectivité",
      "Construit la complémentarité des engagements financiers et humains CdC/CAF/CCD/AFC, développe les financements (vision prospective et préventive)",
      "Répond aux appels à projets (ou est en appui), notamment ceux de la Caf",
      "Pratique un reporting régulier auprès des élus (réalisations, avancées, difficultés)",
      "Partage régulièrement avec le conseiller territorial référent Caf les réalisations, avancées, difficultés dans la mise en œuvre du projet de territoire",
      "Suit le partenariat contractuel",
    ]);
  });

  test("dit la faute qu'il corrige et d'où viennent ses missions 2 à 4", () => {
    expect(charente.source.corrections.map(lisible).join("\n")).toContain("« tableaux de bords");
    expect(lisible(charente.source.phrase)).toMatch(
      /^Mission 1 : Caf de la Charente ; missions 2 à 4 : socle national/,
    );
  });

  test("prend au modèle national ses missions 2 à 4 et tous ses indicateurs", () => {
    expect(charente.rubriques.slice(1)).toEqual(national.rubriques.slice(1));
    expect(charente.rubriques[0]?.fonctions).toEqual(national.rubriques[0]?.fonctions);
  });

  test("a les politiques Famille, Éducation, Social", () => {
    expect(charente.politiques.map(({ libelle }) => libelle)).toEqual(["Famille", "Éducation", "Social"]);
  });

  test("donne le mode opératoire, pièces à fournir comprises", () => {
    const texte = lisible(charente.modeOperatoire.join("\n"));
    expect(texte).toContain("Il sera ainsi neutralisé dans l'évaluation générale.");
    expect(texte).toContain("leur salaire affecté à la fonction de coordination");
    expect(texte).toContain("Pièce à fournir : cette fiche d'auto-évaluation.");
    expect(texte).toContain("entre décembre 2024 et mars 2025");
  });
});

describe("le modèle national (tableau 2)", () => {
  const fonctions = national.rubriques.flatMap((r) => r.fonctions);
  const indicateurs = fonctions.flatMap((f) => f.indicateurs);

  test("a 4 objectifs, 8 fonctions, 16 actions, 12 indicateurs de suivi et 8 d'évaluation", () => {
    expect(national.rubriques).toHaveLength(4);
    expect(fonctions).toHaveLength(8);
    expect(national.rubriques.flatMap(({ activites }) => activites)).toHaveLength(16);
    expect(indicateurs.filter(({ type }) => type === "suivi")).toHaveLength(12);
    expect(indicateurs.filter(({ type }) => type === "evaluation")).toHaveLength(8);
  });

  test("numérote ses fonctions de 1.1 à 4.2", () => {
    expect(fonctions.map(({ numero }) => numero)).toEqual([
      "1.1",
      "1.2",
      "2.1",
      "2.2",
      "3.1",
      "3.2",
      "4.1",
      "4.2",
    ]);
  });

  test("recompose les libellés coupés en colonnes", () => {
    const libelles = indicateurs.map(({ libelle }) => lisible(libelle));
    expect(libelles).toContain(
      "Nombre de réunions de l'instance de pilotage (uniquement pour le coopérateur chef de projet CTG) : préparation et animation des réunions, relevé de décision, fonction d'alerte",
    );
    expect(libelles).toContain(
      "Nombre et nature de nouveaux partenaires mobilisés dans le cadre de la Ctg dans le cadre de l'animation territoriale des groupes de travail ou de réseaux organisés par le coopérateur",
    );
    expect(lisible(national.rubriques[1]?.activites[2]?.libelle ?? "")).toBe(
      "Conception et diffusion d'outils de suivi et d'échanges d'informations entre les groupes de travail et le Copil de la Ctg",
    );
  });

  test("R-IND-1 : nombre et nature se lisent dans le libellé", () => {
    for (const { libelle, avecNombre, avecNature } of indicateurs) {
      expect([libelle, avecNombre]).toEqual([libelle, libelle.startsWith("Nombre")]);
      expect([libelle, avecNature]).toEqual([libelle, /^(Nombre et (nature|type)|Meilleure)/.test(libelle)]);
    }
    expect(indicateurs.filter(({ avecNombre }) => !avecNombre)).toHaveLength(2);
  });

  test("R-IND-2 : ce qui est unique pour la CTG ne se compte pas par poste", () => {
    expect(indicateurs.filter(({ portee }) => portee === "ctg").map((i) => i.identifiant)).toEqual([
      "f1.1.s1",
      "f1.1.s2",
      "f1.2.s1",
      "f1.2.s2",
      "f2.1.s1",
      "f3.2.s2",
      "f3.2.e1",
      "f4.2.e1",
    ]);
  });

  test("a une politique, « Ensemble », et propose les trois de la Charente", () => {
    expect(national.politiques.map(({ libelle }) => libelle)).toEqual(["Ensemble"]);
    expect(national.autresPolitiques).toEqual([charente.politiques]);
  });
});

test("R-GRILLE-2 : l'échelle va de NC et 0 à 3", () => {
  for (const { echelle } of MODELES) {
    expect(echelle.niveaux.map(({ note, libelle }) => `${note} ${libelle}`)).toEqual([
      "0 Non / pas",
      "1 Partiellement",
      "2 Majoritairement",
      "3 Oui / totalement",
    ]);
    expect(echelle.nc.libelle).toBe("Non concerné");
  }
});

test("chaque fichier de modèle est livré, et porte le nom de son identifiant", () => {
  const fichiers = fichiersSous("src/donnees/modeles", /\.json$/).map((f) => basename(f, ".json"));
  expect(MODELES.map(({ identifiant }) => identifiant).sort()).toEqual(fichiers.sort());
});

test("un modèle inconnu se dit, avec ceux qui sont livrés", () => {
  expect(() => chargerModele("caf-lune")).toThrow(
    "src/donnees/modeles\u00a0: modèle «\u00a0caf-lune\u00a0» inconnu (modèles livrés\u00a0: national, caf-charente-2024-08)",
  );
});

describe("un modèle fautif est refusé : fichier, chemin, raison", () => {
  const cas: [string, Parameters<typeof messageApres>[1], string][] = [
    [
      "libellé vide",
      (m) => (m.rubriques[2].activites[0].libelle = " "),
      'rubriques[2].activites[0].libelle : texte vide, reçu " "',
    ],
    [
      "clé absente",
      (m) => delete m.rubriques[0].activites[3].libelle,
      "rubriques[0].activites[3].libelle : manque",
    ],
    ["clé en trop", (m) => (m.rubriques[1].couleur = "bleu"), "rubriques[1] : clé inconnue « couleur »"],
    [
      "type fautif",
      (m) => (m.echelle.niveaux[1].note = "1"),
      'echelle.niveaux[1].note : un nombre attendu, reçu "1"',
    ],
    [
      "valeur hors d'une liste",
      (m) => (m.agregation = "poids"),
      'agregation : « rubriques » ou « activites » attendu, reçu "poids"',
    ],
    ["mission sans activité", (m) => (m.rubriques[3].activites = []), "rubriques[3].activites : liste vide"],
    [
      "poids négatif",
      (m) => (m.rubriques[0].activites[0].poids = -1),
      "rubriques[0].activites[0].poids : au moins 0 attendu, reçu -1",
    ],
    [
      "date impossible",
      (m) => (m.date = "2024-02-30"),
      'date : date attendue (AAAA-MM ou AAAA-MM-JJ), reçu "2024-02-30"',
    ],
    [
      "identifiant répété d'une partie à l'autre",
      (m) => (m.rubriques[2].activites[0].identifiant = "f1.1"),
      "rubriques[2].activites[0].identifiant : « f1.1 » est déjà pris",
    ],
    [
      "identifiant d'indicateur répété",
      (m) => (m.rubriques[0].fonctions[1].indicateurs[0].identifiant = "f1.1.s1"),
      "rubriques[0].fonctions[1].indicateurs[0].identifiant : « f1.1.s1 » est déjà pris",
    ],
    [
      "niveau manquant",
      (m) => m.echelle.niveaux.pop(),
      "echelle.niveaux : notes 0, 1, 2, 3 attendues dans cet ordre, reçu 0, 1, 2",
    ],
    [
      "politique répétée",
      (m) => (m.politiques[1].identifiant = "famille"),
      "politiques[1].identifiant : « famille » est déjà pris",
    ],
    [
      "poids de somme nulle",
      (m) => m.rubriques[1].activites.forEach((a: { poids: number }) => (a.poids = 0)),
      "rubriques[1].activites : la somme des poids de la rubrique est nulle",
    ],
    ["numéro répété", (m) => (m.rubriques[1].numero = 1), "rubriques[1].numero : « 1 » est déjà pris"],
    [
      "indicateur sans réponse possible",
      (m) => Object.assign(m.rubriques[0].fonctions[0].indicateurs[0], { avecNombre: false }),
      "rubriques[0].fonctions[0].indicateurs[0] : l'indicateur n'a ni nombre ni nature",
    ],
  ];

  test.each(cas)("%s", (_, abimer, attendu) => {
    expect(messageApres(charente, abimer, validerModele)).toBe(`fichier.json : ${attendu}`);
  });

  test("ce qui n'est pas un objet", () => {
    expect(() => validerModele([], "fichier.json")).toThrow("fichier.json\u00a0: un objet attendu, reçu []");
    expect(() => validerModele(undefined, "fichier.json")).toThrow("fichier.json\u00a0: manque");
  });

  test("plusieurs fautes se disent toutes, une par ligne, dix au plus", () => {
    const message = messageApres(
      charente,
      (m) => m.rubriques[0].activites.forEach((a: { libelle: string }) => (a.libelle = "")),
      validerModele,
    );
    expect(message.split("\n")).toHaveLength(11);
    expect(message.split("\n")[10]).toBe("fichier.json : 4 autres anomalies");
  });
});
