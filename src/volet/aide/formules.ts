import type { Identifiant } from "../../aide/modele";

/** Une fonction CTG.* prête à coller, telle qu'Excel en français l'écrit. */
export interface Formule {
  /** Celle dont la page d'aide dit le reste. */
  readonly fonction: Identifiant;
  readonly nom: string;
  readonly texte: string;
  readonly explication: string;
}

/** La plage proposée d'abord : des notes sous un titre, comme dans la grille. */
export const PLAGE_PROPOSEE = "C6:C19";

/**
 * La plage sous sa forme protégée des vides : Excel peut donner une cellule vide pour un 0 à une fonction
 * personnalisée, et un 0 est une note.
 */
export function proteger(plage: string): string {
  return `SI(ESTVIDE(${plage});"";${plage})`;
}

export function formulesDe(plage: string): readonly Formule[] {
  const notes = proteger(plage);
  return [
    {
      fonction: "SCORE",
      nom: "CTG.SCORE",
      texte: `=CTG.SCORE(${notes})`,
      explication:
        "Le pourcentage de réalisation d’une plage de notes (0 à 3, NC ou vide) ; NC et les vides n’y comptent pas.",
    },
    {
      fonction: "SCORE",
      nom: "CTG.SCORE, plage complète",
      texte: `=CTG.SCORE(${plage})`,
      explication: "Plus courte, à n’employer que si aucune cellule n’est vide.",
    },
    {
      fonction: "SCORE",
      nom: "CTG.SCORE, complet",
      texte: `=CTG.SCORE(${notes};;;VRAI)`,
      explication: "Rend « — » tant qu’il reste une cellule vide.",
    },
    {
      fonction: "SCORE.BORNES",
      nom: "CTG.SCORE.BORNES",
      texte: `=CTG.SCORE.BORNES(${notes})`,
      explication: "Deux cellules : le pourcentage si tous les vides valaient 0, puis s’ils valaient 3.",
    },
    {
      fonction: "SCORE.ENSEMBLE",
      nom: "CTG.SCORE.ENSEMBLE",
      texte: `=CTG.SCORE.ENSEMBLE(${notes};${proteger("C22:C25")})`,
      explication: "La moyenne de plusieurs missions, une plage chacune, chaque mission pesant autant.",
    },
    {
      fonction: "COMPLETUDE",
      nom: "CTG.COMPLETUDE",
      texte: `=CTG.COMPLETUDE(${notes})`,
      explication: "La part des activités notées ou NC, de 0 à 1.",
    },
    {
      fonction: "FORFAIT",
      nom: "CTG.FORFAIT",
      texte: '=CTG.FORFAIT(1;1;22300;0,5;CTG.BAREME("nouvel-etp";2024))',
      explication:
        "Le financement des postes, en euros : ETP retenus, ETP de la précédente CTG, forfait par ETP, nouveaux ETP, barème d’un nouvel ETP.",
    },
    {
      fonction: "FORFAIT.DETAIL",
      nom: "CTG.FORFAIT.DETAIL",
      texte: '=CTG.FORFAIT.DETAIL(1;1;22300;0,5;CTG.BAREME("nouvel-etp";2024))',
      explication: "Le même calcul étape par étape, en dix lignes de deux colonnes.",
    },
    {
      fonction: "FORFAIT.ETP",
      nom: "CTG.FORFAIT.ETP",
      texte: "=CTG.FORFAIT.ETP(22300;1)",
      explication:
        "Le forfait par ETP déjà soutenu : montant dû par la Caf au 31/12/N-1 ÷ ETP soutenus en N-1.",
    },
    {
      fonction: "BAREME",
      nom: "CTG.BAREME",
      texte: '=CTG.BAREME("nouvel-etp";2024)',
      explication: "Un barème livré : nouvel-etp, plafond-etp ou plafond-diagnostic ; année connue : 2024.",
    },
    {
      fonction: "COFINANCEMENT",
      nom: "CTG.COFINANCEMENT",
      texte: "=CTG.COFINANCEMENT(A2:A9;B2:B9)",
      explication:
        "Le cofinancement de la dépense, plafonné poste par poste\u00a0: dépenses, quotités\u00a0; par défaut 50\u00a0% et 48\u00a0000\u00a0€ pour un temps plein, valeurs de 2024.",
    },
    {
      fonction: "DIAGNOSTIC",
      nom: "CTG.DIAGNOSTIC",
      texte: "=CTG.DIAGNOSTIC(12000)",
      explication:
        "Le financement du diagnostic initial\u00a0: par défaut 50\u00a0% d’une dépense plafonnée à 15\u00a0000\u00a0€, valeurs de 2024.",
    },
    {
      fonction: "VENTILATION",
      nom: "CTG.VENTILATION",
      texte: "=CTG.VENTILATION(20000;A2:D2)",
      explication:
        "Un montant réparti selon une clé de 100\u00a0%, au centime, de somme exacte\u00a0; autant de cellules que la clé.",
    },
    {
      fonction: "MOIS.DEDUITS",
      nom: "CTG.MOIS.DEDUITS",
      texte: "=CTG.MOIS.DEDUITS(A2:A9;B2:B9;C2:C9;2024)",
      explication:
        "Les mois déduits d’un poste\u00a0: débuts, fins et natures de ses absences (maladie, vacance, vacance sans information).",
    },
    {
      fonction: "ETP",
      nom: "CTG.ETP",
      texte: "=CTG.ETP(800)",
      explication: "Des heures par an en équivalent temps plein, sur 1 607 heures.",
    },
  ];
}

/** Une plage telle qu'on la tape, avec ou sans feuille ; tout autre texte casserait la formule. */
export function estUnePlage(texte: string): boolean {
  const cellule = "\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}";
  const feuille = "(?:'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\d_.]*!)?";
  return new RegExp(`^${feuille}${cellule}(?::${cellule})?$`, "iu").test(texte);
}
