import type { ComponentChildren } from 'preact';
import type { law, LawRule } from '../rules/lawModel.ts';
import { numberOf, sevenProcedures, threeProcedures } from '../rules/lawModel.ts';
import type { RowInFull } from '../rules/lawRows.ts';
import type { LawText } from '../rules/lawText.ts';

export type Say = (key: string, ...values: string[]) => string;
type Words = { say: Say; prefix: string; matches: (text: string) => boolean };
type Model = ReturnType<typeof law>;

/**
 * The whole law as one document: users and procedures, the official list, every rule with its sources, what changes by date and what
 * nobody has settled. `query`: only what contains all its words. Takes its words from outside, so that a script can write it as a file;
 * `prefix` stands before every id, so that both languages fit into one.
 */
export const Law = ({ model, say, query = '', prefix = '' }: { model: Model; say: Say; query?: string; prefix?: string }) => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const asked = { say, prefix, matches: (text: string) => words.every((word) => folded(text).includes(word)) };
  const all = words.length === 0;
  return (
    <>
      {all && <Matrix model={model} {...asked} />}
      <Official model={model} {...asked} />
      <Chapters model={model} {...asked} />
      <Activities model={model} {...asked} />
      {all && <Changes model={model} {...asked} />}
      {all && <Unsettled model={model} {...asked} />}
      {all && <Certainties {...asked} />}
    </>
  );
};

/** The sections, for a table of contents: id and word. */
export const sections = ['matrix', 'official', 'rules', 'activities', 'changes', 'unsettled', 'certainty'] as const;

