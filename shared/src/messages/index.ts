export {
  daysBetween,
  dayText,
  dayWithWeekday,
  inZone,
  momentText,
  placeOf,
  readDay,
  readersTime,
  sizeText,
} from "./dates.js";
export { isRightToLeft } from "./direction.js";
export { en, type MessageId } from "./en/index.js";
export { isPseudo, pseudo, pseudoLocales } from "./pseudo.js";
export { type SpokenIssue, sayIssue, sayRefusal } from "./refusal.js";
export { messagesIn, type Overrides, type Say, sayIn, spokenIn, type Value, type Values } from "./say.js";
export { firstWords, type WordPart, type Words, wordParts, wordsIn } from "./word-parts.js";
