import "./saisie.css";

import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";

import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import { peutModifier } from "../../../domaine/instruction/etats";
import type { ClasseurDeDossier } from "../../../lecture";
import { evaluerLeDossier } from "../../../lecture/evaluerLeDossier";
import { Message } from "../../commun/Message";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import { dernierEtat, type EtatDuSuivi } from "../../suivi/etat";
import { placeDeLaSaisie } from "../../suivi/places";
import type { Suivi } from "../../suivi/Suivi";
import { adresseDeLEtape } from "./adresseDeLEtape";
import { arretDe } from "./arretDe";
import { Avancement } from "./Avancement";
import { avancementDe } from "./avancementDe";
import { ChoixDuFiltre } from "./ChoixDuFiltre";
import { placeDeDepart, repriseValable } from "./depart";
import { EchecDesSaisies } from "./EchecDesSaisies";
import { EchelleEnClair } from "./EchelleEnClair";
import { EtatDesSaisies } from "./EtatDesSaisies";
import { etapeDeLaPlace, etapesDe, placeDeLEtape, type Etape } from "./etapes";
import { estRenseignee, retient, type Filtre } from "./filtres";
import { ouvrirLaGrille } from "./grilleOuverte";
import { NombresACorriger } from "./NombresACorriger";
import { direLeRang, nommerLEtape } from "./phrases";
import type { Maniere } from "./PropsDeVue";
import { ReglagesDeSaisie } from "./ReglagesDeSaisie";
import { commandeDeNote, estUnChamp } from "./touches";
import { TouchesDuClavier } from "./TouchesDuClavier";
import { useReglage } from "./useReglage";
import { useSuivreLaSelection } from "./useSuivreLaSelection";
import { VueParListe } from "./VueParListe";
import { VueUneAUne } from "./VueUneAUne";

interface Props {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly lu: ClasseurDeDossier;
}

interface Lieu {
  readonly place: PlaceDeGrille;
  readonly maniere: Maniere;
}

