import { ErreurDeClasseur, type EtatDuClasseur, type SaisieAFaire } from "../../../src/classeur";
import type { PlaceDeGrille, Saisie } from "../../../src/domaine/grille/saisie";
import { appliquerSaisie } from "../../../src/domaine/grille/saisie";
import { noteDe, type Note } from "../../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../../src/donnees";
import { dernierEtat } from "../../../src/volet/suivi/etat";
import type { Porte, Saisi } from "../../../src/volet/suivi/porte";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { lireLeDossier } from "./classeurEnMemoire";

const DEPART = lireLeDossier(EXEMPLE.dossier);
const [GRILLE = "", ACTIVITE = "", AUTRE = ""] = [
  DEPART.dossier.grilles[0]?.identifiant,
  ...(DEPART.modele.rubriques[0]?.activites ?? []).map(({ identifiant }) => identifiant),
];
const etatDe = (dossier = DEPART.dossier): EtatDuClasseur => ({
  lecture: { ...DEPART, dossier },
  obstacles: [],
  avertissements: [],
});
const REFUS = new ErreurDeClasseur("ServiceNotAvailable", "Excel n’a pas répondu.", "ServiceNotAvailable");

const noter = (note: Note, activite = ACTIVITE): Saisie => ({
  nature: "note",
  grille: GRILLE,
  activite,
  politique: "famille",
  note,
});

const compter = (reponse: { nombre?: number; nature?: string }): Saisie => ({
  nature: "indicateur",
  grille: GRILLE,
  indicateur: "f1.1.s1",
  reponse,
});

const LIGNE: PlaceDeGrille = { grille: GRILLE, nature: "activite", ligne: ACTIVITE, politique: "famille" };

/** Un classeur qui retient ce qu'on y écrit, et ne répond que quand le test le veut. */
function classeur() {
  let dossier = DEPART.dossier;
  let seRelit = true;
  const lots: (readonly SaisieAFaire[])[] = [];
  const attentes: { repondre: () => void; refuser: (erreur: unknown) => void }[] = [];
  const demandes: string[] = [];
  const gardees: PlaceDeGrille[] = [];
  let reprise: Promise<PlaceDeGrille | null> = Promise.resolve(null);
  let garder: () => Promise<void> = () => Promise.resolve();
  let changer: () => Promise<void> = () => Promise.reject(new Error("personne ne suit"));
  let selectionner: (adresse: string) => void = () => undefined;
  const rien = () => Promise.resolve();
  const porte: Porte = {
    lireEtat: () => {
      demandes.push("lire");
      return seRelit ? Promise.resolve(etatDe(dossier)) : Promise.reject(REFUS);
    },
    relireLaFeuille: () => {
      demandes.push("relire la feuille");
      return Promise.resolve(null);
    },
    construire: () => {
      demandes.push("construire");
      return Promise.resolve({ feuilles: [], avertissements: [], constats: [] });
    },
    modifier: () => {
      demandes.push("modifier");
      return Promise.resolve({ feuilles: [], annulation: null });
    },
    saisir: (lot) => {
      demandes.push("saisir");
      lots.push(lot);
      return new Promise<Saisi>((oui, non) => {
        attentes.push({
          repondre: () => {
            const retours = lot.map(({ saisie }) => [
              {
                identifiant: "",
                role: "",
                avant: saisie.nature === "note" ? (lireNote(saisie) ?? "") : "",
                apres: saisie.nature === "note" ? (saisie.note ?? "") : "",
              },
            ]);
            dossier = lot.reduce((avant, { saisie }) => appliquerSaisie(avant, saisie), dossier);
            oui({ retours, etat: seRelit ? etatDe(dossier) : null });
          },
          refuser: non,
        });
      });
    },
    suivre: (rappel) => {
      changer = () => rappel("tout");
      return Promise.resolve(rien);
    },
    suivreLaSelection: (rappel) => {
      selectionner = (adresse) => rappel({ feuille: "inconnue", adresse });
      return Promise.resolve(rien);
    },
    lireLaReprise: () => reprise,
    garderLaReprise: (place) => {
      demandes.push("garder");
      gardees.push(place);
      return garder();
    },
    montrer: rien,
  };
  const lireNote = (saisie: Saisie): Note =>
    saisie.nature === "note"
      ? noteDe(
          dossier.grilles[0]?.reponses ?? EXEMPLE.dossier.grilles[0]!.reponses,
          saisie.activite,
          saisie.politique,
        )
      : null;
  const suivi = new Suivi(porte);
  return {
    suivi,
    lots,
    demandes,
    gardees,
    changer: () => changer(),
    selectionner: (adresse: string) => selectionner(adresse),
    dansLesCellules: (activite = ACTIVITE) => lireNote(noter(null, activite)),
    ecrireDansLaCellule: (note: Note, activite = ACTIVITE) => {
      dossier = appliquerSaisie(dossier, noter(note, activite));
    },
    seSouvientDe: (place: PlaceDeGrille) => {
      reprise = Promise.resolve(place);
    },
    oublieMal: () => {
      reprise = Promise.reject(REFUS);
    },
    neSeReliraPas: () => {
      seRelit = false;
    },
    retientMal: () => {
      garder = () => Promise.reject(REFUS);
    },
    /** Répond à la plus ancienne écriture en attente, puis laisse le suivi en tenir compte. */
    repondre: async () => {
      attentes.shift()?.repondre();
      await tranquille();
    },
    refuser: async () => {
      attentes.shift()?.refuser(REFUS);
      await tranquille();
    },
  };
}

