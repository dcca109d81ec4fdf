/** Ce que l'on saisit du financement, tel que l'écran et les refus le nomment. */
const LIBELLES: { readonly [champ: string]: string | undefined } = {
  montantDu: "Montant dû par la Caf au 31/12/N-1",
  etpSoutenus: "ETP soutenus en N-1",
  forfaitGele: "Forfait par ETP gelé",
  etpPrecedenteCtg: "ETP de la précédente CTG",
  nouveauxEtp: "Nouveaux ETP soutenus",
  employeur: "Employeur",
  coutReel: "Coût réel du poste",
  bareme: "Barème",
  lecture: "Lecture à confirmer",
  taux: "Taux",
  plafond: "Plafond",
  depense: "Dépense",
  dépense: "Dépense",
  dépenses: "Dépense",
  quotités: "Quotité",
  partDesPostes: "Part des postes",
  annee: "Année",
  datesDeLaCtg: "Dates de la CTG",
  datesDuSdsf: "Dates du SDSF",
  etp: "ETP",
  forfaitVise: "Forfait visé",
  coutParEtp: "Coût par ETP",
  porteur: "Porteur",
  autreFonds: "Autre fonds",
  mobilisation: "Mobilisation",
  reseauCtg: "Réseau des chargés de coopération CTG",
  creditsInitiaux: "Crédits mobilisés initialement",
  montantDemande: "Montant demandé",
  prevu: "Prévu",
  actualise: "Actualisé",
  realise: "Réalisé",
  verseParLaCaf: "Déjà versé par la Caf",
};

/** Un champ inconnu ici est l'argument d'une fonction CTG.* : il se dit tel quel. */
export function direChamp(champ: string): string {
  return LIBELLES[champ] ?? champ;
}
