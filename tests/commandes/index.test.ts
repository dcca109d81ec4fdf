/** @jest-environment jsdom */
import { analyser, elements } from "../manifeste/lireManifeste";

type Commande = (evenement: { completed: () => void }) => void;

const CLE = "Office.AutoShowTaskpaneWithDocument";

/** Ce que les commandes demandent à Office, et rien de plus. */
function officeSimule(enregistrement: { status: string; error?: { message: string } }) {
  const reglages = new Map<string, unknown>();
  const associees = new Map<string, Commande>();
  const displayDialogAsync = jest.fn();
  const office = {
    AsyncResultStatus: { Failed: "failed", Succeeded: "succeeded" },
    onReady: () => Promise.resolve(),
    actions: { associate: (nom: string, commande: Commande) => associees.set(nom, commande) },
    context: {
      ui: { displayDialogAsync },
      document: {
        settings: {
          set: (cle: string, valeur: unknown) => reglages.set(cle, valeur),
          remove: (cle: string) => reglages.delete(cle),
          saveAsync: (suite: (resultat: typeof enregistrement) => void) => suite(enregistrement),
        },
      },
    },
  };
  return { office, reglages, associees, displayDialogAsync };
}

async function charger(
  enregistrement: { status: string; error?: { message: string } } = { status: "succeeded" },
) {
  const simule = officeSimule(enregistrement);
  Object.assign(globalThis, { Office: simule.office });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/commandes/index");
  });
  const lancer = (nom: string) =>
    new Promise<void>((completed) => {
      const commande = simule.associees.get(nom);
      if (!commande) {
        throw new Error(`${nom} n’est pas associée`);
      }
      commande({ completed });
    });
  return { ...simule, lancer };
}

afterEach(() => {
  document.body.innerHTML = "";
  window.history.replaceState(null, "", "/");
});

test("chaque commande du manifeste est associée, et aucune autre", async () => {
  const { associees } = await charger();
  const annoncees = elements(analyser(), "FunctionName").map((nom) => nom.textContent);
  expect(annoncees.length).toBeGreaterThan(0);
  expect([...associees.keys()].sort()).toEqual([...annoncees].sort());
});

test("« Ouvrir le volet avec ce classeur » le note dans le classeur, « Ne plus l’ouvrir » l’efface", async () => {
  const { lancer, reglages, displayDialogAsync } = await charger();
  await lancer("ouvrirAvecLeClasseur");
  expect(reglages.get(CLE)).toBe(true);
  await lancer("nePlusOuvrirAvecLeClasseur");
  expect(reglages.has(CLE)).toBe(false);
  expect(displayDialogAsync).not.toHaveBeenCalled();
});

test("un refus d’Excel se dit dans une fenêtre, et la commande se termine quand même", async () => {
  const refus = { status: "failed", error: { message: "Classeur en lecture seule" } };
  const { lancer, displayDialogAsync } = await charger(refus);
  await lancer("ouvrirAvecLeClasseur");
  const [adresse] = displayDialogAsync.mock.calls[0] as [string];
  expect(new URL(adresse).searchParams.get("message")).toContain("Classeur en lecture seule");
});

test("la fenêtre montre le message reçu, comme un texte et non comme une page", async () => {
  document.body.innerHTML = '<p id="message"></p>';
  window.history.replaceState(null, "", `/commandes.html?message=${encodeURIComponent("Refus <b>net</b>")}`);
  await charger();
  expect(document.getElementById("message")?.textContent).toBe("Refus <b>net</b>");
});
