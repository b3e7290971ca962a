export { ActsAtCaret, type AtCaret } from "./ActsAtCaret.js";
export { isComparing } from "./address.js";
export { EndDialog } from "./EndDialog.js";
export { stacked } from "./order.js";
export { PrintedThreads } from "./PrintedThreads.js";
export { readOut, readOuts } from "./read-out.js";
export { CompareSuggestions } from "./suggestions/CompareSuggestions.js";
export { useStandings } from "./suggestions/useStandings.js";
export { ThreadList } from "./ThreadList.js";
export { ThreadSheet } from "./ThreadSheet.js";
export { ThreadsBeside } from "./ThreadsBeside.js";
export {
  type Conversations,
  type PassageBody,
  type Source,
  type Target,
  useConversations,
} from "./useConversations.js";
export { useThreadKeys } from "./useThreadKeys.js";
