import { SANS_FAUTE } from "../../../../src/volet/dossier/fautes";
import { direLeGroupe, direLEnregistrement } from "../../../../src/volet/equipe/fiche/phrases";
import { DOSSIER } from "../outils";

const [poste] = DOSSIER.postes;

test("l’enregistrement se dit au nom de la personne, à défaut du poste", () => {
  const nomme = (prenom: string, nom: string) => direLEnregistrement({ ...poste!, prenom, nom });
  expect(nomme("Camille", "Exemple")).toBe("La fiche de Camille Exemple est enregistrée.");
  expect(nomme("Ana", "Roux")).toBe("La fiche d’Ana Roux est enregistrée.");
  expect(nomme("Élise", "")).toBe("La fiche d’Élise est enregistrée.");
  expect(direLEnregistrement({ ...poste!, prenom: "", nom: " ", intitule: "Poste vacant" })).toBe(
    "La fiche du poste «\u00a0Poste vacant\u00a0» est enregistrée.",
  );
});

test("un groupe replié dit combien de ses champs sont à corriger", () => {
  const fautes = new Map([
    ["fiche.salaireAffecte", "…"],
    ["fiche.heuresPrevues", "…"],
    ["fiche.cle", "…"],
  ]);
  expect(direLeGroupe("Temps", "temps", fautes)).toBe("Temps (2\u00a0champs à corriger)");
  expect(direLeGroupe("Clé", "cle", fautes)).toBe("Clé (1\u00a0champ à corriger)");
  expect(direLeGroupe("Qualification", "qualification", fautes)).toBe("Qualification");
  expect(direLeGroupe("Temps", "temps", SANS_FAUTE)).toBe("Temps");
});
