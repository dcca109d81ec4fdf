import type { Dossier, Poste } from "../domaine/dossier/dossier";
import type { Piece, ProfilDeCaf } from "../domaine/dossier/profil";
import { adresse, adresseAbsolue, adresseDePlage, plageDe, referenceDansFeuille } from "./adresses";
import { COULEURS } from "./charte";
import { ConstructeurDeFeuille } from "./constructeur";
import { ecrireLEnTete } from "./ecrireLEnTete";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, identifiantDeLigne, LIGNE_DES_ROLES } from "./identifiants";
import { intituleDuDossier, supprespace } from "./intitules";
import type { Decompte } from "./modeEmploi/etat";
import { ETATS_DE_PIECE } from "./equipe/libelles";
import { ROLES_DU_PREVISIONNEL } from "./rolesDuPrevisionnel";
import { compteEnFormule, compter, estVide } from "./textesNatifs";
import type { ContenuFormule, PlanFeuille } from "./types";

export const PREVISIONNEL = "previsionnel";

const COLONNES = { nom: 1, prenom: 2, heures: 3, salaire: 4, signal: 5, technique: 6 } as const;
const COLONNES_VISIBLES = 5;
const LARGEURS = [14, 30, 26, 22, 26, 36, 10] as const;

const PIECE =
  "Pièce à fournir avec la grille\u00a0: pour chaque coordonnateur, le volume horaire prévisionnel de l’année et le salaire affecté à la fonction de coordination.";
const SEPARABLE =
  "Ces salaires ne sont écrits qu’ici\u00a0: supprimer cette feuille avant un envoi ne change rien au reste du classeur.";
/** Un coût réel, une charge de personnel se rapprochent d'un salaire. */
const AUTRES_REMUNERATIONS =
  " Les coûts réels de «\u00a0CTG Financement\u00a0» et les charges de «\u00a0CTG Budget\u00a0» disent, eux aussi, des rémunérations.";

const LIGNE_DES_PHRASES = 4;
const LIGNE_DES_TITRES = 7;
const PREMIER_POSTE = LIGNE_DES_TITRES + 1;

const SIGNAUX = { heures: "heures à compléter", salaire: "salaire à compléter" } as const;
const VIRGULE = ", ";

/**
 * Ce que la feuille reprend des autres ; elles, en retour, ne font que regarder si ses heures ont changé : elle se
 * supprime sans dommage.
 */
export interface SourceDuPrevisionnel {
  readonly dossier: Dossier;
  readonly profil: ProfilDeCaf | null;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  /** Identifiant d'un poste → ses cellules, feuille comprise. */
  readonly noms: ReadonlyMap<string, { readonly prenom: string; readonly nom: string }>;
  /** Identifiant d'une pièce → la cellule, feuille comprise, de l'état que l'on en dit. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Les notes qui restent à donner ou à corriger dans les grilles. */
  readonly notesManquantes: Pick<Decompte, "formule" | "resultat">;
}

/** La feuille « CTG Prévisionnel » (R-GRILLE-4), à part parce qu'elle porte les salaires. */
export function planifierPrevisionnel(source: SourceDuPrevisionnel, nom: string): PlanFeuille {
  const { dossier, profil, intitule } = source;
  const f = new ConstructeurDeFeuille(
    LARGEURS.map((largeur, rang) =>
      rang === 0 || rang === COLONNES.technique ? { largeur, masquee: true } : { largeur },
    ),
  );
  f.valeur(
    LIGNE_DES_ROLES,
    COLONNE_DES_IDENTIFIANTS,
    ecrireMarque({ feuille: "previsionnel", attributs: {} }),
    "technique",
  );
  f.valeur(LIGNE_DES_ROLES, COLONNES.heures, ROLES_DU_PREVISIONNEL.heures, "technique");
  f.valeur(LIGNE_DES_ROLES, COLONNES.salaire, ROLES_DU_PREVISIONNEL.salaire, "technique");
  f.masquer(LIGNE_DES_ROLES);
  ecrireLEnTete(f, COLONNES.nom, { dossier, titre: "Activité prévisionnelle", intitule });
  ecrirePhrase(f, LIGNE_DES_PHRASES, PIECE);
  ecrirePhrase(
    f,
    LIGNE_DES_PHRASES + 1,
    dossier.financement === null ? SEPARABLE : `${SEPARABLE}${AUTRES_REMUNERATIONS}`,
  );
  ecrireTitres(f, LIGNE_DES_TITRES);
  const premiere = PREMIER_POSTE;
  dossier.postes.forEach((poste, rang) => ecrirePoste(f, premiere + rang, poste, source));
  if (dossier.postes.length > 0) validerSaisies(f, premiere, dossier.postes.length);
  const total = ecrireTotal(f, premiere, dossier);
  const fin = ecrirePieces(f, total, premiere, source);

  f.marquerTout();
  return f.terminer({
    cle: PREVISIONNEL,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone: plageDe(1, COLONNES.nom, fin - 1, COLONNES_VISIBLES),
      sauts: [],
      enTete: intituleDuDossier(dossier),
      piedDePage: profil === null ? "Activité prévisionnelle" : `Activité prévisionnelle · ${profil.libelle}`,
    },
  });
}

