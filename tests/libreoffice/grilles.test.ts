import { composerGabarit, type DemandeDeGabarit } from "../../src/domaine/dossier/gabarit";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import { EXEMPLE, chargerModele } from "../../src/donnees";
import { planifier } from "../../src/plan";
import type { Contenu, PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { ecarts, recalculer } from "../outils/libreoffice";
import { lireClasseur, type CelluleLue, type ClasseurLu, type Valeur } from "../xlsx/lecteur";
import { tirerDossiers } from "./grilles";

const TITRE = { titre: "Essai" };

type FeuilleLue = Readonly<Record<string, CelluleLue>>;

/** La feuille d'une grille, reconnue à la marque de sa cellule A1. */
function feuilleDeLaGrille(classeur: ClasseurLu, grille: string): FeuilleLue {
  const trouvee = Object.values(classeur).find((feuille) => {
    const marque = String(feuille["A1"]?.valeur).split(";");
    return marque.includes("grille") && marque.includes(`grille=${grille}`);
  });
  if (!trouvee) throw new Error(`Pas de feuille pour la grille ${grille}`);
  return trouvee;
}

/** Le pourcentage d'une mission et d'une politique, retrouvé par l'identifiant de ligne et le rôle de colonne. */
function pourcentage(feuille: FeuilleLue, rubrique: string, politique: string): Valeur | undefined {
  const ligne = Object.entries(feuille)
    .find(([, { valeur }]) => valeur === `score:${rubrique}`)?.[0]
    .slice(1);
  const colonne = Object.entries(feuille)
    .find(
      ([adresse, { valeur }]) =>
        /^[A-Z]+1$/.test(adresse) && String(valeur).split(" ").includes(`note:${politique}`),
    )?.[0]
    .slice(0, -1);
  return feuille[`${colonne}${ligne}`]?.valeur;
}

/** Deux calculs d'un même quotient ne diffèrent qu'au bruit de l'arithmétique. */
function arrondi(valeur: Valeur | undefined): Valeur | undefined {
  return typeof valeur === "number" ? Number(valeur.toFixed(12)) : valeur;
}

test("sur des grilles tirées au hasard, LibreOffice trouve les pourcentages du domaine et tous nos résultats", async () => {
  const tirages = tirerDossiers(40, 20240810);
  const classeurs = await Promise.all(
    tirages.map(({ dossier, modele }) => ecrireClasseur(planifier(dossier, modele), TITRE)),
  );
  const recalcules = await recalculer(classeurs);

  let compares = 0;
  tirages.forEach(({ dossier, modele }, rang) => {
    const recalcule = recalcules[rang] as ClasseurLu;
    expect(ecarts(lireClasseur(classeurs[rang] as Uint8Array), recalcule)).toEqual([]);
    for (const grille of dossier.grilles) {
      const feuille = feuilleDeLaGrille(recalcule, grille.identifiant);
      const { rubriques } = evaluerGrille(modele, dossier.politiques, grille.reponses);
      for (const { rubrique, parPolitique } of rubriques) {
        for (const [politique, { score }] of Object.entries(parPolitique)) {
          const ou = `classeur ${rang}, ${grille.identifiant}, ${rubrique}, ${politique}`;
          const obtenu = pourcentage(feuille, rubrique, politique);
          expect([ou, arrondi(obtenu)]).toEqual([ou, arrondi(ecrireScore(score))]);
          compares++;
        }
      }
    }
  });
  expect(compares).toBeGreaterThan(400);
});

test("sur des gabarits à remplir, LibreOffice trouve nos signaux et nos sous-titres", async () => {
  const national = chargerModele("national");
  const textes = ["", " ", "L’employeur & Cie", "  deux  espaces ", '=1+1 "x"', "12", "deux\nlignes"];
  const gabarits = textes.map((texte, rang) => {
    const suivant = textes[(rang + 2) % textes.length] ?? "";
    const demande: DemandeDeGabarit = {
      territoire: { nom: texte, caf: suivant, debutCtg: "2019-12-31", finCtg: "" },
      annee: rang % 2 === 0 ? 0 : 2025,
      employeur: "",
      profil: "national",
      politiques: national.politiques,
      champ: { horsChamp: [] },
      postes: [
        { prenom: texte, nom: suivant, libelle: "pilote", intitule: texte, quotite: 0 },
        { prenom: "", nom: "", libelle: "proximite", intitule: suivant, quotite: 0.3 },
      ],
      repartition: rang % 3 === 0 ? "commune" : "par-poste",
    };
    return planifier(composerGabarit(demande, national), national);
  });
  const classeurs = await Promise.all(gabarits.map((plan) => ecrireClasseur(plan, TITRE)));
  const recalcules = await recalculer(classeurs);
  classeurs.forEach((octets, rang) => {
    expect(ecarts(lireClasseur(octets), recalcules[rang] as ClasseurLu)).toEqual([]);
  });
});

type Saisie = readonly [nom: string, contenu: Contenu, effet: "à corriger" | "comme NC" | "comme 2"];

/** Ce qu'une personne peut taper ou coller dans une cellule de note (R-SCORE-4). */
const SAISIES: readonly Saisie[] = [
  ["4", { valeur: 4 }, "à corriger"],
  ["-1", { valeur: -1 }, "à corriger"],
  ["1,5", { valeur: 1.5 }, "à corriger"],
  ["VRAI", { valeur: true }, "à corriger"],
  ["FAUX", { valeur: false }, "à corriger"],
  ["un mot", { valeur: "oui" }, "à corriger"],
  ["2 en texte", { valeur: "2" }, "à corriger"],
  ["NC suivi d’une espace", { valeur: "NC " }, "à corriger"],
  ["une espace", { valeur: " " }, "à corriger"],
  ["#N/A", { formule: "=NA()", resultat: { erreur: "#N/A" } }, "à corriger"],
  ["une formule fautive", { formule: "=1/0", resultat: { erreur: "#N/A" } }, "à corriger"],
  ["nc en minuscules", { valeur: "nc" }, "comme NC"],
  ["une formule qui vaut 2", { formule: "=1+1", resultat: 2 }, "comme 2"],
];

test("une saisie hors de l’échelle dit « à corriger » dans sa colonne, et nulle part ailleurs", () =>
  verifierSaisies(SAISIES));

/** Chaque saisie, à la place d'une note de l'exemple, donne les pourcentages du domaine. */
async function verifierSaisies(saisies: readonly Saisie[]): Promise<void> {
  const modele = chargerModele("caf-charente-2024-08");
  const [rubrique] = modele.rubriques;
  const activite = rubrique?.activites[1]?.identifiant ?? "";
  const { dossier } = EXEMPLE;
  const grille = dossier.grilles[0];
  if (!rubrique || !grille) throw new Error("L’exemple n’a pas de grille.");
  const cellule = { activite, politique: "education" };
  const plan = planifier(dossier, modele);

  const recalcules = await recalculer(
    await Promise.all(
      saisies.map(([, contenu]) => ecrireClasseur(saisir(plan, grille.identifiant, cellule, contenu), TITRE)),
    ),
  );

  saisies.forEach(([saisie, , effet], rang) => {
    const reponses = {
      ...grille.reponses,
      notes: {
        ...grille.reponses.notes,
        [activite]: {
          ...grille.reponses.notes[activite],
          education: effet === "comme 2" ? 2 : ("NC" as const),
        },
      },
    };
    const fautives = effet === "à corriger" ? [cellule] : [];
    const attendue = evaluerGrille(modele, dossier.politiques, reponses, fautives);
    const feuille = feuilleDeLaGrille(recalcules[rang] as ClasseurLu, grille.identifiant);
    for (const { rubrique: identifiant, parPolitique } of attendue.rubriques) {
      for (const [politique, { score }] of Object.entries(parPolitique)) {
        const obtenu = pourcentage(feuille, identifiant, politique);
        const ou = `${saisie}, ${identifiant}, ${politique}`;
        expect([ou, arrondi(obtenu)]).toEqual([ou, arrondi(ecrireScore(score))]);
      }
    }
    if (effet === "à corriger")
      expect(pourcentage(feuille, rubrique.identifiant, "education")).toBe("à corriger");
  });
}

/** Le plan dont une cellule de note contient autre chose. */
function saisir(
  plan: PlanClasseur,
  grille: string,
  { activite, politique }: { activite: string; politique: string },
  contenu: Contenu,
): PlanClasseur {
  return {
    ...plan,
    feuilles: plan.feuilles.map((feuille) => {
      if (feuille.cle !== `grille:${grille}`) return feuille;
      const ligne = feuille.cellules.find(
        (c) =>
          c.colonne === 0 &&
          c.contenu &&
          "valeur" in c.contenu &&
          c.contenu.valeur === `activite:${activite}`,
      )?.ligne;
      const colonne = feuille.cellules.find(
        (c) =>
          c.ligne === 0 &&
          c.contenu &&
          "valeur" in c.contenu &&
          String(c.contenu.valeur).split(" ").includes(`note:${politique}`),
      )?.colonne;
      return {
        ...feuille,
        cellules: feuille.cellules.map((c) =>
          c.ligne === ligne && c.colonne === colonne ? { ...c, contenu } : c,
        ),
      };
    }),
  };
}
