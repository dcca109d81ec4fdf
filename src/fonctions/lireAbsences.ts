import type { Absence } from "../domaine/equipe/moisDeduits";
import { jourDExcel, lireJour, type Jour } from "../domaine/equipe/jours";
import { ErreurDeSaisie } from "../domaine/erreurs";
import { direValeur } from "../domaine/saisie/direValeur";
import { exigerMemeForme } from "./exigerMemeForme";
import { enLignes, place } from "./plage";
import { estVide } from "./vides";

const NATURES: { readonly [nature: string]: Pick<Absence, "nature" | "informee"> | undefined } = {
  maladie: { nature: "maladie", informee: false },
  vacance: { nature: "vacance", informee: true },
  "vacance sans information": { nature: "vacance", informee: false },
};

/**
 * Les absences de trois plages de même forme, ligne par ligne ; une ligne toute vide est ignorée. Une date 0 est une
 * cellule vide : Excel pour le bureau la remet ainsi.
 *
 * @throws ErreurDeSaisie plages de formes différentes, date illisible, nature inconnue, fin avant le début.
 */
export function lireAbsences(debuts: unknown, fins: unknown, natures: unknown): Absence[] {
  const [premiers, derniers, lesquelles] = [
    enLignes(debuts, "débuts"),
    enLignes(fins, "fins"),
    enLignes(natures, "natures"),
  ];
  const modele = { nom: "débuts", lignes: premiers };
  exigerMemeForme({ nom: "fins", lignes: derniers }, modele, "trois");
  exigerMemeForme({ nom: "natures", lignes: lesquelles }, modele, "trois");
  const absences: Absence[] = [];
  premiers.forEach((ligne, l) =>
    ligne.forEach((cellule, c) => {
      const fin = derniers[l]?.[c];
      const nature = lesquelles[l]?.[c];
      if (sansDate(cellule) && sansDate(fin) && (estVide(nature) || nature === 0)) return;
      absences.push(lireAbsence({ debut: cellule, fin, nature }, (argument) => place(l, c, argument)));
    }),
  );
  return absences;
}

function lireAbsence(
  { debut, fin, nature }: { debut: unknown; fin: unknown; nature: unknown },
  ou: (argument: string) => string,
): Absence {
  const lue = typeof nature === "string" ? NATURES[nature.trim().toLowerCase()] : undefined;
  if (lue === undefined) {
    throw new ErreurDeSaisie(
      ou("natures"),
      `${direValeur(nature)} n’est pas une nature d’absence. Écrivez maladie, vacance (Caf informée par écrit) ou vacance sans information.`,
    );
  }
  const premier = exigerJour(debut, ou("débuts"));
  const dernier = sansDate(fin) ? Infinity : exigerJour(fin, ou("fins"));
  if (dernier < premier) {
    throw new ErreurDeSaisie(ou("fins"), "la fin est avant le début. Corrigez l’une des deux dates.");
  }
  return { ...lue, debut: premier, fin: dernier };
}

function sansDate(valeur: unknown): boolean {
  return estVide(valeur) || valeur === 0;
}

function exigerJour(valeur: unknown, argument: string): Jour {
  const jour = typeof valeur === "number" ? jourDExcel(valeur) : jourEnTexte(valeur);
  if (jour !== null) return jour;
  throw new ErreurDeSaisie(
    argument,
    `${sansDate(valeur) ? "une cellule vide" : direValeur(valeur)} n’est pas une date. Écrivez-la JJ/MM/AAAA.`,
  );
}

/** Une date écrite dans une cellule au format Texte. */
function jourEnTexte(valeur: unknown): Jour | null {
  const [, jour, mois, annee] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(String(valeur).trim()) ?? [];
  return annee === undefined ? null : lireJour(`${annee}-${mois}-${jour}`);
}
