import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { direEtp } from "../../../domaine/equipe/constats/constat";
import { NOMS_DES_MOIS } from "../../../domaine/equipe/ecrits/direJour";
import type { Mois } from "../../../domaine/equipe/jours";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";
import { enumerer } from "../../commun/textes";
import { etatDuMois, type EtatDuMois } from "./bandes";

export const ETATS: Readonly<Record<EtatDuMois, { readonly signe: string; readonly libelle: string }>> = {
  finance: { signe: "F", libelle: "financé" },
  deduit: { signe: "D", libelle: "déduit" },
  "hors-poste": { signe: "–", libelle: "hors poste" },
  inconnu: { signe: "?", libelle: "inconnu" },
};

/** « mars 2025 ». */
export function nommerLeMois(mois: Mois): string {
  return `${NOMS_DES_MOIS[mois % 12]}\u00a0${Math.floor(mois / 12)}`;
}

/** « mars 2025 : déduit, présent 0, financé 0 ». */
export function direLeMois(mois: Mois, connu: MoisDuPoste | undefined): string {
  if (connu === undefined) return `${nommerLeMois(mois)}\u00a0: aucune présence n’est dite`;
  const { libelle } = ETATS[etatDuMois(connu)];
  return `${nommerLeMois(mois)}\u00a0: ${libelle}, présent ${direEtp(connu.present)}, financé ${direEtp(connu.finance)}`;
}

/**
 * L'année d'un poste en une phrase : « 10 mois financés sur 12 ; mars et avril déduits. » `undefined` : aucune présence
 * n'est dite, les mois ne valent pas 0, ils sont inconnus.
 */
export function direLAnnee(mois: readonly MoisDuPoste[] | undefined): string {
  if (mois === undefined) return "Aucune présence n’est dite\u00a0: les mois de ce poste sont inconnus.";
  const rangsDe = (etat: EtatDuMois) => rangs(mois, (connu) => etatDuMois(connu) === etat);
  const [finances, deduits, horsPoste] = [rangsDe("finance"), rangsDe("deduit"), rangsDe("hors-poste")];
  const partiels = rangs(mois, estPartiel);
  return `${[
    direLesFinances(finances.length) +
      (partiels.length > 0 ? `, dont ${direLesMois(partiels)} en partie` : ""),
    ...(deduits.length > 0 ? [`${direLesMois(deduits)} ${deduits.length > 1 ? "déduits" : "déduit"}`] : []),
    ...(horsPoste.length > 0 ? [`${direLesMois(horsPoste)} hors poste`] : []),
  ].join("\u00a0; ")}.`;
}

function direLesFinances(nombre: number): string {
  if (nombre === 0) return "Aucun mois financé";
  return `${nombre} mois ${nombre > 1 ? "financés" : "financé"} sur 12`;
}

/** Le poste n'existe pas tous les jours du mois : une arrivée, un départ. */
function estPartiel({ finance, quotite }: MoisDuPoste): boolean {
  return finance > 0 && finance < quotite - 1e-9;
}

function rangs(mois: readonly MoisDuPoste[], garder: (mois: MoisDuPoste) => boolean): number[] {
  return mois.filter(garder).map((connu) => connu.mois % 12);
}

/** « mars et avril », « de janvier à août et décembre » : trois mois qui se suivent se disent d'un coup. */
export function direLesMois(rangsDesMois: readonly number[]): string {
  const suites: [premier: number, dernier: number][] = [];
  for (const rang of rangsDesMois) {
    const suite = suites[suites.length - 1];
    if (suite !== undefined && rang === suite[1] + 1) suite[1] = rang;
    else suites.push([rang, rang]);
  }
  return enumerer(
    suites.flatMap(([premier, dernier]) => {
      if (dernier - premier < 2) return NOMS_DES_MOIS.slice(premier, dernier + 1);
      const de = /^[ao]/.test(NOMS_DES_MOIS[premier] ?? "") ? "d’" : "de ";
      return [`${de}${NOMS_DES_MOIS[premier]} à ${NOMS_DES_MOIS[dernier]}`];
    }),
  );
}

/** R-PROFIL-1 : de quelles règles viennent les mois déduits, ou pourquoi rien ne l'est. */
export function direLesDeductions(profil: ProfilDeCaf | null): string {
  if (profil === null) return "Profil de Caf inconnu de cette version\u00a0: rien n’est déduit.";
  const { maladie, vacance } = profil.regles;
  const natures = [
    ...(maladie === undefined ? [] : ["maladie"]),
    ...(vacance === undefined ? [] : ["vacance"]),
  ];
  const nom = `Profil «\u00a0${profil.libelle}\u00a0»`;
  return natures.length === 0
    ? `${nom}\u00a0: aucune règle d’absence, rien n’est déduit.`
    : `${nom}\u00a0: mois entiers de ${natures.join(" ou de ")} déduits, selon ses règles.`;
}
