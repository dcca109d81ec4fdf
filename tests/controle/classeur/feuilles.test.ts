import { CONTROLES_DU_CLASSEUR } from "../../../src/controle/classeur";
import type { CatalogueDeModeles } from "../../../src/domaine/grille/catalogue";
import { INSTRUCTION_VIDE } from "../../../src/domaine/instruction/instruction";
import { classeurNeuf, constatsDe, DOSSIER, MODELE, NOMS } from "../outils/examen";
import { FeuilleDEssai } from "../../lecture/outils/classeurDEssai";

const TOUS = CONTROLES_DU_CLASSEUR.map(({ identifiant }) => identifiant);

describe("les feuilles", () => {
  test("le prévisionnel et le budget se retirent : une information ; la synthèse, non", () => {
    const { classeur } = classeurNeuf();
    classeur.retirer("previsionnel");
    classeur.retirer("synthese:g1");

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      { controle: "C-FEUILLE-1", gravite: "a-corriger", cle: "C-FEUILLE-1|synthese:g1", cellule: "" },
      { controle: "C-FEUILLE-1", gravite: "information", cle: "C-FEUILLE-1|previsionnel" },
    ]);
  });

  test("celle où la Caf écrit ne se refait pas : on le dit avant de reconstruire", () => {
    const { classeur } = classeurNeuf({ ...DOSSIER, instruction: INSTRUCTION_VIDE });
    classeur.retirer("echange:g1");

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      { cle: "C-FEUILLE-1|echange:g1", geste: expect.stringContaining("sans ce que la Caf y avait écrit") },
    ]);
  });

  test("une feuille dont la marque est effacée n’est pas dite manquante", () => {
    const { classeur } = classeurNeuf();
    const synthese = classeur.feuille("synthese:g1");
    synthese.ecrire(0, 0, "");

    expect(constatsDe(classeur, ["C-FEUILLE-1", "C-FEUILLE-5"])).toMatchObject([
      { controle: "C-FEUILLE-5", gravite: "bloquant", feuille: synthese.nom, cellule: "A1" },
    ]);
  });

  test("renommée, elle est lue : une information, et rien d’autre", () => {
    const { classeur, grille } = classeurNeuf();
    grille.nom = "Ma grille";

    const constats = constatsDe(classeur, ["C-FEUILLE-1", "C-FEUILLE-2", "C-LIBELLE-1"]);
    expect(constats).toMatchObject([
      { controle: "C-FEUILLE-2", gravite: "information", feuille: "Ma grille", cle: "C-FEUILLE-2|grille:g1" },
    ]);
  });

  test("un suffixe du classeur, ou le nom d’un autre poste, n’est pas un nouveau nom", () => {
    const { classeur, grille } = classeurNeuf();
    grille.nom = "CTG Grille Camille";
    classeur.feuille("postes").nom = "CTG Postes (2)";

    expect(constatsDe(classeur, ["C-FEUILLE-2"])).toEqual([]);
  });

  test("toute copie est dite, celle d’une grille plus gravement", () => {
    const { classeur, grille } = classeurNeuf();
    const synthese = classeur.feuille("synthese:g1");
    classeur.feuilles.push(grille.copier("CTG Grille (2)"), synthese.copier("Avant la réunion"));

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      { controle: "C-FEUILLE-3", gravite: "a-corriger", feuille: "CTG Grille (2)" },
      { controle: "C-FEUILLE-3", gravite: "information", feuille: "Avant la réunion" },
    ]);
  });

  test("une grille masquée", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = classeur.feuilles.indexOf(grille);
    const lu = classeur.lu();
    const feuilles = lu.feuilles.map((feuille, i) => (i === rang ? { ...feuille, masquee: true } : feuille));

    expect(constatsDe({ ...lu, feuilles }, TOUS)).toMatchObject([
      { controle: "C-FEUILLE-4", gravite: "a-corriger", feuille: grille.nom, cellule: "" },
    ]);
  });

  test("une feuille d’une version plus récente du complément", () => {
    const { classeur } = classeurNeuf();
    const previsionnel = classeur.feuille("previsionnel");
    previsionnel.ecrire(0, 0, String(previsionnel.valeur(0, 0)).replace(";1;", ";9;"));

    expect(constatsDe(classeur, ["C-VERSION-1"])).toMatchObject([
      { gravite: "bloquant", feuille: previsionnel.nom },
    ]);
  });
});

