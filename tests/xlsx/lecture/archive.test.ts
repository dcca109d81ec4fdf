import { constants, deflateRawSync } from "node:zlib";
import { strToU8, unzipSync } from "fflate";
import { crc32 } from "../../../src/xlsx/lecture/crc32";
import { partiesAvec } from "./outils/classeurDEssai";
import { coller, zipper, type ArchiveDEssai, type EntreeDEssai } from "./outils/fabriquer";
import { fautesDe, issueDe, refusDe } from "./outils/issue";

const PARTIES = partiesAvec('<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>');
const RENVOYER =
  "\u00a0; demandez à son auteur de l’enregistrer de nouveau dans Excel et de vous le renvoyer.";

/** Le classeur d'essai, dont une entrée, image inutile comprise, est retouchée. */
function classeur(retouches: Record<string, Partial<EntreeDEssai>> = {}, archive?: ArchiveDEssai) {
  return zipper(entrees(retouches), archive);
}

function entrees(retouches: Record<string, Partial<EntreeDEssai>> = {}): EntreeDEssai[] {
  return Object.entries({ ...PARTIES, "xl/media/image1.png": "une image".repeat(50) }).map(
    ([nom, texte]) => ({
      nom,
      contenu: strToU8(texte),
      ...retouches[nom],
    }),
  );
}

const IMAGE = "xl/media/image1.png";
const FEUILLE = "xl/worksheets/sheet1.xml";

describe("une archive juste se lit", () => {
  const JUSTES: readonly (readonly [string, Uint8Array])[] = [
    ["telle quelle", classeur()],
    ["avec un commentaire", classeur({}, { commentaire: "fait par un autre logiciel" })],
    ["avec des octets ajoutés derrière", coller([classeur(), strToU8("\r\n\r\n-- pied de courriel")])],
    ["sans compression", classeur({ [FEUILLE]: { methode: 0 }, [IMAGE]: { methode: 0 } })],
    ["au format long (zip64)", classeur({}, { zip64: true })],
    ["dont les tailles sont au format long", classeur({ [FEUILLE]: { zip64: true } })],
    [
      "avec un dossier vide",
      zipper([...entrees(), { nom: "xl/vide/", contenu: new Uint8Array(0), methode: 0 }]),
    ],
    [
      "dont une partie vide est « compressée »",
      zipper([...entrees(), { nom: "a", contenu: new Uint8Array(0) }]),
    ],
  ];

  test.each(JUSTES)("%s", (_cas, octets) => {
    expect(issueDe(octets)).toMatchObject({ etat: "lu", classeur: { feuilles: [{ valeurs: [[2, 3]] }] } });
  });
});

