import { ErreurHote } from "../../protocole/erreurs";
import type { Noyau } from "../noyau";
import type { Plage } from "../Plage";
import type { Rectangle } from "../rectangle";
import type { EtatSerie, ReferenceDeSource } from "./etat";

/** Découpe un tableau en séries : la première colonne donne les abscisses, la première ligne les noms. */
export function lireSeries(noyau: Noyau, source: Plage, sens: string): EtatSerie[] {
  const zone = noyau.partieTenue(source.feuille, source.zone);
  const parColonnes = sens === "Columns";
  const [longueur, nombre] = parColonnes ? [zone.lignes, zone.colonnes] : [zone.colonnes, zone.lignes];
  if (longueur < 2 || nombre < 2) {
    throw new ErreurHote("InvalidArgument", "Un graphique veut un tableau avec ses noms et ses abscisses.");
  }
  const tranche = (rang: number, debut: number, taille: number): ReferenceDeSource => ({
    feuille: source.feuille,
    zone: parColonnes
      ? rectangleDe(zone.ligne + debut, zone.colonne + rang, taille, 1)
      : rectangleDe(zone.ligne + rang, zone.colonne + debut, 1, taille),
  });
  return Array.from({ length: nombre - 1 }, (_, i) =>
    serieVierge(tranche(i + 1, 0, 1), tranche(i + 1, 1, longueur - 1), tranche(0, 1, longueur - 1)),
  );
}

function rectangleDe(ligne: number, colonne: number, lignes: number, colonnes: number): Rectangle {
  return { ligne, colonne, lignes, colonnes };
}

function serieVierge(
  nom: ReferenceDeSource,
  valeurs: ReferenceDeSource,
  abscisses: ReferenceDeSource,
): EtatSerie {
  return {
    nom: undefined,
    celluleDuNom: nom,
    valeurs,
    abscisses,
    ligne: { couleur: "", style: "Automatic", epaisseur: 2.25 },
    fond: "",
    marqueur: { style: "Automatic", taille: 5, fond: "", trait: "" },
  };
}
