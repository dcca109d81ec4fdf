import type { Poste } from "../domaine/dossier/dossier";
import { direValeur } from "../domaine/saisie/direValeur";
import { lireQuotite } from "../domaine/saisie/lireQuotite";
import { adresse } from "../plan/adresses";
import { lireIdentifiantDeLigne } from "../plan/identifiants";
import { nomDuPoste } from "../plan/intitules";
import { LIBELLES_DE_POSTE, lireLibelleDePoste, type LibelleDePoste } from "../plan/libellesDePoste";
import { LIGNE_DES_TITRES, ROLES_DES_POSTES } from "../plan/rolesDesPostes";
import { estSansValeur, texteEn, valeurEn } from "./cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "./constats";
import { zoneDesBlocs, type ZoneDesBlocs } from "./equipe/zoneDesBlocs";
import type { FeuilleReperee } from "./reperer";

export interface PostesLus {
  readonly postes: readonly Poste[];
  readonly constats: readonly ConstatDeLecture[];
}

/**
 * L'équipe : les cellules de la feuille « CTG Postes » d'abord, la partie XML ensuite. L'ordre est celui de la partie
 * XML, qu'un tri de la feuille ne change pas ; sans elle, celui des lignes.
 *
 * @param partie les postes de la partie XML, `null` si elle manque.
 */
export function lirePostes(reperee: FeuilleReperee | undefined, partie: readonly Poste[] | null): PostesLus {
  if (reperee !== undefined) return new LecteurDesPostes(reperee, partie ?? []).lire();
  if (partie !== null) return { postes: partie, constats: [] };
  const constat: ConstatDeLecture = {
    code: "champ-du-dossier-manquant",
    phrase:
      "La feuille des postes n’est plus dans le classeur, qui ne dit plus qui compose l’équipe\u00a0: complétez-la dans le volet avant de reconstruire.",
    feuille: "",
    cellule: "",
  };
  return { postes: [], constats: [constat] };
}

const NATURE = "poste";

/** R-ETP-2 ne laisse pas de place à « inconnu » : ni minimum de 0,5 ETP, ni pilote désigné par erreur. */
const LIBELLE_PAR_DEFAUT: LibelleDePoste = "thematique";

type RoleDePoste = "libelle" | "intitule" | "prenom" | "nom" | "quotite";

/** Les colonnes à saisir, et leur nom à l'écran. */
const COLONNES: readonly { readonly role: RoleDePoste; readonly titre: string }[] = [
  { role: "libelle", titre: "Libellé du poste" },
  { role: "intitule", titre: "Intitulé" },
  { role: "prenom", titre: "Prénom" },
  { role: "nom", titre: "Nom" },
  { role: "quotite", titre: "Quotité" },
];

class LecteurDesPostes {
  private readonly constats: ConstatDeLecture[] = [];
  private readonly connus: ReadonlyMap<string, Poste>;
  private readonly zoneDesBlocs: ZoneDesBlocs;

  constructor(
    private readonly reperee: FeuilleReperee,
    partie: readonly Poste[],
  ) {
    this.zoneDesBlocs = zoneDesBlocs(reperee);
    this.connus = new Map(partie.map((poste) => [poste.identifiant, poste]));
  }

  lire(): PostesLus {
    this.signalerColonnes();
    const lus = new Map<string, Poste>();
    for (const [identifiant, ligne] of this.reperee.lignes) {
      const poste = lireIdentifiantDeLigne(identifiant);
      if (poste?.nature !== NATURE || poste.identifiant === "") continue;
      lus.set(poste.identifiant, this.lirePoste(poste.identifiant, ligne));
    }
    const retrouves = [...this.connus.values()].map(
      (connu) => lus.get(connu.identifiant) ?? this.reprendre(connu),
    );
    const nouveaux = [...lus.values()].filter(({ identifiant }) => !this.connus.has(identifiant));
    this.signalerDoublons();
    this.signalerLignesAjoutees();
    return { postes: [...retrouves, ...nouveaux], constats: this.constats };
  }

  private lirePoste(identifiant: string, ligne: number): Poste {
    const connu = this.connus.get(identifiant);
    return {
      identifiant,
      prenom: this.texte(ligne, "prenom") ?? connu?.prenom ?? "",
      nom: this.texte(ligne, "nom") ?? connu?.nom ?? "",
      libelle: this.libelle(ligne, connu),
      intitule: this.texte(ligne, "intitule") ?? connu?.intitule ?? "",
      quotite: this.quotite(ligne, connu),
    };
  }

  /** Une ligne effacée n'efface pas un poste que le classeur connaît encore par ailleurs. */
  private reprendre(connu: Poste): Poste {
    this.constater(
      "champ-du-dossier-manquant",
      null,
      null,
      `La ligne du poste «\u00a0${nomDuPoste(connu)}\u00a0» manque\u00a0: il est repris de la description cachée du classeur. Retirez-le dans le volet s’il n’existe plus, sinon reconstruisez.`,
    );
    return connu;
  }

  private libelle(ligne: number, connu: Poste | undefined): LibelleDePoste {
    const texte = this.texte(ligne, "libelle");
    const lu = texte === null ? null : lireLibelleDePoste(texte);
    if (lu !== null) return lu;
    const garde = connu?.libelle ?? LIBELLE_PAR_DEFAUT;
    if (texte !== null) {
      const faute =
        texte === ""
          ? "Le libellé de ce poste est à choisir"
          : `${direValeur(texte)} n’est pas un libellé de poste`;
      this.constater(
        "poste-non-reconnu",
        ligne,
        "libelle",
        `${faute}, parmi ${Object.values(LIBELLES_DE_POSTE).join(", ")}. En attendant, il est lu «\u00a0${LIBELLES_DE_POSTE[garde]}\u00a0».`,
      );
    }
    return garde;
  }

