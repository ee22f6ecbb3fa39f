import { dayText, leftText } from '../../components/dayText.ts';
import { say } from '../../components/words.ts';
import { VerdictIcon } from '../../components/VerdictIcon.tsx';
import { deadlines } from '../../profile/deadlines.ts';
import { lackingOf } from '../../profile/ready.ts';
import type { Account } from '../../profile/schema.ts';
import { todayInJapan } from '../../rules/index.ts';
import { AccountForm, type Edit } from './AccountForm.tsx';
import { Rows } from './Rows.tsx';

type Props = {
  account: Account;
  managed: boolean;
  active: boolean;
  activeLocked: boolean;
  open: boolean;
  /** Just made: the first field has the focus, what can wait is folded away. */
  first: boolean;
  onOpen: (open: boolean) => void;
  onActive: () => void;
  onEdit: Edit;
  onDrop: () => void;
};

/** One account in words; opened, its form. An administrator's account is shown and locked. */
export const AccountCard = ({ account, managed, active, activeLocked, open, first, onOpen, onActive, onEdit, onDrop }: Props) => {
  const today = todayInJapan();
  const heading = `account-${account.id}`;
  return (
    <article class="card account" aria-labelledby={heading}>
      <div class="account-head">
        <h3 id={heading}>{account.label}</h3>
        {managed && <span class="badge">{say('managed')}</span>}
        <label class="active">
          <input type="radio" name="active" checked={active} disabled={activeLocked} onChange={onActive} />{say('account_active')}
        </label>
      </div>
      {deadlines(account, today).map(({ key, day, todo }) => (
        <p key={key} class="verdict needsConfirmation"><strong>{say(`fact_${key}`)}: {leftText(day, today)}</strong><br />{say(todo.key, dayText(day))}</p>
      ))}
      <Readiness account={account} managed={managed} />
      {open && !managed ? <AccountForm account={account} first={first} onEdit={onEdit} /> : <Summary account={account} />}
      {managed && lists.map((key) => account[key] && (
        <details key={key}><summary>{say(`fact_${key}`)}</summary><Rows rows={account[key]} list={key} capacity={account.capacity} locked /></details>
      ))}
      {!managed && (
        <div class="buttons">
          <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>{say(open ? 'account_close' : 'account_edit')}</button>
          <button type="button" class="quiet" aria-label={say('account_dropNamed', account.label)} onClick={onDrop}>{say('account_drop')}</button>
        </div>
      )}
    </article>
  );
};

/** Whether filings can be judged with what is told, or what is still needed for it and why. */
const Readiness = ({ account, managed }: { account: Account; managed: boolean }) => {
  const lacking = lackingOf(account);
  if (lacking.length === 0) return <p class="ready"><VerdictIcon kind="inScope" />{say('ready')}</p>;
  return <div class="ready">{lacking.map((key) => <p key={key}><VerdictIcon kind="note" />{say(managed ? 'ready_managed' : `ready_${key}`, say(`fact_${key}`))}</p>)}</div>;
};

const lists = ['declaredClients', 'implementers'] as const;

const Summary = ({ account }: { account: Account }) => {
  const today = todayInJapan();
  const until = (day?: string) => day && say('summary_until', dayText(day), leftText(day, today));
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say('fact_capacity'), say(`capacity_${account.capacity}`)],
    [say('fact_ownOrganization'), account.ownOrganization
      && [account.ownOrganization.name, account.ownOrganization.corporateNumber].filter(Boolean).join(say('between'))],
    [say('field_loginName'), account.loginName],
    [say('fact_useApproval'), join(account.useApproval && say(`ask_useApproval_${account.useApproval}`), until(account.useValidUntil))],
    [say('fact_agentApproval'), join(account.agentApproval && say(`ask_agentApproval_${account.agentApproval}`), until(account.agentApprovalValidUntil))],
    [say('fact_registrationValidUntil'), until(account.registrationValidUntil)],
    [say('fact_declaredClients'), account.declaredClients && say('rows_count', account.declaredClients.length.toLocaleString())],
    [say('fact_implementers'), account.implementers && say('rows_count', account.implementers.length.toLocaleString())],
  ];
  return (
    <dl>
      {rows.flatMap(([label, text]) => (text ? [<div key={label}><dt>{label}</dt><dd>{text}</dd></div>] : []))}
    </dl>
  );
};

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(say('between'));
}
