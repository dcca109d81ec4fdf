import type { ConstatDeControle } from "../../../src/domaine/controle/constat";
import { etablirLeRapport, LONGUEUR_DU_MOTIF, traiter } from "../../../src/domaine/controle/gestes";
import {
  CLE_AU_DELA,
  LIGNES_DU_RAPPORT,
  type RapportDeControle,
  type Traitement,
} from "../../../src/domaine/controle/rapport";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import { EXEMPLE } from "../../../src/donnees";
import { constatDEssai } from "./outils/constats";

const SANS_RAPPORT: Dossier = { ...EXEMPLE.dossier, controle: null };
const ACCEPTE: Traitement = { etat: "accepte", motif: "Convenu avec la Caf.", date: "2026-03-12" };
const VU: Traitement = { etat: "vu", motif: "", date: "2026-03-12" };

const [A, B, C] = [
  constatDEssai("a", { gravite: "bloquant" }),
  constatDEssai("b"),
  constatDEssai("c", { gravite: "information", feuille: "", cellule: "" }),
];

function faire(dossier: Dossier, ...gestes: readonly Geste[]): RapportDeControle {
  const fait = gestes.reduce<Dossier>((courant, geste) => geste(courant) ?? courant, dossier);
  if (fait.controle === null) throw new Error("pas de rapport");
  return fait.controle;
}

function ligne(rapport: RapportDeControle, cle: string) {
  return rapport.constats.find((constat) => constat.cle === cle);
}

