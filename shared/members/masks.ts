// How are an ID number and a telephone shown to somebody who does not need them whole? (domain §4.1, privacy)

/** `610822********0011`: area and last four digits; other texts of any length keep their last four at most. */
export const maskedIdNumber = (idNumber: string): string =>
  idNumber.length === 18 ? `${idNumber.slice(0, 6)}********${idNumber.slice(14)}` : '*'.repeat(idNumber.length);

/** `136****6769`: a mobile number without its middle; a short or foreign number keeps its last four digits. */
export const maskedPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 11) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return digits.length > 4 ? `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}` : '*'.repeat(digits.length);
};
