import type { DossierDepartemental } from "../../domaine/financement/departemental/dossierDepartemental";
import { adresse, plageDe } from "../adresses";
import { COLONNES_DES_CHARGES, COLONNES_DES_PRODUITS, COLONNES_DU_VERSEMENT } from "../budget/colonnes";
import { COULEURS } from "../charte";
import { ConstructeurDeFeuille } from "../constructeur";
import { roleDe } from "../equipe/blocs";
import { texteEnFormule } from "../formules";
import { ecrireTexte, poser } from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import {
  ecrireVerification,
  type TotalAVerifier,
  type VerificationEcrite,
} from "../financement/verification";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, LIGNE_DES_ROLES, type NatureDeLigne } from "../identifiants";
import { supprespace } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import type { ContenuFormule, PlanFeuille } from "../types";
import { ecrireBaremes } from "./baremes";
import { ecrireBudget } from "./budget";
import { COLONNES_DU_DEPARTEMENT, DEPARTEMENT, IDENTITE_A_SAISIR } from "./colonnes";
import { ecrireConditions, premiereCondition } from "./conditionsDeCooperation";
import { ouvrirContexte, type ContexteDuDepartement, type SourceDuDepartement } from "./contexte";
import { ecrireCooperations, hauteurDesCooperations, type CooperationEcrite } from "./cooperations";
import { ecrireIdentite } from "./identite";
import { ecrireIngenieries, type IngenieriesEcrites } from "./ingenieries";
import { ecrireListes } from "./listes";
import { ecrirePilotage, type PilotageEcrit } from "./pilotage";
import { ecrireTotal, finDuTotal } from "./total";
import type { Natif } from "../financement/natif";

export { DEPARTEMENT } from "./colonnes";

/** De B à O, comme « CTG Financement », puis ce qui est masqué. */
const LARGEURS = [26, 20, 14, 14, 13, 13, 13, 13, 14, 14, 14, 13, 13, 13] as const;
const LARGEUR_MASQUEE = 14;
const MASQUEES = 5;

const LIGNE = {
  titre: 1,
  sousTitre: 2,
  mention: 3,
  presentation: 4,
  consigne: 5,
  signal: 6,
  dossier: 8,
} as const;

const PRESENTATION =
  "Le schéma départemental des services aux familles (SDSF) a son dossier\u00a0: ses dates, ses aides, ses barèmes et ses alertes, qui ne se mêlent à aucun autre. Fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 1.";
const CONSIGNE =
  "Ce classeur aide à comprendre et à préparer\u00a0: le montant qui vaut est celui que la Caf notifie. Les cases au cadre pointillé se remplissent\u00a0; les montants suivent.";

/**
 * La feuille « CTG Département » (R-INGE-1, R-DEP-1) : tout le dossier départemental, en formules qui suivent ce que l'on
 * saisit, chaque total vérifié par notre calcul.
 */
export function planifierDepartement(
  { departement, mention }: SourceDuDepartement,
  nom: string,
): PlanFeuille {
  const f = new ConstructeurDeFeuille([
    { largeur: LARGEUR_MASQUEE, masquee: true },
    ...LARGEURS.map((largeur) => ({ largeur })),
    ...Array.from({ length: MASQUEES }, () => ({ largeur: LARGEUR_MASQUEE, masquee: true })),
  ]);
  ecrireRoles(f);
  const contexte = ouvrirContexte(departement, ecrireListes(f, LIGNE.titre));
  const identite = ecrireIdentite(f, LIGNE.dossier, departement);
  ecrireEnTete(f, departement, mention, identite.ligne);

  const debutDuTotal = identite.fin + 1;
  const debutDesBaremes = finDuTotal(debutDuTotal) + 1;
  const baremes = ecrireBaremes(f, debutDesBaremes, contexte);
  const sources = { annees: identite.annees, baremes };
  const debutDesIngenieries = baremes.fin + 1;
  const ingenieries = ecrireIngenieries(f, debutDesIngenieries, contexte, sources);
  const debutDesCooperations = ingenieries.fin + 1;
  const debutDesConditions = debutDesCooperations + hauteurDesCooperations(departement.cooperations) + 1;
  const { cooperations, total: desCooperations } = ecrireCooperations(
    f,
    debutDesCooperations,
    premiereCondition(debutDesConditions),
    contexte,
    sources,
  );
  const debutDuPilotage = ecrireConditions(f, debutDesConditions, cooperations) + 1;
  const pilotage = ecrirePilotage(f, debutDuPilotage, departement.pilotage);
  const total = ecrireTotal(f, debutDuTotal, contexte, {
    annees: identite.annees,
    ingenieries,
    cooperations: desCooperations,
    pilotage,
  });
  const budget = ecrireBudget(f, pilotage.fin + 1, departement.budget, total);
  const debutDeLaVerification = budget.fin + 1;
  const verification = ecrireVerification(
    f,
    debutDeLaVerification,
    totauxAVerifier(contexte, { total, ingenieries, cooperations, pilotage }),
  );
  poser(f, LIGNE.signal, COLONNE.b, signalDe(verification), "mention");

  const zone = plageDe(1, COLONNE.b, verification.fin - 1, DERNIERE_COLONNE_VISIBLE);
  f.marquerTout();
  return f.terminer({
    cle: DEPARTEMENT,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.enTete,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, [
        LIGNE.dossier,
        debutDuTotal,
        debutDesBaremes,
        debutDesIngenieries,
        debutDesCooperations,
        debutDesConditions,
        debutDuPilotage,
        ...budget.debuts,
        debutDeLaVerification,
      ]),
      enTete: intituleDe(departement),
      piedDePage: "Dossier départemental",
    },
  });
}

