/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import axe from "axe-core";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { commenter } from "../../../../src/domaine/instruction/gestes";
import { INSTRUCTION_VIDE, type Instruction } from "../../../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../../../src/donnees";
import { VueDeLEchange } from "../../../../src/volet/controle/echange/VueDeLEchange";
import type { ClasseurDeDossier } from "../../../../src/lecture";
import { ClasseurDEssai as ClasseurALire } from "../../../lecture/outils/classeurDEssai";
import { CHARENTE } from "../../../plan/outils/dossiers";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran, lisible } from "../../journal/outils/ecran";

// Le navigateur l'a, jsdom non : l'empreinte en a besoin.
Object.assign(globalThis, { TextEncoder });

jest.setTimeout(60_000);

const [GRILLE] = EXEMPLE.dossier.grilles;
if (GRILLE === undefined) throw new Error("L’exemple n’a pas de grille.");
const BROUILLON: Dossier = {
  ...EXEMPLE.dossier,
  financement: null,
  departement: null,
  journal: null,
  planDAction: null,
  instruction: null,
  controle: null,
  grilles: [GRILLE],
};
const AUJOURD_HUI = "2026-03-12";
const ACTIVITE =
  "Contribue à répondre aux objectifs politiques et impulse de façon opérationnelle les projets validés par le comité de pilotage et les élus du territoire";

let classeur: ClasseurDEssai;
let ecran: Ecran;

/** @param retoucher ce que le contrôle lira d'autre que le dossier. */
async function ouvrir(
  dossier: Dossier,
  obstacles: readonly string[] = [],
  retoucher: (lu: ClasseurDeDossier) => ClasseurDeDossier = (lu) => lu,
): Promise<void> {
  classeur = new ClasseurDEssai(dossier, obstacles);
  ecran = await Ecran.ouvrir(classeur, (etat, lu) => (
    <VueDeLEchange
      ouvert={{
        lu: retoucher(lu),
        suivi: classeur.suivi,
        saisies: etat.saisies,
        occupe: etat.modification.etape === "en-cours",
        lectureSeule: obstacles.length > 0,
        aujourdHui: AUJOURD_HUI,
        modifier: (geste, fait) => classeur.suivi.modifier(geste, fait),
      }}
    />
  ));
}

function avec(instruction: Partial<Instruction>): Dossier {
  return { ...BROUILLON, instruction: { ...INSTRUCTION_VIDE, ...instruction } };
}

const EN_INSTRUCTION = avec({ etat: "en-instruction" });
const instruction = () => classeur.dossier.instruction;
const boutons = () => ecran.tous("button").map((bouton) => lisible(bouton.textContent ?? ""));
const ecrireAuLong = (libelle: string, texte: string) =>
  ecran.pendant(() => {
    const champ = ecran.champ<HTMLTextAreaElement>(libelle);
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(champ, texte);
    champ.dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(() => window.localStorage.clear());
afterEach(() => ecran.fermer());

describe("chacun ses boutons", () => {
  test("l’agent remet, la Caf reçoit ; le choix est gardé d’une ouverture à l’autre", async () => {
    await ouvrir(BROUILLON);
    expect(boutons()).toContain("Remettre à la Caf");
    expect(boutons()).not.toContain("Recevoir");
    await ecran.presser("Je suis la Caf");
    expect(boutons()).toContain("Recevoir");
    expect(boutons()).not.toContain("Remettre à la Caf");
    await ecran.fermer();
    await ouvrir(BROUILLON);
    expect(ecran.bouton("Je suis la Caf").getAttribute("aria-pressed")).toBe("true");
  });

  test("un navigateur qui refuse sa mémoire n’empêche pas de choisir", async () => {
    const interdit = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("interdit");
    });
    await ouvrir(BROUILLON);
    await ecran.presser("Je suis la Caf");
    expect(boutons()).toContain("Recevoir");
    interdit.mockRestore();
  });

  test("ce que l’état ne permet pas se dit, avec sa raison", async () => {
    await ouvrir(BROUILLON);
    await ecran.presser("Je suis la Caf");
    expect(boutons()).not.toContain("Valider");
    expect(ecran.texte).toContain(
      "Valider. Le dossier est en brouillon : seul un dossier en instruction se valide.",
    );
  });

  test("l’agent ne peut ni noter, ni commenter, ni demander à la place de la Caf", async () => {
    await ouvrir(EN_INSTRUCTION);
    await ecran.choisir("Lignes", "1");
    expect(ecran.tous("select[aria-label*='note partagée']")).toEqual([]);
    expect(boutons().filter((nom) => /Commenter|Demander/.test(nom))).toEqual([]);
  });

  test("en lecture seule, tout se lit et rien ne s’écrit", async () => {
    await ouvrir(EN_INSTRUCTION, ["Le classeur est en lecture seule."]);
    await ecran.presser("Je suis la Caf");
    expect(ecran.texte).toContain("En instruction");
    expect(ecran.texte).toContain(ACTIVITE);
    expect(boutons().filter((nom) => /Valider|Commenter|Demander|Renvoyer/.test(nom))).toEqual([]);
    expect(ecran.tous("select[aria-label*='note partagée']")).toEqual([]);
    expect(boutons()).toContain("Aller à la ligne");
  });
});

