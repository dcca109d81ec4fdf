import "../../commun/constats/constats.css";
import "./constats.css";

import { useMemo } from "react";

import { MessageDErreur } from "../../commun/MessageDErreur";
import type { PorteDesAppels } from "../../suivi/porte";
import { PORTE_D_EXCEL } from "../../suivi/porteDExcel";
import type { ControleOuvert } from "../controleOuvert";
import { ControleFait } from "./ControleFait";
import { ControlerDeNouveau } from "./ControlerDeNouveau";
import { controlerLeClasseur } from "./controlerLeClasseur";
import { useAppels } from "./useAppels";
import { useLectureFraiche } from "./useLectureFraiche";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly porte?: PorteDesAppels;
}

/** Ce que les contrôles ont à dire du classeur ; ils se refont quand la lecture change, jamais à chaque geste de l'écran. */
export function VueDesConstats({ ouvert, porte = PORTE_D_EXCEL }: Props) {
  const { lu, aujourdHui, suivi } = ouvert;
  useLectureFraiche(suivi, lu);
  const { feuilles, erreur, relever } = useAppels(porte);
  const resultat = useMemo(() => controlerLeClasseur(lu, aujourdHui, feuilles), [lu, aujourdHui, feuilles]);
  return resultat.etat === "echoue" ? (
    <MessageDErreur erreur={resultat.erreur} reessayer={() => void suivi.demarrer()} />
  ) : (
    <ControleFait ouvert={ouvert} constats={resultat.constats}>
      <ControlerDeNouveau controler={() => Promise.all([suivi.relire(), relever()])} erreur={erreur} />
    </ControleFait>
  );
}
