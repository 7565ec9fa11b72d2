// Is this how a telephone number looks? DATA-12 of domain §2.9: a mobile of eleven digits, a landline with its area code.

const mobilePattern = /^1\d{10}$/;
const landlinePattern = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;

/** Tells whether a text is a mobile number: eleven digits, blanks and dashes apart. */
export const isMobileNumber = (text: string): boolean => mobilePattern.test(text.replace(/[\s-]/g, ''));

/** Tells whether a text is a landline number with its area code. */
export const isLandlineNumber = (text: string): boolean => landlinePattern.test(text.replace(/\s/g, ''));
