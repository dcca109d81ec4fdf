import type { CodeDeConstat, ConstatDeLecture } from "../../lecture/constats";
import { lireAdresse } from "../../plan/adresses";
import type { Controle } from "../controle";
import { ciblesDe } from "./cibles";
import { ecrire, type ConstatBrut } from "./controleDe";
import { cleDeLaFeuille, domaineDe, type Domaine } from "./domaines";

interface ControleDeLecture extends Omit<Controle, "controler"> {
  readonly codes: readonly CodeDeConstat[];
  /** Les feuilles dont il répond ; vide : toutes. */
  readonly domaine: Domaine | "";
  readonly regle: string;
  readonly dire: (
    constat: ConstatDeLecture,
    /** La clé de plan de sa feuille ; vide : aucune. */
    cle: string,
  ) => Pick<ConstatBrut, "gravite" | "geste">;
}

/** Un contrôle qui reprend ce que la lecture a dit : elle seule voit le contenu d'une cellule qu'elle n'a pas su lire. */
export function controleDeLecture({ codes, domaine, regle, dire, ...controle }: ControleDeLecture): Controle {
  return {
    ...controle,
    controler: ({ lu }) => {
      const malLues = lignesMalLues(lu.constats);
      const dites = new Set<string>();
      const bruts: ConstatBrut[] = [];
      for (const constat of lu.constats) {
        const { code, phrase, feuille, cellule } = constat;
        if (!codes.includes(code)) continue;
        if (code === CHAMP_MANQUANT && cellule !== "" && malLues.has(designerLaLigne(constat))) continue;
        const cle = cleDeLaFeuille(lu, feuille);
        if (domaine !== "" && domaineDe(cle) !== domaine) continue;
        const lieu = { feuille, cellule };
        // Une même cellule mal lue deux fois n'a qu'une faute.
        if (cellule !== "" && dites.has(`${cle} ${cellule}`)) continue;
        dites.add(`${cle} ${cellule}`);
        bruts.push({
          ...dire(constat, cle),
          regle,
          phrase,
          lieu,
          cibles: [code, ...ciblesDe(lu, cle, lieu)],
        });
      }
      return ecrire(controle.identifiant, bruts);
    },
  };
}

/**
 * Les lignes dont une réponse ne se lit pas. Une ligne entière qui n'est alors pas lue n'est pas une faute de plus : la
 * réponse, dite à sa cellule, suffit.
 */
function lignesMalLues(constats: readonly ConstatDeLecture[]): ReadonlySet<string> {
  return new Set(constats.filter(({ code }) => code !== CHAMP_MANQUANT).map(designerLaLigne));
}

const CHAMP_MANQUANT: CodeDeConstat = "champ-du-dossier-manquant";

function designerLaLigne({ feuille, cellule }: ConstatDeLecture): string {
  return `${lireAdresse(cellule)?.ligne ?? ""} ${feuille}`;
}

/** Une réponse que l'on n'a pas su lire, où qu'elle soit : ce qu'elle vaut dépend de son domaine. */
export const CODES_D_UNE_REPONSE: readonly CodeDeConstat[] = [
  "nombre-non-reconnu",
  "note-non-reconnue",
  "poste-non-reconnu",
  "champ-du-dossier-manquant",
];
