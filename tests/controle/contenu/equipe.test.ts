import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { FicheDePoste, Periode } from "../../../src/domaine/equipe/equipe";
import { INSTRUCTION_VIDE } from "../../../src/domaine/instruction/instruction";
import { MODELE, SAIN } from "./exempleSain";
import { constatsDe, ecartDe, type Essai } from "./outils";

const DE_LA_FICHE: Dossier = { ...SAIN, profil: "profil-departemental" };
const sain: Essai = { dossier: DE_LA_FICHE, modele: MODELE };

function avecLaFiche(changer: (fiche: FicheDePoste) => Partial<FicheDePoste>): Dossier {
  const fiches = DE_LA_FICHE.equipe.fiches.map((fiche) =>
    fiche.poste === "p1" ? { ...fiche, ...changer(fiche) } : fiche,
  );
  return { ...DE_LA_FICHE, equipe: { ...DE_LA_FICHE.equipe, fiches } };
}

const ajoutes = (dossier: Dossier) => ecartDe(sain, { ...sain, dossier }).ajoutes;
const reecrire = (cle: string, ligne: string, role: string, valeur: string | number) =>
  ecartDe(sain, {
    ...sain,
    malmener: (classeur) => void classeur.feuille(cle).saisir(ligne, role, valeur),
  }).ajoutes;
const avecLaPeriode = (periode: Periode) =>
  avecLaFiche(({ periodes }) => ({ periodes: [...periodes, periode] }));

it("la quotité sous le minimum, à sa cellule", () => {
  const postes = DE_LA_FICHE.postes.map((poste) =>
    poste.identifiant === "p1" ? { ...poste, quotite: 0.4 } : poste,
  );
  expect(ajoutes({ ...DE_LA_FICHE, postes })).toContain("C-EQUIPE-3 CTG Postes!F9 a-corriger");
});

it("une quotité illisible ne se dit qu’une fois", () => {
  const constats = reecrire("postes", "poste:p1", "quotite", "mi-temps");
  expect(constats.filter((constat) => constat.includes("CTG Postes!F9"))).toEqual([
    "C-EQUIPE-1 CTG Postes!F9 a-corriger",
  ]);
});

it("aucun pilote, puis deux", () => {
  const avec = (libelle: "pilote" | "thematique"): Dossier => ({
    ...DE_LA_FICHE,
    postes: DE_LA_FICHE.postes.map((poste) => ({ ...poste, libelle })),
  });
  expect(ajoutes(avec("thematique"))).toContain("C-EQUIPE-2 CTG Postes! a-corriger");
  expect(ajoutes(avec("pilote"))).toContain("C-EQUIPE-2 CTG Postes! a-discuter");
});

it("l’éligibilité, à la réponse en cause", () => {
  expect(ajoutes(avecLaFiche(() => ({ fonction: "direction" })))).toContain(
    "C-EQUIPE-4 CTG Postes!E19 bloquant",
  );
  const sansNiveau = avecLaFiche(({ qualification }) => ({
    qualification: { ...qualification, niveau: null, categorie: "" },
  }));
  expect(ajoutes(sansNiveau)).toEqual(["C-EQUIPE-4 CTG Postes!F25 a-corriger"]);
});

it("la clé de répartition, et le montant qu’elle ne ventile plus ne se redit pas", () => {
  expect(ajoutes(avecLaFiche(() => ({ ventilation: { "petite-enfance": 0.6 } })))).toEqual([
    "C-EQUIPE-7 CTG Postes!H19 a-corriger",
  ]);
  const illisible = reecrire("postes", "fiche:p1", "fiche.enfance-jeunesse", "beaucoup");
  expect(illisible.filter((constat) => constat.startsWith("C-EQUIPE-7"))).toEqual([]);
});

it("la part SPPE sous la moitié", () => {
  expect(ajoutes(avecLaFiche(() => ({ partSppe: 0.3 })))).toEqual(["C-EQUIPE-6 CTG Postes!G19 a-discuter"]);
});

