import "./volet.css";

import { amorcer } from "./amorce";

const racine = document.getElementById("racine");
if (!racine) {
  throw new Error("volet.html n’a pas d’élément «\u00a0racine\u00a0»");
}

amorcer(racine).catch((erreur: unknown) => {
  const message = document.createElement("p");
  message.className = "echec-au-demarrage";
  message.setAttribute("role", "alert");
  message.textContent =
    "Le volet n’a pas pu démarrer : vérifiez que votre réseau laisse passer appsforoffice.microsoft.com, " +
    `puis rouvrez-le. Détail : ${erreur instanceof Error ? erreur.message : String(erreur)}`;
  racine.replaceChildren(message);
});
