import type { PlanCellule, PlanClasseur, PlanFeuille, PlanImpression, Resultat } from "../../src/plan/types";

const NOTES = [
  ["a1", "Prépare & anime le « Copil » <élus>", 3, "NC", 0],
  ["a2", "Mobilise l’expertise\nsur deux lignes", 1, null, 2],
  ["a3", "  Suit le plan d’action  ", null, "NC", 2],
] as const;

const IMPRESSION: PlanImpression = {
  paysage: true,
  zone: { ligne: 0, colonne: 1, lignes: 40, colonnes: 5 },
  titres: { premiere: 1, derniere: 2 },
  sauts: [8, 17],
  enTete: "CTG & essai",
  piedDePage: "Modèle d’essai",
};

const GRILLE: PlanFeuille = {
  cle: "grille:g1",
  nom: "CTG Grille d’l'essai",
  masquee: false,
  couleurOnglet: "#1B3A57",
  colonnes: [
    { largeur: 10, masquee: true },
    { largeur: 70 },
    { largeur: 11 },
    { largeur: 11 },
    { largeur: 11 },
    { largeur: 50 },
  ],
  lignes: [
    { ligne: 0, masquee: true },
    { ligne: 1, hauteur: 31.5 },
    { ligne: 30, masquee: true },
    { ligne: 31, hauteur: 20, masquee: true },
  ],
  cellules: [
    { ligne: 0, colonne: 0, style: "technique", contenu: { valeur: "ctg-excel;1;grille" } },
    { ligne: 1, colonne: 1, style: "titre", contenu: { valeur: "Évaluation – essai" } },
    ...["Missions", "Famille", "Éducation", "Social", "Commentaires"].map((valeur, rang): PlanCellule => ({
      ligne: 2,
      colonne: rang + 1,
      style: "enTete",
      contenu: { valeur },
    })),
    ...NOTES.flatMap(([identifiant, libelle, ...notes], rang): PlanCellule[] => [
      { ligne: 3 + rang, colonne: 0, style: "technique", contenu: { valeur: identifiant } },
      { ligne: 3 + rang, colonne: 1, style: "libelle", contenu: { valeur: libelle } },
      ...notes.map((note, politique): PlanCellule => ({
        ligne: 3 + rang,
        colonne: 2 + politique,
        style: "note",
        ...(note !== null && { contenu: { valeur: note } }),
      })),
    ]),
    formule(6, 2, '=IF(COUNT(C4:C6)=0,"NC",SUM(C4:C6)/(3*COUNT(C4:C6)))', 2 / 3, "score"),
    formule(6, 3, '=IF(COUNT(D4:D6)=0,"NC",SUM(D4:D6)/(3*COUNT(D4:D6)))', "NC", "score"),
    formule(6, 4, '=IF(COUNT(E4:E6)=0,"NC",SUM(E4:E6)/(3*COUNT(E4:E6)))', 4 / 9, "score"),
    formule(7, 2, "=IF(ISNUMBER(C7),C7,NA())", 2 / 3, "pourcentage"),
    formule(7, 3, "=IF(ISNUMBER(D7),D7,NA())", { erreur: "#N/A" }, "pourcentage"),
    formule(7, 4, "=C7>E7", true, "libelle"),
    formule(7, 5, '=IF(D7="NC","","reste")', "", "libelle"),
    { ligne: 8, colonne: 1, style: "titre", contenu: { valeur: "Titre fusionné" } },
    { ligne: 8, colonne: 2, style: "titre" },
    { ligne: 9, colonne: 2, style: "libelle", contenu: { valeur: true } },
    { ligne: 9, colonne: 3, style: "libelle", contenu: { valeur: "=1+1" } },
    { ligne: 9, colonne: 4, style: "libelle", contenu: { valeur: "2" } },
    { ligne: 9, colonne: 5, style: "nombre", contenu: { valeur: -1234.5 } },
    ...["", "Famille", "Éducation"].map((valeur, rang): PlanCellule => ({
      ligne: 11,
      colonne: 1 + rang,
      style: "libelle",
      contenu: { valeur },
    })),
    ...[
      ["1 Politiques", "=C7", 2 / 3, 0.25],
      ["2 Offre (NC)", "=D8", { erreur: "#N/A" }, 0.5],
      ["3 Réseau", "=E7", 4 / 9, 0.75],
      ["4 Population", "=1", 1, 1],
    ].flatMap(([axe, texte, resultat, education], rang): PlanCellule[] => [
      { ligne: 12 + rang, colonne: 1, style: "libelle", contenu: { valeur: axe as string } },
      formule(12 + rang, 2, texte as string, resultat as Resultat, "pourcentage"),
      { ligne: 12 + rang, colonne: 3, style: "pourcentage", contenu: { valeur: education as number } },
    ]),
  ],
  fusions: [{ ligne: 8, colonne: 1, lignes: 1, colonnes: 2 }],
  validations: [
    {
      plages: [
        { ligne: 3, colonne: 2, lignes: 3, colonnes: 2 },
        { ligne: 3, colonne: 4, lignes: 3, colonnes: 1 },
      ],
      regle: { type: "liste", feuille: "listes", plage: { ligne: 0, colonne: 0, lignes: 5, colonnes: 1 } },
      erreur: { titre: "Note inconnue", texte: "Choisissez NC, 0, 1, 2 ou 3." },
      invite: { titre: "Note", texte: "NC : non concerné" },
    },
    {
      plages: [{ ligne: 9, colonne: 5, lignes: 1, colonnes: 1 }],
      regle: { type: "decimal", minimum: 0 },
      erreur: { titre: "Nombre", texte: "Un nombre positif." },
    },
    {
      plages: [{ ligne: 10, colonne: 5, lignes: 1, colonnes: 1 }],
      regle: { type: "decimal", minimum: 0, maximum: 1 },
      erreur: { titre: "Part", texte: "Entre 0 et 1." },
    },
    {
      plages: [{ ligne: 11, colonne: 5, lignes: 1, colonnes: 1 }],
      regle: { type: "date", minimum: "1970-01-01", maximum: "2100-12-31" },
      alerte: "avertissement",
      erreur: { titre: "Date", texte: "Un jour du calendrier." },
    },
  ],
  formatsConditionnels: [
    {
      plages: [
        { ligne: 3, colonne: 2, lignes: 3, colonnes: 2 },
        { ligne: 3, colonne: 4, lignes: 3, colonnes: 1 },
      ],
      formule: '=C4="NC"',
      couleur: "#4A4A58",
      fond: "#E9E9EE",
      italique: true,
    },
    {
      plages: [{ ligne: 3, colonne: 2, lignes: 3, colonnes: 3 }],
      formule: "=AND(ISNUMBER(C4),C4>=2)",
      couleur: "#14532D",
      fond: "#D5EBDD",
      gras: true,
    },
  ],
  figer: { lignes: 3, colonnes: 2 },
  impression: IMPRESSION,
  protegee: true,
  graphiques: [
    {
      nom: "CTG_radar",
      type: "radar",
      titre: "Réalisation par mission & politique",
      texteDeRemplacement: 'Radar : « Famille » 67 %, <Éducation> "25 %"\nDeuxième ligne.',
      source: { ligne: 11, colonne: 1, lignes: 5, colonnes: 3 },
      series: [
        { couleur: "#1F5FA8", trait: "plein", marqueur: "rond", epaisseur: 2.25 },
        { couleur: "#B45309", trait: "tirets", marqueur: "carre", epaisseur: 1.5 },
      ],
      emplacement: { ligne: 17, colonne: 1, lignes: 12, colonnes: 2 },
    },
    {
      nom: "CTG_barres",
      type: "barres",
      titre: "Barres",
      texteDeRemplacement: "Les mêmes valeurs en barres.",
      source: { ligne: 11, colonne: 1, lignes: 5, colonnes: 3 },
      series: [
        { couleur: "#2E7D32", trait: "points", marqueur: "triangle", epaisseur: 2.25 },
        { couleur: "#1F2A37", trait: "plein", marqueur: "losange", epaisseur: 3 },
      ],
      emplacement: { ligne: 17, colonne: 3, lignes: 12, colonnes: 3 },
    },
  ],
};

