/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

import { estSombre, suivreLeTheme, themeDuVolet } from "../../src/volet/theme";

/** Le réglage du système, que l'on peut changer en cours de route. */
class Systeme extends EventTarget {
  constructor(public matches: boolean) {
    super();
  }
}

function preparer(couleurDExcel: string | undefined, systemeSombre: boolean): Systeme {
  const officeTheme = couleurDExcel && { bodyBackgroundColor: couleurDExcel };
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  const systeme = new Systeme(systemeSombre);
  window.matchMedia = () => systeme as unknown as MediaQueryList;
  return systeme;
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

test("un changement du système prévient, jusqu’à ce que l’on cesse de suivre", () => {
  const systeme = preparer(undefined, false);
  const vus: boolean[] = [];
  const cesser = suivreLeTheme(() => vus.push(themeDuVolet() === webDarkTheme));
  systeme.matches = true;
  systeme.dispatchEvent(new Event("change"));
  cesser();
  systeme.dispatchEvent(new Event("change"));
  expect(vus).toEqual([true]);
});

test("le thème d’Excel se relit quand on revient au volet", () => {
  preparer("#FFFFFF", false);
  const vus: boolean[] = [];
  const cesser = suivreLeTheme(() => vus.push(themeDuVolet() === webDarkTheme));
  Object.assign(globalThis, { Office: { context: { officeTheme: { bodyBackgroundColor: "#000000" } } } });
  window.dispatchEvent(new Event("focus"));
  cesser();
  expect(vus).toEqual([true]);
});