describe("remettre", () => {
  test("le décompte des constats bloquants d’abord, puis la remise datée et son empreinte", async () => {
    await ouvrir(BROUILLON);
    await ecran.presser("Remettre à la Caf");
    expect(ecran.texte).toMatch(/Le contrôle (ne trouve aucun|trouve) /);
    expect(instruction()).toBeNull();
    expect(ecran.champ("Remise le").value).toBe("12/03/2026");
    await ecran.ecrire("Remise le", "11/3");
    await ecran.entree("Remise le");
    const remise = instruction()?.remises[0];
    expect(remise).toMatchObject({ version: 1, date: "2026-03-11", reception: "" });
    expect(remise?.empreinte).toMatch(/^[0-9a-f]{64}$/);
    expect(ecran.texte).toContain("Empreinte intacte : la grille est celle de la version 1.");
    expect(ecran.texte).toContain("Ce n’est pas une signature");
  });

  test("un constat bloquant : la remise se confirme, « quand même » ; y renoncer ne fait rien", async () => {
    const malNote = new ClasseurALire(BROUILLON, CHARENTE);
    const [activite] = CHARENTE.rubriques[0]?.activites ?? [];
    const [politique] = BROUILLON.politiques;
    malNote
      .feuille(`grille:${GRILLE.identifiant}`)
      .saisir(`activite:${activite?.identifiant}`, `note:${politique?.identifiant}`, "oui");
    await ouvrir(BROUILLON, [], () => malNote.lireDossier());
    await ecran.presser("Remettre à la Caf");
    expect(ecran.texte).toContain("Le contrôle trouve 1 constat bloquant : la Caf le verra aussi.");
    expect(boutons()).toContain("Remettre à la Caf quand même");
    await ecran.presser("Renoncer");
    expect(instruction()).toBeNull();
    expect(document.activeElement).toBe(ecran.bouton("Remettre à la Caf"));
  });

  test("un contrôle en panne se dit, sans empêcher de remettre", async () => {
    await ouvrir(BROUILLON, [], (lu) => ({
      ...lu,
      get constats(): never {
        throw new Error("en panne");
      },
    }));
    await ecran.presser("Remettre à la Caf");
    expect(ecran.texte).toContain("Le contrôle n’a pas pu se faire");
    await ecran.entree("Remise le");
    expect(instruction()?.etat).toBe("remis");
  });

  test("une date qui n’en est pas une se dit, et rien ne s’écrit", async () => {
    await ouvrir(BROUILLON);
    await ecran.presser("Remettre à la Caf");
    await ecran.ecrire("Remise le", "31/02/2026");
    await ecran.entree("Remise le");
    expect(ecran.texte).toContain("Écrivez une date sous la forme JJ/MM/AAAA.");
    expect(instruction()).toBeNull();
    expect(document.activeElement).toBe(ecran.champ("Remise le"));
    await ecran.ecrire("Remise le", "13/03/2026");
    await ecran.entree("Remise le");
    expect(ecran.texte).toContain("Cette date n’est pas encore venue.");
    expect(instruction()).toBeNull();
  });
});

