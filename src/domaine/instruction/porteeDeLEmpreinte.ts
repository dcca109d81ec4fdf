/** R-ETAT-1 : montrée partout où l'empreinte paraît. */
export const PORTEE_DE_L_EMPREINTE =
  "L’empreinte révèle qu’une grille a changé par accident depuis sa remise. Ce n’est pas une signature\u00a0: qui sait s’en servir peut changer la grille et recalculer l’empreinte.";