const LISTES: PlanFeuille = {
  cle: "listes",
  nom: "CTG Listes",
  masquee: true,
  couleurOnglet: "#B8C2CC",
  colonnes: [{ largeur: 20 }],
  lignes: [],
  cellules: ["NC", 0, 1, 2, 3].map((valeur, ligne) => ({
    ligne,
    colonne: 0,
    style: "technique",
    contenu: { valeur },
  })),
  fusions: [],
  validations: [],
  formatsConditionnels: [],
  figer: { lignes: 0, colonnes: 0 },
  impression: {
    paysage: false,
    zone: { ligne: 0, colonne: 0, lignes: 5, colonnes: 1 },
    sauts: [],
    enTete: "",
    piedDePage: "",
  },
  protegee: false,
  graphiques: [],
};

const TITRES = ["Date", "Objet <& nature>", "Participants"];

const JOURNAL: PlanFeuille = {
  cle: "journal",
  nom: "CTG Journal",
  masquee: false,
  couleurOnglet: "#4A5561",
  colonnes: [{ largeur: 10, masquee: true }, { largeur: 12 }, { largeur: 40 }, { largeur: 12 }],
  lignes: [],
  cellules: [
    ...TITRES.map((valeur, rang): PlanCellule => ({
      ligne: 2,
      colonne: 1 + rang,
      style: "enTete",
      contenu: { valeur },
    })),
    { ligne: 3, colonne: 1, style: "libelle", contenu: { valeur: "12/03/2024" } },
    { ligne: 3, colonne: 2, style: "libelle", contenu: { valeur: "Copil de lancement" } },
    { ligne: 3, colonne: 3, style: "nombre", contenu: { valeur: 14 } },
    { ligne: 4, colonne: 1, style: "libelle" },
    ...["Pièce", "Reçue"].map((valeur, rang): PlanCellule => ({
      ligne: 7,
      colonne: 2 + rang,
      style: "enTete",
      contenu: { valeur },
    })),
  ],
  fusions: [],
  validations: [],
  formatsConditionnels: [],
  figer: { lignes: 0, colonnes: 0 },
  impression: {
    paysage: true,
    zone: { ligne: 0, colonne: 1, lignes: 1048576, colonnes: 3 },
    titres: { premiere: 2, derniere: 2 },
    sauts: [],
    enTete: "",
    piedDePage: "",
  },
  protegee: false,
  libre: true,
  graphiques: [],
  tableaux: [
    {
      nom: "CTG_Journal",
      plage: { ligne: 2, colonne: 1, lignes: 3, colonnes: 3 },
      style: "TableStyleLight1",
    },
    {
      nom: "CTG_Pieces",
      plage: { ligne: 7, colonne: 2, lignes: 2, colonnes: 2 },
      style: "TableStyleLight1",
    },
  ],
};

