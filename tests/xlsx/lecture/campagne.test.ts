import { chargerModele } from "../../../src/donnees";
import { BOMBES } from "./outils/bombes";
import { partiesDe } from "./outils/classeurDEssai";
import { ecrireExemple } from "./outils/exemplaires";
import { zipperTextes } from "./outils/fabriquer";
import { hasard } from "./outils/hasard";
import { fautesDe, issueDe, type Issue } from "./outils/issue";
import {
  cellulesLues,
  cellulesSelonE965,
  cellulesSelonLecteur,
  ecarts,
  type Cellules,
} from "./outils/temoins";

/**
 * La campagne : des centaines de fichiers abîmés, maltraités ou hostiles, toujours les mêmes. Chacun est lu juste ou
 * refusé par une phrase française ; une valeur altérée n'est jamais prise pour bonne.
 */
const MUTATIONS = 260;
const TRONCATURES = 60;
const BLOCS = 60;
const MUTATIONS_DU_XML = 220;

const MEGAOCTET = 1024 * 1024;

/** Le plus lent des fichiers doit prendre moins que les 60 s permises, avec de la marge pour une machine chargée. */
const DUREE_MAX = 20_000;
const MEMOIRE_MAX = 700 * MEGAOCTET;

jest.setTimeout(120_000);

const issues = new Map<string, number>();

/** L'issue d'un fichier, comptée, et dont la phrase est vérifiée. */
function eprouver(octets: Uint8Array): Issue {
  const issue = issueDe(octets);
  const cle = issue.etat === "lu" ? "lu" : issue.code;
  issues.set(cle, (issues.get(cle) ?? 0) + 1);
  if (issue.etat === "refuse") expect(fautesDe(issue.phrase)).toEqual([]);
  return issue;
}

let exemple: Uint8Array;
let attendu: string;

beforeAll(async () => {
  exemple = await ecrireExemple(chargerModele("caf-charente-2024-08"));
  attendu = contenuDe(exemple);
});

function contenuDe(octets: Uint8Array): string {
  const issue = issueDe(octets);
  return issue.etat === "lu" ? JSON.stringify(issue.classeur) : "";
}

/** Vrai si le fichier est refusé ; faux s'il se lit comme l'exemple. Toute autre lecture est une valeur altérée. */
function refuseOuIdentique(octets: Uint8Array): boolean {
  const issue = eprouver(octets);
  if (issue.etat === "lu" && JSON.stringify(issue.classeur) !== attendu) {
    throw new Error("Une valeur altérée a été prise pour bonne.");
  }
  return issue.etat === "refuse";
}

test(`${MUTATIONS} fichiers d’un octet changé : refusés, ou lus sans différence`, () => {
  const { entier } = hasard(1);
  let refuses = 0;
  for (let rang = 0; rang < MUTATIONS; rang++) {
    const mute = exemple.slice();
    const place = Math.floor(((rang + entier(1000) / 1000) * mute.length) / MUTATIONS);
    mute[place] = (mute[place] ?? 0) ^ (1 + entier(255));
    if (refuseOuIdentique(mute)) refuses++;
  }
  // Le reste tombe sur une date, un attribut ou un autre octet d'en-tête sans effet sur le contenu.
  expect(refuses).toBeGreaterThan(MUTATIONS * 0.9);
});

test(`${TRONCATURES} fichiers coupés : tous refusés`, () => {
  const { entier } = hasard(2);
  for (let rang = 0; rang < TRONCATURES; rang++) {
    const longueur = rang < 8 ? rang : rang < 30 ? exemple.length - rang + 7 : entier(exemple.length);
    const { etat, ...refus } = eprouver(exemple.subarray(0, longueur));
    expect(etat).toBe("refuse");
    expect(refus).toHaveProperty("code", longueur === 0 ? "vide" : longueur === 1 ? "texte" : "tronque");
  }
});

test(`${BLOCS} fichiers dont un bloc est effacé, ôté, répété ou déplacé : refusés`, () => {
  const { entier, parmi } = hasard(3);
  for (let rang = 0; rang < BLOCS; rang++) {
    const longueur = parmi([16, 128, 512, 4096]);
    const debut = entier(exemple.length - longueur);
    const bloc = exemple.subarray(debut, debut + longueur);
    const avant = exemple.subarray(0, debut);
    const apres = exemple.subarray(debut + longueur);
    const morceaux = parmi([
      [avant, new Uint8Array(longueur), apres],
      [avant, apres],
      [avant, bloc, bloc, apres],
      [bloc, avant, apres],
    ]);
    refuseOuIdentique(Uint8Array.from(morceaux.flatMap((morceau) => [...morceau])));
  }
});

describe("fichiers faits pour épuiser ou pour tromper", () => {
  test.each(BOMBES.map((bombe) => [bombe.nom, bombe] as const))("%s", (_nom, { octets, issue }) => {
    const fichier = octets();
    const debut = performance.now();
    const obtenue = eprouver(fichier);
    expect(performance.now() - debut).toBeLessThan(DUREE_MAX);
    expect(obtenue.etat === "lu" ? "lu" : obtenue.code).toBe(issue);
    expect(process.memoryUsage().heapUsed).toBeLessThan(MEMOIRE_MAX);
  });
});

