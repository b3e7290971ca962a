export { circumstancesOf, goalWordsOf } from "./circumstances.js";
export { draftOf } from "./draft-of.js";
export { draftWords, type ReadText, readInAct, readOutside, type Sealed } from "./draft-words.js";
export { actInName, inNameThing, type OnDraft } from "./in-name-of.js";
export { linkedOf, unaddressedIn } from "./page.js";
export { passageFrom, tiePassage, untiePassage } from "./passages.js";
export { commitmentsOf, linksTo } from "./queries.js";
export { readyOf } from "./ready.js";