/** Un plan écrit à la main, qui emploie chaque possibilité du type. La feuille cachée vient la première. */
export const PLAN_D_ESSAI: PlanClasseur = {
  feuilles: [LISTES, GRILLE, JOURNAL],
  noms: [
    { nom: "CTG_notes_g1", feuille: "grille:g1", plage: { ligne: 3, colonne: 2, lignes: 3, colonnes: 3 } },
    { nom: "CTG_echelle", feuille: "listes", plage: { ligne: 0, colonne: 0, lignes: 5, colonnes: 1 } },
    { nom: "CTG_titre", feuille: "grille:g1", plage: { ligne: 1, colonne: 1, lignes: 1, colonnes: 1 } },
  ],
  styles: {
    technique: { couleur: "#4A5561", taille: 8 },
    titre: { gras: true, taille: 16, couleur: "#1B3A57", vertical: "center" },
    enTete: {
      gras: true,
      couleur: "#FFFFFF",
      fond: "#1B3A57",
      horizontal: "center",
      vertical: "center",
      retourALaLigne: true,
    },
    libelle: {
      vertical: "top",
      retourALaLigne: true,
      retrait: 1,
      horizontal: "left",
      bordures: {
        haut: { trait: "fin", couleur: "#B8C2CC" },
        bas: { trait: "moyen", couleur: "#1B3A57" },
      },
    },
    note: {
      horizontal: "center",
      vertical: "bottom",
      verrouillee: false,
      bordures: {
        gauche: { trait: "pointille", couleur: "#4A5561" },
        droite: { trait: "pointille", couleur: "#4A5561" },
      },
    },
    score: { gras: true, horizontal: "center", format: '0"\u00A0"%' },
    pourcentage: { italique: true, horizontal: "right", format: "0.00%" },
    nombre: { format: "#,##0.00", verrouillee: false },
  },
  partieXml:
    '<dossier xmlns="urn:ctg-excel:dossier:1" version="1"><titre>Été &amp; &lt;hiver&gt;</titre></dossier>',
};

function formule(
  ligne: number,
  colonne: number,
  texte: string,
  resultat: Resultat,
  style: string,
): PlanCellule {
  return { ligne, colonne, style, contenu: { formule: texte, resultat } };
}
