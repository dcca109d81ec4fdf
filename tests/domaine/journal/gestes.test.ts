import fc from "fast-check";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { ajouterEntree, remplacerEntree, retirerEntree } from "../../../src/domaine/journal/gestes";
import type { Journal } from "../../../src/domaine/journal/journal";
import { EXEMPLE } from "../../../src/donnees";
import { entree, uneEntree, unJournal } from "./fabrique";

const COPIL = entree({ objet: "Copil de printemps" });
const VEILLE = entree({ type: "veille", date: "2024-05-02" });

function tenir(journal: Journal | null): Dossier {
  return { ...EXEMPLE.dossier, journal };
}

test("la première entrée ouvre le journal, les suivantes vont à la fin, et le reste du dossier ne change pas", () => {
  const ferme = tenir(null);
  const ouvert = ajouterEntree(COPIL)(ferme);
  expect(ouvert).toEqual({ ...ferme, journal: [COPIL] });
  expect(ajouterEntree(VEILLE)(tenir([COPIL]))?.journal).toEqual([COPIL, VEILLE]);
});

test("une entrée se retrouve par ce qu'elle dit, et se remplace à sa place", () => {
  const corrigee = { ...COPIL, participants: 14 };
  expect(remplacerEntree({ ...COPIL }, corrigee)(tenir([VEILLE, COPIL]))?.journal).toEqual([
    VEILLE,
    corrigee,
  ]);
});

test("de deux entrées pareilles, la première est prise", () => {
  const journal = [COPIL, VEILLE, { ...COPIL }];
  expect(retirerEntree(COPIL)(tenir(journal))?.journal).toEqual([VEILLE, COPIL]);
  expect(remplacerEntree(COPIL, VEILLE)(tenir(journal))?.journal).toEqual([VEILLE, VEILLE, COPIL]);
});

test("une entrée changée entre-temps, ou un journal fermé : le geste ne se fait pas", () => {
  const changee = { ...COPIL, remarque: "Retouchée dans la feuille." };
  for (const dossier of [tenir([changee, VEILLE]), tenir([]), tenir(null)]) {
    expect(retirerEntree(COPIL)(dossier)).toBeNull();
    expect(remplacerEntree(COPIL, VEILLE)(dossier)).toBeNull();
  }
});

test("le journal dont on retire la dernière entrée reste ouvert", () => {
  expect(retirerEntree(COPIL)(tenir([COPIL]))?.journal).toEqual([]);
});

test("retirer annule ajouter, et remplacer dans l'autre sens annule remplacer, si rien n'est en double", () => {
  fc.assert(
    fc.property(fc.uniqueArray(uneEntree, { selector: (e) => JSON.stringify(e), minLength: 2 }), (tirees) => {
      const [neuve, ...reste] = tirees as [Journal[number], ...Journal[number][]];
      const ancienne = reste[0] as Journal[number];
      const dossier = tenir(reste);
      const ajoutee = ajouterEntree(neuve)(dossier) as Dossier;
      expect(retirerEntree(neuve)(ajoutee)).toEqual(dossier);
      const remplacee = remplacerEntree(ancienne, neuve)(dossier) as Dossier;
      expect(remplacerEntree(neuve, ancienne)(remplacee)).toEqual(dossier);
    }),
  );
});

test("un geste ne touche pas au journal qu'on lui donne", () => {
  fc.assert(
    fc.property(unJournal, uneEntree, (journal, neuve) => {
      const avant = JSON.stringify(journal);
      const dossier = tenir(journal);
      ajouterEntree(neuve)(dossier);
      retirerEntree(neuve)(dossier);
      remplacerEntree(neuve, neuve)(dossier);
      expect(JSON.stringify(journal)).toBe(avant);
    }),
  );
});
