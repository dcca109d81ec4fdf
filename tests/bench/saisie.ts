import { performance } from "node:perf_hooks";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import { noteDe, type Note } from "../../src/domaine/grille/reponses";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { adresse } from "../../src/plan/adresses";
import { dernierEtat } from "../../src/volet/suivi/etat";
import { PORTE_D_EXCEL } from "../../src/volet/suivi/porteDExcel";
import { Suivi } from "../../src/volet/suivi/Suivi";
import { afficher, enMillisecondes, mediane, rapport } from "./mesure";

const REPETITIONS = 11;
const ACTIVITES = 60;

/**
 * Une saisie dans les deux sens, sur une grille de 60 activités et 3 politiques seule, puis sur cinq : son coût ne doit
 * pas suivre la taille du dossier. Le pair est l'écriture nue d'une note dans le même classeur : l'hôte recalcule tout
 * le classeur à chaque écriture, ce qu'Excel ne fait pas. Visé : 250 ms de la cellule au volet, calcul de l'hôte exclu.
 */
export async function mesurerLaSaisie(): Promise<void> {
  const [seule, cinq] = [await mesurer(1), await mesurer(5)];
  const ligne = (libelle: string, sens: "versLaCellule" | "versLeVolet"): [string, string][] =>
    [seule, cinq].map(({ grilles, nue, [sens]: cout }) => [
      `${libelle}, ${grilles} grille(s)`,
      `${cout.allersRetours} allers-retours, ${enMillisecondes(cout.duree)} ; ${rapport(cout.duree, nue)} l’écriture nue (${enMillisecondes(nue)}), ` +
        `${enMillisecondes(Math.max(0, cout.duree - nue))} de plus ; ${rapport(cout.duree / nue, seule[sens].duree / seule.nue)} une grille seule`,
    ]);
  afficher(`Une saisie, ${ACTIVITES} activités × 3 politiques, dans l’hôte sans écran`, [
    ...ligne("du volet à la cellule", "versLaCellule"),
    ...ligne("de la cellule au volet (visé : 250 ms)", "versLeVolet"),
  ]);
}

interface Cout {
  /** Sans l'écriture nue, quand c'est elle que l'on suit. */
  readonly allersRetours: number;
  readonly duree: number;
}

interface Mesures {
  readonly grilles: number;
  readonly nue: number;
  readonly versLaCellule: Cout;
  readonly versLeVolet: Cout;
}

async function mesurer(grilles: number): Promise<Mesures> {
  const hote = demarrerHote();
  try {
    const [suivi, modele] = [new Suivi(PORTE_D_EXCEL), grandModele()];
    const construit = await suivi.construire(dossierDe(grilles, modele), modele);
    if (!construit) throw new Error("La construction a échoué.");
    await suivi.demarrer();
    await reposDe(hote);
    const versLaCellule = await chronometrer(hote, suivi, async (note, activite) => {
      suivi.saisir({ nature: "note", grille: "g1", activite, politique: "famille", note }, "Noté.");
      await jusquA(() => suivi.instantane().saisies.enAttente === 0);
    });
    const versLeVolet = await chronometrer(hote, suivi, async (note, activite) => {
      await taper(suivi, activite, note);
      await jusquA(() => noteMontree(suivi, activite) === note);
    });
    const nue = await chronometrer(hote, suivi, (note, activite) => taper(suivi, activite, note));
    return {
      grilles,
      nue: nue.duree,
      versLaCellule,
      versLeVolet: { ...versLeVolet, allersRetours: versLeVolet.allersRetours - 1 },
    };
  } finally {
    hote.arreter();
  }
}

async function chronometrer(
  hote: HoteSansEcran,
  suivi: Suivi,
  saisie: (note: number, activite: string) => Promise<void>,
): Promise<Cout> {
  const durees: number[] = [];
  const lots: number[] = [];
  for (let i = 0; i < REPETITIONS; i++) {
    const activite = `m1.a${i + 1}`;
    const note = noteMontree(suivi, activite) === 3 ? 1 : 3;
    const [debut, avant] = [performance.now(), hote.host.journal.lots.length];
    await saisie(note, activite);
    durees.push(performance.now() - debut);
    await reposDe(hote);
    lots.push(hote.host.journal.lots.length - avant);
  }
  return { allersRetours: mediane(lots), duree: mediane(durees) };
}

/** Comme une frappe : une cellule écrite, en un aller-retour. */
async function taper(suivi: Suivi, activite: string, note: number): Promise<void> {
  const reperee = luPar(suivi).feuilles.get("grille:g1");
  const [ligne, colonne] = [reperee?.lignes.get(`activite:${activite}`), reperee?.roles.get("note:famille")];
  if (reperee === undefined || ligne === undefined || colonne === undefined)
    throw new Error(`${activite} introuvable`);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(reperee.feuille.nom).getRange(adresse(ligne, colonne)).values = [
      [note],
    ];
    await context.sync();
  });
}

function luPar(suivi: Suivi) {
  const lecture = dernierEtat(suivi.instantane().lecture)?.lecture;
  if (lecture?.etat !== "lu") throw new Error("Le dossier n’est pas lu.");
  return lecture;
}

function noteMontree(suivi: Suivi, activite: string): Note {
  const [grille] = luPar(suivi).dossier.grilles;
  return grille === undefined ? null : noteDe(grille.reponses, activite, "famille");
}

async function jusquA(vrai: () => boolean): Promise<void> {
  while (!vrai()) await new Promise((suite) => setTimeout(suite, 1));
}

async function reposDe({ host }: HoteSansEcran): Promise<void> {
  await host.auRepos();
  await new Promise((suite) => setTimeout(suite, 300));
  await host.auRepos();
}

/** Quatre missions de quinze activités. */
function grandModele(): ModeleDeGrille {
  const modele = chargerModele("caf-charente-2024-08");
  const parRubrique = ACTIVITES / modele.rubriques.length;
  return {
    ...modele,
    identifiant: "bench",
    rubriques: modele.rubriques.map((rubrique, rang) => ({
      ...rubrique,
      activites: Array.from({ length: parRubrique }, (_, i) => ({
        identifiant: `m${rang + 1}.a${i + 1}`,
        libelle: `Activité ${i + 1} de la mission ${rang + 1}, telle qu’un chargé de coopération la lit`,
      })),
    })),
  };
}

function dossierDe(nombre: number, modele: ModeleDeGrille): Dossier {
  const { dossier } = EXEMPLE;
  const [poste] = dossier.postes;
  if (poste === undefined) throw new Error("L’exemple n’a pas de poste.");
  const rangs = Array.from({ length: nombre }, (_, i) => i + 1);
  return {
    ...dossier,
    modele: { identifiant: modele.identifiant, version: modele.version },
    champ: { horsChamp: [] },
    postes: rangs.map((rang) => ({ ...poste, identifiant: `p${rang}`, nom: `Spécimen ${rang}` })),
    equipe: { ...dossier.equipe, fiches: [] },
    financement: null,
    journal: null,
    planDAction: null,
    instruction: null,
    controle: null,
    grilles: rangs.map((rang) => ({
      identifiant: `g${rang}`,
      poste: `p${rang}`,
      reponses: { notes: {}, commentaires: {}, indicateurs: {} },
    })),
  };
}
