import { ErreurDeSaisie } from "../../erreurs";
import type { EquipeDeLEmployeur } from "../equipesParEmployeur";
import { direEtp } from "../explication/dire";
import { etape, type EtapeDeCalcul } from "../explication/etape";
import type { FinancementDeLEmployeur } from "../financement";
import { repartirLesEtp } from "../repartirLesEtp";
import { decision } from "../sources";
import type { ChangementDEtp } from "./scenario";

/** Au-dessous, un manque d'ETP n'est que le bruit des flottants. */
const BRUIT = 1e-9;

export interface EquipeChangee {
  readonly equipe: EquipeDeLEmployeur;
  readonly dit: FinancementDeLEmployeur;
}

/**
 * L'équipe d'un employeur après des changements (R-FORFAIT-1) : un ETP ajouté comme nouveau est soutenu au barème, un
 * déjà soutenu reste sous le plafond, un retrait se prend sur sa sorte. Sans changement, elle est rendue telle quelle.
 *
 * @throws ErreurDeSaisie un retrait qui dépasse ce que l'employeur a.
 */
export function changerLEquipe(
  equipe: EquipeDeLEmployeur,
  dit: FinancementDeLEmployeur,
  changements: readonly ChangementDEtp[],
): EquipeChangee {
  if (changements.length === 0) return { equipe, dit };
  const enPlus = (nature: ChangementDEtp["nature"]) =>
    changements
      .filter((changement) => changement.nature === nature)
      .reduce((somme, { sens, etp }) => somme + (sens === "ajout" ? etp : -etp), 0);
  const actuels = repartirLesEtp(equipe.etp.finances, dit.etpPrecedenteCtg ?? 0, dit.nouveauxEtp);
  const [nouveaux, dejaSoutenus] = [enPlus("nouveau"), enPlus("deja-soutenu")];
  const nouveauxTenus = retirer(actuels.nouveaux, nouveaux, "nouveaux", equipe.nom);
  const autres = retirer(equipe.etp.finances - actuels.nouveaux, dejaSoutenus, "déjà soutenus", equipe.nom);
  const finances = nouveauxTenus + autres;
  return {
    equipe: {
      ...equipe,
      etp: { ...equipe.etp, finances },
      nouveauxTenus,
      explication: expliquer(equipe, finances, changements),
    },
    dit: { ...dit, nouveauxEtp: Math.max(dit.nouveauxEtp + nouveaux, 0) },
  };
}

function retirer(actuels: number, enPlus: number, sorte: string, nom: string): number {
  const restants = actuels + enPlus;
  if (restants >= -BRUIT) return Math.max(restants, 0);
  throw new ErreurDeSaisie(
    "etp",
    `${nom} n’a que ${direEtp(actuels)} ${sorte}\u00a0: en retirer ${direEtp(-enPlus)} est impossible.`,
  );
}

function expliquer(
  { explication }: EquipeDeLEmployeur,
  finances: number,
  changements: readonly ChangementDEtp[],
): EtapeDeCalcul {
  return etape({
    ...explication,
    libelle: "ETP financés de l’équipe, scénario compris",
    valeur: finances,
    calcul: "",
    etapes: [
      explication,
      ...changements.map(({ annee, sens, nature, etp }) =>
        etape({
          libelle: `${sens === "ajout" ? "Ajout" : "Retrait"} en ${annee}, ETP ${nature === "nouveau" ? "nouveaux" : "déjà soutenus"}`,
          valeur: sens === "ajout" ? etp : -etp,
          unite: "ETP",
          regle: "R-FORFAIT-1",
          source: decision("hypothèse du scénario."),
        }),
      ),
    ],
  });
}
