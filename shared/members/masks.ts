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

/** The three numbers of a file that are shown masked. */
export interface Numbers {
  readonly idNumber: string;
  readonly mobile: string;
  readonly landline: string;
}

/** A file's numbers as they are shown before anybody asked to see them. */
export const maskedNumbers = ({ idNumber, mobile, landline }: Numbers): Numbers => ({
  idNumber: maskedIdNumber(idNumber),
  mobile: maskedPhone(mobile),
  landline: maskedPhone(landline),
});

/** What was typed, with the kept number in the place of each mask that nobody touched; a mask of another number stays and is refused by the rules. */
export const withKeptNumbers = <T extends Numbers>(typed: T, kept: Numbers): T => {
  const masked = maskedNumbers(kept);
  return {
    ...typed,
    idNumber: typed.idNumber === masked.idNumber ? kept.idNumber : typed.idNumber,
    mobile: typed.mobile === masked.mobile ? kept.mobile : typed.mobile,
    landline: typed.landline === masked.landline ? kept.landline : typed.landline,
  };
};
