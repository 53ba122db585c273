/** Cards of the resource grid that help nobody. */
import type { DocumentRule } from '../context.js';
import { itemsIn, itemsOf } from '../items.js';

export const resourceRules: DocumentRule = ({ root, note }) => {
  for (const item of itemsOf(root['resources'], '/resources')) {
    const { value, pointer } = item;
    const ways = [value['url'], value['telephone'], value['listedAt']];
    if (
      value['status'] !== 'withdrawn' &&
      !ways.some(Boolean) &&
      !itemsIn(item, 'translations').some((edition) => edition.value['url'])
    )
      note(
        'no-way-to-reach',
        pointer,
        'has no link and no number',
        'Add "url" or "telephone"; or "listedAt", the page of someone who lists it.',
      );
    if (value['status'] === 'withdrawn' && value['alert'])
      note(
        'alert-on-withdrawn',
        `${pointer}/alert`,
        'is shown to nobody, because the resource is withdrawn',
        'Take "status" away to show the resource with its warning, or take the warning away.',
      );
  }
};
