import type { TypeDEntree } from "./journal";

/** R-JOURNAL-1 : à l'écran, dans la liste native de la colonne « Type », et ce que la lecture y reconnaît. */
export const LIBELLES_DES_TYPES: Readonly<Record<TypeDEntree, string>> = {
  copil: "Copil",
  elus: "Réunion avec les élus",
  "groupe-de-travail": "Groupe de travail",
  "reseau-des-charges": "Réseau des chargés de coopération",
  "reseau-d-acteurs": "Réseau d’acteurs",
  habitants: "Démarche avec les habitants",
  diagnostic: "Diagnostic partagé",
  veille: "Réunion de veille",
  expertise: "Expertise mobilisée",
  alerte: "Alerte au Copil",
  enjeu: "Enjeu ou dispositif expliqué",
  relais: "Relais entre la Caf et les partenaires",
  partenaire: "Conseil ou appui à un partenaire",
  support: "Support du réseau des chargés",
  "support-habitants": "Support pour les habitants",
  autre: "Autre",
};