describe("une archive qui se contredit est refusée, et la phrase nomme la partie", () => {
  const taille = entrees().at(-1)!.contenu.length;
  const ABIMES: readonly (readonly [string, Uint8Array, string])[] = [
    [
      "CRC faux d’une partie lue",
      classeur({ [FEUILLE]: { crc: 1 } }),
      `la partie «\u00a0${FEUILLE}\u00a0» n’a pas le contenu annoncé`,
    ],
    [
      "CRC faux d’une partie inutile",
      classeur({ [IMAGE]: { crc: 1 } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’a pas le contenu annoncé`,
    ],
    [
      "partie plus longue qu’annoncé",
      classeur({ [IMAGE]: { taille: taille - 1 } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’a pas le contenu annoncé`,
    ],
    [
      "partie plus courte qu’annoncé",
      classeur({ [IMAGE]: { taille: taille + 1 } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’a pas le contenu annoncé`,
    ],
    [
      "compression illisible",
      classeur({ [IMAGE]: { range: Uint8Array.of(7, 7, 7, 7) } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’a pas le contenu annoncé`,
    ],
    [
      "taille sans rapport avec ce qui est rangé",
      classeur({ [IMAGE]: { range: new Uint8Array(4), taille: 5000 } }),
      `la partie «\u00a0${IMAGE}\u00a0» annonce une taille impossible`,
    ],
    [
      "taille d’une partie rangée telle quelle",
      classeur({ [IMAGE]: { methode: 0, taille: taille - 1 } }),
      `la partie «\u00a0${IMAGE}\u00a0» annonce une taille impossible`,
    ],
    [
      "méthode de compression étrangère",
      classeur({ [IMAGE]: { methode: 93 } }),
      `la partie «\u00a0${IMAGE}\u00a0» est compressée d’une façon qu’Excel n’emploie pas`,
    ],
    [
      "en-tête local d’un autre nom",
      classeur({ [FEUILLE]: { local: { nom: "xl/worksheets/sheet2.xml" } } }),
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas celle que le répertoire annonce`,
    ],
    [
      "en-tête local d’une autre méthode",
      classeur({ [FEUILLE]: { local: { methode: 0 } } }),
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas celle que le répertoire annonce`,
    ],
    [
      "en-tête local d’une autre taille",
      classeur({ [FEUILLE]: { local: { taille: 3 } } }),
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas celle que le répertoire annonce`,
    ],
    [
      "deux entrées au même endroit",
      classeur({ [IMAGE]: { position: 0 } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’est pas à sa place dans l’archive`,
    ],
    [
      "entrée hors du fichier",
      classeur({ [IMAGE]: { position: 0x7fffffff } }),
      `la partie «\u00a0${IMAGE}\u00a0» n’est pas à sa place dans l’archive`,
    ],
    [
      "nom en double, à la casse près",
      zipper([...entrees(), { nom: FEUILLE.toUpperCase(), contenu: strToU8("x") }]),
      `la partie «\u00a0${FEUILLE.toUpperCase()}\u00a0» y est deux fois`,
    ],
    [
      "une entrée de moins qu’annoncé",
      classeur({}, { nombre: entrees().length + 1 }),
      "le répertoire de ses parties est illisible",
    ],
    [
      "une entrée de plus qu’annoncé",
      classeur({}, { nombre: entrees().length - 1 }),
      "le répertoire de ses parties est illisible",
    ],
    [
      "des octets entre le répertoire et sa fin",
      coller([classeur().subarray(0, -22), new Uint8Array(3), classeur().subarray(-22)]),
      "le répertoire de ses parties n’est pas là où il l’annonce",
    ],
    [
      "des octets devant l’archive, dont le début imite le sien",
      coller([strToU8("PK\u0003\u0004 devant"), classeur()]),
      "le répertoire de ses parties n’est pas là où il l’annonce",
    ],
    [
      "un contenu caché devant, que le répertoire ne cite pas",
      zipper([{ nom: FEUILLE, contenu: strToU8("caché"), cachee: true }, ...entrees()]),
      "la partie «\u00a0[Content_Types].xml\u00a0» n’est pas à sa place dans l’archive",
    ],
  ];

  test.each(ABIMES)("%s", (_cas, octets, quoi) => {
    expect(refusDe(octets)).toEqual({
      code: "abime",
      phrase: `Le fichier est abîmé\u00a0: ${quoi}${RENVOYER}`,
    });
  });
});

test("une archive chiffrée est dite protégée", () => {
  const { code, phrase } = refusDe(classeur({ [IMAGE]: { indicateurs: 1 } }));
  expect(code).toBe("chiffre");
  expect(phrase).toBe(
    "Le fichier est une archive protégée par un mot de passe\u00a0: retirez le mot de passe, puis enregistrez-le de nouveau.",
  );
});

test("une archive de trop de parties est refusée avant d’être ouverte", () => {
  const parties = Array.from({ length: 2001 }, (_, rang) => ({
    nom: `p${rang}`,
    contenu: new Uint8Array(0),
  }));
  const { code, phrase } = refusDe(zipper(parties));
  expect(code).toBe("hors-limites");
  expect(phrase).toContain("il a plus de 2\u00a0000 parties");
  expect(fautesDe(phrase)).toEqual([]);
});

test("des parties qui annoncent plus de 50 Mo en tout sont refusées avant d’être ouvertes", () => {
  const lourde = (nom: string): EntreeDEssai => ({
    nom,
    contenu: new Uint8Array(0),
    range: new Uint8Array(30_000),
    taille: 26 * 1024 * 1024,
  });
  const { code, phrase } = refusDe(zipper([...entrees(), lourde("a"), lourde("b")]));
  expect(code).toBe("trop-gros");
  expect(phrase).toContain("Le contenu du fichier, une fois décompressé, pèse plus que les 50\u00a0Mo admis");
  expect(fautesDe(phrase)).toEqual([]);
});

test("une partie qui n’en finit pas est arrêtée dès qu’elle dépasse son annonce", () => {
  // Un morceau sans fin se répète : un gigaoctet tient dans un mégaoctet.
  const morceau = deflateRawSync(new Uint8Array(16 * 1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  const octets = classeur({
    [IMAGE]: { range: coller(new Array<Uint8Array>(64).fill(morceau)), contenu: new Uint8Array(10) },
  });
  const debut = performance.now();
  expect(refusDe(octets).phrase).toContain(`la partie «\u00a0${IMAGE}\u00a0» n’a pas le contenu annoncé`);
  expect(performance.now() - debut).toBeLessThan(2_000);
});

describe("le CRC-32", () => {
  test("a la valeur de référence", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  });

  test("se calcule de proche en proche, où que l’on coupe", () => {
    const octets = strToU8("Chargé de coopération CTG");
    for (let coupe = 0; coupe <= octets.length; coupe++) {
      expect(crc32(octets.subarray(coupe), crc32(octets.subarray(0, coupe)))).toBe(crc32(octets));
    }
  });
});

test("nos archives d’essai sont de vraies archives", () => {
  expect(Object.keys(unzipSync(classeur()))).toEqual(entrees().map(({ nom }) => nom));
});