describe("la Caf instruit", () => {
  beforeEach(() => window.localStorage.setItem("ctg-echange partie", "caf"));

  test("recevoir, noter ensemble, commenter : la note de l’agent ne change pas", async () => {
    await ouvrir(BROUILLON);
    await ecran.presser("Recevoir");
    await ecran.presser("Recevoir");
    expect(instruction()?.etat).toBe("en-instruction");
    const avant = classeur.dossier.grilles;
    const [politique] = BROUILLON.politiques;
    const [liste] = ecran.tous<HTMLSelectElement>("select[aria-label*='note partagée']");
    if (liste === undefined) throw new Error("Pas de note partagée.");
    expect(lisible(liste.getAttribute("aria-label") ?? "")).toBe(
      `${politique?.libelle} : note partagée : ${ACTIVITE}`,
    );
    await ecran.choisir(liste, "0");
    await ecran.presser(`Commenter : ${ACTIVITE}`);
    await ecrireAuLong("Commentaire de la Caf", "Arrêté ensemble le 12 mars.");
    await ecran.presser("Enregistrer");
    const [echange] = instruction()?.echanges ?? [];
    expect(Object.values(echange?.notesPartagees ?? {})).toEqual([{ [politique?.identifiant ?? ""]: 0 }]);
    expect(Object.values(echange?.commentaires ?? {})).toEqual(["Arrêté ensemble le 12 mars."]);
    expect(classeur.dossier.grilles).toEqual(avant);
    expect(ecran.texte).toContain("Caf : Arrêté ensemble le 12 mars.");
    expect(ecran.texte).toMatch(/1 note partagée, 1 écart, 1 commentaire de la Caf/);
    // On note mission par mission : les lignes qui suivent restent devant soi.
    expect(ecran.champ<HTMLSelectElement>("Lignes").value).toBe("1");
    expect(ecran.textes("option").some((texte) => texte.includes("u00a0"))).toBe(false);
    expect(document.activeElement).toBe(ecran.bouton(`Modifier le commentaire : ${ACTIVITE}`));
  });

  test("demander sur une ligne, y aller, retirer", async () => {
    await ouvrir(EN_INSTRUCTION);
    await ecran.presser(`Demander un complément : ${ACTIVITE}`);
    await ecran.presser("Demander");
    expect(ecran.texte).toContain("Ce qui est demandé : à écrire.");
    await ecrireAuLong("Ce qui est demandé", "Joindre le relevé de décisions.");
    await ecran.presser("Demander");
    expect(instruction()?.demandes).toMatchObject([
      { identifiant: "d1", objet: ACTIVITE, demande: "Joindre le relevé de décisions.", date: AUJOURD_HUI },
    ]);
    expect(instruction()?.demandes[0]?.cible).toMatch(/^grille:.+\|activite:/);
    expect(ecran.texte).toContain("1 demande, dont 1 réponse attendue.");
    await ecran.presser(`Aller à la ligne : ${ACTIVITE}`);
    expect(classeur.montrees[0]).toEqual(["CTG Grille", expect.stringMatching(/^[A-Z]+\d+$/)]);
    await ecran.presser(`Retirer la demande : ${ACTIVITE}`);
    expect(instruction()?.demandes).toEqual([]);
  });

  test("rouvrir demande un motif", async () => {
    await ouvrir(avec({ etat: "valide", version: 1 }));
    await ecran.presser("Rouvrir");
    await ecran.presser("Rouvrir");
    expect(ecran.texte).toContain("Motif de la réouverture : à écrire.");
    await ecrireAuLong("Motif de la réouverture", "Pièce reçue après coup");
    await ecran.presser("Rouvrir");
    expect(instruction()?.etat).toBe("en-instruction");
    // « Rouvrir » n'est plus possible : le focus n'est pas perdu pour autant.
    expect(document.activeElement?.id).toBe("titre-de-l-echange");
    expect(ecran.texte).toContain("Rouvert : Pièce reçue après coup");
  });

  test("une phrase commencée ne se perd ni en ouvrant autre chose, ni en changeant de partie", async () => {
    await ouvrir(EN_INSTRUCTION);
    await ecran.presser(`Commenter : ${ACTIVITE}`);
    await ecrireAuLong("Commentaire de la Caf", "À moitié écr");
    await ecran.presser("Demander sur tout le dossier");
    await ecran.presser("Je suis l’agent");
    await ecran.presser("Je suis la Caf");
    await ecran.presser(`Commenter : ${ACTIVITE}`);
    expect(ecran.champ<HTMLTextAreaElement>("Commentaire de la Caf").value).toBe("À moitié écr");
    await ecran.presser("Renoncer");
    await ecran.presser(`Commenter : ${ACTIVITE}`);
    expect(ecran.champ<HTMLTextAreaElement>("Commentaire de la Caf").value).toBe("");
    await ecran.presser("Renoncer");
  });

  test("un formulaire où l’on n’a rien écrit se rouvre sur ce que le classeur dit à présent", async () => {
    await ouvrir(EN_INSTRUCTION);
    await ecran.presser(`Commenter : ${ACTIVITE}`);
    await ecran.presser("Demander sur tout le dossier");
    const [activite] = CHARENTE.rubriques[0]?.activites ?? [];
    const ailleurs = commenter(GRILLE.identifiant, `activite:${activite?.identifiant}`, "Écrit ailleurs.");
    await ecran.pendant(() => void classeur.suivi.modifier(ailleurs, ""));
    await ecran.presser(`Modifier le commentaire : ${ACTIVITE}`);
    expect(ecran.champ<HTMLTextAreaElement>("Commentaire de la Caf").value).toBe("Écrit ailleurs.");
    await ecran.presser("Renoncer");
  });

  test("les contre-notes, une fois activées, ont leur liste ; elles ne comptent pas parmi les écarts", async () => {
    await ouvrir(EN_INSTRUCTION);
    expect(ecran.tous("select[aria-label*='contre-note']")).toEqual([]);
    await ecran.pendant(() => ecran.tous<HTMLInputElement>("input[type=checkbox]")[0]?.click());
    expect(instruction()?.contreNotes).toBe(true);
    const [liste] = ecran.tous<HTMLSelectElement>("select[aria-label*='contre-note']");
    if (liste === undefined) throw new Error("Pas de contre-note.");
    await ecran.choisir(liste, "2");
    expect(Object.keys(instruction()?.echanges[0]?.contreNotes ?? {})).toHaveLength(1);
    expect(ecran.texte).toContain("0 note partagée, 0 écart");
  });
});

