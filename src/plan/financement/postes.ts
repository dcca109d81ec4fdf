import type { Poste } from "../../domaine/dossier/dossier";
import { ficheVide } from "../../domaine/equipe/equipe";
import { moisDeLEquipe } from "../../domaine/equipe/moisDeLEquipe";
import type { EtpDuPoste } from "../../domaine/financement/etpDesPostes";
import { montantDe } from "../../domaine/financement/explication/calcul";
import { essayer } from "../../domaine/financement/explication/essayer";
import { parametresDuCofinancement } from "../../domaine/financement/parametresDuCofinancement";
import { partFinancable } from "../../domaine/financement/partFinancable";
import { adresse, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { nomDuPoste } from "../intitules";
import { A_SAISIR, NON_PLAFONNE, type CellulesDuCofinancement } from "../parametres/references";
import { texteEnFormule } from "../formules";
import type { Plage } from "../types";
import { calculer, ecrireSaisies, ecrireTete, HAUTEUR_D_UNE_LIGNE, poser, validerLesNombres } from "./blocs";
import { COLONNE, COLONNE_DU_SUIVI, COUT_A_SAISIR } from "./colonnes";
import { A_COMPLETER, type Contexte } from "./contexte";
import {
  auCentime,
  dit,
  entreParentheses,
  estUnNombre,
  minimum,
  nombre,
  operer,
  positif,
  puis,
  saisie,
  si,
  sommeDeLaPlage,
  type Condition,
  type Natif,
} from "./natif";
import { suiviDeLaFiche } from "./suiviDesFiches";

export const MANQUE_UN_COUT = A_COMPLETER("coût réel");
const MANQUE_LE_COFINANCEMENT = A_COMPLETER("taux ou plafond de l’année");

/** Ce que les autres tableaux reprennent d'un poste : ses cellules. */
export interface PosteEcrit {
  readonly poste: Poste;
  /** `null` : aucun employeur connu (R-EMP-1), ou calcul qui ne peut pas commencer. */
  readonly employeur: string | null;
  readonly ligne: number;
  readonly etp: Natif;
  readonly cout: Natif;
  /** `null` : le profil n'a pas la règle. */
  readonly cofinancement: Natif | null;
}

export interface PostesEcrits {
  readonly postes: readonly PosteEcrit[];
  readonly partDuDroit: Natif | null;
  /** Les cellules qui disent qu'une fiche a changé ; `null` sans poste. */
  readonly suivis: Plage | null;
  /** La première ligne libre. */
  readonly fin: number;
}

/** (a) Le financement par poste : ETP, coût réel, part du droit, reste à charge (R-FORFAIT-4, R-COUT-1). */
export function ecrirePostes(f: ConstructeurDeFeuille, ligne: number, contexte: Contexte): PostesEcrits {
  const avecCofinancement = contexte.parametres.cofinancement !== null;
  const premiere = ecrireTete(f, ligne, {
    nom: "cout",
    intertitre: "Par poste",
    phrases: [
      "ETP de l’année\u00a0: la moyenne des douze mois de «\u00a0CTG Postes\u00a0», mois déduits ôtés\u00a0; un poste sans présence datée est supposé tenu toute l’année à sa quotité. Part non finançable (management, direction) et part du droit\u00a0: valeurs calculées par CTG pour Excel à la construction. Le reste est en formules.",
      "Le coût réel se saisit ici\u00a0: ce que le poste coûte à l’employeur sur l’année. Négatif, le reste à charge dit que le financement dépasse ce coût.",
    ],
    titres: [
      [COLONNE.b, "Poste"],
      [COLONNE.c, "Employeur"],
      [COLONNE.d, "ETP de l’année"],
      [COLONNE.e, "Mois déduits"],
      [COLONNE.f, "Part non finançable"],
      [COLONNE.g, "ETP financé"],
      [COUT_A_SAISIR.colonne, COUT_A_SAISIR.titre],
      [COLONNE.i, "Part du droit"],
      [COLONNE.j, "Reste à charge"],
      ...(avecCofinancement ? ([[COLONNE.k, "Cofinancement du poste"]] as const) : []),
    ],
  });
  const { postes } = contexte.dossier;
  const ecrits = postes.map((poste, rang) => ecrirePoste(f, premiere + rang, poste, contexte));
  validerLesNombres(f, premiere, postes.length, [COUT_A_SAISIR]);
  const fin = premiere + postes.length;
  if (postes.length === 0) return { postes: ecrits, partDuDroit: null, suivis: null, fin };
  const parts = ecrits.map(({ part }) => part);
  const partDuDroit = sommeDeLaPlage(parts, A_COMPLETER("part d’un poste"));
  f.fond(fin, COLONNE.b, (avecCofinancement ? COLONNE.k : COLONNE.j) - COLONNE.b + 1, "fort");
  f.valeur(fin, COLONNE.b, "Ensemble", "fort");
  const etps = ecrits.map(({ etp }) => etp);
  const couts = ecrits.map(({ cout }) => cout);
  calculer(f, fin, COLONNE.g, sommeDeLaPlage(etps, contexte.empechement || A_COMPLETER("ETP")), "etpFort");
  calculer(f, fin, COLONNE.h, sommeDeLaPlage(couts, MANQUE_UN_COUT), "eurosForts");
  calculer(f, fin, COLONNE.i, partDuDroit, "eurosForts");
  const restes = ecrits.map(({ reste }) => reste);
  calculer(f, fin, COLONNE.j, sommeDeLaPlage(restes, A_COMPLETER("coût ou droit")), "eurosForts");
  f.hauteur(fin, HAUTEUR_D_UNE_LIGNE);
  return {
    postes: ecrits,
    partDuDroit: { formule: adresse(fin, COLONNE.i), valeur: partDuDroit.valeur },
    suivis: plageDe(premiere, COLONNE_DU_SUIVI, postes.length),
    fin: fin + 1,
  };
}

interface PosteEtSesParts extends PosteEcrit {
  readonly part: Natif;
  readonly reste: Natif;
}

function ecrirePoste(
  f: ConstructeurDeFeuille,
  ligne: number,
  poste: Poste,
  contexte: Contexte,
): PosteEtSesParts {
  const { resultat, financement, parametres, postes } = contexte;
  const { identifiant } = poste;
  const calcule = resultat?.postes.find(({ etp }) => etp.poste === identifiant);
  const cellules = postes.get(identifiant);
  const ici = (colonne: number, { valeur }: Natif): Natif => ({ formule: adresse(ligne, colonne), valeur });
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("cout", identifiant), "technique");
  const titulaire = { formule: `=${cellules?.titulaire ?? '""'}`, resultat: nomDuPoste(poste) };
  poser(f, ligne, COLONNE.b, titulaire, "fort");
  const employeur = calcule?.etp.employeur ?? null;
  const nom = resultat?.employeurs.find((connu) => connu.employeur === employeur)?.nom;
  f.valeur(ligne, COLONNE.c, nom ?? null, "libelle");

  const mois = ecrireEtp(f, ligne, poste, calcule?.etp, contexte);
  const etp = ici(COLONNE.g, mois);
  const montant = financement.couts.find((connu) => connu.poste === identifiant)?.montant ?? null;
  ecrireSaisies(f, ligne, [COUT_A_SAISIR], { [COUT_A_SAISIR.champ]: montant });
  const cout = saisie(adresse(ligne, COUT_A_SAISIR.colonne), montant);

  const droit = calcule === undefined ? null : montantDe(calcule.droit);
  const part: Natif = {
    formule: adresse(ligne, COLONNE.i),
    valeur: droit ?? (contexte.empechement || A_COMPLETER("droit de l’employeur")),
  };
  f.valeur(ligne, COLONNE.i, part.valeur, "euros");
  const reste = puis(part, positif(cout, auCentime(operer(cout, "-", part)), MANQUE_UN_COUT));
  calculer(f, ligne, COLONNE.j, reste, "euros");

  const cofinancement =
    parametres.cofinancement === null
      ? null
      : puis(etp, positif(cout, cofinancer(cout, etp, parametres.cofinancement, contexte), MANQUE_UN_COUT));
  if (cofinancement !== null) calculer(f, ligne, COLONNE.k, cofinancement, "euros");
  calculer(f, ligne, COLONNE_DU_SUIVI, suiviDeLaFiche(poste, contexte), "technique");
  f.ajusterAuTexte(
    ligne,
    [
      { texte: titulaire.resultat, largeur: f.largeur(COLONNE.b) },
      { texte: nom ?? "", largeur: f.largeur(COLONNE.c) - 4 },
    ],
    HAUTEUR_D_UNE_LIGNE,
  );
  return {
    poste,
    employeur,
    ligne,
    etp,
    cout,
    part,
    reste: ici(COLONNE.j, reste),
    cofinancement: cofinancement === null ? null : ici(COLONNE.k, cofinancement),
  };
}

