/** How somebody gets a document that is offered in this chat: as the handover works, said the same way everywhere. */
export const howToGetIt = (hasFileConsent: boolean): string =>
  hasFileConsent
    ? 'Teams asks you below whether it may be put into your OneDrive. Does that not work on this device? Use the button: its link works once, within 15 minutes.'
    : 'The button opens a page to download it from. The link works once, within 15 minutes.';
