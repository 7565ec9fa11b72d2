// What may a page load and run? Its own bundle; the header goes with every answer.

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The policy of the application window. Inline styles, because antd inserts them at run time (toolchain §1.3). */
export const windowPolicy = policy;

/** The policy of the paper: the same, and no text can ever become markup or script there (reliability row 96). */
export const paperPolicy = `${policy}; require-trusted-types-for 'script'; trusted-types 'none'`;
