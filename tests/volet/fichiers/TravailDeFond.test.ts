import {
  TravailDeFond,
  TravailleurAbsent,
  TravailleurEnPanne,
  TravailTropLong,
} from "../../../src/volet/fichiers/TravailDeFond";
import { equipe } from "./travailleurDEssai";

const OCTETS = new Uint8Array([1, 2, 3]);
const sansFin = () => new AbortController().signal;

describe("un travail de fond", () => {
  test("rend ce que le service rend, l’un après l’autre, par un seul travailleur", async () => {
    const { creer, crees } = equipe("sert");
    const fond = new TravailDeFond(creer);
    for (let fois = 0; fois < 2; fois++) {
      const rapport = await fond.demander("lireRecu", [OCTETS], { signal: sansFin() });
      expect(rapport).toMatchObject({ etat: "refuse" });
    }
    expect(crees).toHaveLength(1);
    fond.arreter();
    expect(crees[0]?.estArrete).toBe(true);
  });

  test("rend l’échec du service, et sert encore ensuite", async () => {
    const { creer, crees } = equipe("sert");
    const fond = new TravailDeFond(creer);
    const demande = fond.demander("ecrireLeGabarit", [{} as never], { signal: sansFin() });
    await expect(demande).rejects.toBeInstanceOf(Error);
    await expect(fond.demander("archiver", [[]], { signal: sansFin() })).resolves.toBeInstanceOf(Uint8Array);
    expect(crees).toHaveLength(1);
  });

  test("passé le délai, arrête le travailleur et le remplace à la demande suivante", async () => {
    const { creer, crees } = equipe("muet", "sert");
    const fond = new TravailDeFond(creer);
    const demande = fond.demander("lireRecu", [OCTETS], { signal: sansFin(), delai: 5 });
    await expect(demande).rejects.toBeInstanceOf(TravailTropLong);
    expect(crees[0]?.estArrete).toBe(true);
    await expect(fond.demander("archiver", [[]], { signal: sansFin() })).resolves.toBeInstanceOf(Uint8Array);
    expect(crees).toHaveLength(2);
  });

  test("annulé, arrête le travailleur sur-le-champ", async () => {
    const { creer, crees } = equipe("muet");
    const annulation = new AbortController();
    const demande = new TravailDeFond(creer).demander("lireRecu", [OCTETS], { signal: annulation.signal });
    annulation.abort();
    await expect(demande).rejects.toMatchObject({ name: "AbortError" });
    expect(crees[0]?.estArrete).toBe(true);
  });

  test("annulé d’avance, ne démarre rien", async () => {
    const { creer, crees } = equipe("sert");
    const demande = new TravailDeFond(creer).demander("lireRecu", [OCTETS], { signal: AbortSignal.abort() });
    await expect(demande).rejects.toMatchObject({ name: "AbortError" });
    expect(crees).toEqual([]);
  });

  test.each([
    ["meurt", TravailleurEnPanne],
    ["absent", TravailleurAbsent],
  ] as const)("un travailleur de sorte « %s » se reconnaît", async (sorte, erreur) => {
    const fond = new TravailDeFond(equipe(sorte).creer);
    const demande = fond.demander("lireRecu", [OCTETS], { signal: sansFin() });
    await expect(demande).rejects.toBeInstanceOf(erreur);
  });
});
