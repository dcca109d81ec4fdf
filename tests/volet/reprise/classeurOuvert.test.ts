import { noteDe } from "../../../src/domaine/grille/reponses";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { composerLaReprise } from "../../../src/volet/reprise/composerLaReprise";
import { Reprise } from "../../../src/volet/reprise/Reprise";
import { dernierEtat } from "../../../src/volet/suivi/etat";
import { PORTE_D_EXCEL } from "../../../src/volet/suivi/porteDExcel";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { libelles, noteTiree, POLITIQUES } from "../../lecture/ailleurs/outils/difformes";

/** L'hôte calcule chaque feuille : quelques secondes par construction. */
jest.setTimeout(120_000);

let hote: HoteSansEcran;
beforeEach(() => {
  hote = demarrerHote();
});
afterEach(() => hote.arreter());

const VALEURS = [
  ["Activités", "Famille", "Éducation", "Social"],
  ...libelles().map(({ libelle }, rang) => [libelle, ...POLITIQUES.map((_, i) => noteTiree(rang, i) ?? "")]),
];

test("une grille du classeur ouvert est reprise dans une grille neuve, la feuille d’origine intacte", async () => {
  await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add("CTG Grille");
    feuille.getRangeByIndexes(0, 0, VALEURS.length, 4).values = VALEURS;
    await context.sync();
  });
  const origine = async () =>
    (await hote.host.instantane()).feuilles.find(
      (feuille) => "nom" in feuille && feuille.nom === "CTG Grille",
    );
  const avant = await origine();

  const reprise = new Reprise();
  const suivi = new Suivi(PORTE_D_EXCEL);
  await suivi.demarrer();
  expect(dernierEtat(suivi.instantane().lecture)?.lecture.etat).toBe("absent");
  await reprise.lireLeClasseur(PORTE_D_EXCEL);
  const { reconnaissance, travail } = reprise.instantane();
  if (reconnaissance === null || travail === null) throw new Error("aucune grille reconnue");
  const { composition } = composerLaReprise(reconnaissance, travail);
  expect(await suivi.construire(composition.dossier, composition.modele)).toBe(true);

  const lecture = dernierEtat(suivi.instantane().lecture)?.lecture;
  if (lecture?.etat !== "lu") throw new Error("le dossier ne se lit pas");
  const reponses = lecture.dossier.grilles[0]?.reponses;
  if (reponses === undefined) throw new Error("pas de grille");
  libelles().forEach(({ identifiant }, rang) => {
    POLITIQUES.forEach((politique, i) =>
      expect(noteDe(reponses, identifiant, politique)).toBe(noteTiree(rang, i)),
    );
  });
  expect(await origine()).toEqual(avant);
});
