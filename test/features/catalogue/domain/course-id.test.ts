import { courseIds } from '../../../../src/features/catalogue/domain/course-id.ts';

const DEMO = { title: 'Demo course', provider: 'Demo School' };

it('numbers courses called alike, and leaves out what is taken', () => {
  const taken = new Set(['demo-course-demo-school', 'demo-course-demo-school-3']);
  const newId = courseIds(taken);
  const added = () => {
    const id = newId(DEMO);
    taken.add(id);
    return id;
  };
  expect([added(), added()]).toEqual(['demo-course-demo-school-2', 'demo-course-demo-school-4']);
  taken.add('demo-course-demo-school-5');
  expect(added()).toBe('demo-course-demo-school-6');
  expect(newId({ title: '“”', provider: '' })).toBe('course');
});

it('looks at each number once, however many courses are called alike', () => {
  let looks = 0;
  const taken = new Set<string>();
  const has = taken.has.bind(taken);
  taken.has = (id) => {
    looks++;
    return has(id);
  };
  const newId = courseIds(taken);
  for (let n = 0; n < 1000; n++) taken.add(newId(DEMO));
  expect(taken.size).toBe(1000);
  expect(looks).toBeLessThan(2000);
});