/** De l'ETP de l'année à l'ETP financé (R-PRES-1, R-ELIG-1). */
function ecrireEtp(
  f: ConstructeurDeFeuille,
  ligne: number,
  poste: Poste,
  etp: EtpDuPoste | undefined,
  { dossier, profil, empechement, postes }: Contexte,
): Natif {
  const cellules = postes.get(poste.identifiant);
  const ici = (colonne: number, { valeur }: Natif): Natif => ({ formule: adresse(ligne, colonne), valeur });
  if (etp === undefined || profil === null || cellules === undefined) {
    const refus = dit(empechement);
    for (const colonne of [COLONNE.d, COLONNE.e, COLONNE.f, COLONNE.g])
      f.valeur(ligne, colonne, refus.valeur, "etp");
    return refus;
  }
  const fiche = dossier.equipe.fiches.find((connue) => connue.poste === poste.identifiant);
  const [annee] = moisDeLEquipe({ ...dossier, postes: [poste] }, profil);
  const deduits: Natif = etp.suppose
    ? nombre(etp.tenus === 0 ? 0 : Math.round((12 * etp.deduits) / etp.tenus))
    : { formule: cellules.moisDeduits, valeur: (annee?.mois ?? []).filter(({ deduit }) => deduit).length };
  if (etp.suppose) f.valeur(ligne, COLONNE.e, deduits.valeur, "entier");
  else calculer(f, ligne, COLONNE.e, deduits, "entier");
  const quotite = saisie(cellules.quotite, poste.quotite === 0 ? null : poste.quotite);
  const restants = entreParentheses(operer(nombre(12), "-", ici(COLONNE.e, deduits)));
  const presents = etp.suppose
    ? si(estUnNombre(quotite), operer(operer(quotite, "*", restants), "/", nombre(12)), nombre(0))
    : { formule: cellules.etpFinance, valeur: etp.tenus - etp.deduits };
  calculer(f, ligne, COLONNE.d, presents, "etp");
  const { part } = partFinancable(poste, fiche ?? ficheVide(poste.identifiant), profil);
  const nonFinancable = nombre(1 - part);
  f.valeur(ligne, COLONNE.f, nonFinancable.valeur, "pourcentage");
  const presence = ici(COLONNE.d, presents);
  const financable = entreParentheses(operer(nombre(1), "-", ici(COLONNE.f, nonFinancable)));
  const finance = puis(presence, operer(presence, "*", financable));
  calculer(f, ligne, COLONNE.g, finance, "etpFort");
  return finance;
}

