import { NiveauApi } from "../../../src/hote/protocole/niveau";
import { calerOffice, Reglages } from "../../../src/hote/page/office";
import { CLAIR, SOMBRE } from "../../../src/hote/page/theme";

function caler(options: Partial<Parameters<typeof calerOffice>[0]> = {}) {
  const niveau = new NiveauApi(new Map(), { ExcelApi: "1.9" });
  const cale = calerOffice({
    niveau,
    theme: () => CLAIR,
    reglages: new Reglages(),
    excelPret: Promise.resolve(),
    ...options,
  });
  return { ...cale, Office: cale.Office as typeof Office };
}

test("onReady n’aboutit qu’une fois Excel branché", async () => {
  let pret = (): void => undefined;
  const excelPret = new Promise<void>((accomplir) => (pret = accomplir));
  let dit = false;
  const attente = caler({ excelPret }).Office.onReady(() => (dit = true));
  await Promise.resolve();
  expect(dit).toBe(false);
  pret();
  expect(await attente).toEqual({ host: "Excel", platform: "OfficeOnline" });
  expect(dit).toBe(true);
});

test("les ensembles d’exigences offerts sont ceux du niveau, plus les fonctions personnalisées", () => {
  const { requirements } = caler().Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(true);
  expect(requirements.isSetSupported("DialogApi", "1.1")).toBe(false);
});

test("le thème se relit : celui du moment, pas celui de l’ouverture", () => {
  let theme = CLAIR;
  const { Office: office } = caler({ theme: () => theme });
  expect(office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
  theme = SOMBRE;
  expect(office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

test("une commande associée par la page s’exécute par son nom", () => {
  const { Office: office, commandes } = caler();
  const faite = jest.fn();
  office.actions.associate("ouvrir", faite);
  commandes.get("ouvrir")?.({ completed: () => undefined });
  expect(faite).toHaveBeenCalledTimes(1);
});

test("les réglages du document se gardent le temps de la page", async () => {
  const reglages = new Reglages();
  reglages.set("cle", true);
  const resultat = await new Promise<{ status: string }>((rappel) => reglages.saveAsync(rappel));
  expect([resultat.status, reglages.get("cle")]).toEqual(["succeeded", true]);
  reglages.remove("cle");
  expect(reglages.get("cle")).toBeNull();
});
