import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../domaine/grille/parcourir";
import { identifiantsRepris } from "../domaine/grille/reprendre";
import { derniereRemise } from "../domaine/instruction/etats";
import { compter } from "../domaine/saisie/compter";
import { enumerer } from "../domaine/saisie/enumerer";
import { normaliser } from "../domaine/saisie/normaliser";
import { nomDuTitulaire } from "../plan/intitules";
import type { ClasseurAComparer } from "./classeurAComparer";
import { comparerLesLignes } from "./comparerLesLignes";
import { comparerLesScores } from "./comparerLesScores";
import { comparerLesTraits } from "./comparerLesTraits";
import type { Comparaison, Copie, Difference, Relation } from "./difference";
import { renommer } from "./renommer";
import { tableauDesActions, tableauDuJournal } from "./tableaux";
import { Releve, type Trait } from "./traits/Releve";
import { traitsDeLaGrille, type LignesCommunes } from "./traits/traitsDeLaGrille";
import { traitsDeLEquipe } from "./traits/traitsDeLEquipe";
import { traitsDeLInstruction } from "./traits/traitsDeLInstruction";
import { traitsDuDepartement } from "./traits/traitsDuDepartement";
import { traitsDuDossier } from "./traits/traitsDuDossier";
import { traitsDuFinancement } from "./traits/traitsDuFinancement";

/**
 * Ce que deux classeurs d'une même CTG ne disent pas pareil (R-EVAL-1) : deux années, ou deux copies parties chacune de leur
 * côté. Aucune n'est prise pour la bonne.
 */
export function comparerLesDossiers(ici: ClasseurAComparer, autreLu: ClasseurAComparer): Comparaison {
  const relation = relationDe(ici.dossier, autreLu.dossier);
  const autre = renommer(ici.dossier, autreLu);
  const memeModele = estLeMeme(ici.modele, autre.modele);
  const memesPolitiques = signature(ici.dossier.politiques) === signature(autre.dossier.politiques);
  const communes = lignesCommunes(ici, autre);
  const traits = (relever: (classeur: ClasseurAComparer) => readonly Trait[]) =>
    comparerLesTraits(relever(ici), relever(autre), relation);
  // D'une année à l'autre, le journal et l'échange recommencent : tout y diffère, et noierait le reste.
  const deLaMemeAnnee = (comparees: () => readonly Difference[]) =>
    relation === "meme-annee" ? comparees() : [];
  const differences: readonly Difference[] = [
    ...traits(({ dossier, modele }) => traitsDuDossier(dossier, modele)),
    ...traits(({ dossier }) => traitsDeLEquipe(dossier)),
    ...traits((classeur) =>
      traitsDesGrilles(classeur, grillesCommunes(ici.dossier, autre.dossier), communes),
    ),
    ...deLaMemeAnnee(() => comparerLesLignes(tableauDuJournal(ici.dossier), tableauDuJournal(autre.dossier))),
    ...comparerLesLignes(tableauDesActions(ici.dossier), tableauDesActions(autre.dossier)),
    ...traits(({ dossier }) => traitsDuFinancement(dossier)),
    ...traits(({ dossier }) => traitsDuDepartement(dossier)),
    ...deLaMemeAnnee(() => traits(({ dossier, modele }) => traitsDeLInstruction(dossier, modele, communes))),
  ];
  return {
    ici: copieDe(ici),
    autre: copieDe(autreLu),
    relation,
    differences,
    scores:
      memeModele && memesPolitiques
        ? comparerLesScores(ici.modele, ici.evaluees, autre.evaluees, relation)
        : [],
    reserves: [
      ...reservesDe(ici, autre, communes, memeModele, memesPolitiques),
      ...(relation === "meme-annee" ? [] : [D_UNE_ANNEE_A_L_AUTRE]),
    ],
  };
}

const D_UNE_ANNEE_A_L_AUTRE =
  "D’une année à l’autre, le journal et l’échange avec la Caf recommencent\u00a0: ils ne se comparent pas.";

/** Faux quand les deux nomment un territoire et que ce n'est pas le même : deux CTG ne se comparent pas. */
export function estLaMemeCtg(ici: Dossier, autre: Dossier): boolean {
  const [mien, sien] = [ici, autre].map(({ territoire }) => normaliser(territoire.nom));
  return mien === "" || sien === "" || mien === sien;
}

