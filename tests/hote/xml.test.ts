import { codeDErreur, hoteParTest } from "./outils";

const hote = hoteParTest();
const ESPACE = "urn:ctg-excel:dossier:1";

describe("parties XML", () => {
  test("une partie s'ajoute, se retrouve par son espace de noms, se change, se supprime", async () => {
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const partie = customXmlParts.add(`<?xml version="1.0"?><dossier xmlns="${ESPACE}"><a/></dossier>`);
      customXmlParts.add(`<x:autre xmlns:x='urn:autre'/>`);
      partie.load("id,namespaceUri");
      const trouvees = customXmlParts.getByNamespace(ESPACE);
      trouvees.load("items/id,items/namespaceUri");
      const compte = trouvees.getCount();
      const seule = trouvees.getOnlyItemOrNullObject();
      const xml = seule.getXml();
      const absente = customXmlParts.getByNamespace("urn:absent").getOnlyItemOrNullObject();
      absente.load("id");
      await context.sync();
      expect(compte.value).toBe(1);
      expect(trouvees.items.map((item) => item.id)).toEqual([partie.id]);
      expect(partie.namespaceUri).toBe(ESPACE);
      expect(xml.value).toContain("<a/>");
      expect(absente.isNullObject).toBe(true);
      trouvees.items[0]?.setXml(`<dossier xmlns="${ESPACE}"><b/></dossier>`);
      const relue = partie.getXml();
      await context.sync();
      expect(relue.value).toContain("<b/>");
      partie.delete();
      const reste = customXmlParts.getByNamespace(ESPACE).getCount();
      await context.sync();
      expect(reste.value).toBe(0);
    });
  });

  test("un texte qui n'est pas du XML est refusé", async () => {
    const ajout = Excel.run(async (context) => {
      context.workbook.customXmlParts.add("bonjour");
      await context.sync();
    });
    expect(await codeDErreur(ajout)).toBe("InvalidArgument");
  });

  test("l'inspecteur de documents les efface toutes", async () => {
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(`<a xmlns="${ESPACE}"/>`);
      await context.sync();
    });
    hote().host.utilisateur.effacerPartiesXml();
    await Excel.run(async (context) => {
      const compte = context.workbook.customXmlParts.getByNamespace(ESPACE).getCount();
      await context.sync();
      expect(compte.value).toBe(0);
    });
  });
});
