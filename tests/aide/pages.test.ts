import path from "node:path";

import { JSDOM } from "jsdom";

import { pagesDesFonctions } from "../../outils/aide-des-fonctions";
import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";
import { AIDES } from "../../src/aide/exemples";
import { FAMILLES } from "../../src/aide/familles";
import { formuleDeLExemple } from "../../src/aide/formuleDeLExemple";
import { GUIDES } from "../../src/aide/guides";
import type { Identifiant } from "../../src/aide/modele";
import PAGES from "../../src/aide/pages.json";
import { adresse } from "../../src/plan/adresses";
import { formulesDe, PLAGE_PROPOSEE } from "../../src/volet/aide/formules";

const FONCTIONS = path.resolve(__dirname, "../../src/fonctions/functions.ts");
const PUBLICATION = "https://exemple.fr/ctg/";

interface Metadonnees {
  readonly functions: readonly { readonly id: Identifiant; readonly helpUrl: string }[];
}

const { empreintesEnLigne, POLITIQUE_LIVREE } = require("../../outils/csp.js") as {
  empreintesEnLigne(html: string, directive: string): string[];
  POLITIQUE_LIVREE: Record<string, string[]>;
};

/** Chemin dans le dossier livré → HTML. */
let pages: Readonly<Record<string, string>>;

beforeAll(async () => {
  pages = await pagesDesFonctions(POLITIQUE_LIVREE);
}, 60_000);

function lire(chemin: string): Document {
  return new JSDOM(pages[chemin], { url: new URL(chemin, PUBLICATION).href }).window.document;
}

const cheminDe = (id: Identifiant): string => `aide/${PAGES[id]}`;
const IDENTIFIANTS = Object.keys(AIDES) as Identifiant[];

async function fonctionsPubliees(url?: string): Promise<Metadonnees["functions"]> {
  return (JSON.parse(await metadonneesDesFonctions(FONCTIONS, url)) as Metadonnees).functions;
}

describe("« Aide sur cette fonction »", () => {
  test("mène, de chaque fonction, à sa page livrée", async () => {
    const fonctions = await fonctionsPubliees(PUBLICATION);
    const adresses = fonctions.map(({ helpUrl }) => helpUrl);
    expect(adresses.map((url) => url.slice(PUBLICATION.length))).toEqual(
      fonctions.map(({ id }) => cheminDe(id)),
    );
    expect(new Set(adresses).size).toBe(IDENTIFIANTS.length);
    for (const { id, helpUrl } of fonctions) {
      expect(lire(helpUrl.slice(PUBLICATION.length)).querySelector("h1")?.textContent).toBe(`CTG.${id}`);
    }
  });

  test("mène au serveur de développement tant que rien n’est publié", async () => {
    expect((await fonctionsPubliees())[0]?.helpUrl).toBe("https://localhost:3000/aide/score.html");
  });

  test("garde les mêmes adresses d’une version à l’autre : functions.json reste un jour en cache", () => {
    expect(Object.values(PAGES)).toEqual([
      "score.html",
      "score-bornes.html",
      "score-ensemble.html",
      "completude.html",
      "forfait.html",
      "forfait-detail.html",
      "forfait-etp.html",
      "bareme.html",
      "cofinancement.html",
      "diagnostic.html",
      "ventilation.html",
      "mois-deduits.html",
      "etp.html",
    ]);
  });
});

describe("les pages livrées", () => {
  test("sont celles des fonctions, l’index et les guides, rien d’autre", () => {
    const autres = ["index", ...GUIDES].map((nom) => `aide/${nom}.html`);
    expect(Object.keys(pages).sort()).toEqual([...IDENTIFIANTS.map(cheminDe), ...autres].sort());
  });

  test("n’ont pas de script, et portent la politique de sécurité de leur style", () => {
    for (const html of Object.values(pages)) {
      const politique = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
      expect(html).not.toContain("<script");
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
      for (const empreinte of empreintesEnLigne(html, "style-src")) expect(politique).toContain(empreinte);
    }
  });

  test("n’ont de liens qu’entre elles et vers l’aide, et chacun mène quelque part", () => {
    for (const chemin of Object.keys(pages)) {
      for (const lien of lire(chemin).querySelectorAll("a")) {
        const { origin, pathname, hash } = new URL(lien.href);
        expect(origin).toBe(new URL(PUBLICATION).origin);
        const vers = pathname.slice(new URL(PUBLICATION).pathname.length);
        if (vers === "aide.html") continue;
        expect(Object.keys(pages)).toContain(vers);
        if (hash !== "") expect(lire(vers).getElementById(hash.slice(1))).not.toBeNull();
      }
    }
  });

  test("l’index mène à chaque fonction, une fois", () => {
    expect(FAMILLES.flatMap(({ fonctions }) => fonctions).sort()).toEqual([...IDENTIFIANTS].sort());
    const liens = [...lire("aide/index.html").querySelectorAll("dt a")].map((lien) => lien.textContent);
    expect(liens.sort()).toEqual(IDENTIFIANTS.map((id) => `CTG.${id}`).sort());
  });

  test("le volet mène, de chaque formule, à la page de sa fonction", () => {
    for (const { fonction, texte } of formulesDe(PLAGE_PROPOSEE)) {
      expect(texte).toMatch(new RegExp(`^=CTG\\.${fonction.replace(".", "\\.")}\\(`));
      expect(Object.keys(pages)).toContain(cheminDe(fonction));
    }
  });
});

