import type { CooperationDepartementale } from "../../domaine/financement/departemental/dossierDepartemental";
import { adresse, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import { OUI_NON } from "../equipe/libelles";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  HAUTEUR_D_UNE_LIGNE,
  poser,
  premiereRangee,
  type TeteDeTableau,
} from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import { contenuDe, dit, si, type Natif } from "../financement/natif";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { validerLesDates } from "../validerLesDates";
import { COLONNES_DU_DEPARTEMENT, CONDITION_A_SAISIR, COOPERATION_A_SAISIR } from "./colonnes";
import { depasse, enumerer, estVideIci, et, pas, vaut, type Alerte } from "./conditions";
import type { CooperationEcrite } from "./cooperations";
import { PORTEURS_DE_COOPERATION } from "./libelles";
import { validerOuiNon } from "./listes";

const TETE: TeteDeTableau = {
  nom: "condition",
  intertitre: "Ce que le financement d’une coopération suppose",
  phrases: [
    "Portée d’abord par le conseil départemental, à défaut par une association robuste, cofinancée par d’autres partenaires du comité départemental (CDSF)\u00a0; pleinement mobilisée sur le SDSF\u00a0; une Cof dédiée\u00a0; un bilan chaque année. L’animation du réseau des chargés de coopération CTG, elle, reste à la Caf.",
  ],
  titres: [
    [COLONNE.b, "Réseau animé"],
    ...COLONNES_DU_DEPARTEMENT.condition.map(({ colonne, titre }) => [colonne, titre] as const),
    [COLONNE.j, "À regarder", DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1],
  ],
};

/** Où commencent les rangées d'un tableau dont la tête est à cette ligne. */
export function premiereCondition(debut: number): number {
  return premiereRangee(debut, TETE);
}

/** (e) Les conditions de chaque coopération, dans le même ordre, et ses alertes (R-DEP-1) ; rend la première ligne libre. */
export function ecrireConditions(
  f: ConstructeurDeFeuille,
  debut: number,
  cooperations: readonly CooperationEcrite[],
): number {
  const premiere = ecrireTete(f, debut, TETE);
  cooperations.forEach((ecrite, rang) => ecrireCondition(f, premiere + rang, ecrite));
  const lignes = cooperations.length;
  const plage = (champ: keyof typeof CONDITION_A_SAISIR, colonnes = 1) =>
    plageDe(premiere, CONDITION_A_SAISIR[champ].colonne, lignes, colonnes);
  validerOuiNon(f, [
    plage(
      "cofinancee",
      CONDITION_A_SAISIR.pleinementMobilise.colonne - CONDITION_A_SAISIR.cofinancee.colonne + 1,
    ),
  ]);
  validerLesDates(f, [plage("cof", 2)]);
  return premiere + lignes;
}

function ecrireCondition(f: ConstructeurDeFeuille, ligne: number, ecrite: CooperationEcrite): void {
  const { identifiant, cooperation, vide } = ecrite;
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("condition", identifiant), "technique");
  const objet = adresse(ecrite.ligne, COOPERATION_A_SAISIR.objet.colonne);
  const sansObjet = { formule: `LEN(${objet})=0`, vraie: (cooperation?.objet ?? "") === "" };
  calculer(
    f,
    ligne,
    COLONNE.b,
    si(sansObjet, dit(""), { formule: objet, valeur: cooperation?.objet ?? "" }),
    "libelle",
  );
  const saisies = saisiesDe(cooperation);
  ecrireSaisies(f, ligne, COLONNES_DU_DEPARTEMENT.condition, saisies);
  const cellule = (champ: keyof typeof CONDITION_A_SAISIR): Natif => ({
    formule: adresse(ligne, CONDITION_A_SAISIR[champ].colonne),
    valeur: saisies[champ] ?? "",
  });
  const alertes = si(vide, dit(""), enumerer(alertesDe(ecrite, cellule)));
  poser(f, ligne, COLONNE.j, contenuDe(alertes), "alerte", DERNIERE_COLONNE_VISIBLE - COLONNE.j + 1);
  f.ajusterAuTexte(
    ligne,
    [
      { texte: cooperation?.objet ?? "", largeur: f.largeur(COLONNE.b) - 4 },
      { texte: cooperation?.nomDuPorteur ?? "", largeur: f.largeur(COLONNE.c) - 4 },
      { texte: String(alertes.valeur), largeur: LARGEUR_DES_ALERTES },
    ],
    HAUTEUR_D_UNE_LIGNE,
  );
}

/** Six colonnes de la feuille, moins un retrait. */
const LARGEUR_DES_ALERTES = 74;

type Saisies = Readonly<Record<keyof typeof CONDITION_A_SAISIR, string | null>>;

function saisiesDe(cooperation: CooperationDepartementale | null): Saisies {
  const oui = (dit: boolean | undefined) => (dit === true ? OUI_NON.oui : null);
  const mobilise = cooperation?.pleinementMobilise ?? null;
  return {
    nomDuPorteur: cooperation?.nomDuPorteur ?? null,
    cofinancee: oui(cooperation?.cofinancee),
    robuste: oui(cooperation?.robuste),
    animeLeReseauCtg: oui(cooperation?.animeLeReseauCtg),
    // « Non » se dit : ne rien répondre n'est pas répondre non.
    pleinementMobilise: mobilise === null ? null : mobilise ? OUI_NON.oui : OUI_NON.non,
    cof: dateEnFrancais(cooperation?.cof ?? ""),
    bilan: dateEnFrancais(cooperation?.bilan ?? ""),
  };
}

function alertesDe(
  { cooperation, ligne, montant }: CooperationEcrite,
  cellule: (champ: keyof typeof CONDITION_A_SAISIR) => Natif,
): Alerte[] {
  const porteur: Natif = {
    formule: adresse(ligne, COOPERATION_A_SAISIR.porteur.colonne),
    valeur: cooperation === null ? "" : PORTEURS_DE_COOPERATION[cooperation.porteur],
  };
  const coutReel: Natif = {
    formule: adresse(ligne, COOPERATION_A_SAISIR.coutReel.colonne),
    valeur: cooperation?.coutReel ?? "",
  };
  const association = vaut(porteur, PORTEURS_DE_COOPERATION.association);
  const oui = (champ: keyof typeof CONDITION_A_SAISIR) => vaut(cellule(champ), OUI_NON.oui);
  const mobilise = cellule("pleinementMobilise");
  return [
    {
      si: et(association, pas(oui("cofinancee"))),
      texte: "l’association doit être cofinancée par d’autres partenaires du CDSF",
    },
    {
      si: et(association, pas(oui("robuste"))),
      texte: "sa robustesse et son rayonnement départemental sont à montrer",
    },
    { si: vaut(mobilise, OUI_NON.non), texte: "pas pleinement mobilisée sur le SDSF" },
    { si: estVideIci(mobilise), texte: "dire si elle est pleinement mobilisée sur le SDSF" },
    { si: estVideIci(cellule("cof")), texte: "Cof dédiée à dater" },
    { si: estVideIci(cellule("bilan")), texte: "bilan de l’année à transmettre" },
    { si: depasse(montant, coutReel), texte: "plus que le coût réel" },
  ];
}
