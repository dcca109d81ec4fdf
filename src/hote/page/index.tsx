import { createRoot } from "react-dom/client";
import { Page } from "./composants/Page";
import "./page.css";

const racine = document.getElementById("page");
if (!racine) throw new Error("index.html n’a pas d’élément «\u00a0page\u00a0».");
createRoot(racine).render(<Page />);
