// functions.json, tel qu'Excel le lit : le générateur de Microsoft, puis ce qu'il n'écrit pas.

const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const PAGES = require("../src/aide/pages.json");
const { ADRESSE_DE_DEVELOPPEMENT } = require("./manifeste.js");

/** Le dossier où les pages d'aide sont livrées. */
const DOSSIER_DE_L_AIDE = "aide";

/**
 * @param {string} chemin le chemin de functions.ts, absolu ou relatif au dossier courant
 * @param {string} adresse celle de la publication, barre finale comprise
 * @returns {Promise<string>} le contenu de functions.json
 * @throws {Error} si le générateur signale une erreur, ou ne trouve aucune fonction
 */
async function metadonneesDesFonctions(chemin, adresse = ADRESSE_DE_DEVELOPPEMENT) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(chemin);
  if (errors.length > 0) throw new Error(`${chemin} : ${errors.join(" ; ")}`);
  if (metadataJson === "") throw new Error(`${chemin} : aucune fonction personnalisée`);
  const metadonnees = JSON.parse(metadataJson);
  for (const fonction of metadonnees.functions) {
    soignerLesTextes(fonction);
    fonction.helpUrl = adresseDeLAide(fonction.id, adresse);
  }
  // Le premier fait arriver les erreurs des cellules, que nous voulons dire ; le second ferait arriver des objets à
  // la place des nombres mis en forme.
  metadonnees.allowErrorForDataTypeAny = true;
  metadonnees.allowCustomDataForDataTypeAny = false;
  return `${JSON.stringify(metadonnees, null, 2)}\n`;
}

/** Ce qu'ouvre « Aide sur cette fonction » : une adresse entière, Excel n'en sait pas d'autre. */
function adresseDeLAide(id, adresse) {
  // Une fonction d'essai n'a pas de page ; celles que l'on livre en ont toutes une, tests/aide y veille.
  return id in PAGES ? new URL(`${DOSSIER_DE_L_AIDE}/${PAGES[id]}`, adresse).href : undefined;
}

function soignerLesTextes(fonction) {
  fonction.description = typographier(fonction.description, fonction.id);
  for (const parametre of fonction.parameters) {
    parametre.description = typographier(parametre.description, `${fonction.id}, ${parametre.name}`);
  }
}

/** Remet un texte de JSDoc sur une ligne, avec les espaces insécables que la source n'a pas. */
function typographier(texte, ou) {
  if (!texte) throw new Error(`${ou} : il manque une description`);
  return texte
    .replace(/[ \t]*\r?\n[ \t]*/g, " ")
    .replace(/ (?=[:;?!%€»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0")
    .trim();
}

module.exports = { DOSSIER_DE_L_AIDE, metadonneesDesFonctions };
