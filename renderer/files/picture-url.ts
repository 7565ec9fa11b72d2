// How does a picture from the ledger reach an image element? As an object URL that lives as long as it is shown.
import { useEffect, useState } from 'react';
import { bytesOf } from '#renderer/files/bytes.ts';

/** The URL of a picture (base64) while the component is shown; null until there is one. */
export const usePictureUrl = (picture: { readonly base64: string; readonly mediaType: string } | undefined): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  const { base64, mediaType } = picture ?? {};
  useEffect(() => {
    if (!base64) return;
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType ?? '' }));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [base64, mediaType]);
  return url;
};
