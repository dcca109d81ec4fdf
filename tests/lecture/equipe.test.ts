import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { Equipe, FicheDePoste, Periode } from "../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../src/donnees";
import type { ConstatDeLecture } from "../../src/lecture";
import type { ValeurDeCellule } from "../../src/lecture/cellules";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const { equipe } = EXEMPLE.dossier;

function essai(reste: Partial<Dossier> = {}) {
  const classeur = new ClasseurDEssai({ ...EXEMPLE.dossier, ...reste }, CHARENTE);
  return {
    classeur,
    postes: classeur.feuille("postes"),
    previsionnel: classeur.feuille("previsionnel"),
  };
}

const resume = (constats: readonly ConstatDeLecture[]) =>
  constats.map(({ code, feuille, cellule }) => [code, feuille, cellule]);

/** L'équipe de l'exemple, dont la fiche d'un poste est retouchée. */
function avecFiche(poste: string, retouche: (fiche: FicheDePoste) => Partial<FicheDePoste>): Equipe {
  return {
    ...equipe,
    fiches: equipe.fiches.map((fiche) => (fiche.poste === poste ? { ...fiche, ...retouche(fiche) } : fiche)),
  };
}

/** Avec et sans la partie XML : les cellules suffisent. */
function attendre(classeur: ClasseurDEssai, attendue: Equipe): void {
  for (const partiesXml of [classeur.partiesXml, []]) {
    classeur.partiesXml = partiesXml;
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.equipe).toEqual(attendue);
    expect(constats).toEqual([]);
  }
}

describe("ce qui est récrit dans les tableaux l’emporte sur la partie XML", () => {
  test.each<[role: string, saisie: ValeurDeCellule, attendu: Partial<FicheDePoste>]>([
    [
      "fiche.thematiques",
      "ENFANCE ; acces\u00a0aux droits,enfance",
      { thematiques: ["enfance", "acces-aux-droits"] },
    ],
    ["fiche.thematiques", "", { thematiques: [] }],
    ["fiche.employeur", "e1 · Un nom d’avant", { employeur: "e1" }],
    ["fiche.employeur", " centre social fictif des bords de vienne ", { employeur: "e2" }],
    ["fiche.employeur", "", { employeur: "" }],
    ["fiche.fonction", "responsable de service", { fonction: "responsable-de-service" }],
    ["fiche.heuresDeManagement", "1\u202f200,5 h", { heuresDeManagement: 1200.5 }],
    ["fiche.partSppe", "60\u00a0%", { partSppe: 0.6 }],
    ["fiche.partSppe", "0,6", { partSppe: 0.6 }],
    ["fiche.partSppe", 0, { partSppe: 0 }],
  ])("%s : %j", (role, saisie, attendu) => {
    const { classeur, postes } = essai();
    postes.saisir("fiche:p2", role, saisie);
    attendre(
      classeur,
      avecFiche("p2", () => attendu),
    );
  });

  test.each<[role: string, saisie: ValeurDeCellule, attendu: Partial<FicheDePoste["qualification"]>]>([
    ["qualification.niveau", "5", { niveau: 5 }],
    ["qualification.categorie", "a", { categorie: "A" }],
    ["qualification.animationDeProjet", "NON", { animationDeProjet: false }],
    ["qualification.animationDeProjet", "", { animationDeProjet: null }],
    ["qualification.ancienCoordinateurCej", "oui", { ancienCoordinateurCej: true }],
    ["qualification.formation", "complementaire", { formation: "complementaire" }],
    ["qualification.avisDeLaCaf", 45657, { avisDeLaCaf: "2024-12-31" }],
    ["qualification.avisDeLaCaf", "1/9/2024", { avisDeLaCaf: "2024-09-01" }],
  ])("%s : %j", (role, saisie, attendu) => {
    const { classeur, postes } = essai();
    postes.saisir("qualification:p2", role, saisie);
    attendre(
      classeur,
      avecFiche("p2", ({ qualification }) => ({ qualification: { ...qualification, ...attendu } })),
    );
  });

  test("les heures et les salaires, dans leur feuille", () => {
    const { classeur, previsionnel } = essai();
    previsionnel.saisir("prevision:p1", "heures", "1\u00a0000 h");
    previsionnel.saisir("prevision:p1", "salaire", "30\u202f000,50\u00a0€");
    previsionnel.saisir("prevision:p2", "salaire", "");
    const attendue = avecFiche("p1", () => ({ heuresPrevues: 1000, salaireAffecte: 30000.5 }));
    attendre(classeur, {
      ...attendue,
      fiches: attendue.fiches.map((f) => (f.poste === "p2" ? { ...f, salaireAffecte: null } : f)),
    });
  });
});

