// How somebody comes to the return: by a typed word, a button, or the button in a channel.
import type { WantedReturn } from '../inputs.ts';
import { allows } from '../../../bot/rights.ts';
import type { Asking, AskingOfTrust, OtherRoute, Reply } from '../../../bot/turn.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { overviewCard } from '../cards/overview.ts';
import { whoMayCard, whoMaySentence } from '../cards/who-may.ts';
import type { ReturnRules } from '../domain/definition.ts';
import type { ReturnAddress } from '../repository.ts';
import { currentQuarter, viewOf, type ReturnNeeds } from './needs.ts';

/** `trust`: of the channel whose button was pressed. There nothing of the return is shown: the form goes to the own chat of whoever asked. */
export const openReturn =
  (needs: ReturnNeeds) =>
  async ({ quarter, trust }: WantedReturn, asking: Asking): Promise<Reply | OtherRoute> => {
    if (asking.isPrivate) return { open: 'returns.show', input: { quarter, trust } };
    const { trustId, person, at } = asking;
    const ofWhich = trust ?? trustId;
    const inOwnChat = `Open a chat with me and type “return”: ${needs.chatLink}`;
    if (!ofWhich || (!trustId && (await needs.fillsInAt(ofWhich, person))))
      return { text: `I do not know yet where you work. ${inOwnChat}` };
    if (ofWhich !== trustId || !mayFillIn(asking)) {
      // Others are reading: who does what at a Trust is told in its own channel alone.
      const isItsChannel = asking.channel && (await needs.trustsIn(asking.channel)).includes(ofWhich);
      return { text: isItsChannel ? whoMaySentence(await needs.namesOfSubmitters(ofWhich)) : inOwnChat };
    }
    const address = { trustId, quarter: quarter ?? currentQuarter(await needs.returnRules(trustId), at) };
    if (!(await needs.canBeWrittenTo(person))) return { text: `I cannot write to you yet. ${inOwnChat}` };
    await needs.returns.act(address, asking, [() => ({ act: 'open' })]);
    await needs.returns.sendForm(address, asking);
    return {
      text: `I have sent you the return for ${quarterName(address.quarter)}. You find it in your own chat with me.`,
    };
  };

const mayFillIn = ({ roles = [] }: Asking): boolean => allows('fill in the return', roles);

const ELSEWHERE =
  'That is the return of a Trust for which you do not work, as far as I know. Type “return” for your own, or “where I work”.';

/** In the own chat. Whoever may not see it reads who may, at the Trust they work for: who does what at others is theirs. */
export const showReturn =
  (needs: ReturnNeeds) =>
  async ({ quarter: wanted, trust }: WantedReturn, asking: AskingOfTrust): Promise<Reply> => {
    const { trustId } = asking;
    if (trust !== undefined && trust !== trustId) return { text: ELSEWHERE };
    if (!allows('see the return', asking.roles)) return { card: whoMayCard(await needs.namesOfSubmitters(trustId)) };
    const rules = await needs.returnRules(trustId);
    const quarter = wanted ?? currentQuarter(rules, asking.at);
    return { card: overviewCard(await opened(needs, { trustId, quarter }, asking, rules)) };
  };

/** That somebody who may fill it in has opened it is kept: others see that it was begun. */
async function opened(needs: ReturnNeeds, address: ReturnAddress, asking: AskingOfTrust, rules: ReturnRules) {
  const view = await viewOf(needs, address, asking, undefined, rules);
  if (view.found || !view.may.fillIn) return view;
  const { found } = await needs.returns.act(address, asking, [() => ({ act: 'open' })]);
  return { ...view, found };
}