/** Identifiant d'un poste → la cellule, feuille comprise, de ses heures prévues. */
export function cellulesDesHeures({ postes }: Dossier, nom: string): Map<string, string> {
  return new Map(
    postes.map(({ identifiant }, rang) => [
      identifiant,
      referenceDansFeuille(nom, adresseAbsolue(PREMIER_POSTE + rang, COLONNES.heures)),
    ]),
  );
}

function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  f.fond(ligne, COLONNES.nom, COLONNES_VISIBLES, "texte");
  f.valeur(ligne, COLONNES.nom, phrase, "texte");
  f.fusionner(plageDe(ligne, COLONNES.nom, 1, COLONNES_VISIBLES));
  const largeur = LARGEURS.slice(1, 1 + COLONNES_VISIBLES).reduce((somme, l) => somme + l, 0);
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur }]);
}

function ecrireTitres(f: ConstructeurDeFeuille, ligne: number): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", ""), "technique");
  const titres = [
    "Nom",
    "Prénom",
    "Volume horaire prévisionnel (heures)",
    "Salaire affecté à la coordination (euros)",
    "Ce qui manque",
  ];
  titres.forEach((titre, rang) => f.valeur(ligne, COLONNES.nom + rang, titre, "enTete"));
  f.hauteur(ligne, 36);
}

function ecrirePoste(
  f: ConstructeurDeFeuille,
  ligne: number,
  { identifiant, prenom, nom }: Poste,
  { dossier, noms }: SourceDuPrevisionnel,
): void {
  const fiche = dossier.equipe.fiches.find(({ poste }) => poste === identifiant);
  const heures = fiche?.heuresPrevues ?? null;
  const salaire = fiche?.salaireAffecte ?? null;
  const cellules = noms.get(identifiant);
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("prevision", identifiant), "technique");
  ecrireNom(f, ligne, COLONNES.nom, cellules?.nom ?? '""', nom);
  ecrireNom(f, ligne, COLONNES.prenom, cellules?.prenom ?? '""', prenom);
  f.valeur(ligne, COLONNES.heures, heures, "saisieHeures");
  f.valeur(ligne, COLONNES.salaire, salaire, "saisieEuros");
  const manque = [
    ...(heures === null ? [SIGNAUX.heures] : []),
    ...(salaire === null ? [SIGNAUX.salaire] : []),
  ];
  const [vides, sansSalaire] = [adresse(ligne, COLONNES.heures), adresse(ligne, COLONNES.salaire)].map(
    estVide,
  );
  f.formule(
    ligne,
    COLONNES.signal,
    `=IF(${vides},"${SIGNAUX.heures}"&IF(${sansSalaire},"${VIRGULE}${SIGNAUX.salaire}",""),IF(${sansSalaire},"${SIGNAUX.salaire}",""))`,
    manque.join(VIRGULE),
    "alerte",
  );
  f.ajusterAuTexte(
    ligne,
    [
      { texte: nom, largeur: LARGEURS[COLONNES.nom] },
      { texte: prenom, largeur: LARGEURS[COLONNES.prenom] },
    ],
    24,
  );
}

function ecrireNom(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonne: number,
  cellule: string,
  nom: string,
): void {
  const resultat = supprespace(nom) === "" ? "" : nom;
  f.formule(ligne, colonne, `=IF(${estVide(cellule)},"",${cellule})`, resultat, "libelle");
}

function validerSaisies(f: ConstructeurDeFeuille, premiere: number, lignes: number): void {
  f.valider({
    plages: [plageDe(premiere, COLONNES.heures, lignes, 2)],
    regle: { type: "decimal", minimum: 0 },
    erreur: {
      titre: "Nombre attendu",
      texte: "Un nombre, 0 ou plus\u00a0: des heures par an, des euros par an.",
    },
  });
}

function ecrireTotal(f: ConstructeurDeFeuille, premiere: number, { postes, equipe }: Dossier): number {
  const ligne = premiere + postes.length;
  if (postes.length < 2) return ligne;
  const sommer = (colonne: number, cle: "heuresPrevues" | "salaireAffecte") => {
    const plage = adresseDePlage(plageDe(premiere, colonne, postes.length));
    const valeurs = postes.map(
      ({ identifiant }) => equipe.fiches.find(({ poste }) => poste === identifiant)?.[cle] ?? 0,
    );
    const resultat = valeurs.reduce((somme, valeur) => somme + valeur, 0);
    f.formule(
      ligne,
      colonne,
      `=SUM(${plage})`,
      resultat,
      cle === "heuresPrevues" ? "heuresFortes" : "eurosForts",
    );
  };
  f.fond(ligne, COLONNES.nom, COLONNES_VISIBLES, "fort");
  f.valeur(ligne, COLONNES.nom, "Ensemble", "fort");
  sommer(COLONNES.heures, "heuresPrevues");
  sommer(COLONNES.salaire, "salaireAffecte");
  f.hauteur(ligne, 24);
  return ligne + 1;
}