describe("établir le rapport", () => {
  test("garde chaque constat, son lieu en clair, et rien de décidé", () => {
    const rapport = faire(SANS_RAPPORT, etablirLeRapport([A, B, C], "2026-03-12"));
    expect(rapport.date).toBe("2026-03-12");
    expect(rapport.constats.map(({ cle }) => cle)).toEqual(["a", "b", "c"]);
    expect(ligne(rapport, "a")).toEqual({
      cle: "a",
      controle: "C-ESSAI-1",
      gravite: "bloquant",
      phrase: "Ce que dit a.",
      geste: "Corriger la cellule.",
      lieu: "CTG Grille, C12",
      traitement: null,
    });
    expect(ligne(rapport, "c")?.lieu).toBe("");
  });

  test("sans constat, il est vide et daté", () => {
    expect(faire(SANS_RAPPORT, etablirLeRapport([], "2026-03-12"))).toEqual({
      date: "2026-03-12",
      constats: [],
    });
  });

  test("le mettre à jour garde les décisions de ce qui dit la même chose, et oublie ce qui est résolu", () => {
    const avant = [A, B, C];
    const rapport = faire(
      SANS_RAPPORT,
      traiter([A], ACCEPTE, { constats: avant, date: "2026-03-12" }),
      traiter([C], VU, { constats: avant, date: "2026-03-12" }),
      // La casse, les espaces et la cellule ne font pas un autre constat.
      etablirLeRapport([{ ...A, cellule: "C14", phrase: "Ce  que dit A." }, C], "2026-04-01"),
    );
    expect(rapport.date).toBe("2026-04-01");
    expect(rapport.constats.map(({ cle, traitement }) => [cle, traitement])).toEqual([
      ["a", ACCEPTE],
      ["c", VU],
    ]);
    expect(ligne(rapport, "a")?.lieu).toBe("CTG Grille, C14");
  });

  test("un constat qui a changé n’est plus décidé, et sa ligne dit ce qui l’était", () => {
    const change: ConstatDeControle = { ...A, phrase: "Il dit autre chose." };
    const rapport = faire(
      SANS_RAPPORT,
      traiter([A], ACCEPTE, { constats: [A], date: "2026-03-12" }),
      etablirLeRapport([change], "2026-04-01"),
    );
    expect(ligne(rapport, "a")).toMatchObject({
      phrase: "Il dit autre chose.",
      traitement: null,
      geste:
        "Accepté le 12/03/2026 («\u00a0Convenu avec la Caf.\u00a0») avant que ce constat ne change\u00a0: décider de nouveau. Corriger la cellule.",
    });
  });

  test("au-delà de ce qu’une feuille montre, les plus graves restent, ce qui est décidé aussi, et le reste se compte", () => {
    const beaucoup = Array.from({ length: LIGNES_DU_RAPPORT + 40 }, (_, rang) => constatDEssai(`n${rang}`));
    const dernier = beaucoup[beaucoup.length - 1]!;
    const rapport = faire(
      SANS_RAPPORT,
      traiter([dernier], ACCEPTE, { constats: [dernier], date: "2026-03-12" }),
      etablirLeRapport(beaucoup, "2026-04-01"),
    );
    expect(rapport.constats).toHaveLength(LIGNES_DU_RAPPORT + 1);
    expect(rapport.constats[0]?.cle).toBe("n0");
    expect(ligne(rapport, dernier.cle)?.traitement).toEqual(ACCEPTE);
    const derniere = rapport.constats[LIGNES_DU_RAPPORT];
    expect(derniere?.cle).toBe(CLE_AU_DELA);
    expect(derniere?.phrase).toContain("40\u00a0autres constats");
  });

  test("une clé ou un texte démesurés se bornent, sans demi-caractère", () => {
    const enorme = constatDEssai(`C|${"é😀".repeat(20000)}`, {
      phrase: ` ${"😀".repeat(20000)} `,
      geste: "x".repeat(40000),
      feuille: "f".repeat(400),
    });
    const [seule] = faire(SANS_RAPPORT, etablirLeRapport([enorme], "2026-03-12")).constats;
    for (const texte of [seule?.cle, seule?.phrase, seule?.geste, seule?.lieu]) {
      expect(texte?.length).toBeLessThanOrEqual(1000);
      expect(texte?.endsWith("…")).toBe(true);
      expect(texte).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });
});

describe("décider d’un constat", () => {
  test("ouvre le rapport, avec tous les constats du jour", () => {
    const rapport = faire(SANS_RAPPORT, traiter([B], VU, { constats: [A, B, C], date: "2026-03-12" }));
    expect(rapport.constats.map(({ cle, traitement }) => [cle, traitement])).toEqual([
      ["a", null],
      ["b", VU],
      ["c", null],
    ]);
  });

  test("ne change que sa ligne d’un rapport existant, qui dit alors le constat d’aujourd’hui", () => {
    const rapport = faire(
      SANS_RAPPORT,
      etablirLeRapport([A, B, C], "2026-03-12"),
      traiter([{ ...B, phrase: "Nouvelle phrase." }], ACCEPTE, { constats: [], date: "2026-04-01" }),
    );
    expect(rapport.date).toBe("2026-03-12");
    expect(rapport.constats).toHaveLength(3);
    expect(ligne(rapport, "b")).toMatchObject({ phrase: "Nouvelle phrase.", traitement: ACCEPTE });
  });

  test("range à sa gravité un constat que le rapport n’avait pas", () => {
    const nouveau = constatDEssai("nouveau");
    const rapport = faire(
      SANS_RAPPORT,
      etablirLeRapport([A, B, C], "2026-03-12"),
      traiter([nouveau], VU, { constats: [], date: "2026-04-01" }),
    );
    expect(rapport.constats.map(({ cle }) => cle)).toEqual(["a", "b", "nouveau", "c"]);
  });

  test("revenir dessus le remet à traiter", () => {
    const duJour = { constats: [A], date: "2026-03-12" };
    const rapport = faire(SANS_RAPPORT, traiter([A], ACCEPTE, duJour), traiter([A], null, duJour));
    expect(ligne(rapport, "a")?.traitement).toBeNull();
  });

  test("plusieurs à la fois", () => {
    const rapport = faire(SANS_RAPPORT, traiter([A, C], VU, { constats: [A, B, C], date: "2026-03-12" }));
    expect(rapport.constats.map(({ traitement }) => traitement)).toEqual([VU, null, VU]);
  });

  test("un motif démesuré se borne", () => {
    const trop = { ...ACCEPTE, motif: "m".repeat(40000) };
    const rapport = faire(SANS_RAPPORT, traiter([A], trop, { constats: [A], date: "2026-03-12" }));
    expect(ligne(rapport, "a")?.traitement?.motif).toHaveLength(LONGUEUR_DU_MOTIF);
  });
});
