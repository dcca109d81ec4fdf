import type { Poste } from "../../dossier/dossier";
import type { Periode } from "../equipe";
import { seRecoupent, type Intervalle } from "../intervalles";
import { lireJour } from "../jours";
import { ficheDe, nommerLePoste, type ConstatDEquipe, type RegleDEquipe } from "./constat";

const SOURCE =
  "Décision\u00a0: quotité, ETP présent et ETP financé sont distincts, et une absence n’est déduite qu’une fois.";

const NOMS: Readonly<Record<Periode["nature"], string>> = {
  presence: "présence",
  maladie: "maladie",
  vacance: "vacance",
};

/** R-PRES-1 : des dates qui existent, dans l'ordre, et des périodes qui ne se contredisent pas. */
export const periodes: RegleDEquipe = (examinee) => {
  const constats: ConstatDEquipe[] = [];
  for (const poste of examinee.postes) {
    for (const avis of examiner(poste, ficheDe(examinee, poste)?.periodes ?? [])) {
      constats.push({ regle: "R-PRES-1", poste: poste.identifiant, source: SOURCE, ...avis });
    }
  }
  return constats;
};

type Avis = Required<Pick<ConstatDEquipe, "gravite" | "phrase" | "champ" | "periode">>;

interface PeriodeLue extends Intervalle {
  readonly periode: Periode;
}

function examiner(poste: Poste, saisies: readonly Periode[]): Avis[] {
  const qui = nommerLePoste(poste);
  const avis: Avis[] = [];
  const lues: PeriodeLue[] = [];
  for (const periode of saisies) {
    const lue = lire(periode);
    const dater = (champ: "debut" | "fin", phrase: string) =>
      avis.push({ gravite: "a-corriger", phrase, champ, periode });
    if (lue === null) {
      const champ = lireJour(periode.debut) === null ? "debut" : "fin";
      dater(champ, `Une date de ${dire(periode)} de ${qui} n’existe pas.`);
    } else if (lue.fin < lue.debut) {
      dater("fin", `La ${dire(periode)} de ${qui} finit avant de commencer.`);
    } else lues.push(lue);
  }
  lues.forEach((a, rang) => {
    for (const b of lues.slice(rang + 1)) if (seRecoupent(a, b)) avis.push(...surLeRecoupement(a, b, qui));
  });
  return avis;
}

/** Une maladie se prend pendant une présence ; tout autre recoupement se dit. */
function surLeRecoupement({ periode: a }: PeriodeLue, { periode: b }: PeriodeLue, qui: string): Avis[] {
  const natures = [a.nature, b.nature].sort().join(" et ");
  const avis = (gravite: Avis["gravite"], phrase: string): Avis[] => [
    { gravite, phrase, champ: "debut", periode: b },
  ];
  switch (natures) {
    case "presence et presence":
      return avis(
        "a-corriger",
        `Deux présences de ${qui} se recouvrent (${dire(a)}, ${dire(b)})\u00a0: la seconde l’emporte.`,
      );
    case "presence et vacance":
      return avis(
        "a-corriger",
        `Le poste de ${qui} est dit à la fois tenu et vacant (${dire(a)}, ${dire(b)}).`,
      );
    case "maladie et vacance":
      return avis(
        "a-discuter",
        `Pour ${qui}, une maladie et une vacance se recouvrent (${dire(a)}, ${dire(b)})\u00a0: chaque jour n’est déduit qu’une fois.`,
      );
    default:
      return [];
  }
}

function lire(periode: Periode): PeriodeLue | null {
  const debut = lireJour(periode.debut);
  const fin = periode.fin === "" ? Infinity : lireJour(periode.fin);
  return debut === null || fin === null ? null : { periode, debut, fin };
}

function dire({ nature, debut, fin }: Periode): string {
  const enFrancais = (iso: string) => iso.split("-").reverse().join("/");
  return fin === ""
    ? `${NOMS[nature]} depuis le ${enFrancais(debut)}`
    : `${NOMS[nature]} du ${enFrancais(debut)} au ${enFrancais(fin)}`;
}
