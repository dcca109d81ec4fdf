import {
  CLE_AU_DELA,
  LIBELLES_DES_TRAITEMENTS,
  type ConstatDuRapport,
  type RapportDeControle,
} from "../../domaine/controle/rapport";
import { LIBELLES_DES_GRAVITES } from "../../domaine/equipe/constats/constat";
import { adresse, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { direLaListe, LISTES, plageDeLaListe } from "../listes";
import { estVide } from "../textesNatifs";
import { validerLesDates } from "../validerLesDates";
import {
  COLONNE,
  COLONNE_DU_SIGNAL,
  COLONNES_DU_CONSTAT,
  COLONNES_VISIBLES,
  PREMIERE_COLONNE,
  type ChampDuConstat,
} from "./colonnes";
import { manqueLeMotif } from "./manqueLeMotif";

const RIEN = "Rien à signaler\u00a0: aucun contrôle n’a rien à dire de ce classeur.";
const MOTIF_A_ECRIRE = "motif à écrire";

/** Une colonne étroite perd au retrait, et aux mots longs qui passent à la ligne. */
const RETRAIT = 4;

/** Excel n'admet pas une ligne de plus de 409 points : un motif plus long se lit dans sa cellule. */
const TEXTE_MONTRE = 700;

/** Sans constat, une ligne le dit. */
export function hauteurDesConstats({ constats }: RapportDeControle): number {
  return Math.max(1, constats.length);
}

/** Le tableau des constats : sa ligne d'en-têtes, puis une ligne par constat. */
export function ecrireConstats(
  f: ConstructeurDeFeuille,
  titres: number,
  { constats }: RapportDeControle,
  jour: (iso: string) => number | string,
): void {
  f.valeur(titres, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", "constat"), "technique");
  for (const { colonne, titre } of COLONNES_DU_CONSTAT) f.valeur(titres, colonne, titre, "enTete");
  f.valeur(titres, COLONNE_DU_SIGNAL, "Ce qui manque", "enTete");
  f.hauteur(titres, 24);
  const premiere = titres + 1;
  if (constats.length === 0) {
    f.fond(premiere, PREMIERE_COLONNE, COLONNES_VISIBLES, "libelle");
    f.valeur(premiere, PREMIERE_COLONNE, RIEN, "libelle");
    f.fusionner(plageDe(premiere, PREMIERE_COLONNE, 1, COLONNES_VISIBLES));
    f.hauteur(premiere, 24);
    return;
  }
  constats.forEach((constat, rang) => {
    if (constat.cle === CLE_AU_DELA) ecrireAuDela(f, premiere + rang, constat);
    else ecrireConstat(f, premiere + rang, constat, jour);
  });
  validerLesDecisions(f, premiere, constats.filter(({ cle }) => cle !== CLE_AU_DELA).length);
}

function ecrireConstat(
  f: ConstructeurDeFeuille,
  ligne: number,
  constat: ConstatDuRapport,
  jour: (iso: string) => number | string,
): void {
  const contenus = contenusDe(constat, jour);
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("constat", constat.cle), "technique");
  for (const { champ, colonne, style } of COLONNES_DU_CONSTAT)
    f.valeur(ligne, colonne, contenus[champ], style);
  const [decision, motif] = [adresse(ligne, COLONNE.g), adresse(ligne, COLONNE.h)];
  const acceptee = `TRIM(${decision})=${texteEnFormule(LIBELLES_DES_TRAITEMENTS.accepte)}`;
  f.formule(
    ligne,
    COLONNE_DU_SIGNAL,
    `=IF(${acceptee},IF(${estVide(motif)},${texteEnFormule(MOTIF_A_ECRIRE)},""),"")`,
    manqueLeMotif(constat) ? MOTIF_A_ECRIRE : "",
    "alerte",
  );
  ajuster(f, ligne, contenus);
}

/** Rien ne se décide de ce que la feuille ne montre pas. */
function ecrireAuDela(
  f: ConstructeurDeFeuille,
  ligne: number,
  { cle, phrase, geste }: ConstatDuRapport,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("constat", cle), "technique");
  f.fond(ligne, PREMIERE_COLONNE, COLONNES_VISIBLES, "horsGrille");
  f.valeur(ligne, COLONNE.e, phrase, "fonction");
  f.valeur(ligne, COLONNE.f, geste, "fonction");
  ajuster(f, ligne, { phrase, geste });
}

function contenusDe(
  { gravite, controle, lieu, phrase, geste, traitement }: ConstatDuRapport,
  jour: (iso: string) => number | string,
): Readonly<Record<ChampDuConstat, string | number>> {
  return {
    gravite: LIBELLES_DES_GRAVITES[gravite],
    controle,
    lieu,
    phrase,
    geste,
    decision: traitement === null ? "" : LIBELLES_DES_TRAITEMENTS[traitement.etat],
    motif: traitement?.motif ?? "",
    date: traitement === null ? "" : jour(traitement.date),
  };
}

function ajuster(
  f: ConstructeurDeFeuille,
  ligne: number,
  contenus: Readonly<Partial<Record<ChampDuConstat, string | number>>>,
): void {
  f.ajusterAuTexte(
    ligne,
    COLONNES_DU_CONSTAT.map(({ champ, colonne }) => ({
      texte: String(contenus[champ] ?? "").slice(0, TEXTE_MONTRE),
      largeur: f.largeur(colonne) - RETRAIT,
    })),
    20,
  );
}

function validerLesDecisions(f: ConstructeurDeFeuille, premiere: number, lignes: number): void {
  if (lignes === 0) return;
  validerLesDates(f, [plageDe(premiere, COLONNE.i, lignes)]);
  f.valider({
    plages: [plageDe(premiere, COLONNE.g, lignes)],
    regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe("traitements") },
    erreur: {
      titre: "Décision non reconnue",
      texte: `Choisissez dans la liste\u00a0: ${direLaListe("traitements")}\u00a0; vide, le constat reste à traiter.`,
    },
  });
}
