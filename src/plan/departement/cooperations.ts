import type { CooperationDepartementale } from "../../domaine/financement/departemental/dossierDepartemental";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { OUI_NON, PARTS } from "../equipe/libelles";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  premiereRangee,
  validerLesNombres,
  type TeteDeTableau,
} from "../financement/blocs";
import { COLONNE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import {
  auCentime,
  dit,
  estUnNombre,
  operer,
  puis,
  si,
  type Condition,
  type Natif,
} from "../financement/natif";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import type { TableDeBaremes } from "../parametres/references";
import { baremeDe } from "./baremes";
import { COLONNES_DU_DEPARTEMENT, CONDITION_A_SAISIR, COOPERATION_A_SAISIR } from "./colonnes";
import { depasse, estVideIci, et, nombreOuZero, ou, positifOuVide, vaut } from "./conditions";
import type { AnneesDuSdsf, ContexteDuDepartement } from "./contexte";
import { PORTEURS_DE_COOPERATION } from "./libelles";
import { validerParmi } from "./listes";
import { rangeesDe, type Rangee } from "./rangees";

const LIGNES_VIDES = 2;

const REFUS = {
  porteur: A_COMPLETER("porteur"),
  reseau: "exclue\u00a0: réseau des chargés de coopération CTG",
  annee: A_COMPLETER("année financée"),
  horsDuSdsf: "année hors du SDSF",
  etp: A_COMPLETER("ETP"),
  total: A_COMPLETER("coopérations"),
} as const;

const TETE: TeteDeTableau = {
  nom: "cooperation",
  intertitre: "Coopération départementale",
  phrases: [
    "L’animation de réseaux de professionnels\u00a0: ETP × barème national de l’année, réparti entre les deux thématiques du niveau départemental.",
  ],
  titres: [
    ...COLONNES_DU_DEPARTEMENT.cooperation.map(({ colonne, titre }) => [colonne, titre] as const),
    [COLONNE.g, "ETP"],
    [COLONNE.h, "Barème par ETP"],
    [COLONNE.i, "Montant"],
    [COLONNE.j, `Dont ${PARTS["petite-enfance"].toLowerCase()}`],
    [COLONNE.k, `Dont ${PARTS["enfance-jeunesse"].toLowerCase()}`],
    [COLONNE.l, "Reste à charge"],
  ],
};

/** Une coopération écrite : ce dont ses conditions et le total se servent. */
export interface CooperationEcrite {
  readonly identifiant: string;
  readonly cooperation: CooperationDepartementale | null;
  readonly ligne: number;
  readonly vide: Condition;
  readonly montant: Natif;
  /** Colonne → ce qui s'y additionne. */
  readonly additionnees: ReadonlyMap<number, Natif>;
}

export interface CooperationsEcrites {
  readonly cooperations: readonly CooperationEcrite[];
  /** La cellule du montant de toutes. */
  readonly total: Natif;
  readonly fin: number;
}

interface Sources {
  readonly annees: AnneesDuSdsf;
  readonly baremes: TableDeBaremes;
}

/** Les rangées, sous la tête du tableau, puis une ligne de total. */
export function hauteurDesCooperations(connues: readonly CooperationDepartementale[]): number {
  return premiereRangee(0, TETE) + connues.length + LIGNES_VIDES + 1;
}

/**
 * (d) La coopération départementale (R-DEP-1).
 *
 * @param conditions la première rangée du tableau des conditions, qui dit celles qui sont exclues.
 */
export function ecrireCooperations(
  f: ConstructeurDeFeuille,
  debut: number,
  conditions: number,
  contexte: ContexteDuDepartement,
  sources: Sources,
): CooperationsEcrites {
  const premiere = ecrireTete(f, debut, TETE);
  const rangees = rangeesDe(contexte.departement.cooperations, "c", LIGNES_VIDES);
  const cooperations = rangees.map((rangee, rang) =>
    ecrireCooperation(f, premiere + rang, conditions + rang, rangee, contexte, sources),
  );
  validerLesNombres(f, premiere, rangees.length, COLONNES_DU_DEPARTEMENT.cooperation);
  validerParmi(
    f,
    plageDe(premiere, COOPERATION_A_SAISIR.porteur.colonne, rangees.length),
    contexte.listes.porteursDeCooperation,
    PORTEURS_DE_COOPERATION,
  );
  const total = ecrireTotal(f, premiere, cooperations);
  return { cooperations, total, fin: premiere + rangees.length + 1 };
}

function ecrireCooperation(
  f: ConstructeurDeFeuille,
  ligne: number,
  ligneDesConditions: number,
  { identifiant, contenu: cooperation }: Rangee<CooperationDepartementale>,
  contexte: ContexteDuDepartement,
  { annees, baremes }: Sources,
): CooperationEcrite {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("cooperation", identifiant), "technique");
  const saisies = {
    ...cooperation,
    porteur: cooperation === null ? null : PORTEURS_DE_COOPERATION[cooperation.porteur],
    etpPetiteEnfance: cooperation?.etpPetiteEnfance || null,
    etpEnfanceJeunesse: cooperation?.etpEnfanceJeunesse || null,
    cofinancee: null,
    robuste: null,
    animeLeReseauCtg: null,
    pleinementMobilise: null,
  };
  ecrireSaisies(f, ligne, COLONNES_DU_DEPARTEMENT.cooperation, saisies);
  const cellule = (champ: keyof typeof COOPERATION_A_SAISIR): Natif => ({
    formule: adresse(ligne, COOPERATION_A_SAISIR[champ].colonne),
    valeur: saisies[champ] ?? "",
  });
  const plage = adresseDePlage(plageDe(ligne, COLONNE.b, 1, COLONNE.f));
  const vide: Condition = { formule: `SUMPRODUCT((LEN(${plage})>0)*1)=0`, vraie: cooperation === null };
  const ecrire = (colonne: number, natif: Natif, style: "etp" | "euros" | "eurosForts"): Natif => {
    const siDit = si(vide, dit(""), natif);
    calculer(f, ligne, colonne, siDit, style);
    return { formule: adresse(ligne, colonne), valeur: siDit.valeur };
  };
  const animeLeReseau: Natif = {
    formule: adresse(ligneDesConditions, CONDITION_A_SAISIR.animeLeReseauCtg.colonne),
    valeur: cooperation?.animeLeReseauCtg === true ? OUI_NON.oui : "",
  };
  const [petiteEnfance, enfanceJeunesse] = [cellule("etpPetiteEnfance"), cellule("etpEnfanceJeunesse")];
  const [pe, ej] = [nombreOuZero(petiteEnfance), nombreOuZero(enfanceJeunesse)];
  const somme = operer(pe, "+", ej);
  const horsDuSdsf = ou(depasse(annees.premiere, annees.financee), depasse(annees.financee, annees.derniere));
  const etpDits = et(positifOuVide(petiteEnfance), positifOuVide(enfanceJeunesse), {
    formule: `${somme.formule}>0`,
    vraie: Number(somme.valeur) > 0,
  });
  const etp = ecrire(
    COLONNE.g,
    si(
      estVideIci(cellule("porteur")),
      dit(REFUS.porteur),
      si(
        vaut(animeLeReseau, OUI_NON.oui),
        dit(REFUS.reseau),
        si(
          estUnNombre(annees.financee),
          puis(annees.premiere, si(horsDuSdsf, dit(REFUS.horsDuSdsf), si(etpDits, somme, dit(REFUS.etp)))),
          dit(REFUS.annee),
        ),
      ),
    ),
    "etp",
  );
  const bareme = ecrire(
    COLONNE.h,
    puis(etp, baremeDe("cooperation-departementale", annees.financee, baremes, contexte)),
    "euros",
  );
  const montant = ecrire(COLONNE.i, puis(bareme, auCentime(operer(etp, "*", bareme))), "eurosForts");
  const part = ecrire(COLONNE.j, puis(montant, partDe(montant, pe, ej, etp)), "euros");
  const reste = ecrire(COLONNE.k, puis(montant, auCentime(operer(montant, "-", part))), "euros");
  const coutReel = cellule("coutReel");
  ecrire(
    COLONNE.l,
    puis(montant, si(estUnNombre(coutReel), auCentime(operer(coutReel, "-", montant)), dit(""))),
    "euros",
  );
  f.ajusterAuTexte(
    ligne,
    [{ texte: cooperation?.objet ?? "", largeur: f.largeur(COLONNE.b) - 4 }],
    HAUTEUR_D_UNE_LIGNE,
  );
  const additionnees = new Map([
    [COLONNE.d, petiteEnfance],
    [COLONNE.e, enfanceJeunesse],
    [COLONNE.g, etp],
    [COLONNE.j, part],
    [COLONNE.k, reste],
  ]);
  return { identifiant, cooperation, ligne, vide, montant, additionnees };
}