describe("le modèle, le profil, la partie XML", () => {
  test("un modèle d’une version d’avant", () => {
    const plusRecent = { ...MODELE, version: "9.0.0" };
    const modeles: CatalogueDeModeles = {
      chercher: ({ version }) => (version === MODELE.version ? MODELE : plusRecent),
      livre: () => plusRecent,
      valider: () => MODELE,
    };

    expect(constatsDe(classeurNeuf().classeur, TOUS, modeles)).toMatchObject([
      { controle: "C-MODELE-1", gravite: "a-discuter" },
    ]);
  });

  test("un profil que le complément ne livre pas est dit, et rien n’est inventé de ce qu’il aurait montré", () => {
    const { classeur } = classeurNeuf();
    const modeEmploi = classeur.feuille("mode-emploi");
    const rang = modeEmploi.ligneDe("dossier:profil");
    modeEmploi.ecrire(rang, 2, "caf-d-ailleurs");

    const constats = constatsDe(classeur, TOUS);
    expect(constats).toMatchObject([
      { controle: "C-PROFIL-1", gravite: "a-corriger", feuille: modeEmploi.nom, cellule: `C${rang + 1}` },
    ]);
    expect(constats[0]?.phrase).toContain("caf-d-ailleurs");
  });

  test("une partie XML illisible est une information", () => {
    const { classeur } = classeurNeuf();
    classeur.partiesXml = ["<dossier/>"];

    expect(constatsDe(classeur, ["C-PARTIE-1"])).toMatchObject([{ gravite: "information" }]);
  });

  test("le calcul manuel, quand on le connaît", () => {
    const lu = classeurNeuf().classeur.lu();
    expect(constatsDe({ ...lu, calculManuel: true }, TOUS)).toMatchObject([{ controle: "C-VALEUR-3" }]);
    expect(constatsDe({ ...lu, calculManuel: false }, TOUS)).toEqual([]);
  });

  test("une réponse calculée dont le fichier ne garde pas la valeur", () => {
    const { classeur, grille } = classeurNeuf();
    const [ligne, colonne] = [grille.ligneDe("activite:m1.a01"), grille.colonneDe("note:famille")];
    const lu = classeur.lu();
    const feuilles = lu.feuilles.map((feuille) => {
      if (feuille.nom !== grille.nom) return feuille;
      const changer = (rangees: typeof feuille.valeurs, contenu: string | undefined) =>
        rangees.map((rangee, l) =>
          l === ligne ? rangee?.map((v, c) => (c === colonne ? contenu : v)) : rangee,
        );
      return {
        ...feuille,
        valeurs: changer(feuille.valeurs, undefined),
        formules: changer(feuille.formules, "=1+1"),
      };
    });

    expect(constatsDe({ ...lu, feuilles }, ["C-VALEUR-2"])).toMatchObject([{ feuille: grille.nom }]);
  });
});

