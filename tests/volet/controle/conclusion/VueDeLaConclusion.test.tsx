/** @jest-environment jsdom */
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import {
  INSTRUCTION_VIDE,
  type ConclusionDePoste,
  type Instruction,
} from "../../../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../../../src/donnees";
import { garderLeBrouillon } from "../../../../src/volet/controle/conclusion/brouillonGarde";
import { dernierEtat } from "../../../../src/volet/suivi/etat";
import { VueDeLaConclusion } from "../../../../src/volet/controle/conclusion/VueDeLaConclusion";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran } from "../../journal/outils/ecran";

const [P1] = EXEMPLE.dossier.postes;
if (P1 === undefined) throw new Error("L’exemple n’a pas de poste.");
const NOM = `${P1.prenom} ${P1.nom}`;
const EN_INSTRUCTION: Instruction = { ...INSTRUCTION_VIDE, etat: "en-instruction" };
const CONCLUE: ConclusionDePoste = {
  poste: P1.identifiant,
  avis: "favorable",
  etpPrisEnCompte: P1.quotite,
  conditions: "",
  contreparties: "",
  date: "2025-04-02",
  convergence: false,
  validationDeLaCnaf: "",
};

let classeur: ClasseurDEssai;
let ecran: Ecran;

async function ouvrir(
  instruction: Instruction | null,
  dossier: Dossier = EXEMPLE.dossier,
  obstacles = [] as string[],
) {
  classeur = new ClasseurDEssai({ ...dossier, instruction }, obstacles);
  ecran = await Ecran.ouvrir(classeur, (etat, lu) => (
    <VueDeLaConclusion
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
}

afterEach(async () => {
  await ecran.fermer();
  // Un brouillon se garde d'un écran à l'autre, pas d'un essai à l'autre.
  garderLeBrouillon(null);
});

const conclusions = () => classeur.dossier.instruction?.conclusions;

/** Un champ de plusieurs lignes, rempli comme une personne le ferait. */
async function rediger(libelle: string, texte: string) {
  await ecran.pendant(() => {
    const champ = ecran.champ<HTMLTextAreaElement>(libelle);
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(champ, texte);
    champ.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

test("conclure un poste : l’avis prend le focus, tout s’écrit, le focus revient au poste", async () => {
  await ouvrir(EN_INSTRUCTION);
  expect(ecran.texte).toContain("Aucun poste conclu");
  await ecran.presser(`Conclure : ${NOM}`);
  expect(document.activeElement).toBe(ecran.champ("Avis de la Caf"));
  expect(ecran.champ("Conclu le").value).toBe("02/04/2025");
  await ecran.choisir("Avis de la Caf", "Favorable sous conditions");
  await ecran.ecrire("ETP pris en compte", String(P1.quotite).replace(".", ","));
  await rediger("Conditions", "Bilan remis au 31 janvier");
  await ecran.presser("Enregistrer");
  expect(conclusions()).toEqual([
    { ...CONCLUE, avis: "sous-conditions", conditions: "Bilan remis au 31 janvier" },
  ]);
  expect(document.activeElement).toBe(ecran.bouton(`Modifier la conclusion : ${NOM}`));
  expect(ecran.texte).toContain("1 poste conclu sur");
});

test("sans avis, ou avec un ETP qui n’en est pas un, rien ne s’écrit et le champ fautif prend le focus", async () => {
  await ouvrir(EN_INSTRUCTION);
  await ecran.presser(`Conclure : ${NOM}`);
  await ecran.presser("Enregistrer");
  expect(ecran.texte).toContain("Donnez l’avis de la Caf.");
  expect(document.activeElement).toBe(ecran.champ("Avis de la Caf"));
  await ecran.choisir("Avis de la Caf", "Favorable");
  await ecran.ecrire("ETP pris en compte", "7");
  await ecran.presser("Enregistrer");
  expect(document.activeElement).toBe(ecran.champ("ETP pris en compte"));
  expect(conclusions()).toEqual([]);
});

test("R-FORFAIT-5 : la convergence rappelle la contrepartie et la Cnaf ; ce qui manque se dit sans empêcher", async () => {
  await ouvrir({ ...EN_INSTRUCTION, conclusions: [CONCLUE] });
  await ecran.presser(`Modifier la conclusion : ${NOM}`);
  await ecran.pendant(() => ecran.champ("Le poste converge vers le barème").click());
  expect(ecran.texte).toContain("Toute augmentation sans contrepartie est à proscrire");
  expect(ecran.textes("[role=status]").join()).toContain(
    "À vérifier avant de signer : contrepartie à écrire et validation de la Cnaf à dater.",
  );
  await ecran.ecrire("Validée par la Cnaf le", "20/03/2025");
  await ecran.presser("Enregistrer");
  expect(conclusions()).toEqual([{ ...CONCLUE, convergence: true, validationDeLaCnaf: "2025-03-20" }]);
  expect(ecran.texte).toContain("1 poste à vérifier");
});

test("plus d’ETP que la quotité se signale, et s’écrit si l’on y tient", async () => {
  await ouvrir({ ...EN_INSTRUCTION, conclusions: [{ ...CONCLUE, etpPrisEnCompte: 1 }] });
  expect(ecran.texte).toContain("À vérifier avant de signer : plus d’ETP que la quotité du poste.");
});

test("retirer une conclusion la retire, et le focus va à « Conclure »", async () => {
  await ouvrir({ ...EN_INSTRUCTION, conclusions: [CONCLUE] });
  await ecran.presser(`Retirer la conclusion : ${NOM}`);
  expect(conclusions()).toEqual([]);
  expect(document.activeElement).toBe(ecran.bouton(`Conclure : ${NOM}`));
});

test("une écriture refusée garde ce qui était écrit ; un tour ailleurs aussi", async () => {
  await ouvrir(EN_INSTRUCTION);
  await ecran.presser(`Conclure : ${NOM}`);
  await ecran.choisir("Avis de la Caf", "Défavorable");
  classeur.panne = new Error("refus");
  await ecran.presser("Enregistrer");
  expect(ecran.champ<HTMLSelectElement>("Avis de la Caf").value).toBe("defavorable");
  await ecran.fermer();
  await ouvrir(EN_INSTRUCTION);
  expect(ecran.champ<HTMLSelectElement>("Avis de la Caf").value).toBe("defavorable");
  await ecran.presser("Fermer");
});

test.each<[string, Instruction | null, string]>([
  ["jamais remis", null, "Le dossier est en brouillon"],
  ["validé", { ...EN_INSTRUCTION, etat: "valide", conclusions: [CONCLUE] }, "Dossier validé"],
])("un dossier %s se lit, ne se conclut pas, et l’écran dit pourquoi", async (_cas, instruction, raison) => {
  await ouvrir(instruction);
  expect(ecran.texte).toContain(raison);
  expect(ecran.textes("button").filter((nom) => /Conclure|Modifier|Retirer/.test(nom))).toEqual([]);
});

test("en lecture seule, les conclusions se lisent et la page à signer se montre", async () => {
  await ouvrir({ ...EN_INSTRUCTION, conclusions: [CONCLUE] }, EXEMPLE.dossier, [
    "Le fichier est en lecture seule.",
  ]);
  expect(ecran.texte).toContain("Favorable, le 02/04/2025");
  expect(ecran.textes("button")).toEqual(["Voir la page à signer"]);
  await ecran.presser("Voir la page à signer");
  expect(classeur.montrees).toEqual([["CTG Conclusion", undefined]]);
});

test("un dossier sans poste le dit", async () => {
  await ouvrir(EN_INSTRUCTION, { ...EXEMPLE.dossier, postes: [], grilles: [], financement: null });
  expect(ecran.texte).toContain("aucun poste");
});
