import "./app/no-eval.js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../shared/src/tokens/tokens.css";
import "./ui/styles/index.css";
import "./app/styles/index.css";
import { App } from "./app/App.js";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
