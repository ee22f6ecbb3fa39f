import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import { setFact } from '../../profile/edit.ts';
import type { Account } from '../../profile/schema.ts';
import type { Saying } from '../../rules/index.ts';
import { hasCheckDigit } from '../../rules/organizations.ts';
import { useDraft } from './drafts.ts';
import { type Field, type Group, groupsFor } from './fields.ts';
import { Rows } from './Rows.tsx';
import { Unsaved } from './Unsaved.tsx';

/** Applies a change to the account as it is now; `seen` is what the user was looking at, so that another window's change is noticed. */
export type Edit = (seen: Account, change: (account: Account) => Account) => Promise<Saying | null>;
type Props = { account: Account; onEdit: Edit };
type FormProps = Props & { first: boolean };

/** The account edited in place: each field is checked and saved when it is left, so there is nothing to lose and nothing to press. */
export const AccountForm = ({ account, first, onEdit }: FormProps) => (
  <form onSubmit={(event) => event.preventDefault()}>
    {groupsFor(account.capacity).filter(({ later }) => !later).map((group) => <GroupOf key={group.id} group={group} account={account} first={first} onEdit={onEdit} />)}
    {/* What the verdict can do without comes later, and says so. */}
    <details class="later" open={!first}>
      <summary>{say('group_later')}</summary>
      <p class="soft">{say('why_group_later')}</p>
      {groupsFor(account.capacity).filter(({ later }) => later).map((group) => <GroupOf key={group.id} group={group} account={account} first={false} onEdit={onEdit} />)}
    </details>
  </form>
);

/** Always the same, so that a list that is empty does not look changed. */
const none: readonly never[] = [];

const GroupOf = ({ group: { id, fields, list }, account, first, onEdit }: FormProps & { group: Group }) => (
  <fieldset class="group">
    <legend>{say(`group_${id}`)}</legend>
    <p class="soft">{say(`why_group_${id}`)}</p>
    {fields.map((field, at) => <FieldRow key={field.key} field={field} account={account} first={first && at === 0} onEdit={onEdit} />)}
    {list && (
      <Rows
        rows={account[list] ?? none} list={list} capacity={account.capacity} draftKey={`${account.id}.${list}`}
        onRows={(rows) => onEdit(account, (current) => setFact(current, list, rows.length ? rows : undefined))}
      />
    )}
  </fieldset>
);

const FieldRow = ({ field, account, first, onEdit }: FormProps & { field: Field }) => {
  const [refused, setRefused] = useState<{ text: string; problem: string } | null>(null);
  // What is being typed, and the account as it was when typing began: a change from another window doesn't take the words away.
  const [draft, setDraft] = useState<{ text: string; seen: Account } | null>(null);
  const { key, kind } = field;
  const id = `${account.id}-${key}`;
  const unsaved = useDraft(`${account.id}.${key}`, valueOf(account, key));
  const box = useRef<HTMLInputElement>(null);
  // A new account begins where its first answer is written.
  useEffect(() => { if (first) box.current?.focus(); }, [first]);
  const value = draft?.text ?? refused?.text ?? valueOf(account, key);
  const described = { id, 'aria-describedby': `${id}-why`, 'aria-invalid': refused !== null };
  return (
    <div class="field">
      <label for={id}>{say(kindOfWord(key))}</label>
      {kind === 'choice' || kind === 'yesNo' ? (
        <select {...described} value={value} onChange={(event) => void commit(event.currentTarget.value)}>
          {key !== 'capacity' && <option value="">{say('field_unknown')}</option>}
          {(kind === 'yesNo' ? ['true', 'false'] : field.values!).map((one) => (
            <option key={one} value={one}>{say(`${kind === 'yesNo' ? `ask_${key}` : field.words}_${one}`)}</option>
          ))}
        </select>
      ) : (
        kind === 'day'
          ? <input {...described} type="date" ref={box} value={value} onInput={keep} min="1990-01-01" max="2199-12-31" onChange={(event) => void commit(event.currentTarget.value)} />
          : <input {...described} type="text" ref={box} value={value} onInput={keep} maxLength={200} autocomplete="off" inputMode={key === 'ownNumber' ? 'numeric' : 'text'} onChange={(event) => void commit(event.currentTarget.value)} />
      )}
      <p id={`${id}-why`} class="soft">
        <Unsaved draft={unsaved} now={value} onTake={(text) => { setDraft({ text, seen: account }); void commit(text); }} />
        {refused && <strong class="problem">{refused.problem}<br /></strong>}
        {key === 'ownNumber' && value && !refused && !hasCheckDigit(value) && <strong class="problem">{say('problem_checkDigit')}<br /></strong>}
        {say(`why_${key}`)}
      </p>
    </div>
  );

  function keep(event: { currentTarget: HTMLInputElement }): void {
    unsaved.keep(event.currentTarget.value);
    setDraft({ text: event.currentTarget.value, seen: draft?.seen ?? account });
  }

  async function commit(typed: string): Promise<void> {
    const text = typed.normalize('NFC').trim();
    if (key === 'ownNumber' && text && !account.ownOrganization?.name) return setRefused({ text, problem: say('problem_nameFirst') });
    const problem = await onEdit(draft?.seen ?? account, (current) => withValue(current, field, text));
    setDraft(null);
    if (!problem) unsaved.forget();
    setRefused(problem ? { text: typed, problem: say(problem.key, ...(problem.values ?? [])) } : null);
  }
};

function kindOfWord(key: Field['key']): string {
  return ['label', 'loginName', 'ownName', 'ownNumber', 'capacity'].includes(key) ? `field_${key}` : `fact_${key}`;
}

function valueOf(account: Account, key: Field['key']): string {
  if (key === 'ownName') return account.ownOrganization?.name ?? '';
  if (key === 'ownNumber') return account.ownOrganization?.corporateNumber ?? '';
  return String(account[key] ?? '');
}

/** Full-width digits and hyphens in a 法人番号 are what an IME and a copied page leave; they are not a fault. */
function withValue(account: Account, { key, kind }: Field, text: string): Account {
  const own = account.ownOrganization;
  if (key === 'ownName') return setFact(account, 'ownOrganization', text ? { ...own, name: text } : undefined);
  if (key === 'ownNumber') {
    const corporateNumber = text.normalize('NFKC').replace(/[\s-]/g, '');
    return setFact(account, 'ownOrganization', { name: own?.name ?? '', ...(corporateNumber && { corporateNumber }) });
  }
  if (kind === 'yesNo') return setFact(account, key, (text === '' ? undefined : text === 'true') as never);
  if (key === 'label') return { ...account, label: text };
  return setFact(account, key, text as never);
}
