import { useEffect, useRef, useState } from 'preact/hooks';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { say } from '../../components/words.ts';
import { dropAccount, newAccount, putAccount } from '../../profile/edit.ts';
import { readProfileFile } from '../../profile/file.ts';
import { loadHistory, redoProfile, type Saved, saveProfile, undoProfile } from '../../profile/save.ts';
import type { Account, Profile } from '../../profile/schema.ts';
import { loadProfile, loadSetAside, onProfileChange, type Stored } from '../../profile/store.ts';
import type { Capacity } from '../../rules/facts.ts';
import type { Saying } from '../../rules/index.ts';
import { AccountCard } from './AccountCard.tsx';
import { download } from './download.ts';
import { forgetDrafts } from './drafts.ts';
import { FileCard } from './FileCard.tsx';
import { NewAccount } from './NewAccount.tsx';

/** What the page last did, or refused to do; kept on screen until the next thing happens. */
export type Report = { tone: 'inScope' | 'outOfScope' | 'needsConfirmation'; text: string; undo?: boolean };

/** The staff member's own side: what their organisation may file, told once, kept true easily. */
export const Options = () => {
  const [stored, setStored] = useState<Stored | null>(null);
  const [steps, setSteps] = useState({ back: 0, forth: 0 });
  const [report, setReport] = useState<Report | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  // What this window last read or wrote: two fields left in quick succession build on each other, not on what is drawn.
  const latest = useRef<Profile | null>(null);
  useEffect(() => {
    const refresh = () => void Promise.all([loadProfile(), loadHistory()]).then(([now, { past, future }]) => {
      setStored(now);
      latest.current = now.own;
      setSteps({ back: past.length, forth: future.length });
    });
    refresh();
    return onProfileChange(refresh);
  }, []);
  if (!stored) return <main aria-busy="true" />;
  const { own, profile, managedIds } = stored;
  const fileCard = <FileCard profile={own} steps={steps} onFile={load} onUndo={undo} onRedo={redo} />;

  return (
    <main>
      <header>
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <div><h1>{say('options_title')}</h1><p class="soft">{say('options_lead')}</p></div>
      </header>
      {/* Stays in sight wherever the change was made, with the way back beside it. */}
      <div class={report ? `report verdict ${report.tone}` : 'report'}>
        <div role="status">{report && <p><VerdictIcon kind={report.tone} /><span>{report.text}</span></p>}</div>
        {report?.undo && steps.back > 0 && <button type="button" onClick={() => void undo()}>{say('undo')}</button>}
      </div>
      {stored.fault && <Fault fault={stored.fault} />}
      {stored.managed && <p class="verdict note">{say('managed_lead')}</p>}
      {profile && fileCard}
      <section aria-labelledby="accounts">
        <h2 id="accounts">{say('accounts_title')}</h2>
        {profile && <p class="soft">{say(stored.activeLocked ? 'accounts_activeLocked' : 'accounts_lead')}</p>}
        {profile?.accounts.map((account) => (
          <AccountCard
            key={account.id} account={account} managed={managedIds.includes(account.id)}
            active={profile.active === account.id} activeLocked={stored.activeLocked} open={open === account.id} first={fresh === account.id}
            onOpen={(yes) => setOpen(yes ? account.id : null)} onActive={() => activate(account)} onEdit={edit} onDrop={() => drop(account)}
          />
        ))}
        <NewAccount first={!profile} onNew={add} />
      </section>
      {!profile && fileCard}
      <p class="soft"><a href="law.html" target="_blank">{say('law_title')}</a></p>
    </main>
  );

  async function load(file: File): Promise<void> {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return setReport({ tone: 'outOfScope', text: say('list_unreadable') }); // moved or changed since it was chosen
    const read = readProfileFile(bytes);
    if (!read.ok) return refuse(say('load_refused', file.name), read);
    if (await done(saveProfile(read.profile), say('load_done', file.name, String(read.profile.accounts.length)))) return;
    setOpen(null);
    forgetDrafts();
  }

  function refuse(lead: string, { path, problem }: { path: string; problem: Saying }): void {
    const where = path ? say('load_where', path) : '';
    setReport({ tone: 'outOfScope', text: [lead, where, say(problem.key, ...(problem.values ?? [])), say('load_kept')].filter(Boolean).join(' ') });
  }

  async function add(capacity: Capacity): Promise<void> {
    const account = newAccount(profile?.accounts.map(({ id }) => id) ?? [], capacity, say(`capacity_${capacity}`));
    // Beside an administrator's accounts a new one does not become the one in use by itself.
    const before = own ?? (profile && { ...profile, active: profile.active ?? profile.accounts[0]!.id, accounts: [] });
    const edited = putAccount(before, account);
    if (!edited.ok) return;
    await done(saveProfile(edited.profile, own), say('account_added', account.label));
    setFresh(account.id);
    setOpen(account.id);
  }

  /** Saves a change to one account; `seen` is the account the user was looking at. The problem comes back to the field where it was refused. */
  async function edit(seen: Account, change: (account: Account) => Account): Promise<Saying | null> {
    const before = latest.current;
    const current = before?.accounts.find(({ id }) => id === seen.id) ?? seen;
    const account = change(current);
    const edited = putAccount(before, account);
    if (!edited.ok) return edited.problem;
    latest.current = edited.profile;
    const problem = await done(saveProfile(edited.profile, before), say('edit_done', account.label), current !== seen && JSON.stringify(current) !== JSON.stringify(seen));
    if (problem && latest.current === edited.profile) latest.current = before;
    return problem;
  }

  async function drop(account: Account): Promise<void> {
    if (own) await done(saveProfile(dropAccount(own, account.id), own), say('account_dropped', account.label));
  }

  async function activate(account: Account): Promise<void> {
    const base: Profile = own ?? { version: 1, accounts: [] };
    await done(saveProfile({ ...base, active: account.id }, own), say('activate_done', account.label));
  }

  async function undo(): Promise<void> {
    await done(undoProfile(), say('undo_done'));
  }

  async function redo(): Promise<void> {
    await done(redoProfile(), say('redo_done'));
  }

  async function done(saving: Promise<Saved>, text: string, overtaken = false): Promise<Saying | null> {
    const saved = await saving;
    if (!saved.ok) {
      setReport({ tone: 'outOfScope', text: say(saved.problem.key) });
      return saved.problem;
    }
    setReport(saved.overtaken || overtaken ? { tone: 'needsConfirmation', text: `${text} ${say('edit_overtaken')}`, undo: true } : { tone: 'inScope', text, undo: true });
    return null;
  }
};

const Fault = ({ fault: { managed, path, problem, key } }: { fault: NonNullable<Stored['fault']> }) => (
  <div class="verdict outOfScope fault">
    <p>{say(managed ? 'fault_managed' : 'fault_stored', path || '—', say(problem.key, ...(problem.values ?? [])), key ?? '')}</p>
    {key && <button type="button" onClick={() => void loadSetAside(key).then((text) => download(say('fault_fileName'), text))}>{say('fault_save')}</button>}
  </div>
);
