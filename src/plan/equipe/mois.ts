import type { Dossier } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { moisDeLEquipe, type AnneeDuPoste } from "../../domaine/equipe/moisDeLEquipe";
import { adresse, adresseAbsolue, adresseDePlage, plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { nomDuPoste } from "../intitules";
import { COLONNE, titresDe } from "./blocs";
import type { ContenuFormule } from "../types";
import { ecrireIntertitre } from "./tableau";

const MOIS = [
  "Janvier",
  "Février",
  "Mars",
  "Avril",
  "Mai",
  "Juin",
  "Juillet",
  "Août",
  "Septembre",
  "Octobre",
  "Novembre",
  "Décembre",
] as const;

const DEDUIT = "déduit";

/** Les trois lignes d'un poste (R-PRES-1), et celles de toute l'équipe. */
const MESURES = { present: "ETP présent", finance: "ETP financé", deduit: "Mois déduits" } as const;

type Mesure = keyof typeof MESURES;

const COLONNE_DU_PREMIER_MOIS = COLONNE.d;
const COLONNE_DE_L_ANNEE = COLONNE.p;

/** Les moyennes et décomptes de l'année d'un poste : leurs cellules, sans nom de feuille. */
export interface AnneeEcrite {
  readonly finance: string;
  readonly deduits: string;
}

export interface MoisEcrits {
  /** La première ligne libre. */
  readonly fin: number;
  /** Par identifiant de poste. */
  readonly annees: ReadonlyMap<string, AnneeEcrite>;
}

export interface SourceDesMois {
  /** Identifiant d'un poste → la cellule, dans cette feuille, qui dit le nom de son titulaire. */
  readonly titulaires: ReadonlyMap<string, string>;
  /** Dit que les périodes ont changé depuis. */
  readonly signal: ContenuFormule;
}

/**
 * Les douze mois de chaque poste. Une formule native ne saurait pas tenir les recouvrements de périodes ni le délai
 * d'une vacance : les mois sont donc des valeurs, calculées par le domaine, et la feuille le dit. Moyennes et totaux,
 * eux, sont des formules.
 */
export function ecrireMois(
  f: ConstructeurDeFeuille,
  ligne: number,
  dossier: Dossier,
  profil: ProfilDeCaf | null,
  { titulaires, signal }: SourceDesMois,
): MoisEcrits {
  const annees = new Map(moisDeLEquipe(dossier, profil).map((annee) => [annee.poste, annee]));
  const ligneDuSignal = ecrireIntertitre(f, ligne, {
    intertitre: dossier.annee === 0 ? "Mois par mois" : `Mois par mois, ${dossier.annee}`,
    phrases: phrasesDesMois(dossier, profil, annees.size),
  });
  f.formule(ligneDuSignal, COLONNE.b, signal.formule, signal.resultat, "mention");
  const titres = ligneDuSignal + 1;
  ecrireTitres(f, titres);
  let suivante = titres + 1;
  const places: Record<"present" | "finance", number[]> = { present: [], finance: [] };
  const ecrites = new Map<string, AnneeEcrite>();
  for (const poste of dossier.postes) {
    const annee = annees.get(poste.identifiant);
    const titulaire = { formule: `=${titulaires.get(poste.identifiant) ?? ""}`, resultat: nomDuPoste(poste) };
    ecrites.set(poste.identifiant, {
      finance: adresseAbsolue(suivante + 1, COLONNE_DE_L_ANNEE),
      deduits: adresseAbsolue(suivante + 2, COLONNE_DE_L_ANNEE),
    });
    for (const mesure of ["present", "finance", "deduit"] as const) {
      f.valeur(
        suivante,
        COLONNE_DES_IDENTIFIANTS,
        identifiantDeLigne("mois", `${poste.identifiant}.${mesure}`),
        "technique",
      );
      f.formule(suivante, COLONNE.b, titulaire.formule, titulaire.resultat, "fort");
      ecrireMesure(f, suivante, mesure);
      ecrireMoisDuPoste(f, suivante, mesure, annee);
      f.ajusterAuTexte(suivante, [{ texte: titulaire.resultat, largeur: f.largeur(COLONNE.b) }], 20);
      if (mesure !== "deduit") places[mesure].push(suivante);
      suivante++;
    }
  }
  if (dossier.postes.length < 2) return { fin: suivante, annees: ecrites };
  for (const mesure of ["present", "finance"] as const) {
    ecrireTotal(f, suivante, mesure, places[mesure], dossier, annees);
    f.hauteur(suivante, 20);
    suivante++;
  }
  return { fin: suivante, annees: ecrites };
}

function phrasesDesMois({ annee }: Dossier, profil: ProfilDeCaf | null, postes: number): string[] {
  const calcul =
    "Ces mois sont calculés par CTG pour Excel d’après les périodes ci-dessus, telles qu’elles étaient quand cette feuille a été construite. Une période récrite depuis ne les change pas\u00a0: cela se dit alors ici, et reconstruire les met à jour. Les moyennes de l’année et les totaux de l’équipe sont des formules.";
  if (annee === 0)
    return ["Les mois se calculent une fois l’année évaluée donnée dans le mode d’emploi.", calcul];
  return [
    ...(postes === 0 ? ["Aucune présence n’est encore dite\u00a0: les mois restent vides."] : []),
    calcul,
    direLesRegles(profil),
  ];
}

/** R-PROFIL-1 : l'outil dit d'où vient chaque règle qu'il applique, et laquelle ne s'applique pas. */
function direLesRegles(profil: ProfilDeCaf | null): string {
  const { maladie, vacance } = profil?.regles ?? {};
  const nom = profil === null ? "Ce profil de Caf n’est pas connu" : `Profil «\u00a0${profil.libelle}\u00a0»`;
  const sources = [maladie?.source, vacance?.source].filter((source) => source !== undefined);
  return sources.length === 0
    ? `${nom}\u00a0: aucune règle d’absence, rien n’est déduit.`
    : `${nom}, mois déduits pour 1/12. ${[...new Set(sources)].join(" ")}`;
}

function ecrireTitres(f: ConstructeurDeFeuille, ligne: number): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, titresDe("mois"), "technique");
  f.valeur(ligne, COLONNE.b, "Poste", "enTete");
  f.valeur(ligne, COLONNE.c, "Mesure", "enTete");
  MOIS.forEach((mois, rang) => f.valeur(ligne, COLONNE_DU_PREMIER_MOIS + rang, mois, "enTete"));
  f.valeur(ligne, COLONNE_DE_L_ANNEE, "Année", "enTete");
  f.hauteur(ligne, 24);
}

