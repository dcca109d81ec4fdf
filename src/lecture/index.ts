import type { Dossier, Grille, ReferenceDeModele } from "../domaine/dossier/dossier";
import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import { CONTROLE } from "../plan/controle";
import { JOURNAL } from "../plan/journal/tableau";
import { PLAN_D_ACTION } from "../plan/planDAction/tableau";
import type { ContenuDeLaPartie } from "../plan/partieXml";
import type { ClasseurLu } from "./cellules";
import type { ConstatDeLecture } from "./constats";
import { constatsDesGrilles } from "./constatsDesGrilles";
import { lireControle } from "./controle/lireControle";
import { lireDepartement } from "./departement";
import { lireEquipe } from "./equipe/lireEquipe";
import { lireFinancementDuDossier } from "./financement";
import { compteDepuis1904, lireCadre } from "./lireCadre";
import { lireInstruction } from "./instruction/lireInstruction";
import { lireJournal } from "./journal/lireJournal";
import { lireGrille, lirePolitiques, type CelluleFautive } from "./lireGrille";
import { lireContenu } from "./lireContenu";
import { lirePlanDAction } from "./planDAction/lirePlanDAction";
import { lirePostes } from "./lirePostes";
import type { FeuilleReperee } from "./reperer";
import { repererFeuilles } from "./repererFeuilles";

export type { CelluleFautive, ClasseurLu, ConstatDeLecture, FeuilleReperee };
export type { FeuilleLue } from "./cellules";

export type LectureDuClasseur =
  /** Aucune de nos feuilles. */
  { readonly etat: "absent" } | ClasseurNonReconnu | ClasseurDeDossier;

/** Nos feuilles sont là, mais elles ne se lisent pas ; le dernier constat dit pourquoi. */
export interface ClasseurNonReconnu {
  /** Toutes d'une version du complément que celle-ci ne connaît pas, ou d'un modèle de grille connu de personne. */
  readonly etat: "version-inconnue" | "modele-inconnu";
  readonly constats: readonly ConstatDeLecture[];
}

export interface ClasseurDeDossier {
  readonly etat: "lu";
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  /**
   * Nos feuilles, par clé de plan (`grille:g1`, `synthese:g1`, `mode-emploi`, `postes`, `previsionnel`, `parametres`,
   * `financement`, `budget`, `departement`, `journal`, `plan-d-action`, `instruction`, `echange:g1`, `conclusion`,
   * `controle`, `listes`).
   */
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  /** grille → cellules dont le contenu n'est pas une note */
  readonly fautives: ReadonlyMap<string, readonly CelluleFautive[]>;
  /**
   * Où est chaque entrée du journal et chaque action du plan : leur ligne dans la feuille, dans l'ordre de
   * `dossier.journal` et de `dossier.planDAction`.
   */
  readonly rangees: { readonly journal: readonly number[]; readonly planDAction: readonly number[] };
  readonly constats: readonly ConstatDeLecture[];
  /** Les jours du classeur se comptent depuis 1904. */
  readonly dates1904: boolean;
  /** Ce qui a été lu : de quoi tout relire quand une seule feuille a changé. */
  readonly source: ClasseurLu;
}

