import { strFromU8, unzipSync } from "fflate";
import { archiver } from "../../src/xlsx/archiver";

const FICHIERS = [
  { nom: "CTG 2025 – Pays d’Été.xlsx", octets: new Uint8Array([1, 2, 3]) },
  { nom: "b.xlsx", octets: new Uint8Array([4]) },
];

test("chaque fichier y est, octet pour octet, dans l’ordre", () => {
  expect(Object.entries(unzipSync(archiver(FICHIERS)))).toEqual(
    FICHIERS.map(({ nom, octets }) => [nom, octets]),
  );
});

test("un nom accentué est marqué UTF-8, pour l’Explorateur de Windows", () => {
  const archive = archiver(FICHIERS.slice(0, 1));
  const drapeaux = new DataView(archive.buffer, archive.byteOffset).getUint16(6, true);
  expect(drapeaux & 0x0800).toBe(0x0800);
  expect(strFromU8(archive)).toContain("Pays d’Été");
});

test("ni l’heure, ni le jour n’y entrent", () => {
  const premiere = archiver(FICHIERS);
  jest.useFakeTimers({ now: new Date(2031, 5, 1) });
  const seconde = archiver(FICHIERS);
  jest.useRealTimers();
  expect(seconde).toEqual(premiere);
});
