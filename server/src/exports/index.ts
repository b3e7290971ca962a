export { draftRoutes } from "./drafts/routes.js";
export { type Printer, releasePrinter } from "./printer.js";

export { exportRoutes } from "./routes.js";
