/** @jest-environment jsdom */
import { classeurAComparer } from "../../../../src/comparaison/classeurAComparer";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { activitesDe } from "../../../../src/domaine/grille/parcourir";
import { appliquerSaisie } from "../../../../src/domaine/grille/saisie";
import { INSTRUCTION_VIDE } from "../../../../src/domaine/instruction/instruction";
import { chargerModele, EXEMPLE } from "../../../../src/donnees";
import type { LectureAComparer } from "../../../../src/fichiers/lireAComparer";
import { AutreClasseur } from "../../../../src/volet/controle/comparaison/AutreClasseur";
import { VueDeLaComparaison } from "../../../../src/volet/controle/comparaison/VueDeLaComparaison";
import { dernierEtat } from "../../../../src/volet/suivi/etat";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran, lisible } from "../../journal/outils/ecran";
import { lireLeDossier } from "../../suivi/classeurEnMemoire";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);
const ICI: Dossier = { ...EXEMPLE.dossier, annee: 2024, instruction: null };
const [ACTIVITE] = activitesDe(MODELE);
const [POLITIQUE] = ICI.politiques;
const [GRILLE] = ICI.grilles;
if (ACTIVITE === undefined || POLITIQUE === undefined || GRILLE === undefined)
  throw new Error("L’exemple est incomplet.");

const noter = (dossier: Dossier, note: number | null) =>
  appliquerSaisie(dossier, {
    nature: "note",
    grille: GRILLE.identifiant,
    activite: ACTIVITE.identifiant,
    politique: POLITIQUE.identifiant,
    note,
  });
const LIBELLE = lisible(`${POLITIQUE.libelle} : ${ACTIVITE.libelle}`);
const noteIci = () =>
  classeur.dossier.grilles[0]?.reponses.notes[ACTIVITE.identifiant]?.[POLITIQUE.identifiant] ?? null;

/** Un travailleur qui rend toujours la même lecture ; le vrai est essayé dans son fichier. */
function travailleurQuiRend(lecture: LectureAComparer): Worker {
  const cible = Object.assign(new EventTarget(), {
    postMessage: () => repondre({ etat: "rendu", valeur: lecture }),
    terminate: () => undefined,
  });
  const repondre = (data: unknown) => cible.dispatchEvent(new MessageEvent("message", { data }));
  queueMicrotask(() => repondre({ etat: "pret" }));
  return cible as unknown as Worker;
}

/** jsdom n'a pas `File.arrayBuffer`. */
const FICHIER = {
  name: "autre.xlsx",
  size: 1,
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)),
} as File;

let classeur: ClasseurDEssai;
let ecran: Ecran;
let autre: AutreClasseur;

async function comparer(
  ici: Dossier,
  lecture: LectureAComparer | Dossier,
  obstacles: readonly string[] = [],
) {
  classeur = new ClasseurDEssai(ici, obstacles);
  const rendue: LectureAComparer =
    "etat" in lecture ? lecture : { etat: "lu", classeur: classeurAComparer(lireLeDossier(lecture)) };
  autre = new AutreClasseur(() => Promise.resolve(() => travailleurQuiRend(rendue)));
  ecran = await Ecran.ouvrir(classeur, (etat, lu) => (
    <VueDeLaComparaison
      autreClasseur={autre}
      ouvert={{
        lu,
        suivi: classeur.suivi,
        saisies: etat.saisies,
        occupe: false,
        lectureSeule: (dernierEtat(etat.lecture)?.obstacles ?? []).length > 0,
        aujourdHui: "2025-04-02",
        modifier: (geste, fait) => classeur.suivi.modifier(geste, fait),
      }}
    />
  ));
  await ecran.pendant(() => autre.lire(FICHIER));
}

afterEach(() => ecran.fermer());

const titresDesLignes = () => ecran.textes(".differences > li > .texte");

test("deux copies pareilles le disent, et rien d’autre", async () => {
  await comparer(ICI, ICI);
  expect(ecran.texte).toContain("Les deux classeurs disent la même chose.");
  expect(titresDesLignes()).toEqual([]);
});

