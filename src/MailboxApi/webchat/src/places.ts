// Cities and their counties in the letter form, fetched when the form is first seen.
import { element } from './page-parts';
import { chinese, t } from './texts';

interface City {
  readonly zh: string;
  readonly en: string;
  readonly units: readonly string[];
}

let cities: Promise<readonly City[]> | undefined;

/** @param chosen what a draft had */
export async function offerPlaces(chosen: { city: string; county: string }): Promise<void> {
  cities ??= fetch('/page-places').then(answer => {
    if (!answer.ok) {
      throw new Error(`page-places: ${answer.status}`);
    }
    return answer.json() as Promise<readonly City[]>;
  });
  let known: readonly City[];
  try {
    known = await cities;
  } catch (problem) {
    cities = undefined; // tried again when the form is seen next; the letter goes without
    console.warn(problem);
    return;
  }

  const city = element<HTMLSelectElement>('letter-city');
  const county = element<HTMLSelectElement>('letter-county');
  if (city.options.length === 1) {
    city.append(...known.map(one => new Option(chinese ? one.zh : `${one.en} ${one.zh}`, one.zh)));
    city.addEventListener('change', () => counties(''));
  }
  city.value = chosen.city;
  counties(chosen.county);

  function counties(value: string): void {
    const units = known.find(one => one.zh === city.value)?.units ?? [];
    county.replaceChildren(new Option(t('choose'), ''), ...units.map(unit => new Option(unit, unit)));
    county.disabled = units.length === 0;
    county.value = value;
  }
}
