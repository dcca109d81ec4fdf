import fc from "fast-check";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { chargerProfil } from "../../../../src/donnees";
import {
  ecrireEtp,
  etpDeLAnnee,
  moyenneDeLAnnee,
  type LigneDEtp,
} from "../../../../src/volet/equipe/reperes/etpDeLAnnee";
import { DOSSIER, EQUIPE, equipes, POSTES } from "../outils";

const DEPARTEMENTAL = chargerProfil("profil-departemental");

const montrer = (lignes: readonly LigneDEtp[]) =>
  lignes.map(({ libelle, mois }) => {
    const moyenne = moyenneDeLAnnee(mois);
    return [libelle, moyenne && ecrireEtp(moyenne.present), moyenne && ecrireEtp(moyenne.finance)];
  });

test("l’exemple : une maladie et une vacance, par poste, par employeur et par thématique", () => {
  const { groupes, total, sansPresence } = etpDeLAnnee(DOSSIER, DEPARTEMENTAL);
  const [postes, employeurs, thematiques] = groupes.map(({ lignes }) => montrer(lignes));
  const [camille, autre] = DOSSIER.postes.map(({ prenom, nom }) => `${prenom} ${nom}`);
  expect(postes).toEqual([
    // Mars est entièrement malade : 0,7 × 11 ÷ 12 = 0,64 financé.
    [camille, "0,62", "0,64"],
    // Vacant du 16 juillet au 30 novembre, la Caf informée : novembre commence après le délai, un mois déduit.
    [autre, "0,19", "0,28"],
  ]);
  expect(employeurs?.map(([, present, finance]) => [present, finance])).toEqual([
    ["0,62", "0,64"],
    ["0,19", "0,28"],
  ]);
  expect(thematiques?.map(([libelle]) => libelle)).toContain("Enfance / Jeunesse");
  expect(thematiques?.pop()).toEqual(["Non ventilé", "0,00", "0,00"]);
  expect(montrer([total])).toEqual([["Toute l’équipe", "0,81", "0,92"]]);
  expect(sansPresence).toEqual([]);
});

test("un poste sans présence dite n’a pas de mois, et ne compte pas pour zéro", () => {
  const [camille, autre] = EQUIPE.fiches;
  const dossier: Dossier = {
    ...DOSSIER,
    equipe: { ...EQUIPE, fiches: [{ ...camille!, periodes: [] }, autre!] },
  };
  const { groupes, sansPresence } = etpDeLAnnee(dossier, DEPARTEMENTAL);
  expect(groupes[0]?.lignes[0]?.mois).toEqual([]);
  expect(moyenneDeLAnnee([])).toBeNull();
  expect(sansPresence).toEqual([`${DOSSIER.postes[0]!.prenom} ${DOSSIER.postes[0]!.nom}`]);
});

test("sans présence nulle part, il n’y a pas de total", () => {
  const dossier: Dossier = { ...DOSSIER, equipe: { ...EQUIPE, fiches: [] } };
  expect(etpDeLAnnee(dossier, DEPARTEMENTAL).total.mois).toEqual([]);
});

test("une clé qui ne fait pas 100 % laisse le poste non ventilé ; un employeur inconnu se dit", () => {
  const [camille, autre] = EQUIPE.fiches;
  const fiches = [{ ...camille!, employeur: "e9", ventilation: { parentalite: 0.5 } }, autre!];
  const { groupes } = etpDeLAnnee({ ...DOSSIER, equipe: { ...EQUIPE, fiches } }, DEPARTEMENTAL);
  const [, employeurs, thematiques] = groupes.map(({ lignes }) => montrer(lignes));
  expect(employeurs?.pop()).toEqual(["Employeur à dire", "0,62", "0,64"]);
  expect(thematiques?.pop()).toEqual(["Non ventilé", "0,62", "0,64"]);
});

test("les trois partages font le même total, mois par mois, sur des équipes tirées au hasard", () => {
  const [modele] = DOSSIER.postes;
  const postes = POSTES.map((identifiant) => ({ ...modele!, identifiant }));
  fc.assert(
    fc.property(equipes, fc.integer({ min: 2015, max: 2030 }), (equipe, annee) => {
      const { groupes, total } = etpDeLAnnee({ ...DOSSIER, postes, equipe, annee }, DEPARTEMENTAL);
      for (const { lignes } of groupes) {
        total.mois.forEach((attendu, rang) => {
          for (const mesure of ["present", "finance"] as const) {
            const somme = lignes.reduce((etp, { mois }) => etp + (mois[rang]?.[mesure] ?? 0), 0);
            expect(somme).toBeCloseTo(attendu[mesure], 9);
          }
        });
      }
    }),
  );
});
