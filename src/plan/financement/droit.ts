import { essayer } from "../../domaine/financement/explication/essayer";
import { chercherBaremeDuDossier } from "../../domaine/financement/chercherBaremeDuDossier";
import type { FinancementDeLEmployeur } from "../../domaine/financement/financement";
import { adresse } from "../adresses";
import type { CleDeStyle } from "../charte";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { A_SAISIR } from "../parametres/references";
import { estVide } from "../textesNatifs";
import { calculer, HAUTEUR_D_UNE_LIGNE, type TeteDeTableau } from "./blocs";
import { COLONNE, EMPLOYEUR_A_SAISIR, LIGNE_DU_DOSSIER } from "./colonnes";
import { A_COMPLETER, type Contexte, type EmployeurDeLaFeuille } from "./contexte";
import {
  auCentime,
  compare,
  connu,
  dit,
  estUnNombre,
  minimum,
  nonNul,
  nombre,
  operer,
  positif,
  puis,
  saisie,
  sansBruit,
  si,
  sommeDe,
  sommeDeLaPlage,
  type Natif,
} from "./natif";
import { MANQUE_UN_COUT, type PosteEcrit } from "./postes";

const SANS_OBJET = "sans objet";
/** R-COUT-1 : un constat, jamais un résultat muet. */
const AU_DESSUS_DU_COUT = "plus que le coût réel";
const MANQUES = {
  plafond: A_COMPLETER("ETP de la précédente CTG"),
  nouveaux: "à corriger\u00a0: nouveaux ETP soutenus",
  forfait: A_COMPLETER("montant dû et ETP de N-1"),
  bareme: A_COMPLETER("barème de l’année"),
  employeur: A_COMPLETER("employeur de ces postes"),
  regle: "ce profil de Caf n’a pas de règle de cofinancement",
  droit: A_COMPLETER("droit d’un employeur"),
} as const;

export const TETE_DU_DROIT: TeteDeTableau = {
  nom: "droit",
  intertitre: "Par employeur\u00a0: le droit",
  phrases: [
    "ETP pris en compte (plafonnés à la précédente CTG) × forfait par ETP + nouveaux ETP × barème, arrondi au centime à la fin seulement. Les ETP financés remplissent d’abord les ETP déjà soutenus, puis les nouveaux\u00a0; le reste est écarté.",
  ],
  titres: [],
};

export function titresDuDroit(contexte: Contexte): TeteDeTableau["titres"] {
  const comparaison = comparaisonDe(contexte);
  return [
    [COLONNE.b, "Employeur"],
    [COLONNE.c, "ETP financés"],
    [COLONNE.d, "ETP pris en compte"],
    [COLONNE.e, "Nouveaux ETP pris en compte"],
    [COLONNE.f, "ETP écartés"],
    [COLONNE.g, "Forfait par ETP"],
    [COLONNE.h, "Barème par nouvel ETP"],
    [COLONNE.i, "Part déjà soutenue"],
    [COLONNE.j, "Part nouvelle"],
    [COLONNE.k, "Droit"],
    [COLONNE.l, "Coût réel"],
    [COLONNE.m, "Reste à charge"],
    [COLONNE.n, "Constat"],
    ...(comparaison === null ? [] : ([[COLONNE.o, comparaison]] as const)),
  ];
}

/** R-COFI-1 : l'autre méthode, à comparer ; `null` : le profil n'en a pas d'autre. */
function comparaisonDe({ profil }: Contexte): string | null {
  if (profil?.methodeDuDroit.valeur === "cofinancement") return "À comparer\u00a0: forfait";
  return profil?.regles.cofinancement === undefined ? null : "À comparer\u00a0: cofinancement";
}

/** Ce dont le droit d'un employeur se calcule. */
export interface SourceDuDroit {
  readonly contexte: Contexte;
  /** La ligne de ses saisies ; `null` : l'employeur n'est pas connu. */
  readonly saisies: { readonly ligne: number; readonly valeurs: FinancementDeLEmployeur } | null;
  readonly postes: readonly PosteEcrit[];
}

export interface DroitEcrit extends EmployeurDeLaFeuille {
  readonly droit: Natif;
  readonly cout: Natif;
  readonly reste: Natif;
}

