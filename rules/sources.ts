// PLACEHOLDER by the overlay helper, to be replaced by the lead.
/** The public sources of rows of the fact base. */
export function sourcesOf(_basis: readonly string[]): { title: string; url: string; seen: string }[] {
  return [{ title: '在留申請のオンライン手続', url: 'https://www.moj.go.jp/isa/applications/online/onlineshinsei.html', seen: '2026-11-22' }];
}
