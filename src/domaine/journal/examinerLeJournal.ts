import type { Dossier, Territoire } from "../dossier/dossier";
import { direJour } from "../equipe/ecrits/direJour";
import { lireJour } from "../equipe/jours";
import { trierParGravite } from "../financement/trierParGravite";
import { cleDuFait } from "./cleDuFait";
import type { ConstatDActivite } from "./constat";
import type { EntreeDeJournal } from "./journal";
import { nommerLEntree } from "./nommerLEntree";

/**
 * R-JOURNAL-1 : ce qui empêche une entrée de compter, ou la fait compter à tort, le plus grave d'abord. Un journal qui
 * n'est pas ouvert n'a rien à se reprocher.
 */
export function examinerLeJournal({
  journal,
  territoire,
  postes,
}: Pick<Dossier, "journal" | "territoire" | "postes">): ConstatDActivite[] {
  const connus = new Set(postes.map(({ identifiant }) => identifiant));
  const vus = new Set<string>();
  const constats: ConstatDActivite[] = [];
  (journal ?? []).forEach((entree, rang) => {
    const avis = [
      ...surLaDate(entree, territoire),
      ...surLeType(entree),
      ...surLePoste(entree, connus),
      ...surLeDoublon(entree, vus),
    ];
    for (const [gravite, phrase, champ] of avis) {
      constats.push({ regle: "R-JOURNAL-1", gravite, rang, champ, phrase });
    }
  });
  return trierParGravite(constats);
}

type Avis = readonly [gravite: ConstatDActivite["gravite"], phrase: string, champ: keyof EntreeDeJournal];

function surLaDate(entree: EntreeDeJournal, { debutCtg, finCtg }: Territoire): Avis[] {
  const qui = `L’entrée ${citer(entree)}`;
  if (entree.date.trim() === "") {
    return [["a-corriger", `${qui} n’a pas de date\u00a0: aucune année ne la compte.`, "date"]];
  }
  const jour = lireJour(entree.date);
  if (jour === null)
    return [
      [
        "a-corriger",
        `La date de l’entrée ${citer(entree)} n’existe pas\u00a0: aucune année ne compte cette entrée.`,
        "date",
      ],
    ];
  const [debut, fin] = [lireJour(debutCtg), lireJour(finCtg)];
  if (debut !== null && jour < debut) {
    return [
      [
        "a-discuter",
        `${qui} est d’avant la CTG, qui commence le ${direJour(debut)}. Vérifiez sa date.`,
        "date",
      ],
    ];
  }
  if (fin !== null && jour > fin) {
    return [
      ["a-discuter", `${qui} est d’après la CTG, qui finit le ${direJour(fin)}. Vérifiez sa date.`, "date"],
    ];
  }
  return [];
}

function surLeType(entree: EntreeDeJournal): Avis[] {
  if (entree.type !== "") return [];
  return [
    ["a-corriger", `L’entrée ${citer(entree)} n’a pas de type\u00a0: aucun indicateur ne la compte.`, "type"],
  ];
}

function surLePoste(entree: EntreeDeJournal, connus: ReadonlySet<string>): Avis[] {
  if (entree.poste === "" || connus.has(entree.poste)) return [];
  return [
    [
      "a-corriger",
      `L’entrée ${citer(entree)} est d’un chargé de coopération que le dossier n’a pas. Dites de qui.`,
      "poste",
    ],
  ];
}

function surLeDoublon(entree: EntreeDeJournal, vus: Set<string>): Avis[] {
  if (entree.type === "" || lireJour(entree.date) === null) return [];
  const cle = cleDuFait(entree);
  if (!vus.has(cle)) {
    vus.add(cle);
    return [];
  }
  return [
    [
      "a-discuter",
      `L’entrée ${citer(entree)} est déjà dans le journal, du même jour et du même type. Retirez-la si c’est le même fait, sinon précisez son objet.`,
      "objet",
    ],
  ];
}

function citer(entree: EntreeDeJournal): string {
  return `«\u00a0${nommerLEntree(entree)}\u00a0»`;
}