const tranquille = () => new Promise((suite) => setTimeout(suite, 0));

function montree(suivi: Suivi, activite = ACTIVITE): Note {
  const lecture = dernierEtat(suivi.instantane().lecture)?.lecture;
  if (lecture?.etat !== "lu") throw new Error("rien n’est lu");
  const [grille] = lecture.dossier.grilles;
  return grille === undefined ? null : noteDe(grille.reponses, activite, "famille");
}

const saisies = (suivi: Suivi) => suivi.instantane().saisies;
const [ORIGINE, NOUVELLE] = [montreeAuDepart(), montreeAuDepart() === 1 ? 2 : 1];

function montreeAuDepart(): Note {
  return noteDe(
    DEPART.dossier.grilles[0]?.reponses ?? EXEMPLE.dossier.grilles[0]!.reponses,
    ACTIVITE,
    "famille",
  );
}

async function ouvrir() {
  const ouvert = classeur();
  await ouvert.suivi.demarrer();
  ouvert.demandes.length = 0;
  return ouvert;
}

describe("saisir", () => {
  test("se montre aussitôt, s’écrit ensuite, et ne se relit pas", async () => {
    const { suivi, demandes, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "Famille notée.");
    expect([montree(suivi), dansLesCellules()]).toEqual([NOUVELLE, ORIGINE]);
    expect(saisies(suivi)).toEqual({
      enAttente: 1,
      aAnnuler: "Famille notée.",
      placeAAnnuler: LIGNE,
      dernier: "Famille notée.",
      echec: null,
    });
    await tranquille();
    await repondre();
    expect([montree(suivi), dansLesCellules()]).toEqual([NOUVELLE, NOUVELLE]);
    expect(saisies(suivi)).toMatchObject({ enAttente: 0, aAnnuler: "Famille notée." });
    expect(demandes).toEqual(["saisir"]);
  });

  test("une à la fois ; celles d’entre-temps partent ensemble, sauf deux pour une même cellule", async () => {
    const { suivi, lots, repondre } = await ouvrir();
    suivi.saisir(noter(0), "un");
    await tranquille();
    suivi.saisir(noter(1), "deux");
    suivi.saisir(noter(3, AUTRE), "trois");
    suivi.saisir(noter(2), "quatre");
    expect(lots).toHaveLength(1);
    expect([montree(suivi), montree(suivi, AUTRE)]).toEqual([2, 3]);
    for (let reponse = 0; reponse < 3; reponse++) await repondre();
    expect(lots.slice(1).map((lot) => lot.map(({ saisie }) => saisie))).toEqual([
      [noter(1), noter(3, AUTRE)],
      [noter(2)],
    ]);
    expect([montree(suivi), montree(suivi, AUTRE)]).toEqual([2, 3]);
    expect(saisies(suivi).enAttente).toBe(0);
  });

  test("une lecture arrivée pendant l’attente ne l’efface pas, et montre le reste", async () => {
    const { suivi, changer, demandes, repondre, ecrireDansLaCellule } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "Famille notée.");
    await tranquille();
    ecrireDansLaCellule("NC", AUTRE);
    await changer();
    expect(demandes).toEqual(["saisir"]);
    suivi.saisir(noter(0), "encore");
    await repondre();
    expect(demandes).toEqual(["saisir", "lire", "saisir"]);
    expect([montree(suivi), montree(suivi, AUTRE)]).toEqual([0, "NC"]);
    await repondre();
    expect([montree(suivi), montree(suivi, AUTRE)]).toEqual([0, "NC"]);
  });

  test("une saisie confirmée n’a rien à annoncer de plus : la lecture d’avant reste celle d’avant elle", async () => {
    const { suivi, repondre } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "Famille notée.");
    const { lecture } = suivi.instantane();
    await tranquille();
    await repondre();
    const apres = suivi.instantane().lecture;
    expect(lecture.etape === "lue" && apres.etape === "lue" && apres.precedente === lecture.precedente).toBe(
      true,
    );
  });
});