function ecrireRoles(f: ConstructeurDeFeuille): void {
  const marque = ecrireMarque({ feuille: "departement", attributs: {} });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  const tableaux: Partial<
    Record<NatureDeLigne, readonly { readonly champ: string; readonly colonne: number }[]>
  > = {
    ...COLONNES_DU_DEPARTEMENT,
    charge: COLONNES_DES_CHARGES,
    produit: COLONNES_DES_PRODUITS,
    versement: COLONNES_DU_VERSEMENT,
  };
  const roles = new Map<number, string[]>();
  for (const tableau of Object.keys(tableaux) as NatureDeLigne[]) {
    for (const { champ, colonne } of tableaux[tableau] ?? []) {
      roles.set(colonne, [...(roles.get(colonne) ?? []), roleDe(tableau, champ)]);
    }
  }
  for (const [colonne, siens] of roles) f.valeur(LIGNE_DES_ROLES, colonne, siens.join(" "), "technique");
  f.masquer(LIGNE_DES_ROLES);
}

function ecrireEnTete(
  f: ConstructeurDeFeuille,
  departement: DossierDepartemental,
  mention: string,
  ligneDeLIdentite: number,
): void {
  f.valeur(LIGNE.titre, COLONNE.b, "Financement départemental", "titre");
  f.hauteur(LIGNE.titre, 26);
  const { formule, resultat } = intituleEnFormule(departement, ligneDeLIdentite);
  f.formule(LIGNE.sousTitre, COLONNE.b, formule, resultat, "sousTitre");
  f.valeur(LIGNE.mention, COLONNE.b, mention === "" ? null : mention, "mention");
  ecrireTexte(f, LIGNE.presentation, COLONNE.b, PRESENTATION, "texte");
  ecrireTexte(f, LIGNE.consigne, COLONNE.b, CONSIGNE, "texte");
}

const SEPARATEUR = " · ";

/** « Département d’essai · Caf d’essai · année 2024 » ; ce qui n'est pas dit ne laisse pas de trou. */
function intituleDe({ departement, caf, annee }: DossierDepartemental): string {
  return [supprespace(departement), supprespace(caf), annee === 0 ? "" : `année ${annee}`]
    .filter((partie) => partie !== "")
    .join(SEPARATEUR);
}

function intituleEnFormule(departement: DossierDepartemental, ligne: number): ContenuFormule {
  const partie = (champ: keyof typeof IDENTITE_A_SAISIR, texte: (cellule: string) => string) => {
    const cellule = adresse(ligne, IDENTITE_A_SAISIR[champ].colonne);
    return partieSi(`NOT(${estVide(cellule)})`, SEPARATEUR, texte(cellule));
  };
  const parties = [
    partie("departement", (cellule) => `TRIM(${cellule})`),
    partie("caf", (cellule) => `TRIM(${cellule})`),
    partie("annee", (cellule) => `${texteEnFormule("année ")}&${cellule}`),
  ];
  return { formule: `=${enumeration(parties, SEPARATEUR)}`, resultat: intituleDe(departement) };
}

interface Ecrits {
  readonly total: Natif;
  readonly ingenieries: IngenieriesEcrites;
  readonly cooperations: readonly CooperationEcrite[];
  readonly pilotage: PilotageEcrit;
}

function totauxAVerifier({ departement, resultat }: ContexteDuDepartement, ecrits: Ecrits): TotalAVerifier[] {
  const nommer = (nature: string, objet: string) =>
    objet.trim() === "" ? nature : `${nature}\u00a0: ${objet}`;
  return [
    {
      identifiant: "total",
      libelle: "Total de l’année",
      natif: ecrits.total,
      calcul: resultat.total,
    },
    ...departement.ingenieries.flatMap(({ identifiant, objet }, rang): TotalAVerifier[] => {
      const natif = ecrits.ingenieries.montants.get(identifiant);
      const calcul = resultat.ingenieries[rang]?.calcul ?? null;
      const libelle = nommer("Ingénierie", objet);
      return natif === undefined
        ? []
        : [{ identifiant: `ingenierie.${identifiant}`, libelle, natif, calcul }];
    }),
    ...departement.cooperations.flatMap(({ identifiant, objet }, rang): TotalAVerifier[] => {
      const natif = ecrits.cooperations[rang]?.montant;
      const calcul = resultat.cooperations[rang]?.calcul ?? null;
      const libelle = nommer("Coopération", objet);
      return natif === undefined
        ? []
        : [{ identifiant: `cooperation.${identifiant}`, libelle, natif, calcul }];
    }),
    ...(resultat.pilotage === null
      ? []
      : [
          {
            identifiant: "pilotage",
            libelle: "Pilotage du SDSF",
            natif: ecrits.pilotage.montant,
            calcul: resultat.pilotage,
          },
        ]),
  ];
}

const ONT_CHANGE =
  "Des montants ont changé depuis la construction de cette feuille\u00a0: ils suivent vos saisies. Le volet de CTG pour Excel, onglet Financement, les explique.";

function signalDe({ changes }: VerificationEcrite): ContenuFormule {
  return { formule: `=IF(${changes.formule}=0,"",${texteEnFormule(ONT_CHANGE)})`, resultat: "" };
}
