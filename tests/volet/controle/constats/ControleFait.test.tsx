/** @jest-environment jsdom */
import type { ConstatDeControle } from "../../../../src/domaine/controle/constat";
import { LIGNES_DU_RAPPORT } from "../../../../src/domaine/controle/rapport";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { INSTRUCTION_VIDE } from "../../../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../../../src/donnees";
import { ControleFait } from "../../../../src/volet/controle/constats/ControleFait";
import type { ControleOuvert } from "../../../../src/volet/controle/controleOuvert";
import { constatDEssai } from "../../../domaine/controle/outils/constats";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran } from "../../journal/outils/ecran";

const JOUR = "2026-03-12";
const SANS_RAPPORT: Dossier = { ...EXEMPLE.dossier, instruction: null, controle: null };
const [GRILLE] = EXEMPLE.dossier.grilles.map(({ identifiant }) => identifiant) as [string];

const BLOQUANT = constatDEssai("bloquant", {
  gravite: "bloquant",
  phrase: "La formule du pourcentage est remplacée par 80.",
  feuille: "CTG Synthèse",
  cellule: "D4",
  roles: ["gestion"],
  source: "Fiche nationale Cnaf Pilotage",
});
const EN_TEXTE = constatDEssai("en-texte", {
  phrase: "La note est un texte.",
  correction: {
    libelle: "Écrire le nombre 2",
    saisies: [{ nature: "note", grille: GRILLE, activite: "m1.a01", politique: "famille", note: 2 }],
  },
});
const A_DISCUTER = constatDEssai("discuter", {
  gravite: "a-discuter",
  phrase: "Beaucoup de NC.",
  feuille: "",
  cellule: "",
});
const INFORMATIONS = ["un", "deux"].map((cle) =>
  constatDEssai(cle, { gravite: "information", phrase: `Information ${cle}.`, cellule: "" }),
);
const TOUS = [BLOQUANT, EN_TEXTE, A_DISCUTER, ...INFORMATIONS];

let classeur: ClasseurDEssai;
let ecran: Ecran;

async function ouvrir(
  constats: readonly ConstatDeControle[],
  dossier: Dossier = SANS_RAPPORT,
  lectureSeule = false,
): Promise<void> {
  classeur = new ClasseurDEssai(dossier);
  ecran = await Ecran.ouvrir(classeur, (etat, lu) => {
    const ouvert: ControleOuvert = {
      lu,
      suivi: classeur.suivi,
      saisies: etat.saisies,
      occupe: etat.modification.etape === "en-cours",
      lectureSeule,
      aujourdHui: JOUR,
      modifier: (geste, fait) => classeur.suivi.modifier(geste, fait),
    };
    return <ControleFait ouvert={ouvert} constats={constats} />;
  });
}

