// A catalogue of thousands of made-up courses, the same for the same seed, as an Alliance might import one.
import { Course } from '../../src/features/catalogue/domain/course.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';
import { LevelId } from '../../src/features/framework/domain.ts';
import { ROLES } from '../../src/reading/roles.ts';
import { chance } from '../support/rows.ts';

const FORMS = [
  'Introduction to $',
  'Foundations in $',
  '$: principles and practice',
  '$ (level 6 module)',
  '$ (level 7 module)',
  'Advanced practice in $',
  'Postgraduate Certificate in $',
  '$ study day',
  '$ for the multidisciplinary team',
  'Supporting people with $',
  '$ e-learning',
  'Masterclass: $',
];
const IN = [
  '',
  ' in breast cancer',
  ' in lung cancer',
  ' in urology',
  ' in haematology',
  ' in older people',
  ' at home',
];
const KINDS_OF_PROVIDER = ['University', 'Cancer Academy', 'NHS Foundation Trust', 'Hospice', 'School of Nursing'];
const PLACES = 'Ashby Brindle Calder Denby Elmford Farley Garth Holme Ilton Kelby Langley Marden'.split(' ');
const MODES = ['online', 'face to face', 'blended', 'e-learning', 'unknown'];
const DURATIONS = ['2 hours', '1 day', '3 days', '12 weeks', '1 year', undefined];
const BASES = ['stated by the provider', 'inferred', 'assumed', 'confirmed by the Alliance'];

export function manyCourses(count: number, seed = 7): Course[] {
  const random = chance(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const levels = () => {
    const from = Math.floor(random() * LevelId.options.length);
    return LevelId.options.slice(from, from + 1 + Math.floor(random() * 3));
  };
  return Array.from({ length: count }, (_, n) => {
    const host = `${one(PLACES).toLowerCase()}.example`;
    const [about, role] = [one(VOCABULARY.topics), one(ROLES)];
    return Course.parse({
      id: `bench-${n}`,
      title: `${one(FORMS).replace('$', one([about.name, one(about.words)]))}${one(IN)} (demo ${n})`,
      provider: `${one(PLACES)} ${one(KINDS_OF_PROVIDER)} (demo)`,
      audience: one([
        `${role.name}s and colleagues`,
        'Registered staff in cancer services',
        'Everybody in cancer care',
      ]),
      levels: levels(),
      levelsBasis: one(BASES),
      mode: one(MODES),
      duration: one(DURATIONS),
      url: `https://${host}/courses/${n}`,
      host,
      accredited: one([true, false, undefined]),
      note: random() < 0.3 ? `Covers ${one(about.words)} with practice and a written reflection.` : undefined,
    });
  });
}
