import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle.ts';
import { median } from '../statistics.ts';

/**
 * Milliseconds from nothing to the first verdict in a fresh process: loading the rules as built for the extension, and the first case.
 * Node's own start, and what its loader takes for an empty module, are not ours and not counted.
 */
export const measureCold = async (): Promise<Record<'judge.coldMs', number>> => {
  const built = await bundle('rules/index.ts');
  const folder = dirname(built);
  for (const name of ['first', 'second']) writeFileSync(join(folder, `${name}.mjs`), 'export {};');
  const start = join(folder, 'start.mjs');
  writeFileSync(start, `await import('./first.mjs');
const before = performance.now();
await import('./second.mjs');
const started = performance.now();
const { judge } = await import('./built.mjs');
const { verdict } = judge(${JSON.stringify(FIRST_CASE)}, '2026-11-22');
const ended = performance.now();
if (verdict !== 'inScope') throw new Error('The first case is judged ' + verdict);
process.stdout.write(String(ended - started - (started - before)));`);
  const took = Array.from({ length: 31 }, () => Number(execFileSync(process.execPath, [start], { encoding: 'utf8' })));
  rmSync(folder, { recursive: true });
  return { 'judge.coldMs': median(took) };
};

/** An ordinary filing, whose every rule is asked. */
const FIRST_CASE = {
  capacity: 'registeredSupportOrganization', procedure: 'extensionOfPeriodOfStay', filedWith: [], relation: 'self',
  currentStatus: 'specifiedSkilledWorker1', desiredStatus: 'specifiedSkilledWorker1', changesOrganization: false, expiresOn: '2027-01-15', grantedMonths: 12,
  ownOrganization: { name: '株式会社みらい支援' }, acceptingOrganization: { name: '株式会社北星食品' },
  declaredClients: [{ name: '北星食品㈱' }, { name: '㈱北星食品', declaredOn: '2026-02-10' }], supportContract: 'full', entrustedOnForm: true,
  useValidUntil: '2029-02-09', agentApprovalValidUntil: '2028-05-31', registrationValidUntil: '2029-03-31', intentConfirmed: true, requestedBy: 'applicant',
};
