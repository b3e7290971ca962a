export { approveResponses, approveWithoutForum } from "./approve-responses.js";
export { approvalHere } from "./approver.js";
export { coverageOf, unansweredThings } from "./coverage.js";
export { cutOffAt, isForNextPlan } from "./cut-off.js";
export { type Known, prefillsFor } from "./prefills.js";
export { categoryLines } from "./public-categories.js";
export { type PublicThing, publicationsInParts, publicThings } from "./public-rows.js";
export { publishReleaseFrom } from "./publish-release.js";
export {
  beingMade,
  failReleaseFiles,
  keepReleaseFiles,
  type MadeFile,
  makeReleaseFiles,
  publicFiles,
  releaseFilesJob,
  sourceOf,
} from "./release-files.js";
export { waitingReplies } from "./replies.js";
export { rowsHash } from "./rows-hash.js";
export { saveResponses } from "./save-responses.js";