/** R-GRILLE-4 : les pièces que le profil demande, et où elles en sont. Sans cette règle, aucune n'est inventée. */
function ecrirePieces(
  f: ConstructeurDeFeuille,
  ligne: number,
  premierPoste: number,
  source: SourceDuPrevisionnel,
): number {
  const pieces = source.profil?.regles.pieces;
  if (pieces === undefined) return ligne;
  f.valeur(ligne + 1, COLONNES.nom, "Pièces à fournir", "intertitre");
  f.hauteur(ligne + 1, 26);
  ecrirePhrase(f, ligne + 2, pieces.source);
  const premiere = ligne + 3;
  pieces.liste.forEach((piece, rang) => {
    const ici = premiere + rang;
    f.valeur(ici, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("piece", piece.identifiant), "technique");
    f.fond(ici, COLONNES.nom, 3, "libelle");
    f.valeur(ici, COLONNES.nom, piece.libelle, "libelle");
    f.fusionner(plageDe(ici, COLONNES.nom, 1, 3));
    f.fond(ici, COLONNES.salaire, 2, "fort");
    ecrireEtat(f, ici, piece, premierPoste, source);
    f.fusionner(plageDe(ici, COLONNES.salaire, 1, 2));
    const largeur = LARGEURS[COLONNES.nom] + LARGEURS[COLONNES.prenom] + LARGEURS[COLONNES.heures];
    f.ajusterAuTexte(ici, [{ texte: piece.libelle, largeur }], 24);
  });
  return premiere + pieces.liste.length;
}

const A_JOINDRE = "à joindre à l’envoi";

/** L'état des deux pièces que ce classeur contient se calcule ; celui d'une autre est ce que l'on en dit. */
function ecrireEtat(
  f: ConstructeurDeFeuille,
  ligne: number,
  { identifiant }: Piece,
  premierPoste: number,
  { dossier, pieces, notesManquantes }: SourceDuPrevisionnel,
): void {
  const technique = adresse(ligne, COLONNES.technique);
  const ecrire = (decompte: ContenuFormule, mots: readonly [string, string], complet: string) => {
    f.formule(ligne, COLONNES.technique, decompte.formule, decompte.resultat, "technique");
    const reste = Number(decompte.resultat);
    f.formule(
      ligne,
      COLONNES.salaire,
      `=IF(${technique}=0,"${complet}",${compteEnFormule(technique, ...mots)})`,
      reste === 0 ? complet : compter(reste, ...mots),
      "fort",
    );
  };
  switch (identifiant) {
    case "activite-previsionnelle": {
      if (dossier.postes.length === 0) return f.valeur(ligne, COLONNES.salaire, "aucun poste décrit", "fort");
      const plage = adresseDePlage(plageDe(premierPoste, COLONNES.heures, dossier.postes.length, 2));
      const manquent = dossier.postes.reduce((somme, { identifiant: poste }) => {
        const fiche = dossier.equipe.fiches.find((connue) => connue.poste === poste);
        return (
          somme +
          Number((fiche?.heuresPrevues ?? null) === null) +
          Number((fiche?.salaireAffecte ?? null) === null)
        );
      }, 0);
      return ecrire(
        { formule: `=SUMPRODUCT((LEN(${plage})=0)*1)`, resultat: manquent },
        ["réponse à compléter", "réponses à compléter"],
        "complet, ci-dessus",
      );
    }
    case "auto-evaluation":
      if (dossier.grilles.length === 0) return f.valeur(ligne, COLONNES.salaire, "aucune grille", "fort");
      return ecrire(
        { formule: `=${notesManquantes.formule}`, resultat: notesManquantes.resultat },
        ["note à donner ou à corriger", "notes à donner ou à corriger"],
        "complète, dans ce classeur",
      );
    default: {
      const cellule = pieces.get(identifiant) ?? '""';
      const suivie = dossier.equipe.pieces.find(({ piece }) => piece === identifiant);
      return f.formule(
        ligne,
        COLONNES.salaire,
        `=IF(${estVide(cellule)},"${A_JOINDRE}",${cellule})`,
        suivie === undefined ? A_JOINDRE : ETATS_DE_PIECE[suivie.etat === "" ? "a-remettre" : suivie.etat],
        "fort",
      );
    }
  }
}
