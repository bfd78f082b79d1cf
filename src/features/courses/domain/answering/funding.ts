// Who pays for level 7 apprenticeships, as it was announced; it goes with each of them.
import type { Course } from '../../../catalogue/domain/course.ts';

export const LEVEL_7_FUNDING =
  'Since January 2026 the levy pays for level 7 apprenticeships only at ages 16 to 21, with exceptions; about £20 million over three years is set aside for five professions, advanced clinical practitioners among them. To be confirmed by your Alliance.';

export const isLevelSeven = ({ mode, accreditation }: Pick<Course, 'mode' | 'accreditation'>): boolean =>
  /apprenticeship/i.test(mode) && /^level 7\b/i.test(accreditation);
