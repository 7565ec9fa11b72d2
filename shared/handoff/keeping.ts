// How long can a package be taken back, and which copies of packages are kept? Stated once, for the store, the texts and the documents.

/** So many of the newest packages of a sender can be taken back, step by step; what older ones replaced is then forgotten. */
export const keptForUndo = 5;
