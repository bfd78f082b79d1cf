import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';

const coursesFor = (text: string) => printedAnswer(text).courses;

describe('a course for senior staff alone', () => {
  it.each(['breaking bad news training', 'training on sharing significant news with families', 'communication course'])(
    'is never the first for somebody whose level nobody knows: %s',
    (text) => expect(coursesFor(text)).toEqual(['sage-thyme', 'acst']),
  );
  it('is the first for somebody at their level', () =>
    expect(coursesFor('CNS, breaking bad news training')[0]).toBe('acst'));
  it('is the first for whoever names it', () => expect(coursesFor('tell me about ACST')[0]).toBe('acst'));
  it('is not offered to a wellbeing coach', () =>
    expect(
      coursesFor('is there anything for health and wellbeing coaches who speak to people with cancer'),
    ).not.toContain('acst'));
});

describe('so many credits at master’s level', () => {
  it.each(['head and neck CNS, fifteen credits at level 7', 'lung CNS after 15 master’s credits'])(
    'are had by modules, and not by a whole degree: %s',
    (text) => {
      expect(coursesFor(text)).toContain('uom-acute');
      expect(coursesFor(text)).not.toContain('uom-msc');
    },
  );
  it('and a degree is still a degree', () => expect(coursesFor('CNS, a masters')).toContain('uom-msc'));
});
