import type { Difference, Relation } from "./difference";
import type { Trait } from "./traits/Releve";

/** Ce que deux relevés ne disent pas pareil, dans l'ordre du premier, puis du second. */
export function comparerLesTraits(
  ici: readonly Trait[],
  autre: readonly Trait[],
  relation: Relation,
): readonly Difference[] {
  const autres = new Map(autre.map((trait) => [trait.cle, trait]));
  const miens = new Set(ici.map(({ cle }) => cle));
  return [
    ...ici.flatMap((trait) => differenceDe(trait, autres.get(trait.cle) ?? null, relation)),
    ...autre.flatMap((trait) => (miens.has(trait.cle) ? [] : differenceDe(null, trait, relation))),
  ];
}

function differenceDe(ici: Trait | null, autre: Trait | null, relation: Relation): Difference[] {
  const montre = ici ?? autre;
  if (montre === null || ici?.valeur === autre?.valeur) return [];
  const { cle, partie, groupe, libelle, genre, place } = montre;
  return [
    {
      // Un budget, un barème sont aussi dans une autre partie.
      cle: `${partie}|${cle}`,
      partie,
      groupe,
      libelle,
      genre,
      place,
      ici: ici?.valeur ?? "",
      autre: autre?.valeur ?? "",
      nature: autre === null ? "ajoute" : ici === null ? "retire" : "change",
      sens: sensDe(ici?.nombre ?? null, autre?.nombre ?? null, relation),
      reprise: autre === null ? montre.effacer : autre.ecrire,
    },
  ];
}

function sensDe(ici: number | null, autre: number | null, relation: Relation): Difference["sens"] {
  if (ici === null || autre === null || ici === autre || relation === "meme-annee") return null;
  const [avant, apres] = relation === "ici-plus-recent" ? [autre, ici] : [ici, autre];
  return apres > avant ? "monte" : "descend";
}
