import { AxeBuilder } from "@axe-core/playwright";
import { deborde } from "./deborde";
import type { PageOuverte } from "./page";

/**
 * L'état du volet tel qu'il est à l'écran : axe est muet, rien ne déborde en largeur.
 *
 * @param regles celles d'axe ; toutes, sans elles.
 */
export async function verifierLeVolet(ouverte: PageOuverte, regles?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page: ouverte.page }).include("iframe[data-region=volet]");
  const { violations } = await (regles === undefined ? axe : axe.withRules([...regles])).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await deborde(ouverte)).toBe(false);
}
