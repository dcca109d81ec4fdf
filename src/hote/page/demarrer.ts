import { ThemeService } from "@univerjs/core";
import type { CommandListener } from "@univerjs/core";
import { BuiltInUIPart, IUIPartsService } from "@univerjs/preset-sheets-core";
import { extraireExigences, lireEnsemblesDuManifeste } from "../exigences";
import { chargerFonctions } from "../fonctions";
import type { MessagesDErreur } from "../fonctions";
import { HoteExcel } from "../hoteExcel";
import { NiveauApi } from "../protocole/niveau";
import { animerLaGrille } from "./animer";
import { accueillirLesCadres } from "./cadres";
import type { FenetreDeLHote } from "./cadres";
import { Complement } from "./complement";
import { chargerLesFonctions } from "./fonctions";
import { proposerLesFonctions } from "./francais/aide";
import { lireLeManifeste } from "./manifeste";
import type { Ruban } from "./manifeste";
import { gardienDesCellules } from "./protection";
import type { ThemeDeLaPage } from "./theme";
import { demarrerUniver } from "./univer";

const TYPES_D_OFFICE_JS = "hote/office-js.d.ts";

/** Ce que la page tient une fois le classeur à l'écran. */
export interface ClasseurAffiche {
  readonly host: HoteExcel;
  readonly ruban: Ruban;
  readonly complement: Complement;
  mettreAuTheme(theme: ThemeDeLaPage): void;
  /** Montre ou cache les outils du tableur, l'onglet « Accueil » du ruban. */
  montrerLesOutils(visibles: boolean): void;
}

/** Démarre l'hôte dans la page : le même que sans écran, sur un Univer qui se voit. */
export async function demarrerLeClasseur(
  conteneur: HTMLElement,
  theme: ThemeDeLaPage,
): Promise<ClasseurAffiche> {
  accueillirLesCadres();
  const [manifeste, types, { bacASable, metadonnees }] = await Promise.all([
    lireLeTexte("manifest.xml"),
    lireLeTexte(TYPES_D_OFFICE_JS),
    chargerLesFonctions(),
  ]);
  const { ruban, commandes } = lireLeManifeste(manifeste);
  const niveau = new NiveauApi(extraireExigences(types), lireEnsemblesDuManifeste(manifeste));
  const messages: MessagesDErreur = new Map();
  let gardien: CommandListener = () => undefined;
  const moteur = demarrerUniver({
    conteneur,
    sombre: theme.sombre,
    fonctions: chargerFonctions({ code: "", metadonnees }, bacASable, messages),
    avantUneCommande: (commande, options) => gardien(commande, options),
  });
  proposerLesFonctions(moteur.injecteur, metadonnees);
  const host = new HoteExcel(moteur, niveau, messages);
  gardien = gardienDesCellules(host.noyau);
  animerLaGrille(host, conteneur);
  (window as FenetreDeLHote).classeurEmbarque = host;
  const complement = new Complement(host, commandes, theme);

  return {
    host,
    ruban,
    complement,
    mettreAuTheme: (nouveau) => {
      moteur.injecteur.get(ThemeService).setDarkMode(nouveau.sombre);
      complement.mettreAuTheme(nouveau);
    },
    montrerLesOutils: (visibles) =>
      moteur.injecteur.get(IUIPartsService).setUIVisible(BuiltInUIPart.TOOLBAR, visibles),
  };
}

async function lireLeTexte(adresse: string): Promise<string> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${adresse} ne se charge pas (${reponse.status}).`);
  return reponse.text();
}
