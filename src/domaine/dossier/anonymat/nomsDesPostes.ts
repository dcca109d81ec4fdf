import type { Poste } from "../dossier";
import { direPseudonyme, estPseudonyme } from "./pseudonyme";
import { motsDe, type Substitution } from "./remplacerLesMots";

/**
 * Tout ce qui, dans un texte, désigne le titulaire d'un poste : prénom et nom dans les deux ordres, initiales et nom,
 * civilité et nom, identifiant de messagerie, puis le prénom seul, le nom seul et chaque mot d'un nom composé. Un mot que plusieurs
 * postes partagent les désigne tous.
 */
export function nomsDesPostes(postes: readonly Poste[]): Substitution[] {
  return substitutions(postes, (poste) => [...nomsEntiers(poste), ...nomsIsoles(poste)]);
}

/** Les seuls noms entiers, ou précédés d'une civilité, pour les textes où un nom isolé est plus souvent celui d'un lieu. */
export function nomsEntiersDesPostes(postes: readonly Poste[]): Substitution[] {
  return substitutions(postes, nomsEntiers);
}

type Suite = readonly string[];

function substitutions(
  postes: readonly Poste[],
  suitesDe: (poste: Poste) => readonly Suite[],
): Substitution[] {
  const trouvees = new Map<string, { readonly mots: Suite; readonly numeros: Set<number> }>();
  postes.forEach((poste, rang) => {
    if (estPseudonyme(poste)) return;
    for (const mots of suitesDe(poste)) {
      const cle = mots.join(" ");
      const connue = trouvees.get(cle) ?? { mots, numeros: new Set<number>() };
      connue.numeros.add(rang + 1);
      trouvees.set(cle, connue);
    }
  });
  return Array.from(trouvees.values()).map(({ mots, numeros }) => ({
    mots,
    par: direPseudonyme(Array.from(numeros)),
  }));
}

function nomsEntiers(poste: Poste): Suite[] {
  const [prenoms, noms] = [motsDe(poste.prenom), motsDe(poste.nom)];
  const civils = noms.length === 0 ? [] : CIVILITES.map((civilite) => [civilite, ...noms]);
  if (prenoms.length === 0 || noms.length === 0) return civils;
  const initiales = prenoms.map((prenom) => prenom.slice(0, 1));
  const nom = noms.join("");
  return [
    [...prenoms, ...noms],
    [...noms, ...prenoms],
    [...initiales, ...noms],
    [...noms, ...initiales],
    [prenoms.join("") + nom],
    // Trois lettres au moins : « c » et « Li » feraient « cli ».
    ...(nom.length > 2 ? [[initiales.join("") + nom]] : []),
    ...civils,
  ];
}

function nomsIsoles({ prenom, nom }: Poste): Suite[] {
  return [prenom, nom].reduce<Suite[]>((suites, texte) => {
    const mots = motsDe(texte);
    const seuls = mots.filter(designe).map((mot) => [mot]);
    return [...suites, ...(mots.length > 1 ? [mots] : []), ...seuls];
  }, []);
}

const CIVILITES = ["m", "mr", "mme", "mlle", "dr", "monsieur", "madame", "mademoiselle"];

/** Ce qu'un nom contient sans désigner personne ; seuls, ces mots sont de la langue. */
const MOTS_SANS_NOM = new Set([
  ...CIVILITES,
  ..."de du des la le les au aux van von der den el al ben da di dos et ou en".split(" "),
]);

function designe(mot: string): boolean {
  return mot.length > 1 && !MOTS_SANS_NOM.has(mot);
}
