import type { Dossier } from "../dossier/dossier";
import type { Thematique } from "../dossier/profil";
import type { FicheDePoste } from "../equipe/equipe";
import { THEMATIQUES_DES_DECLARATIONS } from "../equipe/ventiler";
import { arrondirAuCentime } from "./arrondirAuCentime";
import type { EmployeurCalcule } from "./calculerEmployeur";
import { coutConnu } from "./coutsDesPostes";
import type { EtpDuPoste } from "./etpDesPostes";
import { direEtp, direEuros } from "./explication/dire";
import { montantDe, type Calcul } from "./explication/calcul";
import { etape } from "./explication/etape";
import type { CoutDuPoste } from "./financement";
import { repartirAuCentime } from "./repartirAuCentime";
import type { ResultatDuPoste } from "./resultat";
import { LISSAGE_NATIONAL } from "./sources";
import { ventilerMontant } from "./ventilerMontant";

/** Des parts écrites avec deux décimales ne doivent rien devoir au bruit de leur somme. */
const BRUIT = 1e-6;

/**
 * La part de chaque poste dans le droit de son employeur, dans l'ordre des postes du dossier. Au forfait, un même
 * montant par ETP financé (R-FORFAIT-4) ; au cofinancement, ce que son propre poste donne. Leur somme est le droit.
 */
export function financementDesPostes(
  { postes, equipe }: Pick<Dossier, "postes" | "equipe">,
  employeurs: readonly EmployeurCalcule[],
  couts: readonly CoutDuPoste[],
): ResultatDuPoste[] {
  const resultats = new Map<string, ResultatDuPoste>();
  for (const employeur of employeurs) {
    const parts = partsDesPostes(employeur);
    employeur.equipe.postes.forEach((etp) => {
      const droit = droitDuPoste(etp, employeur, parts.get(etp.poste) ?? 0);
      const coutReel = coutConnu([etp], couts);
      const montant = montantDe(droit);
      const fiche = equipe.fiches.find(({ poste }) => poste === etp.poste);
      resultats.set(etp.poste, {
        etp,
        droit,
        coutReel,
        resteACharge: montant === null || coutReel === null ? null : arrondirAuCentime(coutReel - montant),
        thematiques: montant === null ? null : ventilerLePoste(montant, fiche),
      });
    });
  }
  const rendus: ResultatDuPoste[] = [];
  for (const { identifiant } of postes) {
    const resultat = resultats.get(identifiant);
    if (resultat !== undefined) rendus.push(resultat);
  }
  return rendus;
}

/** Les centimes qui restent vont selon l'identifiant, à restes égaux : l'ordre des postes ne change rien. */
function partsDesPostes({ droit, equipe, poids }: EmployeurCalcule): Map<string, number> {
  const lignes = equipe.postes
    .map(({ poste }, rang) => ({ poste, poids: poids[rang] ?? 0 }))
    .sort((a, b) => (a.poste < b.poste ? -1 : 1));
  const parts = repartirAuCentime(
    montantDe(droit) ?? 0,
    lignes.map((ligne) => ligne.poids),
  );
  return new Map(lignes.map(({ poste }, rang) => [poste, parts[rang] ?? 0]));
}

function droitDuPoste(etp: EtpDuPoste, { nom, equipe, droit }: EmployeurCalcule, montant: number): Calcul {
  if (droit.etat === "refuse") return droit;
  const commun = { regle: "R-FORFAIT-4", source: LISSAGE_NATIONAL } as const;
  const { regle, source } = droit.explication.regle === "R-COFI-1" ? droit.explication : commun;
  return {
    etat: "calcule",
    montant,
    explication: etape({
      libelle: `Part de ${etp.nom}`,
      valeur: montant,
      unite: "euros",
      calcul:
        regle === "R-COFI-1"
          ? ""
          : `${direEuros(droit.montant)} × ${direEtp(etp.finances)} ÷ ${direEtp(equipe.etp.finances)}, somme au centime (R-ARRONDI-1)`,
      regle,
      source,
      etapes: [
        etape({
          libelle: `Financement de ${nom}`,
          valeur: droit.montant,
          unite: "euros",
          regle: droit.explication.regle,
          source: droit.explication.source,
        }),
        etp.explication,
      ],
    }),
  };
}

/** R-VENT-1 ; `null` : la clé n'est pas dite, a une part négative, ou ne fait pas 100 %. */
function ventilerLePoste(
  montant: number,
  fiche: FicheDePoste | undefined,
): Readonly<Record<Thematique, number>> | null {
  const cle = THEMATIQUES_DES_DECLARATIONS.map((thematique) => fiche?.ventilation[thematique] ?? 0);
  const somme = cle.reduce((total, part) => total + part, 0);
  if (cle.some((part) => !(part >= 0)) || Math.abs(somme - 1) > BRUIT) return null;
  const montants = ventilerMontant(montant, cle);
  const de = (thematique: Thematique) => montants[THEMATIQUES_DES_DECLARATIONS.indexOf(thematique)] ?? 0;
  return {
    "petite-enfance": de("petite-enfance"),
    "enfance-jeunesse": de("enfance-jeunesse"),
    "animation-vie-sociale": de("animation-vie-sociale"),
    parentalite: de("parentalite"),
  };
}
