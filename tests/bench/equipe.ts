import { performance } from "node:perf_hooks";
import { Workbook } from "exceljs";
import type { Dossier, Poste } from "../../src/domaine/dossier/dossier";
import { ficheVide, type FicheDePoste, type Periode } from "../../src/domaine/equipe/equipe";
import { examinerLEquipe } from "../../src/domaine/equipe/examinerLEquipe";
import { moisDeLEquipe } from "../../src/domaine/equipe/moisDeLEquipe";
import { ventiler } from "../../src/domaine/equipe/ventiler";
import { chargerModele, chargerProfil, EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import type { PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { afficher, dureeMediane, enMillisecondes, mediane, rapport } from "./mesure";

const POSTES = 12;
const PREMIERE_ANNEE = 2020;
const DUREES = [1, 2, 4, 8] as const;
const PROFIL = chargerProfil("profil-departemental");

/** Douze postes, six périodes par an chacun ; la croissance se lit d'une durée à son double. */
export async function mesurerLEquipe(): Promise<void> {
  afficher(`Équipe de ${POSTES} postes : les mois et la ventilation de chaque année, les constats`, calcul());
  afficher(`Équipe de ${POSTES} postes : planifier, puis écrire le classeur`, await ecriture());
}

function calcul(): [string, string][] {
  const lignes: [string, string][] = [];
  let precedente: number | null = null;
  for (const duree of DUREES) {
    const dossier = dossierDe(duree);
    const annees = anneesDe(duree);
    verifier(dossier, annees);
    const appels = 32 / duree;
    const mesuree = dureeMediane(() => calculer(relu(dossier), annees), appels);
    const pair = dureeMediane(
      () => annees.forEach((annee) => jourParJour({ ...dossier, annee })),
      appels / 4,
    );
    lignes.push([
      libelleDe(dossier, duree),
      `${enMillisecondes(mesuree)}${auDouble(mesuree, precedente)} ; ${rapport(mesuree, pair)} une boucle jour par jour des seuls présents (${enMillisecondes(pair)})`,
    ]);
    precedente = mesuree;
  }
  return lignes;
}

async function ecriture(): Promise<[string, string][]> {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  const lignes: [string, string][] = [];
  let precedente: number | null = null;
  for (const duree of DUREES) {
    const dossier = dossierDe(duree);
    const planification = dureeMediane(() => planifier(dossier, modele), 2, 5);
    const plan = planifier(dossier, modele);
    const ecrit = await chronometrer(() => ecrireClasseur(plan, { titre: "Bench" }));
    const pair = await chronometrer(() => ecrireParExceljs(plan));
    const total = planification + ecrit;
    lignes.push([
      libelleDe(dossier, duree),
      `${enMillisecondes(planification)} + ${enMillisecondes(ecrit)}${auDouble(total, precedente)} ; écrire : ${rapport(ecrit, pair)} exceljs, mêmes contenus sans style (${enMillisecondes(pair)})`,
    ]);
    precedente = total;
  }
  return lignes;
}

function auDouble(duree: number, precedente: number | null): string {
  return precedente === null ? "" : `, ${rapport(duree, precedente)} la ligne d’avant`;
}

function libelleDe(dossier: Dossier, duree: number): string {
  const periodes = dossier.equipe.fiches.reduce((total, fiche) => total + fiche.periodes.length, 0);
  return `${duree} an(s), ${periodes} périodes`;
}

function anneesDe(duree: number): number[] {
  return Array.from({ length: duree }, (_, rang) => PREMIERE_ANNEE + rang);
}

function dossierDe(duree: number): Dossier {
  const postes = Array.from({ length: POSTES }, (_, rang): Poste => ({
    identifiant: `p${rang + 1}`,
    prenom: "Prénom",
    nom: `Nom ${rang + 1}`,
    libelle: rang === 0 ? "pilote" : "thematique",
    intitule: "",
    quotite: 0.5,
  }));
  const fiches = postes.map(({ identifiant }, rang): FicheDePoste => ({
    ...ficheVide(identifiant),
    ventilation: { "petite-enfance": 0.6, parentalite: 0.4 },
    periodes: anneesDe(duree).flatMap((annee) => periodesDe(annee, rang)),
  }));
  return {
    ...EXEMPLE.dossier,
    annee: PREMIERE_ANNEE + duree - 1,
    profil: PROFIL.identifiant,
    postes,
    equipe: { ...EXEMPLE.dossier.equipe, fiches },
    grilles: [],
  };
}

/** Trois quotités, deux maladies, une vacance ; un poste sur deux en informe la Caf. */
function periodesDe(annee: number, rang: number): Periode[] {
  return [
    { nature: "presence", debut: `${annee}-01-01`, fin: `${annee}-04-30`, quotite: 0.5 },
    { nature: "maladie", debut: `${annee}-02-01`, fin: `${annee}-03-15` },
    { nature: "presence", debut: `${annee}-05-01`, fin: `${annee}-08-20`, quotite: 0.8 },
    { nature: "maladie", debut: `${annee}-06-10`, fin: `${annee}-06-20` },
    {
      nature: "vacance",
      debut: `${annee}-08-21`,
      fin: `${annee}-11-30`,
      information: rang % 2 === 0 ? `${annee}-08-25` : "",
    },
    { nature: "presence", debut: `${annee}-12-01`, fin: `${annee}-12-31`, quotite: 0.5 },
  ];
}

/** Les mêmes périodes, telles qu'une nouvelle lecture du classeur les rend. */
function relu(dossier: Dossier): Dossier {
  const fiches = dossier.equipe.fiches.map((fiche) => ({ ...fiche, periodes: [...fiche.periodes] }));
  return { ...dossier, equipe: { ...dossier.equipe, fiches } };
}

/** Ce que l'écran montre de toute une CTG : chaque année, mais les constats de la seule année du dossier. */
function calculer(dossier: Dossier, annees: readonly number[]): void {
  for (const annee of annees) ventiler(moisDeLEquipe({ ...dossier, annee }, PROFIL), dossier.equipe.fiches);
  examinerLEquipe({ ...dossier, profil: PROFIL });
}

/** Le pair : chaque jour de l'année, toutes les périodes du poste, sans rien réunir ni déduire. */
function jourParJour({ annee, equipe }: Dossier): number[][] {
  return equipe.fiches.map(({ periodes }) =>
    Array.from({ length: 12 }, (_, mois) => {
      let somme = 0;
      let jours = 0;
      for (const jour = new Date(Date.UTC(annee, mois, 1)); jour.getUTCMonth() === mois; jours++) {
        const iso = jour.toISOString().slice(0, 10);
        const enCours = periodes.filter(({ debut, fin }) => debut <= iso && (fin === "" || iso <= fin));
        if (enCours.every(({ nature }) => nature === "presence")) {
          for (const periode of enCours) if (periode.nature === "presence") somme += periode.quotite;
        }
        jour.setUTCDate(jour.getUTCDate() + 1);
      }
      return somme / jours;
    }),
  );
}

/** Deux calculs qui ne diraient pas la même chose ne se comparent pas. */
function verifier(dossier: Dossier, annees: readonly number[]): void {
  for (const annee of annees) {
    const presents = moisDeLEquipe({ ...dossier, annee }, PROFIL).map(({ mois }) => mois);
    jourParJour({ ...dossier, annee }).forEach((mois, poste) =>
      mois.forEach((present, rang) => {
        if (Math.abs(present - (presents[poste]?.[rang]?.present ?? NaN)) < 1e-9) return;
        throw new Error(`La boucle jour par jour et moisDeLEquipe diffèrent, poste ${poste + 1}, ${annee}.`);
      }),
    );
  }
}

/** Le pair de l'écriture : les valeurs et les formules des mêmes cellules, ni style, ni validation. */
async function ecrireParExceljs({ feuilles }: PlanClasseur): Promise<unknown> {
  const classeur = new Workbook();
  for (const { nom, cellules } of feuilles) {
    const feuille = classeur.addWorksheet(nom);
    for (const { ligne, colonne, contenu } of cellules) {
      if (contenu === undefined) continue;
      feuille.getCell(ligne + 1, colonne + 1).value =
        "formule" in contenu ? { formula: contenu.formule.slice(1), date1904: false } : contenu.valeur;
    }
  }
  return classeur.xlsx.writeBuffer();
}

async function chronometrer(travail: () => Promise<unknown>): Promise<number> {
  const durees: number[] = [];
  for (let i = 0; i < 5; i++) {
    const debut = performance.now();
    await travail();
    durees.push(performance.now() - debut);
  }
  return mediane(durees);
}
