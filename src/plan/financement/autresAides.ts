import {
  chercherBaremeDuDossier,
  chercherBaremeSaisi,
} from "../../domaine/financement/chercherBaremeDuDossier";
import { exigerAnneeDuDiagnostic } from "../../domaine/financement/exigerAnneeDuDiagnostic";
import { essayer } from "../../domaine/financement/explication/essayer";
import { anneesDeLaCtg } from "../../domaine/financement/anneesDeLaCtg";
import type { IngenierieCtg } from "../../domaine/financement/financement";
import { adresse, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { clesDe } from "../equipe/libelles";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { A_SAISIR } from "../parametres/references";
import { estVide } from "../textesNatifs";
import { calculer, ecrireSaisies, ecrireTete, HAUTEUR_D_UNE_LIGNE, poser, validerLesNombres } from "./blocs";
import {
  COLONNE,
  COLONNE_DES_LISTES,
  COLONNES_A_SAISIR,
  DIAGNOSTIC_A_SAISIR,
  FINANCEMENT,
  FORMES_D_INGENIERIE,
  INGENIERIE_A_SAISIR,
} from "./colonnes";
import { A_COMPLETER, type Contexte } from "./contexte";
import {
  auCentime,
  connu,
  dit,
  estUnNombre,
  minimum,
  nonNul,
  operer,
  positif,
  puis,
  saisie,
  si,
  type Condition,
  type Natif,
} from "./natif";

const MANQUES = {
  annee: A_COMPLETER("année"),
  anneeDuDiagnostic: "à corriger\u00a0: première ou dernière année de la CTG",
  depense: A_COMPLETER("dépense"),
  taux: A_COMPLETER("taux de l’année"),
  plafond: A_COMPLETER("plafond de l’année"),
  bareme: A_COMPLETER("barème de l’année"),
  etp: A_COMPLETER("ETP"),
  forme: A_COMPLETER("forme"),
} as const;

/** Un refus y tient sur quatre lignes d'une colonne étroite. */
const HAUTEUR_DU_DIAGNOSTIC = 64;

/** Des lignes vides prêtes à remplir : sans complément, rien ne peut s'insérer dans une feuille protégée. */
const INGENIERIES_VIDES = 2;

export interface AidesEcrites {
  readonly diagnostic: Natif;
  readonly ingenieries: readonly {
    readonly identifiant: string;
    readonly objet: string;
    readonly montant: Natif;
  }[];
  /** La première ligne de chaque tableau. */
  readonly debuts: readonly number[];
  readonly fin: number;
}

/** (d) Le diagnostic et l'ingénierie, chacun dans sa Cof, hors du droit à la coordination (R-DIAG-1, R-INGE-1). */
export function ecrireAutresAides(f: ConstructeurDeFeuille, ligne: number, contexte: Contexte): AidesEcrites {
  const premiere = ecrireTete(f, ligne, {
    nom: "diagnostic",
    intertitre: "Diagnostic initial",
    phrases: [
      "Taux × dépense plafonnée. La dépense est engagée pendant la première ou la dernière année de la CTG. Une Cof à part\u00a0: ce montant ne s’ajoute pas au droit.",
    ],
    titres: [
      [COLONNE.b, "Action", 2],
      ...COLONNES_A_SAISIR.diagnostic.map(({ colonne, titre }) => [colonne, titre] as const),
      [COLONNE.f, "Taux"],
      [COLONNE.g, "Plafond"],
      [COLONNE.h, "Dépense retenue"],
      [COLONNE.i, "Montant"],
    ],
  });
  const diagnostic = ecrireDiagnostic(f, premiere, contexte);
  const debut = premiere + 2;
  const premiereIngenierie = ecrireTete(f, debut, {
    nom: "ingenierie",
    intertitre: "Ingénierie CTG",
    phrases: [
      "Une expertise ponctuelle\u00a0: coût ETP (ETP × barème) ou prestation forfaitaire (barème), au barème que la Cnaf fixe pour l’année. Une Cof à part, elle aussi.",
    ],
    titres: [
      ...COLONNES_A_SAISIR.ingenierie.map(({ colonne, titre }) => [colonne, titre] as const),
      [COLONNE.g, "Barème"],
      [COLONNE.h, "Montant"],
      [COLONNE.i, "Reste à charge"],
    ],
  });
  const rangees = rangeesDIngenierie(contexte);
  const liste = ecrireLesFormes(f, premiereIngenierie);
  const ingenieries = rangees.map(({ identifiant, ingenierie }, rang) => ({
    identifiant,
    objet: ingenierie?.objet ?? "",
    montant: ecrireIngenierie(f, premiereIngenierie + rang, identifiant, ingenierie, contexte),
  }));
  validerLesNombres(f, premiereIngenierie, rangees.length, COLONNES_A_SAISIR.ingenierie);
  f.valider({
    plages: [plageDe(premiereIngenierie, INGENIERIE_A_SAISIR.forme.colonne, rangees.length)],
    regle: { type: "liste", feuille: FINANCEMENT, plage: liste },
    erreur: {
      titre: "Réponse non reconnue",
      texte: `Choisissez dans la liste\u00a0: ${Object.values(FORMES_D_INGENIERIE).join(" ou ")}.`,
    },
  });
  return {
    diagnostic,
    ingenieries,
    debuts: [ligne, debut],
    fin: premiereIngenierie + rangees.length,
  };
}

function ecrireDiagnostic(f: ConstructeurDeFeuille, ligne: number, contexte: Contexte): Natif {
  const { diagnostic } = contexte.financement;
  const { annee, depense } = DIAGNOSTIC_A_SAISIR;
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("diagnostic", "d1"), "technique");
  poser(f, ligne, COLONNE.b, { valeur: "Diagnostic initial" }, "fort", 2);
  ecrireSaisies(f, ligne, Object.values(DIAGNOSTIC_A_SAISIR), {
    annee: diagnostic?.annee ?? null,
    depense: diagnostic?.depense ?? null,
  });
  validerLesNombres(f, ligne, 1, Object.values(DIAGNOSTIC_A_SAISIR));
  const anneeDite = saisie(adresse(ligne, annee.colonne), diagnostic?.annee ?? null);
  const depenseDite = saisie(adresse(ligne, depense.colonne), diagnostic?.depense ?? null);
  const vide: Condition = {
    formule: `AND(${estVide(anneeDite.formule)},${estVide(depenseDite.formule)})`,
    vraie: diagnostic === null,
  };
  const { taux, plafond } = parametresDuDiagnostic(anneeDite, contexte);
  const ecrire = (colonne: number, natif: Natif, style: "part" | "euros" | "eurosForts"): Natif => {
    const siDit = si(vide, dit(""), natif);
    calculer(f, ligne, colonne, siDit, style);
    return { formule: adresse(ligne, colonne), valeur: siDit.valeur };
  };
  const tauxEcrit = ecrire(
    COLONNE.f,
    si(
      estUnNombre(anneeDite),
      si(
        anneeAdmise(f, ligne, anneeDite, contexte),
        connu(taux, MANQUES.taux),
        dit(MANQUES.anneeDuDiagnostic),
      ),
      dit(MANQUES.annee),
    ),
    "part",
  );
  const plafondEcrit = ecrire(COLONNE.g, puis(tauxEcrit, connu(plafond, MANQUES.plafond)), "euros");
  const retenue = ecrire(
    COLONNE.h,
    puis(plafondEcrit, positif(depenseDite, minimum(depenseDite, plafondEcrit), MANQUES.depense)),
    "euros",
  );
  f.hauteur(ligne, HAUTEUR_DU_DIAGNOSTIC);
  return ecrire(COLONNE.i, puis(retenue, auCentime(operer(tauxEcrit, "*", retenue))), "eurosForts");
}

