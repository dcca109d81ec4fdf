interface Props {
  readonly titre?: string;
  readonly raisons: readonly string[];
}

/** Pourquoi un montant manque, et quoi faire ; rien s'il ne manque rien. */
export function Raisons({ titre, raisons }: Props) {
  if (raisons.length === 0) return null;
  return (
    <div>
      {titre !== undefined && <p className="discret">{titre}, ce qui manque&nbsp;:</p>}
      <ul className="liste">
        {raisons.map((raison) => (
          <li key={raison}>{raison}</li>
        ))}
      </ul>
    </div>
  );
}
