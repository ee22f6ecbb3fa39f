import fc from 'fast-check';

/** Everything a profile file may say, once. */
export const whole = {
  version: 1, active: 'a1',
  accounts: [{
    id: 'a1', label: '登録支援機関（青葉）', loginName: 'SHINSEI HANAKO', capacity: 'registeredSupportOrganization',
    issuedCapacity: 'registeredSupportOrganization', ownOrganization: { name: '株式会社みらい支援', corporateNumber: '6990001010273' },
    useApproval: 'approved', useApprovedOn: '2026-02-10', useValidUntil: '2029-02-09', agentApproval: 'approved',
    agentApprovalValidUntil: '2028-05-31', filerEmployment: 'employee', registrationValidUntil: '2029-03-31', categoryDocuments: false,
    implementerStaff: false,
    declaredClients: [{
      name: '株式会社青葉製作所', corporateNumber: '7990001047091', supervisingOrganization: false, declaredOn: '2026-02-10', filerListed: true,
      separateId: false, supportContract: 'full',
    }],
    implementers: [{ name: '有限会社すみれ縫製', corporateNumber: '1990002001185', submittedBy: 'application', submittedOn: '2026-02-10' }],
  }],
};

/** A good profile with one value somewhere replaced by anything. */
export function mutated(): fc.Arbitrary<unknown> {
  const paths = ['version', 'active', 'accounts', 'accounts.0', ...Object.keys(whole.accounts[0]!).map((key) => `accounts.0.${key}`),
    'accounts.0.declaredClients.0', 'accounts.0.declaredClients.0.name', 'accounts.0.implementers.0.submittedOn', 'accounts.0.__proto__'];
  return fc.record({ path: fc.constantFrom(...paths), value: fc.anything() }).map(({ path, value }) => {
    const copy: unknown = structuredClone(whole);
    const steps = path.split('.');
    const last = steps.pop()!;
    const place = steps.reduce<Record<string, unknown>>((inner, step) => inner[step] as Record<string, unknown>, copy as Record<string, unknown>);
    place[last] = value;
    return copy;
  });
}
