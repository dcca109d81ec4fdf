import fc from "fast-check";
import { controler, preparerLExamen } from "../../src/controle/examiner";
import type { ConstatDeControle } from "../../src/domaine/controle/constat";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { lireClasseur, type ClasseurLu } from "../../src/lecture";
import { planifier } from "../../src/plan";
import { nommerFeuilles } from "../../src/plan/nomsDeFeuilles";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { lireFichier } from "../../src/xlsx/lire";
import { ClasseurMalmene } from "./mutations/ClasseurMalmene";
import { dossierSain, type DossierSain } from "./mutations/dossierSain";

jest.setTimeout(180_000);

const COMBIEN = 500;

/** Chaque vingtième passe par un vrai fichier .xlsx. */
const UN_FICHIER_SUR = 20;

/** Ce qu'un dossier sans reproche fait tout de même dire, et pourquoi. */
const INFORMATIONS_JUSTES: Readonly<Record<string, string>> = {
  "C-FIN-8": "une phrase ambiguë du document de la Caf, que personne n’a encore lue pour elle",
  "C-FIN-12": "un forfait sous le plafond du profil peut être revalorisé\u00a0: c’est une possibilité",
  "C-IND-5": "le journal propose un autre nombre que celui que l’agent a retenu, comme il en a le droit",
  "C-INSTRUCTION-6": "le dossier est à la Caf depuis des mois",
};

/** Ce que fait à son classeur une personne qui y travaille, et qui n'est pas une faute. */
const HABITUDES: readonly ((classeur: ClasseurMalmene) => void)[] = [
  () => undefined,
  (classeur) => {
    const feuille = classeur.feuille("grille:g1");
    const ligne = feuille.lignes.findIndex((rangee) =>
      rangee.some(({ valeur }) => String(valeur).startsWith("activite:")),
    );
    classeur.insererUneLigne("grille:g1", ligne + 2);
    feuille.ecrire(ligne + 2, 1, "À revoir avec l’équipe");
  },
  (classeur) => {
    classeur.insererUneColonne("grille:g1", 2);
    classeur.feuille("grille:g1").ecrire(6, 2, "ma colonne");
  },
  (classeur) => classeur.insererUneLigne("postes", 1),
  (classeur) => {
    classeur.ajouter("Budget de la collectivité", [
      ["Poste", "Euros"],
      ["Salaires", 48000],
      ["NC", ""],
    ]);
  },
];

interface Relu {
  readonly sain: DossierSain;
  readonly rang: number;
  readonly constats: readonly ConstatDeControle[];
}

test(`${COMBIEN} dossiers sains : rien au-delà d’une information, et les seules informations justes`, async () => {
  const tires = fc.sample(dossierSain, { numRuns: COMBIEN, seed: 20241001 });
  const relus: Relu[] = [];
  for (const [rang, sain] of tires.entries()) {
    relus.push({ sain, rang, constats: controlerLe(await classeurDe(sain, rang), sain, rang) });
  }
  const reproches = relus.flatMap(({ rang, sain, constats }) =>
    constats
      .filter(({ gravite, controle }) => gravite !== "information" || !(controle in INFORMATIONS_JUSTES))
      .map(
        ({ gravite, controle, feuille, cellule, phrase }) =>
          `${rang} (${sain.modele.identifiant}, ${sain.dossier.profil}) : ${gravite} ${controle} ${feuille}!${cellule} ${phrase}`,
      ),
  );
  expect(reproches).toEqual([]);
});

async function classeurDe({ dossier, modele }: DossierSain, rang: number): Promise<ClasseurLu> {
  if (rang % UN_FICHIER_SUR === 0) {
    return lireFichier(await ecrireClasseur(planifier(dossier, modele), { titre: "Essai" }));
  }
  const dates1904 = rang % 7 === 0;
  const plan = planifier(dossier, modele, nommerFeuilles(dossier), dates1904 ? "1904" : "1900");
  const classeur = new ClasseurMalmene(plan, dates1904);
  HABITUDES[rang % HABITUDES.length]?.(classeur);
  return classeur.lu();
}

/** Un dossier sur deux est contrôlé un jour donné : à la fin de l'année évaluée. */
function controlerLe(classeur: ClasseurLu, { dossier }: DossierSain, rang: number): ConstatDeControle[] {
  const lu = lireClasseur(classeur, MODELES_POUR_LECTURE);
  if (lu.etat !== "lu") throw new Error(`Le dossier ${rang} se lit « ${lu.etat} ».`);
  return controler(preparerLExamen(lu, rang % 2 === 0 ? "" : `${dossier.annee}-12-15`));
}
