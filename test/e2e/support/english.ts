// Is there Chinese left where a reader chose English?
import type { Page } from 'playwright';

/** Every line and every spoken name in the window that still holds Chinese (its punctuation too) once `data` is taken out. */
export const chineseLeft = async (page: Page, data: readonly string[]): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder'];
    const spoken = attributes.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''));
    return [...document.body.innerText.split('\n'), ...spoken];
  });
  return [...new Set(texts)].filter((text) =>
    /\p{Script=Han}|[，。：；（）、]/u.test(data.reduce((rest, known) => rest.replaceAll(known, ''), text)),
  );
};
