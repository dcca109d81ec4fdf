import { useSyncExternalStore } from "react";

import type { Observable } from "./Observable";

/** L'état d'un observable, redessiné à chaque changement. */
export function useObservable<E extends object>(observable: Observable<E>): E {
  return useSyncExternalStore(observable.abonner, observable.instantane);
}