/**
 * R-VENT-1 : la part de la petite enfance. La plus forte des deux s'arrondit au centime, l'autre a le reste : c'est la
 * répartition aux plus forts restes, quand il n'y a que deux parts.
 */
function partDe(montant: Natif, pe: Natif, ej: Natif, etp: Natif): Natif {
  const prorata = (part: Natif) => auCentime(operer(operer(montant, "*", part), "/", etp));
  return si(
    { formule: `${pe.formule}>=${ej.formule}`, vraie: Number(pe.valeur) >= Number(ej.valeur) },
    prorata(pe),
    auCentime(operer(montant, "-", prorata(ej))),
  );
}

/** Ce qui est saisi s'additionne toujours ; ce qui est calculé, seulement si tout l'est : jamais un total partiel. */
const ADDITIONNEES = [
  { colonne: COLONNE.d, style: "etpFort", saisie: true },
  { colonne: COLONNE.e, style: "etpFort", saisie: true },
  { colonne: COLONNE.g, style: "etpFort", saisie: false },
  { colonne: COLONNE.j, style: "eurosForts", saisie: false },
  { colonne: COLONNE.k, style: "eurosForts", saisie: false },
] as const;

/** Les ETP et les montants de l'année, par thématique : ce que la déclaration départementale demande. */
function ecrireTotal(
  f: ConstructeurDeFeuille,
  premiere: number,
  cooperations: readonly CooperationEcrite[],
): Natif {
  const ligne = premiere + cooperations.length;
  f.fond(ligne, COLONNE.b, COLONNE.l, "fort");
  f.valeur(ligne, COLONNE.b, "Total des coopérations", "fort");
  const plageDeColonne = (colonne: number) => adresseDePlage(plageDe(premiere, colonne, cooperations.length));
  const montants = plageDeColonne(COLONNE.i);
  const dites = cooperations.filter(({ montant }) => montant.valeur !== "");
  const somme = auCentime({
    formule: `SUM(${montants})`,
    valeur: dites.reduce((cumul, { montant }) => cumul + Number(montant.valeur), 0),
  });
  const toutes: Condition = {
    formule: `SUMPRODUCT((LEN(${montants})>0)*1)=COUNT(${montants})`,
    vraie: dites.every(({ montant }) => typeof montant.valeur === "number"),
  };
  const total = si(toutes, somme, dit(REFUS.total));
  calculer(f, ligne, COLONNE.i, total, "eurosForts");
  const ecrit: Natif = { formule: adresse(ligne, COLONNE.i), valeur: total.valeur };
  for (const { colonne, style, saisie } of ADDITIONNEES) {
    const additionnee: Natif = {
      formule: `SUM(${plageDeColonne(colonne)})`,
      valeur: cooperations.reduce((cumul, { additionnees }) => {
        const valeur = additionnees.get(colonne)?.valeur;
        return cumul + (typeof valeur === "number" ? valeur : 0);
      }, 0),
    };
    const montree = saisie ? additionnee : si(estUnNombre(ecrit), additionnee, dit(""));
    calculer(f, ligne, colonne, montree, style);
  }
  f.hauteur(ligne, HAUTEUR_DU_TOTAL);
  return ecrit;
}

/** Un refus y tient sur deux lignes. */
const HAUTEUR_DU_TOTAL = 34;
