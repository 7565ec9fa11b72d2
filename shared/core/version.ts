// Which version of the program is this? Written into packages and asked by nobody else.

/** The program's version; equals package.json's (test/architecture.test.ts compares them). */
export const appVersion = '0.1.0';
