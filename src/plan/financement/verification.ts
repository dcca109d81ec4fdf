import { montantDe, type Calcul } from "../../domaine/financement/explication/calcul";
import { adresse, adresseAbsolueDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import { estCeJour } from "../estEncore";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import type { ContenuFormule, Plage } from "../types";
import { calculer, ecrireTete, poser } from "./blocs";
import { COLONNE, COLONNE_DU_SUIVI } from "./colonnes";
import type { Contexte } from "./contexte";
import { auCentime, compare, dit, estUnNombre, nombre, operer, si, type Natif } from "./natif";

/** Un total de la feuille, et celui que le domaine donne. */
export interface TotalAVerifier {
  readonly identifiant: string;
  readonly libelle: string;
  readonly natif: Natif;
  /** `null` : le calcul ne peut pas commencer. */
  readonly calcul: Calcul | null;
}

export interface VerificationEcrite {
  /** La cellule qui compte les totaux qui ont changé. */
  readonly changes: Natif;
  readonly fin: number;
}

const REFUSE = "à compléter";
const CHANGE = "a changé";
const JUSTE = "juste";

/** (e) Chaque total en formules, comparé à notre calcul au moment de la construction. */
export function ecrireVerification(
  f: ConstructeurDeFeuille,
  ligne: number,
  totaux: readonly TotalAVerifier[],
): VerificationEcrite {
  const premiere = ecrireTete(f, ligne, {
    nom: "verification",
    intertitre: "Vérification",
    phrases: [
      "Chaque total en formules est comparé à celui que CTG pour Excel a calculé, règle par règle, en construisant cette feuille. Un écart dit que les données ont changé depuis.",
    ],
    titres: [
      [COLONNE.b, "Total", 2],
      [COLONNE.d, "Cette feuille"],
      [COLONNE.e, "Notre calcul"],
      [COLONNE.f, "Écart"],
      [COLONNE.g, "Constat"],
    ],
  });
  totaux.forEach((total, rang) => ecrireTotal(f, premiere + rang, total));
  const suivis = adresseAbsolueDePlage(plageDe(premiere, COLONNE_DU_SUIVI, totaux.length));
  return { changes: { formule: `SUM(${suivis})`, valeur: 0 }, fin: premiere + totaux.length };
}

function ecrireTotal(
  f: ConstructeurDeFeuille,
  ligne: number,
  { identifiant, libelle, natif, calcul }: TotalAVerifier,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("verification", identifiant), "technique");
  poser(f, ligne, COLONNE.b, { valeur: libelle }, "libelle", 2);
  const ici = (colonne: number, { valeur }: Natif): Natif => ({ formule: adresse(ligne, colonne), valeur });
  const lu = si(estUnNombre(natif), natif, dit(REFUSE));
  calculer(f, ligne, COLONNE.d, lu, "euros");
  const attendu = calcul === null ? null : montantDe(calcul);
  const notre = attendu === null ? dit(REFUSE) : nombre(attendu);
  f.valeur(ligne, COLONNE.e, notre.valeur, "euros");
  const [feuille, calcule] = [ici(COLONNE.d, lu), ici(COLONNE.e, notre)];
  const vide = dit("");
  const ecart = si(
    estUnNombre(feuille),
    si(estUnNombre(calcule), auCentime(operer(feuille, "-", calcule)), dit(CHANGE)),
    si(estUnNombre(calcule), dit(CHANGE), vide),
  );
  calculer(f, ligne, COLONNE.f, ecart, "euros");
  const ecrit = ici(COLONNE.f, ecart);
  const constat = si(
    estUnNombre(ecrit),
    si(compare(ecrit, "=", 0), dit(JUSTE), dit(CHANGE)),
    si({ formule: `LEN(${ecrit.formule})=0`, vraie: ecrit.valeur === "" }, dit(REFUSE), dit(CHANGE)),
  );
  calculer(f, ligne, COLONNE.g, constat, "centre");
  const change = {
    formule: `${adresse(ligne, COLONNE.g)}=${texteEnFormule(CHANGE)}`,
    vraie: constat.valeur === CHANGE,
  };
  calculer(f, ligne, COLONNE_DU_SUIVI, si(change, nombre(1), nombre(0)), "technique");
  f.ajusterAuTexte(ligne, [{ texte: libelle, largeur: f.largeur(COLONNE.b) + f.largeur(COLONNE.c) - 4 }], 20);
}

const A_RECONSTRUIRE =
  "Les données ont changé depuis ce calcul\u00a0: les valeurs calculées (parts, thématiques, années du diagnostic) ne suivent plus. Ouvrez le volet de CTG pour Excel, onglet Financement, ou demandez à votre Caf de refaire ce classeur.";

/** Dit en tête de feuille que des valeurs calculées ne suivent plus. */
export function signalDuCalcul(
  { changes }: VerificationEcrite,
  suivis: Plage | null,
  { datesDeLaCtg: { debut, fin }, dossier: { territoire } }: Contexte,
): ContenuFormule {
  const fiches = suivis === null ? "" : `+SUM(${adresseAbsolueDePlage(suivis)})`;
  const dates = [
    estCeJour(debut, dateEnFrancais(territoire.debutCtg)),
    estCeJour(fin, dateEnFrancais(territoire.finCtg)),
  ].join(",");
  return {
    formule: `=IF(${changes.formule}${fiches}+IF(AND(${dates}),0,1)=0,"",${texteEnFormule(A_RECONSTRUIRE)})`,
    resultat: "",
  };
}