it("une période qui finit avant de commencer, à sa fin", () => {
  const constats = ajoutes(avecLaPeriode({ nature: "maladie", debut: "2024-09-10", fin: "2024-09-01" }));
  expect(constats).toEqual([expect.stringMatching(/^C-EQUIPE-5 CTG Postes!E\d+ a-corriger$/)]);
});

it("une date illisible ne se dit qu’une fois", () => {
  const constats = reecrire("postes", "periode:2", "periode.debut", "au printemps");
  expect(constats.filter((constat) => /C-EQUIPE-[15] /.test(constat))).toHaveLength(1);
});

it("douze mois déduits se discutent", () => {
  const dossier = avecLaPeriode({ nature: "maladie", debut: "2024-01-01", fin: "2024-12-31" });
  const [constat] = constatsDe({ ...sain, dossier }).filter(
    ({ controle, cle }) => controle === "C-EQUIPE-9" && cle.endsWith("|p1"),
  );
  expect([constat?.gravite, constat?.phrase]).toEqual([
    "a-discuter",
    "Les douze mois de 2024 sont déduits pour Camille Exemple, absent ou non remplacé.",
  ]);
});

it("une vacance sans information écrite, à la date qui manque", () => {
  const dossier = avecLaPeriode({
    nature: "vacance",
    debut: "2024-11-04",
    fin: "2024-11-20",
    information: "",
  });
  expect(ajoutes(dossier)).toContainEqual(expect.stringMatching(/^C-EQUIPE-10 CTG Postes!G\d+ a-corriger$/));
});

it("l’employeur sans Cof", () => {
  const dossier = { ...DE_LA_FICHE, equipe: { ...DE_LA_FICHE.equipe, cofs: [] } };
  const constats = ajoutes(dossier);
  expect(constats.filter((constat) => constat.startsWith("C-EQUIPE-8"))).toHaveLength(2);
  // Ses nouveaux ETP sans Cof ne sont pas une faute de plus.
  expect(constats.filter((constat) => constat.startsWith("C-FIN-6"))).toEqual([]);
});

it("un volume horaire qui contredit la quotité, dans la feuille des salaires", () => {
  expect(ajoutes(avecLaFiche(() => ({ heuresPrevues: 1607 })))).toEqual([
    "C-EQUIPE-11 CTG Prévisionnel!D9 a-discuter",
  ]);
  expect(ajoutes(avecLaFiche(() => ({ heuresPrevues: 1150 })))).toEqual([]);
});

it("une pièce due : une information, à corriger une fois la grille remise ou la campagne close", () => {
  const dossier = { ...SAIN, profil: "charente" };
  const pieces = (essai: Partial<Essai>) =>
    constatsDe({ dossier, modele: MODELE, ...essai })
      .filter(({ controle }) => controle === "C-PIECE-1")
      .map(({ gravite }) => gravite);
  expect(pieces({ aujourdHui: "2025-03-31" })).toEqual(["information", "information"]);
  expect(pieces({ aujourdHui: "2025-04-01" })).toEqual(["a-corriger", "a-corriger"]);
  const instruction = { ...INSTRUCTION_VIDE, etat: "remis" as const };
  expect(pieces({ dossier: { ...dossier, instruction } })).toEqual(["a-corriger", "a-corriger"]);
});

it("les dates de la CTG et l’identité du dossier, dans le mode d’emploi", () => {
  const avec = (territoire: Partial<Dossier["territoire"]>, annee = DE_LA_FICHE.annee): Dossier => ({
    ...DE_LA_FICHE,
    annee,
    territoire: { ...DE_LA_FICHE.territoire, ...territoire },
  });
  const duMode = (dossier: Dossier) => ajoutes(dossier).filter((constat) => constat.startsWith("C-DATE"));
  expect(duMode(avec({ finCtg: "2018-12-31" }))).toEqual([
    expect.stringMatching(/^C-DATE-1 CTG Mode d’emploi!C\d+ a-corriger$/),
  ]);
  expect(duMode(avec({}, 2026))).toHaveLength(1);
  expect(duMode(avec({ caf: "" }))).toEqual([
    expect.stringMatching(/^C-DATE-2 CTG Mode d’emploi!C\d+ information$/),
  ]);
});
