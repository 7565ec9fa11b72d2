// What does a text say, if it is JSON at all? A damaged file is an answer here, not an exception.

/** The value of a JSON text; null when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
