import { readFile } from "node:fs/promises";
import type { Note } from "../../src/domaine/grille/reponses";
import { calculerScore } from "../../src/domaine/notation/calculerScore";
import { ecarts, recalculer } from "../outils/libreoffice";
import { lireClasseur, partiesDe } from "../xlsx/lecteur";
import type { ClasseurLu } from "../xlsx/lecteur";
import { premiereMission } from "./outils/grille";
import { PageOuverte } from "./outils/page";

/** Le parcours d'une personne qui n'a pas Excel, d'un bout à l'autre ; chaque essai continue le précédent. */
describe("de la page ouverte au fichier relu par LibreOffice", () => {
  let ouverte: PageOuverte;
  let grille: string;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir();
  });

  afterAll(() => ouverte.fermer());

  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const radar = () => ouverte.page.locator(".graphique").getAttribute("aria-label");

  test("le classeur est là, avec le ruban du manifeste et le volet", async () => {
    const { page, volet } = ouverte;
    await expect(page.getByText("Ce n’est pas Excel").isVisible()).resolves.toBe(true);
    for (const bouton of ["Ouvrir le volet", "Dossier", "Grille", "À l’ouverture"]) {
      await expect(page.getByRole("button", { name: bouton }).first().isVisible()).resolves.toBe(true);
    }
    await expect(volet.getByRole("heading", { name: "CTG pour Excel" }).isVisible()).resolves.toBe(true);
    await ouverte.capturer("1-ouverture");
  });

  test("on tape en français : virgule, point-virgule, noms des fonctions", async () => {
    await ouverte.taper("Feuil1", "A1", "2,5");
    await ouverte.taper("Feuil1", "A2", "=SOMME(A1;1,05)");
    await ouverte.taper("Feuil1", "A3", '=SI(A1>2;"a;b";"non")');
    await ouverte.taper("Feuil1", "A4", "1 234,50");
    expect(await ouverte.cellulesDe("Feuil1")).toMatchObject({
      A1: { valeur: 2.5 },
      A2: { formule: "=SUM(A1,1.05)", valeur: 3.55 },
      A3: { valeur: "a;b" },
      A4: { valeur: 1234.5 },
    });
    expect(await ouverte.lire("Feuil1", "A2")).toBe("3,55");
  });

  test("une formule se relit en français, et se valide telle quelle", async () => {
    await ouverte.aller("Feuil1", "A2");
    await ouverte.page.keyboard.press("F2");
    await ouverte.page.waitForTimeout(300);
    await ouverte.capturer("2-formule-en-francais");
    await ouverte.page.keyboard.press("Enter");
    await ouverte.auRepos();
    expect((await ouverte.cellulesDe("Feuil1"))["A2"]?.formule).toBe("=SUM(A1,1.05)");
  });

  test("=CTG.FORFAIT(2;2;20000) donne 40 000 €", async () => {
    await ouverte.taper("Feuil1", "B1", "=CTG.FORFAIT(2;2;20000)");
    expect((await ouverte.cellulesDe("Feuil1"))["B1"]?.valeur).toBe(40000);
  });

  test("l’exemple se charge et la grille se construit, sans toucher à la feuille de l’utilisateur", async () => {
    const avant = await ouverte.cellulesDe("Feuil1");
    await ouverte.construireLExemple();
    grille = await ouverte.nomDeFeuille("CTG Grille");
    const cellules = await ouverte.cellulesDe(grille);
    expect(Object.values(cellules).map(({ valeur }) => valeur)).toContainEqual(
      expect.stringMatching(/^Mission 1\u00a0: Mettre en œuvre les politiques/),
    );
    expect(await ouverte.cellulesDe("Feuil1")).toEqual(avant);
    await ouverte.volet.getByRole("tab", { name: "Grille" }).click();
    await ouverte.volet.getByRole("button", { name: "Comprendre" }).click();
    await ouverte.aller(grille, premiereMission(cellules, "Éducation").notes[1]!);
    await ouverte.capturer("3-grille");
  });

  test("une note tapée au clavier : le pourcentage, le radar et le volet suivent", async () => {
    const { volet } = ouverte;
    const synthese = await ouverte.nomDeFeuille("CTG Synthèse");
    const { notes, pourcentage } = premiereMission(await ouverte.cellulesDe(grille), "Famille");
    await ouverte.aller(synthese, "B15");
    const [radarAvant, voletAvant, avant] = [
      await radar(),
      await volet.getByRole("table").first().innerText(),
      (await ouverte.cellulesDe(grille))[pourcentage]?.valeur,
    ];

    await ouverte.taper(grille, notes[0]!, "0");

    const cellules = await ouverte.cellulesDe(grille);
    const score = calculerScore(notes.map((adresse) => (cellules[adresse]?.valeur ?? null) as Note));
    expect(cellules[pourcentage]?.valeur).not.toBe(avant);
    expect(score).toMatchObject({ etat: "note" });
    expect(cellules[pourcentage]?.valeur).toBeCloseTo((score as { valeur: number }).valeur, 12);
    await ouverte.aller(synthese, "B15");
    expect(await radar()).not.toBe(radarAvant);
    expect(await volet.getByRole("table").first().innerText()).not.toBe(voletAvant);
    await ouverte.capturer("4-synthese");
  });

  test("la liste refuse 9, avec notre phrase, et la note ne change pas", async () => {
    const { page } = ouverte;
    const [note] = premiereMission(await ouverte.cellulesDe(grille), "Famille").notes;
    const avant = await ouverte.lire(grille, note!);
    await ouverte.taper(grille, note!, "9");
    await page.getByText("NC ou un nombre de 0 à 3, sans espace.").waitFor();
    await ouverte.capturer("5-note-refusee");
    await page.getByRole("button", { name: "OK" }).click();
    await ouverte.page.keyboard.press("Escape");
    await ouverte.auRepos();
    expect(await ouverte.lire(grille, note!)).toBe(avant);
  });

  test("une cellule verrouillée ne se modifie pas, et le dit", async () => {
    const { page } = ouverte;
    const { pourcentage } = premiereMission(await ouverte.cellulesDe(grille), "Famille");
    const avant = (await ouverte.cellulesDe(grille))[pourcentage];
    await ouverte.aller(grille, pourcentage);
    await page.keyboard.type("1");
    await page.getByText("Cette cellule est verrouillée").waitFor();
    await page.keyboard.press("Delete");
    await ouverte.auRepos();
    expect((await ouverte.cellulesDe(grille))[pourcentage]).toEqual(avant);
  });

  test("=CTG.SCORE() sur les notes rend le pourcentage de la grille", async () => {
    const { notes, pourcentage } = premiereMission(await ouverte.cellulesDe(grille), "Famille");
    const plage = `'${grille}'!${notes[0]}:${notes[notes.length - 1]}`;
    await ouverte.taper("Feuil1", "B2", `=CTG.SCORE(SI(ESTVIDE(${plage});"";${plage}))`);
    const attendu = (await ouverte.cellulesDe(grille))[pourcentage]?.valeur;
    expect((await ouverte.cellulesDe("Feuil1"))["B2"]?.valeur).toBeCloseTo(attendu as number, 12);
  });

  test("reconstruire ne change rien : ni les notes, ni la formule de l’utilisateur qui les lit", async () => {
    const { volet } = ouverte;
    const avant = await ouverte.instantane();
    await volet.getByRole("tab", { name: "Dossier" }).click();
    await volet.getByRole("button", { name: "Reconstruire la grille" }).click();
    await volet.getByText("La grille est construite").waitFor();
    await ouverte.auRepos();
    expect(await ouverte.instantane()).toEqual(avant);
  });

  test("le fichier téléchargé se rouvre dans LibreOffice avec les mêmes résultats", async () => {
    const telechargement = await ouverte.telecharger();
    expect(telechargement.suggestedFilename()).toBe("classeur-ctg.xlsx");
    const octets = await readFile(await telechargement.path());
    const ecrit = lireClasseur(octets);
    expect(ecrit["Feuil1"]?.["B1"]).toMatchObject({
      formule: "_xldudf_CTG_FORFAIT(2,2,20000)",
      valeur: 40000,
    });
    const [recalcule] = await recalculer([octets]);
    expect(ecarts(sansNosFonctions(ecrit), recalcule as ClasseurLu)).toEqual([]);

    const parties = partiesDe(octets);
    const chemins = Object.keys(parties);
    expect(chemins.filter((chemin) => chemin.startsWith("xl/charts/")).length).toBeGreaterThan(0);
    expect(parties["customXml/item1.xml"]).toContain("urn:ctg-excel:dossier:1");
    const feuilles = Object.entries(parties).filter(([chemin]) => chemin.startsWith("xl/worksheets/"));
    for (const balise of ["<dataValidation ", "<cfRule ", "<sheetProtection ", "<mergeCell ", "<pane "]) {
      expect(feuilles.some(([, xml]) => xml.includes(balise))).toBe(true);
    }
  });
});

/** LibreOffice n'a pas le complément : une formule qui l'emploie ne s'y recalcule pas. */
function sansNosFonctions(classeur: ClasseurLu): ClasseurLu {
  return Object.fromEntries(
    Object.entries(classeur).map(([feuille, cellules]) => [
      feuille,
      Object.fromEntries(
        Object.entries(cellules).filter(([, { formule }]) => !formule?.includes("_xldudf_")),
      ),
    ]),
  );
}
