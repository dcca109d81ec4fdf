import type { Calcul } from "../../domaine/financement/explication/calcul";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { plageDe, referenceDansFeuille } from "../adresses";
import { ConstructeurDeFeuille } from "../constructeur";
import { ecrireRoles } from "../ecrireRoles";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { PlanFeuille } from "../types";
import { ecrireAutresAides } from "./autresAides";
import { ecrireTexte, poser } from "./blocs";
import { COLONNE, COLONNES_A_SAISIR, DERNIERE_COLONNE_VISIBLE, FINANCEMENT } from "./colonnes";
import { ouvrirContexte, type Contexte, type SourceDuFinancement } from "./contexte";
import { ecrireEmployeurs } from "./employeurs";
import type { Natif } from "./natif";
import { ecrirePostes } from "./postes";
import { ecrireThematiques } from "./thematiques";
import { ecrireVerification, signalDuCalcul, type TotalAVerifier } from "./verification";

export { FINANCEMENT } from "./colonnes";
export type { SourceDuFinancement } from "./contexte";

export interface PlanDuFinancement {
  readonly feuille: PlanFeuille;
  /** La cellule, feuille comprise, du droit de tous les employeurs ; un texte s'il est refusé. */
  readonly total: Natif;
}

/** De B à O, au plus juste, puis le suivi et les listes, masqués. */
const LARGEURS = [26, 20, 13, 13, 13, 13, 13, 13, 14, 13, 14, 14, 14, 14] as const;
const LARGEUR_MASQUEE = 14;

/**
 * La feuille « CTG Financement » : par poste, par employeur, par thématique, le diagnostic et l'ingénierie, puis la
 * vérification de chaque total. Les formules suivent ce que l'on saisit ; ce qui ne s'écrit pas en formule est une
 * valeur, dite telle, et un signal dit quand elle ne suit plus.
 */
export function planifierFinancement(source: SourceDuFinancement, nom: string): PlanDuFinancement {
  const contexte = ouvrirContexte(source);
  const f = new ConstructeurDeFeuille([
    { largeur: LARGEUR_MASQUEE, masquee: true },
    ...LARGEURS.map((largeur) => ({ largeur })),
    { largeur: LARGEUR_MASQUEE, masquee: true },
    { largeur: LARGEUR_MASQUEE, masquee: true },
  ]);
  ecrireRoles(f, "financement", COLONNES_A_SAISIR);
  const { ligneDuSignal, fin: debutDesPostes } = ecrireEnTete(f, contexte);
  const postes = ecrirePostes(f, debutDesPostes, contexte);
  const debutDesEmployeurs = postes.fin + 1;
  const employeurs = ecrireEmployeurs(f, debutDesEmployeurs, contexte, postes.postes);
  const debutDesThematiques = employeurs.fin + 1;
  const thematiques = ecrireThematiques(f, debutDesThematiques, contexte);
  const aides = ecrireAutresAides(f, thematiques.fin + 1, contexte);
  const totaux: TotalAVerifier[] = [
    ...employeurs.droits.map(({ employeur, nom: sien, droit }) => ({
      identifiant: `droit.${employeur ?? "inconnu"}`,
      libelle: `Droit\u00a0: ${sien}`,
      natif: droit,
      calcul: contexte.resultat?.employeurs.find((connu) => connu.employeur === employeur)?.droit ?? null,
    })),
    ...totauxDeLEnsemble(contexte, employeurs.total, postes.partDuDroit, thematiques.total),
    ...totauxDesAides(contexte, aides),
  ];
  const debutDeLaVerification = aides.fin + 1;
  const verification = ecrireVerification(f, debutDeLaVerification, totaux);
  const signal = signalDuCalcul(verification, postes.suivis, contexte);
  poser(f, ligneDuSignal, COLONNE.b, signal, "mention");

  const zone = plageDe(1, COLONNE.b, verification.fin - 1, DERNIERE_COLONNE_VISIBLE);
  f.marquerTout();
  const feuille = f.terminer({
    cle: FINANCEMENT,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.enTete,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, [
        debutDesPostes,
        debutDesEmployeurs,
        employeurs.debutDesDroits,
        debutDesThematiques,
        ...aides.debuts,
        debutDeLaVerification,
      ]),
      enTete: intituleDuDossier(contexte.dossier),
      piedDePage: contexte.profil === null ? "Financement" : `Financement · ${contexte.profil.libelle}`,
    },
  });
  const { formule, valeur } = employeurs.total;
  return { feuille, total: { formule: referenceDansFeuille(nom, formule), valeur } };
}

