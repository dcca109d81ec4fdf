import fc from "fast-check";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import { lireJour } from "../../../src/domaine/equipe/jours";
import { OBJETS_DE_L_ECHANGE, peutFaire, peutModifier, tourDe } from "../../../src/domaine/instruction/etats";
import {
  activerLesContreNotes,
  commenter,
  conclure,
  contreNoter,
  demander,
  noterEnsemble,
  recevoir,
  relancer,
  remettre,
  renvoyerACompleter,
  repondre,
  retirerLaDemande,
  rouvrir,
  valider,
} from "../../../src/domaine/instruction/gestes";
import {
  ETATS_D_INSTRUCTION,
  type ConclusionDePoste,
  type EtatDInstruction,
} from "../../../src/domaine/instruction/instruction";
import { jourTire } from "../../plan/outils/textes";
import { BROUILLON, dossierEn, EMPREINTE, faire, instructionDe } from "./fabrique";

const JOUR = "2026-05-02";
const ACTIVITE = "m1.a01";
const POSTE = BROUILLON.postes[0]?.identifiant ?? "";
const GRILLE = BROUILLON.grilles[0]?.identifiant ?? "";

const CONCLUSION: ConclusionDePoste = {
  poste: POSTE,
  avis: "favorable",
  etpPrisEnCompte: 1,
  conditions: "Bilan transmis",
  contreparties: "",
  date: JOUR,
  convergence: false,
  validationDeLaCnaf: "",
};

const GESTES: Readonly<Record<string, Geste>> = {
  remettre: remettre({ date: JOUR, empreinte: EMPREINTE }),
  recevoir: recevoir(JOUR),
  relancer: relancer(JOUR, "bilan attendu"),
  renvoyer: renvoyerACompleter(JOUR, "deux NC à justifier"),
  valider: valider(JOUR),
  rouvrir: rouvrir(JOUR, "pièce arrivée après coup"),
  demander: demander({ cible: "", objet: "Tout le dossier", demande: "Joindre le bilan", date: JOUR }),
  repondre: repondre("d1", "Voici le bilan.", JOUR),
  retirer: retirerLaDemande("d1"),
  noterEnsemble: noterEnsemble(GRILLE, ACTIVITE, "famille", 2),
  commenter: commenter(GRILLE, `activite:${ACTIVITE}`, "À reprendre"),
  activer: activerLesContreNotes(true),
  conclure: conclure(CONCLUSION),
};

/** Ce que l'état permet, geste par geste, et l'état où il mène. */
const EFFETS: Readonly<Record<EtatDInstruction, Readonly<Record<string, EtatDInstruction>>>> = {
  brouillon: { remettre: "remis", recevoir: "en-instruction", relancer: "brouillon" },
  remis: {
    recevoir: "en-instruction",
    relancer: "remis",
    demander: "remis",
    noterEnsemble: "remis",
    commenter: "remis",
    activer: "remis",
    conclure: "remis",
  },
  "en-instruction": {
    renvoyer: "a-completer",
    relancer: "en-instruction",
    valider: "valide",
    demander: "en-instruction",
    noterEnsemble: "en-instruction",
    commenter: "en-instruction",
    activer: "en-instruction",
    conclure: "en-instruction",
  },
  // Une demande y attend : l'agent y répond.
  "a-completer": { remettre: "remis", relancer: "a-completer", repondre: "a-completer" },
  valide: { rouvrir: "en-instruction" },
};

test("chaque geste, dans chaque état : il se fait et mène où il doit, ou ne se fait pas", () => {
  for (const etat of ETATS_D_INSTRUCTION) {
    const obtenus = Object.entries(GESTES).flatMap(([nom, geste]) => {
      const fait = geste(dossierEn(etat));
      return fait === null ? [] : [[nom, instructionDe(fait).etat] as const];
    });
    expect([etat, Object.fromEntries(obtenus)]).toEqual([etat, EFFETS[etat]]);
  }
});

