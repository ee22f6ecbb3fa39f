import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openChromium, readerScript, readPage, show } from './chromium.ts';

const captured = fileURLToPath(new URL('../../../shared/form/captured-certificate-of-eligibility-N.html', import.meta.url));

test('the captured page of the official system is read whole, where it is at hand', async () => {
  if (!existsSync(captured)) {
    console.info('The captured page is not here; the fixtures alone are read.');
    return;
  }
  const browser = await openChromium();
  const page = await show(browser, readFileSync(captured, 'utf8'));
  await page.evaluate(await readerScript());
  const { reading, facts, places } = await readPage(page);
  expect(reading).toMatchObject({ page: 'form', title: '在留資格認定証明書交付申請（区分N）', loginName: 'SHINSEI HANAKO', expected: 13, read: 13, unreadable: [] });
  expect(facts).toEqual({ procedure: 'certificateOfEligibility', relation: 'self' });
  expect(places).toMatchObject({ employerName: 'tr_256271', employerNumber: 'tr_256273', agentOrganization: 'tr_256266', receipt: 'tr_256388', entryPurpose: 'tr_256117' });
  await browser.close();
});
