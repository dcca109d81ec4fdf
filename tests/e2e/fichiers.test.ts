import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Locator } from "playwright-core";

import { EXEMPLE, chargerModele } from "../../src/donnees";
import { ecrireGabarit } from "../../src/fichiers/gabarit";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { planifier } from "../../src/plan";
import { ONGLETS } from "../../src/volet/ecran";
import { direLeBilan } from "../../src/volet/fichiers/phrases";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { partiesDe } from "../xlsx/lecteur";
import { elargir } from "./outils/elargir";
import { PageOuverte } from "./outils/page";
import { verifierAuxLargeurs } from "./outils/verifierAuxLargeurs";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

/** L'exemple, où quelqu'un a écrit « oui » à la place de la première note. */
function exempleFautif(): Promise<Uint8Array> {
  const plan = planifier(EXEMPLE.dossier, MODELE);
  const grille = plan.feuilles.find(({ cle }) => cle.startsWith("grille:"));
  const note = grille?.cellules.find(
    ({ contenu }) => contenu !== undefined && "valeur" in contenu && typeof contenu.valeur === "number",
  );
  const feuilles = plan.feuilles.map((feuille) => ({
    ...feuille,
    cellules: feuille.cellules.map((cellule) =>
      cellule === note ? { ...cellule, contenu: { valeur: "oui" } } : cellule,
    ),
  }));
  return ecrireClasseur({ ...plan, feuilles }, { titre: "Exemple" });
}

