import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { surLEquipe } from "../../../src/domaine/dossier/geste";
import { changerLaFiche } from "../../../src/domaine/equipe/gestes";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { brouillonDe, cleDuModele } from "../../../src/volet/dossier/brouillon";
import { compterLesReponses, pertesDe, type Compte } from "../../../src/volet/dossier/pertes";
import { dernierEtat } from "../../../src/volet/suivi/etat";
import { PORTE_D_EXCEL } from "../../../src/volet/suivi/porteDExcel";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { compositionDe, EXEMPLE_SAISI, NATIONAL, SOCLE_DE_L_EXEMPLE } from "../dossier/fabrique";

/** L'hôte calcule chaque feuille : quelques secondes par construction. */
jest.setTimeout(60_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => hote.arreter());

/** Le dossier que le volet voit dans le classeur. */
function lu(suivi: Suivi) {
  const lecture = dernierEtat(suivi.instantane().lecture)?.lecture;
  if (lecture?.etat !== "lu") throw new Error(`dossier non lu : ${lecture?.etat}`);
  return lecture;
}

/** Les réponses de toutes les grilles. */
function compter({ grilles }: Dossier): Compte {
  return grilles.reduce<Compte>(
    (total, { reponses }) => {
      const { notes, commentaires, indicateurs } = compterLesReponses(reponses);
      return {
        notes: total.notes + notes,
        commentaires: total.commentaires + commentaires,
        indicateurs: total.indicateurs + indicateurs,
      };
    },
    { notes: 0, commentaires: 0, indicateurs: 0 },
  );
}

test("l’exemple décrit, construit puis relu par la vraie porte redonne le même formulaire", async () => {
  const suivi = new Suivi(PORTE_D_EXCEL);
  await suivi.relire();
  expect(dernierEtat(suivi.instantane().lecture)?.lecture.etat).toBe("absent");
  const { dossier, modele } = compositionDe(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE);
  expect(await suivi.construire(dossier, modele)).toBe(true);
  expect(brouillonDe(lu(suivi).dossier)).toEqual(EXEMPLE_SAISI);
  expect(lu(suivi).constats).toEqual([]);
});

test("changer de modèle efface du classeur exactement ce que le volet avait annoncé", async () => {
  const suivi = new Suivi(PORTE_D_EXCEL);
  const premiere = compositionDe(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE);
  await suivi.construire(premiere.dossier, premiere.modele);
  const avant = lu(suivi);
  const national = {
    ...EXEMPLE_SAISI,
    modele: cleDuModele(NATIONAL),
    politiques: "famille education social",
    horsChamp: [],
  };
  const seconde = compositionDe(national, { nature: "classeur", lu: avant });
  const { effacees } = pertesDe(avant, seconde);
  expect(await suivi.construire(seconde.dossier, seconde.modele)).toBe(true);
  const [reste, total] = [compter(lu(suivi).dossier), compter(avant.dossier)];
  expect(reste).toEqual({
    notes: total.notes - effacees.notes,
    commentaires: total.commentaires - effacees.commentaires,
    indicateurs: total.indicateurs - effacees.indicateurs,
  });
  expect(effacees.notes).toBeGreaterThan(0);
});

test("un modèle que l’on ne livre pas se lit par la copie que le classeur en garde", async () => {
  const suivi = new Suivi(PORTE_D_EXCEL);
  const { dossier, modele } = compositionDe(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE);
  const ancien = { ...modele, version: "0.9.0" };
  const reference = { identifiant: ancien.identifiant, version: ancien.version };
  expect(await suivi.construire({ ...dossier, modele: reference }, ancien)).toBe(true);
  expect(lu(suivi).modele).toEqual(ancien);
  const geste = surLEquipe(changerLaFiche("p1", { heuresPrevues: 1000 }));
  expect(await suivi.modifier(geste, "Heures changées.")).toBe(true);
  expect(lu(suivi).dossier.equipe.fiches[0]).toMatchObject({ poste: "p1", heuresPrevues: 1000 });
});
