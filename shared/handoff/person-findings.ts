// Which persons look odd across branches? Reliability rows 84 and 86: shown to people, never merged by a program.

/** `same-id-number`: one ID number in two branches · `same-person`: one name and day of birth in two branches, the ID numbers do not say otherwise · `bad-id-number`. */
export const personFindings = ['same-id-number', 'same-person', 'bad-id-number'] as const;
type FindingKind = (typeof personFindings)[number];

/** A person as a branch reports him. */
export interface ReportedPerson {
  readonly orgId: string;
  readonly memberId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string | null;
}

/** What was found, and whom it is about. */
export interface FoundPersons<P extends ReportedPerson> {
  readonly kind: FindingKind;
  readonly people: readonly P[];
}

const grouped = <P>(people: readonly P[], keyOf: (person: P) => string): P[][] => {
  const groups = new Map<string, P[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return [...groups.values()];
};

const isAcross = (people: readonly ReportedPerson[]): boolean => new Set(people.map(({ orgId }) => orgId)).size > 1;

/** GB 11643: the weighted sum of the first seventeen digits gives the last one. An older number of fifteen digits has none. */
const isSound = (idNumber: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return false;
  const sum = [...idNumber.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return idNumber.at(-1) === '10X98765432'[sum % 11];
};

/** Looks at all persons together. */
export const findPersons = <P extends ReportedPerson>(people: readonly P[]): FoundPersons<P>[] => {
  const sameNumber = grouped(people, ({ idNumber }) => idNumber).filter(isAcross);
  const samePerson = grouped(people, ({ name, birthDate }) => (birthDate ? `${name}/${birthDate}` : '')).filter(
    (group) =>
      isAcross(group) && new Set(group.flatMap(({ idNumber }) => (idNumber ? [idNumber] : []))).size < 2 && group.some(({ idNumber }) => !idNumber),
  );
  const wrong = people.filter(({ idNumber }) => idNumber !== '' && !isSound(idNumber));
  return [
    ...sameNumber.map((group) => ({ kind: 'same-id-number' as const, people: group })),
    ...samePerson.map((group) => ({ kind: 'same-person' as const, people: group })),
    ...wrong.map((person) => ({ kind: 'bad-id-number' as const, people: [person] })),
  ];
};
