import { useMemo, useState } from 'preact/hooks';
import { countOf, day, Law, sections } from '../../components/Law.tsx';
import { say } from '../../components/words.ts';
import { law } from '../../rules/lawModel.ts';

/** The law in the browser's language, with a search box. */
export const LawPage = () => {
  const model = useMemo(law, []);
  const [query, setQuery] = useState('');
  return (
    <main class="law">
      <header>
        <h1>{say('law_title')}</h1>
        <p>{say('law_intro', day(model.asOf, say))}</p>
        <nav aria-label={say('law_contents')}><ul>{sections.map((id) => <li><a href={`#${id}`} onClick={() => setQuery('')}>{say(`law_${id}`)}</a></li>)}</ul></nav>
      </header>
      <div class="tools" role="search">
        <label>{say('law_filter')}<input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} /></label>
        <p role="status">{query.trim() && say('law_found', String(countOf(model, say, query)))}</p>
        <button type="button" onClick={() => print()}>{say('law_print')}</button>
      </div>
      <Law model={model} say={say} query={query} />
    </main>
  );
};
