import { saisir } from "../../src/classeur";
import { remettreLeDossier } from "../../src/controle/remettreLeDossier";
import { verifierLEmpreinte } from "../../src/controle/empreinte";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { Geste } from "../../src/domaine/dossier/geste";
import { appliquerSaisie, type Saisie } from "../../src/domaine/grille/saisie";
import {
  demander,
  noterEnsemble,
  recevoir,
  renvoyerACompleter,
  repondre,
  valider,
} from "../../src/domaine/instruction/gestes";
import { INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import {
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  faire,
  PETIT_DOSSIER,
  PETIT_MODELE,
  refus,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(async () => {
  hote = demarrerHote();
  await batir();
});

afterEach(() => {
  hote.arreter();
});

const [GRILLE, ECHANGE, INSTRUCTION] = ["CTG Grille", "CTG Échange", "CTG Instruction"];
const ACTIVITE = "m1.a01";
const NOTE: Saisie = { nature: "note", grille: "g1", activite: ACTIVITE, politique: "famille", note: 0 };
const REMETTRE = remettreLeDossier(PETIT_MODELE, "2026-03-12");
const RECEVOIR = recevoir("2026-03-13");
const DEMANDER = demander({
  cible: `grille:g1|activite:${ACTIVITE}`,
  objet: "Première activité",
  demande: "Préciser",
  date: "2026-03-14",
});
const RENVOYER = renvoyerACompleter("2026-03-15", "");

/** Plusieurs gestes en une seule écriture. */
async function suivre(...gestes: readonly Geste[]): Promise<void> {
  await faire((dossier) => gestes.reduce<Dossier | null>((suite, geste) => suite && geste(suite), dossier));
}

/** L'utilisateur tape dans une cellule, comme dans Excel ; faux si la protection l'en empêche. */
async function peutTaper(feuille: string, cellule: string, valeur: string): Promise<boolean> {
  return hote.host.utilisateur.saisir(feuille, cellule, valeur).then(
    () => true,
    () => false,
  );
}

const celluleDeNote = () => celluleDe("grille:g1", `activite:${ACTIVITE}`, "note:famille");
const celluleDeNotePartagee = () => celluleDe("echange:g1", `activite:${ACTIVITE}`, "note-partagee:famille");

async function taperPartout(): Promise<Record<"note" | "notePartagee" | "reponse", boolean>> {
  return {
    note: await peutTaper(GRILLE, await celluleDeNote(), "1"),
    notePartagee: await peutTaper(ECHANGE, await celluleDeNotePartagee(), "1"),
    reponse: await peutTaper(
      INSTRUCTION,
      await celluleDe("instruction", "demande:d1", "demande.reponse"),
      "Voici.",
    ),
  };
}

test("chaque état n’ouvre que les cellules de qui a la main", async () => {
  await suivre(REMETTRE, RECEVOIR, DEMANDER);
  expect(await taperPartout()).toEqual({ note: false, notePartagee: true, reponse: false });
  await faire(RENVOYER);
  expect(await taperPartout()).toEqual({ note: true, notePartagee: false, reponse: true });
  await suivre(repondre("d1", "Voici.", "2026-03-16"), REMETTRE, RECEVOIR, valider("2026-03-20"));
  expect(await taperPartout()).toEqual({ note: false, notePartagee: false, reponse: false });
});

test("une feuille laissée sans protection se protège quand l’état la verrouille", async () => {
  hote.host.utilisateur.deprotegerFeuille(GRILLE);
  await faire(REMETTRE);
  expect(await peutTaper(GRILLE, await celluleDeNote(), "1")).toBe(false);
});

test("déprotégée ou non, aucun geste ne change les réponses d’une grille remise, et la raison se dit", async () => {
  const avant = await dossierLu();
  await faire(REMETTRE);
  hote.host.utilisateur.deprotegerFeuille(GRILLE);
  const remis = await dossierLu();
  const raison =
    /^Grille remise le 12\/03\/2026, version 1\u00a0: notes verrouillées jusqu’au retour de la Caf\./;

  const parModifier = await refus(faire((dossier) => appliquerSaisie(dossier, NOTE)));
  expect([parModifier.code, parModifier.message]).toEqual([
    "GrilleVerrouillee",
    expect.stringMatching(raison),
  ]);
  const parSaisir = await refus(saisir([{ saisie: NOTE, retour: null }], await classeurLu()));
  expect([parSaisir.code, parSaisir.message]).toEqual(["GrilleVerrouillee", expect.stringMatching(raison)]);
  const sansUnePolitique = { ...avant, politiques: avant.politiques.slice(1) };
  expect((await refus(batir(sansUnePolitique))).code).toBe("GrilleVerrouillee");
  const sansGrille: Geste = (dossier) => ({ ...dossier, grilles: [] });
  expect((await refus(faire(sansGrille))).code).toBe("GrilleVerrouillee");

  expect(await dossierLu()).toEqual(remis);
});

test("l’équipe vit toute l’année, et reconstruire un dossier remis ne le remet pas en brouillon", async () => {
  await faire(REMETTRE);
  const remis = await dossierLu();
  await faire((dossier) => ({ ...dossier, employeur: "Nouvel employeur" }));
  expect(await dossierLu()).toEqual({ ...remis, employeur: "Nouvel employeur" });
  await batir({ ...PETIT_DOSSIER, employeur: "Encore un autre" });
  expect(await dossierLu()).toEqual({ ...remis, employeur: "Encore un autre" });
  expect(await peutTaper(GRILLE, await celluleDeNote(), "1")).toBe(false);
});

test("formules et textes de l’utilisateur restent dans la grille, verrouillée puis rouverte", async () => {
  const note = await celluleDeNote();
  const commentaire = await celluleDe("grille:g1", `activite:${ACTIVITE}`, "commentaire");
  await hote.host.utilisateur.saisir(GRILLE, note, "=1+1");
  const fautive = await celluleDe("grille:g1", "activite:m1.a02", "note:famille");
  await coller(hote, GRILLE, fautive, "plutôt 2");
  await hote.host.utilisateur.saisir(GRILLE, commentaire, "Convenu le 3.");
  hote.host.utilisateur.deprotegerFeuille(GRILLE);
  await hote.host.utilisateur.insererLigne(GRILLE, 3);
  const contenus = async () => ({
    note: await contenuDe(hote, GRILLE, await celluleDeNote()),
    fautive: await contenuDe(hote, GRILLE, await celluleDe("grille:g1", "activite:m1.a02", "note:famille")),
    commentaire: await contenuDe(
      hote,
      GRILLE,
      await celluleDe("grille:g1", `activite:${ACTIVITE}`, "commentaire"),
    ),
  });
  const avant = await contenus();
  expect(avant).toEqual({ note: "=1+1", fautive: "plutôt 2", commentaire: "Convenu le 3." });
  await faire(REMETTRE);
  expect(await contenus()).toEqual(avant);
  await suivre(RECEVOIR, noterEnsemble("g1", ACTIVITE, "famille", 1), RENVOYER);
  expect(await contenus()).toEqual(avant);
  const lu = await classeurLu();
  expect(verifierLEmpreinte(lu.dossier, lu.modele)).toBe("intacte");
});

test("remettre s’annule : le dossier redevient un brouillon, et la grille se saisit", async () => {
  const avant = await dossierLu();
  const { annulation } = await faire(REMETTRE);
  if (annulation === null) throw new Error("La remise ne s’annule pas.");
  await faire(annulation);
  expect(await dossierLu()).toEqual({ ...avant, instruction: INSTRUCTION_VIDE });
  expect(await peutTaper(GRILLE, await celluleDeNote(), "1")).toBe(true);
});

test("annuler une remise que la Caf a déjà reçue ne se fait pas", async () => {
  const { annulation } = await faire(REMETTRE);
  await faire(RECEVOIR);
  if (annulation === null) throw new Error("La remise ne s’annule pas.");
  expect((await refus(faire(annulation))).code).toBe("DossierChange");
});
