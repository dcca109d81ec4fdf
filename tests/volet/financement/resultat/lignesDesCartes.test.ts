import { calculerFinancement } from "../../../../src/domaine/financement/calculerFinancement";
import type { Financement } from "../../../../src/domaine/financement/financement";
import { chargerProfil } from "../../../../src/donnees";
import {
  direLesEtp,
  lignesDeLEmployeur,
  lignesDuPoste,
} from "../../../../src/volet/financement/resultat/lignesDesCartes";
import { dossier, fiche, finance, financement, poste } from "../../../domaine/financement/outils/dossiers";

const POSTE = poste("p1", 1);

function resultat(dit: Financement, periodes = fiche(POSTE).periodes) {
  return calculerFinancement(
    dossier([POSTE], [fiche(POSTE, { periodes })]),
    dit,
    chargerProfil("national"),
    2024,
  );
}

test("les ETP écartés par le plafond se montrent, en alerte, et ce qui est nul se tait", () => {
  const { employeurs, methode } = resultat(
    financement({ employeurs: [finance({ montantDu: 20000, etpSoutenus: 1, etpPrecedenteCtg: 0.7 })] }),
  );
  expect(lignesDeLEmployeur(employeurs[0]!, methode)).toEqual([
    { terme: "ETP financés", valeur: "1\u00a0ETP" },
    { terme: "Déjà soutenus", valeur: "0,7\u00a0ETP" },
    { terme: "Écartés par le plafond", valeur: "0,3\u00a0ETP", alerte: true },
    { terme: "Forfait gelé par ETP", valeur: "20\u00a0000\u00a0€" },
    { terme: "Droit par ETP", valeur: "20\u00a0000\u00a0€" },
    { terme: "Coût réel", valeur: "à saisir" },
  ]);
});

test("un financement au-dessus du coût est une alerte, jamais un reste à charge négatif", () => {
  const employeurs = [finance({ montantDu: 20000, etpSoutenus: 1, etpPrecedenteCtg: 1 })];
  const [poste] = resultat(financement({ employeurs, couts: [{ poste: "p1", montant: 15000 }] })).postes;
  expect(lignesDuPoste(poste!)).toEqual([
    { terme: "ETP financé", valeur: "1\u00a0ETP" },
    { terme: "Coût réel", valeur: "15\u00a0000\u00a0€" },
    { terme: "Au-dessus du coût réel", valeur: "5\u00a0000\u00a0€", alerte: true },
  ]);
});

test("un poste sans présence datée dit qu’on le suppose", () => {
  const [poste] = resultat(financement({}), []).postes;
  expect(lignesDuPoste(poste!)[1]).toMatchObject({ terme: "Présence", alerte: true });
});

test("ce qui est ôté des ETP tenus se dit", () => {
  const etp = { tenus: 1, deduits: 0.25, nonFinancables: 0, finances: 0.75 };
  expect(direLesEtp(etp)).toBe("0,75\u00a0ETP, sur 1\u00a0ETP moins 0,25\u00a0ETP de mois déduits");
  expect(direLesEtp({ ...etp, nonFinancables: 0.1, finances: 0.65 })).toBe(
    "0,65\u00a0ETP, sur 1\u00a0ETP moins 0,25\u00a0ETP de mois déduits et 0,1\u00a0ETP non finançable",
  );
  expect(direLesEtp({ ...etp, deduits: 1e-12, finances: 1 })).toBe("1\u00a0ETP");
});
