import {
  financementVideDeLEmployeur,
  type FinancementDeLEmployeur,
} from "../../domaine/financement/financement";
import { employeursHorsEquipe } from "../../domaine/financement/employeursHorsEquipe";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import {
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  poser,
  premiereRangee,
  validerLesNombres,
  type TeteDeTableau,
} from "./blocs";
import { COLONNE, COLONNES_A_SAISIR, DERNIERE_COLONNE_VISIBLE, LIGNE_DU_DOSSIER } from "./colonnes";
import type { Contexte, EmployeurDeLaFeuille } from "./contexte";
import { ecrireDroit, ecrireTotalDesDroits, TETE_DU_DROIT, titresDuDroit, type DroitEcrit } from "./droit";
import { contenuDe, dit, estUnNombre, si, type Natif } from "./natif";
import type { PosteEcrit } from "./postes";

export interface EmployeursEcrits {
  readonly droits: readonly DroitEcrit[];
  readonly total: Natif;
  /** La première ligne du tableau des droits, pour les sauts de page. */
  readonly debutDesDroits: number;
  readonly fin: number;
}

const HORS_DE_L_EQUIPE = "hors de l’équipe\u00a0: rien ne se calcule pour lui";

const TETE_DES_SAISIES: TeteDeTableau = {
  nom: "financement",
  intertitre: "Par employeur\u00a0: ce que la Caf a fixé",
  phrases: [
    "Montant dû par la Caf au 31/12/N-1, avant le renouvellement de la CTG, au titre de la coordination, et ETP soutenus cette année-là\u00a0: leur quotient est le forfait par ETP, gelé pour toute la CTG. Un forfait que la Caf a notifié l’emporte.",
  ],
  titres: [
    [COLONNE.b, "Employeur"],
    ...COLONNES_A_SAISIR.financement.map(({ colonne, titre }) => [colonne, titre] as const),
    [COLONNE.j, "Ce qui manque", DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1],
  ],
};

/** (b) Par employeur : ce qui se saisit, puis le droit, en formules (R-FORFAIT-1, R-FORFAIT-2, R-EMP-1). */
export function ecrireEmployeurs(
  f: ConstructeurDeFeuille,
  ligne: number,
  contexte: Contexte,
  postes: readonly PosteEcrit[],
): EmployeursEcrits {
  const employeurs = employeursDe(contexte);
  const connus = employeurs.filter(({ employeur }) => employeur !== null);
  const premiere = ecrireTete(f, ligne, TETE_DES_SAISIES);
  const horsEquipe = horsEquipeDe(contexte);
  const saisis = [...connus, ...horsEquipe];
  const debutDesDroits = premiere + saisis.length + 1;
  const premierDroit = premiereRangee(debutDesDroits, TETE_DU_DROIT);
  saisis.forEach((employeur, rang) => ecrireLesSaisies(f, premiere + rang, employeur, contexte));
  horsEquipe.forEach((_, rang) =>
    ecrireCeQuiManque(f, premiere + connus.length + rang, dit(HORS_DE_L_EQUIPE)),
  );
  validerLesNombres(f, premiere, saisis.length, COLONNES_A_SAISIR.financement);
  ecrireTete(f, debutDesDroits, { ...TETE_DU_DROIT, titres: titresDuDroit(contexte) });
  const droits = employeurs.map((employeur, rang) =>
    ecrireDroit(f, premierDroit + rang, employeur, {
      contexte,
      saisies:
        employeur.employeur === null
          ? null
          : { ligne: premiere + connus.indexOf(employeur), ...lesSaisies(employeur, contexte) },
      postes: postes.filter((poste) => appartient(poste, employeur, contexte)),
    }),
  );
  connus.forEach((employeur, rang) => {
    const { droit } = droits[employeurs.indexOf(employeur)] ?? {};
    if (droit !== undefined) ecrireCeQuiManque(f, premiere + rang, droit);
  });
  const fin = premierDroit + employeurs.length;
  return { droits, total: ecrireTotalDesDroits(f, fin, droits, contexte), debutDesDroits, fin: fin + 1 };
}

/** Dans l'ordre du calcul ; sans calcul possible, ceux de l'équipe. */
function employeursDe({ resultat, dossier }: Contexte): readonly EmployeurDeLaFeuille[] {
  if (resultat !== null) return resultat.employeurs.map(({ employeur, nom }) => ({ employeur, nom }));
  const { employeurs } = dossier.equipe;
  return employeurs.length === 0
    ? [{ employeur: "", nom: dossier.employeur }]
    : employeurs.map(({ identifiant, nom }) => ({ employeur: identifiant, nom }));
}

/** Ce que l'on a saisi d'un employeur que l'équipe n'a plus reste, et se retire dans le volet. */
function horsEquipeDe({ financement, dossier }: Contexte): readonly EmployeurDeLaFeuille[] {
  return employeursHorsEquipe(financement, dossier.equipe).map(({ employeur }) => ({
    employeur,
    nom: employeur === "" ? dossier.employeur : `Employeur ${employeur}`,
  }));
}

/** Sans calcul possible, les postes n'ont pas d'employeur : le refus de l'un vaut pour tous. */
function appartient(poste: PosteEcrit, { employeur }: EmployeurDeLaFeuille, { resultat }: Contexte): boolean {
  return resultat === null || poste.employeur === employeur;
}

function lesSaisies(
  { employeur }: EmployeurDeLaFeuille,
  { financement }: Contexte,
): { valeurs: FinancementDeLEmployeur } {
  const identifiant = employeur ?? "";
  const connu = financement.employeurs.find((dit) => dit.employeur === identifiant);
  return { valeurs: connu ?? financementVideDeLEmployeur(identifiant) };
}

function ecrireLesSaisies(
  f: ConstructeurDeFeuille,
  ligne: number,
  employeur: EmployeurDeLaFeuille,
  contexte: Contexte,
): void {
  const identifiant = employeur.employeur === "" ? LIGNE_DU_DOSSIER : (employeur.employeur ?? "");
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("financement", identifiant), "technique");
  f.valeur(ligne, COLONNE.b, employeur.nom, "fort");
  const { valeurs } = lesSaisies(employeur, contexte);
  // Aucun nouvel ETP est la réponse la plus courante : la case reste vide, et se lit 0.
  const nouveauxEtp = valeurs.nouveauxEtp === 0 ? null : valeurs.nouveauxEtp;
  ecrireSaisies(f, ligne, COLONNES_A_SAISIR.financement, { ...valeurs, nouveauxEtp });
  f.ajusterAuTexte(
    ligne,
    [
      { texte: employeur.nom, largeur: f.largeur(COLONNE.b) - 4 },
      { texte: valeurs.source, largeur: f.largeur(COLONNE.c) - 4 },
    ],
    HAUTEUR_D_UNE_LIGNE,
  );
}

function ecrireCeQuiManque(f: ConstructeurDeFeuille, ligne: number, droit: Natif): void {
  const largeur = DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1;
  poser(f, ligne, COLONNE.j, contenuDe(si(estUnNombre(droit), dit(""), droit)), "alerte", largeur);
}
