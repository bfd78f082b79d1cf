import { typedText, type AtMention } from '../../src/host/typed-text.ts';

const bot: AtMention = { text: '<at>ACCEND Assistant</at>', name: 'ACCEND Assistant', isBot: true };
const pat: AtMention = { text: '<at>Pat Fictional</at>', name: 'Pat Fictional', isBot: false };
const may: AtMention = { text: '<at>May</at>', name: 'May Fictional', isBot: false };
const [BOT, PAT] = [bot.text, pat.text];

it.each<[typed: string, mentions: AtMention[], text: string]>([
  [`${BOT} courses`, [bot], 'courses'],
  [`${BOT}, courses`, [bot], 'courses'],
  [`courses ${BOT}`, [bot], 'courses'],
  [`what is there ${BOT} for a nurse?`, [bot], 'what is there for a nurse?'],
  [`${BOT} what can the ACCEND Assistant do?`, [bot], 'what can the ACCEND Assistant do?'],
  [`${PAT} ask ${BOT} courses`, [bot, pat], 'ask courses'],
  [`${BOT} a support worker like ${PAT}?`, [bot, pat], 'a support worker like?'],
  [`${BOT} would fit ${PAT}, clinical nurse specialist?`, [bot, pat], 'would fit, clinical nurse specialist?'],
  [`what about ${PAT}’s next course`, [pat], 'what about next course'],
  [`${PAT} and ${PAT}`, [pat], 'and'],
  [`${PAT}: Pat Fictional needs SACT`, [pat], 'needs SACT'],
  [`May ${may.text} do SACT?`, [may], 'May do SACT?'],
  ['<at id="0">Pat Fictional</at> needs SACT', [], 'needs SACT'],
  ['<AT>Pat Fictional</AT> needs SACT', [], 'needs SACT'],
  ['<at>Pat</at> <at>Fictional</at> needs SACT', [], 'needs SACT'],
  ['@Pat Fictional needs SACT', [{ ...pat, text: '@Pat Fictional' }], 'needs SACT'],
  ['Pat Fictional needs SACT', [pat], 'needs SACT'],
  ['Patients need Pat', [{ ...pat, text: 'Pat', name: undefined }], 'Patients need'],
  ['&lt;at&gt;Pat Fictional&lt;/at&gt; needs SACT', [pat], 'needs SACT'],
  ['<at>Pat O&#39;Fictional</at> needs SACT', [{ ...pat, text: "<at>Pat O'Fictional</at>" }], 'needs SACT'],
  ['ask </at> needs', [], 'ask  needs'],
  [`first ${PAT}\nsecond`, [pat], 'first\nsecond'],
  [BOT, [bot], ''],
  ['', [bot], ''],
])('leaves out who is mentioned in %j', (typed, mentions, text) => expect(typedText(typed, mentions)).toBe(text));

it.each([
  ['SACT &amp; radiotherapy', 'SACT & radiotherapy'],
  ['What&#39;s there', "What's there"],
  ['What&#x27;s &#X2019;', "What's ’"],
  ['&lt;b&gt; &quot;SACT&quot; &apos;a&apos;', '<b> "SACT" \'a\''],
  ['courses&nbsp;', 'courses'],
  ['&ldquo;my&ensp;level&rdquo;&hellip;', '“my level”…'],
  ['What&rsquo;s new &ndash; and&shy; &AMP; &thinsp;when?', 'What’s new – and &  when?'],
  ['a&nbsp;b&#160;c&#xa0;d', 'a b c d'],
  ['SA&#8203;CT', 'SACT'],
  ['once: &amp;lt; &amp;#39;', 'once: &lt; &#39;'],
  [
    'AT&T; &copy; &unknown; &#0; &#xd800; &#9999999; &#xffffff; & ;',
    'AT&T; &copy; &unknown; &#0; &#xd800; &#9999999; &#xffffff; & ;',
  ],
])('decodes %j once', (typed, text) => expect(typedText(typed)).toBe(text));

it.each([
  ['many tags', '<at></at>'.repeat(30_000)],
  ['many tags that never end', '<at>'.repeat(60_000)],
  ['many spaces', `a${' '.repeat(250_000)}<at>b</at>`],
  ['many marks', `${'.'.repeat(250_000)}a`],
])('has no trouble with %s', (_what, typed) => expect(typedText(typed, [bot, pat]).length).toBeLessThanOrEqual(30_000));
