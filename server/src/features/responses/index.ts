export { approvalHere } from "./approver.js";
export { unansweredThings } from "./coverage.js";
export { cutOffAt, isForNextPlan } from "./cut-off.js";

export { categoryLines } from "./public-categories.js";
export { publicationsInParts, publicThings } from "./public-rows.js";

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