describe("les lignes vides, prêtes à remplir", () => {
  test("un employeur et une Cof de plus", () => {
    const { classeur, postes } = essai();
    postes.saisir("employeur:e3", "employeur.nom", "Commune de Thuré");
    postes.saisir("employeur:e3", "employeur.lien", "SIGNATAIRE");
    postes.saisir("cof:c2", "cof.employeur", "commune de thure");
    postes.saisir("cof:c2", "cof.type", "Diagnostic");
    postes.saisir("cof:c2", "cof.debut", "01/01/2024");
    attendre(classeur, {
      ...equipe,
      employeurs: [
        ...equipe.employeurs,
        { identifiant: "e3", nom: "Commune de Thuré", perimetre: "", lien: "signataire" },
      ],
      cofs: [
        ...equipe.cofs,
        {
          identifiant: "c2",
          type: "diagnostic",
          employeur: "e3",
          debut: "2024-01-01",
          fin: "",
          etpDejaSoutenus: 0,
          nouveauxEtp: 0,
        },
      ],
    });
  });

  test("une période de plus, n’importe où, se range à sa date ; une ligne vidée disparaît", () => {
    const { classeur, postes } = essai();
    postes.saisir("periode:12", "periode.poste", "camille EXEMPLE");
    postes.saisir("periode:12", "periode.nature", "maladie");
    postes.saisir("periode:12", "periode.debut", "03/05/2021");
    postes.saisir("periode:12", "periode.fin", "14/05/2021");
    for (const role of ["poste", "nature", "debut", "fin"]) postes.saisir("periode:2", `periode.${role}`, "");
    attendre(
      classeur,
      avecFiche("p1", ({ periodes: [presence] }) => ({
        periodes: [
          ...(presence === undefined ? [] : [presence]),
          { nature: "maladie", debut: "2021-05-03", fin: "2021-05-14" },
        ],
      })),
    );
  });

  test("une ligne de période copiée est une période de plus", () => {
    const { classeur, postes } = essai();
    const ligne = postes.ligneDe("periode:2");
    postes.dupliquerLigne(ligne);
    postes.ecrire(ligne + 1, postes.colonneDe("periode.debut"), "01/09/2024");
    postes.ecrire(ligne + 1, postes.colonneDe("periode.fin"), "");
    attendre(
      classeur,
      avecFiche("p1", ({ periodes }) => ({
        periodes: [...periodes, { nature: "maladie", debut: "2024-09-01", fin: "" }],
      })),
    );
  });
});

describe("des dates retapées deviennent des nombres, comptés depuis 1900 ou 1904", () => {
  test.each([
    [45657, false],
    [44195, true],
  ])("%j (depuis 1904 : %s)", (nombre, dates1904) => {
    const { classeur, postes } = essai();
    classeur.dates1904 = dates1904;
    postes.saisir("periode:1", "periode.fin", nombre);
    const fin = (periodes: readonly Periode[]) =>
      periodes.map((p, rang) => (rang === 0 ? { ...p, fin: "2024-12-31" } : p));
    attendre(
      classeur,
      avecFiche("p1", ({ periodes }) => ({ periodes: fin(periodes) })),
    );
  });
});

test("là où Excel ne dit pas son calendrier, une date d’équipe se lit d’après la cellule témoin", () => {
  const { classeur, postes } = essai();
  classeur.dates1904 = undefined;
  classeur.feuille("mode-emploi").saisir("calendrier:", "technique", 35064);
  postes.saisir("periode:1", "periode.fin", 44195);
  expect(classeur.lireDossier().dossier.equipe.fiches[0]?.periodes[0]?.fin).toBe("2024-12-31");
});

