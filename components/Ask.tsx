import { useState } from 'preact/hooks';
import type { Facts } from '../rules/facts.ts';
import type { Option, Question } from './questions.ts';
import { say } from './words.ts';

type Props = { question: Question; onAnswer: (answer: Partial<Facts>) => void; onProfile?: () => void; id?: string };

/** One question answered where it stands: radio buttons, a list to choose from when there are many, a date, or the way to the options page. */
export const Ask = ({ question, onAnswer, onProfile, id = `ask-${question.fact}` }: Props) => {
  if (question.kind === 'profile') return <div class="ask"><p>{question.text}</p><button type="button" onClick={onProfile}>{say('ask_inOptions')}</button></div>;
  if (question.kind === 'day') return <label class="ask">{question.text}<input type="date" onChange={(event) => answerDay(event.currentTarget.value)} /></label>;
  if (question.options.length > most) return <AskList question={question} onAnswer={onAnswer} id={id} />;
  return (
    <fieldset class="ask">
      <legend>{question.text}</legend>
      {question.options.map((option) => (
        <label key={option.label}><input type="radio" name={id} onChange={() => onAnswer(option.answer)} />{option.label}</label>
      ))}
    </fieldset>
  );

  function answerDay(day: string): void {
    if (day) onAnswer({ [question.fact]: day });
  }
};

/** More choices than this are found faster in a list than among radio buttons. */
const most = 8;
/** A list this long gets a search box, and shows this many of what was found. */
const shown = 60;

/** A select, with a search box above where the list is long (300 implementers, say). The choice counts when it is made with the button. */
const AskList = ({ question, onAnswer, id }: { question: Question; onAnswer: Props['onAnswer']; id: string }) => {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const long = question.options.length > shown;
  const found = long ? matching(question.options, search) : question.options;
  return (
    <fieldset class="ask">
      <legend id={`${id}-text`}>{question.text}</legend>
      {long && <input type="search" aria-label={say('ask_search')} placeholder={say('ask_search')} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />}
      <select aria-labelledby={`${id}-text`} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">{found.length > shown ? say('ask_tooMany', String(found.length)) : say('ask_choose')}</option>
        {[...found.slice(0, -fixed).slice(0, shown), ...found.slice(-fixed)].map((option) => <option key={option.label} value={question.options.indexOf(option)}>{option.label}</option>)}
      </select>
      <button type="button" disabled={chosen === ''} onClick={() => onAnswer(question.options[Number(chosen)]!.answer)}>{say('ask_answer')}</button>
    </fieldset>
  );
};

/** The last options ("another", "none") stay in sight whatever is searched. */
const fixed = 2;

function matching(options: readonly Option[], search: string): Option[] {
  const wanted = fold(search);
  return options.filter(({ label }, at) => at >= options.length - fixed || fold(label).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
