import { basename } from "node:path";
import { BAREMES, chargerProfil, PROFILS, validerBaremes, validerProfil } from "../../src/donnees";
import { fichiersSous, lisible, messageApres } from "./outils";

const charente = chargerProfil("charente");
const departemental = chargerProfil("profil-departemental");
const national = chargerProfil("national");

test("chaque fichier de profil est livré, et porte le nom de son identifiant", () => {
  const fichiers = fichiersSous("src/donnees/profils", /\.json$/).map((f) => basename(f, ".json"));
  expect(PROFILS.map(({ identifiant }) => identifiant).sort()).toEqual(fichiers.sort());
});

test("le profil national n'active que les règles de la fiche nationale", () => {
  expect(Object.keys(national.regles).sort()).toEqual(["bilan", "eligibilite", "partSppe"]);
});

test("R-ETP-1, R-ABS-1, R-VAC-1, R-FORFAIT-5 ne vivent que dans le profil départemental", () => {
  expect(departemental.regles.minimumsDEtp).toMatchObject({ pilote: 0.5, autre: 0.3 });
  expect(departemental.regles.vacance).toMatchObject({ delaiEnMois: 3, informationEcrite: true });
  expect(departemental.regles.maladie).toBeDefined();
  expect(departemental.regles.revalorisation).toMatchObject({ plafond: 24000 });
  for (const { regles } of [national, charente]) {
    expect([regles.minimumsDEtp, regles.maladie, regles.vacance, regles.revalorisation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test("R-COFI-1, R-DIAG-1 : la Charente cofinance à 50 % de 48 000 € et de 15 000 €", () => {
  expect(charente.regles.cofinancement).toMatchObject({ taux: 0.5, plafond: 48000, annee: 2024 });
  expect(charente.regles.diagnostic).toMatchObject({ taux: 0.5, plafond: 15000, annee: 2024 });
  expect(charente.methodeDuDroit.valeur).toBe("forfait");
});

test("R-COFI-1 : « 80 % » a trois lectures, à confirmer, et aucune n'est dans les règles", () => {
  const [lecture] = charente.lecturesAConfirmer;
  expect(lecture?.mention).toBe("Lecture à confirmer auprès de la Caf");
  expect(lecture?.lectures.map(({ identifiant }) => identifiant)).toEqual([
    "taux",
    "part-des-postes",
    "plafond-de-la-part",
  ]);
  expect(JSON.stringify(charente.regles)).not.toContain("0.8");
});

test("R-BILAN-1 : le bilan est dû le 31 janvier N+1 ; R-DECL-2 : aucune échéance n'est supposée", () => {
  for (const { regles, echeances } of PROFILS) {
    expect(regles.bilan).toMatchObject({ jour: 31, mois: 1, anneesApres: 1 });
    expect(echeances).toEqual([]);
  }
});

test("R-ETP-3 : 1 607 heures par ETP ; R-PROFIL-1 : chaque profil propose un modèle", () => {
  expect(PROFILS.map((p) => [p.heuresParEtp.valeur, p.modeleDeGrille.valeur])).toEqual([
    [1607, "national"],
    [1607, "caf-charente-2024-08"],
    [1607, "national"],
  ]);
});

test("R-VENT-1 : qui affiche d'autres libellés que les nationaux dit l'écart", () => {
  for (const { thematiques } of PROFILS) {
    const memes = JSON.stringify(thematiques.libelles) === JSON.stringify(national.thematiques.libelles);
    expect(thematiques.ecart === "").toBe(memes);
  }
  expect(departemental.thematiques.ecart).toContain("travail social");
});

describe("un profil fautif est refusé : fichier, chemin, raison", () => {
  const cas: [string, Parameters<typeof messageApres>[1], string][] = [
    ["source absente", (p) => delete p.regles.bilan.source, "regles.bilan.source : manque"],
    [
      "taux en pourcentage",
      (p) => (p.regles.cofinancement.taux = 80),
      "regles.cofinancement.taux : 1 au plus attendu, reçu 80",
    ],
    ["règle inconnue", (p) => (p.regles.maladies = {}), "regles : clé inconnue « maladies »"],
    [
      "modèle inconnu",
      (p) => (p.modeleDeGrille.valeur = "lune"),
      "modeleDeGrille.valeur : aucun modèle de grille « lune »",
    ],
    [
      "méthode sans ses valeurs",
      (p) => {
        p.methodeDuDroit.valeur = "cofinancement";
        delete p.regles.cofinancement;
      },
      "regles.cofinancement : manque, alors que la méthode du droit est le cofinancement",
    ],
    [
      "jour qui n'existe pas",
      (p) => Object.assign(p.regles.bilan, { jour: 29, mois: 2 }),
      "regles.bilan.jour : le mois 2 n'a pas de jour 29 tous les ans",
    ],
    [
      "campagne à l'envers",
      (p) => (p.regles.campagne.fin = "2024-11"),
      "regles.campagne.fin : 2024-11 précède le début (2024-12)",
    ],
    [
      "lecture répétée",
      (p) => (p.lecturesAConfirmer[0].lectures[1].identifiant = "taux"),
      "lecturesAConfirmer[0].lectures[1].identifiant : « taux » est déjà pris",
    ],
    [
      "zéro heure par ETP",
      (p) => (p.heuresParEtp.valeur = 0),
      "heuresParEtp.valeur : plus de 0 attendu, reçu 0",
    ],
  ];

  test.each(cas)("%s", (_, abimer, attendu) => {
    expect(messageApres(charente, abimer, validerProfil)).toBe(`fichier.json : ${attendu}`);
  });
});

describe("les barèmes (R-FORFAIT-3, R-DIAG-1)", () => {
  test("valent 24 000, 48 000 et 15 000 € pour 2024, et disent leur source", () => {
    expect(BAREMES.map(({ code, annee, valeur }) => [code, annee, valeur])).toEqual([
      ["nouvel-etp", 2024, 24000],
      ["plafond-etp", 2024, 48000],
      ["plafond-diagnostic", 2024, 15000],
    ]);
    for (const { source } of BAREMES)
      expect(lisible(source)).toContain("Caf de la Charente, réunion du 01/10/2024");
  });

  test("ne se répètent pas pour une même année", () => {
    const message = messageApres(
      { baremes: BAREMES },
      ({ baremes }) => baremes.push({ ...baremes[0], valeur: 25000 }),
      validerBaremes,
    );
    expect(message).toBe("fichier.json : baremes[3].code : « nouvel-etp 2024 » est déjà pris");
  });

  test("ont une année entière et une valeur positive", () => {
    const message = messageApres(
      { baremes: BAREMES },
      ({ baremes }) => Object.assign(baremes[0], { annee: 2024.5, valeur: -1 }),
      validerBaremes,
    );
    expect(message).toBe(
      "fichier.json : baremes[0].annee : un nombre entier attendu, reçu 2024.5\n" +
        "fichier.json : baremes[0].valeur : au moins 0 attendu, reçu -1",
    );
  });
});
