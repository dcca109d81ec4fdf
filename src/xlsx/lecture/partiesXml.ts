import { ESPACE_DE_NOMS } from "../../plan/partieXml";
import { analyser } from "./analyser";
import type { Archive } from "./archive";
import { decoder } from "./decoder";
import type { Relation } from "./relations";

const PARTIE_PERSONNALISEE = /^customxml\/item\d+\.xml$/i;

/**
 * Le texte des parties XML personnalisées de notre espace de noms. Elles sont au bout des relations du classeur ; un
 * logiciel qui a perdu ces relations a pu garder les parties.
 */
export function lirePartiesXml(archive: Archive, relations: readonly Relation[]): string[] {
  const reliees = relations.flatMap(({ type, cible }) =>
    type === "customXml" && cible !== null && archive.contient(cible) ? [cible] : [],
  );
  const lues = lireLesNotres(archive, reliees);
  if (lues.length > 0) return lues;
  return lireLesNotres(
    archive,
    archive.noms.filter((nom) => PARTIE_PERSONNALISEE.test(nom)),
  );
}

function lireLesNotres(archive: Archive, parties: readonly string[]): string[] {
  return [...new Set(parties)].flatMap((partie) => {
    let notre = false;
    const octets = archive.lire(partie);
    analyser(partie, octets, {
      racine: (_nom, espace) => {
        notre = espace === ESPACE_DE_NOMS;
      },
    });
    return notre ? [texteEntier(partie, octets)] : [];
  });
}

/** Sans la marque d'encodage qui peut le précéder. */
function texteEntier(partie: string, octets: Uint8Array): string {
  return [...decoder(partie, octets).morceaux].join("").replace(/^\ufeff/, "");
}