describe("ce qui ne se reconnaît pas se dit à sa cellule", () => {
  test.each<[ligne: string, role: string, saisie: ValeurDeCellule, code: string]>([
    ["fiche:p1", "fiche.thematiques", "piscines", "poste-non-reconnu"],
    ["fiche:p1", "fiche.employeur", "e9 · Inconnu", "poste-non-reconnu"],
    ["fiche:p1", "fiche.fonction", "patron", "poste-non-reconnu"],
    ["fiche:p1", "fiche.partSppe", 60, "nombre-non-reconnu"],
    ["fiche:p1", "fiche.partSppe", true, "nombre-non-reconnu"],
    ["fiche:p1", "fiche.parentalite", "un peu", "nombre-non-reconnu"],
    ["fiche:p1", "fiche.heuresDeManagement", -3, "nombre-non-reconnu"],
    ["qualification:p1", "qualification.categorie", "D", "poste-non-reconnu"],
    ["employeur:e1", "employeur.lien", "ami", "poste-non-reconnu"],
    ["cof:c1", "cof.debut", "vers mars", "champ-du-dossier-manquant"],
    ["periode:1", "periode.poste", "p9", "poste-non-reconnu"],
    ["periode:1", "periode.nature", "congé", "poste-non-reconnu"],
    ["periode:1", "periode.nature", "", "champ-du-dossier-manquant"],
    ["periode:1", "periode.debut", "31/02/2024", "champ-du-dossier-manquant"],
    ["periode:1", "periode.quotite", "#N/A", "nombre-non-reconnu"],
  ])("%s, %s : %j", (ligne, role, saisie, code) => {
    const { classeur, postes } = essai();
    const cellule = postes.saisir(ligne, role, saisie);
    expect(resume(classeur.lireDossier().constats)).toEqual([[code, "CTG Postes", cellule]]);
  });

  test("une date illisible reste telle quelle, pour qui la corrigera", () => {
    const { classeur, postes } = essai();
    postes.saisir("periode:1", "periode.debut", "vers mars");
    const [, presence] = classeur.lireDossier().dossier.equipe.fiches[0]?.periodes ?? [];
    expect(presence?.debut).toBe("vers mars");
  });

  test("dans le prévisionnel aussi", () => {
    const { classeur, previsionnel } = essai();
    const cellule = previsionnel.saisir("prevision:p1", "salaire", "beaucoup");
    const { dossier, constats } = classeur.lireDossier();
    expect(resume(constats)).toEqual([["nombre-non-reconnu", "CTG Prévisionnel", cellule]]);
    expect(dossier.equipe.fiches[0]?.salaireAffecte).toBeNull();
  });
});

