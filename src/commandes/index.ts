import { reglerOuvertureAutomatique } from "./ouvertureAutomatique";

/**
 * Une commande du ruban n’a pas de page visible : un échec se dit dans une petite fenêtre, qui est cette même page
 * ouverte avec le message en paramètre.
 */
const PARAMETRE_MESSAGE = "message";

async function executer(evenement: Office.AddinCommands.Event, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (erreur) {
    annoncer(`La commande n’a pas abouti : ${erreur instanceof Error ? erreur.message : String(erreur)}`);
  } finally {
    // Sans cet appel, Excel garde la commande en cours pendant cinq minutes.
    evenement.completed();
  }
}

function annoncer(message: string): void {
  const page = new URL(window.location.pathname, window.location.origin);
  page.searchParams.set(PARAMETRE_MESSAGE, message);
  Office.context.ui.displayDialogAsync(page.href, { height: 20, width: 30, displayInIframe: true });
}

function associer(commande: string, action: () => Promise<void>): void {
  Office.actions.associate(
    commande,
    (evenement: Office.AddinCommands.Event) => void executer(evenement, action),
  );
}

void Office.onReady().then(() => {
  const message = new URLSearchParams(window.location.search).get(PARAMETRE_MESSAGE);
  const place = document.getElementById("message");
  if (message && place) {
    place.textContent = message;
  }
});

associer("ouvrirAvecLeClasseur", () => reglerOuvertureAutomatique(Office.context.document.settings, true));
associer("nePlusOuvrirAvecLeClasseur", () =>
  reglerOuvertureAutomatique(Office.context.document.settings, false),
);
