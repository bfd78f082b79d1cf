// Closed lists of words of which it makes no difference to what somebody wants which one they use: what is learnt of one
// holds of all.
const LISTS = {
  kin: 'mum mums mother mothers mam dad dads father wife wifes husband husbands hubby nan nans nana gran grandma grandad grandpa partner partners son sons daughter daughters lad sister sisters brother brothers uncle aunt auntie cousin child kid kids boyfriend girlfriend fiance niece nephew baby stepdad stepmum',
  body: 'breast breasts nipple armpit neck throat tongue mouth lip jaw head eye ear nose skin chest lung lungs back spine stomach tummy belly abdomen bowel bum bottom bladder kidney liver womb ovary cervix vagina testicle testicles balls prostate penis groin leg arm hand foot shoulder bone bones blood wee pee urine poo stool stools period periods gland glands face scalp knee hip',
  sign: 'lump lumps bump bumps swelling swollen bleeding bleed bled mole moles rash itchy sore sores ulcer pain pains painful ache aches aching hurts hurting cough coughing breathless dizzy tired tiredness exhausted sweats sweating fever weight appetite sick vomiting nausea numb numbness tingling flushes hoarse lumpy blister discharge spotting jaundice yellow anxious depressed suicidal headache headaches temperature temp constipation diarrhoea bruises bruising dimpled crying sleep',
  test: 'biopsy biopsies scan scans mri ct pet mammogram ultrasound smear colonoscopy endoscopy bloods psa fit birads histology xray results result diagnosis diagnosed prognosis remission relapse relapsed terminal consultant oncologist gp',
  other: 'she he her him hers his shes hes they them their theyre theyve hed shed',
  day: 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight yesterday weds tues thurs fri mon',
  unit: 'mg mcg ml mls mmol kg units unit mmhg auc gfr egfr wcc hb inr crp neuts neutrophil neutrophils platelets platelet creatinine tnm dose doses dosing infusion cycle',
};

const KINDS = new Map(Object.entries(LISTS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])));

/** What most medicines’ names end with. */
const MEDICINE =
  /.(?:mab|nib|platin|taxel|rubicin|mycin|citabine|setron|xaban|parin|olone|asone|cillin|oprazole|ciclib|fen|zole|phine|done|codone|rexate|lide|statin|xifen)$/;

const isNumber = (word: string) => /^\d/.test(word);

/** `isKnown`: a word of ours, so no medicine’s name. */
export function kindOfWord(word: string, isKnown: boolean): string | undefined {
  if (isNumber(word)) return 'number';
  return KINDS.get(word) ?? (!isKnown && MEDICINE.test(word) ? 'medicine' : undefined);
}