/** R-DIAG-1 : les années admises, d'après les dates de la CTG à la construction, dans la colonne masquée des listes. */
function anneeAdmise(
  f: ConstructeurDeFeuille,
  ligne: number,
  annee: Natif,
  { dossier: { territoire } }: Contexte,
): Condition {
  const essai = essayer(() => anneesDeLaCtg(territoire));
  const admises = (essai.reussi ? essai.valeur : []).filter(
    (candidate) => essayer(() => exigerAnneeDuDiagnostic(candidate, territoire)).reussi,
  );
  const separees = `;${admises.join(";")};`;
  f.valeur(ligne, COLONNE_DES_LISTES, separees, "technique");
  const cellule = adresse(ligne, COLONNE_DES_LISTES);
  return {
    formule: `SUBSTITUTE(${cellule},";"&${annee.formule}&";","")<>${cellule}`,
    vraie: admises.some((admise) => admise === annee.valeur),
  };
}

function parametresDuDiagnostic(
  annee: Natif,
  { profil, financement, parametres }: Contexte,
): { taux: Natif; plafond: Natif } {
  const dite = Number(annee.valeur);
  const deLAnnee = profil?.regles.diagnostic?.annee === dite ? profil.regles.diagnostic : undefined;
  const valeurDe = (code: "taux-diagnostic" | "plafond-diagnostic", duProfil: number | undefined) => {
    const essai = essayer(
      () =>
        chercherBaremeSaisi(code, dite, financement.baremes)?.valeur ??
        duProfil ??
        chercherBaremeDuDossier(code, dite, []).valeur,
    );
    return essai.reussi ? essai.valeur : A_SAISIR;
  };
  return {
    taux: {
      formule: parametres.tauxDuDiagnostic(annee.formule),
      valeur: valeurDe("taux-diagnostic", deLAnnee?.taux),
    },
    plafond: {
      formule: parametres.plafondDuDiagnostic(annee.formule),
      valeur: valeurDe("plafond-diagnostic", deLAnnee?.plafond),
    },
  };
}

