/** @jest-environment jsdom */
import { adresses, analyser, elements, TEXTE } from "./lireManifeste";

interface Manifeste {
  adresseDePublication(texte: unknown): string;
  manifestePublie(manifeste: string, reglages: { version: string; adresse?: string }): string;
  versionDuManifeste(version: string): string;
}

const { adresseDePublication, manifestePublie, versionDuManifeste } =
  require("../../outils/manifeste.js") as Manifeste;

test("sans adresse, le manifeste construit est celui du dépôt", () => {
  const version = elements(analyser(), "Version")[0]?.textContent?.replace(/\.0$/, "") ?? "";
  expect(manifestePublie(TEXTE, { version })).toBe(TEXTE);
});

test("pas de localhost dans un manifeste de production : il ne marcherait que chez le développeur", () => {
  const publie = manifestePublie(TEXTE, { version: "1.2.3", adresse: "https://exemple.fr/outils/ctg/" });
  expect(publie).not.toContain("localhost");
  expect(adresses(analyser(publie)).filter((a) => !a.startsWith("https://exemple.fr/outils/ctg/"))).toEqual(
    [],
  );
});

test("le domaine déclaré est l’origine du serveur, sans le dossier : Excel n’accepte que cela", () => {
  const publie = analyser(
    manifestePublie(TEXTE, { version: "1.2.3", adresse: "https://exemple.fr/outils/ctg/" }),
  );
  expect(elements(publie, "AppDomain").map((domaine) => domaine.textContent)).toEqual(["https://exemple.fr"]);
});

test("le manifeste publié porte la version du paquet", () => {
  const publie = analyser(manifestePublie(TEXTE, { version: "1.2.3", adresse: "https://exemple.fr/" }));
  expect(elements(publie, "Version")[0]?.textContent).toBe("1.2.3.0");
});

test.each(["1.2", "1.2.3-beta", "1.2.3.4"])(
  "une version que le manifeste ne peut pas porter est refusée : %s",
  (v) => {
    expect(() => versionDuManifeste(v)).toThrow("trois nombres");
  },
);

test.each([
  ["https://exemple.fr", "https://exemple.fr/"],
  ["https://exemple.fr/ctg", "https://exemple.fr/ctg/"],
  ["https://exemple.fr/ctg/", "https://exemple.fr/ctg/"],
])("l’adresse %s devient %s : sans barre finale, le dernier dossier se perdrait", (donnee, attendue) => {
  expect(adresseDePublication(donnee)).toBe(attendue);
});

test.each([
  ["exemple.fr", "adresse complète"],
  [true, "adresse complète"],
  ["http://exemple.fr/", "https"],
  ["https://exemple.fr/?a=1", "sans identifiant, paramètre ni ancre"],
  ["https://moi:secret@exemple.fr/", "sans identifiant, paramètre ni ancre"],
])("l’adresse %s est refusée avec sa raison", (donnee, raison) => {
  expect(() => adresseDePublication(donnee)).toThrow(raison);
});
