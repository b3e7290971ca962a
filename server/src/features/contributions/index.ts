export { Choices, described, Explained, explainedBy, Line, Problems } from "./calls/fields.js";
export { inFileForms, inForms } from "./calls/form-routes.js";
export { Sends } from "./calls/sends.js";
export { contributing } from "./calls/visiting.js";
export { commentable } from "./draft-comments/terms.js";
export { themesWithCounts } from "./themes.js";