/** La saisie assistée d'une grille, une activité à la fois ou par liste ; chaque réponse s'écrit aussitôt dans sa cellule. */
export function Saisir({ suivi, etat, lu }: Props) {
  const { grilles } = lu.dossier;
  const etapes = useMemo(() => etapesDe(lu.modele), [lu.modele]);
  const obstacles = dernierEtat(etat.lecture)?.obstacles ?? [];
  const permission = peutModifier(lu.dossier.instruction, "grille");
  const [lieu, poserLieu] = useState<Lieu | null>(null);
  const ouvrir = (identifiant: string | undefined) => {
    const grille = grilles.find((candidate) => candidate.identifiant === identifiant) ?? grilles[0];
    return grille === undefined
      ? null
      : ouvrirLaGrille(lu, grille, {
          lectureSeule: obstacles.length > 0 || !permission.permis,
          saisir: (saisie, fait) => {
            suivi.saisir(saisie, fait);
            // Un commentaire s'enregistre aussi en quittant sa ligne : il n'y ramène pas.
            poserLieu((connu) => connu ?? { place: placeDeLaSaisie(saisie), maniere: "visite" });
          },
          montrer: (feuille, adresse) => void suivi.montrer(feuille, adresse),
        });
  };
  const departDe = (identifiant: string | undefined) => {
    const grille = ouvrir(identifiant);
    if (grille === null) return null;
    return placeDeDepart(grille.grille.identifiant, etapes, (etape) => estRenseignee(grille, etape));
  };

  // Tant que l'on n'a pas bougé : là où l'on s'était arrêté, que le classeur dit un peu après sa première lecture ; à
  // défaut, ce qui reste à remplir en arrivant, et qui ne change pas quand on le remplit.
  const [depart] = useState(() => departDe(undefined));
  const reprise = lieu === null ? repriseValable(etat.reprise, grilles, etapes) : null;
  const place = lieu?.place ?? reprise ?? depart;
  const [filtre, filtrer] = useState<Filtre>("tout");
  const [annonce, annoncer] = useState("");
  const suivre = useReglage("suivre", true);
  const enchainer = useReglage("enchainer", false);
  const liste = useReglage("liste", false);
  const zone = useRef<HTMLDivElement>(null);

  const seRendreA = (cible: PlaceDeGrille, maniere: Maniere) => {
    const etape = etapeDeLaPlace(etapes, cible);
    if (etape === undefined) return;
    poserLieu({ place: cible, maniere });
    const rang = direLeRang(etape, lu.modele.rubriques.length);
    if (maniere === "notes") annoncer(rang);
    if (maniere === "bouton") annoncer(`${rang}\u00a0: ${nommerLEtape(etape)}`);
  };
  useSuivreLaSelection(suivi, suivre.valeur, (cible) => seRendreA(cible, "feuille"));
  useEffect(() => {
    if (lieu === null) return;
    suivi.retenir(lieu.place);
    if (lieu.maniere === "visite" || lieu.maniere === "bouton") return;
    const region = zone.current?.querySelector("[data-courante=oui]");
    if (lieu.maniere === "notes") focaliser(region, lieu.place.ligne);
    else region?.scrollIntoView?.({ block: "nearest" });
  }, [lieu, suivi]);

  const ouverte = ouvrir(place?.grille);
  const courante = (place && etapeDeLaPlace(etapes, place)) ?? etapes[0];
  if (ouverte === null || courante === undefined) {
    return (
      <p className="texte">
        Aucune feuille de grille n’est dans ce classeur. Reconstruisez-la depuis l’onglet Dossier.
      </p>
    );
  }

  const { identifiant } = ouverte.grille;
  const aller = (etape: Etape, maniere: Maniere) => seRendreA(placeDeLEtape(identifiant, etape), maniere);
  const remplie = (etape: Etape) => estRenseignee(ouverte, etape);
  const allerALaMission = (rubrique: string) => {
    const siennes = etapes.filter((etape) => etape.rubrique.identifiant === rubrique);
    const cible = siennes.find((etape) => !remplie(etape)) ?? siennes[0];
    if (cible !== undefined) aller(cible, "bouton");
  };
  const changerDeGrille = (choisie: string) => {
    const cible = departDe(choisie);
    if (cible !== null) seRendreA(cible, "bouton");
  };
  // Ce que l'on défait se voit : on y retourne, s'il n'est pas déjà sous les yeux.
  const annuler = (maniere: Maniere) => {
    const cible = repriseValable(etat.saisies.placeAAnnuler, grilles, etapes);
    suivi.annulerLaSaisie();
    if (cible === null) return;
    const sousLesYeux = cible.grille === identifiant && etapeDeLaPlace(etapes, cible)?.cle === courante.cle;
    if (!sousLesYeux) seRendreA(cible, maniere);
  };
  const auClavier = (evenement: KeyboardEvent) => {
    if (evenement.defaultPrevented || !(evenement.target instanceof Element)) return;
    // Dans un champ, Ctrl+Z défait la frappe.
    if (estUnChamp(evenement.target)) return;
    if (commandeDeNote(evenement, ouverte.lu.modele.echelle.noteMax)?.nature !== "annuler") return;
    evenement.preventDefault();
    annuler("notes");
  };

  const vue = {
    ouverte,
    etapes,
    courante,
    retenue: (etape: Etape) => retient(filtre, ouverte, etape),
    aller,
    annoncer,
    enchainer: enchainer.valeur,
  };
  const reperes = (
    <>
      <NombresACorriger
        lu={lu}
        etapes={etapes}
        montre={(grille, etape) =>
          grille === identifiant &&
          (liste.valeur
            ? etape.rubrique.identifiant === courante.rubrique.identifiant
            : etape.cle === courante.cle)
        }
        corriger={(cible) => seRendreA(cible, "notes")}
      />
      {(liste.valeur || courante.nature === "activite") && <EchelleEnClair echelle={lu.modele.echelle} />}
      <EtatDesSaisies saisies={etat.saisies} annuler={() => annuler("bouton")} />
    </>
  );
  return (
    <div ref={zone} className="ecran" onKeyDown={auClavier}>
      <p role="status" className="invisible">
        {annonce}
      </p>
      {!permission.permis && <Message intention="info">{permission.raison}</Message>}
      {grilles.length > 1 && (
        <ListeDeChoix
          libelle="Grille de"
          valeur={identifiant}
          options={evaluerLeDossier(lu).map(({ grille, titulaire }) => ({
            valeur: grille.identifiant,
            libelle: titulaire,
          }))}
          changer={changerDeGrille}
        />
      )}
      <Avancement
        missions={avancementDe(etapes, remplie)}
        courante={courante.rubrique.identifiant}
        aller={allerALaMission}
      />
      {reprise !== null && <p className="discret">Vous reprenez là où vous vous étiez arrêté.</p>}
      <ChoixDuFiltre ouverte={ouverte} etapes={etapes} filtre={filtre} filtrer={filtrer} />
      <EchecDesSaisies suivi={suivi} echec={etat.saisies.echec} />
      {/* Une longue liste laisserait l'échelle et « Annuler » loin sous les notes. */}
      {liste.valeur && reperes}
      {liste.valeur ? <VueParListe key={`${identifiant} ${filtre}`} {...vue} /> : <VueUneAUne {...vue} />}
      {!liste.valeur && reperes}
      <div className="groupe">
        <Button
          className="bouton"
          size="small"
          onClick={() => ouverte.montrer(adresseDeLEtape(ouverte, courante))}
        >
          Voir dans la feuille
        </Button>
        <ReglagesDeSaisie suivre={suivre} enchainer={enchainer} liste={liste} />
        <TouchesDuClavier noteMax={lu.modele.echelle.noteMax} />
      </div>
    </div>
  );
}

/** Le focus va à la première rangée de notes ; pour un indicateur, à son premier champ. */
function focaliser(region: Element | null | undefined, ligne: string): void {
  const indicateur = [...(region?.querySelectorAll<HTMLElement>("[data-ligne]") ?? [])].find(
    ({ dataset }) => dataset["ligne"] === ligne,
  );
  (arretDe(region) ?? (indicateur ?? region)?.querySelector<HTMLElement>("input, textarea"))?.focus();
}
