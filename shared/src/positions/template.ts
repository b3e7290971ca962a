import { drawnTemplate } from "../document-schema/index.js";

/** The words of a position: one text. */
export const positionTemplate = drawnTemplate("position/1", [
  {
    id: "1",
    root: "words",
    group: null,
    label: "positions.field.words",
    short: "positions.short.words",
    guidance: "positions.guidance.words",
    required: true,
    kind: "rich",
  },
]);
