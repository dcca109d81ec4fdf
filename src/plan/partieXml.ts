import type { Dossier } from "../domaine/dossier/dossier";
import type { Equipe } from "../domaine/equipe/equipe";
import { BUDGET_VIDE } from "../domaine/financement/budget/budget";
import type { DossierDepartemental } from "../domaine/financement/departemental/dossierDepartemental";
import type { Financement } from "../domaine/financement/financement";
import type { ModeleDeGrille } from "../domaine/grille/modele";

/** L'espace de noms de la partie XML par laquelle le classeur se décrit lui-même. */
export const ESPACE_DE_NOMS = "urn:ctg-excel:dossier:1";

/** Ce que la partie garde : le cadre du dossier et la copie du modèle. Les réponses, elles, vivent dans les cellules. */
export interface ContenuDeLaPartie {
  readonly dossier: CadreDuDossier;
  readonly modele: ModeleDeGrille;
}

/** Le journal, le plan d'action, l'instruction et le contrôle ne vivent que dans leurs feuilles, comme les réponses. */
export type CadreDuDossier = Omit<
  Dossier,
  "grilles" | "journal" | "planDAction" | "instruction" | "controle"
> & {
  readonly grilles: readonly { readonly identifiant: string; readonly poste: string }[];
};

/**
 * Un cache reconstructible : l'inspecteur de documents l'efface, une feuille déplacée la perd ; sans elle, la
 * lecture marche encore par les cellules.
 */
export function ecrirePartieXml(dossier: Dossier, modele: ModeleDeGrille): string {
  const { journal: _, planDAction: __, instruction: ___, controle: ____, ...cadre } = dossier;
  const contenu: ContenuDeLaPartie = {
    dossier: {
      ...cadre,
      equipe: sansSalaires(dossier.equipe),
      financement: dossier.financement === null ? null : sansCouts(dossier.financement),
      departement: dossier.departement === null ? null : sansCoutsDuDepartement(dossier.departement),
      grilles: dossier.grilles.map(({ identifiant, poste }) => ({ identifiant, poste })),
    },
    modele,
  };
  return (
    `<dossier xmlns="${ESPACE_DE_NOMS}" modele="${echapper(modele.identifiant)}" ` +
    `version="${echapper(modele.version)}"><contenu>${echapper(enJson(contenu))}</contenu></dossier>`
  );
}

/** R-GRILLE-4 : les salaires ne vivent que dans leur feuille ; la supprimer les retire vraiment du fichier. */
function sansSalaires(equipe: Equipe): Equipe {
  return {
    ...equipe,
    fiches: equipe.fiches.map((fiche) => ({ ...fiche, heuresPrevues: null, salaireAffecte: null })),
  };
}

/** De même pour ce qui coûte : les coûts réels des postes, et un budget dont les charges sont d'abord des salaires. */
function sansCouts(financement: Financement): Financement {
  return { ...financement, couts: [], budget: BUDGET_VIDE };
}

function sansCoutsDuDepartement(departement: DossierDepartemental): DossierDepartemental {
  return {
    ...departement,
    ingenieries: departement.ingenieries.map((ingenierie) => ({ ...ingenierie, depense: null })),
    cooperations: departement.cooperations.map((cooperation) => ({ ...cooperation, coutReel: null })),
    budget: BUDGET_VIDE,
  };
}

/** Le texte du contenu, ou `null` si la partie n'est pas de celles que nous écrivons. */
export function lirePartieXml(xml: string): string | null {
  const trouve = /<contenu>([^<]*)<\/contenu>/.exec(xml);
  return trouve?.[1] === undefined ? null : deschapper(trouve[1]);
}

/** JSON échappe déjà les contrôles et les demi-caractères ; XML 1.0 interdit aussi ces deux-là, même en entités. */
function enJson(contenu: ContenuDeLaPartie): string {
  return JSON.stringify(contenu).replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

function echapper(texte: string): string {
  return texte.replace(/[&<>"]/g, (caractere) => ENTITES[caractere] ?? caractere);
}

const ENTITES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const CARACTERES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const DERNIER_CARACTERE = 0x10ffff;

/** D'une seule passe : « &amp;lt; » est le texte « &lt; ». Une entité qui n'en est pas une reste telle quelle. */
function deschapper(texte: string): string {
  return texte.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi,
    (entite: string, nom?: string, decimal?: string, hexa?: string) => {
      if (nom !== undefined) return CARACTERES[nom] ?? entite;
      const code = decimal === undefined ? parseInt(hexa ?? "", 16) : Number(decimal);
      return code <= DERNIER_CARACTERE ? String.fromCodePoint(code) : entite;
    },
  );
}