describe("construire et modifier", () => {
  test("attendent que la file soit vide, et les saisies attendent qu’ils finissent", async () => {
    const { suivi, demandes, repondre } = await ouvrir();
    suivi.saisir(noter(0), "un");
    await tranquille();
    const fin = suivi.modifier((dossier) => dossier, "Geste.");
    suivi.saisir(noter(1, AUTRE), "deux");
    await repondre();
    expect(demandes).toEqual(["saisir", "saisir"]);
    await repondre();
    expect(await fin).toBe(true);
    expect(demandes).toEqual(["saisir", "saisir", "modifier", "lire"]);
    const construction = suivi.construire(DEPART.dossier, DEPART.modele);
    await Promise.resolve();
    suivi.saisir(noter(3), "trois");
    await construction;
    await tranquille();
    expect(demandes.slice(4)).toEqual(["construire", "lire", "saisir"]);
  });
});

describe("une écriture refusée", () => {
  test("se dit, se retire de la lecture, se garde ; « Réessayer » la refait", async () => {
    const { suivi, refuser, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "Famille notée.");
    await tranquille();
    await refuser();
    expect(montree(suivi)).toBe(ORIGINE);
    expect(saisies(suivi)).toEqual({
      enAttente: 0,
      aAnnuler: null,
      placeAAnnuler: null,
      dernier: "Famille notée.",
      echec: {
        erreur: { phrase: "Excel n’a pas répondu.", details: "ServiceNotAvailable" },
        saisies: [noter(NOUVELLE)],
      },
    });
    suivi.reessayerLesSaisies();
    expect(saisies(suivi)).toMatchObject({ enAttente: 1, echec: null });
    expect(montree(suivi)).toBe(NOUVELLE);
    await tranquille();
    await repondre();
    expect(dansLesCellules()).toBe(NOUVELLE);
  });

  test("deux refusées ensemble se retentent une à une : une seule reste de côté", async () => {
    const { suivi, lots, refuser, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(0), "un");
    await tranquille();
    suivi.saisir(noter(1), "deux");
    suivi.saisir(noter(3, AUTRE), "trois");
    await repondre();
    expect(lots[1]).toHaveLength(2);
    await refuser();
    expect(lots[2]?.map(({ saisie }) => saisie)).toEqual([noter(1)]);
    await refuser();
    await repondre();
    expect(saisies(suivi).echec?.saisies).toEqual([noter(1)]);
    expect([dansLesCellules(), dansLesCellules(AUTRE)]).toEqual([0, 3]);
  });

  test("« Abandonner » l’oublie ; une nouvelle réponse à la même question aussi", async () => {
    const { suivi, lots, refuser, repondre } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "un");
    await tranquille();
    await refuser();
    suivi.abandonnerLesSaisies();
    expect(saisies(suivi).echec).toBeNull();
    suivi.saisir(noter(0), "deux");
    await tranquille();
    await refuser();
    suivi.saisir(noter(3), "trois");
    expect(saisies(suivi).echec).toBeNull();
    await tranquille();
    await repondre();
    expect(lots.map(([premiere]) => premiere?.saisie)).toEqual([noter(NOUVELLE), noter(0), noter(3)]);
  });

  test("deux champs d’un indicateur, saisis l’un après le refus de l’autre, partent ensemble", async () => {
    const { suivi, lots, refuser } = await ouvrir();
    suivi.saisir(compter({ nombre: 3, nature: "ancienne" }), "nombre");
    await tranquille();
    await refuser();
    suivi.saisir(compter({ nature: "nouvelle" }), "nature");
    await tranquille();
    expect(lots[1]?.map(({ saisie }) => saisie)).toEqual([
      compter({ nombre: 3 }),
      compter({ nature: "nouvelle" }),
    ]);
    expect(saisies(suivi).echec).toBeNull();
  });

  test("refusée quand la cellule a déjà une réponse plus récente, elle ne se réessaie plus", async () => {
    const { suivi, refuser, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(0), "ancienne");
    await tranquille();
    suivi.saisir(noter(3), "nouvelle");
    await refuser();
    expect(saisies(suivi).echec).toBeNull();
    await repondre();
    suivi.reessayerLesSaisies();
    await tranquille();
    expect([dansLesCellules(), saisies(suivi).enAttente]).toEqual([3, 0]);
  });

  test("écrite sans que la relecture aboutisse, elle reste montrée, et l’échec de lecture se dit", async () => {
    const { suivi, repondre, neSeReliraPas } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "Famille notée.");
    await tranquille();
    neSeReliraPas();
    await repondre();
    expect(suivi.instantane().lecture.etape).toBe("echouee");
    expect([montree(suivi), saisies(suivi).enAttente]).toEqual([NOUVELLE, 0]);
  });
});