describe("les pièces (R-GRILLE-4)", () => {
  const suivies: Equipe["pieces"] = [
    { piece: "piece-d-un-autre-profil", etat: "sans-objet", date: "", remarque: "" },
    { piece: "auto-evaluation", etat: "remise", date: "2025-03-14", remarque: "par courriel" },
  ];
  const avec = (pieces: Equipe["pieces"]) => essai({ profil: "charente", equipe: { ...equipe, pieces } });
  const lues = (classeur: ClasseurDEssai) => {
    const { dossier, constats } = classeur.lireDossier();
    return [dossier.equipe.pieces, resume(constats)];
  };

  test("se suivent dans les cellules, la partie XML n’en garde que l’ordre", () => {
    const { classeur, postes } = avec(suivies);
    postes.saisir("piece:activite-previsionnelle", "piece.etat", "a remettre");
    postes.saisir("piece:auto-evaluation", "piece.date", 45731);
    postes.saisir("piece:auto-evaluation", "piece.remarque", "en main propre");
    const [autre] = suivies;
    const activite = { piece: "activite-previsionnelle", etat: "", date: "", remarque: "" };
    const grille = {
      piece: "auto-evaluation",
      etat: "remise",
      date: "2025-03-15",
      remarque: "en main propre",
    };
    expect(lues(classeur)).toEqual([[autre, grille, activite], []]);
    classeur.partiesXml = [];
    expect(lues(classeur)).toEqual([[activite, grille, autre], []]);
  });

  test("une ligne vidée n’a plus d’état ; une ligne qui n’est plus là garde le sien", () => {
    const { classeur, postes } = avec(suivies);
    for (const champ of ["etat", "date", "remarque"])
      postes.saisir("piece:auto-evaluation", `piece.${champ}`, "");
    expect(lues(classeur)).toEqual([suivies.slice(0, 1), []]);
    postes.supprimerLigne(postes.ligneDe("piece:piece-d-un-autre-profil"));
    expect(lues(classeur)).toEqual([suivies.slice(0, 1), []]);
  });

  test("la colonne de l’état supprimée, la partie XML le rend", () => {
    const { classeur, postes } = avec(suivies);
    postes.supprimerColonne(postes.colonneDe("piece.etat"));
    expect(classeur.lireDossier().dossier.equipe.pieces).toEqual(suivies);
  });

  test("un état ou une date qui ne se reconnaît pas se dit, et l’état connu reste", () => {
    const { classeur, postes } = avec(suivies);
    const etat = postes.saisir("piece:auto-evaluation", "piece.etat", "envoyée");
    const date = postes.saisir("piece:auto-evaluation", "piece.date", "le 30 février");
    const [, grille] = suivies;
    expect(lues(classeur)).toEqual([
      [suivies[0], { ...grille, date: "le 30 février" }],
      [
        ["poste-non-reconnu", "CTG Postes", etat],
        ["champ-du-dossier-manquant", "CTG Postes", date],
      ],
    ]);
  });

  test("une ligne copiée se dit, la première compte", () => {
    const { classeur, postes } = avec(suivies);
    const ligne = postes.ligneDe("piece:auto-evaluation");
    postes.dupliquerLigne(ligne);
    const [pieces, constats] = lues(classeur);
    expect(pieces).toEqual(suivies);
    expect(constats).toMatchObject([["ligne-dupliquee", "CTG Postes", `C${ligne + 2}`]]);
  });

  test("un profil qui n’en demande pas n’a pas de tableau", () => {
    const { classeur } = essai({ profil: "national", equipe: { ...equipe, pieces: [] } });
    expect(lues(classeur)).toEqual([[], []]);
  });
});

describe("des tableaux malmenés", () => {
  test("triés, avec des lignes insérées : rien ne change", () => {
    const { classeur, postes } = essai();
    postes.trier([postes.ligneDe("employeur:e1"), postes.ligneDe("employeur:e2")], [1, 0]);
    postes.trier(
      [1, 2, 3].map((rang) => postes.ligneDe(`periode:${rang}`)),
      [2, 0, 1],
    );
    postes.insererLigne(postes.ligneDe("periode:2"), { [postes.colonneDe("prenom")]: "une remarque" });
    postes.insererLigne(2);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.equipe).toEqual(equipe);
    expect(constats).toEqual([]);
  });

  test("une période écrite dans une ligne insérée n’est pas lue, et cela se dit", () => {
    const { classeur, postes } = essai();
    const ligne = postes.ligneDe("periode:2");
    postes.insererLigne(ligne, {
      [postes.colonneDe("periode.poste")]: "p1",
      [postes.colonneDe("periode.nature")]: "Maladie",
    });
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.equipe).toEqual(equipe);
    expect(resume(constats)).toEqual([["ligne-ajoutee", "CTG Postes", `B${ligne + 1}`]]);
  });

  test("une colonne supprimée : la partie XML garde les périodes entières", () => {
    const { classeur, postes } = essai();
    postes.supprimerColonne(postes.colonneDe("periode.fin"));
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.equipe).toEqual(equipe);
    expect(constats.map(({ code }) => code)).toEqual(["colonne-manquante", "colonne-manquante"]);
    expect(constats[1]?.phrase).toContain("«\u00a0Au (vide\u00a0: en cours)\u00a0»");
  });

  test("la feuille d’un classeur d’avant l’équipe : la partie XML suffit", () => {
    const { classeur, postes } = essai();
    for (let rang = postes.hauteur - 1; rang > postes.ligneDe("poste:p2"); rang--)
      postes.supprimerLigne(rang);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.equipe).toEqual(equipe);
    expect(constats).toEqual([]);
  });
});
