import { CONTROLES_DU_CONTENU } from "../../../src/controle/contenu";
import { controler, preparerLExamen } from "../../../src/controle/examiner";
import type { ClasseurExamine } from "../../../src/controle/controle";
import type { ConstatDeControle } from "../../../src/domaine/controle/constat";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { CatalogueDeModeles } from "../../../src/domaine/grille/catalogue";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { ClasseurDEssai } from "../../lecture/outils/classeurDEssai";

/** Ce que l'on fait d'un classeur avant de le contrôler. */
export interface Essai {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  /** Ce qu'une personne y change, après sa construction. */
  readonly malmener?: (classeur: ClasseurDEssai) => void;
  readonly aujourdHui?: string;
  /** Ce que l'examen aurait d'autre : un profil que nous ne livrons pas. */
  readonly examine?: Partial<ClasseurExamine>;
}

export function examiner({
  dossier,
  modele,
  malmener,
  aujourdHui = "",
  examine = {},
}: Essai): ClasseurExamine {
  const classeur = new ClasseurDEssai(dossier, modele);
  malmener?.(classeur);
  const catalogue: CatalogueDeModeles = {
    chercher: () => modele,
    livre: () => modele,
    valider: () => null,
  };
  return { ...preparerLExamen(classeur.lireDossier(catalogue), aujourdHui), ...examine };
}

const CONNUS = new WeakMap<Essai, ConstatDeControle[]>();

/** Les constats du contenu seuls : ceux du classeur ont leurs essais. */
export function constatsDe(essai: Essai): ConstatDeControle[] {
  const constats = CONNUS.get(essai) ?? controler(examiner(essai), CONTROLES_DU_CONTENU);
  CONNUS.set(essai, constats);
  return constats;
}

/** « C-NOTE-1 CTG Grille!C12 bloquant » */
export function dire({ controle, feuille, cellule, gravite }: ConstatDeControle): string {
  return `${controle} ${feuille}!${cellule} ${gravite}`;
}

/** Ce qu'une altération ajoute aux constats d'un classeur sain, et ce qu'elle en retire. */
export function ecartDe(
  sain: Essai,
  altere: Essai,
): { readonly ajoutes: string[]; readonly retires: string[] } {
  const [avant, apres] = [constatsDe(sain), constatsDe(altere)];
  const cles = (constats: readonly ConstatDeControle[]) => new Set(constats.map(({ cle }) => cle));
  const [clesDAvant, clesDApres] = [cles(avant), cles(apres)];
  return {
    ajoutes: apres.filter(({ cle }) => !clesDAvant.has(cle)).map(dire),
    retires: avant.filter(({ cle }) => !clesDApres.has(cle)).map(dire),
  };
}
