// (being written)
import type Database from 'better-sqlite3';
export type RawDatabase = Database.Database;
