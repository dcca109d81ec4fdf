import { exigerPositif } from "../../domaine/saisie/exigerPositif";
import { appel, nombre, plagePositive, positifOuVide, siJuste, terme } from "./conditions";
import { celluleDe } from "./reference";
import type { Bloc, FonctionAInserer, Reference, Terme, Termes } from "./types";

/** R-VENT-1 : au centime, de somme exacte. */
export const VENTILATION: FonctionAInserer = {
  nom: "CTG.VENTILATION",
  sens: "Montant réparti selon une clé",
  arguments: [
    {
      cle: "montant",
      libelle: "Montant",
      aide: "Euros à répartir.",
      facultatif: false,
      genre: { nom: "cellule", exiger: exigerPositif },
    },
    {
      cle: "cle",
      libelle: "Clé",
      aide: "Une plage de parts dont la somme fait 100\u00a0%\u00a0; le résultat a la même forme.",
      facultatif: false,
      genre: { nom: "plage" },
    },
  ],
  composer: (termes, forme) => {
    const cle = terme(termes, "cle");
    const reference = plageDe(cle);
    const { lignes, colonnes } = reference.plage;
    if (forme === "native") return { formules: natives(termes, reference), lignes, colonnes };
    const formule = appel("CTG.VENTILATION", [terme(termes, "montant").texte, cle.texte]);
    return { formules: [[formule]], lignes, colonnes };
  },
};

function plageDe({ texte, reference }: Terme): Reference {
  if (reference === null) throw new Error(`La clé est une plage, pas ${texte}.`);
  return reference;
}

/**
 * Une formule par part, comme le domaine : les centimes entiers, et ceux qui restent aux plus forts restes ; à restes
 * égaux, à la plus forte part, puis à la première. Les restes se comparent au millionième de centime : au-delà, ce sont
 * des résidus de calcul.
 */
function natives(termes: Termes, cle: Reference): Bloc["formules"] {
  const montant = terme(termes, "montant");
  const k = terme(termes, "cle").texte;
  const centimes = `ROUND(${nombre(montant)}*100,0)`;
  const exact = (part: string) => `ROUND(${centimes}*${part}/SUM(${k}),6)`;
  const reste = (part: string) => `ROUND(MOD(${exact(part)},1),6)`;
  const rang = (part: string) => `(ROW(${part})*16384+COLUMN(${part}))`;
  const conditions = [
    ...positifOuVide(montant),
    ...plagePositive(terme(termes, "cle")),
    `ABS(SUM(${k})-1)<=0.000001`,
  ];
  const aDonner = `${centimes}-SUMPRODUCT(INT(${exact(k)}))`;
  return Array.from({ length: cle.plage.lignes }, (_, l) =>
    Array.from({ length: cle.plage.colonnes }, (__, c) => {
      const part = celluleDe(cle, l, c);
      const devant =
        `SUMPRODUCT((${reste(k)}>${reste(part)})+(${reste(k)}=${reste(part)})*` +
        `((${k}>${part})+(${k}=${part})*(${rang(k)}<${rang(part)})))`;
      return siJuste(conditions, `(INT(${exact(part)})+(${devant}<${aDonner}))/100`);
    }),
  );
}