test("une version altérée dans sa cellule ne donne pas deux fois le même numéro", () => {
  const renvoye = faire(dossierEn("remis"), recevoir(JOUR), renvoyerACompleter(JOUR, ""));
  const alteree = { ...renvoye, instruction: { ...instructionDe(renvoye), version: 0 } };
  const { version, remises } = instructionDe(faire(alteree, remettre({ date: JOUR, empreinte: EMPREINTE })));
  expect([version, ...remises.map((remise) => remise.version)]).toEqual([2, 1, 2]);
});

test("remettre ouvre l'instruction, garde l'empreinte et note l'événement ; le reste du dossier ne change pas", () => {
  const remis = dossierEn("remis");
  expect({ ...remis, instruction: null }).toEqual(BROUILLON);
  expect(remis.instruction).toEqual({
    etat: "remis",
    version: 1,
    remises: [{ version: 1, date: "2026-03-12", reception: "", empreinte: EMPREINTE }],
    evenements: [{ nature: "remise", date: "2026-03-12", partie: "agent", texte: "Version 1 remise" }],
    demandes: [],
    echanges: [],
    conclusions: [],
    contreNotes: false,
  });
});

test("une remise de plus fait une version de plus ; la réception ne date que la dernière", () => {
  const deux = faire(
    dossierEn("a-completer"),
    remettre({ date: "2026-04-02", empreinte: "b".repeat(64) }),
    recevoir("2026-04-03"),
  );
  expect(instructionDe(deux).version).toBe(2);
  expect(instructionDe(deux).remises).toEqual([
    { version: 1, date: "2026-03-12", reception: "2026-03-13", empreinte: EMPREINTE },
    { version: 2, date: "2026-04-02", reception: "2026-04-03", empreinte: "b".repeat(64) },
  ]);
  expect(instructionDe(deux).evenements.map(({ texte }) => texte)).toEqual([
    "Version 1 remise",
    "Version 1 reçue",
    "Complément demandé\u00a0: Première activité",
    "Renvoyé à compléter",
    "Version 2 remise",
    "Version 2 reçue",
  ]);
});

test("reçu sans remise formelle : ni version, ni empreinte ; la remise qui suit est la première", () => {
  const recu = faire(BROUILLON, recevoir(JOUR));
  expect(instructionDe(recu)).toMatchObject({ etat: "en-instruction", version: 0, remises: [] });
  const remis = faire(recu, renvoyerACompleter(JOUR, ""), remettre({ date: JOUR, empreinte: EMPREINTE }));
  expect(instructionDe(remis).version).toBe(1);
});

test("celui qui attend relance celui qui a la main", () => {
  const parties = (["brouillon", "remis", "en-instruction", "a-completer"] as const).map((etat) => {
    const { evenements } = instructionDe(faire(dossierEn(etat), relancer(JOUR, "bilan attendu")));
    return evenements[evenements.length - 1];
  });
  expect(parties.map((evenement) => evenement?.partie)).toEqual(["caf", "agent", "agent", "caf"]);
  expect(parties[0]?.texte).toBe("Relance\u00a0: bilan attendu");
});

test("une date impossible, un motif ou une demande vide : le geste ne se fait pas", () => {
  for (const date of ["", "2026-02-30", "12/03/2026"]) {
    expect(remettre({ date, empreinte: EMPREINTE })(BROUILLON)).toBeNull();
    expect(relancer(date, "")(BROUILLON)).toBeNull();
    expect(valider(date)(dossierEn("en-instruction"))).toBeNull();
    expect(repondre("d1", "Oui", date)(dossierEn("a-completer"))).toBeNull();
  }
  expect(rouvrir(JOUR, "  ")(dossierEn("valide"))).toBeNull();
  expect(
    demander({ cible: "", objet: "", demande: " ", date: JOUR })(dossierEn("en-instruction")),
  ).toBeNull();
});

