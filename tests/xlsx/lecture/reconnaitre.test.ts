import { strToU8, zipSync } from "fflate";
import { coller, zipperTextes } from "./outils/fabriquer";
import { fautesDe, issueDe, refusDe } from "./outils/issue";
import { partiesAvec } from "./outils/classeurDEssai";

const ENREGISTRER =
  "ouvrez-le dans Excel, puis choisissez Fichier > Enregistrer sous > Classeur Excel (.xlsx).";
const CHOISIR = "choisissez le classeur .xlsx que l’on vous a envoyé avec lui.";

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

function utf16(texte: string): Uint8Array {
  return Uint8Array.from([...texte].flatMap((lettre) => [lettre.charCodeAt(0), 0]));
}

function zip(...noms: string[]): Uint8Array {
  return zipSync(Object.fromEntries(noms.map((nom) => [nom, strToU8("contenu")])));
}

function openDocument(type: string): Uint8Array {
  return zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
}

const ETRANGERS: readonly (readonly [quoi: string, octets: Uint8Array, code: string, phrase: string])[] = [
  [
    "un fichier vide",
    new Uint8Array(0),
    "vide",
    "Le fichier est vide\u00a0: téléchargez-le de nouveau, ou faites-le renvoyer.",
  ],
  [
    "un .xls",
    coller([OLE, new Uint8Array(600), utf16("Workbook")]),
    "ancien-format",
    `Ce classeur est à l’ancien format d’Excel (.xls)\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un .xlsx protégé par un mot de passe",
    coller([OLE, new Uint8Array(600), utf16("EncryptedPackage")]),
    "chiffre",
    "Ce classeur est protégé par un mot de passe\u00a0: ouvrez-le dans Excel, retirez le mot de passe par Fichier > Informations > Protéger le classeur, puis enregistrez-le.",
  ],
  [
    "un .doc",
    coller([OLE, new Uint8Array(600), utf16("WordDocument")]),
    "autre-format",
    `Ce fichier est un document d’un ancien logiciel de bureautique, pas un classeur Excel\u00a0: ${CHOISIR}`,
  ],
  [
    "un .ods",
    openDocument("spreadsheet"),
    "autre-tableur",
    "Ce classeur est au format de LibreOffice (.ods)\u00a0: ouvrez-le dans LibreOffice, puis choisissez Fichier > Enregistrer sous > Classeur Excel 2007-365 (.xlsx).",
  ],
  [
    "un .odt",
    openDocument("text"),
    "autre-format",
    `Ce fichier est un document d’un autre logiciel, pas un classeur Excel\u00a0: ${CHOISIR}`,
  ],
  [
    "un .xlsb",
    zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.bin"),
    "autre-format",
    `Ce classeur est au format binaire d’Excel (.xlsb)\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un .docx",
    zip("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/embeddings/a.xlsx"),
    "autre-format",
    `Ce fichier est un document Word, pas un classeur Excel\u00a0: ${CHOISIR}`,
  ],
  [
    "un .pptx",
    zip("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"),
    "autre-format",
    `Ce fichier est une présentation PowerPoint, pas un classeur Excel\u00a0: ${CHOISIR}`,
  ],
  [
    "un .numbers",
    zip("Index/Document.iwa", "Metadata/Properties.plist"),
    "autre-tableur",
    "Ce classeur est au format Numbers d’Apple\u00a0: ouvrez-le dans Numbers, puis choisissez Fichier > Exporter vers > Excel (.xlsx).",
  ],
  [
    "une archive .zip de classeurs",
    zip("Dossier/Grille.xlsx", "Dossier/Lisez-moi.txt"),
    "archive",
    "Ce fichier est une archive qui contient des classeurs\u00a0: décompressez-la, puis choisissez chaque classeur .xlsx.",
  ],
  [
    "une archive .zip sans classeur",
    zip("photo.jpg"),
    "archive",
    "Ce fichier est une archive sans classeur Excel\u00a0: choisissez le classeur .xlsx que l’on vous a envoyé.",
  ],
  [
    "une archive .7z",
    Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
    "archive",
    "Ce fichier est une archive\u00a0: décompressez-la, puis choisissez le classeur .xlsx qu’elle contient.",
  ],
  ["un PDF", strToU8("%PDF-1.7\n"), "autre-format", `Ce fichier est un PDF\u00a0: ${CHOISIR}`],
  [
    "une image PNG",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10),
    "autre-format",
    `Ce fichier est une image\u00a0: ${CHOISIR}`,
  ],
  [
    "une photo JPEG",
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    "autre-format",
    `Ce fichier est une image\u00a0: ${CHOISIR}`,
  ],
  [
    "la photo d’un téléphone",
    coller([Uint8Array.of(0, 0, 0, 24), strToU8("ftypheic")]),
    "autre-format",
    `Ce fichier est une image\u00a0: ${CHOISIR}`,
  ],
  [
    "une page web renommée",
    strToU8("\ufeff<!DOCTYPE html>\n<html><table/></html>"),
    "autre-format",
    `Ce fichier est une page web, malgré son nom\u00a0: ${ENREGISTRER}`,
  ],
  [
    "du XML d’Excel 2003",
    strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    "ancien-format",
    `Ce classeur est à l’ancien format XML d’Excel 2003\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un autre XML",
    strToU8("<dossier/>"),
    "autre-format",
    `Ce fichier est un document XML, pas un classeur\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un .csv",
    strToU8("Territoire;Année\nÉpernay;2025\n"),
    "texte",
    `Ce fichier est du texte (un .csv, par exemple), pas un classeur\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un .csv d’Excel français, en windows-1252, dont le nom commence par PK",
    Uint8Array.of(0x50, 0x4b, 0x3b, 0xe9, 0x3b, 0x31, 13, 10),
    "texte",
    `Ce fichier est du texte (un .csv, par exemple), pas un classeur\u00a0: ${ENREGISTRER}`,
  ],
  [
    "un texte en UTF-16",
    coller([Uint8Array.of(0xff, 0xfe), utf16("a\tb")]),
    "texte",
    `Ce fichier est du texte (un .csv, par exemple), pas un classeur\u00a0: ${ENREGISTRER}`,
  ],
  [
    "des octets quelconques",
    Uint8Array.of(1, 2, 3, 0, 0, 0),
    "autre-format",
    `Ce fichier n’est pas un classeur Excel\u00a0: ${CHOISIR}`,
  ],
  [
    "le début d’un .xlsx",
    zipperTextes(partiesAvec("")).subarray(0, 500),
    "tronque",
    "Le fichier est incomplet\u00a0: téléchargez-le de nouveau, ou faites-le renvoyer.",
  ],
  [
    "un fichier de plus de 50 Mo",
    new Uint8Array(50 * 1024 * 1024 + 1),
    "trop-gros",
    "Le fichier pèse plus que les 50\u00a0Mo admis\u00a0: retirez-en les images et les feuilles étrangères à la CTG, puis enregistrez-le de nouveau.",
  ],
];

test.each(ETRANGERS)("%s est refusé par une phrase qui dit quoi faire", (_quoi, octets, code, phrase) => {
  expect(refusDe(octets)).toEqual({ code, phrase });
  expect(fautesDe(phrase)).toEqual([]);
});

test("un .xlsm est lu, ses macros ne le sont pas", () => {
  const parties = {
    ...partiesAvec('<row r="1"><c r="A1"><v>2</v></c></row>'),
    "xl/vbaProject.bin": "binaire",
  };
  const issue = issueDe(zipperTextes(parties));
  expect(issue).toMatchObject({ etat: "lu", classeur: { feuilles: [{ nom: "Essai", valeurs: [[2]] }] } });
});