/** R-COFI-1, pour un poste : taux × min(dépense, plafond × ETP), non arrondi. */
function cofinancer(cout: Natif, etp: Natif, cellules: CellulesDuCofinancement, contexte: Contexte): Natif {
  const { taux, plafondDeLaDepense, plafondDeLaPart, partDesPostes } = valeursDuCofinancement(contexte);
  const cellule = (cle: keyof CellulesDuCofinancement, valeur: number | string): Natif => ({
    formule: cellules[cle],
    valeur,
  });
  const plafonner = (montant: Natif, plafond: Natif) =>
    si(estUnNombre(plafond), minimum(montant, operer(plafond, "*", etp)), montant);
  const tauxNatif = cellule("taux", taux);
  const depense = cellule("plafondDeLaDepense", plafondDeLaDepense);
  const laPart = cellule("plafondDeLaPart", plafondDeLaPart);
  const postes = cellule("partDesPostes", partDesPostes);
  const part = plafonner(operer(tauxNatif, "*", plafonner(cout, depense)), laPart);
  const connus = [tauxNatif, depense, laPart, postes].map(({ formule, valeur }): Condition => ({
    formule: `${formule}<>${texteEnFormule(A_SAISIR)}`,
    vraie: valeur !== A_SAISIR,
  }));
  return si(
    {
      formule: `AND(${connus.map(({ formule }) => formule).join(",")})`,
      vraie: connus.every(({ vraie }) => vraie),
    },
    operer(part, "*", postes),
    dit(MANQUE_LE_COFINANCEMENT),
  );
}

/** Ce que disent les cellules de « CTG Paramètres » : un nombre, « non plafonné », « à saisir ». */
function valeursDuCofinancement({
  profil,
  financement,
  dossier,
}: Contexte): Readonly<Record<keyof CellulesDuCofinancement, number | string>> {
  const essai =
    profil === null
      ? null
      : essayer(() => parametresDuCofinancement(profil, financement, dossier.annee)?.parametres);
  const connus = essai?.reussi === true ? essai.valeur : undefined;
  if (connus === undefined) {
    return {
      taux: A_SAISIR,
      plafondDeLaDepense: A_SAISIR,
      plafondDeLaPart: A_SAISIR,
      partDesPostes: A_SAISIR,
    };
  }
  return {
    taux: connus.taux,
    plafondDeLaDepense: connus.plafondDeLaDepense ?? NON_PLAFONNE,
    plafondDeLaPart: connus.plafondDeLaPart ?? NON_PLAFONNE,
    partDesPostes: connus.partDesPostes,
  };
}