/** How many rules contain all words of the query. */
export function countOf(model: Model, say: Say, query: string): number {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return model.chapters.flatMap(({ rules }) => rules).filter((rule) => words.every((word) => folded(textOf(rule, say)).includes(word))).length;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const Section = ({ id, prefix, say, note, children }: { id: (typeof sections)[number]; prefix: string; say: Say; note?: string; children: ComponentChildren }) => (
  <section id={prefix + id}>
    <h2 id={`${prefix}${id}-heading`}>{say(`law_${id}`)}</h2>
    {note && <p class="lead">{note}</p>}
    {children}
  </section>
);

/** A procedure's long name may be broken between its parts, so that a narrow column doesn't break it anywhere. */
const breakable = (name: string) => name.split(/(?=認定証明書|証明書交付|交付申請|変更許可|更新許可|取得許可|許可申請)/).flatMap((part, at) => (at ? [<wbr />, part] : [part]));

const marks = { yes: '○', together: '△', conditional: '△', no: '×' };

const Matrix = ({ model, say, prefix }: { model: Model } & Words) => (
  <Section id="matrix" prefix={prefix} say={say} note={say('law_matrixNote')}>
    <div class="wide" tabIndex={0} role="region" aria-labelledby={`${prefix}matrix-heading`}><table class="matrix">
      <thead><tr><th scope="col">{say('law_user')}</th>{sevenProcedures.map((procedure) => <th scope="col">{breakable(say(`procedure_${procedure}`))}</th>)}</tr></thead>
      <tbody>{model.matrix.map(({ capacity, marks: row }) => (
        <tr>
          <th scope="row">{say(`capacity_${capacity}`)}</th>
          {row.map((mark) => <td class={`mark ${mark}`}><b aria-hidden="true">{marks[mark]}</b> <span>{say(`law_mark_${mark}`)}</span></td>)}
        </tr>
      ))}</tbody>
    </table></div>
  </Section>
);

const Official = ({ model, say, prefix, matches }: { model: Model } & Words) => {
  const shown = ({ number, text, id }: LawText): boolean => matches([number, text, say(`law_text_${id}`)].join(' '));
  const lists = [{ capacity: null, texts: model.preamble }, ...model.lists].filter(({ texts }) => texts.some(shown));
  return lists.length === 0 ? null : (
    <Section id="official" prefix={prefix} say={say} note={say('law_officialNote')}>
      {lists.map(({ capacity, texts }) => (
        <div class="list">
          {capacity && <h3>{say(`capacity_${capacity}`)}</h3>}
          <dl>{texts.filter(shown).map((text) => (
            <div>
              <dt>{text.number || say('law_body')}</dt>
              <dd>
                <p lang="ja">{text.text}</p>
                {say('language') !== 'ja' && <p class="translation">{say(`law_text_${text.id}`)}</p>}
                <p class="rules">{say('law_judgedBy')} <Links ids={text.rules} say={say} prefix={prefix} /></p>
              </dd>
            </div>
          ))}</dl>
        </div>
      ))}
    </Section>
  );
};

const Links = ({ ids, say, prefix }: { ids: readonly string[]; say: Say; prefix: string }) => (
  <>{ids.map((id, at) => <>{at > 0 && ' · '}<a href={`#${prefix}${id}`} title={say(`rule_${id}_title`)}>{numberOf(id)}</a></>)}</>
);

const Chapters = ({ model, say, prefix, matches }: { model: Model } & Words) => {
  const chapters = model.chapters.map(({ chapter, rules }) => ({ chapter, rules: rules.filter((rule) => matches(textOf(rule, say))) })).filter(({ rules }) => rules.length > 0);
  return chapters.length === 0 ? null : (
    <Section id="rules" prefix={prefix} say={say}>
      {chapters.map(({ chapter, rules }) => <div class="chapter"><h3>{rules[0]?.number.split('-')[0]}. {say(`law_chapter_${chapter}`)}</h3>{rules.map((rule) => <RuleCard rule={rule} say={say} prefix={prefix} />)}</div>)}
    </Section>
  );
};

const RuleCard = ({ rule, say, prefix }: { rule: LawRule; say: Say; prefix: string }) => (
  <article class="rule" id={prefix + rule.id}>
    <h4><span class="number">{rule.number}</span> {say(`rule_${rule.id}_title`)}</h4>
    <p class="facts"><span class={`ends ${rule.ends}`}>{say(`law_ends_${rule.ends}`)}</span> <span>{usersOf(rule, say)}</span> <code>{rule.id}</code></p>
    <dl>
      {rule.ends !== 'needsConfirmation' && <div><dt>{say('law_why')}</dt><dd>{sentence(`rule_${rule.id}_message`, say)}</dd></div>}
      {rule.ends !== 'needsConfirmation' && <div><dt>{say('law_next')}</dt><dd>{sentence(`rule_${rule.id}_remedy`, say)}</dd></div>}
      {rule.doubts.map((key) => (
        <div class="doubt"><dt>{say('law_unclear')}</dt><dd>{sentence(`doubt_${key}_message`, say)} {sentence(`doubt_${key}_remedy`, say)}</dd></div>
      ))}
      <div>
        <dt>{say('law_basis')}</dt>
        <dd><ul class="basis">{alike(rule.rows).map((rows) => <Rows rows={rows} say={say} />)}</ul></dd>
      </div>
    </dl>
  </article>
);

const Rows = ({ rows: [row, ...others], say }: { rows: readonly [RowInFull, ...RowInFull[]]; say: Say }) => (
  <li>
    <b>{[row, ...others].map(({ id }) => id).join(' · ')}</b> <span class={`sure ${keyOf(row)}`}>{say(`law_certainty_${keyOf(row)}`)}</span>
    {row.from && <> · {say('law_from', day(row.from, say))}</>}{row.until && <> · {say('law_until', day(row.until, say))}</>}
    {row.sources.map(({ title, url, seen, dated }) => (
      <span class="source" lang="ja">
        {url ? <a href={url} target="_blank" rel="noopener noreferrer">{title}</a> : title}
        <small lang={say('language')}>{say(dated ? 'law_seen' : 'law_seenUndated', day(seen, say))}</small>
      </span>
    ))}
  </li>
);

/** Rows with the same certainty, days and sources are said once. */
function alike(rows: readonly RowInFull[]): (readonly [RowInFull, ...RowInFull[]])[] {
  const groups = new Map<string, [RowInFull, ...RowInFull[]]>();
  for (const row of rows) {
    const key = [row.certainty, row.from, row.until, ...row.sources.map(({ title }) => title)].join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const Activities = ({ model, say, prefix, matches }: { model: Model } & Words) => {
  const rows = model.activities.filter(({ activity }) => matches(`特定活動 ${say(activityKey(activity))}`));
  return rows.length === 0 ? null : (
    <Section id="activities" prefix={prefix} say={say} note={say('law_activitiesNote')}>
      <div class="wide" tabIndex={0} role="region" aria-labelledby={`${prefix}activities-heading`}><table>
        <thead><tr><th scope="col">{say('law_activity')}</th>{threeProcedures.map((procedure) => <th scope="col">{breakable(say(`procedure_${procedure}`))}</th>)}</tr></thead>
        <tbody>{rows.map(({ activity, offers }) => (
          <tr><th scope="row">{say(activityKey(activity))}</th>{offers.map((offer) => <td class={`offer ${offer}`}>{say(`law_offer_${offer}`)}</td>)}</tr>
        ))}</tbody>
      </table></div>
    </Section>
  );
};

const Changes = ({ model, say, prefix }: { model: Model } & Words) => (
  <Section id="changes" prefix={prefix} say={say} note={say('law_changesNote')}>
    <ol class="changes">{model.changes.map(({ from, name, value, row }) => (
      <li><b>{say('law_from', day(from, say))}</b> {say(`law_change_${name}_${value}`)} <small>{row.id} · {say(`law_certainty_${keyOf(row)}`)}</small></li>
    ))}</ol>
  </Section>
);

const Unsettled = ({ model, say, prefix }: { model: Model } & Words) => {
  const rules = model.chapters.flatMap(({ rules: some }) => some);
  const doubts = [...new Set(rules.flatMap((rule) => rule.doubts))];
  return (
    <Section id="unsettled" prefix={prefix} say={say} note={say('law_unsettledNote')}>
      <ul class="doubts">{doubts.map((key) => (
        <li>
          {sentence(`doubt_${key}_message`, say)}{' '}
          <small><Links ids={rules.filter((rule) => rule.doubts.includes(key)).map(({ id }) => id)} say={say} prefix={prefix} /></small>
        </li>
      ))}</ul>
    </Section>
  );
};

const Certainties = ({ say, prefix }: Words) => (
  <Section id="certainty" prefix={prefix} say={say} note={say('law_certaintyNote')}>
    <ul class="legend">{['V', 'Vcopy', 'S', 'I', 'U'].map((key) => <li><span class={`sure ${key}`}>{say(`law_certainty_${key}`)}</span></li>)}</ul>
  </Section>
);

function textOf(rule: LawRule, say: Say): string {
  return [
    rule.id, rule.number, usersOf(rule, say), say(`law_ends_${rule.ends}`), ...['title', 'message', 'remedy'].map((part) => say(`rule_${rule.id}_${part}`)),
    ...rule.doubts.map((key) => say(`doubt_${key}_message`)), ...rule.rows.flatMap((row) => [row.id, say(`law_certainty_${keyOf(row)}`), ...row.sources.map(({ title }) => title)]),
  ].join(' ');
}

const usersOf = ({ users }: LawRule, say: Say): string =>
  (users.length >= 9 ? say('law_everyone') : users.map((capacity) => say(`capacity_${capacity}`)).join(say('comma')));

const sentence = (key: string, say: Say): string => say(key, say('law_blank'), say('law_blank'), say('law_blank'));
const keyOf = ({ certainty }: RowInFull): string => (certainty === 'V~' ? 'Vcopy' : certainty);
const activityKey = (activity: string): string => `activity_${activity.replaceAll('-', '_')}`;

/** A day or a month as the reader's language writes it. */
export function day(text: string, say: Say): string {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(text.length > 7 && { day: 'numeric' }) };
  return new Intl.DateTimeFormat(say('language') === 'ja' ? 'ja-JP' : 'en-GB', parts).format(new Date(Date.parse(text)));
}
