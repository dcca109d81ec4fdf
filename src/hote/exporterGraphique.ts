import type { Plage, PlanGraphique, PlanSerie } from "../plan/types";
import type { EtatGraphique, EtatSerie } from "./modele/graphiques/etat";
import { cadreDe } from "./modele/graphiques/Graphique";
import type { Noyau } from "./modele/noyau";
import { adresseA1, contient, enveloppe, rectangle } from "./modele/rectangle";
import type { Rectangle } from "./modele/rectangle";

const TRAITS: Readonly<Record<string, PlanSerie["trait"]>> = { Dash: "tirets", Dot: "points" };
const MARQUEURS: Readonly<Record<string, PlanSerie["marqueur"]>> = {
  Square: "carre",
  Triangle: "triangle",
  Diamond: "losange",
};
const BLEU = "#4472C4";

export function exporterGraphiques(noyau: Noyau, feuille: string, pertes: Set<string>): PlanGraphique[] {
  return noyau.etat(feuille).graphiques.flatMap((etat) => {
    const source = sourceDe(feuille, etat.series);
    if (!source) {
      pertes.add(`le graphique «\u00a0${etat.nom}\u00a0», dont les données ne font pas un tableau`);
      return [];
    }
    return [
      {
        nom: etat.nom,
        type: etat.type.startsWith("Radar") ? ("radar" as const) : ("barres" as const),
        titre: etat.titre.texte,
        // Office.js n'en a pas : le fichier en veut un.
        texteDeRemplacement: `${etat.titre.texte}. Ses valeurs sont celles des cellules ${adresseA1(source)}.`,
        source,
        series: etat.series.map(exporterSerie),
        ...(etat.axe.format.includes("€") && { axe: "euros" as const }),
        emplacement: etat.cellules ?? cellulesSous(noyau, feuille, etat),
      },
    ];
  });
}

function exporterSerie({ ligne, fond, marqueur }: EtatSerie): PlanSerie {
  return {
    couleur: fond || ligne.couleur || BLEU,
    trait: TRAITS[ligne.style] ?? "plein",
    marqueur: MARQUEURS[marqueur.style] ?? "rond",
    epaisseur: ligne.epaisseur,
  };
}

/** Le tableau, sur cette feuille, dont la première colonne donne les axes et la première ligne les noms des séries. */
function sourceDe(feuille: string, series: readonly EtatSerie[]): Plage | undefined {
  const references = series.flatMap(({ celluleDuNom, valeurs, abscisses }) => [
    celluleDuNom,
    valeurs,
    abscisses,
  ]);
  const zones = references.flatMap((reference) => (reference?.feuille === feuille ? [reference.zone] : []));
  const [premiere, ...autres] = zones;
  if (!premiere || zones.length < references.length) return undefined;
  const tout = autres.reduce(enveloppe, premiere);
  const enColonnes = series.every(
    ({ valeurs }, rang) =>
      valeurs &&
      memeZone(valeurs.zone, rectangle(tout.ligne + 1, tout.colonne + 1 + rang, tout.lignes - 1, 1)),
  );
  return enColonnes && tout.colonnes === series.length + 1 ? tout : undefined;
}

function memeZone(a: Rectangle, b: Rectangle): boolean {
  return contient(a, b) && contient(b, a);
}

/** Les cellules que recouvre un graphique déplacé à la main. */
function cellulesSous(noyau: Noyau, feuille: string, { cadre }: EtatGraphique): Plage {
  const rangDe = (points: number, taille: (rang: number) => number): number => {
    let rang = 0;
    for (let reste = points - taille(0); reste > 0; reste -= taille(rang)) rang += 1;
    return rang;
  };
  const hauteur = (ligne: number) => cadreDe(noyau, feuille, rectangle(ligne, 0)).hauteur || 1;
  const largeur = (colonne: number) => cadreDe(noyau, feuille, rectangle(0, colonne)).largeur || 1;
  const [ligne, colonne] = [rangDe(cadre.haut, hauteur), rangDe(cadre.gauche, largeur)];
  return {
    ligne,
    colonne,
    lignes: rangDe(cadre.haut + cadre.hauteur, hauteur) - ligne + 1,
    colonnes: rangDe(cadre.gauche + cadre.largeur, largeur) - colonne + 1,
  };
}
