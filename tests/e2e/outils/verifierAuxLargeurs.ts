import { deborde } from "./deborde";
import { elargir } from "./elargir";
import type { PageOuverte } from "./page";
import { verifierLeVolet } from "./verifierLeVolet";

interface Options {
  /** Du thème sombre, seul le contraste diffère : axe n'y juge que lui. */
  readonly sombre: boolean;
  readonly capturer?: (largeur: number) => Promise<void>;
}

/**
 * L'état du volet à 450 puis à 320 pixels : rien ne déborde ; axe, dont le jugement ne dépend pas de la largeur, passe une
 * fois. Le volet reste à 320.
 */
export async function verifierAuxLargeurs(ouverte: PageOuverte, options: Options): Promise<void> {
  const { sombre, capturer } = options;
  await elargir(ouverte, "450px");
  expect(await deborde(ouverte)).toBe(false);
  await capturer?.(450);
  await elargir(ouverte, "320px");
  await verifierLeVolet(ouverte, sombre ? ["color-contrast"] : undefined);
  await capturer?.(320);
}
