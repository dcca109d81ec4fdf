import {
  LIBELLES_DES_PARTIES,
  PARTIES,
  type Comparaison,
  type Copie,
  type Difference,
  type PartieDuDossier,
  type Relation,
} from "../../../comparaison/difference";
import { LIBELLES_DES_ETATS_D_INSTRUCTION } from "../../../domaine/instruction/instruction";
import { dateEnFrancais } from "../../../domaine/saisie/dateEnFrancais";
import { compter, enumerer } from "../../commun/textes";

/** « 12 notes, 3 commentaires et 1 autre réponse diffèrent ; 8 notes montent, 4 descendent. » */
export function resumerLaComparaison({ differences, relation, reserves }: Comparaison): string {
  if (differences.length === 0)
    return reserves.length === 0
      ? "Les deux classeurs disent la même chose."
      : "Ce qui se compare dit la même chose dans les deux classeurs.";
  const [notes, commentaires, indicateurs] = (["note", "commentaire", "indicateur"] as const).map(
    (genre) => differences.filter((difference) => difference.genre === genre).length,
  ) as [number, number, number];
  const autres = differences.length - notes - commentaires - indicateurs;
  const comptes = [
    [notes, "note"],
    [commentaires, "commentaire"],
    [indicateurs, "réponse à un indicateur", "réponses à des indicateurs"],
    [
      autres,
      autres === differences.length ? "point" : "autre point",
      autres === differences.length ? "points" : "autres points",
    ],
  ] as const;
  const dits = comptes
    .filter(([nombre]) => nombre > 0)
    .map(([nombre, singulier, pluriel]) => compter(nombre, singulier, pluriel));
  const verbe = differences.length > 1 ? "diffèrent" : "diffère";
  return `${enumerer(dits)} ${verbe}${direLEvolution(differences, relation)}.`;
}

function direLEvolution(differences: readonly Difference[], relation: Relation): string {
  if (relation === "meme-annee") return "";
  const compterLeSens = (sens: Difference["sens"]) =>
    differences.filter((difference) => difference.sens === sens).length;
  const [montent, descendent] = [compterLeSens("monte"), compterLeSens("descend")];
  const dits = [
    ...(montent === 0 ? [] : [`${compter(montent, "note")} ${montent > 1 ? "montent" : "monte"}`]),
    ...(descendent === 0
      ? []
      : [`${compter(descendent, "note")} ${descendent > 1 ? "descendent" : "descend"}`]),
  ];
  return dits.length === 0 ? "" : `\u00a0; ${enumerer(dits)}`;
}

/** Ce que l'on compare, avant ce qui diffère. */
export function direLaRelation({ relation, ici, autre }: Comparaison): string {
  switch (relation) {
    case "meme-annee":
      return `Deux copies du même dossier\u00a0: ${direLaPlusAvancee(ici, autre)}`;
    case "ici-plus-recent":
      return `De ${autre.annee}, dans l’autre fichier, à ${ici.annee}, ici. Une note qui change n’est pas une faute.`;
    case "autre-plus-recent":
      return `De ${ici.annee}, ici, à ${autre.annee}, dans l’autre fichier. Une note qui change n’est pas une faute.`;
  }
}

/** Le nombre de remises dit laquelle est allée plus loin, pas ce que l'on a pu écrire depuis dans l'autre. */
function direLaPlusAvancee(ici: Copie, autre: Copie): string {
  if (ici.version === autre.version) return "rien ne dit ici laquelle est la bonne.";
  return ici.version > autre.version
    ? "la plus avancée est celle-ci, mais l’autre a pu changer de son côté."
    : "la plus avancée est l’autre, mais celle-ci a pu changer de son côté.";
}

/** « Année 2024 · version 2, remise le 12/03/2025 · En instruction ». */
export function decrireLaCopie({ annee, version, remise, etat }: Copie): string {
  return [
    annee === 0 ? "année non dite" : `année ${annee}`,
    version === 0
      ? "jamais remis"
      : `version ${version}${remise === "" ? "" : `, remise le ${dateEnFrancais(remise)}`}`,
    LIBELLES_DES_ETATS_D_INSTRUCTION[etat].toLocaleLowerCase("fr"),
  ].join(" · ");
}

export type FiltreDePartie = PartieDuDossier | "tout";

/** « Tout (15) », « Grille (12) » : les parties où il y a quelque chose. */
export function vuesDesParties(
  differences: readonly Difference[],
): readonly { readonly vue: FiltreDePartie; readonly libelle: string }[] {
  const nombres = PARTIES.map((partie) => ({
    partie,
    nombre: differences.filter((difference) => difference.partie === partie).length,
  })).filter(({ nombre }) => nombre > 0);
  return [
    { vue: "tout", libelle: `Tout (${differences.length})` },
    ...nombres.map(({ partie, nombre }) => ({
      vue: partie,
      libelle: `${LIBELLES_DES_PARTIES[partie]} (${nombre})`,
    })),
  ];
}

const SENS = { monte: "la note monte", descend: "la note descend" } as const;

/** « Ici : 1 · Autre fichier : 3 ». */
export function direLesDeuxValeurs({ ici, autre }: Difference): string {
  const dire = (valeur: string) => (valeur === "" ? "vide" : valeur);
  return `Ici\u00a0: ${dire(ici)} · Autre fichier\u00a0: ${dire(autre)}`;
}

/** Ce que la couleur seule ne dirait pas ; vide : rien de plus à dire. */
export function direLaNature({ nature, sens }: Difference): string {
  if (sens !== null) return SENS[sens];
  switch (nature) {
    case "ajoute":
      return "ici seulement";
    case "retire":
      return "dans l’autre fichier seulement";
    case "change":
      return "";
  }
}

/** « +12 points », « −3 points », « < 1 point », « = » ; vide si l'un des deux n'est pas un pourcentage. */
export function direLEcart(ecart: number | null): string {
  if (ecart === null) return "";
  const points = Math.round(ecart * 100);
  if (points === 0) return ecart === 0 ? "=" : "<\u00a01\u00a0point";
  return `${points > 0 ? "+" : "−"}${compter(Math.abs(points), "point")}`;
}

/** Ce qui s'annonce, et ce que « Annuler » défera. */
export function direLaReprise({ libelle, autre }: Difference): string {
  return autre === ""
    ? `Effacé comme dans l’autre fichier\u00a0: ${libelle}`
    : `Repris de l’autre fichier\u00a0: ${libelle}`;
}
