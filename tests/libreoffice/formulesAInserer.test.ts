import fc from "fast-check";
import { BaremeInconnu, ErreurDeSaisie } from "../../src/domaine/erreurs";
import { adresse } from "../../src/plan/adresses";
import type { Contenu, PlanCellule, PlanFeuille } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { CAS, disposer, type Cas } from "../classeur/inserer/cas";
import { recalculer } from "../outils/libreoffice";
import type { CelluleLue } from "../xlsx/lecteur";
import { PLAN_D_ESSAI } from "../xlsx/planDEssai";

const TIRAGES = 30;

test(`LibreOffice calcule les formules natives comme le domaine, sur ${CAS.length * TIRAGES} cas`, async () => {
  const tirages = CAS.map((cas) => fc.sample(cas.saisies, { numRuns: TIRAGES, seed: 20_241_002 }));
  const feuilles = CAS.map((cas, rang) => feuilleDe(cas, tirages[rang] ?? [], rang));
  const octets = await ecrireClasseur({ ...PLAN_D_ESSAI, feuilles, noms: [] }, { titre: "Essai" });
  const [recalcule] = await recalculer([octets]);
  CAS.forEach((cas, rang) =>
    (tirages[rang] ?? []).forEach((cellules, ligne) => {
      const { native, largeurDuResultat } = disposer(cas, cellules, ligne + 1);
      const lues = Array.from({ length: largeurDuResultat }, (_, i) =>
        dire(recalcule?.[`Cas ${rang}`]?.[adresse(ligne, native + i)]),
      );
      expect({ fonction: cas.fonction.nom, cellules, lues }).toEqual({
        fonction: cas.fonction.nom,
        cellules,
        lues: attendu(cas, cellules),
      });
    }),
  );
});

function feuilleDe(cas: Cas, tirages: readonly (readonly (string | number)[])[], rang: number): PlanFeuille {
  const [modele] = PLAN_D_ESSAI.feuilles;
  if (modele === undefined) throw new Error("Le plan d’essai n’a pas de feuille.");
  return {
    ...modele,
    cle: `cas:${rang}`,
    nom: `Cas ${rang}`,
    masquee: false,
    colonnes: [{ largeur: 10 }],
    lignes: [],
    cellules: tirages.flatMap((cellules, ligne) =>
      disposer(cas, cellules, ligne + 1).contenus.flatMap((contenu, colonne): PlanCellule[] => {
        const dit = contenuDe(contenu);
        return dit === null ? [] : [{ ligne, colonne, style: "note", contenu: dit }];
      }),
    ),
    fusions: [],
    validations: [],
    formatsConditionnels: [],
    graphiques: [],
    impression: { ...modele.impression, zone: { ligne: 0, colonne: 0, lignes: 1, colonnes: 1 }, sauts: [] },
  };
}

/** Les fonctions CTG.* n'existent pas dans LibreOffice ; une valeur en cache fausse ne doit tromper personne. */
function contenuDe(contenu: string | number): Contenu | null {
  if (contenu === "" || String(contenu).startsWith("=CTG.")) return null;
  if (typeof contenu === "string" && contenu.startsWith("="))
    return { formule: contenu, resultat: "pas encore calculé" };
  return { valeur: typeof contenu === "string" ? contenu.replace(/^'/, "") : contenu };
}

/** Un montant au centime est exact ; un quotient l'est au bruit des flottants près. */
function auBruitPres(valeur: unknown): unknown {
  return typeof valeur === "number" ? Number(valeur.toPrecision(12)) : valeur;
}

function dire(cellule: CelluleLue | undefined): unknown {
  const valeur = cellule?.valeur;
  return typeof valeur === "object" ? valeur.erreur : auBruitPres(valeur);
}

function attendu(cas: Cas, cellules: readonly (string | number)[]): unknown[] {
  try {
    const resultat = cas.domaine(cellules);
    return (Array.isArray(resultat) ? (resultat as unknown[]) : [resultat]).map(auBruitPres);
  } catch (erreur) {
    if (!(erreur instanceof ErreurDeSaisie)) throw erreur;
    const motif = erreur instanceof BaremeInconnu ? "#N/A" : "#VALUE!";
    return Array.from({ length: cas.largeurDuResultat }, () => motif);
  }
}