/** Retrouve le dossier d'un classeur, par ce qui suit les cellules. */
export function lireClasseur(classeur: ClasseurLu, modeles: CatalogueDeModeles): LectureDuClasseur {
  const constats: ConstatDeLecture[] = [];
  const feuilles = repererFeuilles(classeur, constats);
  if (feuilles.size === 0) {
    return constats.length === 0 ? { etat: "absent" } : { etat: "version-inconnue", constats };
  }

  const partie = lireContenu(classeur.partiesXml, constats);
  const grilles = [...feuilles].filter(([cle]) => cle.startsWith("grille:")).map(([, feuille]) => feuille);
  const dates1904 = classeur.dates1904 ?? compteDepuis1904(feuilles.get("mode-emploi"));
  const { cadre, constats: duCadre } = lireCadre(
    feuilles.get("mode-emploi"),
    partie?.dossier ?? null,
    referenceDe(grilles[0]),
    dates1904,
  );
  const { postes, constats: desPostes } = lirePostes(feuilles.get("postes"), partie?.dossier.postes ?? null);
  const { equipe, constats: deLEquipe } = lireEquipe({
    postes,
    feuilleDesPostes: feuilles.get("postes"),
    previsionnel: feuilles.get("previsionnel"),
    partie: partie?.dossier.equipe ?? null,
    dates1904,
  });
  constats.push(...duCadre, ...desPostes, ...deLEquipe);
  const financement = lireFinancementDuDossier(
    {
      feuilles,
      postes,
      partie: partie?.dossier.financement ?? null,
      dates1904,
    },
    constats,
  );

  const feuilleDuJournal = feuilles.get(JOURNAL);
  const journal =
    feuilleDuJournal === undefined ? null : lireJournal(feuilleDuJournal, postes, constats, dates1904);
  const feuilleDuPlan = feuilles.get(PLAN_D_ACTION);
  const planDAction =
    feuilleDuPlan === undefined ? null : lirePlanDAction(feuilleDuPlan, constats, dates1904);

  const feuilleDuControle = feuilles.get(CONTROLE);

  const modele = trouverModele(cadre.modele, partie, modeles);
  if (modele === null || cadre.modele === null) {
    constats.push({
      code: "modele-inconnu",
      phrase: direModeleInconnu(cadre.modele, modeles),
      feuille: grilles[0]?.feuille.nom ?? "",
      cellule: "",
    });
    return { etat: "modele-inconnu", constats };
  }
  const livre = modeles.livre(modele.identifiant);
  if (livre !== null && livre.version !== modele.version) {
    constats.push({
      code: "modele-ancien",
      phrase: `La grille suit la version ${modele.version} du modèle «\u00a0${modele.libelle}\u00a0», le complément livre la ${livre.version}\u00a0: elle est lue par la copie que le classeur en garde.`,
      feuille: grilles[0]?.feuille.nom ?? "",
      cellule: "",
    });
  }

  const politiques = politiquesDe(grilles, modele, partie);
  const lues = grilles.map((feuille) => lireGrille(feuille, modele, politiques));
  for (const lue of lues) constats.push(...lue.constats);
  const grillesLues = ordonner(
    lues.map(({ grille }) => grille),
    partie,
  );
  const dossier: Dossier = {
    ...cadre,
    modele: cadre.modele,
    postes,
    equipe,
    financement,
    departement: lireDepartement(
      { feuilles, partie: partie?.dossier.departement ?? null, dates1904 },
      constats,
    ),
    journal: journal?.map(({ contenu }) => contenu) ?? null,
    planDAction: planDAction?.map(({ contenu }) => contenu) ?? null,
    instruction: lireInstruction(
      { feuilles, modele, politiques, grilles: grillesLues, postes, dates1904 },
      constats,
    ),
    controle: feuilleDuControle === undefined ? null : lireControle(feuilleDuControle, constats, dates1904),
    politiques,
    grilles: grillesLues,
  };
  constats.push(...constatsDesGrilles(dossier, feuilles, partie));
  return {
    etat: "lu",
    modele,
    feuilles,
    constats,
    dates1904,
    source: classeur,
    rangees: {
      journal: journal?.map(({ ligne }) => ligne) ?? [],
      planDAction: planDAction?.map(({ ligne }) => ligne) ?? [],
    },
    fautives: new Map(lues.map(({ grille, fautives }) => [grille.identifiant, fautives])),
    dossier,
  };
}

/** L'ordre du dossier, que celui des onglets ne change pas ; sans la partie XML, celui des onglets. */
function ordonner(grilles: readonly Grille[], partie: ContenuDeLaPartie | null): Grille[] {
  const rangs = new Map((partie?.dossier.grilles ?? []).map(({ identifiant }, rang) => [identifiant, rang]));
  const rang = ({ identifiant }: Grille) => rangs.get(identifiant) ?? rangs.size;
  return [...grilles].sort((a, b) => rang(a) - rang(b));
}

function direModeleInconnu(reference: ReferenceDeModele | null, modeles: CatalogueDeModeles): string {
  const fin =
    "le classeur n’en garde pas de copie lisible. Mettez le complément à jour, ou demandez à la Caf un gabarit récent.";
  if (reference === null)
    return `Les feuilles ne disent plus de quel modèle de grille elles viennent, et ${fin}`;
  const nom = `«\u00a0${reference.identifiant}, version ${reference.version}\u00a0»`;
  const livre = modeles.livre(reference.identifiant);
  if (livre === null) return `Le modèle de grille ${nom} n’est pas connu, et ${fin}`;
  return `Le modèle de grille ${nom} n’est pas la version que le complément livre (${livre.version}), et ${fin}`;
}

function referenceDe(grille: FeuilleReperee | undefined): ReferenceDeModele | null {
  const { modele, version } = grille?.marque.attributs ?? {};
  return modele === undefined || version === undefined ? null : { identifiant: modele, version };
}

function trouverModele(
  reference: ReferenceDeModele | null,
  partie: ContenuDeLaPartie | null,
  modeles: CatalogueDeModeles,
): ModeleDeGrille | null {
  if (reference === null) return null;
  const livre = modeles.chercher(reference);
  if (livre !== null) return livre;
  const copie = partie === null ? null : modeles.valider(partie.modele);
  const estLeBon = copie?.identifiant === reference.identifiant && copie.version === reference.version;
  return estLeBon ? copie : null;
}

function politiquesDe(
  grilles: readonly FeuilleReperee[],
  modele: ModeleDeGrille,
  partie: ContenuDeLaPartie | null,
): Politique[] {
  const gardees = partie?.dossier.politiques ?? [];
  if (grilles.length === 0) return [...gardees];
  return lirePolitiques(grilles, [...gardees, ...modele.politiques, ...modele.autresPolitiques.flat()]);
}