describe("les noms définis", () => {
  const lu = () => classeurNeuf().classeur.lu();
  const avec = (changer: (formule: string) => string | null) => {
    const [premier, ...autres] = NOMS;
    if (premier === undefined) throw new Error("Le plan n’a pas de nom.");
    const formule = changer(premier.formule);
    return { ...lu(), noms: formule === null ? autres : [{ ...premier, formule }, ...autres] };
  };

  test("non lus, ou à leur place : rien", () => {
    expect(constatsDe(lu(), TOUS)).toEqual([]);
    expect(constatsDe({ ...lu(), noms: NOMS }, TOUS)).toEqual([]);
    expect(
      constatsDe(
        avec((formule) => formule.toLowerCase()),
        TOUS,
      ),
    ).toEqual([]);
  });

  test("cassé, déplacé, manquant", () => {
    const [premier] = NOMS;
    const lieu = { feuille: "CTG Grille", cle: `C-NOM-1|${premier?.nom}` };
    expect(
      constatsDe(
        avec(() => "=#REF!"),
        TOUS,
      ),
    ).toMatchObject([{ ...lieu, gravite: "a-corriger" }]);
    expect(
      constatsDe(
        avec(() => "='CTG Grille'!#REF!"),
        TOUS,
      ),
    ).toMatchObject([{ ...lieu, gravite: "a-corriger" }]);
    expect(
      constatsDe(
        avec(() => "='CTG Grille'!$A$1:$B$2"),
        TOUS,
      ),
    ).toMatchObject([{ ...lieu, gravite: "a-corriger" }]);
    expect(
      constatsDe(
        avec(() => null),
        TOUS,
      ),
    ).toMatchObject([{ ...lieu, gravite: "information" }]);
  });

  test("une ligne insérée dans le bloc l’étend, comme Excel le fait", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe("activite:m1.a03");
    grille.insererLigne(rang);
    const noms = NOMS.map(({ nom, formule }) => ({
      nom,
      formule: formule.replace(
        /\$(\d+)/g,
        (_, ligne: string) => `$${Number(ligne) > rang ? Number(ligne) + 1 : ligne}`,
      ),
    }));

    expect(constatsDe({ ...classeur.lu(), noms }, ["C-NOM-1"])).toEqual([]);
    expect(constatsDe({ ...classeur.lu(), noms: NOMS }, ["C-NOM-1"])).not.toEqual([]);
  });
});

describe("les fonctions CTG", () => {
  const budget = (formule: string, montre: string | number) => {
    const feuille = new FeuilleDEssai("Notre budget", false, []);
    feuille.ecrire(0, 0, 2);
    feuille.ecrire(2, 0, 3);
    feuille.ecrire(3, 1, montre, formule);
    const { classeur } = classeurNeuf();
    classeur.feuilles.push(feuille);
    return classeur;
  };
  const lieu = { feuille: "Notre budget", cellule: "B4" };

  test("elles montrent #NOM? : le complément manquait", () => {
    const attendu = [{ controle: "C-CTG-1", gravite: "a-corriger", ...lieu }];
    expect(constatsDe(budget("=CTG.ETP(803.5)", "#NAME?"), TOUS)).toMatchObject(attendu);
    expect(constatsDe(budget("=_xldudf_CTG_ETP(803.5)", 0.5), TOUS)).toMatchObject(attendu);
    expect(constatsDe(budget("=CTG.ETP(803.5)", 0.5), TOUS)).toEqual([]);
    expect(constatsDe(budget('="CTG.ETP("', "CTG.ETP("), TOUS)).toEqual([]);
  });

  test.each([
    ["=CTG.SCORE(A1:A3)", true],
    ["=1-CTG.COMPLETUDE( A1:A3 )", true],
    ["='CTG Grille'!B1&CTG.SCORE.ENSEMBLE(A1,A1:A3)", true],
    ["=CTG.SCORE('Notre budget'!A1:A3)", true],
    ["=CTG.SCORE(A1:A1)", false],
    ['=CTG.SCORE(IF(ISBLANK(A1:A3),"",A1:A3))', false],
    ["=CTG.COFINANCEMENT(A1:A3,A1:A3)", false],
  ])("%s : un vide peut compter pour 0, %s", (formule, attendu) => {
    expect(constatsDe(budget(formule, 0.5), TOUS)).toMatchObject(
      attendu ? [{ controle: "C-CTG-2", gravite: "a-discuter", regle: "R-SCORE-2", ...lieu }] : [],
    );
  });
});

test("le dossier d’essai a une grille et un financement", () => {
  expect(DOSSIER.grilles).toHaveLength(1);
  expect(DOSSIER.financement).not.toBeNull();
});
