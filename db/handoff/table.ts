// Which tables does hand-over need beside the travelling ones? Partners, packages sent and taken, what is known of others' journals.

export type HandoffTables = {};