/** Le droit d'un employeur, une cellule par étape (R-FORFAIT-1). */
export function ecrireDroit(
  f: ConstructeurDeFeuille,
  ligne: number,
  { employeur, nom }: EmployeurDeLaFeuille,
  source: SourceDuDroit,
): DroitEcrit {
  const { contexte, postes } = source;
  const identifiant = employeur === null ? "inconnu" : employeur === "" ? LIGNE_DU_DOSSIER : employeur;
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("droit", identifiant), "technique");
  f.valeur(ligne, COLONNE.b, nom, "fort");
  const ecrire = (colonne: number, natif: Natif, style: CleDeStyle): Natif => {
    calculer(f, ligne, colonne, natif, style);
    return { formule: adresse(ligne, colonne), valeur: natif.valeur };
  };
  const refusDesEtp = contexte.empechement || A_COMPLETER("ETP d’un poste");
  const finances = ecrire(
    COLONNE.c,
    sommeDe(
      postes.map(({ etp }) => etp),
      refusDesEtp,
    ),
    "etpFort",
  );
  const forfait = ecrireForfait(ecrire, finances, source);
  const cofinancement = cofinancementDe(postes, contexte);
  const parCofinancement = contexte.profil?.methodeDuDroit.valeur === "cofinancement";
  const droit = ecrire(
    COLONNE.k,
    parCofinancement ? (cofinancement ?? dit(MANQUES.regle)) : forfait,
    "eurosForts",
  );
  const cout = ecrire(
    COLONNE.l,
    sommeDe(
      postes.map((poste) => poste.cout),
      MANQUE_UN_COUT,
    ),
    "euros",
  );
  const reste = ecrire(COLONNE.m, puis(droit, puis(cout, auCentime(operer(cout, "-", droit)))), "eurosForts");
  if (comparaisonDe(contexte) !== null) {
    ecrire(COLONNE.o, parCofinancement ? forfait : (cofinancement ?? dit(MANQUES.regle)), "euros");
  }
  const negatif = compare(reste, "<", 0);
  const vide = dit("");
  ecrire(COLONNE.n, si(estUnNombre(reste), si(negatif, dit(AU_DESSUS_DU_COUT), vide), vide), "alerte");
  f.ajusterAuTexte(ligne, [{ texte: nom, largeur: f.largeur(COLONNE.b) - 4 }], HAUTEUR_DU_DROIT);
  return { employeur, nom, droit, cout, reste };
}

/** Un refus y tient sur quatre lignes d'une colonne étroite. */
const HAUTEUR_DU_DROIT = 64;

type Ecrire = (colonne: number, natif: Natif, style: CleDeStyle) => Natif;