/** Ce que la Caf envoie et ce qu'elle reçoit ; chaque essai continue le précédent. */
describe.each([
  ["clair", false],
  ["sombre", true],
] as const)("l’écran des fichiers, en thème %s", (theme, sombre) => {
  let ouverte: PageOuverte;
  let dossier: string;
  let preparer: Locator;
  let lire: Locator;

  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), "ctg-fichiers-"));
    ouverte = await PageOuverte.ouvrir({ sombre, hauteur: 1000 });
    preparer = ouverte.volet.getByRole("region", { name: "Préparer un gabarit à envoyer" });
    lire = ouverte.volet.getByRole("region", { name: "Lire un classeur reçu" });
    await elargir(ouverte, "320px");
  });

  afterAll(async () => {
    await ouverte.fermer();
    await rm(dossier, { recursive: true });
  });

  afterEach(() => expect(ouverte.incidents).toEqual([]));

  /** L'état à l'écran : axe muet, rien ne déborde, une capture. */
  async function verifier(etat: string, aMontrer?: Locator): Promise<void> {
    await verifierAuxLargeurs(ouverte, { sombre });
    await aMontrer?.evaluate((element) => element.scrollIntoView());
    await ouverte.capturer(`fichiers-${theme}-${etat}`);
  }

  async function enregistrer(bouton: Locator): Promise<{ nom: string; octets: Uint8Array }> {
    const attendu = ouverte.page.waitForEvent("download");
    await bouton.click();
    const telechargement: Download = await attendu;
    return {
      nom: telechargement.suggestedFilename(),
      octets: new Uint8Array(await readFile(await telechargement.path())),
    };
  }

  const choisir = (region: Locator, ...fichiers: string[]) =>
    region.locator("input[type=file]").setInputFiles(fichiers);

  async function deposer(nom: string, contenu: string | Uint8Array): Promise<string> {
    const chemin = join(dossier, nom);
    await writeFile(chemin, contenu);
    return chemin;
  }

  test("l’accueil d’un classeur neuf y mène", async () => {
    await ouverte.volet.getByRole("button", { name: /Préparer un gabarit ou lire un classeur reçu/ }).click();
    await preparer.waitFor();
    await verifier("vide");
  });

  test("les onglets tiennent sur deux lignes à 320 pixels", async () => {
    await elargir(ouverte, "320px");
    const hauts = await ouverte.volet
      .getByRole("tab")
      .evaluateAll((onglets) => onglets.map((onglet) => onglet.getBoundingClientRect().top));
    expect(hauts).toHaveLength(ONGLETS.length);
    expect(new Set(hauts).size).toBeLessThanOrEqual(2);
  });

  test("un formulaire vide dit ses fautes et amène à la première", async () => {
    await preparer.getByRole("radio", { name: "Une collectivité" }).check();
    await preparer.getByRole("button", { name: "Préparer le gabarit" }).click();
    await preparer.getByText("2 champs à corriger").waitFor();
    const actif = await ouverte.cadreDuVolet.evaluate(() => document.activeElement?.id);
    expect(actif).toBe("champ-territoire");
    await verifier("formulaire-fautif");
  });

  let gabarit: string;

  test("un gabarit se prépare, s’enregistre et se relit dans le même écran", async () => {
    await preparer.getByRole("textbox", { name: "Territoire" }).fill("Pays d’Essai");
    await preparer.getByRole("textbox", { name: "Caf" }).fill("Caf d’Essai");
    await preparer.getByRole("textbox", { name: "Année évaluée" }).fill("2025");
    await preparer.getByRole("button", { name: "Préparer le gabarit" }).click();
    await preparer.getByText("Le gabarit est prêt.").waitFor();
    await verifier("gabarit-pret", preparer.getByText("Le gabarit est prêt."));

    const { nom, octets } = await enregistrer(preparer.getByRole("button", { name: /^Enregistrer/ }));
    expect(nom).toBe("CTG 2025 – Pays d’Essai.xlsx");
    expect(lireRecu(octets)).toMatchObject({
      etat: "lu",
      dossier: { territoire: { nom: "Pays d’Essai", caf: "Caf d’Essai" }, annee: 2025 },
    });

    gabarit = await deposer(nom, octets);
    await choisir(lire, gabarit);
    await lire.getByText(direLeBilan([lireRecu(octets)])).waitFor();
    await lire.getByRole("article", { name: "Pays d’Essai" }).waitFor();
    await verifier("lu", lire);
  });

  test("« Ouvrir dans un nouveau classeur » remet le fichier à Excel", async () => {
    const { octets } = await enregistrer(
      preparer.getByRole("button", { name: /^Ouvrir dans un nouveau classeur/ }),
    );
    expect(Buffer.from(octets).equals(await readFile(gabarit))).toBe(true);
  });

  test("un dossier noté se lit avec ses pourcentages ; abîmé, étranger ou vide, avec sa phrase", async () => {
    const octets = await ecrireGabarit(EXEMPLE.dossier, MODELE);
    const abime = octets.slice();
    const milieu = Math.floor(abime.length / 2);
    abime[milieu] = (abime[milieu] ?? 0) ^ 0xff;
    await lire.getByRole("button", { name: "Effacer ces lectures" }).click();
    await choisir(
      lire,
      await deposer("noté.xlsx", octets),
      await deposer("abîmé.xlsx", abime),
      await deposer("vide.xlsx", ""),
      await deposer("texte.xlsx", "Ce n’est pas un classeur."),
    );
    await lire.getByText(/^4\sfichiers\s:.*3\srefusés\.$/).waitFor();
    const note = lire.getByRole("article", { name: EXEMPLE.dossier.territoire.nom });
    await note.getByText("Détail de noté.xlsx").click();
    await note.getByText("Pourcentages par mission").first().click();
    await note.getByRole("table").first().waitFor();
    await expect(lire.getByText("Ce fichier n’est pas lu").count()).resolves.toBe(3);
    await verifier("lu-et-refuses", note);
  });

  test("un fichier déposé se lit ; ce qui n’y est pas une note est dit, avec sa feuille et sa cellule", async () => {
    await lire.getByRole("button", { name: "Effacer ces lectures" }).click();
    const octets = await exempleFautif();
    const depot = await ouverte.cadreDuVolet.evaluateHandle(
      (contenu) => {
        const transfert = new DataTransfer();
        transfert.items.add(new File([new Uint8Array(contenu)], "déposé.xlsx"));
        return transfert;
      },
      [...octets],
    );
    await lire.locator(".depot").dispatchEvent("drop", { dataTransfer: depot });
    await lire.getByText(direLeBilan([lireRecu(octets)])).waitFor();
    await lire
      .getByText(/^\d+\sconstats?$/)
      .last()
      .click();
    await lire
      .getByText(/^CTG Grille[^,]*, [C-E]\d+\s:\s*$/)
      .first()
      .waitFor();
    await verifier("lu-avec-constats", lire.getByText("Pourcentages par mission").first());
  });

  test("une longue lecture se voit avancer, et s’arrête en gardant ce qui est lu", async () => {
    await lire.getByRole("button", { name: "Effacer ces lectures" }).click();
    const buffer = Buffer.from(await ecrireGabarit(EXEMPLE.dossier, MODELE));
    await lire
      .locator("input[type=file]")
      .setInputFiles(
        Array.from({ length: 300 }, (_, rang) => ({ name: `${rang}.xlsx`, mimeType: "", buffer })),
      );
    await lire.getByRole("progressbar", { name: "Lecture des fichiers" }).waitFor();
    await lire.getByText(/^Lecture du fichier [2-9]\d* sur 300/).waitFor();
    await ouverte.capturer(`fichiers-${theme}-en-cours`);
    await lire.getByRole("button", { name: "Arrêter la lecture" }).click();
    const bilan = await lire.getByText(/^Lecture arrêtée\. \d+\sfichiers?\s:/).innerText();
    expect(Number(/\d+/.exec(bilan))).toBeLessThan(300);
    await lire.getByRole("button", { name: "Effacer ces lectures" }).click();
    await choisir(lire, gabarit);
    await lire.getByRole("article", { name: "Pays d’Essai" }).waitFor();
  });

  test("changer d’onglet ne perd ni les lectures, ni le formulaire", async () => {
    await ouverte.volet.getByRole("tab", { name: "Aide" }).click();
    await ouverte.volet.getByRole("heading", { name: "Formules" }).waitFor();
    await ouverte.volet.getByRole("tab", { name: "Fichiers" }).click();
    await lire.getByRole("article", { name: "Pays d’Essai" }).waitFor();
    await expect(preparer.getByRole("textbox", { name: "Territoire" }).inputValue()).resolves.toBe(
      "Pays d’Essai",
    );
  });

  test("une liste fautive dit ses lignes et ne prépare rien ; corrigée, elle donne une archive", async () => {
    await preparer.getByRole("radio", { name: "Toutes celles d’une liste" }).check();
    const enTete = "Territoire;Caf;Année;Quotité";
    await choisir(
      preparer,
      await deposer("liste.csv", `${enTete}\nNord;Caf A;2025;0,5\nSud;Caf A;deux mille;0,5\n`),
    );
    await preparer.getByText(/1\sfaute dans/).waitFor();
    await expect(preparer.getByText(/^Ligne 3, colonne Année/).isVisible()).resolves.toBe(true);
    await expect(preparer.getByRole("button", { name: /Préparer 1/ }).count()).resolves.toBe(0);
    await verifier("liste-fautive");

    await choisir(
      preparer,
      await deposer("liste.csv", `${enTete}\nNord;Caf A;2025;0,5\nSud;Caf A;2025;0,5\n`),
    );
    await preparer.getByRole("table", { name: "2 gabarits à préparer" }).waitFor();
    await preparer.getByRole("button", { name: "Préparer 2 gabarits" }).click();
    await preparer.getByText("2 gabarits sont prêts.").waitFor();
    await verifier("lot-pret", preparer.getByRole("table"));
    const { nom, octets } = await enregistrer(
      preparer.getByRole("button", { name: "Enregistrer tous les gabarits (.zip)" }),
    );
    expect(nom).toBe("Gabarits CTG.zip");
    expect(Object.keys(partiesDe(octets))).toEqual(["CTG 2025 – Nord.xlsx", "CTG 2025 – Sud.xlsx"]);
  });

  test("le dossier construit dans le classeur donne un gabarit sans les noms", async () => {
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).click();
    await ouverte.construireLExemple();
    await ouverte.volet.getByRole("tab", { name: "Fichiers" }).click();
    await preparer.getByRole("radio", { name: "La collectivité de ce classeur" }).check();
    await preparer.getByRole("textbox", { name: "Année évaluée" }).fill("2026");
    await preparer.getByRole("button", { name: "Préparer le gabarit" }).click();
    await preparer.getByText("Le gabarit est prêt.").waitFor();
    await verifier("du-dossier", preparer);
    const { octets } = await enregistrer(preparer.getByRole("button", { name: /^Enregistrer/ }));
    const { territoire, postes } = EXEMPLE.dossier;
    expect(lireRecu(octets)).toMatchObject({
      dossier: {
        territoire,
        annee: 2026,
        postes: postes.map(({ libelle, quotite }) => ({ libelle, quotite, prenom: "", nom: "" })),
      },
    });
  });
});
