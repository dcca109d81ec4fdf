import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { demandesDeLaListe, type OptionsDeListe } from "../../src/fichiers/listeDeCollectivites";

const utf8 = (texte: string) => new TextEncoder().encode(texte);

/** Les phrases des erreurs d'une liste .csv, insécables rendues visibles comme des espaces. */
function erreursDe(csv: string, options?: OptionsDeListe): string[] {
  const { demandes, erreurs } = demandesDeLaListe(utf8(csv), options);
  if (erreurs.length > 0) expect(demandes).toEqual([]);
  return erreurs.map(({ phrase }) => phrase.replace(/\u00a0/g, " "));
}

function demandesDe(octets: Uint8Array, options?: OptionsDeListe) {
  const { demandes, erreurs } = demandesDeLaListe(octets, options);
  expect(erreurs).toEqual([]);
  return demandes;
}

/** Le dossier de la seule demande d'une liste. */
function dossierDe(octets: Uint8Array, options?: OptionsDeListe) {
  const demandes = demandesDe(octets, options);
  expect(demandes).toHaveLength(1);
  const [demande] = demandes;
  if (demande === undefined) throw new Error("aucune demande");
  return demande.dossier;
}

function xlsx(rangees: readonly (readonly unknown[])[], options: { dates1904?: boolean } = {}): Uint8Array {
  const classeur = utils.book_new();
  classeur.Workbook = { WBProps: { date1904: options.dates1904 === true } };
  utils.book_append_sheet(classeur, utils.aoa_to_sheet([]), "Vide");
  utils.book_append_sheet(classeur, utils.aoa_to_sheet(rangees.map((rangee) => [...rangee])), "Liste");
  return new Uint8Array(write(classeur, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

test("une ligne entière devient un dossier", () => {
  const csv =
    "Territoire;Caf;Année;Employeur;Début de la CTG;Fin de la CTG;Libellé du poste;Intitulé;Prénom;Nom;Quotité;Hors champ;Politiques;Modèle;Profil\n" +
    'Val d’Essai;Caf de la Vienne;2025;Ville d’Essai;01/01/2025;31/12/2029;Pilote;Chargée de coopération;Camille;Exemple;0,7;"Social: hors de la délégation; Communication : confiée à la Ville";Famille, Social, Éducation;caf-charente-2024-08;charente';
  const [demande] = demandesDe(
    utf8(csv.replace("Famille, Social, Éducation", '"Famille, Social, Éducation"')),
  );
  expect(demande?.nomDeFichier).toBe("CTG 2025 – Val d’Essai – Ville d’Essai.xlsx");
  expect(demande?.modele.identifiant).toBe("caf-charente-2024-08");
  expect(demande?.dossier).toMatchObject({
    territoire: {
      nom: "Val d’Essai",
      caf: "Caf de la Vienne",
      debutCtg: "2025-01-01",
      finCtg: "2029-12-31",
    },
    annee: 2025,
    employeur: "Ville d’Essai",
    profil: "charente",
    politiques: [{ identifiant: "famille" }, { identifiant: "education" }, { identifiant: "social" }],
    champ: {
      horsChamp: [
        { nature: "politique", cible: "social", motif: "hors de la délégation" },
        { nature: "thematique", cible: "Communication", motif: "confiée à la Ville" },
      ],
    },
    postes: [
      {
        libelle: "pilote",
        intitule: "Chargée de coopération",
        prenom: "Camille",
        nom: "Exemple",
        quotite: 0.7,
      },
    ],
    grilles: [{ identifiant: "g1", poste: "p1" }],
  });
  // R-NC-1 : le champ pose ses NC.
  expect(demande?.dossier.grilles[0]?.reponses.notes["m1.a01"]).toEqual({ social: "NC" });
});

test("le minimum : un territoire et une année ; le reste est à compléter", () => {
  expect(dossierDe(utf8("Territoire;Année\nEssai;2025"))).toMatchObject({
    territoire: { nom: "Essai", caf: "", debutCtg: "", finCtg: "" },
    employeur: "",
    profil: "national",
    modele: { identifiant: "national" },
    postes: [{ libelle: "pilote", intitule: "", prenom: "", nom: "", quotite: 0 }],
  });
});

describe("la forme du fichier", () => {
  const CSV = "Territoire;Année;Quotité\nÉvreux;2025;0,5\n";
  const attendu = { territoire: { nom: "Évreux" }, postes: [{ quotite: 0.5 }] };
  const utf16 = (texte: string, gros: boolean) => {
    const octets = Buffer.from(`\ufeff${texte}`, "utf16le");
    return new Uint8Array(gros ? octets.swap16() : octets);
  };

  test.each([
    ["UTF-8", utf8(CSV)],
    ["UTF-8 avec sa marque", utf8(`\ufeff${CSV}`)],
    ["windows-1252, qu’Excel écrit en France", new Uint8Array(Buffer.from(CSV, "latin1"))],
    ["UTF-16, petits octets d’abord", utf16(CSV, false)],
    ["UTF-16, gros octets d’abord", utf16(CSV, true)],
    ["fins de ligne de Windows et d’ailleurs, mêlées", utf8(CSV.replace("\n", "\r\n"))],
    ["tabulations", utf8(CSV.replace(/;/g, "\t"))],
    ["virgules, la quotité entre guillemets", utf8('Territoire,Année,Quotité\nÉvreux,2025,"0,5"')],
    ["un titre et une ligne vide au-dessus", utf8(`Les collectivités de 2025;;\n\n${CSV}`)],
    [
      "des en-têtes d’une autre casse, sans accents",
      utf8(CSV.replace("Territoire;Année", " TERRITOIRE ;annee")),
    ],
    [
      "un classeur, dont la première feuille est vide",
      xlsx([
        ["Territoire", "Année", "Quotité"],
        ["Évreux", 2025, 0.5],
      ]),
    ],
  ])("%s", (_cas, octets) => {
    expect(dossierDe(octets)).toMatchObject(attendu);
  });

  test("une cellule entre guillemets garde séparateurs et guillemets", () => {
    const { territoire } = dossierDe(utf8('Territoire;Année\n"Pays ""du"" val; et plaine";2025'));
    expect(territoire.nom).toBe('Pays "du" val; et plaine');
  });

  test.each([
    ["comptées depuis 1900", false, 45658],
    ["comptées depuis 1904", true, 45658 - 1462],
  ])("dates d’un classeur %s", (_cas, dates1904, debut) => {
    const rangees = [
      ["Territoire", "Année", "Début de la CTG", "Fin de la CTG"],
      ["Essai", "2025", debut, "31/12/2029"],
    ];
    const { territoire } = dossierDe(xlsx(rangees, { dates1904 }));
    expect(territoire).toMatchObject({ debutCtg: "2025-01-01", finCtg: "2029-12-31" });
  });

  test.each([
    ["vide", new Uint8Array(), "vide"],
    ["binaire", new Uint8Array([1, 2, 0, 4, 5]), ".csv"],
    ["classeur abîmé", xlsx([["Territoire"]]).slice(0, 800), "incomplet"],
    ["ancien .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "Excel"],
  ])("un fichier %s est une erreur de la liste, jamais une exception", (_cas, octets, extrait) => {
    const { demandes, erreurs } = demandesDeLaListe(octets);
    expect(demandes).toEqual([]);
    expect(erreurs).toMatchObject([{ ligne: 0, colonne: "" }]);
    expect(erreurs[0]?.phrase).toContain(extrait);
  });
});

describe("plusieurs lignes d’un même gabarit sont ses postes", () => {
  const LISTE =
    "Territoire;Année;Employeur;Libellé;Nom;Caf;Hors champ\n" +
    "Essai;2025;Ville;pilote;Un;;Communication: ailleurs\n" +
    "Autre;2025;Ville;;;;\n" +
    "ESSAI;2025;ville;De proximité;Deux;Caf d’ici;\n";

  test("réunies où qu’elles soient, l’identité lue sur celle qui la dit", () => {
    const demandes = demandesDe(utf8(LISTE));
    expect(demandes.map(({ dossier }) => dossier.territoire.nom)).toEqual(["Essai", "Autre"]);
    expect(demandes[0]?.dossier).toMatchObject({
      territoire: { caf: "Caf d’ici" },
      champ: { horsChamp: [{ cible: "Communication" }] },
      postes: [
        { identifiant: "p1", libelle: "pilote", nom: "Un" },
        { identifiant: "p2", libelle: "proximite", nom: "Deux" },
      ],
      grilles: [{ poste: "p1" }, { poste: "p2" }],
    });
  });

  test("une grille commune, si on la demande", () => {
    const [demande] = demandesDe(utf8(LISTE), { grilleCommune: true });
    expect(demande?.dossier.grilles).toMatchObject([{ poste: "" }]);
  });

  test("elles ne se contredisent pas", () => {
    expect(erreursDe(LISTE.replace("Un;;", "Un;Caf d’ailleurs;"))).toEqual([
      "Ligne 4, colonne Caf : la ligne 2, du même gabarit, dit « Caf d’ailleurs ».",
    ]);
  });

  test("une ligne en double n’est pas un second poste", () => {
    expect(erreursDe("Territoire;Année\nEssai;2025\nEssai;2025")).toEqual([
      expect.stringMatching(/^Ligne 2, colonne Libellé du poste : .*ligne 3/),
      expect.stringMatching(/^Ligne 3, colonne Libellé du poste : .*ligne 2/),
    ]);
  });
});

test("deux gabarits de même nom de fichier, coupé : un suffixe, sans égard aux majuscules", () => {
  const long = "é".repeat(200);
  const noms = demandesDe(utf8(`Territoire;Année\n${long}1;2025\n${long.toUpperCase()}2;2025`)).map(
    ({ nomDeFichier }) => nomDeFichier,
  );
  expect(noms).toEqual([`CTG 2025 – ${"é".repeat(68)}.xlsx`, `CTG 2025 – ${"É".repeat(66)} (2).xlsx`]);
});

describe("les valeurs communes à toute la liste", () => {
  test("complètent les lignes qui ne les disent pas", () => {
    const csv = utf8("Territoire;Caf;Profil\nUn;;\nDeux;Caf d’ici;charente");
    const demandes = demandesDe(csv, { defauts: { annee: "2025", caf: "Caf d’ailleurs" } });
    expect(
      demandes.map(({ dossier }) => [dossier.annee, dossier.territoire.caf, dossier.modele.identifiant]),
    ).toEqual([
      [2025, "Caf d’ailleurs", "national"],
      [2025, "Caf d’ici", "caf-charente-2024-08"],
    ]);
  });

  test("fautives, elles ne le sont qu’une fois", () => {
    expect(erreursDe("Territoire\nUn\nDeux", { defauts: { annee: "25" } })).toEqual([
      "Toute la liste, colonne Année : « 25 » n’est pas une année sur quatre chiffres, entre 2000 et 2100.",
    ]);
  });
});

describe("une phrase par faute, avec sa place", () => {
  test.each([
    ["année absente", "Territoire;Année\nEssai;", "Toute la liste : il manque la colonne « Année »."],
    ["année d’une seule ligne", "Territoire;Année\nUn;2025\nDeux;", "Ligne 3, colonne Année : elle manque."],
    [
      "territoire vide",
      "Territoire;Année;Nom\nUn;2025;\n;2025;X",
      "Ligne 3, colonne Territoire : il manque.",
    ],
    [
      "colonne Territoire absente",
      "Lieu;Année\nUn;2025",
      "Toute la liste : il manque la colonne « Territoire ».",
    ],
    ["colonne Année absente", "Territoire\nUn", "Toute la liste : il manque la colonne « Année »."],
    ["aucune ligne", "Territoire;Année\n", "Toute la liste : aucune ligne ne suit les en-têtes."],
    ["rien", " \n;;\n", "Toute la liste : la liste est vide."],
    [
      "colonne en double",
      "Territoire;Année;territoire\nUn;2025;Un",
      "Ligne 1, colonne Territoire : la colonne est donnée deux fois.",
    ],
    [
      "séparateur de trop",
      "Territoire;Année\nUn;2025;0,5",
      "Ligne 2 : la cellule C2 n’est sous aucun en-tête",
    ],
    [
      "quotité",
      "Territoire;Année;Quotité\nUn;2025;1,7",
      "Ligne 2, colonne Quotité : « 1,7 » n’est pas une quotité : écrivez 0,7",
    ],
    [
      "quotité nulle",
      "Territoire;Année;Quotité\nUn;2025;0",
      "Ligne 2, colonne Quotité : « 0 » n’est pas une quotité",
    ],
    [
      "date qui n’existe pas",
      "Territoire;Année;Fin CTG\nUn;2025;31/02/2029",
      "Ligne 2, colonne Fin de la CTG : « 31/02/2029 » n’est pas une date",
    ],
    [
      "dates à l’envers",
      "Territoire;Année;Début CTG;Fin CTG\nUn;2025;1/1/2029;1/1/2025",
      "Ligne 2, colonne Fin de la CTG : la CTG finirait",
    ],
    [
      "libellé",
      "Territoire;Année;Libellé\nUn;2025;chef",
      "Ligne 2, colonne Libellé du poste : « chef » n’est pas",
    ],
    [
      "profil",
      "Territoire;Année;Profil\nUn;2025;Creuse",
      "Ligne 2, colonne Profil : on ne connaît pas le profil « Creuse ». On connaît : « Règles nationales » (national)",
    ],
    [
      "modèle",
      "Territoire;Année;Modèle\nUn;2025;Creuse",
      "Ligne 2, colonne Modèle : on ne connaît pas le modèle « Creuse ».",
    ],
    [
      "politique",
      "Territoire;Année;Politiques\nUn;2025;Sport",
      "Ligne 2, colonne Politiques : on ne connaît pas la politique « Sport ».",
    ],
    [
      "politiques de deux jeux",
      'Territoire;Année;Politiques\nUn;2025;"Famille, Ensemble"',
      "Ligne 2, colonne Politiques : ces politiques ne vont pas ensemble.",
    ],
    [
      "champ inconnu",
      "Territoire;Année;Hors champ\nUn;2025;Petite enfance: motif",
      "Ligne 2, colonne Hors champ : on ne connaît pas la politique ou la thématique « Petite enfance ». On connaît : « Ensemble » (unique), « Schéma",
    ],
    [
      "champ sans motif",
      "Territoire;Année;Hors champ\nUn;2025;Communication :",
      "Ligne 2, colonne Hors champ : dites pourquoi « Communication »",
    ],
    [
      "champ répété",
      'Territoire;Année;Hors champ\nUn;2025;"Communication: a;communication: b"',
      "Ligne 2, colonne Hors champ : « Communication » est déclaré hors champ deux fois.",
    ],
    [
      "tout hors champ",
      "Territoire;Année;Hors champ\nUn;2025;Ensemble: rien",
      "Ligne 2, colonne Hors champ : toutes les politiques",
    ],
    [
      "texte démesuré",
      `Territoire;Année\n${"x".repeat(501)};2025`,
      "Ligne 2, colonne Territoire : le texte a 501 caractères",
    ],
  ])("%s", (_cas, csv, attendue) => {
    const erreurs = erreursDe(csv);
    expect(erreurs).toHaveLength(1);
    expect(erreurs[0]?.slice(0, attendue.length)).toBe(attendue);
  });

  test("un guillemet que rien ne referme", () => {
    const [premiere] = erreursDe('Territoire;Année\nUn;2025\n"Deux;2025\nTrois;2025');
    expect(premiere).toMatch(/^Ligne 3 : un guillemet n’est pas refermé/);
  });

  test("toutes d’un coup, dans l’ordre des lignes", () => {
    const csv = "Territoire;Année;Quotité;Libellé\nUn;25;2;x\nDeux;2025;;\nTrois;2025;z;";
    expect(erreursDe(csv).map((phrase) => phrase.split(" :")[0])).toEqual([
      "Ligne 2, colonne Année",
      "Ligne 2, colonne Libellé du poste",
      "Ligne 2, colonne Quotité",
      "Ligne 4, colonne Quotité",
    ]);
  });

  test("une erreur d’Excel, une formule sans résultat gardé", () => {
    const classeur = xlsx([
      ["Territoire", "Année", "Caf"],
      ["Un", 2025, { t: "e", v: 0x2a, w: "#N/A" }],
      [{ t: "n", f: "A1&A2" }, 2025],
    ]);
    const phrases = demandesDeLaListe(classeur).erreurs.map(({ phrase }) => phrase);
    expect(phrases).toContain("Ligne 2, colonne Caf\u00a0: la cellule affiche l’erreur #N/A.");
    expect(phrases.join("\n")).toContain(
      "Ligne 3, colonne Territoire\u00a0: le fichier ne garde pas le résultat",
    );
  });
});

test("une colonne inconnue est dite, et n’empêche rien", () => {
  const { demandes, avertissements } = demandesDeLaListe(utf8("Territoire;Année;Téléphone\nUn;2025;0102"));
  expect(demandes).toHaveLength(1);
  expect(avertissements).toEqual([
    {
      ligne: 1,
      colonne: "Téléphone",
      phrase: "Ligne 1\u00a0: on ne connaît pas la colonne «\u00a0Téléphone\u00a0», elle n’est pas lue.",
    },
  ]);
});

test("l’exemple livré donne ses gabarits, sans une remarque", () => {
  const octets = readFileSync(join(__dirname, "../../docs/exemples/collectivites.csv"));
  const { demandes, erreurs, avertissements } = demandesDeLaListe(octets);
  expect([erreurs, avertissements]).toEqual([[], []]);
  expect(demandes.map(({ nomDeFichier, dossier }) => [nomDeFichier, dossier.postes.length])).toEqual([
    ["CTG 2025 – Grand Châtellerault – Communauté d’agglomération de Grand Châtellerault.xlsx", 2],
    ["CTG 2025 – Val d’Exemple – Communauté de communes du Val d’Exemple.xlsx", 1],
    ["CTG 2025 – Plaine d’Essai – Ville d’Essai-sur-Plaine.xlsx", 1],
  ]);
});

test("quels que soient les octets, un résultat et jamais une exception", () => {
  const enTetes = utf8("Territoire;Année;Quotité;Hors champ;Politiques\n");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (octets, avecEnTetes) => {
      const liste = demandesDeLaListe(avecEnTetes ? new Uint8Array([...enTetes, ...octets]) : octets);
      expect(liste.demandes.length === 0 || liste.erreurs.length === 0).toBe(true);
      for (const { phrase } of liste.erreurs) expect(phrase).toMatch(/^[A-ZÀ-Ý].*[.]$/su);
    }),
    { numRuns: 500 },
  );
});
