// (being written)
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}
