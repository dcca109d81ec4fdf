import { BaremeInconnu, ErreurDeSaisie } from "../erreurs";
import { exigerAnnee } from "../saisie/exigerAnnee";
import { exigerNonNul } from "../saisie/exigerNonNul";
import { chercherBareme } from "./chercherBareme";
import { exigerTaux } from "./exigerTaux";
import { etape, type EtapeDeCalcul, type Unite } from "./explication/etape";
import type { BaremeSaisi, CodeDeBareme } from "./financement";

export const LIBELLES_DES_BAREMES: Readonly<Record<CodeDeBareme, string>> = {
  "nouvel-etp": "Barème par nouvel ETP",
  "plafond-etp": "Plafond de la dépense par ETP",
  "taux-cofinancement": "Taux de cofinancement",
  "plafond-diagnostic": "Plafond de la dépense de diagnostic",
  "taux-diagnostic": "Taux de prise en charge du diagnostic",
  "ingenierie-ctg-etp": "Barème d’un ETP d’ingénierie CTG",
  "ingenierie-ctg-prestation": "Barème d’une prestation d’ingénierie CTG",
  "ingenierie-departementale": "Barème d’une action d’ingénierie départementale",
  "cooperation-departementale": "Barème d’un ETP de coopération départementale",
};

export const UNITES_DES_BAREMES: Readonly<Record<CodeDeBareme, Unite>> = {
  "nouvel-etp": "euros par ETP",
  "plafond-etp": "euros par ETP",
  "taux-cofinancement": "part",
  "plafond-diagnostic": "euros",
  "taux-diagnostic": "part",
  "ingenierie-ctg-etp": "euros par ETP",
  "ingenierie-ctg-prestation": "euros",
  "ingenierie-departementale": "euros",
  "cooperation-departementale": "euros par ETP",
};

/** Un barème et la ligne qui l'explique. */
export interface BaremeExplique {
  readonly valeur: number;
  readonly etape: EtapeDeCalcul;
}

/**
 * Le barème d'une année (R-FORFAIT-3) : celui du dossier d'abord, à défaut celui que nous livrons.
 *
 * @throws BaremeInconnu aucun pour cette année : une valeur ne se devine pas, elle se saisit avec sa source.
 * @throws ErreurDeSaisie un barème saisi sans source, nul, négatif, deux fois pour la même année, ou un taux hors de 0..1.
 */
export function chercherBaremeDuDossier(
  code: CodeDeBareme,
  annee: number,
  saisis: readonly BaremeSaisi[],
): BaremeExplique {
  const saisi = chercherBaremeSaisi(code, exigerAnnee(annee), saisis);
  if (saisi !== null) return saisi;
  try {
    const livre = chercherBareme(code, annee);
    return expliquer(code, annee, livre.valeur, livre.source);
  } catch (erreur) {
    if (!(erreur instanceof BaremeInconnu)) throw erreur;
    throw baremeASaisir(code, annee);
  }
}

export function baremeASaisir(code: CodeDeBareme, annee: number): BaremeInconnu {
  return new BaremeInconnu(
    "bareme",
    `«\u00a0${LIBELLES_DES_BAREMES[code]}\u00a0» n’est pas connu pour ${annee}. ` +
      `Saisissez la valeur de ${annee} et sa source\u00a0; elle n’est jamais supposée.`,
  );
}

/** Le barème saisi dans le dossier, vérifié ; `null` s'il n'y en a pas. */
export function chercherBaremeSaisi(
  code: CodeDeBareme,
  annee: number,
  saisis: readonly BaremeSaisi[],
): BaremeExplique | null {
  const trouves = saisis.filter((saisi) => saisi.code === code && saisi.annee === annee);
  const [premier] = trouves;
  if (premier === undefined) return null;
  const nom = `«\u00a0${LIBELLES_DES_BAREMES[code]}\u00a0» de ${annee}`;
  if (trouves.length > 1) {
    throw new ErreurDeSaisie("bareme", `${nom} est saisi ${trouves.length} fois. Gardez-en un.`);
  }
  const estUnTaux = UNITES_DES_BAREMES[code] === "part";
  const valeur = estUnTaux ? exigerTaux(premier.valeur, "taux") : exigerNonNul(premier.valeur, "bareme");
  if (premier.source.trim() === "") {
    throw new ErreurDeSaisie("bareme", `${nom} est saisi sans sa source. Dites d’où il vient.`);
  }
  return expliquer(code, annee, valeur, premier.source);
}

function expliquer(code: CodeDeBareme, annee: number, valeur: number, source: string): BaremeExplique {
  return {
    valeur,
    etape: etape({
      libelle: `${LIBELLES_DES_BAREMES[code]} (${annee})`,
      valeur,
      unite: UNITES_DES_BAREMES[code],
      regle: "R-FORFAIT-3",
      source,
    }),
  };
}
