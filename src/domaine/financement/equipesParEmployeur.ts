import type { Dossier } from "../dossier/dossier";
import type { EtpDuPoste } from "./etpDesPostes";
import { direEtp } from "./explication/dire";
import { etape, type EtapeDeCalcul } from "./explication/etape";
import type { EtpDeLEmployeur } from "./resultat";
import { sommeStable } from "./sommeStable";
import { EMPLOYEUR_NATIONAL } from "./sources";

/** Un employeur et ses postes (R-EMP-1). */
export interface EquipeDeLEmployeur {
  /** Vide : celui du dossier, quand l'équipe n'en a aucun ; `null` : les postes dont l'employeur n'est pas connu. */
  readonly employeur: string | null;
  readonly nom: string;
  readonly postes: readonly EtpDuPoste[];
  readonly etp: EtpDeLEmployeur;
  readonly explication: EtapeDeCalcul;
  /** Parmi les financés, ceux qu'un scénario dit nouveaux. */
  readonly nouveauxTenus: number;
}

/** Chaque poste est chez un employeur, un seul : la somme de leurs ETP est celle de l'équipe (R-EMP-1). */
export function equipesParEmployeur(
  { employeur, equipe }: Pick<Dossier, "employeur" | "equipe">,
  postes: readonly EtpDuPoste[],
): EquipeDeLEmployeur[] {
  const connus: { identifiant: string | null; nom: string }[] =
    equipe.employeurs.length === 0
      ? [{ identifiant: "", nom: employeur === "" ? "l’employeur" : employeur }]
      : equipe.employeurs.map(({ identifiant, nom }) => ({ identifiant, nom }));
  const sansEmployeur = postes.some((poste) => poste.employeur === null);
  return [...connus, ...(sansEmployeur ? [{ identifiant: null, nom: "employeur inconnu" }] : [])].map(
    ({ identifiant, nom }) =>
      reunir(
        identifiant,
        nom,
        postes.filter((poste) => poste.employeur === identifiant),
      ),
  );
}

function reunir(employeur: string | null, nom: string, postes: readonly EtpDuPoste[]): EquipeDeLEmployeur {
  const somme = (cle: keyof EtpDeLEmployeur) => sommeStable(postes.map((poste) => poste[cle]));
  const finances = somme("finances");
  return {
    employeur,
    nom,
    postes,
    etp: {
      tenus: somme("tenus"),
      deduits: somme("deduits"),
      nonFinancables: somme("nonFinancables"),
      finances,
    },
    explication: etape({
      libelle: "ETP financés de l’équipe sur l’année",
      valeur: finances,
      unite: "ETP",
      calcul: postes.map((poste) => direEtp(poste.finances)).join(" + "),
      regle: "R-EMP-1",
      source: EMPLOYEUR_NATIONAL,
      etapes: postes.map(({ explication }) => explication),
    }),
    nouveauxTenus: 0,
  };
}
