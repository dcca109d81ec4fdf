/** De quoi éprouver le relevé : une API de chaque façon d'en nommer une, dont deux au-delà d'ExcelApi 1.9. */
export async function employerDesApis(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  const plage = worksheets.getItem("A").getRange("A1:B2");
  plage.values = [
    [1, 2],
    [3, 4],
  ];
  plage.getMergedAreasOrNullObject();
  plage.load("format/fill/color,height");
  plage.setCellProperties([[{ format: { fill: { color: "#FFFFFF" } } }]]);
  context.workbook.names.load(["name", "items/visible"]);
  await context.sync();
}