function ecrireMesure(f: ConstructeurDeFeuille, ligne: number, mesure: Mesure): void {
  f.valeur(ligne, COLONNE.c, MESURES[mesure], "libelle");
}

function ecrireMoisDuPoste(
  f: ConstructeurDeFeuille,
  ligne: number,
  mesure: Mesure,
  annee: AnneeDuPoste | undefined,
): void {
  const style: CleDeStyle = mesure === "deduit" ? "centre" : "etp";
  MOIS.forEach((_, rang) => {
    const mois = annee?.mois[rang];
    const valeur =
      mois === undefined ? null : mesure === "deduit" ? (mois.deduit ? DEDUIT : null) : mois[mesure];
    f.valeur(ligne, COLONNE_DU_PREMIER_MOIS + rang, valeur, style);
  });
  const plage = adresseDePlage(plageDe(ligne, COLONNE_DU_PREMIER_MOIS, 1, MOIS.length));
  if (mesure === "deduit") {
    const deduits = (annee?.mois ?? []).filter(({ deduit }) => deduit).length;
    // Les mois connus sont ceux de la ligne de l'ETP financé, juste au-dessus.
    const connus = adresseDePlage(plageDe(ligne - 1, COLONNE_DU_PREMIER_MOIS, 1, MOIS.length));
    f.formule(
      ligne,
      COLONNE_DE_L_ANNEE,
      `=IF(COUNT(${connus})=0,"",COUNTIF(${plage},"${DEDUIT}"))`,
      annee === undefined ? "" : deduits,
      "entier",
    );
    return;
  }
  const valeurs = (annee?.mois ?? []).map((mois) => mois[mesure]);
  f.formule(ligne, COLONNE_DE_L_ANNEE, formuleDeMoyenne(plage), moyenne(valeurs), "etpFort");
}

function ecrireTotal(
  f: ConstructeurDeFeuille,
  ligne: number,
  mesure: "present" | "finance",
  lignes: readonly number[],
  { postes }: Dossier,
  annees: ReadonlyMap<string, AnneeDuPoste>,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("mois", `equipe.${mesure}`), "technique");
  f.valeur(ligne, COLONNE.b, "Toute l’équipe", "fort");
  ecrireMesure(f, ligne, mesure);
  const totaux = MOIS.map((_, rang) => {
    const connus = postes.flatMap(({ identifiant }) => annees.get(identifiant)?.mois[rang]?.[mesure] ?? []);
    const colonne = COLONNE_DU_PREMIER_MOIS + rang;
    const cellules = lignes.map((place) => adresse(place, colonne)).join(",");
    const total = connus.length === 0 ? "" : connus.reduce((somme, etp) => somme + etp, 0);
    f.formule(ligne, colonne, `=IF(COUNT(${cellules})=0,"",SUM(${cellules}))`, total, "etp");
    return total;
  });
  const plage = adresseDePlage(plageDe(ligne, COLONNE_DU_PREMIER_MOIS, 1, MOIS.length));
  const nombres = totaux.filter((total) => typeof total === "number");
  f.formule(ligne, COLONNE_DE_L_ANNEE, formuleDeMoyenne(plage), moyenne(nombres), "etpFort");
}

function formuleDeMoyenne(plage: string): string {
  return `=IF(COUNT(${plage})=0,"",AVERAGE(${plage}))`;
}

function moyenne(valeurs: readonly number[]): number | "" {
  return valeurs.length === 0 ? "" : valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length;
}
