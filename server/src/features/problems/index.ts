export { publicSolutions } from "./public-solutions.js";
export { choicesOf, chosenOn, sheetsOfProposal } from "./queries.js";
export { explainsRelevance, type SelectedSheet, selectedInSheets } from "./selected.js";
