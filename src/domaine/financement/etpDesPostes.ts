import type { Dossier, Poste } from "../dossier/dossier";
import type { ProfilDeCaf } from "../dossier/profil";
import { nommerLePoste } from "../equipe/constats/constat";
import { ficheVide, type Equipe, type FicheDePoste } from "../equipe/equipe";
import { reglesDAbsence } from "../equipe/moisDeLEquipe";
import { moisDuPoste, type MoisDuPoste, type SuiviDuPoste } from "../equipe/moisDuPoste";
import { suiviDuPoste } from "../equipe/suiviDuPoste";
import { direEtp, direPart } from "./explication/dire";
import { etape, type EtapeDeCalcul } from "./explication/etape";
import { partFinancable } from "./partFinancable";
import { decision, EQUIPE_SAISIE } from "./sources";

/** L'ETP d'un poste sur une année : la moyenne de ses douze mois. */
export interface EtpDuPoste {
  readonly poste: string;
  readonly nom: string;
  /** L'identifiant de l'employeur ; `null` : la fiche en cite un que l'équipe n'a pas. */
  readonly employeur: string | null;
  /** Avant toute déduction. */
  readonly tenus: number;
  /** R-ABS-1, R-VAC-1. */
  readonly deduits: number;
  /** R-ELIG-1 : management ou direction que le profil ne finance pas. */
  readonly nonFinancables: number;
  readonly finances: number;
  /** Aucune présence datée : le poste est supposé tenu toute l'année à sa quotité. */
  readonly suppose: boolean;
  readonly explication: EtapeDeCalcul;
}

const HYPOTHESE = decision(
  "un poste sans présence datée est supposé tenu toute l’année à sa quotité, et le résultat le dit.",
);

/**
 * L'ETP financé de chaque poste sur l'année, dans l'ordre des postes : la moyenne de ses douze mois (R-PRES-1), moins
 * les mois déduits (R-ABS-1, R-VAC-1), moins ce que le profil ne finance pas (R-ELIG-1).
 */
export function etpDesPostes(
  { postes, equipe }: Pick<Dossier, "postes" | "equipe">,
  profil: ProfilDeCaf,
  annee: number,
): EtpDuPoste[] {
  return postes.map((poste) => {
    const fiche = equipe.fiches.find((connue) => connue.poste === poste.identifiant);
    return etpDuPoste(poste, fiche ?? ficheVide(poste.identifiant), equipe, profil, annee);
  });
}

function etpDuPoste(
  poste: Poste,
  fiche: FicheDePoste,
  equipe: Equipe,
  profil: ProfilDeCaf,
  annee: number,
): EtpDuPoste {
  const dit = suiviDuPoste(fiche);
  const suppose = dit.presences.length === 0;
  const suivi = suppose ? { ...dit, presences: [touteLAnnee(poste)] } : dit;
  const finance = (regles: typeof profil | null) =>
    moyenneAnnuelle(moisDuPoste(suivi, annee, reglesDAbsence(regles)));
  const tenus = finance(null);
  const presents = finance(profil);
  const part = partFinancable(poste, fiche, profil);
  const finances = presents * part.part;
  const etp = (libelle: string, valeur: number, regle: string, source: string) =>
    etape({ libelle, valeur, unite: "ETP", regle, source });
  const { maladie, vacance } = profil.regles;
  const nom = nommerLePoste(poste);
  return {
    poste: poste.identifiant,
    nom,
    employeur: employeurDuPoste(fiche, equipe),
    tenus,
    deduits: tenus - presents,
    nonFinancables: presents - finances,
    finances,
    suppose,
    explication: etape({
      libelle: `ETP financé\u00a0: ${nom}`,
      valeur: finances,
      unite: "ETP",
      calcul: part.part === 1 ? "" : `${direEtp(presents)} × ${direPart(part.part)}`,
      regle: "R-PRES-1",
      source: suppose ? HYPOTHESE : EQUIPE_SAISIE,
      etapes: [
        etp("Moyenne des douze mois", tenus, "R-PRES-1", suppose ? HYPOTHESE : EQUIPE_SAISIE),
        ...(maladie === undefined && vacance === undefined
          ? []
          : [
              etp(
                "Mois déduits (maladie, vacance)",
                tenus - presents,
                maladie === undefined ? "R-VAC-1" : vacance === undefined ? "R-ABS-1" : "R-ABS-1, R-VAC-1",
                [maladie?.source, vacance?.source].filter((source) => source !== undefined).join(" "),
              ),
            ]),
        ...(part.part === 1
          ? []
          : [etp(part.motif, presents - finances, "R-ELIG-1", profil.regles.eligibilite?.source ?? "")]),
      ],
    }),
  };
}

function touteLAnnee({ quotite }: Poste): SuiviDuPoste["presences"][number] {
  return { debut: -Infinity, fin: Infinity, quotite };
}

/** Les mois égaux se comptent ensemble : douze mois à 0,7 font 0,7, sans le bruit de douze additions. */
function moyenneAnnuelle(mois: readonly MoisDuPoste[]): number {
  const nombres = new Map<number, number>();
  for (const { finance } of mois) nombres.set(finance, (nombres.get(finance) ?? 0) + 1);
  let moyenne = 0;
  nombres.forEach((nombre, finance) => (moyenne += finance * (nombre / 12)));
  return moyenne;
}

/** R-EMP-1 : le premier employeur quand la fiche n'en dit rien ; vide quand l'équipe n'en a aucun. */
function employeurDuPoste({ employeur }: FicheDePoste, { employeurs }: Equipe): string | null {
  const [premier] = employeurs;
  if (employeur === "" || premier === undefined) return premier?.identifiant ?? "";
  return employeurs.some(({ identifiant }) => identifiant === employeur) ? employeur : null;
}
