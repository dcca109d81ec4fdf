import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { adresseAbsolue } from "../adresses";
import { COLONNE } from "./colonnesDeLaFeuille";
import type { LigneDeValeur, PageDesParametres } from "./PageDesParametres";

/** Les cellules des taux et des plafonds que d'autres formules reprennent, sans la feuille. */
export interface ReglesEcrites {
  readonly tauxDeCofinancement: string;
  readonly plafondDeCofinancement: string;
  readonly tauxDuDiagnostic: string;
  readonly plafondDuDiagnostic: string;
}

const LIBELLES_REPRIS: Readonly<Record<keyof ReglesEcrites, string>> = {
  tauxDeCofinancement: "Taux de cofinancement d’un poste",
  plafondDeCofinancement: "Plafond de la dépense par ETP",
  tauxDuDiagnostic: "Taux de prise en charge du diagnostic",
  plafondDuDiagnostic: "Plafond de la dépense de diagnostic",
};

const METHODES: Readonly<Record<ProfilDeCaf["methodeDuDroit"]["valeur"], string>> = {
  forfait: "forfait national",
  cofinancement: "cofinancement",
};

/** Les valeurs chiffrées du profil, chacune avec sa source (R-PROFIL-1) ; une règle qu'il n'a pas n'y paraît pas. */
export function ecrireReglesDuProfil(page: PageDesParametres, profil: ProfilDeCaf): ReglesEcrites {
  page.intertitre("Ses règles");
  page.titres("parametre", ["Règle", "Année", "Valeur", "Source"]);
  const cellules = new Map<string, string>();
  for (const regle of reglesDuProfil(profil)) {
    cellules.set(regle.libelle, adresseAbsolue(page.valeur(regle), COLONNE.valeur));
  }
  page.sauter();
  const celluleDe = (cle: keyof ReglesEcrites) => cellules.get(LIBELLES_REPRIS[cle]) ?? "";
  return {
    tauxDeCofinancement: celluleDe("tauxDeCofinancement"),
    plafondDeCofinancement: celluleDe("plafondDeCofinancement"),
    tauxDuDiagnostic: celluleDe("tauxDuDiagnostic"),
    plafondDuDiagnostic: celluleDe("plafondDuDiagnostic"),
  };
}

function reglesDuProfil(profil: ProfilDeCaf): LigneDeValeur[] {
  const { regles } = profil;
  const { cofinancement, diagnostic, revalorisation, minimumsDEtp, partSppe, vacance, maladie, bilan } =
    regles;
  return [
    ligne(
      "Méthode qui donne le droit",
      METHODES[profil.methodeDuDroit.valeur],
      "centre",
      profil.methodeDuDroit,
    ),
    ligne("Heures par an d’un ETP", profil.heuresParEtp.valeur, "entier", profil.heuresParEtp),
    ...siPresente(cofinancement, (regle) => [
      ligne(LIBELLES_REPRIS.tauxDeCofinancement, regle.taux, "pourcentage", regle, regle.annee),
      ligne(LIBELLES_REPRIS.plafondDeCofinancement, regle.plafond, "euros", regle, regle.annee),
    ]),
    ...siPresente(diagnostic, (regle) => [
      ligne(LIBELLES_REPRIS.tauxDuDiagnostic, regle.taux, "pourcentage", regle, regle.annee),
      ligne(LIBELLES_REPRIS.plafondDuDiagnostic, regle.plafond, "euros", regle, regle.annee),
    ]),
    ...siPresente(revalorisation, (regle) => [
      ligne("Revalorisation d’un poste existant, par ETP, au plus", regle.plafond, "euros", regle),
    ]),
    ...siPresente(minimumsDEtp, (regle) => [
      ligne("Quotité minimale, seul ou pilote", regle.pilote, "etp", regle),
      ligne("Quotité minimale de chacun des autres", regle.autre, "etp", regle),
    ]),
    ...siPresente(partSppe, (regle) => [
      ligne("Part minimale de l’activité vers le SPPE", regle.minimum, "pourcentage", regle),
    ]),
    ...siPresente(maladie, (regle) => [
      ligne("Maladie\u00a0: ce qui se déduit", "mois civils entiers", "centre", regle),
    ]),
    ...siPresente(vacance, (regle) => [
      ligne("Vacance\u00a0: mois accordés sans proratisation", regle.delaiEnMois, "entier", regle),
    ]),
    ...siPresente(bilan, (regle) => [
      ligne("Remise du bilan annuel, au plus tard", direJour(regle), "centre", regle),
    ]),
  ];
}

function ligne(
  libelle: string,
  valeur: string | number,
  style: LigneDeValeur["style"],
  { source }: { readonly source: string },
  annee?: number,
): LigneDeValeur {
  const commune = { libelle, valeur: { valeur }, style, source: { valeur: source } };
  return annee === undefined ? commune : { ...commune, annee: { valeur: annee } };
}

function siPresente<R>(
  regle: R | undefined,
  ecrire: (regle: R) => readonly LigneDeValeur[],
): readonly LigneDeValeur[] {
  return regle === undefined ? [] : ecrire(regle);
}

/** « 31/01/N+1 ». */
function direJour({ jour, mois, anneesApres }: NonNullable<ProfilDeCaf["regles"]["bilan"]>): string {
  const deux = (nombre: number) => (nombre < 10 ? `0${nombre}` : String(nombre));
  return `${deux(jour)}/${deux(mois)}/N${anneesApres === 0 ? "" : `+${anneesApres}`}`;
}
