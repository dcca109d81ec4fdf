import type { ClasseurLu, FeuilleLue } from "../lecture/cellules";
import { ouvrirArchive, type Archive } from "./lecture/archive";
import { lireChainesPartagees } from "./lecture/chainesPartagees";
import { lireClasseur, type FeuilleDuClasseur } from "./lecture/classeur";
import { lireFeuille } from "./lecture/feuille";
import { LIMITES } from "./lecture/limites";
import { lirePartiesXml } from "./lecture/partiesXml";
import { reconnaitre } from "./lecture/reconnaitre";
import { reconnaitreArchive } from "./lecture/reconnaitreArchive";
import { abime, citer } from "./lecture/refuser";
import { lireRelations, type Relation } from "./lecture/relations";
import { FichierRefuse } from "./refus";

/**
 * Lit un classeur .xlsx ou .xlsm reçu : les valeurs et les formules de ses feuilles, telles qu'Office.js les rend, et
 * nos parties XML. Rien n'est évalué, aucun lien n'est suivi, aucune macro n'est lue. Lève `FichierRefuse`, et rien
 * d'autre : toutes les parties du fichier, même celles qui ne servent pas, sont bornées et vérifiées (taille, CRC-32).
 */
export function lireFichier(octets: Uint8Array): ClasseurLu {
  try {
    return lire(octets);
  } catch (erreur) {
    if (erreur instanceof FichierRefuse) throw erreur;
    const refus = abime("son contenu est illisible");
    refus.cause = erreur;
    throw refus;
  }
}

function lire(octets: Uint8Array): ClasseurLu {
  reconnaitre(octets);
  const archive = ouvrirArchive(octets);
  reconnaitreArchive(archive);
  const partie = partieDuClasseur(archive);
  const relations = lireRelations(archive, partie);
  const { feuilles, ...duClasseur } = lireClasseur(partie, archive.lire(partie));
  const contexte = {
    chaines: lireChaines(archive, relations),
    dates1904: duClasseur.dates1904,
    reste: {
      cellules: LIMITES.cellules,
      places: LIMITES.places,
      fusions: LIMITES.fusions,
      formulesPartagees: LIMITES.formulesPartagees,
    },
  };
  const lues = feuillesDeCellules(feuilles, relations).map(({ nom, masquee, cible }): FeuilleLue => ({
    nom,
    masquee,
    ligne: 0,
    colonne: 0,
    ...lireFeuille(cible, archive.lire(cible), { ...contexte, nom }),
  }));
  const classeur = { feuilles: lues, partiesXml: lirePartiesXml(archive, relations), ...duClasseur };
  archive.verifierLeReste();
  return classeur;
}

/** Excel la nomme xl/workbook.xml, mais rien n'y oblige : ce sont les relations qui le disent. */
function partieDuClasseur(archive: Archive): string {
  const relation = lireRelations(archive, "").find(({ type }) => type === "officeDocument");
  if (relation?.cible == null) throw abime("rien n’y dit où est le classeur");
  return relation.cible;
}

function lireChaines(archive: Archive, relations: readonly Relation[]): string[] {
  const cible = relations.find(({ type }) => type === "sharedStrings")?.cible ?? null;
  return cible === null ? [] : lireChainesPartagees(cible, archive.lire(cible));
}

/** Les feuilles qui n'ont pas de cellules à lire. */
const AUTRES_FEUILLES = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

/**
 * Les feuilles de calcul et leur partie. Deux feuilles n'en partagent pas : lue cinq cents fois, une partie de 50 Mo
 * prendrait la journée.
 */
function feuillesDeCellules(feuilles: readonly FeuilleDuClasseur[], relations: readonly Relation[]) {
  const parId = new Map(relations.map((relation) => [relation.id, relation]));
  const prises = new Set<string>();
  return feuilles.flatMap((feuille) => {
    const relation = parId.get(feuille.relation);
    if (relation !== undefined && AUTRES_FEUILLES.includes(relation.type)) return [];
    const cible = relation?.type === "worksheet" ? relation.cible : null;
    if (cible === null || prises.has(cible.toLowerCase())) {
      throw abime(`la feuille ${citer(feuille.nom)} n’a pas de contenu à elle`);
    }
    prises.add(cible.toLowerCase());
    return [{ ...feuille, cible }];
  });
}
