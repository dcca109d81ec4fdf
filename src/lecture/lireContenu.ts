import { EQUIPE_VIDE, type Equipe } from "../domaine/equipe/equipe";
import type { DossierDepartemental } from "../domaine/financement/departemental/dossierDepartemental";
import type { Financement } from "../domaine/financement/financement";
import { CLES_DES_LIBELLES } from "../plan/libellesDePoste";
import { lirePartieXml, type CadreDuDossier, type ContenuDeLaPartie } from "../plan/partieXml";
import type { ConstatDeLecture } from "./constats";
import { estDepartement } from "./estDepartement";
import { estEquipe } from "./estEquipe";
import { estFinancement } from "./estFinancement";
import { aDesTextes, estListe, estObjet } from "./formes";

/**
 * Le contenu de la première partie XML qui se lit, ou `null`. Ce n'est qu'un cache, que n'importe quel outil a pu
 * abîmer : on vérifie la forme de ce que la lecture en reprendra, et les cellules l'emportent toujours sur elle.
 */
export function lireContenu(
  partiesXml: readonly string[],
  constats: ConstatDeLecture[],
): ContenuDeLaPartie | null {
  for (const xml of partiesXml) {
    const texte = lirePartieXml(xml);
    const contenu = texte === null ? null : analyser(texte);
    if (contenu !== null) return contenu;
  }
  if (partiesXml.length > 0) {
    constats.push({
      code: "partie-xml-illisible",
      phrase:
        "La description cachée du classeur ne se lit pas\u00a0; le dossier est relu dans les cellules. Reconstruire la remet en état.",
      feuille: "",
      cellule: "",
    });
  }
  return null;
}

function analyser(texte: string): ContenuDeLaPartie | null {
  let contenu: unknown;
  try {
    contenu = JSON.parse(texte);
  } catch {
    return null;
  }
  if (!estContenu(contenu)) return null;
  const { dossier } = contenu;
  // Les classeurs d'avant l'équipe, le financement ou le département n'en ont pas ; ceux d'avant le suivi des pièces n'ont
  // pas ces pièces.
  const equipe = { ...EQUIPE_VIDE, ...dossier.equipe };
  const { financement = null, departement = null } = dossier;
  return { ...contenu, dossier: { ...dossier, equipe, financement, departement } };
}

type CadreRange = Omit<CadreDuDossier, "equipe" | "financement" | "departement"> & {
  readonly equipe?: Partial<Equipe>;
  readonly financement?: Financement | null;
  readonly departement?: DossierDepartemental | null;
};

type ContenuRange = Omit<ContenuDeLaPartie, "dossier"> & { readonly dossier: CadreRange };

/** Le modèle, lui, passe par son propre schéma avant de servir. */
function estContenu(valeur: unknown): valeur is ContenuRange {
  return estObjet(valeur) && estObjet(valeur["modele"]) && estCadre(valeur["dossier"]);
}

function estCadre(dossier: unknown): boolean {
  if (!aDesTextes(dossier, ["employeur", "profil", "mention"])) return false;
  const { territoire, annee, modele, champ, postes, equipe, financement, departement, politiques, grilles } =
    dossier;
  return (
    aDesTextes(territoire, ["nom", "caf", "debutCtg", "finCtg"]) &&
    typeof annee === "number" &&
    aDesTextes(modele, ["identifiant", "version"]) &&
    estObjet(champ) &&
    estListe(champ["horsChamp"], estHorsChamp) &&
    estListe(postes, estPoste) &&
    (equipe === undefined || estEquipe(equipe)) &&
    (financement === undefined || financement === null || estFinancement(financement)) &&
    (departement === undefined || departement === null || estDepartement(departement)) &&
    estListe(politiques, (politique) => aDesTextes(politique, ["identifiant", "libelle"])) &&
    estListe(grilles, (grille) => aDesTextes(grille, ["identifiant", "poste"]))
  );
}

function estHorsChamp(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["nature", "cible", "motif"]) &&
    (valeur["nature"] === "politique" || valeur["nature"] === "thematique")
  );
}

function estPoste(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "prenom", "nom", "libelle", "intitule"]) &&
    typeof valeur["quotite"] === "number" &&
    CLES_DES_LIBELLES.some((libelle) => libelle === valeur["libelle"])
  );
}