describe("l’agent complète", () => {
  const DEMANDE = {
    identifiant: "d1",
    cible: "",
    objet: "Tout le dossier",
    demande: "Joindre la fiche de poste.",
    date: "2026-03-10",
    reponse: "",
    dateDeReponse: "",
  };

  test("il répond à une demande, même sans avoir à la retirer", async () => {
    await ouvrir(avec({ etat: "a-completer", version: 1, demandes: [DEMANDE] }));
    expect(boutons()).not.toContain("Retirer");
    await ecran.presser("Répondre : Tout le dossier");
    await ecrireAuLong("Votre réponse", "Fiche jointe au courriel.");
    await ecran.pendant(() => ecran.tous<HTMLFormElement>("form")[0]?.requestSubmit());
    expect(instruction()?.demandes[0]).toMatchObject({
      reponse: "Fiche jointe au courriel.",
      dateDeReponse: AUJOURD_HUI,
    });
    expect(ecran.texte).toContain("Réponse du 12/03/2026 : Fiche jointe au courriel.");
  });

  test("une panne d’écriture garde le formulaire et ce qui y est écrit", async () => {
    await ouvrir(avec({ etat: "a-completer", version: 1, demandes: [DEMANDE] }));
    await ecran.presser("Répondre : Tout le dossier");
    await ecrireAuLong("Votre réponse", "Fiche jointe.");
    classeur.panne = new Error("Excel ne répond pas");
    await ecran.pendant(() => ecran.tous<HTMLFormElement>("form")[0]?.requestSubmit());
    expect(ecran.champ<HTMLTextAreaElement>("Votre réponse").value).toBe("Fiche jointe.");
    await ecran.presser("Renoncer");
  });
});

test.each(["agent", "caf"])("axe n’y trouve rien à redire (%s)", async (partie) => {
  window.localStorage.setItem("ctg-echange partie", partie);
  await ouvrir(
    avec({
      etat: "en-instruction",
      version: 1,
      remises: [{ version: 1, date: "2026-03-01", reception: "2026-03-02", empreinte: "0".repeat(64) }],
      evenements: [{ nature: "remise", date: "2026-03-01", partie: "agent", texte: "Version 1 remise" }],
      demandes: [
        {
          identifiant: "d1",
          cible: "",
          objet: "Tout le dossier",
          demande: "Joindre la fiche.",
          date: "2026-03-10",
          reponse: "",
          dateDeReponse: "",
        },
      ],
    }),
  );
  if (partie === "caf") await ecran.presser(`Commenter : ${ACTIVITE}`);
  expect(ecran.texte).toContain("Empreinte modifiée");
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  if (partie === "caf") await ecran.presser("Renoncer");
});
