import { controleDeLecture } from "../commun/controleDeLecture";

/** Un cache : le dossier se relit par les cellules. */
export const PARTIE_ILLISIBLE = controleDeLecture({
  identifiant: "C-PARTIE-1",
  titre: "Description cachée du classeur illisible",
  roles: ["gestion"],
  codes: ["partie-xml-illisible"],
  domaine: "",
  regle: "",
  dire: () => ({
    gravite: "information",
    geste: "Rien à faire\u00a0: la prochaine modification depuis le volet la remet en état.",
  }),
});
