import { ErreurDeSaisie } from "../../domaine/erreurs";
import { exigerPositif } from "../../domaine/saisie/exigerPositif";
import { appel, constante, nombre, positifOuVide, siJuste, terme, uneCellule } from "./conditions";
import type { ArgumentAInserer, FonctionAInserer, Termes } from "./types";

const CLES = ["retenus", "precedente", "forfait", "nouveaux", "bareme"] as const;
const AUCUN = constante(0);

/** R-FORFAIT-1. */
export const FORFAIT: FonctionAInserer = {
  nom: "CTG.FORFAIT",
  sens: "Financement des postes",
  arguments: [
    argument("retenus", "ETP retenus", "ETP pris en compte par la Caf, avant le plafond."),
    argument(
      "precedente",
      "ETP de la précédente CTG",
      "Ils plafonnent les premiers\u00a0; une cellule vide vaut 0.",
    ),
    argument("forfait", "Forfait par ETP", "Euros par ETP déjà soutenu, gelés au renouvellement."),
    argument("nouveaux", "Nouveaux ETP", "Ceux que la Caf soutient\u00a0; aucun par défaut.", true),
    argument("bareme", "Barème d’un nouvel ETP", "Euros, fixés par la Cnaf pour l’année.", true),
  ],
  verifier: ({ nouveaux, bareme }) => {
    if (nouveaux === undefined || nouveaux.texte === "0" || bareme !== undefined) return;
    throw new ErreurDeSaisie(
      "Barème d’un nouvel ETP",
      "à donner dès qu’il y a de nouveaux ETP. Il ne se devine pas.",
    );
  },
  composer: (termes, forme) =>
    uneCellule(
      forme === "ctg"
        ? appel(
            "CTG.FORFAIT",
            CLES.map((cle) => termes[cle]?.texte),
          )
        : natif(termes),
    ),
};

function natif(termes: Termes): string {
  const [retenus, precedente, forfait] = [
    terme(termes, "retenus"),
    terme(termes, "precedente"),
    terme(termes, "forfait"),
  ];
  const { nouveaux = AUCUN, bareme = AUCUN } = termes;
  const donnes = [retenus, precedente, forfait, nouveaux, bareme];
  const partNouvelle = nouveaux.texte === "0" ? "" : `+${nombre(nouveaux)}*${nombre(bareme)}`;
  return siJuste(
    [
      ...donnes.flatMap(positifOuVide),
      ...(partNouvelle === "" ? [] : [`OR(${nombre(nouveaux)}=0,${nombre(bareme)}>0)`]),
    ],
    `ROUND(MIN(${nombre(retenus)},${nombre(precedente)})*${nombre(forfait)}${partNouvelle},2)`,
  );
}

function argument(cle: string, libelle: string, aide: string, facultatif = false): ArgumentAInserer {
  return { cle, libelle, aide, facultatif, genre: { nom: "cellule", exiger: exigerPositif } };
}