test("une demande a son identifiant, jamais celui d'une autre ; répondue, elle ne se retire plus", () => {
  const deux = faire(
    dossierEn("en-instruction"),
    demander({ cible: "", objet: "A", demande: "un", date: JOUR }),
    demander({ cible: "poste:p1", objet: " B ", demande: " deux ", date: JOUR }),
  );
  expect(instructionDe(deux).demandes.map(({ identifiant }) => identifiant)).toEqual(["d1", "d2"]);
  expect(instructionDe(deux).demandes[1]).toMatchObject({ objet: "B", demande: "deux" });
  const retiree = faire(deux, retirerLaDemande("d1"));
  expect(
    instructionDe(
      faire(retiree, demander({ cible: "", objet: "C", demande: "trois", date: JOUR })),
    ).demandes.map(({ identifiant }) => identifiant),
  ).toEqual(["d2", "d3"]);
  expect(retirerLaDemande("d1")(retiree)).toBeNull();

  const repondue = faire(
    deux,
    renvoyerACompleter(JOUR, ""),
    repondre("d2", "Fait.", JOUR),
    remettre({ date: JOUR, empreinte: EMPREINTE }),
  );
  expect(retirerLaDemande("d2")(repondue)).toBeNull();
});

test("répondre se note une fois ; se reprendre change la réponse, la vider remet la demande en attente", () => {
  const repondue = faire(dossierEn("a-completer"), repondre("d1", " Voici. ", JOUR));
  expect(instructionDe(repondue).demandes[0]).toMatchObject({ reponse: "Voici.", dateDeReponse: JOUR });
  const reprise = faire(repondue, repondre("d1", "Voici mieux.", "2026-05-03"));
  expect(instructionDe(reprise).evenements).toEqual(instructionDe(repondue).evenements);
  expect(instructionDe(reprise).demandes[0]).toMatchObject({
    reponse: "Voici mieux.",
    dateDeReponse: "2026-05-03",
  });
  expect(instructionDe(faire(reprise, repondre("d1", "", JOUR))).demandes[0]).toMatchObject({
    reponse: "",
    dateDeReponse: "",
  });
});

test("une note partagée et un commentaire se posent et se retirent sans laisser de trace, et sans toucher à la grille", () => {
  const depart = dossierEn("en-instruction");
  const pose = faire(
    depart,
    noterEnsemble(GRILLE, ACTIVITE, "famille", 2),
    noterEnsemble(GRILLE, ACTIVITE, "social", "NC"),
    commenter(GRILLE, `activite:${ACTIVITE}`, " À reprendre "),
  );
  expect(instructionDe(pose).echanges).toEqual([
    {
      grille: GRILLE,
      notesPartagees: { [ACTIVITE]: { famille: 2, social: "NC" } },
      contreNotes: {},
      commentaires: { [`activite:${ACTIVITE}`]: "À reprendre" },
    },
  ]);
  expect(pose.grilles).toBe(depart.grilles);
  const retire = faire(
    pose,
    noterEnsemble(GRILLE, ACTIVITE, "famille", null),
    noterEnsemble(GRILLE, ACTIVITE, "social", null),
    commenter(GRILLE, `activite:${ACTIVITE}`, ""),
  );
  expect(retire).toEqual(depart);
  expect(noterEnsemble("disparue", ACTIVITE, "famille", 2)(depart)).toBeNull();
});

test("une contre-note ne s'écrit qu'une fois activée ; désactiver les efface", () => {
  const depart = dossierEn("en-instruction");
  const contreNote = contreNoter(GRILLE, ACTIVITE, "famille", 1);
  expect(contreNote(depart)).toBeNull();
  const active = faire(depart, activerLesContreNotes(true), contreNote);
  expect(instructionDe(active).echanges[0]?.contreNotes).toEqual({ [ACTIVITE]: { famille: 1 } });
  expect(faire(active, activerLesContreNotes(false))).toEqual(depart);
});

test("conclure remplace la conclusion du poste ; vide, elle s'en va ; un poste inconnu ne se conclut pas", () => {
  const depart = dossierEn("en-instruction");
  const conclu = faire(depart, conclure({ ...CONCLUSION, conditions: " Bilan transmis " }));
  expect(instructionDe(conclu).conclusions).toEqual([CONCLUSION]);
  const defavorable = { ...CONCLUSION, avis: "defavorable" as const };
  expect(instructionDe(faire(conclu, conclure(defavorable))).conclusions).toEqual([defavorable]);
  const vide: ConclusionDePoste = {
    ...CONCLUSION,
    avis: "",
    etpPrisEnCompte: null,
    conditions: " ",
    date: "",
  };
  expect(faire(conclu, conclure(vide))).toEqual(depart);
  expect(conclure({ ...CONCLUSION, poste: "inconnu" })(depart)).toBeNull();
});

