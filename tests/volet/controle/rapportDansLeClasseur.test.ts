import { etablirLeRapport, traiter } from "../../../src/domaine/controle/gestes";
import type { Traitement } from "../../../src/domaine/controle/rapport";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { batir, dossierLu, faire } from "../../classeur/outils/petitClasseur";
import { constatDEssai } from "../../domaine/controle/outils/constats";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

const JOUR = "2026-03-12";
const [A, B, C] = [
  constatDEssai("a", { gravite: "bloquant" }),
  constatDEssai("b"),
  constatDEssai("c", { gravite: "information" }),
];
const ACCEPTE: Traitement = { etat: "accepte", motif: "Convenu avec la Caf.", date: JOUR };

async function rapport() {
  const { controle } = await dossierLu();
  return controle?.constats.map(({ cle, traitement }) => [cle, traitement?.etat ?? null]);
}

test("établir le rapport fait naître sa feuille ; le mettre à jour suit les constats et garde les décisions", async () => {
  await batir();
  const { feuilles } = await faire(etablirLeRapport([A, B, C], JOUR));
  expect(feuilles).toContain("CTG Contrôle");
  expect((await dossierLu()).controle?.date).toBe(JOUR);
  await faire(traiter([B], ACCEPTE, { constats: [A, B, C], date: JOUR }));
  expect(await rapport()).toEqual([
    ["a", null],
    ["b", "accepte"],
    ["c", null],
  ]);

  const nouveau = constatDEssai("nouveau", { gravite: "bloquant" });
  await faire(etablirLeRapport([nouveau, B], "2026-04-01"));
  expect(await rapport()).toEqual([
    ["nouveau", null],
    ["b", "accepte"],
  ]);
  await faire(etablirLeRapport([], "2026-04-02"));
  expect((await dossierLu()).controle).toEqual({ date: "2026-04-02", constats: [] });
  await faire(etablirLeRapport([A, B, C], "2026-04-03"));
  expect(await rapport()).toEqual([
    ["a", null],
    ["b", null],
    ["c", null],
  ]);
});

test("une décision s’annule comme les autres gestes", async () => {
  await batir();
  await faire(etablirLeRapport([A, B, C], JOUR));
  const { annulation } = await faire(traiter([A], ACCEPTE, { constats: [], date: JOUR }));
  expect(await rapport()).toContainEqual(["a", "accepte"]);
  if (annulation === null) throw new Error("La décision ne s’annule pas.");
  await faire(annulation);
  expect(await rapport()).toContainEqual(["a", null]);
});
