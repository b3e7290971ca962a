export { publicSolutions } from "./public-solutions.js";
export { choicesOf, chosenOn, scoresOf, sheetsOfProposal } from "./queries.js";
export { explainsRelevance, type SelectedSheet, selectedInSheets } from "./selected.js";
