import type { IngenierieDepartementale } from "../../domaine/financement/departemental/dossierDepartemental";
import { MOBILISATIONS_DU_SDSF } from "../../domaine/financement/departemental/calculerIngenierieDepartementale";
import { adresse, adresseAbsolueDePlage, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { OUI_NON } from "../equipe/libelles";
import { texteEnFormule } from "../formules";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  poser,
  validerLesNombres,
} from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import {
  auCentime,
  compare,
  contenuDe,
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
import { COLONNES_DU_DEPARTEMENT, INGENIERIE_A_SAISIR } from "./colonnes";
import { depasse, enumerer, estVideIci, ou, pas, positifOuVide, vaut } from "./conditions";
import type { AnneesDuSdsf, ContexteDuDepartement } from "./contexte";
import { AUTRES_FONDS, PORTEURS_D_INGENIERIE } from "./libelles";
import { validerOuiNon, validerParmi } from "./listes";
import { rangeesDe } from "./rangees";

/** R-INGE-1 : de quoi écrire les trois mobilisations du SDSF. */
const LIGNES_VIDES = MOBILISATIONS_DU_SDSF;

const REFUS = {
  porteur: A_COMPLETER("porteur"),
  caf: "non finançable\u00a0: portée par la Caf",
  fonds: "non finançable\u00a0: un autre fonds la prend en charge",
  annee: A_COMPLETER("année"),
  horsDuSdsf: "non finançable\u00a0: hors du SDSF",
  depense: "à corriger\u00a0: coût réel",
  rang: `non finançable\u00a0: ${MOBILISATIONS_DU_SDSF} mobilisations au plus`,
} as const;

export interface IngenieriesEcrites {
  readonly montants: ReadonlyMap<string, Natif>;
  /** Les plages des années et des montants, de même hauteur. */
  readonly annees: string;
  readonly colonneDesMontants: string;
  readonly fin: number;
}

/** (c) L'ingénierie départementale : trois mobilisations sur la durée du SDSF, diagnostic initial compris (R-INGE-1). */
export function ecrireIngenieries(
  f: ConstructeurDeFeuille,
  debut: number,
  contexte: ContexteDuDepartement,
  sources: { readonly annees: AnneesDuSdsf; readonly baremes: TableDeBaremes },
): IngenieriesEcrites {
  const premiere = ecrireTete(f, debut, {
    nom: "ingenierie",
    intertitre: "Ingénierie départementale",
    phrases: [
      "Mobilisable trois fois sur la durée du SDSF, diagnostic initial compris, au montant forfaitaire de l’année. Versée à un partenaire, jamais si la Caf porte l’action, ni pour ce que prennent déjà en charge le Fonds publics et territoires (FPT) ou le Fonds national parentalité (FNP).",
    ],
    titres: [
      ...COLONNES_DU_DEPARTEMENT.ingenierie.map(({ colonne, titre }) => [colonne, titre] as const),
      [COLONNE.i, "Mobilisation (sur 3)"],
      [COLONNE.j, "Barème"],
      [COLONNE.k, "Montant"],
      [COLONNE.l, "Reste à charge"],
      [COLONNE.m, "À regarder", DERNIERE_COLONNE_VISIBLE - COLONNE.m + 1],
    ],
  });
  const rangees = rangeesDe(contexte.departement.ingenieries, "i", LIGNES_VIDES);
  const place = { premiere, lignes: rangees.length };
  const montants = new Map<string, Natif>();
  rangees.forEach(({ identifiant, contenu }, rang) => {
    f.valeur(
      premiere + rang,
      COLONNE_DES_IDENTIFIANTS,
      identifiantDeLigne("ingenierie", identifiant),
      "technique",
    );
    montants.set(identifiant, ecrireIngenierie(f, premiere + rang, contenu, { ...sources, contexte, place }));
  });
  validerLesSaisies(f, place, contexte);
  const colonneDe = (colonne: number) => adresseAbsolueDePlage(plageDe(premiere, colonne, rangees.length));
  return {
    montants,
    annees: colonneDe(INGENIERIE_A_SAISIR.annee.colonne),
    colonneDesMontants: colonneDe(COLONNE.k),
    fin: premiere + rangees.length,
  };
}

interface Place {
  readonly premiere: number;
  readonly lignes: number;
}

interface Sources {
  readonly annees: AnneesDuSdsf;
  readonly baremes: TableDeBaremes;
  readonly contexte: ContexteDuDepartement;
  readonly place: Place;
}

function ecrireIngenierie(
  f: ConstructeurDeFeuille,
  ligne: number,
  ingenierie: IngenierieDepartementale | null,
  sources: Sources,
): Natif {
  const saisies = {
    ...ingenierie,
    porteur: ingenierie === null ? null : PORTEURS_D_INGENIERIE[ingenierie.porteur],
    autreFonds:
      ingenierie === null || ingenierie.autreFonds === "" ? null : AUTRES_FONDS[ingenierie.autreFonds],
    diagnosticInitial: ingenierie?.diagnosticInitial === true ? OUI_NON.oui : null,
  };
  ecrireSaisies(f, ligne, COLONNES_DU_DEPARTEMENT.ingenierie, saisies);
  const cellule = (champ: keyof typeof INGENIERIE_A_SAISIR): Natif => {
    const valeur = saisies[champ] ?? "";
    return { formule: adresse(ligne, INGENIERIE_A_SAISIR[champ].colonne), valeur };
  };
  const plage = adresseDePlage(plageDe(ligne, COLONNE.b, 1, COLONNE.h));
  const vide: Condition = { formule: `SUMPRODUCT((LEN(${plage})>0)*1)=0`, vraie: ingenierie === null };
  const ecrire = (colonne: number, natif: Natif, style: "entier" | "euros" | "eurosForts"): Natif => {
    const siDit = si(vide, dit(""), natif);
    calculer(f, ligne, colonne, siDit, style);
    return { formule: adresse(ligne, colonne), valeur: siDit.valeur };
  };
  const { annees, baremes, contexte } = sources;
  const [annee, depense] = [cellule("annee"), cellule("depense")];
  const rang = ecrire(COLONNE.i, siFinancable(cellule, annees, rangDe(ligne, ingenierie, sources)), "entier");
  const bareme = ecrire(
    COLONNE.j,
    puis(
      rang,
      si(
        compare(rang, ">", MOBILISATIONS_DU_SDSF),
        dit(REFUS.rang),
        baremeDe("ingenierie-departementale", annee, baremes, contexte),
      ),
    ),
    "euros",
  );
  const montant = ecrire(COLONNE.k, puis(bareme, auCentime(bareme)), "eurosForts");
  ecrire(
    COLONNE.l,
    puis(montant, si(estUnNombre(depense), auCentime(operer(depense, "-", montant)), dit(""))),
    "euros",
  );
  const alertes = si(
    vide,
    dit(""),
    enumerer([
      { si: estVideIci(cellule("objet")), texte: "objet à dire" },
      { si: depasse(montant, depense), texte: "plus que le coût réel" },
    ]),
  );
  poser(f, ligne, COLONNE.m, contenuDe(alertes), "alerte", DERNIERE_COLONNE_VISIBLE - COLONNE.m + 1);
  f.ajusterAuTexte(
    ligne,
    [
      { texte: ingenierie?.objet ?? "", largeur: f.largeur(COLONNE.b) - 4 },
      { texte: ingenierie?.nomDuPorteur ?? "", largeur: f.largeur(COLONNE.c) - 4 },
    ],
    HAUTEUR_D_UNE_LIGNE,
  );
  return montant;
}

/** R-INGE-1 : la suite si rien ne s'y oppose, sinon le premier refus. */
function siFinancable(
  cellule: (champ: keyof typeof INGENIERIE_A_SAISIR) => Natif,
  { premiere, derniere }: AnneesDuSdsf,
  suite: Natif,
): Natif {
  const [porteur, annee] = [cellule("porteur"), cellule("annee")];
  const dedans = pas(ou(depasse(premiere, annee), depasse(annee, derniere)));
  return si(
    vaut(porteur, PORTEURS_D_INGENIERIE.caf),
    dit(REFUS.caf),
    si(
      vaut(porteur, PORTEURS_D_INGENIERIE.partenaire),
      si(
        estVideIci(cellule("autreFonds")),
        si(
          estUnNombre(annee),
          puis(
            premiere,
            si(
              dedans,
              si(positifOuVide(cellule("depense")), suite, dit(REFUS.depense)),
              dit(REFUS.horsDuSdsf),
            ),
          ),
          dit(REFUS.annee),
        ),
        dit(REFUS.fonds),
      ),
      dit(REFUS.porteur),
    ),
  );
}

/** Son rang parmi celles qui peuvent être financées : par année, puis dans l'ordre des lignes. */
function rangDe(
  ligne: number,
  ingenierie: IngenierieDepartementale | null,
  { contexte: { departement }, place: { premiere, lignes } }: Sources,
): Natif {
  const annee = adresse(ligne, INGENIERIE_A_SAISIR.annee.colonne);
  const compter = (debut: number, combien: number, signe: "<" | "<="): string[] => {
    if (combien === 0) return [];
    const plage = (champ: "porteur" | "autreFonds" | "annee") =>
      adresseAbsolueDePlage(plageDe(debut, INGENIERIE_A_SAISIR[champ].colonne, combien));
    const partenaire = texteEnFormule(PORTEURS_D_INGENIERIE.partenaire);
    return [
      `SUMPRODUCT((${plage("porteur")}=${partenaire})*(LEN(${plage("autreFonds")})=0)*` +
        `ISNUMBER(${plage("annee")})*(${plage("annee")}${signe}${annee}))`,
    ];
  };
  const dessus = ligne - premiere;
  const comptes = [...compter(premiere, dessus, "<="), ...compter(ligne, lignes - dessus, "<")];
  const avant = departement.ingenieries.filter(
    (autre, rang) =>
      autre.porteur === "partenaire" &&
      autre.autreFonds === "" &&
      ingenierie !== null &&
      (autre.annee < ingenierie.annee || (autre.annee === ingenierie.annee && rang < dessus)),
  );
  return { formule: `${comptes.join("+")}+1`, valeur: avant.length + 1 };
}

function validerLesSaisies(
  f: ConstructeurDeFeuille,
  { premiere, lignes }: Place,
  { listes }: ContexteDuDepartement,
): void {
  const plage = (champ: keyof typeof INGENIERIE_A_SAISIR) =>
    plageDe(premiere, INGENIERIE_A_SAISIR[champ].colonne, lignes);
  validerLesNombres(f, premiere, lignes, COLONNES_DU_DEPARTEMENT.ingenierie);
  validerParmi(f, plage("porteur"), listes.porteursDIngenierie, PORTEURS_D_INGENIERIE);
  validerParmi(f, plage("autreFonds"), listes.autresFonds, AUTRES_FONDS);
  validerOuiNon(f, [plage("diagnosticInitial")]);
}