test("une note différente : les deux valeurs, aller à sa ligne, la reprendre, annuler", async () => {
  await comparer(noter(ICI, 1), noter(ICI, 3));
  expect(ecran.texte).toContain("1 note diffère.");
  expect(ecran.texte).toContain("rien ne dit ici laquelle est la bonne");
  expect(titresDesLignes()).toEqual([LIBELLE]);
  expect(ecran.texte).toContain("Ici : 1 · Autre fichier : 3");
  await ecran.presser(`Aller à la ligne : ${LIBELLE}`);
  expect(classeur.montrees[0]?.[0]).toMatch(/^CTG Grille/);
  expect(classeur.montrees[0]?.[1]).toMatch(/^C\d+$/);
  await ecran.presser(`Reprendre : ${LIBELLE}`);
  expect(noteIci()).toBe(3);
  expect(titresDesLignes()).toEqual([]);
  expect(ecran.texte).toContain("Les deux classeurs disent la même chose.");
  expect(document.activeElement?.textContent).toBe("Ligne à ligne");
  await ecran.presser(/^Annuler/);
  expect(noteIci()).toBe(1);
  expect(titresDesLignes()).toEqual([LIBELLE]);
});

test("R-EVAL-1 : d’une année à l’autre, les notes montent et les points se lisent, sans parler de faute", async () => {
  await comparer(noter(ICI, 3), noter({ ...ICI, annee: 2023 }, 1));
  expect(ecran.texte).toContain("De 2023, dans l’autre fichier, à 2024, ici.");
  expect(ecran.texte).toContain("1 note monte");
  expect(ecran.textes(".evolutions th[scope=col]").slice(0, 4)).toEqual([
    "Mission",
    "Ici",
    "Autre",
    "Évolution",
  ]);
  expect(ecran.textes(".evolutions td").some((texte) => /^\+\d+ points?$/.test(texte))).toBe(true);
});

test("une note que l’autre n’a pas s’efface d’un geste qui le dit", async () => {
  await comparer(noter(ICI, 2), noter(ICI, null));
  await ecran.presser(`Effacer comme l’autre : ${LIBELLE}`);
  expect(noteIci()).toBeNull();
});

test("grille remise, ou lecture seule : tout se compare, rien ne se reprend, et l’écran dit pourquoi", async () => {
  const remis: Dossier = {
    ...ICI,
    instruction: {
      ...INSTRUCTION_VIDE,
      etat: "remis",
      version: 1,
      remises: [{ version: 1, date: "2025-03-12", reception: "", empreinte: "" }],
      evenements: [{ nature: "remise", date: "2025-03-12", partie: "agent", texte: "Version 1 remise" }],
    },
  };
  await comparer(noter(remis, 1), noter(remis, 3));
  expect(ecran.texte).toContain("Rien ne se reprend pour l’instant. Grille remise le 12/03/2025, version 1");
  expect(ecran.textes("button").filter((nom) => /^(Reprendre|Annuler)/.test(nom))).toEqual([]);
  await ecran.fermer();
  await comparer(remis, ICI);
  expect(ecran.texte).toContain("la plus avancée est celle-ci, mais l’autre a pu changer de son côté");
  await ecran.fermer();
  await comparer(noter(ICI, 1), noter(ICI, 3), ["Le fichier est en lecture seule."]);
  expect(titresDesLignes()).toEqual([LIBELLE]);
  expect(ecran.textes("button").filter((nom) => nom === "Reprendre")).toEqual([]);
});

test("les parties se filtrent ; les lignes viennent par paquets", async () => {
  const corrige = { ...noter(ICI, 3), territoire: { ...ICI.territoire, finCtg: "2031-12-31" } };
  await comparer(noter(ICI, 1), corrige);
  await ecran.presser("Dossier (1)");
  expect(titresDesLignes()).toEqual(["Fin de la CTG"]);
  await ecran.fermer();
  const vide: Dossier = {
    ...ICI,
    grilles: ICI.grilles.map((grille) => ({
      ...grille,
      reponses: { notes: {}, commentaires: {}, indicateurs: {} },
    })),
  };
  await comparer(ICI, vide);
  expect(titresDesLignes()).toHaveLength(25);
  await ecran.presser(/^Montrer les suivantes/);
  expect(titresDesLignes()).toHaveLength(50);
});

test("un fichier illisible, une autre CTG : c’est dit, rien n’est comparé ; oublier rend le focus", async () => {
  await comparer(ICI, { etat: "refuse", code: "pas-un-dossier", phrase: "Pas un dossier.", constats: [] });
  expect(ecran.textes("[role=alert]").join()).toContain("Pas un dossier.");
  await ecran.presser("Oublier ce fichier");
  expect(document.activeElement?.textContent).toBe("Comparer");
  expect(ecran.texte).not.toContain("autre.xlsx");
  await ecran.fermer();
  await comparer(ICI, { ...ICI, territoire: { ...ICI.territoire, nom: "Autre territoire" } });
  expect(ecran.texte).toContain("Autre territoire");
  expect(ecran.texte).toContain("rien n’est comparé");
  expect(titresDesLignes()).toEqual([]);
});