const unGeste: fc.Arbitrary<Geste> = jourTire.chain((date) =>
  fc.constantFrom<Geste>(
    remettre({ date, empreinte: EMPREINTE }),
    recevoir(date),
    relancer(date, ""),
    renvoyerACompleter(date, "à revoir"),
    valider(date),
    rouvrir(date, "motif"),
    demander({ cible: "", objet: "Dossier", demande: "Compléter", date }),
    repondre("d1", "Répondu", date),
    repondre("d1", "", date),
    retirerLaDemande("d1"),
    noterEnsemble(GRILLE, ACTIVITE, "famille", 3),
    contreNoter(GRILLE, ACTIVITE, "famille", 0),
    commenter(GRILLE, `activite:${ACTIVITE}`, "Vu"),
    activerLesContreNotes(true),
    activerLesContreNotes(false),
    conclure(CONCLUSION),
  ),
);

test("une suite quelconque de gestes ne rompt jamais l'échange", () => {
  fc.assert(
    fc.property(fc.array(unGeste, { maxLength: 40 }), (gestes) => {
      let dossier: Dossier = BROUILLON;
      for (const geste of gestes) {
        const avant = dossier;
        const apres = geste(avant);
        if (apres === null) continue;
        respecterLesVerrous(avant, apres);
        resterCoherent(apres);
        dossier = apres;
      }
    }),
    { numRuns: 300 },
  );
});

/** Ce que l'état d'avant verrouillait n'a pas bougé, et l'histoire s'allonge sans se récrire. */
function respecterLesVerrous(avant: Dossier, apres: Dossier): void {
  expect({ ...apres, instruction: null }).toEqual({ ...avant, instruction: null });
  const [ancienne, nouvelle] = [avant.instruction, instructionDe(apres)];
  const verrouille = OBJETS_DE_L_ECHANGE.filter((objet) => !peutModifier(ancienne, objet).permis);
  if (verrouille.includes("note-partagee")) expect(nouvelle.echanges).toEqual(ancienne?.echanges ?? []);
  if (verrouille.includes("conclusion")) expect(nouvelle.conclusions).toEqual(ancienne?.conclusions ?? []);
  const reponses = (demandes: typeof nouvelle.demandes) => demandes.filter(({ reponse }) => reponse !== "");
  if (verrouille.includes("reponse"))
    expect(reponses(nouvelle.demandes)).toEqual(reponses(ancienne?.demandes ?? []));
  const passes = ancienne?.evenements ?? [];
  expect(nouvelle.evenements.slice(0, passes.length)).toEqual(passes);
}

function resterCoherent(dossier: Dossier): void {
  const { etat, version, remises, evenements, demandes, echanges, contreNotes } = instructionDe(dossier);
  expect(remises.map((remise) => remise.version)).toEqual(remises.map((_, rang) => rang + 1));
  expect(version).toBe(remises.length);
  if (etat === "remis") expect(remises[remises.length - 1]?.reception).toBe("");
  const jours = [
    ...evenements.map(({ date }) => date),
    ...remises.map(({ date }) => date),
    ...demandes.map(({ date }) => date),
  ];
  for (const jour of jours) expect(lireJour(jour)).not.toBeNull();
  const identifiants = demandes.map(({ identifiant }) => identifiant);
  expect(new Set(identifiants).size).toBe(identifiants.length);
  for (const { reponse, dateDeReponse } of demandes) expect(reponse === "").toBe(dateDeReponse === "");
  if (!contreNotes) for (const echange of echanges) expect(echange.contreNotes).toEqual({});
  // Nul n'est jamais bloqué : quelqu'un a toujours un geste à faire.
  const possibles = (["agent", "caf"] as const).flatMap((partie) =>
    (["remettre", "recevoir", "renvoyer-a-completer", "valider", "rouvrir"] as const).filter((geste) =>
      peutFaire(etat, geste, partie),
    ),
  );
  expect(possibles.length).toBeGreaterThan(0);
  expect(tourDe(etat) === "personne").toBe(etat === "valide");
}