function rangeesDIngenierie({
  financement: { ingenieries },
}: Contexte): { readonly identifiant: string; readonly ingenierie: IngenierieCtg | null }[] {
  const pris = new Set(ingenieries.map(({ identifiant }) => identifiant));
  const vides: { identifiant: string; ingenierie: null }[] = [];
  for (let rang = 1; vides.length < INGENIERIES_VIDES; rang++) {
    const identifiant = `i${rang}`;
    if (!pris.has(identifiant)) vides.push({ identifiant, ingenierie: null });
  }
  return [
    ...ingenieries.map((ingenierie) => ({ identifiant: ingenierie.identifiant, ingenierie })),
    ...vides,
  ];
}

function ecrireLesFormes(f: ConstructeurDeFeuille, ligne: number) {
  const formes = clesDe(FORMES_D_INGENIERIE);
  formes.forEach((forme, rang) =>
    f.valeur(ligne + rang, COLONNE_DES_LISTES, FORMES_D_INGENIERIE[forme], "technique"),
  );
  return plageDe(ligne, COLONNE_DES_LISTES, formes.length);
}

function ecrireIngenierie(
  f: ConstructeurDeFeuille,
  ligne: number,
  identifiant: string,
  ingenierie: IngenierieCtg | null,
  contexte: Contexte,
): Natif {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("ingenierie", identifiant), "technique");
  const estUnePrestation = ingenierie?.forme === "prestation";
  const etpSaisi = estUnePrestation || ingenierie?.etp === 0 ? null : (ingenierie?.etp ?? null);
  ecrireSaisies(f, ligne, COLONNES_A_SAISIR.ingenierie, {
    ...ingenierie,
    forme: ingenierie === null ? null : FORMES_D_INGENIERIE[ingenierie.forme],
    annee: ingenierie === null || ingenierie.annee === 0 ? null : ingenierie.annee,
    etp: etpSaisi,
  });
  const cellule = (champ: keyof typeof INGENIERIE_A_SAISIR) =>
    adresse(ligne, INGENIERIE_A_SAISIR[champ].colonne);
  const annee = saisie(cellule("annee"), ingenierie?.annee || null);
  const etp = saisie(cellule("etp"), etpSaisi);
  const depense = saisie(cellule("depense"), ingenierie?.depense ?? null);
  const vide: Condition = {
    formule: `AND(${[cellule("objet"), cellule("forme"), annee.formule].map(estVide).join(",")})`,
    vraie: ingenierie === null,
  };
  const estLaForme = (forme: IngenierieCtg["forme"]): Condition => ({
    formule: `${cellule("forme")}=${texteEnFormule(FORMES_D_INGENIERIE[forme])}`,
    vraie: ingenierie?.forme === forme,
  });
  const baremeDe = (code: "ingenierie-ctg-etp" | "ingenierie-ctg-prestation"): Natif => {
    const dite = Number(annee.valeur);
    const essai = essayer(() => chercherBaremeDuDossier(code, dite, contexte.financement.baremes).valeur);
    const bareme: Natif = {
      formule: contexte.parametres.bareme(code, annee.formule),
      valeur: essai.reussi ? essai.valeur : A_SAISIR,
    };
    return connu(bareme, MANQUES.bareme);
  };
  const ecrire = (colonne: number, natif: Natif, style: "euros" | "eurosForts"): Natif => {
    const siDit = si(vide, dit(""), natif);
    calculer(f, ligne, colonne, siDit, style);
    return { formule: adresse(ligne, colonne), valeur: siDit.valeur };
  };
  const bareme = ecrire(
    COLONNE.g,
    si(
      estUnNombre(annee),
      si(
        estLaForme("prestation"),
        baremeDe("ingenierie-ctg-prestation"),
        si(estLaForme("etp"), baremeDe("ingenierie-ctg-etp"), dit(MANQUES.forme)),
      ),
      dit(MANQUES.annee),
    ),
    "euros",
  );
  const montant = ecrire(
    COLONNE.h,
    puis(
      bareme,
      si(
        estLaForme("prestation"),
        auCentime(bareme),
        nonNul(etp, auCentime(operer(etp, "*", bareme)), MANQUES.etp),
      ),
    ),
    "eurosForts",
  );
  ecrire(
    COLONNE.i,
    puis(montant, positif(depense, auCentime(operer(depense, "-", montant)), A_COMPLETER("coût réel"))),
    "euros",
  );
  f.ajusterAuTexte(
    ligne,
    [{ texte: ingenierie?.objet ?? "", largeur: f.largeur(COLONNE.b) - 4 }],
    HAUTEUR_D_UNE_LIGNE,
  );
  return montant;
}
