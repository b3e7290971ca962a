export { titleOfTerms } from "./freeze-terms.js";
export {
  decideTerms,
  issuesWithChange,
  issuesWithPutting,
  publishVoted,
  putTerms,
  releaseTerms,
} from "./in-ballot.js";
export { makeFirstTerms } from "./make-first.js";
export { changesOf, shownTerms } from "./shown.js";
