import { controleDeLecture } from "../commun/controleDeLecture";

/** Une ligne copiée porte le même identifiant masqué que l'originale : les formules comptent les deux, la lecture une. */
export const LIGNE_DUPLIQUEE = controleDeLecture({
  identifiant: "C-LIGNE-4",
  titre: "Ligne en double",
  roles: ["conseil", "gestion"],
  codes: ["ligne-dupliquee"],
  domaine: "",
  regle: "",
  dire: () => ({ gravite: "a-corriger", geste: "Supprimer la ligne en trop." }),
});
