/** @jest-environment jsdom */
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { REPONSES_VIDES } from "../../../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../../../src/donnees";
import { Ecran } from "./outils/ecran";
import { PorteDEssai } from "./outils/porteDEssai";

const VIERGE: Dossier = {
  ...EXEMPLE.dossier,
  champ: { horsChamp: [] },
  journal: null,
  planDAction: null,
  instruction: null,
  controle: null,
  grilles: EXEMPLE.dossier.grilles.map((grille) => ({ ...grille, reponses: REPONSES_VIDES })),
};

let ecran: Ecran;
let porte: PorteDEssai;

beforeEach(async () => {
  window.localStorage.clear();
  porte = new PorteDEssai(VIERGE);
  ecran = await Ecran.ouvrir(porte);
});

afterEach(() => ecran.fermer());

const actif = () => document.activeElement as HTMLElement;
const rangeeActive = () => actif().closest(".rangee")?.querySelector(".politique")?.textContent;
const PREMIERE = "Mission 1 sur 4, activité 1 sur 14";
const TROISIEME = "Mission 1 sur 4, activité 3 sur 14";

/** Note la première activité, puis passe deux activités plus loin. */
async function noterPuisPartir(): Promise<void> {
  await ecran.viser(ecran.note("Famille", "0"));
  await ecran.touche("2", { code: "Digit2" });
  for (let pas = 0; pas < 2; pas++) await ecran.touche("Enter", { code: "Enter" });
  expect(ecran.rang).toBe(TROISIEME);
}

test("le bouton ramène à l’activité dont il défait la note, et garde le focus", async () => {
  await noterPuisPartir();
  const annuler = ecran.bouton(/^Annuler/);
  await ecran.presser(annuler);
  expect(ecran.rang).toBe(PREMIERE);
  expect(ecran.choisies).toEqual(["—", "—", "—"]);
  expect(actif()).toBe(ecran.bouton(/^Annuler/));
  expect(ecran.annonces.some((annonce) => annonce.startsWith(PREMIERE))).toBe(true);
});

test("Ctrl+Z y mène aussi, le focus dans ses notes", async () => {
  await noterPuisPartir();
  await ecran.touche("z", { ctrlKey: true });
  expect(ecran.rang).toBe(PREMIERE);
  expect(rangeeActive()).toBe("Famille");
});

test("déjà sous les yeux, elle ne bouge pas", async () => {
  await ecran.viser(ecran.note("Famille", "0"));
  await ecran.touche("2", { code: "Digit2" });
  const rangee = rangeeActive();
  await ecran.touche("z", { ctrlKey: true });
  expect([ecran.rang, rangeeActive()]).toEqual([PREMIERE, rangee]);
});

test("la note d’une autre grille y ramène", async () => {
  await noterPuisPartir();
  const choix = () => ecran.tous("select")[0] as HTMLSelectElement;
  const [premiere = "", seconde = ""] = [...choix().options].map(({ value }) => value);
  await ecran.pendant(() => {
    choix().value = seconde;
    choix().dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(choix().value).toBe(seconde);
  await ecran.presser(ecran.bouton(/^Annuler/));
  expect([choix().value, ecran.rang]).toEqual([premiere, PREMIERE]);
  expect(porte.dossier.grilles[0]?.reponses.notes["m1.a01"]?.["famille"] ?? null).toBeNull();
});
