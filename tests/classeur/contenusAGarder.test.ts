import type { Dossier } from "../../src/domaine/dossier/dossier";
import { surLEquipe, type Geste } from "../../src/domaine/dossier/geste";
import type { Periode } from "../../src/domaine/equipe/equipe";
import { ajouterPeriode, changerLaFiche, poserCof } from "../../src/domaine/equipe/gestes";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import {
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  faire,
  refus,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(async () => {
  hote = demarrerHote();
  await batir();
});

afterEach(() => {
  hote.arreter();
});

const MODE_EMPLOI = "CTG Mode d’emploi";
const POSTES = "CTG Postes";
const PREVISIONNEL = "CTG Prévisionnel";
const FEUILLES = { "mode-emploi": MODE_EMPLOI, postes: POSTES, previsionnel: PREVISIONNEL } as const;

type Place = readonly [cle: keyof typeof FEUILLES, identifiant: string, role: string];

const HEURES: Place = ["previsionnel", "prevision:p1", "heures"];
const SALAIRE: Place = ["previsionnel", "prevision:p1", "salaire"];
const QUOTITE: Place = ["postes", "poste:p1", "quotite"];
const PART: Place = ["postes", "fiche:p2", "fiche.partSppe"];
const EMPLOYEUR: Place = ["mode-emploi", "dossier:employeur", "valeur"];
const FIN: Place = ["mode-emploi", "dossier:finCtg", "valeur"];

const poser = async ([cle, identifiant, role]: Place, contenu: string | number) =>
  coller(hote, FEUILLES[cle], await celluleDe(cle, identifiant, role), contenu);
const contenu = async ([cle, identifiant, role]: Place) =>
  contenuDe(hote, FEUILLES[cle], await celluleDe(cle, identifiant, role));

/** Un geste qui touche toutes les feuilles où l'on saisit : le nom du territoire et des heures, une période. */
const MALADIE: Periode = { nature: "maladie", debut: "2024-02-01", fin: "2024-02-29" };
const toutToucher: Geste = (dossier) =>
  surLEquipe((equipe) => {
    const ajoutee = ajouterPeriode("p1", MALADIE)(equipe);
    return ajoutee === null ? null : changerLaFiche("p2", { heuresPrevues: 12 })(ajoutee);
  })({ ...dossier, territoire: { ...dossier.territoire, nom: "Pays d’essai" } });

const RECRITURES: readonly (readonly [string, (geste: Geste) => Promise<unknown>])[] = [
  ["un geste", faire],
  ["une reconstruction", async (geste) => batir(geste(await dossierLu()) ?? (await dossierLu()))],
];

describe.each(RECRITURES)(
  "%s laisse ce que l’utilisateur a mis dans les cellules qu’il ne change pas",
  (_, recrire) => {
    test("formules, textes illisibles, vraies dates et parts en texte", async () => {
      await poser(HEURES, "=500*2");
      await poser(SALAIRE, "environ 30 k€");
      await poser(QUOTITE, "presque un temps plein");
      await poser(PART, "'60 %");
      await poser(EMPLOYEUR, '="Grand "&"Châtellerault"');
      await poser(FIN, 45657);
      const attendus = [HEURES, SALAIRE, QUOTITE, PART, EMPLOYEUR, FIN];
      const avant = await Promise.all(attendus.map(contenu));
      await recrire(toutToucher);
      expect(await Promise.all(attendus.map(contenu))).toEqual(avant);
      expect(avant).toEqual([
        "=500*2",
        "environ 30 k€",
        "presque un temps plein",
        "60 %",
        '="Grand "&"Châtellerault"',
        45657,
      ]);
      const lu = await dossierLu();
      expect(lu.territoire).toMatchObject({ nom: "Pays d’essai", finCtg: "2024-12-31" });
      expect(ficheDe(lu, "p2")).toMatchObject({ heuresPrevues: 12, partSppe: 0.6 });
    });

    test("une formule suit les lignes que l’on insère au-dessus de ce qu’elle désigne", async () => {
      const nom = await celluleDe("postes", "cof:c1", "cof.etpDejaSoutenus");
      await poser(["postes", "fiche:p1", "fiche.partSppe"], `=${nom}*0+0.5`);
      const avant = (await dossierLu()).equipe.cofs[0]?.identifiant;
      await recrire((dossier) =>
        surLEquipe((equipe) => ({
          ...equipe,
          employeurs: [
            ...equipe.employeurs,
            ...["e7", "e8", "e9"].map((identifiant) => ({
              identifiant,
              nom: identifiant,
              perimetre: "",
              lien: "" as const,
            })),
          ],
        }))(dossier),
      );
      const apres = await celluleDe("postes", `cof:${avant}`, "cof.etpDejaSoutenus");
      expect(apres).not.toBe(nom);
      expect(await contenu(["postes", "fiche:p1", "fiche.partSppe"])).toBe(`=${apres}*0+0.5`);
    });

    test("ce qui change vraiment l’emporte", async () => {
      await poser(HEURES, "=500*2");
      await poser(PART, "beaucoup");
      await poser(FIN, 45657);
      await recrire((dossier) =>
        surLEquipe((equipe) => {
          const heures = changerLaFiche("p1", { heuresPrevues: 900 })(equipe);
          return heures === null ? null : changerLaFiche("p2", { partSppe: 0.3 })(heures);
        })({ ...dossier, territoire: { ...dossier.territoire, finCtg: "2025-06-30" } }),
      );
      expect(await Promise.all([HEURES, PART, FIN].map(contenu))).toEqual([900, 0.3, "30/06/2025"]);
    });
  },
);

describe("les périodes, dont la ligne n’est qu’un rang", () => {
  const ligneDe = async (rang: number, champ: string): Promise<string> =>
    celluleDe("postes", `periode:${rang}`, `periode.${champ}`);
  const mettre = async (rang: number, champs: Readonly<Record<string, string | number>>) => {
    for (const [champ, valeur] of Object.entries(champs)) {
      await coller(hote, POSTES, await ligneDe(rang, champ), valeur);
    }
  };
  /** Toutes les cellules du tableau, vides exceptées. */
  const tableau = async (): Promise<string[]> => {
    const { feuilles } = await classeurLu();
    const reperee = feuilles.get("postes");
    const lignes = [...(reperee?.lignes ?? [])].filter(([identifiant]) => identifiant.startsWith("periode:"));
    const rangees = await Promise.all(
      lignes.map(async ([identifiant]) => {
        const champs = ["poste", "nature", "debut", "fin"];
        const contenus = await Promise.all(
          champs.map(async (champ) =>
            contenuDe(hote, POSTES, await celluleDe("postes", identifiant, `periode.${champ}`)),
          ),
        );
        return contenus.join(" | ");
      }),
    );
    return rangees.filter((rangee) => !/^[ |]*$/.test(rangee));
  };
  const nombre = async () => (await dossierLu()).equipe.fiches.flatMap(({ periodes }) => periodes).length;

  test.each(RECRITURES)(
    "%s les remet en ordre sans en perdre ni en doubler, formules comprises",
    async (__, recrire) => {
      const libre = (await nombre()) + 2;
      await mettre(libre, { poste: "p1", nature: "Maladie", debut: "=DATE(2024,1,8)", fin: "31/01/2024" });
      const avant = await dossierLu();
      await recrire(surLEquipe(ajouterPeriode("p1", MALADIE)));
      expect((await dossierLu()).equipe).toEqual(ajouterPeriode("p1", MALADIE)(avant.equipe));
      expect(await tableau()).toContain("p1 | Maladie | =DATE(2024,1,8) | 31/01/2024");
      expect(await tableau()).toHaveLength(await nombre());
    },
  );

  test("une période modifiée garde les cellules que le geste ne change pas", async () => {
    const libre = (await nombre()) + 1;
    await mettre(libre, { poste: "p1", nature: "Maladie", debut: "=DATE(2024,1,8)", fin: "31/01/2024" });
    await faire(
      surLEquipe((equipe) => ({
        ...equipe,
        fiches: equipe.fiches.map((fiche) => ({
          ...fiche,
          periodes: fiche.periodes.map((periode) =>
            periode.debut === "2024-01-08" ? { ...periode, fin: "2024-02-15" } : periode,
          ),
        })),
      })),
    );
    expect(await tableau()).toContain("p1 | Maladie | =DATE(2024,1,8) | 15/02/2024");
  });

  test("une ligne que la lecture ne comprend pas reste, et se dit toujours", async () => {
    const libre = (await nombre()) + 1;
    await mettre(libre, { poste: "p1", nature: "congé parental", debut: "'08/01/2024" });
    const constats = (await classeurLu()).constats.map(({ code, phrase }) => [code, phrase]);
    expect(constats).toHaveLength(1);
    await faire(surLEquipe(ajouterPeriode("p1", MALADIE)));
    expect(await tableau()).toContain("p1 | congé parental | 08/01/2024 | ");
    expect((await classeurLu()).constats.map(({ code, phrase }) => [code, phrase])).toEqual(constats);
  });

  test("plus de lignes illisibles que de lignes vides : rien ne s’écrit", async () => {
    const { feuilles } = await classeurLu();
    const lignes = [...(feuilles.get("postes")?.lignes.keys() ?? [])].filter((id) =>
      id.startsWith("periode:"),
    );
    for (let rang = 1; rang <= lignes.length; rang++) {
      await mettre(rang, { poste: "p1", nature: `congé ${rang}` });
    }
    const avant = await hote.host.instantane();
    expect((await refus(faire(surLEquipe(ajouterPeriode("p1", MALADIE))))).code).toBe("PeriodesIllisibles");
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("une ligne copiée est une période de plus, une seule fois", async () => {
    const { utilisateur } = hote.host;
    utilisateur.deprotegerFeuille(POSTES);
    const cellule = await ligneDe(1, "poste");
    const ligne = Number(cellule.replace(/\D/g, ""));
    await utilisateur.insererLigne(POSTES, ligne + 1);
    await hote.Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem(POSTES);
      feuille.getRange(`A${ligne + 1}:H${ligne + 1}`).copyFrom(`A${ligne}:H${ligne}`);
      await context.sync();
    });
    const avant = await dossierLu();
    await faire(surLEquipe(poserCof({ ...COF })));
    expect((await dossierLu()).equipe.fiches).toEqual(avant.equipe.fiches);
    await batir(await dossierLu());
    expect((await dossierLu()).equipe.fiches).toEqual(avant.equipe.fiches);
  });

  const COF = {
    identifiant: "c9",
    type: "diagnostic",
    employeur: "e1",
    debut: "2024-01-01",
    fin: "2024-12-31",
    etpDejaSoutenus: 0,
    nouveauxEtp: 0,
  } as const;
});

function ficheDe({ equipe }: Dossier, poste: string) {
  return equipe.fiches.find((fiche) => fiche.poste === poste);
}
