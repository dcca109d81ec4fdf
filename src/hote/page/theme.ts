/** Clair ou sombre, et les couleurs que `Office.context.officeTheme` en dit au complément. */
export interface ThemeDeLaPage {
  readonly sombre: boolean;
  readonly couleurs: CouleursDOffice;
}

interface CouleursDOffice {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** Les couleurs des thèmes « Coloré » et « Noir » d'Excel. */
export const CLAIR: ThemeDeLaPage = {
  sombre: false,
  couleurs: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#262626",
    isDarkTheme: false,
  },
};

export const SOMBRE: ThemeDeLaPage = {
  sombre: true,
  couleurs: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#0A0A0A",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
};

/** Celui du système, que le bouton de la page peut inverser. */
export function themeDuSysteme(): ThemeDeLaPage {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? SOMBRE : CLAIR;
}