describe("annuler", () => {
  test("défait la dernière écrite, puis celle d’avant, en remettant ce que la cellule contenait", async () => {
    const { suivi, lots, repondre, dansLesCellules } = await ouvrir();
    for (const note of [0, 3] as const) {
      suivi.saisir(noter(note), `noté ${note}`);
      await tranquille();
      await repondre();
    }
    suivi.annulerLaSaisie();
    expect(montree(suivi)).toBe(0);
    expect(saisies(suivi)).toMatchObject({ dernier: "Annulé\u00a0: noté 3", aAnnuler: "noté 0" });
    suivi.annulerLaSaisie();
    await tranquille();
    await repondre();
    await repondre();
    expect([montree(suivi), dansLesCellules()]).toEqual([ORIGINE, ORIGINE]);
    expect(lots.slice(2).map(([premiere]) => premiere?.retour)).toEqual([
      [{ identifiant: "", role: "", avant: 0, apres: 3 }],
      [{ identifiant: "", role: "", avant: ORIGINE, apres: 0 }],
    ]);
    expect(saisies(suivi).aAnnuler).toBeNull();
    suivi.annulerLaSaisie();
    expect(saisies(suivi).enAttente).toBe(0);
  });

  test("de deux réponses qui attendaient ensemble, ne défait que la dernière", async () => {
    const { suivi, lots, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(0, AUTRE), "le classeur est occupé");
    await tranquille();
    suivi.saisir(noter(1), "un");
    suivi.saisir(noter(2), "deux");
    suivi.saisir(compter({ nombre: 3 }), "nombre");
    suivi.saisir(compter({ nature: "Réunions" }), "nature");
    suivi.annulerLaSaisie();
    expect(saisies(suivi).aAnnuler).toBe("nombre");
    suivi.annulerLaSaisie();
    suivi.annulerLaSaisie();
    expect([montree(suivi), saisies(suivi).aAnnuler]).toEqual([1, "un"]);
    suivi.saisir(compter({ nombre: 4 }), "nombre");
    for (let reponse = 0; reponse < 2; reponse++) await repondre();
    expect(dansLesCellules()).toBe(1);
    expect(lots[1]?.map(({ saisie }) => saisie)).toEqual([noter(1), compter({ nombre: 4 })]);
  });

  test("dit la ligne où la saisie s’est faite, écrite ou non", async () => {
    const { suivi, repondre } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "un");
    expect(saisies(suivi).placeAAnnuler).toEqual(LIGNE);
    suivi.saisir(compter({ nombre: 3 }), "deux");
    const indicateur = { grille: GRILLE, nature: "indicateur", ligne: "f1.1.s1", politique: "" };
    expect(saisies(suivi).placeAAnnuler).toEqual(indicateur);
    await tranquille();
    await repondre();
    await repondre();
    expect(saisies(suivi).placeAAnnuler).toEqual(indicateur);
    suivi.annulerLaSaisie();
    expect(saisies(suivi).placeAAnnuler).toEqual(LIGNE);
  });

  test("annulée pendant qu’on l’écrivait, elle se défait avant ce que l’on a saisi depuis", async () => {
    const { suivi, lots, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "un");
    await tranquille();
    suivi.annulerLaSaisie();
    suivi.saisir(noter(3), "deux");
    for (let reponse = 0; reponse < 3; reponse++) await repondre();
    expect(lots.map(([premiere]) => premiere?.retour !== null)).toEqual([false, true, false]);
    expect([montree(suivi), dansLesCellules()]).toEqual([3, 3]);
  });

  test("une saisie qui n’est pas partie ne part pas", async () => {
    const { suivi, lots, repondre } = await ouvrir();
    suivi.saisir(noter(0), "un");
    await tranquille();
    suivi.saisir(noter(3, AUTRE), "deux");
    suivi.annulerLaSaisie();
    expect(montree(suivi, AUTRE)).not.toBe(3);
    await repondre();
    expect(lots).toHaveLength(1);
    expect(saisies(suivi).aAnnuler).toBe("un");
  });

  test("une saisie que l’on écrit se défait dès qu’elle est écrite", async () => {
    const { suivi, lots, repondre, dansLesCellules } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "un");
    await tranquille();
    suivi.annulerLaSaisie();
    expect(montree(suivi)).toBe(ORIGINE);
    await repondre();
    expect(montree(suivi)).toBe(ORIGINE);
    await repondre();
    expect(lots).toHaveLength(2);
    expect(dansLesCellules()).toBe(ORIGINE);
    expect(saisies(suivi)).toMatchObject({ enAttente: 0, aAnnuler: null });
  });

  test("refusée pendant qu’on l’annulait, elle n’est plus à écrire", async () => {
    const { suivi, refuser } = await ouvrir();
    suivi.saisir(noter(NOUVELLE), "un");
    await tranquille();
    suivi.annulerLaSaisie();
    await refuser();
    expect(saisies(suivi)).toMatchObject({ enAttente: 0, echec: null });
  });

  test("vingt fois au plus", async () => {
    const { suivi, repondre } = await ouvrir();
    for (let rang = 0; rang < 22; rang++) {
      suivi.saisir(noter(rang % 4), `saisie ${rang}`);
      await tranquille();
      await repondre();
    }
    let annulees = 0;
    for (; saisies(suivi).aAnnuler !== null; annulees++) {
      suivi.annulerLaSaisie();
      await tranquille();
      await repondre();
    }
    expect(annulees).toBe(20);
  });
});

