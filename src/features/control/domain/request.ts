// Whether words ask for something, or say something: what says something may belong to what is open.

const ASKS =
  /^(?:(?:please|can|could|would|will|shall|should|do|does|did|is|are|am|was|were|has|have|who|what|whats|which|when|where|why|how|whose|whom|any|tell|show|find|open|start|begin|give|get|list|pull up|bring up|look up|suggest|recommend|search|help|i need|i want|i'd like|i would like|i am looking|i'm looking|looking for|need|want)\b)/i;
const ABOUT_COURSES =
  /\b(?:courses?|training|modules?|study days?|e-?learning|qualifications?|apprenticeships?|degrees?|diplomas?|certificates?|webinars?)\b/i;
const SAYS = /^(?:she|he|they|we|it|her|his|their|our|the|this|that)\b/i;
const FEW_WORDS = 6;

/** A question or a wish, or a few words that name a course: nobody writes those as a note. */
export function isRequest(text: string): boolean {
  if (text.includes('?') || ASKS.test(text)) return true;
  return text.split(/\s+/).length <= FEW_WORDS && ABOUT_COURSES.test(text) && !SAYS.test(text);
}
