/** Looking an organisation up must say what going through the list says, however long the list is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Organization } from '../../rules/facts.ts';
import { findOrganization, sameOrganization } from '../../rules/organizations.ts';

/** What the contract says, entry by entry: the number first, then the name, then whether any may be meant. */
const goThrough = (organization: Organization, list: readonly Organization[]) => {
  const { corporateNumber } = organization;
  const numbered = corporateNumber && list.find((entry) => entry.corporateNumber === corporateNumber);
  const found = numbered || list.find((entry) => sameOrganization(organization, entry) === true);
  return found || (list.some((entry) => sameOrganization(organization, entry) === undefined) ? undefined : null);
};

/** Few letters, so that names are the same, contain one another and overlap with a legal form; forms in front, behind, inside and alone. */
const letters = fc.string({ unit: fc.constantFrom('東', '北', '星', '会', '社', 'ー', '-', '髙', '高', 'A', 'a'), minLength: 0, maxLength: 7 });
const form = fc.constantFrom('', '', '株式会社', '㈱', '(株)', '有限会社', '協同組合', '事業協同組合', '医療法人', '医療法人社団', '(特非)', 'NPO法人', '会社', '株式');
const name = fc.tuple(form, letters, form, letters).map((parts) => parts.join('')).filter((text) => text !== '');
/** Two sound numbers and two with a wrong check digit. */
const corporateNumber = fc.constantFrom('6990001010273', '2990001210554', '6990001010274', '2990001210555');
const organization: fc.Arbitrary<Organization> = fc.oneof(fc.record({ name }), fc.record({ name, corporateNumber }));
/** None of these letters: they make the list long and mean nobody else. */
const others = Array.from({ length: 240 }, (_, at) => ({ name: `株式会社${String.fromCodePoint(0x3041 + (at % 80), 0x3041 + Math.floor(at / 3))}${'ゝ'.repeat(at % 4)}` }));

it.each([[0], [14], [240]])('beside %i others', (count) => {
  fc.assert(fc.property(organization, fc.array(organization, { minLength: 1, maxLength: 8 }), fc.nat(count), (wanted, entries, at) => {
    const list = [...others.slice(0, at), ...entries, ...others.slice(at, count)];
    const expected = goThrough(wanted, list);
    const found = findOrganization(wanted, list);
    expect(found === expected, `${JSON.stringify(wanted)} among ${JSON.stringify(entries)}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)}`).toBe(true);
  }), { numRuns: count > 100 ? 2_500 : 10_000 });
});

it('a number with a typing mistake does not make another name doubtful', () => {
  const list = [{ name: '北星食品株式会社', corporateNumber: '6990001010274' }];
  expect(findOrganization({ name: '青葉製作所合同会社', corporateNumber: '2990001210554' }, list)).toBeNull();
  expect(findOrganization({ name: '北星食品㈱', corporateNumber: '2990001210554' }, list)).toBeUndefined();
});