function ecrireForfait(ecrire: Ecrire, finances: Natif, { contexte, saisies }: SourceDuDroit): Natif {
  const zero = nombre(0);
  const saisi = (champ: keyof typeof EMPLOYEUR_A_SAISIR): Natif => {
    const valeur = saisies?.valeurs[champ] ?? null;
    return saisie(
      adresse(saisies?.ligne ?? 0, EMPLOYEUR_A_SAISIR[champ].colonne),
      champ === "nouveauxEtp" && valeur === 0 ? null : typeof valeur === "number" ? valeur : null,
    );
  };
  const plafond = saisi("etpPrecedenteCtg");
  const dejaSoutenus = ecrire(
    COLONNE.d,
    saisies === null
      ? dit(MANQUES.employeur)
      : puis(
          finances,
          si(
            estUnNombre(plafond),
            positif(plafond, minimum(finances, plafond), MANQUES.plafond),
            si(compare(finances, "=", 0), zero, dit(MANQUES.plafond)),
          ),
        ),
    "etp",
  );
  const tenus = saisi("nouveauxEtp");
  const reste = sansBruit(operer(finances, "-", dejaSoutenus));
  const nouveaux = ecrire(
    COLONNE.e,
    puis(
      dejaSoutenus,
      si(
        { formule: estVide(tenus.formule), vraie: tenus.valeur === "" },
        zero,
        positif(tenus, minimum(reste, tenus), MANQUES.nouveaux),
      ),
    ),
    "etp",
  );
  const ecartes = operer(operer(finances, "-", dejaSoutenus), "-", nouveaux);
  ecrire(COLONNE.f, puis(nouveaux, sansBruit(ecartes)), "etp");
  const [montantDu, etpSoutenus, gele] = [saisi("montantDu"), saisi("etpSoutenus"), saisi("forfaitGele")];
  const quotient = positif(
    montantDu,
    nonNul(etpSoutenus, operer(montantDu, "/", etpSoutenus), MANQUES.forfait),
    MANQUES.forfait,
  );
  const forfaitParEtp = si(
    { formule: estVide(gele.formule), vraie: gele.valeur === "" },
    quotient,
    positif(gele, gele, MANQUES.forfait),
  );
  const sansObjet = dit(SANS_OBJET);
  const auxDejaSoutenus = ecrire(
    COLONNE.g,
    puis(dejaSoutenus, si(compare(dejaSoutenus, "=", 0), sansObjet, forfaitParEtp)),
    "euros",
  );
  const bareme = baremeDeLAnnee(contexte);
  const auxNouveaux = ecrire(
    COLONNE.h,
    puis(nouveaux, si(compare(nouveaux, "=", 0), sansObjet, connu(bareme, MANQUES.bareme))),
    "euros",
  );
  const part = (etp: Natif, prix: Natif) =>
    puis(etp, si(compare(etp, "=", 0), zero, puis(prix, operer(etp, "*", prix))));
  const partDejaSoutenue = ecrire(COLONNE.i, part(dejaSoutenus, auxDejaSoutenus), "euros");
  const partNouvelle = ecrire(COLONNE.j, part(nouveaux, auxNouveaux), "euros");
  const somme = operer(partDejaSoutenue, "+", partNouvelle);
  return puis(partDejaSoutenue, puis(partNouvelle, auCentime(somme)));
}

function baremeDeLAnnee({ dossier, financement, parametres }: Contexte): Natif {
  const essai = essayer(() => chercherBaremeDuDossier("nouvel-etp", dossier.annee, financement.baremes));
  return {
    formule: parametres.baremeDeLAnnee("nouvel-etp"),
    valeur: essai.reussi ? essai.valeur.valeur : A_SAISIR,
  };
}

/** R-COFI-1 ; `null` : le profil n'a pas la règle. */
function cofinancementDe(postes: readonly PosteEcrit[], { profil }: Contexte): Natif | null {
  if (profil?.regles.cofinancement === undefined) return null;
  const parts = postes.flatMap(({ cofinancement }) => (cofinancement === null ? [] : [cofinancement]));
  return sommeDe(parts, A_COMPLETER("cofinancement d’un poste"), "au centime");
}

/** Le total de tous les employeurs, refusé si un seul l'est : jamais un total partiel. */
export function ecrireTotalDesDroits(
  f: ConstructeurDeFeuille,
  ligne: number,
  droits: readonly DroitEcrit[],
  contexte: Contexte,
): Natif {
  const derniere = comparaisonDe(contexte) === null ? COLONNE.n : COLONNE.o;
  f.fond(ligne, COLONNE.b, derniere - COLONNE.b + 1, "fort");
  f.valeur(ligne, COLONNE.b, "Tous les employeurs", "fort");
  const total = sommeDeLaPlage(
    droits.map(({ droit }) => droit),
    MANQUES.droit,
  );
  calculer(f, ligne, COLONNE.k, total, "eurosForts");
  calculer(
    f,
    ligne,
    COLONNE.l,
    sommeDeLaPlage(
      droits.map(({ cout }) => cout),
      MANQUE_UN_COUT,
    ),
    "eurosForts",
  );
  calculer(
    f,
    ligne,
    COLONNE.m,
    sommeDeLaPlage(
      droits.map(({ reste }) => reste),
      A_COMPLETER("coût ou droit"),
    ),
    "eurosForts",
  );
  f.hauteur(ligne, HAUTEUR_D_UNE_LIGNE);
  return { formule: adresse(ligne, COLONNE.k), valeur: total.valeur };
}
