import {
  ErreurDeClasseur,
  type Changement,
  type Construction,
  type EtatDuClasseur,
  type Modification,
} from "../../../src/classeur";
import type { Geste } from "../../../src/domaine/dossier/geste";
import { EXEMPLE } from "../../../src/donnees";
import type { EtatDuSuivi } from "../../../src/volet/suivi/etat";
import type { Porte } from "../../../src/volet/suivi/porte";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { modeleDe } from "./classeurEnMemoire";

const VIDE: EtatDuClasseur = { lecture: { etat: "absent" }, obstacles: [], avertissements: [] };
const MANUEL: EtatDuClasseur = { ...VIDE, avertissements: ["Le calcul est manuel."] };
const CONSTRUIT: Construction = { feuilles: ["CTG Grille"], avertissements: [], constats: [] };
const ANNULATION: Geste = (dossier) => dossier;
const MODIFIE: Modification = { feuilles: ["CTG Postes"], annulation: ANNULATION };
const MODELE = modeleDe(EXEMPLE.dossier);

/** Une promesse que le test tient quand il veut. */
function attente<T>() {
  let tenir!: (valeur: T) => void;
  let rompre!: (erreur: unknown) => void;
  const promesse = new Promise<T>((oui, non) => {
    tenir = oui;
    rompre = non;
  });
  return { promesse, tenir, rompre };
}

/** Un classeur dont chaque réponse se choisit, et qui note ce qu'on lui demande. */
function classeur(reponses: Partial<Porte> = {}) {
  const demandes: string[] = [];
  let prevenir: (changement: Changement) => Promise<void> = () =>
    Promise.reject(new Error("personne ne suit"));
  const porte: Porte = {
    lireEtat: () => {
      demandes.push("lire");
      return (reponses.lireEtat ?? (() => Promise.resolve(VIDE)))();
    },
    construire: (dossier, modele) => {
      demandes.push("construire");
      return (reponses.construire ?? (() => Promise.resolve(CONSTRUIT)))(dossier, modele);
    },
    modifier: (geste) => {
      demandes.push("modifier");
      return (reponses.modifier ?? (() => Promise.resolve(MODIFIE)))(geste);
    },
    suivre: (rappel, surErreur) => {
      demandes.push("suivre");
      prevenir = rappel;
      return (reponses.suivre ?? (() => Promise.resolve(() => Promise.resolve())))(rappel, surErreur);
    },
    relireLaFeuille: reponses.relireLaFeuille ?? (() => Promise.resolve(null)),
    saisir: reponses.saisir ?? (() => Promise.reject(new Error("rien n’est à saisir"))),
    suivreLaSelection: reponses.suivreLaSelection ?? (() => Promise.resolve(() => Promise.resolve())),
    lireLaReprise: reponses.lireLaReprise ?? (() => Promise.resolve(null)),
    garderLaReprise: reponses.garderLaReprise ?? (() => Promise.resolve()),
    montrer: reponses.montrer ?? (() => Promise.resolve()),
  };
  return { suivi: new Suivi(porte), demandes, changer: () => prevenir("tout") };
}

/** Tous les états que l'écran a vus. */
function observer(suivi: Suivi): EtatDuSuivi[] {
  const etats: EtatDuSuivi[] = [];
  suivi.abonner(() => etats.push(suivi.instantane()));
  return etats;
}

const REFUS = new ErreurDeClasseur("AccessDenied", "Excel refuse l’écriture.", "AccessDenied\nRange.values");
const DIT = { phrase: "Excel refuse l’écriture.", details: "AccessDenied\nRange.values" };