async function ecrireLeMotif(motif: string): Promise<void> {
  await ecran.pendant(() => {
    const [champ] = ecran.tous<HTMLTextAreaElement>("textarea");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(champ, motif);
    champ?.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const phrases = () => ecran.textes(".constat > .texte:first-child");
const etatDuControle = () => ecran.textes("[role=status]")[0];

afterEach(() => ecran.fermer());

describe("la phrase d’état", () => {
  test("compte par gravité ce qui est à traiter, et dit ce qui s’ensuit", async () => {
    await ouvrir(TOUS);
    expect(etatDuControle()).toBe(
      "1 bloquant, 1 à corriger, 1 à discuter et 2 informations. Le classeur n’est pas prêt à être remis.",
    );
    expect(ecran.texte).toContain("un résultat est faux, ou un droit ne peut pas s’établir");
  });

  test.each([
    [[EN_TEXTE], "1 à corriger. Rien de bloquant ; à corriger avant de remettre le classeur."],
    [[A_DISCUTER], "1 à discuter. Rien de bloquant ni à corriger : le classeur peut être remis."],
    [[], "Rien à signaler. Le classeur est prêt à être remis."],
  ])("chez l’agent, %#", async (constats, phrase) => {
    await ouvrir(constats);
    expect(etatDuControle()).toBe(phrase);
  });

  test("à la Caf, elle parle de conclure", async () => {
    const dossier: Dossier = {
      ...SANS_RAPPORT,
      instruction: { ...INSTRUCTION_VIDE, etat: "en-instruction" },
    };
    await ouvrir([BLOQUANT], dossier);
    expect(etatDuControle()).toContain("L’instruction ne peut pas conclure en l’état.");
    await ecran.fermer();
    await ouvrir([], dossier);
    expect(etatDuControle()).toBe("Rien à signaler. Rien n’empêche de conclure.");
  });
});

describe("un constat", () => {
  test("dit sa gravité en toutes lettres, le lieu, le geste, la règle et sa source", async () => {
    await ouvrir([BLOQUANT]);
    expect(phrases()).toEqual(["Bloquant : La formule du pourcentage est remplacée par 80."]);
    expect(ecran.texte).toContain("CTG Synthèse, D4 : Corriger la cellule.");
    expect(ecran.textes(".constat summary")).toEqual(["Règle R-SCORE-4"]);
    expect(ecran.texte).toContain("Source : Fiche nationale Cnaf Pilotage");
    expect(ecran.texte).toContain("Contrôle C-ESSAI-1, pour données et droits.");
  });

  test("« Aller à la cellule » la montre ; sans cellule, la feuille ; sans feuille, rien", async () => {
    await ouvrir([BLOQUANT, INFORMATIONS[0]!, A_DISCUTER]);
    await ecran.presser(/^Aller à la cellule : CTG Synthèse, D4/);
    await ecran.presser(/^Aller à la feuille : CTG Grille/);
    expect(classeur.montrees).toEqual([
      ["CTG Synthèse", "D4"],
      ["CTG Grille", undefined],
    ]);
    expect(ecran.tous("button").filter(({ textContent }) => /^Aller/.test(textContent ?? ""))).toHaveLength(
      2,
    );
  });

  test("sa correction sûre s’écrit d’un geste, et s’annule", async () => {
    await ouvrir([EN_TEXTE]);
    const note = () => classeur.dossier.grilles[0]?.reponses.notes["m1.a01"]?.["famille"];
    const avant = note();
    await ecran.presser(/^Écrire le nombre 2 :/);
    expect(note()).toBe(2);
    await ecran.presser(/^Annuler : CTG Grille, C12 : écrire le nombre 2/);
    expect(note()).toBe(avant);
  });
});

describe("décider", () => {
  test("« Vu » ouvre le rapport, range le constat, et le focus va au suivant", async () => {
    await ouvrir(TOUS);
    await ecran.presser(/^Vu : CTG Synthèse, D4/);
    expect(classeur.dossier.controle).toMatchObject({ date: JOUR });
    expect(classeur.dossier.controle?.constats).toHaveLength(TOUS.length);
    expect(classeur.dossier.controle?.constats[0]?.traitement).toEqual({
      etat: "vu",
      motif: "",
      date: JOUR,
    });
    expect(phrases()[0]).toBe("À corriger : La note est un texte.");
    expect(document.activeElement?.textContent).toContain("La note est un texte.");
    await ecran.presser("Vus (1)");
    expect(phrases()).toEqual(["Bloquant : La formule du pourcentage est remplacée par 80."]);
    expect(ecran.texte).toContain("Vu le 12/03/2026.");
    await ecran.presser(/^Remettre à traiter/);
    expect(classeur.dossier.controle?.constats[0]?.traitement).toBeNull();
  });

  test("accepter demande un motif", async () => {
    await ouvrir([BLOQUANT]);
    await ecran.presser(/^Accepter avec un motif/);
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    await ecran.presser("Accepter");
    expect(ecran.texte).toContain("Dites pourquoi ce constat est accepté.");
    expect(classeur.dossier.controle).toBeNull();
    await ecrireLeMotif("  Convenu avec la Caf. ");
    await ecran.presser("Accepter");
    expect(classeur.dossier.controle?.constats[0]?.traitement).toEqual({
      etat: "accepte",
      motif: "Convenu avec la Caf.",
      date: JOUR,
    });
    expect(etatDuControle()).toBe("Rien à signaler. Le classeur est prêt à être remis. En plus : 1 accepté.");
    await ecran.presser("Acceptés (1)");
    expect(ecran.texte).toContain("Accepté le 12/03/2026 : Convenu avec la Caf.");
  });

  test("renoncer rend le focus au bouton", async () => {
    await ouvrir([BLOQUANT]);
    await ecran.presser(/^Accepter avec un motif/);
    await ecran.presser("Renoncer");
    expect(document.activeElement).toBe(ecran.bouton(/^Accepter avec un motif/));
  });

  test("un constat qui a changé depuis revient à traiter, et le dit", async () => {
    await ouvrir([BLOQUANT]);
    await ecran.presser(/^Vu :/);
    const { controle } = classeur.dossier;
    await ecran.fermer();
    await ouvrir([{ ...BLOQUANT, phrase: "Elle est remplacée par 90." }], { ...SANS_RAPPORT, controle });
    expect(phrases()).toEqual(["Bloquant : Elle est remplacée par 90."]);
    expect(ecran.texte).toContain("À revoir, ce constat a changé depuis. Vu le 12/03/2026.");
    expect(ecran.texte).toContain("depuis, 1 décision à revoir.");
  });

  test("les informations se rangent toutes d’un geste", async () => {
    await ouvrir(TOUS);
    await ecran.presser("Marquer vues les 2 informations");
    expect(phrases()).toHaveLength(3);
    expect(etatDuControle()).toContain("En plus : 2 vus.");
  });
});

describe("filtrer et trier", () => {
  test("par rôle, par gravité, par feuille", async () => {
    await ouvrir(TOUS);
    await ecran.presser("Données et droits");
    expect(phrases()).toEqual(["Bloquant : La formule du pourcentage est remplacée par 80."]);
    await ecran.presser("Fond");
    expect(phrases()).toHaveLength(4);
    await ecran.choisir("Gravité", "Information");
    expect(phrases()).toHaveLength(2);
    await ecran.choisir("Feuille", "Aucune feuille");
    expect(phrases()).toEqual([]);
    expect(ecran.texte).toContain("Aucun avec ces filtres.");
    expect(ecran.texte).toContain("Filtrer et trier (en cours)");
  });

  test("trié par feuille, ce qui n’en vise aucune vient en dernier", async () => {
    await ouvrir(TOUS);
    await ecran.choisir("Tri", "Par feuille");
    expect(phrases()).toEqual([
      "À corriger : La note est un texte.",
      "Information : Information un.",
      "Information : Information deux.",
      "Bloquant : La formule du pourcentage est remplacée par 80.",
      "À discuter : Beaucoup de NC.",
    ]);
  });

  test("des centaines se montrent vingt à la fois, et le focus va au premier des suivants", async () => {
    await ouvrir(Array.from({ length: 47 }, (_, rang) => constatDEssai(`n${rang}`)));
    expect(phrases()).toHaveLength(20);
    await ecran.presser("Montrer les 20 suivants, sur 27");
    expect(phrases()).toHaveLength(40);
    expect(document.activeElement).toBe(ecran.tous(".constat")[20]);
    await ecran.presser("Montrer 7 autres");
    expect(phrases()).toHaveLength(47);
  });
});

describe("tout ce qui est sûr", () => {
  test("se montre avant de se faire", async () => {
    await ouvrir(TOUS);
    await ecran.presser("Corriger tout ce qui est sûr (1)…");
    expect(ecran.textes(".corrections li")).toEqual(["CTG Grille, C12 : écrire le nombre 2"]);
    await ecran.presser("Renoncer");
    expect(classeur.suivi.instantane().saisies.aAnnuler).toBeNull();
    await ecran.presser("Corriger tout ce qui est sûr (1)…");
    await ecran.presser("Corriger");
    expect(classeur.dossier.grilles[0]?.reponses.notes["m1.a01"]?.["famille"]).toBe(2);
  });

  test("une grille verrouillée par l’échange ne se corrige pas, et la raison est dite", async () => {
    const instruction = { ...INSTRUCTION_VIDE, etat: "en-instruction", version: 1 } as const;
    await ouvrir(TOUS, { ...SANS_RAPPORT, instruction });
    expect(ecran.tous("button").map(({ textContent }) => textContent)).not.toContain("Écrire le nombre 2");
    expect(ecran.textes(".corrections .discret")[0]).toMatch(/^Une correction sûre attend\. .*verrouillées/);
  });
});

describe("le rapport", () => {
  test("s’établit, se met à jour, se voit ; ce qui est résolu depuis est dit", async () => {
    await ouvrir(TOUS);
    await ecran.presser("Établir le rapport");
    expect(classeur.dossier.controle?.constats).toHaveLength(TOUS.length);
    await ecran.presser("Voir le rapport");
    expect(classeur.montrees).toEqual([["CTG Contrôle", undefined]]);
    const { controle } = classeur.dossier;
    await ecran.fermer();

    await ouvrir([EN_TEXTE, constatDEssai("neuf")], { ...SANS_RAPPORT, controle });
    expect(ecran.texte).toContain("Rapport du 12/03/2026 : depuis, 4 résolus et 1 nouveau.");
    expect(ecran.texte).toContain("Bloquant, CTG Synthèse, D4 : La formule du pourcentage");
    await ecran.presser("Mettre à jour le rapport");
    expect(classeur.dossier.controle?.constats.map(({ cle }) => cle)).toEqual(["en-texte", "neuf"]);
    expect(ecran.texte).toContain("rien n’a changé depuis");
  });

  test("un contrôle trop long se garde, borné", async () => {
    await ouvrir(Array.from({ length: LIGNES_DU_RAPPORT + 20 }, (_, rang) => constatDEssai(`n${rang}`)));
    await ecran.presser("Établir le rapport");
    expect(classeur.dossier.controle?.constats).toHaveLength(LIGNES_DU_RAPPORT + 1);
    expect(ecran.texte).toContain("rien n’a changé depuis");
  });
});

test("en lecture seule, tout se voit et rien ne s’écrit", async () => {
  await ouvrir(TOUS, SANS_RAPPORT, true);
  expect(phrases()).toHaveLength(TOUS.length);
  const boutons = ecran.tous("button").map(({ textContent }) => textContent ?? "");
  for (const geste of [/^Vu$/, /Accepter/, /rapport$/, /Corriger/, /Écrire/, /Marquer/])
    expect(boutons.filter((bouton) => geste.test(bouton))).toEqual([]);
  expect(boutons.filter((bouton) => /^Aller à/.test(bouton))).toHaveLength(4);
  expect(ecran.texte).toContain("En lecture seule, le contrôle se fait et ne s’écrit pas");
});
