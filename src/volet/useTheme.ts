import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

import { suivreLeTheme, themeDuVolet } from "./theme";

/** Le thème d’Excel ou du système, suivi. */
export function useTheme(): Theme {
  return useSyncExternalStore(suivreLeTheme, themeDuVolet);
}