describe("lire", () => {
  test("au départ rien n’est lu, puis l’état du classeur est là", async () => {
    const { suivi, demandes } = classeur();
    expect(suivi.instantane().lecture).toEqual({ etape: "en-cours" });
    await suivi.demarrer();
    expect(suivi.instantane().lecture).toEqual({ etape: "lue", etat: VIDE, precedente: null });
    expect(demandes).toEqual(["lire", "suivre"]);
  });

  test("un changement du classeur fait relire, et la lecture d’avant reste à portée", async () => {
    const etats = [VIDE, MANUEL];
    const { suivi, changer } = classeur({ lireEtat: () => Promise.resolve(etats.shift() ?? MANUEL) });
    await suivi.demarrer();
    await changer();
    expect(suivi.instantane().lecture).toEqual({ etape: "lue", etat: MANUEL, precedente: VIDE.lecture });
  });

  test("un changement pendant une lecture en vaut une seule autre, après elle", async () => {
    const premiere = attente<EtatDuClasseur>();
    const lectures = [premiere.promesse, Promise.resolve(MANUEL)];
    const { suivi, demandes } = classeur({ lireEtat: () => lectures.shift() ?? Promise.resolve(VIDE) });
    const toutes = [suivi.relire(), suivi.relire(), suivi.relire()];
    premiere.tenir(VIDE);
    await Promise.all(toutes);
    expect(demandes).toEqual(["lire", "lire"]);
    expect(suivi.instantane().lecture).toMatchObject({ etat: MANUEL });
  });

  test("une lecture qui échoue le dit, et garde ce qu’on savait", async () => {
    const lectures = [Promise.resolve(MANUEL), Promise.reject(REFUS)];
    const { suivi } = classeur({ lireEtat: () => lectures.shift() ?? Promise.resolve(VIDE) });
    await suivi.relire();
    await suivi.relire();
    expect(suivi.instantane().lecture).toEqual({ etape: "echouee", erreur: DIT, dernier: MANUEL });
    await suivi.relire();
    expect(suivi.instantane().lecture).toMatchObject({ etape: "lue", etat: VIDE });
  });

  test("un abonnement refusé se dit, et se redemande ; accordé, il ne se prend qu’une fois", async () => {
    const abonnements = [Promise.reject(REFUS), Promise.resolve(() => Promise.resolve())];
    const { suivi, demandes } = classeur({
      suivre: () => abonnements.shift() ?? Promise.reject(new Error("un abonnement de trop")),
    });
    await suivi.demarrer();
    expect(suivi.instantane().lecture).toEqual({ etape: "echouee", erreur: DIT, dernier: VIDE });
    await suivi.demarrer();
    await suivi.demarrer();
    expect(demandes.filter((demande) => demande === "suivre")).toHaveLength(2);
    expect(suivi.instantane().lecture).toMatchObject({ etape: "lue" });
  });
});

describe("construire", () => {
  const construire = (suivi: Suivi) => suivi.construire(EXEMPLE.dossier, MODELE);

  test("écrit, relit, puis dit le résultat", async () => {
    const { suivi, demandes } = classeur();
    const etats = observer(suivi);
    expect(await construire(suivi)).toBe(true);
    expect(demandes).toEqual(["construire", "lire"]);
    expect(etats.map(({ construction }) => construction)).toEqual([
      { etape: "en-cours", phase: "ecriture" },
      { etape: "en-cours", phase: "relecture" },
      { etape: "en-cours", phase: "relecture" },
      { etape: "reussie", construction: CONSTRUIT },
    ]);
  });

  test("jamais deux à la fois", async () => {
    const chantier = attente<Construction>();
    const { suivi, demandes } = classeur({ construire: () => chantier.promesse });
    const premiere = construire(suivi);
    expect(await construire(suivi)).toBe(false);
    chantier.tenir(CONSTRUIT);
    expect(await premiere).toBe(true);
    expect(demandes.filter((demande) => demande === "construire")).toHaveLength(1);
  });

  test("les changements que la construction provoque attendent qu’elle finisse", async () => {
    const chantier = attente<Construction>();
    const { suivi, demandes, changer } = classeur({ construire: () => chantier.promesse });
    await suivi.demarrer();
    const fin = construire(suivi);
    await changer();
    expect(demandes).toEqual(["lire", "suivre", "construire"]);
    chantier.tenir(CONSTRUIT);
    await fin;
    expect(demandes).toEqual(["lire", "suivre", "construire", "lire"]);
  });

  test("attend la lecture en cours, qui rendrait sinon l’ancien classeur", async () => {
    const lecture = attente<EtatDuClasseur>();
    const lectures = [lecture.promesse];
    const { suivi, demandes } = classeur({ lireEtat: () => lectures.shift() ?? Promise.resolve(MANUEL) });
    const lue = suivi.relire();
    const fin = construire(suivi);
    expect(demandes).toEqual(["lire"]);
    lecture.tenir(VIDE);
    await Promise.all([lue, fin]);
    expect(demandes).toEqual(["lire", "construire", "lire"]);
    expect(suivi.instantane().lecture).toMatchObject({ etat: MANUEL });
  });

  test("un échec se dit avec ses détails, après avoir relu le classeur", async () => {
    const { suivi, demandes } = classeur({ construire: () => Promise.reject(REFUS) });
    expect(await construire(suivi)).toBe(false);
    expect(demandes).toEqual(["construire", "lire"]);
    expect(suivi.instantane().construction).toEqual({ etape: "echouee", erreur: DIT });
  });

  test("le résultat s’oublie quand on reprend la saisie, pas l’avancement", async () => {
    const chantier = attente<Construction>();
    const { suivi } = classeur({ construire: () => chantier.promesse });
    const fin = construire(suivi);
    suivi.oublierLaConstruction();
    expect(suivi.instantane().construction.etape).toBe("en-cours");
    chantier.tenir(CONSTRUIT);
    await fin;
    suivi.oublierLaConstruction();
    expect(suivi.instantane().construction).toEqual({ etape: "repos" });
  });
});

