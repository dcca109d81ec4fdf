import fc from "fast-check";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { canonique } from "../lecture/outils/canonique";
import { enregistrer, sansValeursEnCache } from "../outils/libreoffice";
import { CHARENTE, NATIONAL, tirage, type Tirage } from "../plan/outils/dossiers";

const DOSSIERS = 100;

/** Assez pour que le démarrage de LibreOffice ne compte pas, assez peu pour dire lequel échoue. */
const LOT = 75;

jest.setTimeout(1_200_000);

/** Écrit, ouvert et enregistré par LibreOffice, qui perd notre partie XML, puis relu. */
async function allerRetour(
  tires: readonly Tirage[],
  preparer: (octets: Uint8Array) => Uint8Array = (octets) => octets,
): Promise<string[]> {
  const ecrits = await Promise.all(
    tires.map(({ dossier, modele }) => ecrireClasseur(planifier(dossier, modele), { titre: "Essai" })),
  );
  const revenus = await enregistrer(ecrits.map(preparer));
  return tires.flatMap(({ dossier, modele }, rang) => {
    const rapport = lireRecu(revenus[rang] ?? new Uint8Array());
    if (rapport.etat === "refuse") return [`dossier ${rang} : ${rapport.phrase}`];
    // Un dossier tiré au hasard a ses incohérences, que le contrôle dit : seule la lecture doit n'avoir rien à dire.
    const ecarts = rapport.malLus === 0 ? [] : [`dossier ${rang} : ${rapport.malLus} réponses mal lues`];
    const attendu = canonique(dossier, modele);
    if (JSON.stringify(rapport.dossier) === JSON.stringify(attendu)) return ecarts;
    expect(rapport.dossier).toEqual(attendu);
    return ecarts;
  });
}

test(`${DOSSIERS} dossiers tirés au hasard passent par LibreOffice sans rien perdre, ni constat`, async () => {
  const tires = fc.sample(tirage([NATIONAL, CHARENTE]), { numRuns: DOSSIERS, seed: 7 });
  for (let premier = 0; premier < tires.length; premier += LOT) {
    expect(await allerRetour(tires.slice(premier, premier + LOT))).toEqual([]);
  }
});

test("les valeurs que LibreOffice recalcule sont celles que donnent les notes", async () => {
  const tires = fc.sample(tirage([NATIONAL, CHARENTE]), { numRuns: 20, seed: 8 });
  expect(await allerRetour(tires, sansValeursEnCache)).toEqual([]);
});
