import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { LecteurIsole, PanneDuLecteur, REGLAGES } from "../../../src/cli/lire/LecteurIsole";
import type { RapportDeLecture } from "../../../src/fichiers/rapport";
import { dossierJetable } from "../outils/dossierJetable";

const dans = dossierJetable();
const D_ESSAI = {
  travailleur: resolve(__dirname, "../outils/travailleurDEssai.ts"),
  delai: 1500,
  memoire: 64,
};

let lecteur: LecteurIsole;
afterEach(() => lecteur.fermer());

function resume(rapport: RapportDeLecture): string {
  return rapport.etat === "refuse" ? `${rapport.code} : ${rapport.phrase}` : rapport.etat;
}

test("un travailleur sert plusieurs fichiers", async () => {
  lecteur = new LecteurIsole(D_ESSAI);
  const [un, deux] = [resume(await lecteur.lire("un")), resume(await lecteur.lire("deux"))];
  expect([un, deux]).toEqual([
    expect.stringMatching(/^vide : un \d+$/),
    expect.stringMatching(/^vide : deux \d+$/),
  ]);
  expect(un.split(" ")[3]).toBe(deux.split(" ")[3]);
}, 30_000);

test.each([
  [
    "un fichier sans fin est arrêté au bout du délai",
    "boucle",
    /^trop-long : .*gardez-en les seules feuilles/,
  ],
  ["un fichier qui dévore la mémoire n’emporte que son travailleur", "memoire", /^memoire : /],
  ["un travailleur qui meurt aussi", "meurt", /^memoire : /],
])(
  "%s, remplacé pour le suivant",
  async (_cas, chemin, attendu) => {
    lecteur = new LecteurIsole(D_ESSAI);
    const avant = resume(await lecteur.lire("avant"));
    expect(resume(await lecteur.lire(chemin))).toMatch(attendu);
    const apres = resume(await lecteur.lire("apres"));
    expect(apres).toMatch(/^vide : apres \d+$/);
    expect(apres.split(" ")[3]).not.toBe(avant.split(" ")[3]);
  },
  30_000,
);

test("un travailleur qui ne démarre pas est une panne, non un fichier refusé", async () => {
  lecteur = new LecteurIsole({ ...D_ESSAI, travailleur: dans("absent.ts") });
  await expect(lecteur.lire("un")).rejects.toThrow(PanneDuLecteur);
}, 30_000);

test("le vrai travailleur lit un vrai fichier", async () => {
  lecteur = new LecteurIsole(REGLAGES);
  writeFileSync(dans("vide.xlsx"), "");
  expect(resume(await lecteur.lire(dans("vide.xlsx")))).toMatch(/^vide : /);
  expect(resume(await lecteur.lire(dans("absent.xlsx")))).toMatch(/^inaccessible : /);
}, 30_000);
