import { useState } from "react";

import { retoucher, type Retouches } from "../fiche/retouches";

/** Un petit formulaire en cours, par-dessus ce que dit le classeur : une relecture n'en perd rien. */
export function useSaisieDeRepere<B extends object>(origine: B) {
  const [retouches, poser] = useState({} as Retouches<B>);
  return {
    retouches,
    saisie: { ...origine, ...retouches },
    aChange: Object.keys(retouches).length > 0,
    changer: (partie: Retouches<B>) => poser(retoucher(origine, retouches, partie)),
  };
}
