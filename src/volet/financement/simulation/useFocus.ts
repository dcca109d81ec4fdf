import { useEffect, useState } from "react";

/** Amène le focus à un champ ou à un bouton, une fois l'écran redessiné : celui qui l'avait a pu disparaître. */
export function useFocus(): (id: string) => void {
  const [cible, viser] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (cible !== null) document.getElementById(cible.id)?.focus();
  }, [cible]);
  return (id) => viser({ id });
}
