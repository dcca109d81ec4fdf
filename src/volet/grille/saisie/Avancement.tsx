import type { AvancementDeMission } from "./avancementDe";
import { direLAvancement, direLEnsemble } from "./phrases";

interface Props {
  readonly missions: readonly AvancementDeMission[];
  /** La rubrique de l'étape montrée. */
  readonly courante: string;
  readonly aller: (rubrique: string) => void;
}

/** Où en est chaque mission, et de quoi s'y rendre. */
export function Avancement({ missions, courante, aller }: Props) {
  const faites = missions.reduce((somme, mission) => somme + mission.faites, 0);
  const total = missions.reduce((somme, mission) => somme + mission.total, 0);
  return (
    <nav aria-label="Missions" className="groupe avancement-des-missions">
      <div className="ensemble">
        <p className="discret">{direLEnsemble(faites, total)}</p>
        <progress className="avancement" value={faites} max={total} aria-label="Activités notées" />
      </div>
      <ul className="missions">
        {missions.map((mission) => (
          <li key={mission.rubrique.identifiant}>
            <button
              type="button"
              className="mission"
              aria-label={direLAvancement(mission)}
              aria-current={mission.rubrique.identifiant === courante ? "step" : undefined}
              onClick={() => aller(mission.rubrique.identifiant)}
            >
              <strong>{mission.rubrique.numero}</strong>
              <span>
                {mission.faites}/{mission.total}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
