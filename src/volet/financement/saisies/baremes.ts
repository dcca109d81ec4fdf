import {
  LIBELLES_DES_BAREMES,
  UNITES_DES_BAREMES,
} from "../../../domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi, CodeDeBareme } from "../../../domaine/financement/financement";
import { BAREMES } from "../../../donnees/baremesLivres";
import type { Fautes } from "../../dossier/valider";
import { controlerUnePart, controlerUnNombre, rassembler, type Controle } from "../../equipe/fiche/controles";
import type { Option } from "../../equipe/fiche/choix";
import { ecrirePart, lireNombre, lirePart } from "../../equipe/fiche/nombres";
import { direLaValeur } from "../explication/direLaValeur";
import { controlerUneAnnee, exiger, lireAnnee, montrerUnNombre } from "./nombres";

export const LISTE_DES_BAREMES = "bareme";

export interface BaremeEnSaisie {
  readonly code: CodeDeBareme;
  readonly annee: string;
  readonly valeur: string;
  readonly source: string;
}

/** Ceux d'un dossier de CTG ; le département a les siens (R-DEP-1). */
export const CODES: readonly CodeDeBareme[] = [
  "nouvel-etp",
  "plafond-etp",
  "taux-cofinancement",
  "plafond-diagnostic",
  "taux-diagnostic",
  "ingenierie-ctg-etp",
  "ingenierie-ctg-prestation",
];

/** @param annee l'année évaluée, proposée d'abord ; 0 : pas encore dite. */
export function baremeNeuf(annee: number, code: CodeDeBareme = "nouvel-etp"): BaremeEnSaisie {
  return { code, annee: annee === 0 ? "" : String(annee), valeur: "", source: "" };
}

export function saisieDuBareme({ code, annee, valeur, source }: BaremeSaisi): BaremeEnSaisie {
  return {
    code,
    annee: String(annee),
    valeur: estUnTaux(code) ? ecrirePart(valeur) : montrerUnNombre(valeur),
    source,
  };
}

/** Ses textes ont passé `validerLeBareme`. */
export function lireLeBareme({ code, annee, valeur, source }: BaremeEnSaisie): BaremeSaisi {
  const lue = estUnTaux(code) ? lirePart(valeur) : lireNombre(valeur);
  return { code, annee: lireAnnee(annee) ?? 0, valeur: lue ?? 0, source: source.trim() };
}

/** Les codes que l'on peut choisir ; celui que la feuille dit reste, même s'il est du département. */
export function optionsDesCodes(
  dit: CodeDeBareme,
  admis: readonly CodeDeBareme[] = CODES,
): Option<CodeDeBareme>[] {
  const codes = admis.includes(dit) ? admis : [...admis, dit];
  return codes.map((code) => ({ valeur: code, libelle: LIBELLES_DES_BAREMES[code] }));
}

export function cleDuBareme(champ: Exclude<keyof BaremeEnSaisie, "code">): string {
  return `bareme.${champ}`;
}

/** Ce que la valeur mesure, à côté du champ. */
export function direLUnite(code: CodeDeBareme): string {
  const unite = UNITES_DES_BAREMES[code];
  return unite === "part" ? "Un taux\u00a0: «\u00a050\u00a0%\u00a0» ou «\u00a00,5\u00a0»." : `En ${unite}.`;
}

/** @param autres les barèmes saisis, sauf celui que l'on change. */
export function validerLeBareme(saisie: BaremeEnSaisie, autres: readonly BaremeSaisi[]): Fautes {
  const lu = lireLeBareme(saisie);
  const double = autres.some(({ code, annee }) => code === lu.code && annee === lu.annee);
  return rassembler([
    [
      cleDuBareme("annee"),
      exiger(controlerUneAnnee, "Indiquez l’année du barème.")(saisie.annee) ??
        (double ? "Ce barème est déjà saisi pour cette année\u00a0: modifiez-le." : null),
    ],
    [cleDuBareme("valeur"), controlerLaValeur(saisie.code)(saisie.valeur)],
    [
      cleDuBareme("source"),
      saisie.source.trim() === "" ? "Indiquez d’où vient cette valeur\u00a0: circulaire, courrier." : null,
    ],
  ]);
}

function controlerLaValeur(code: CodeDeBareme): Controle {
  const taux = estUnTaux(code);
  const controle = exiger(taux ? controlerUnePart : controlerUnNombre, "Indiquez la valeur du barème.");
  return (texte) =>
    controle(texte) ??
    ((taux ? lirePart(texte) : lireNombre(texte)) === 0 ? "Un barème n’est jamais nul." : null);
}

function estUnTaux(code: CodeDeBareme): boolean {
  return UNITES_DES_BAREMES[code] === "part";
}

/** « Barème par nouvel ETP, 2025 ». */
export function nommerLeBareme({ code, annee }: Pick<BaremeSaisi, "code" | "annee">): string {
  return `${LIBELLES_DES_BAREMES[code]}, ${annee}`;
}

/** Sa valeur, puis sa source. */
export function decrireLeBareme({ code, valeur, source }: BaremeSaisi): string[] {
  return [
    direLaValeur({ valeur, unite: UNITES_DES_BAREMES[code] }),
    source.trim() === "" ? "Source à dire." : `Source\u00a0: ${source}`,
  ];
}

/** Ceux que le complément livre, de la même forme que ceux que l'on saisit. */
export const BAREMES_LIVRES: readonly BaremeSaisi[] = BAREMES.flatMap(({ code, annee, valeur, source }) => {
  const connu = CODES.find((candidat) => candidat === code);
  return connu === undefined ? [] : [{ code: connu, annee, valeur, source }];
});
