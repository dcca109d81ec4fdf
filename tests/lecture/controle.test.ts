import fc from "fast-check";
import type { RapportDeControle } from "../../src/domaine/controle/rapport";
import { EXEMPLE } from "../../src/donnees";
import { controleTire } from "../plan/outils/controles";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const RAPPORT: RapportDeControle = {
  date: "2026-03-12",
  constats: [
    {
      cle: "C-NOTE-1|g1|m1.a01|famille",
      controle: "C-NOTE-1",
      gravite: "bloquant",
      phrase: "La note n’est pas de l’échelle.",
      geste: "La corriger.",
      lieu: "CTG Grille, C12",
      traitement: null,
    },
  ],
};
const LIGNE = `constat:${RAPPORT.constats[0]!.cle}`;

function classeurDe(controle: RapportDeControle | null): ClasseurDEssai {
  return new ClasseurDEssai({ ...EXEMPLE.dossier, controle }, CHARENTE);
}

/** Le traitement du seul constat, une fois ces cellules tapées ; et ce que la lecture en dit. */
function traitementApres(saisies: Readonly<Record<string, string | number>>, dates1904 = false) {
  const classeur = classeurDe(RAPPORT);
  classeur.dates1904 = dates1904;
  for (const [champ, valeur] of Object.entries(saisies))
    classeur.feuille("controle").saisir(LIGNE, `constat.${champ}`, valeur);
  const { dossier, constats } = classeur.lireDossier();
  return { traitement: dossier.controle?.constats[0]?.traitement, constats };
}

test("tout rapport revient tel quel, sans constat, même sans la partie XML", () => {
  fc.assert(
    fc.property(controleTire, fc.boolean(), (controle, avecPartie) => {
      const classeur = classeurDe(controle);
      if (!avecPartie) classeur.partiesXml = [];
      const { dossier, constats } = classeur.lireDossier();
      // Un motif sans décision n'existe pas dans un rapport : rien ne le signale donc.
      expect(constats).toEqual([]);
      expect(dossier.controle).toEqual(controle);
    }),
    { numRuns: 60 },
  );
});

test("sans la feuille, il n’y a pas de rapport", () => {
  const classeur = classeurDe(RAPPORT);
  classeur.retirer("controle");
  expect(classeur.lireDossier().dossier.controle).toBeNull();
});

test.each(["Accepté", "accepte", " ACCEPTÉ\u00a0"])(
  "« %s » se reconnaît, le motif et la date avec",
  (decision) => {
    expect(traitementApres({ decision, motif: " Convenu. ", date: "1/4/2026" })).toEqual({
      traitement: { etat: "accepte", motif: "Convenu.", date: "2026-04-01" },
      constats: [],
    });
  },
);

test("une décision sans date se lit ; une date retapée est un nombre de jours", () => {
  expect(traitementApres({ decision: "Vu" }).traitement).toEqual({ etat: "vu", motif: "", date: "" });
  expect(traitementApres({ decision: "Vu", date: 46113 }).traitement?.date).toBe("2026-04-01");
  expect(traitementApres({ decision: "Vu", date: 46113 - 1462 }, true).traitement?.date).toBe("2026-04-01");
});

test("une décision inconnue se dit à sa cellule, et le constat reste à traiter", () => {
  const { traitement, constats } = traitementApres({ decision: "peut-être" });
  expect(traitement).toBeNull();
  expect(constats).toMatchObject([{ code: "poste-non-reconnu", feuille: "CTG Contrôle" }]);
  expect(constats[0]?.cellule).toMatch(/^G\d+$/);
});

test("un motif sans décision n’est pas perdu, et se dit", () => {
  const { traitement, constats } = traitementApres({ motif: "Convenu." });
  expect(traitement).toEqual({ etat: "vu", motif: "Convenu.", date: "" });
  expect(constats).toMatchObject([{ code: "champ-du-dossier-manquant" }]);
});

test("une ligne copiée, une colonne supprimée, une gravité récrite : rien ne lève", () => {
  const classeur = classeurDe(RAPPORT);
  const feuille = classeur.feuille("controle");
  feuille.ecrire(feuille.ligneDe(LIGNE), feuille.colonneDe("constat.gravite"), "Énorme");
  feuille.dupliquerLigne(feuille.ligneDe(LIGNE));
  feuille.supprimerColonne(feuille.colonneDe("constat.motif"));
  const { dossier, constats } = classeur.lireDossier();
  expect(dossier.controle?.constats).toMatchObject([{ gravite: "information" }]);
  expect(constats.map(({ code }) => code).sort()).toEqual(["colonne-manquante", "ligne-dupliquee"]);
});
