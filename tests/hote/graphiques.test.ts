import { codeDErreur, ecrire, hoteParTest } from "./outils";

const hote = hoteParTest();

async function poserRadar(): Promise<void> {
  await ecrire("A1:C4", [
    ["", "Famille", "Social"],
    ["Mission 1", 0.5, 0.2],
    ["Mission 2", 0.7, "=NA()"],
    ["Mission 3", 1, 0],
  ]);
  await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.getActiveWorksheet();
    const radar = feuille.charts.add("RadarMarkers", feuille.getRange("A1:C4"), "Columns");
    radar.name = "CTG_Radar";
    radar.title.text = "Radar";
    radar.plotVisibleOnly = false;
    radar.legend.position = "Bottom";
    radar.axes.valueAxis.minimum = 0;
    radar.axes.valueAxis.maximum = 1;
    radar.axes.valueAxis.majorUnit = 0.25;
    radar.axes.valueAxis.numberFormat = "0%";
    radar.setPosition("E2", "H12");
    const serie = radar.series.getItemAt(0);
    serie.format.line.color = "#1F5FA8";
    serie.format.line.lineStyle = "Dash";
    serie.format.line.weight = 2;
    serie.markerStyle = "Square";
    serie.markerSize = 7;
    serie.markerBackgroundColor = "#1F5FA8";
    serie.markerForegroundColor = "#1F5FA8";
    await context.sync();
  });
}

describe("graphiques", () => {
  test("un radar se pose, se retrouve par son nom et se relit", async () => {
    await poserRadar();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      const radar = charts.getItem("CTG_Radar");
      radar.load(
        "name,chartType,plotVisibleOnly,title/text,legend/position,axes/valueAxis/maximum,left,top,width,height",
      );
      radar.series.load("items/name,items/markerStyle,items/format/line/color,items/format/line/lineStyle");
      charts.load("items/name");
      const absent = charts.getItemOrNullObject("Absent");
      absent.load("name");
      const compte = charts.getCount();
      const nombre = radar.series.getCount();
      await context.sync();
      expect(radar.chartType).toBe("RadarMarkers");
      expect(radar.plotVisibleOnly).toBe(false);
      expect(radar.title.text).toBe("Radar");
      expect(radar.axes.valueAxis.maximum).toBe(1);
      expect([radar.left, radar.top, radar.width, radar.height]).toEqual([192, 15, 192, 165]);
      expect(radar.series.items.map((serie) => serie.name)).toEqual(["Famille", "Social"]);
      expect(radar.series.items[0]?.format.line.color).toBe("#1F5FA8");
      expect(radar.series.items[0]?.markerStyle).toBe("Square");
      expect(charts.items.map((item) => item.name)).toEqual(["CTG_Radar"]);
      expect(absent.isNullObject).toBe(true);
      expect([compte.value, nombre.value]).toEqual([1, 2]);
    });
  });

  test("setData remplace les séries en gardant leur aspect, setValues une seule", async () => {
    await poserRadar();
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const radar = feuille.charts.getItem("CTG_Radar");
      radar.setData(feuille.getRange("A1:B3"), "Columns");
      const serie = radar.series.getItemAt(0);
      serie.load("name,format/line/color");
      serie.setValues(feuille.getRange("C2:C3"));
      const nombre = radar.series.getCount();
      await context.sync();
      expect(serie.format.line.color).toBe("#1F5FA8");
      expect(nombre.value).toBe(1);
    });
    const { feuilles } = await hote().host.instantane();
    expect(JSON.stringify(feuilles[0])).toContain("Feuil1!$C$2:$C$3");
  });

  test("un sens de séries laissé à Excel est refusé", async () => {
    const ajout = Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.charts.add("Radar", feuille.getRange("A1:C4"));
      await context.sync();
    });
    expect(await codeDErreur(ajout)).toBe("NotImplemented");
  });

  test("un graphique supprimé n'est plus là", async () => {
    await poserRadar();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      charts.getItem("CTG_Radar").delete();
      const compte = charts.getCount();
      await context.sync();
      expect(compte.value).toBe(0);
    });
  });
});

describe("mise en page", () => {
  test("orientation, pages, zone, titres, en-têtes, marges et sauts se règlent et se relisent", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout } = feuille;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.leftMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:G40");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P sur &N";
      feuille.horizontalPageBreaks.add("A20");
      feuille.horizontalPageBreaks.add(feuille.getRange("A10"));
      pageLayout.load(
        "orientation,paperSize,zoom,leftMargin,centerHorizontally,headersFooters/defaultForAllPages/centerFooter",
      );
      feuille.horizontalPageBreaks.load("items");
      const titres = pageLayout.getPrintTitleRowsOrNullObject();
      titres.load("address");
      await context.sync();
      expect(pageLayout.orientation).toBe("Landscape");
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(pageLayout.leftMargin).toBe(36);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("Page &P sur &N");
      expect(titres.address).toBe("Feuil1!1:3");
      expect(feuille.horizontalPageBreaks.items).toHaveLength(2);
      feuille.horizontalPageBreaks.removePageBreaks();
      const reste = feuille.horizontalPageBreaks.getCount();
      await context.sync();
      expect(reste.value).toBe(0);
    });
  });
});
