import { ecrireClasseur } from "../../src/xlsx/ecrire";
import type { PlanClasseur } from "../../src/plan/types";
import { ecarts, enregistrer, imprimer, recalculer, sansValeursEnCache } from "../outils/libreoffice";
import { attribut, balises, lireClasseur, partiesDe, type ClasseurLu } from "../xlsx/lecteur";
import { PLAN_D_ESSAI } from "../xlsx/planDEssai";

const FEUILLE = "CTG Grille d’l'essai";

test("LibreOffice trouve les valeurs que le fichier garde en cache, type compris", async () => {
  const octets = await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai" });
  const [recalcule] = await recalculer([octets]);
  expect(ecarts(lireClasseur(octets), recalcule as ClasseurLu)).toEqual([]);
});

test("le banc ne se laisse pas tromper par une valeur en cache fausse", async () => {
  const octets = await ecrireClasseur(fausser(PLAN_D_ESSAI), { titre: "Essai" });
  expect(lireClasseur(octets)[FEUILLE]?.["C7"]?.valeur).toBe(0.123);
  expect(lireClasseur(sansValeursEnCache(octets))[FEUILLE]?.["C7"]?.valeur).toBeUndefined();
  const [recalcule] = await recalculer([octets]);
  expect(ecarts(lireClasseur(octets), recalcule as ClasseurLu)).toEqual([
    expect.stringMatching(/!C7 : 0\.123 en cache, 0\.66666666666666\d* recalculé/),
  ]);
});

test("LibreOffice imprime les pages que les sauts découpent, et pas la feuille masquée", async () => {
  const pages = await imprimer(await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai" }));
  expect(pages).toHaveLength(4);
});

test("LibreOffice garde les tableaux d’Excel, leur place et leurs titres", async () => {
  const [enregistre] = await enregistrer([await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai" })]);
  const parties = partiesDe(enregistre as Uint8Array);
  const tableaux = Object.keys(parties)
    .filter((chemin) => chemin.startsWith("xl/tables/"))
    .map((chemin) => parties[chemin] ?? "");
  const decrits = tableaux.map((xml) => [
    attribut(balises(xml, "table")[0] ?? "", "displayName"),
    attribut(balises(xml, "table")[0] ?? "", "ref"),
    ...balises(xml, "tableColumn").map((colonne) => attribut(colonne, "name")),
  ]);
  expect(decrits.sort()).toEqual([
    ["CTG_Journal", "B3:D5", "Date", "Objet <& nature>", "Participants"],
    ["CTG_Pieces", "C8:D9", "Pièce", "Reçue"],
  ]);
});

function fausser(plan: PlanClasseur): PlanClasseur {
  return {
    ...plan,
    feuilles: plan.feuilles.map((feuille) => ({
      ...feuille,
      cellules: feuille.cellules.map((cellule) =>
        cellule.ligne === 6 && cellule.colonne === 2 && cellule.contenu && "formule" in cellule.contenu
          ? { ...cellule, contenu: { ...cellule.contenu, resultat: 0.123 } }
          : cellule,
      ),
    })),
  };
}
