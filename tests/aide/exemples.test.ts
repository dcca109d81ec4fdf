import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";
import { AIDES } from "../../src/aide/exemples";
import { formuleDeLExemple } from "../../src/aide/formuleDeLExemple";
import type { Affiche, Aide, ErreurFrequente } from "../../src/aide/modele";
import type { Metadonnees, Vide } from "../../src/hote/fonctions";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { adresse } from "../../src/plan/adresses";
import { empaqueter } from "../fonctions/bacASable";

jest.setTimeout(120_000);

const FONCTIONS = Object.entries(AIDES);

/** Excel en français montre ces codes ; l'hôte garde ceux du moteur. */
const EN_FRANCAIS: Readonly<Record<string, string>> = {
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#SPILL!": "#PROPAGATION!",
};

let code: string;
let metadonnees: Metadonnees;

beforeAll(async () => {
  metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  code = await empaqueter();
});

/** Une feuille neuve où l'exemple est tapé, cellule par cellule, comme dans Excel en français. */
class FeuilleDEssai {
  private constructor(
    private readonly hote: HoteSansEcran,
    private readonly nom: string,
    private readonly aide: Aide,
  ) {}

  static async taper(hote: HoteSansEcran, nom: string, aide: Aide): Promise<FeuilleDEssai> {
    await hote.host.utilisateur.ajouterFeuille(nom);
    const feuille = new FeuilleDEssai(hote, nom, aide);
    for (const [ligne, rangee] of aide.exemple.cellules.entries()) {
      for (const [colonne, texte] of rangee.entries()) {
        if (texte !== "") await feuille.saisir(adresse(ligne, colonne), texte);
      }
    }
    return feuille;
  }

  saisir(cellule: string, texte: string): Promise<void> {
    return this.hote.host.utilisateur.saisir(this.nom, cellule, texte);
  }

  remplacerLaFormule(formule: string): Promise<void> {
    return this.saisir(this.formule.adresse, formule);
  }

  /** Ce que montrent la cellule de la formule et ses voisines, sur autant de lignes × colonnes que `modele`. */
  affiche(modele: Affiche): Affiche {
    const { ligne, colonne } = this.formule;
    return modele.map((rangee, l) => rangee.map((_, c) => this.lire(adresse(ligne + l, colonne + c))));
  }

  get message(): string | undefined {
    return this.hote.host.messageDErreur(this.nom, this.formule.adresse);
  }

  private get formule() {
    return formuleDeLExemple(this.aide.exemple);
  }

  private lire(cellule: string): string {
    const texte = this.hote.host.utilisateur.lire(this.nom, cellule);
    return EN_FRANCAIS[texte] ?? texte;
  }
}

function demarrer(vide: Vide): HoteSansEcran {
  return demarrerHote({ fonctions: { code, metadonnees, vide } });
}

test("chaque fonction livrée a son exemple, et aucune autre", () => {
  expect(new Set(FONCTIONS.map(([id]) => id))).toEqual(new Set(metadonnees.functions.map(({ id }) => id)));
});

describe.each<[Vide]>([[0], [null], [""]])("là où Excel transmet un vide comme %j", (vide) => {
  let hote: HoteSansEcran;
  beforeAll(() => {
    hote = demarrer(vide);
  });
  afterAll(() => hote.arreter());

  test.each(FONCTIONS)("l’exemple de CTG.%s affiche ce qu’il annonce", async (id, aide) => {
    const feuille = await FeuilleDEssai.taper(hote, id, aide);
    const { resultat } = aide.exemple;
    expect(feuille.affiche(resultat)).toEqual(resultat);
    for (const { formule, resultat: annonce } of aide.variantes) {
      await feuille.remplacerLaFormule(formule);
      expect([formule, feuille.affiche(annonce)]).toEqual([formule, annonce]);
    }
  });
});

describe("les erreurs fréquentes", () => {
  let hote: HoteSansEcran;
  beforeAll(() => {
    hote = demarrer(0);
  });
  afterAll(() => hote.arreter());

  const erreurs = FONCTIONS.flatMap(([id, aide]) =>
    aide.erreurs.map((erreur, rang) => [id, rang + 1, aide, erreur] as const),
  );

  test.each(erreurs)(
    "CTG.%s, erreur %i : ce que l’on voit est ce que la page en dit",
    async (id, rang, aide, erreur) => {
      const feuille = await FeuilleDEssai.taper(hote, `${id} ${rang}`, aide);
      await provoquer(feuille, erreur);
      const vu = { affiche: feuille.affiche([erreur.affiche])[0], message: feuille.message };
      expect(vu).toEqual({ affiche: erreur.affiche, message: erreur.message });
    },
  );

  test.each(erreurs)(
    "CTG.%s, erreur %i : elle ne se confond pas avec le bon résultat",
    (_id, _rang, aide, { affiche }) => {
      expect(affiche).not.toEqual(aide.exemple.resultat[0]);
    },
  );

  function provoquer(feuille: FeuilleDEssai, { essai }: ErreurFrequente): Promise<void> {
    return "formule" in essai
      ? feuille.remplacerLaFormule(essai.formule)
      : feuille.saisir(essai.cellule, essai.valeur);
  }
});
