// Which tables does search need? Local, made anew from the travelling rows, never in packages.

export type SearchTables = {};
