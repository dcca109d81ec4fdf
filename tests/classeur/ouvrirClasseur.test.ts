import { ErreurDeClasseur } from "../../src/classeur/erreurs";
import { ouvrirClasseur } from "../../src/classeur/ouvrirClasseur";
import { hoteParTest } from "../hote/outils";

describe("ouvrir un fichier dans un nouveau classeur", () => {
  const hote = hoteParTest();

  /** Tous les octets possibles, sur plusieurs tranches. */
  const octets = Uint8Array.from({ length: 100_000 }, (_, rang) => rang % 256);

  test("Excel reçoit le fichier octet pour octet, sans toucher au classeur ouvert", async () => {
    const avant = await hote().host.instantane();
    await ouvrirClasseur(octets);
    expect(hote().host.noyau.nouveauxClasseurs).toEqual([octets]);
    expect(await hote().host.instantane()).toEqual(avant);
  });

  test("pendant la saisie d’une cellule, l’ouverture attend", async () => {
    hote().host.commencerSaisie();
    const ouverture = ouvrirClasseur(octets);
    await new Promise((pret) => setTimeout(pret, 20));
    expect(hote().host.noyau.nouveauxClasseurs).toEqual([]);
    hote().host.terminerSaisie();
    await ouverture;
    expect(hote().host.noyau.nouveauxClasseurs).toHaveLength(1);
  });

  test("un refus d’Excel se dit en français", async () => {
    hote().host.panne({ lot: 1, code: "AccessDenied" });
    const refus = ouvrirClasseur(octets);
    await expect(refus).rejects.toBeInstanceOf(ErreurDeClasseur);
    await expect(refus).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("avant ExcelApi 1.8", () => {
  const hote = hoteParTest({ ensembles: { ExcelApi: "1.7" } });

  test("l’absence de l’API se dit en français", async () => {
    await expect(ouvrirClasseur(new Uint8Array([1]))).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(hote().host.noyau.nouveauxClasseurs).toEqual([]);
  });
});