describe("là où l’on en est", () => {
  const PLACE: PlaceDeGrille = { grille: GRILLE, nature: "activite", ligne: ACTIVITE, politique: "" };

  test("se lit une fois, et seulement si la ligne existe encore", async () => {
    const souvenir = classeur();
    souvenir.seSouvientDe(PLACE);
    await souvenir.suivi.demarrer();
    expect(souvenir.suivi.instantane().reprise).toEqual(PLACE);
    const perdu = classeur();
    perdu.seSouvientDe({ ...PLACE, ligne: "disparue" });
    await perdu.suivi.demarrer();
    expect(perdu.suivi.instantane().reprise).toBeNull();
  });

  test("se garde deux secondes après le dernier pas, jamais pendant une écriture", async () => {
    jest.useFakeTimers();
    try {
      const { suivi, gardees, demandes, repondre } = classeur();
      await suivi.demarrer();
      suivi.retenir({ ...PLACE, ligne: AUTRE });
      jest.advanceTimersByTime(1500);
      suivi.retenir(PLACE);
      jest.advanceTimersByTime(1500);
      expect(gardees).toEqual([]);
      expect(suivi.instantane().reprise).toEqual(PLACE);
      suivi.saisir(noter(NOUVELLE), "un");
      jest.advanceTimersByTime(600);
      expect(gardees).toEqual([]);
      await jest.advanceTimersByTimeAsync(0);
      const reponse = repondre();
      await jest.advanceTimersByTimeAsync(10);
      await reponse;
      await jest.advanceTimersByTimeAsync(2000);
      expect(gardees).toEqual([PLACE]);
      suivi.retenir({ ...PLACE });
      await jest.advanceTimersByTimeAsync(5000);
      expect(demandes.filter((demande) => demande === "garder")).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  test("une panne se dit une seule fois, et n’arrête pas la saisie", async () => {
    jest.useFakeTimers();
    try {
      const { suivi, oublieMal, retientMal } = classeur();
      oublieMal();
      retientMal();
      await suivi.demarrer();
      expect(saisies(suivi).dernier).toMatch(/n’a pas pu retenir où vous en êtes.*Excel n’a pas répondu/);
      suivi.saisir(noter(NOUVELLE), "Famille notée.");
      suivi.retenir(PLACE);
      await jest.advanceTimersByTimeAsync(3000);
      expect(saisies(suivi)).toMatchObject({ dernier: "Famille notée.", echec: null });
    } finally {
      jest.useRealTimers();
    }
  });
});