function relationDe(ici: Dossier, autre: Dossier): Relation {
  if (ici.annee === 0 || autre.annee === 0 || ici.annee === autre.annee) return "meme-annee";
  return ici.annee > autre.annee ? "ici-plus-recent" : "autre-plus-recent";
}

function copieDe({ dossier, modele }: ClasseurAComparer): Copie {
  const { territoire, annee, instruction } = dossier;
  return {
    territoire: territoire.nom,
    annee,
    modele: { libelle: modele.libelle, version: modele.version },
    version: instruction?.version ?? 0,
    etat: instruction?.etat ?? "brouillon",
    remise: instruction === null ? "" : (derniereRemise(instruction)?.date ?? ""),
  };
}

function estLeMeme(ici: ModeleDeGrille, autre: ModeleDeGrille): boolean {
  return ici.identifiant === autre.identifiant && ici.version === autre.version;
}

function signature(politiques: readonly Politique[]): string {
  return politiques
    .map(({ identifiant }) => identifiant)
    .sort()
    .join("|");
}

/** R-GRILLE-6 : d'un modèle à l'autre, seules les lignes que les deux libellent de même. */
function lignesCommunes(ici: ClasseurAComparer, autre: ClasseurAComparer): LignesCommunes {
  const siennes = new Set(autre.dossier.politiques.map(({ identifiant }) => identifiant));
  return {
    activites: new Set(identifiantsRepris(activitesDe(autre.modele), activitesDe(ici.modele))),
    indicateurs: new Set(identifiantsRepris(indicateursDe(autre.modele), indicateursDe(ici.modele))),
    politiques: ici.dossier.politiques.filter(({ identifiant }) => siennes.has(identifiant)),
  };
}

function grillesCommunes(ici: Dossier, autre: Dossier): ReadonlySet<string> {
  const siennes = new Set(autre.grilles.map(({ identifiant }) => identifiant));
  return new Set(ici.grilles.map(({ identifiant }) => identifiant).filter((grille) => siennes.has(grille)));
}

/** Une grille que l'autre classeur n'a pas se dit d'un mot : ses lignes ne se comparent à rien. */
function traitsDesGrilles(
  { dossier, modele, evaluees }: ClasseurAComparer,
  desDeux: ReadonlySet<string>,
  communes: LignesCommunes,
): readonly Trait[] {
  return dossier.grilles.flatMap((grille): readonly Trait[] => {
    const evaluee = evaluees.find((une) => une.grille.identifiant === grille.identifiant);
    if (desDeux.has(grille.identifiant))
      return traitsDeLaGrille({ dossier, modele, grille, fautives: evaluee?.fautives ?? [], communes });
    const releve = new Releve("grille");
    const { notees = 0, nc = 0 } = evaluee?.evaluation.ensemble.decompte ?? {};
    const titulaire = nomDuTitulaire(dossier, grille);
    releve.noter(titulaire, grille.identifiant, "Grille", compter(notees + nc, "note"));
    return releve.traits;
  });
}

function reservesDe(
  ici: ClasseurAComparer,
  autre: ClasseurAComparer,
  { activites, indicateurs, politiques }: LignesCommunes,
  memeModele: boolean,
  memesPolitiques: boolean,
): readonly string[] {
  const reserves: string[] = [];
  if (!memeModele) {
    const [n, m] = [activitesDe(ici.modele).length, activitesDe(autre.modele).length];
    reserves.push(
      `Les deux classeurs ne suivent pas le même modèle de grille\u00a0: seules se comparent les lignes que les deux libellent de même, ${compter(activites.size, "activité")} (ici ${n}, l’autre ${m}) et ${compter(indicateurs.size, "indicateur")}. Leurs pourcentages ne se comparent pas.`,
    );
  }
  if (!memesPolitiques) {
    const noms = politiques.map(({ libelle }) => libelle);
    reserves.push(
      `Les deux classeurs n’ont pas les mêmes politiques\u00a0: ${
        noms.length === 0 ? "aucune note ne se compare" : `seules se comparent les notes de ${enumerer(noms)}`
      }. Leurs pourcentages ne se comparent pas.`,
    );
  }
  return reserves;
}