  /** Une cellule vide est une quotité à donner : 0. */
  private quotite(ligne: number, connu: Poste | undefined): number {
    const texte = this.texte(ligne, "quotite");
    const garde = connu?.quotite ?? 0;
    if (texte === null) return garde;
    if (texte === "") return 0;
    const valeur = valeurEn(this.reperee.feuille, ligne, this.colonne("quotite"));
    const lue = typeof valeur === "number" ? valeur : lireQuotite(texte);
    if (lue !== null && lue >= 0 && lue <= 1) return lue;
    this.constater(
      "nombre-non-reconnu",
      ligne,
      "quotite",
      `${direValeur(valeur)} n’est pas une quotité\u00a0: écrivez un nombre de 0 à 1, 0,7 pour 70\u00a0% d’un temps plein. En attendant, ${garde === 0 ? "elle est lue comme vide" : `elle est lue ${direValeur(garde)}`}.`,
    );
    return garde;
  }

  /** `null` si la colonne n'est plus là ; un texte vide est une réponse. */
  private texte(ligne: number, role: RoleDePoste): string | null {
    const { feuille, roles } = this.reperee;
    const colonne = roles.get(ROLES_DES_POSTES[role]);
    if (colonne === undefined) return null;
    if (estSansValeur(feuille, ligne, colonne))
      this.constater("formule-sans-valeur", ligne, role, FORMULE_SANS_VALEUR);
    return texteEn(feuille, ligne, colonne);
  }

  private signalerColonnes(): void {
    for (const { role, titre } of COLONNES) {
      if (this.reperee.roles.has(ROLES_DES_POSTES[role])) continue;
      this.constater(
        "colonne-manquante",
        null,
        null,
        `La colonne «\u00a0${titre}\u00a0» manque\u00a0: ses réponses ne sont pas lues. Reconstruisez la feuille pour la retrouver.`,
      );
    }
  }

  private signalerDoublons(): void {
    for (const { identifiant, ligne } of this.reperee.doublons) {
      if (lireIdentifiantDeLigne(identifiant)?.nature !== NATURE) continue;
      this.constater(
        "ligne-dupliquee",
        ligne,
        "libelle",
        "Cette ligne répète un poste déjà lu plus haut\u00a0: seule la première est lue. Si c’est un autre poste, déclarez-le dans le volet\u00a0; sinon, supprimez-la.",
      );
    }
  }

  /** Une ligne que l'utilisateur a ajoutée pour un poste de plus : sans identifiant, elle n'aurait pas de grille. */
  private signalerLignesAjoutees(): void {
    const { feuille, lignes, doublons } = this.reperee;
    const aNous = new Set([...lignes.values(), ...doublons.map(({ ligne }) => ligne)]);
    const titres = lignes.get(LIGNE_DES_TITRES) ?? this.premierPoste();
    feuille.valeurs.forEach((rangee, rang) => {
      const ligne = feuille.ligne + rang;
      if (rangee === undefined || ligne <= titres || aNous.has(ligne) || this.estDansUnBloc(ligne)) return;
      const role = this.indiceDePoste(ligne);
      if (role === undefined) return;
      this.constater(
        "poste-non-reconnu",
        ligne,
        role,
        "Cette ligne décrit un poste que le classeur ne connaît pas\u00a0: elle n’est pas lue. Déclarez-le dans le volet, ou demandez à la Caf un gabarit qui le prévoit.",
      );
    });
  }

  /** Entre les tableaux de l'équipe, sous les postes, une ligne de l'utilisateur ne décrit pas un poste. */
  private estDansUnBloc(ligne: number): boolean {
    return this.zoneDesBlocs.debut <= ligne && ligne <= this.zoneDesBlocs.fin;
  }

  private premierPoste(): number {
    const lignes = [...this.reperee.lignes].filter(
      ([identifiant]) => lireIdentifiantDeLigne(identifiant)?.nature === NATURE,
    );
    return lignes.reduce((premiere, [, ligne]) => Math.min(premiere, ligne), Infinity);
  }

  /** Un nom, une quotité ou un libellé de la liste font un poste ; une remarque écrite sous le tableau, non. */
  private indiceDePoste(ligne: number): RoleDePoste | undefined {
    const { feuille, roles } = this.reperee;
    const texte = (role: RoleDePoste) => {
      const colonne = roles.get(ROLES_DES_POSTES[role]);
      return colonne === undefined ? "" : texteEn(feuille, ligne, colonne);
    };
    if (lireLibelleDePoste(texte("libelle")) !== null) return "libelle";
    return (["prenom", "nom", "quotite"] as const).find((role) => texte(role) !== "");
  }

  private colonne(role: RoleDePoste): number {
    return this.reperee.roles.get(ROLES_DES_POSTES[role]) ?? this.reperee.colonneDesIdentifiants;
  }

  private constater(
    code: ConstatDeLecture["code"],
    ligne: number | null,
    role: RoleDePoste | null,
    phrase: string,
  ): void {
    const cellule = ligne === null || role === null ? "" : adresse(ligne, this.colonne(role));
    this.constats.push({ code, phrase, feuille: this.reperee.feuille.nom, cellule });
  }
}
