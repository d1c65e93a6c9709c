// All that searches in the index of a site. The page loads it when a visitor wants to search.

export { splitWords } from "./fold.js";
export { openIndex } from "./search-index.js";
export { search } from "./search-rank.js";
export { inTurns, snippet, told } from "./search-text.js";