/** Le titre, le dossier, la mention, d'où viennent les règles, et le signal. */
function ecrireEnTete(f: ConstructeurDeFeuille, contexte: Contexte): { ligneDuSignal: number; fin: number } {
  const { dossier, profil, intitule } = contexte;
  ecrireLEnTete(f, COLONNE.b, { dossier, titre: "Financement de la coordination", intitule });
  ecrireTexte(f, 4, COLONNE.b, direLaMethode(profil), "texte");
  ecrireTexte(
    f,
    5,
    COLONNE.b,
    "Ce classeur aide à comprendre et à préparer\u00a0: le montant qui vaut est celui que la Caf notifie. Les cases au cadre pointillé se remplissent. Les coûts réels, comme les charges de «\u00a0CTG Budget\u00a0» et les salaires de «\u00a0CTG Prévisionnel\u00a0», disent des rémunérations.",
    "texte",
  );
  return { ligneDuSignal: 6, fin: 8 };
}

function direLaMethode(profil: Contexte["profil"]): string {
  if (profil === null) return "Ce profil de Caf n’est pas connu\u00a0: aucun montant ne se calcule.";
  const { valeur, source } = profil.methodeDuDroit;
  const methode =
    valeur === "forfait"
      ? "le droit se calcule au forfait par ETP"
      : "le droit se calcule au cofinancement de la dépense, poste par poste";
  return `Profil «\u00a0${profil.libelle}\u00a0»\u00a0: ${methode}. ${source}`;
}

/** Le total, et les deux répartitions qui doivent y revenir au centime. */
function totauxDeLEnsemble(
  { resultat }: Contexte,
  total: Natif,
  partDuDroit: Natif | null,
  thematiques: Natif | null,
): TotalAVerifier[] {
  const calcul: Calcul | null = resultat?.total ?? null;
  const repartis = [
    { identifiant: "total", libelle: "Droit de tous les employeurs", natif: total },
    { identifiant: "postes", libelle: "Somme des parts des postes", natif: partDuDroit },
    { identifiant: "thematiques", libelle: "Somme des thématiques", natif: thematiques },
  ];
  return repartis.flatMap(({ natif, ...reste }) => (natif === null ? [] : [{ ...reste, natif, calcul }]));
}

function totauxDesAides(
  { resultat }: Contexte,
  aides: ReturnType<typeof ecrireAutresAides>,
): TotalAVerifier[] {
  const diagnostic = resultat?.diagnostic ?? null;
  return [
    ...(diagnostic === null
      ? []
      : [
          {
            identifiant: "diagnostic",
            libelle: "Diagnostic initial",
            natif: aides.diagnostic,
            calcul: diagnostic,
          },
        ]),
    ...(resultat?.ingenieries ?? []).flatMap(({ identifiant, calcul }) => {
      const ecrite = aides.ingenieries.find((ingenierie) => ingenierie.identifiant === identifiant);
      return ecrite === undefined
        ? []
        : [
            {
              identifiant: `ingenierie.${identifiant}`,
              libelle: `Ingénierie\u00a0: ${ecrite.objet}`,
              natif: ecrite.montant,
              calcul,
            },
          ];
    }),
  ];
}
