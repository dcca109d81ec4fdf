import { EXEMPLE, PROFILS } from "../../../../src/donnees";
import type { ProfilDeCaf } from "../../../../src/domaine/dossier/profil";
import type { Periode } from "../../../../src/domaine/equipe/equipe";
import { retirerPeriode } from "../../../../src/domaine/equipe/gestes";
import { prevoir } from "../../../../src/volet/equipe/periodes/avertir";
import { brouillonDe } from "../../../../src/volet/equipe/periodes/brouillon";
import { preparer, type GestePret } from "../../../../src/volet/equipe/periodes/saisie";

const { dossier } = EXEMPLE;
const [POSTE] = dossier.postes;
if (POSTE === undefined) throw new Error("L’exemple n’a pas de poste.");
/** Le profil qui a les règles d'absence. */
const PROFIL = PROFILS.find(({ regles }) => regles.maladie !== undefined) ?? null;

function contexte(profil: ProfilDeCaf | null = PROFIL, annee = 2024) {
  return { dossier, poste: POSTE!, profil, annee };
}

function ajout(periode: Periode): GestePret {
  const pret = preparer(
    { geste: "ajouter", brouillon: brouillonDe(periode, 0.7) },
    { poste: POSTE!.identifiant, qui: "Camille" },
  );
  if (pret === null) throw new Error("La période d’essai est fautive.");
  return pret;
}

test("une maladie pendant la présence n’avertit de rien, et son effet se dit", () => {
  const prevu = prevoir(ajout({ nature: "maladie", debut: "2024-09-01", fin: "2024-09-30" }), contexte());
  expect(prevu).toEqual({
    avertissements: [],
    effet: "En 2024\u00a0: 10 mois financés sur 12\u00a0; mars et septembre déduits.",
  });
});

test("l’effet est celui de l’année montrée", () => {
  const { effet } = prevoir(
    ajout({ nature: "maladie", debut: "2024-09-01", fin: "2025-01-31" }),
    contexte(PROFIL, 2025),
  );
  expect(effet).toBe("En 2025\u00a0: 11 mois financés sur 12\u00a0; janvier déduit.");
});

test("deux présences qui se recouvrent se disent avant d’écrire, et elles seules", () => {
  const { avertissements } = prevoir(
    ajout({ nature: "presence", debut: "2024-09-01", fin: "", quotite: 0.5 }),
    contexte(),
  );
  expect(avertissements).toHaveLength(1);
  expect(avertissements[0]).toContain("se recouvrent");
});

test("ce qui se contredisait déjà ne s’ajoute pas à ce que l’on écrit", () => {
  const maladie = ajout({ nature: "maladie", debut: "2024-09-01", fin: "2024-09-30" });
  const recouvrante = ajout({ nature: "presence", debut: "2024-06-01", fin: "", quotite: 0.5 });
  const equipe = recouvrante.geste(dossier.equipe);
  if (equipe === null) throw new Error("La période d’essai ne s’ajoute pas.");
  const deja = { ...contexte(), dossier: { ...dossier, equipe } };
  expect(prevoir(maladie, deja).avertissements).toEqual([]);
});

test("un poste dit à la fois tenu et vacant, et une Caf informée d’avance", () => {
  const { avertissements } = prevoir(
    ajout({ nature: "vacance", debut: "2024-09-01", fin: "2024-10-31", information: "2024-08-15" }),
    contexte(),
  );
  expect(avertissements[0]).toContain("à la fois tenu et vacant");
  expect(avertissements[1]).toBe(
    "La Caf aurait été informée avant le début de la vacance\u00a0: vérifiez la date.",
  );
  expect(avertissements).toHaveLength(2);
});

test("sans profil connu, aucune règle ne s’applique et rien n’est déduit", () => {
  const { avertissements, effet } = prevoir(
    ajout({ nature: "presence", debut: "2024-09-01", fin: "", quotite: 0.5 }),
    contexte(null),
  );
  expect(avertissements).toEqual([]);
  expect(effet).toBe("En 2024\u00a0: 12 mois financés sur 12.");
});

test("une période changée dans la feuille depuis l’ouverture se dit tout de suite", () => {
  const inconnue: Periode = { nature: "maladie", debut: "2021-01-01", fin: "2021-01-31" };
  const pret: GestePret = { ...ajout(inconnue), geste: retirerPeriode(POSTE.identifiant, inconnue) };
  const { avertissements, effet } = prevoir(pret, contexte());
  expect(avertissements).toEqual([
    "Cette période a changé dans la feuille depuis que vous l’avez ouverte\u00a0: renoncez, puis reprenez-la.",
  ]);
  expect(effet).toBe("");
});
