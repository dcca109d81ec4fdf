import { composerGabarit, type DemandeDeGabarit } from "../../domaine/dossier/gabarit";
import type { Dossier, Poste } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { chargerModele, chargerProfil, MODELES, PROFILS } from "../../donnees";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { choisir } from "./choisir";
import type { Colonne } from "./colonnes";
import { grouper, type CelluleSituee, type Groupe } from "./grouper";
import type { Cellules, FauteDeLigne, LigneDeListe } from "./lignes";
import { exigerAnnee } from "./exigerAnnee";
import { lireChamp } from "./lireChamp";
import { exigerDate } from "./exigerDate";
import { exigerLibelle } from "./exigerLibelle";
import { lirePolitiques } from "./lirePolitiques";
import { exigerQuotite } from "./exigerQuotite";
import { exigerTexte } from "./exigerTexte";
import { ValeurRefusee } from "./valeurRefusee";

export interface Composition {
  readonly gabarits: readonly { readonly dossier: Dossier; readonly modele: ModeleDeGrille }[];
  /** Dès qu'il y en a une, aucun gabarit n'est à écrire. */
  readonly fautes: readonly FauteDeLigne[];
}

export interface OptionsDeComposition {
  /** Ce qui vaut pour les lignes qui ne le disent pas. */
  readonly defauts: Cellules;
  readonly repartition: DemandeDeGabarit["repartition"];
  readonly dates1904: boolean;
}

/** Un gabarit par territoire, employeur et année ; toutes les fautes d'un coup. */
export function composerGabarits(
  lignes: readonly LigneDeListe[],
  options: OptionsDeComposition,
): Composition {
  const { groupes, fautes } = grouper(lignes, options.defauts);
  const gabarits = groupes.map((groupe) => composer(groupe, options, fautes));
  return { gabarits, fautes: sansRepetition(fautes) };
}

/** Une valeur commune à toute la liste n'est fautive qu'une fois. */
function sansRepetition(fautes: readonly FauteDeLigne[]): FauteDeLigne[] {
  return [...new Map(fautes.map((faute) => [JSON.stringify(faute), faute])).values()];
}

/** Lit la cellule ; son repli si elle est absente, ou fautive : la faute est alors rangée avec les autres. */
type Lire = <T>(
  colonne: Colonne,
  cellule: CelluleSituee | undefined,
  repli: T,
  lecture: (valeur: ValeurDeCellule) => T,
) => T;

function lecteur(fautes: FauteDeLigne[]): Lire {
  return (colonne, cellule, repli, lecture) => {
    if (cellule === undefined) return repli;
    try {
      return lecture(cellule.valeur);
    } catch (erreur) {
      if (!(erreur instanceof ValeurRefusee)) throw erreur;
      fautes.push({ ligne: cellule.ligne, colonne, raison: erreur.message });
      return repli;
    }
  };
}

function composer(groupe: Groupe, options: OptionsDeComposition, fautes: FauteDeLigne[]) {
  const { identite } = groupe;
  const lire = lecteur(fautes);
  const lireIdentite = <T>(colonne: Colonne, repli: T, lecture: (valeur: ValeurDeCellule) => T): T =>
    lire(colonne, identite.get(colonne), repli, lecture);
  const date = (colonne: Colonne) =>
    lireIdentite(colonne, "", (valeur) => exigerDate(valeur, options.dates1904));

  exigerTerritoireEtAnnee(groupe, fautes);
  const profil = lireIdentite("profil", chargerProfil("national"), (valeur) =>
    choisir(valeur, PROFILS, "le profil"),
  );
  const modele = lireIdentite("modele", chargerModele(profil.modeleDeGrille.valeur), (valeur) =>
    choisir(valeur, MODELES, "le modèle"),
  );
  const politiques = lireIdentite("politiques", modele.politiques, (valeur) =>
    lirePolitiques(valeur, modele),
  );
  const territoire = {
    nom: lireIdentite("territoire", "", exigerTexte),
    caf: lireIdentite("caf", "", exigerTexte),
    debutCtg: date("debutCtg"),
    finCtg: date("finCtg"),
  };
  exigerLOrdreDesDates(groupe, territoire, fautes);
  const dossier = composerGabarit(
    {
      territoire,
      annee: lireIdentite("annee", 0, exigerAnnee),
      employeur: lireIdentite("employeur", "", exigerTexte),
      profil: profil.identifiant,
      politiques,
      champ: lireIdentite("horsChamp", { horsChamp: [] }, (valeur) => lireChamp(valeur, modele, politiques)),
      postes: groupe.lignes.map((ligne) => lirePoste(ligne, groupe, lire, fautes)),
      repartition: options.repartition,
    },
    modele,
  );
  return { dossier, modele };
}

function exigerTerritoireEtAnnee({ lignes, identite }: Groupe, fautes: FauteDeLigne[]): void {
  for (const { numero: ligne } of lignes) {
    if (!identite.has("territoire")) fautes.push({ ligne, colonne: "territoire", raison: "il manque." });
    if (!identite.has("annee")) fautes.push({ ligne, colonne: "annee", raison: "elle manque." });
  }
}

function exigerLOrdreDesDates(
  { identite }: Groupe,
  { debutCtg, finCtg }: Dossier["territoire"],
  fautes: FauteDeLigne[],
): void {
  if (debutCtg === "" || finCtg === "" || debutCtg <= finCtg) return;
  const ligne = identite.get("finCtg")?.ligne ?? 0;
  fautes.push({ ligne, colonne: "finCtg", raison: "la CTG finirait avant d’avoir commencé." });
}

/**
 * R-ETP-2 : seul, le chargé de coopération est le pilote ; à plusieurs, chacun dit son libellé. Deux lignes identiques
 * sont donc une faute, et non deux postes.
 */
function lirePoste(
  { numero: ligne, cellules }: LigneDeListe,
  { lignes }: Groupe,
  lire: Lire,
  fautes: FauteDeLigne[],
): Omit<Poste, "identifiant"> {
  const lireCellule = <T>(colonne: Colonne, repli: T, lecture: (valeur: ValeurDeCellule) => T): T => {
    const valeur = cellules[colonne];
    return lire(colonne, valeur === undefined ? undefined : { valeur, ligne }, repli, lecture);
  };
  if (lignes.length > 1 && cellules.libelle === undefined) {
    const autres = lignes.map(({ numero }) => numero).filter((numero) => numero !== ligne);
    const raison = `il manque, et ce gabarit a d’autres postes (ligne ${autres.join(", ")})\u00a0: écrivez pilote, thématique ou proximité, ou ôtez la ligne en trop.`;
    fautes.push({ ligne, colonne: "libelle", raison });
  }
  return {
    libelle: lireCellule("libelle", "pilote", exigerLibelle),
    intitule: lireCellule("intitule", "", exigerTexte),
    prenom: lireCellule("prenom", "", exigerTexte),
    nom: lireCellule("nom", "", exigerTexte),
    // Inconnue, elle reste à compléter dans le classeur.
    quotite: lireCellule("quotite", 0, exigerQuotite),
  };
}