describe(`${MUTATIONS_DU_XML} fichiers dont le XML est changé et le CRC refait`, () => {
  const ABRITE = partiesDe(
    [
      {
        nom: "Notes",
        rangees:
          '<row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>en ligne</t></is></c><c r="B2"><f>B1*1.5</f><v>3</v></c><c r="C2" t="str"><f>A1&amp;"x"</f><v>NCx</v></c></row>' +
          '<row r="9"><c r="C9" t="s"><v>1</v></c><c r="E9"><v>0.25</v></c></row>',
      },
      { nom: "Suite", rangees: '<row r="3"><c r="B3" t="s"><v>1</v></c></row>' },
    ],
    ["<t>NC</t>", "<r><t>deux </t></r><r><t>morceaux</t></r>"],
  );
  const { entier, parmi } = hasard(4);

  const SIGNES = [..."<>\"'&/=0123456789AZaz_ :"];

  /** Le XML changé, et un XML plus simple, de même sens, que les témoins savent lire. */
  const GESTES: readonly ((xml: string, place: number) => readonly [change: string, equivalent: string])[] = [
    (xml, place) => deuxFois(xml.slice(0, place) + xml.slice(place + 1)),
    (xml, place) => deuxFois(xml.slice(0, place) + parmi(SIGNES) + xml.slice(place + 1)),
    (xml, place) => deuxFois(xml.slice(0, place) + parmi(SIGNES) + xml.slice(place)),
    (xml, place) =>
      deuxFois(xml.slice(0, place) + xml.charAt(place + 1) + xml.charAt(place) + xml.slice(place + 2)),
    (xml, place) => deuxFois(autourDUneBalise(xml, place, () => "")),
    (xml, place) => deuxFois(autourDUneBalise(xml, place, (balise) => balise + balise)),
    (xml, place) => [autourDUneBalise(xml, place, (balise) => `${balise}<!-- ${balise} -->`), xml],
    (xml, place) => [
      autourDUneBalise(xml, place, (balise) => `${balise}<![CDATA[7]]>`),
      autourDUneBalise(xml, place, (balise) => `${balise}7`),
    ],
  ];
  const PARTIES = [
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ];

  function muter(): { readonly octets: Uint8Array; readonly temoins: readonly Cellules[] } {
    const partie = parmi(PARTIES);
    const xml = ABRITE[partie]!;
    const debut = xml.indexOf("<", xml.indexOf("?>"));
    const [change, equivalent] = parmi(GESTES)(xml, debut + entier(xml.length - debut));
    const zipperAvec = (texte: string) => zipperTextes({ ...ABRITE, [partie]: texte });
    return {
      octets: zipperAvec(change),
      temoins: SANS_ADRESSE.test(equivalent) ? [] : temoinsDe(zipperAvec(equivalent)),
    };
  }

  test("refusés, ou lus comme les lit un autre lecteur", () => {
    const fautes: string[] = [];
    let lus = 0;
    for (let rang = 0; rang < MUTATIONS_DU_XML; rang++) {
      const { octets, temoins } = muter();
      const issue = eprouver(octets);
      if (issue.etat === "refuse") continue;
      if (temoins.length === 0) continue;
      lus++;
      fautes.push(...ecarts(cellulesLues(issue.classeur), temoins));
    }
    expect(fautes).toEqual([]);
    expect(lus).toBeGreaterThan(MUTATIONS_DU_XML / 5);
  });
});

/** Une cellule sans adresse suit la précédente : aucun témoin ne sait la placer, et elle a son essai à elle. */
const SANS_ADRESSE = /<c\b(?![^>]*\sr=)/;

function deuxFois(xml: string): readonly [string, string] {
  return [xml, xml];
}

function autourDUneBalise(xml: string, place: number, geste: (balise: string) => string): string {
  const debut = xml.lastIndexOf("<", place);
  const fin = xml.indexOf(">", debut) + 1;
  return xml.slice(0, debut) + geste(xml.slice(debut, fin)) + xml.slice(fin);
}

/** Un témoin que le fichier fait échouer ne dit rien. */
function temoinsDe(octets: Uint8Array): Cellules[] {
  return [cellulesSelonE965, cellulesSelonLecteur].flatMap((temoin) => {
    try {
      return [temoin(octets)];
    } catch {
      return [];
    }
  });
}

test("la campagne compte, et toutes ses issues arrivent", () => {
  const total = [...issues.values()].reduce((somme, nombre) => somme + nombre, 0);
  expect(total).toBeGreaterThan(600);
  expect([...issues.keys()]).toEqual(
    expect.arrayContaining([
      "lu",
      "abime",
      "tronque",
      "hors-limites",
      "trop-gros",
      "doctype",
      "vide",
      "texte",
    ]),
  );
});
