/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

import { estSombre, themeDuVolet } from "../../src/volet/theme";

function preparer(couleurDExcel: string | undefined, systemeSombre: boolean): void {
  const officeTheme = couleurDExcel && { bodyBackgroundColor: couleurDExcel };
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  window.matchMedia = () => ({ matches: systemeSombre }) as MediaQueryList;
}

test.each([
  ["#FFFFFF", false],
  ["#F0F0F0", false],
  ["#1B3A57", true],
  ["#262626", true],
  ["#000000", true],
])("le fond %s est sombre : %s", (couleur, sombre) => {
  expect(estSombre(couleur)).toBe(sombre);
});

test("le thème d’Excel l’emporte sur celui du système", () => {
  preparer("#262626", false);
  expect(themeDuVolet()).toBe(webDarkTheme);
  preparer("#FFFFFF", true);
  expect(themeDuVolet()).toBe(webLightTheme);
});

test("sans thème d’Excel (sur le web), celui du système décide", () => {
  preparer(undefined, true);
  expect(themeDuVolet()).toBe(webDarkTheme);
  preparer(undefined, false);
  expect(themeDuVolet()).toBe(webLightTheme);
});