describe("modifier", () => {
  const GESTE: Geste = (dossier) => ({ ...dossier, annee: 2025 });
  const FAIT = "Année changée.";
  const modifier = (suivi: Suivi) => suivi.modifier(GESTE, FAIT);

  test("donne le geste à la porte, relit, puis dit ce qui a été fait et comment le défaire", async () => {
    const gestes: Geste[] = [];
    const { suivi, demandes } = classeur({
      modifier: (geste) => {
        gestes.push(geste);
        return Promise.resolve(MODIFIE);
      },
    });
    const etats = observer(suivi);
    expect(await modifier(suivi)).toBe(true);
    expect(gestes).toEqual([GESTE]);
    expect(demandes).toEqual(["modifier", "lire"]);
    expect(etats.map(({ modification }) => modification)).toEqual([
      { etape: "en-cours" },
      { etape: "en-cours" },
      { etape: "reussie", fait: FAIT, annulation: ANNULATION },
    ]);
  });

  test("un échec se dit avec ses détails, après avoir relu le classeur", async () => {
    const { suivi, demandes } = classeur({ modifier: () => Promise.reject(REFUS) });
    expect(await modifier(suivi)).toBe(false);
    expect(demandes).toEqual(["modifier", "lire"]);
    expect(suivi.instantane().modification).toEqual({ etape: "echouee", erreur: DIT });
  });

  test("jamais deux à la fois, et pas pendant que l’on construit", async () => {
    const [chantier, geste] = [attente<Construction>(), attente<Modification>()];
    const { suivi, demandes } = classeur({
      construire: () => chantier.promesse,
      modifier: () => geste.promesse,
    });
    const construite = suivi.construire(EXEMPLE.dossier, MODELE);
    expect(await modifier(suivi)).toBe(false);
    expect(suivi.instantane().modification).toEqual({ etape: "repos" });
    chantier.tenir(CONSTRUIT);
    await construite;
    const premiere = modifier(suivi);
    expect(await modifier(suivi)).toBe(false);
    geste.tenir(MODIFIE);
    expect(await premiere).toBe(true);
    expect(demandes.filter((demande) => demande === "modifier")).toHaveLength(1);
  });

  test("pendant ce temps on ne construit pas, et les changements attendent", async () => {
    const geste = attente<Modification>();
    const { suivi, demandes, changer } = classeur({ modifier: () => geste.promesse });
    await suivi.demarrer();
    const fin = modifier(suivi);
    expect(await suivi.construire(EXEMPLE.dossier, MODELE)).toBe(false);
    expect(suivi.instantane().construction).toEqual({ etape: "repos" });
    await changer();
    expect(demandes).toEqual(["lire", "suivre", "modifier"]);
    geste.tenir(MODIFIE);
    await fin;
    expect(demandes).toEqual(["lire", "suivre", "modifier", "lire"]);
  });

  test("attend la lecture en cours, qui rendrait sinon l’ancien classeur", async () => {
    const lecture = attente<EtatDuClasseur>();
    const lectures = [lecture.promesse];
    const { suivi, demandes } = classeur({ lireEtat: () => lectures.shift() ?? Promise.resolve(MANUEL) });
    const lue = suivi.relire();
    const fin = modifier(suivi);
    expect(demandes).toEqual(["lire"]);
    lecture.tenir(VIDE);
    await Promise.all([lue, fin]);
    expect(demandes).toEqual(["lire", "modifier", "lire"]);
    expect(suivi.instantane().lecture).toMatchObject({ etat: MANUEL });
  });

  test("le résultat s’oublie, pas l’avancement", async () => {
    const geste = attente<Modification>();
    const { suivi } = classeur({ modifier: () => geste.promesse });
    const fin = modifier(suivi);
    suivi.oublierLaModification();
    expect(suivi.instantane().modification.etape).toBe("en-cours");
    geste.tenir(MODIFIE);
    await fin;
    suivi.oublierLaModification();
    expect(suivi.instantane().modification).toEqual({ etape: "repos" });
  });
});

test("« Aller à… » qui échoue le dit ; le suivant l’efface", async () => {
  const gestes = [Promise.reject(REFUS), Promise.resolve()];
  const { suivi } = classeur({ montrer: () => gestes.shift() ?? Promise.resolve() });
  await suivi.montrer("CTG Grille", "C6");
  expect(suivi.instantane().echecDuGeste).toEqual(DIT);
  await suivi.montrer("CTG Grille");
  expect(suivi.instantane().echecDuGeste).toBeNull();
});

test("un abonné qui part n’est plus prévenu", async () => {
  const { suivi } = classeur();
  let appels = 0;
  suivi.abonner(() => appels++)();
  await suivi.relire();
  expect(appels).toBe(0);
});
