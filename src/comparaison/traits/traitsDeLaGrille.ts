import type { Dossier, Grille } from "../../domaine/dossier/dossier";
import type { Indicateur, ModeleDeGrille, Politique, Rubrique } from "../../domaine/grille/modele";
import { noteDe, type ReponseIndicateur } from "../../domaine/grille/reponses";
import type { PlaceDeGrille, SaisieDIndicateur } from "../../domaine/grille/saisie";
import type { CelluleFautive } from "../../lecture";
import { nomDuTitulaire } from "../../plan/intitules";
import { direLaValeur, Releve, type Trait } from "./Releve";

/** Ce qui se compare d'une grille à l'autre : les lignes et les politiques que les deux ont. */
export interface LignesCommunes {
  readonly activites: ReadonlySet<string>;
  readonly indicateurs: ReadonlySet<string>;
  readonly politiques: readonly Politique[];
}

interface Source {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly grille: Grille;
  readonly fautives: readonly CelluleFautive[];
  readonly communes: LignesCommunes;
}

/** Chaque note, chaque commentaire, chaque réponse à un indicateur, avec ce qui les récrirait dans l'autre grille. */
export function traitsDeLaGrille(source: Source): readonly Trait[] {
  const { dossier, modele, grille } = source;
  const releve = new Releve("grille");
  const titulaire = nomDuTitulaire(dossier, grille);
  for (const rubrique of modele.rubriques) {
    const groupe = `${titulaire} · ${rubrique.numero}. ${rubrique.libelleCourt}`;
    noterLesActivites(releve, groupe, rubrique, source);
    for (const { indicateurs } of rubrique.fonctions)
      for (const indicateur of indicateurs)
        if (source.communes.indicateurs.has(indicateur.identifiant))
          noterLIndicateur(releve, groupe, indicateur, grille);
  }
  return releve.traits;
}

function noterLesActivites(
  releve: Releve,
  groupe: string,
  { activites }: Rubrique,
  { grille, fautives, communes, modele }: Source,
): void {
  for (const { identifiant: activite, libelle } of activites) {
    if (!communes.activites.has(activite)) continue;
    for (const { identifiant: politique, libelle: nom } of communes.politiques) {
      const note = noteDe(grille.reponses, activite, politique);
      const fautive = fautives.find((f) => f.activite === activite && f.politique === politique);
      const base = { nature: "note", grille: grille.identifiant, activite, politique } as const;
      const surLEchelle = typeof note !== "number" || note <= modele.echelle.noteMax;
      releve.poser({
        cle: `${grille.identifiant}|note|${activite}|${politique}`,
        partie: "grille",
        groupe,
        libelle: `${nom}\u00a0: ${libelle}`,
        valeur: fautive === undefined ? direLaValeur(note) : `«\u00a0${fautive.contenu}\u00a0», illisible`,
        genre: "note",
        nombre: typeof note === "number" ? note : null,
        place: placeDe(grille, "activite", activite, politique),
        ecrire: fautive === undefined && surLEchelle ? { ...base, note } : null,
        effacer: { ...base, note: null },
      });
    }
    const commentaire = grille.reponses.commentaires[activite] ?? "";
    const base = { nature: "commentaire", grille: grille.identifiant, activite } as const;
    releve.poser({
      cle: `${grille.identifiant}|commentaire|${activite}`,
      partie: "grille",
      groupe,
      libelle: `Commentaire\u00a0: ${libelle}`,
      valeur: direLaValeur(commentaire),
      genre: "commentaire",
      nombre: null,
      place: placeDe(grille, "activite", activite, ""),
      ecrire: { ...base, commentaire },
      effacer: { ...base, commentaire: "" },
    });
  }
}

const CHAMPS_D_INDICATEUR = [
  { champ: "nombre", libelle: "Nombre", vide: null },
  { champ: "nature", libelle: "Nature", vide: "" },
  { champ: "commentaire", libelle: "Commentaire", vide: "" },
] as const satisfies readonly { champ: keyof ReponseIndicateur; libelle: string; vide: string | null }[];

function noterLIndicateur(
  releve: Releve,
  groupe: string,
  { identifiant: indicateur, libelle }: Indicateur,
  grille: Grille,
): void {
  const dite = grille.reponses.indicateurs[indicateur];
  if (dite === undefined) return;
  for (const { champ, libelle: nom, vide } of CHAMPS_D_INDICATEUR) {
    const saisie = (reponse: Partial<ReponseIndicateur>): SaisieDIndicateur => ({
      nature: "indicateur",
      grille: grille.identifiant,
      indicateur,
      reponse,
    });
    releve.poser({
      cle: `${grille.identifiant}|indicateur|${indicateur}|${champ}`,
      partie: "grille",
      groupe,
      libelle: `${nom}\u00a0: ${libelle}`,
      valeur: direLaValeur(dite[champ]),
      genre: "indicateur",
      nombre: null,
      place: placeDe(grille, "indicateur", indicateur, ""),
      ecrire: saisie({ [champ]: dite[champ] }),
      effacer: saisie({ [champ]: vide }),
    });
  }
}

function placeDe(
  { identifiant: grille }: Grille,
  nature: PlaceDeGrille["nature"],
  ligne: string,
  politique: string,
): PlaceDeGrille {
  return { grille, nature, ligne, politique };
}
