import "./app/no-eval.js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../shared/src/tokens/tokens.css";
import "./ui/base.css";
import "../../shared/src/rich-text/words.css";
import "./ui/controls.css";
import "./ui/regions.css";
import "./ui/figures.css";
import "./app/frame.css";
import { App } from "./app/App.js";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