describe.each(IDENTIFIANTS)("la page de CTG.%s", (id) => {
  const { exemple, variantes, erreurs } = AIDES[id];

  test("a un tableau qui se colle en A1 tel que l’exemple est tapé", () => {
    const tableau = lire(cheminDe(id)).querySelector("table");
    const rangees = [...(tableau?.querySelectorAll("tr") ?? [])].map((rangee) => [...rangee.children]);
    expect(rangees.map((rangee) => rangee.map(({ textContent }) => textContent))).toEqual(exemple.cellules);
    // Copié en texte, un début de ligne vide se perd, et décale ce qui suit.
    expect(exemple.cellules.filter(([premiere]) => premiere === "")).toEqual([]);
    expect(new Set(exemple.cellules.map(({ length }) => length)).size).toBe(1);
  });

  test("montre chaque cellule à son adresse, celles du résultat aussi", () => {
    const [donnees, resultat] = [...lire(cheminDe(id)).querySelectorAll("table")];
    const adresses = (tableau?: Element) =>
      [...(tableau?.querySelectorAll("tr") ?? [])].map((rangee) =>
        [...rangee.children].map((cellule) => cellule.getAttribute("data-adresse")),
      );
    expect(adresses(donnees)).toEqual(
      exemple.cellules.map((rangee, l) => rangee.map((_, c) => adresse(l, c))),
    );
    const { ligne, colonne } = formuleDeLExemple(exemple);
    expect(adresses(resultat)).toEqual(
      exemple.resultat.map((rangee, l) => rangee.map((_, c) => adresse(ligne + l, colonne + c))),
    );
  });

  test("donne la formule, les variantes, les messages et les fonctions voisines", () => {
    const texte = lire(cheminDe(id)).body.textContent ?? "";
    const dits = [
      formuleDeLExemple(exemple).texte,
      ...variantes.map(({ formule }) => formule),
      ...erreurs.flatMap(({ message }) => message ?? []),
      ...AIDES[id].voisines.map((voisine) => `CTG.${voisine}`),
    ];
    for (const dit of dits) expect(texte).toContain(dit);
    expect(AIDES[id].voisines).not.toContain(id);
    expect(erreurs.length).toBeGreaterThanOrEqual(2);
  });
});

describe("la typographie", () => {
  /** Ce qu'une personne lit, sans les formules ni les cellules à copier. */
  function textesLus(chemin: string): string[] {
    const document = lire(chemin);
    document.querySelectorAll("code, style, table").forEach((element) => element.remove());
    return [...document.querySelectorAll("p, li, dt, dd, h1, h2, h3, a")].map(
      ({ textContent }) => textContent ?? "",
    );
  }

  test.each([
    ["apostrophe droite", /'/],
    ["espace simple devant une ponctuation double, € ou %", / [:;?!€%»]/],
    ["espace simple après un guillemet ouvrant", /« /],
    ["trois points", /\.\.\./],
    ["ponctuation double sans espace", /[\p{Ll})»][;?!]/u],
    ["accent grave", /`/],
  ])("les textes n’ont pas de faute : %s", (_faute, motif) => {
    for (const chemin of Object.keys(pages)) {
      expect(textesLus(chemin).filter((texte) => motif.test(sansFormules(texte)))).toEqual([]);
    }
  });

  /** Les descriptions de l'assistant d'Excel citent une formule sans la baliser. */
  function sansFormules(texte: string): string {
    return texte.replace(/SI\(ESTVIDE\(r\);"";r\)|CTG\.[A-Z.]+\([^)]*\)/g, "");
  }

  test("les formules n’ont ni insécable, ni apostrophe ou guillemet courbe : Excel les refuserait", () => {
    for (const chemin of Object.keys(pages)) {
      const formules = [...lire(chemin).querySelectorAll("code, .calcul")].map(
        ({ textContent }) => textContent ?? "",
      );
      expect(formules.filter((formule) => /[\u00a0\u202f’‘“”«»]/.test(formule))).toEqual([]);
    }
  });
});
