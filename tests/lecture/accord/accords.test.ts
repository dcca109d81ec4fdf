import { EXEMPLE, chargerModele } from "../../../src/donnees";
import { accorder, apresInsertions } from "../../../src/lecture/accord/accorder";
import { accordsDe, deplacementsDe } from "../../../src/lecture/accord/accordsDe";
import { colonnesANous, colonnesRefaites } from "../../../src/lecture/accord/colonnes";
import { planDansLeClasseur } from "../../../src/lecture/accord/planDansLeClasseur";
import {
  identifiantsDuPlan,
  MARQUE,
  rolesDuPlan,
  sansIdentifiants,
} from "../../../src/lecture/accord/reperesDuPlan";
import { zoneDe } from "../../../src/lecture/accord/zoneDe";
import { feuilleDe } from "../../plan/outils/lirePlan";
import { ClasseurDEssai } from "../outils/classeurDEssai";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

function poser(alterer: (classeur: ClasseurDEssai) => void) {
  const classeur = new ClasseurDEssai(EXEMPLE.dossier, MODELE);
  alterer(classeur);
  const lu = classeur.lireDossier();
  const plan = planDansLeClasseur(
    lu,
    lu,
    lu.source.feuilles.map(({ nom }) => nom),
  );
  return { lu, plan };
}

test("dans un classeur intact, chaque rang du plan est à sa place", () => {
  const { lu, plan } = poser(() => undefined);
  const accords = accordsDe(plan, lu, () => "sans-inserer");
  for (const [cle, { lignes, colonnes }] of deplacementsDe(accords)) {
    expect([cle, lignes]).toEqual([cle, lignes.map((_, rang) => rang)]);
    expect([cle, colonnes]).toEqual([cle, colonnes.map((_, rang) => rang)]);
  }
  // La feuille des listes n'a pas de repères : elle se récrit sur place.
  expect(accords.has("listes")).toBe(false);
  expect(accords.size).toBe(plan.feuilles.length - 1);
});

test("lignes et colonnes insérées par l’utilisateur déplacent ce qui les suit ; une ligne qui manque se confond", () => {
  const { lu, plan } = poser((classeur) => {
    const grille = classeur.feuille("grille:g1");
    grille.insererLigne(grille.ligneDe("activite:m1.a02"));
    grille.supprimerLigne(grille.ligneDe("activite:m1.a04"));
    grille.insererColonne(2);
  });
  const feuille = feuilleDe(plan, "grille:g1");
  const reperee = lu.feuilles.get("grille:g1");
  if (reperee === undefined) throw new Error("Pas de grille.");
  const accord = accorder(feuille, reperee, "sans-inserer");
  const rang = (identifiant: string) => identifiantsDuPlan(feuille).indexOf(identifiant);
  const place = (identifiant: string) => accord?.lignes.positions[rang(identifiant)];

  expect(place("activite:m1.a01")).toBe(rang("activite:m1.a01"));
  expect(place("activite:m1.a02")).toBe(rang("activite:m1.a02") + 1);
  expect(place("activite:m1.a04")).toBe(place("activite:m1.a03"));
  expect(place("activite:m1.a05")).toBe(rang("activite:m1.a05"));
  expect(accord?.colonnes.positions.slice(0, 4)).toEqual([0, 1, 3, 4]);
  expect(accord?.lignes.insertions).toEqual([]);
  expect(accorder(feuille, reperee)?.lignes.insertions).toHaveLength(1);
});

test("une feuille renommée garde son nom dans le plan, une feuille absente prend un nom libre", () => {
  const { plan } = poser((classeur) => {
    classeur.feuille("postes").nom = "L’équipe";
    classeur.retirer("previsionnel");
  });
  expect(feuilleDe(plan, "postes").nom).toBe("L’équipe");
  expect(feuilleDe(plan, "previsionnel").nom).toBe("CTG Prévisionnel");
});

test("les repères d’une feuille du plan", () => {
  const { lu, plan } = poser(() => undefined);
  const feuille = feuilleDe(plan, "grille:g1");
  const reperee = lu.feuilles.get("grille:g1");
  if (reperee === undefined) throw new Error("Pas de grille.");

  expect(identifiantsDuPlan(feuille)[0]).toBe(MARQUE);
  expect(sansIdentifiants(feuille)).toBe(false);
  expect(sansIdentifiants(feuilleDe(plan, "listes"))).toBe(true);
  expect(rolesDuPlan(feuille).get(1)).toBe("libelle");
  expect(colonnesANous(reperee)).toEqual(feuille.colonnes.map((_, rang) => rang));
  expect(colonnesRefaites(feuille, reperee).size).toBe(0);
  const { lignes, colonnes } = zoneDe(feuille);
  expect(identifiantsDuPlan(feuille)).toHaveLength(lignes);
  expect(colonnes).toBe(feuille.colonnes.length);
  expect(apresInsertions(5, [2, 6, 9])).toBe(7);
});
