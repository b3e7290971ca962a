export { draftRoutes } from "./drafts/routes.js";
export { type Printer, releasePrinter } from "./printer.js";
export { type ResponseModel, responseModel } from "./response-model.js";
export { exportRoutes } from "./routes.js";
