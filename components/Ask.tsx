import type { Facts } from '../rules/facts.ts';
import type { Question } from './questions.ts';
import { say } from './words.ts';

type Props = { question: Question; onAnswer: (answer: Partial<Facts>) => void; onProfile?: () => void; id?: string };

/** One question answered where it stands: radio buttons, a list to choose from when there are many, a date, or the way to the options page. */
export const Ask = ({ question, onAnswer, onProfile, id = `ask-${question.fact}` }: Props) => {
  if (question.kind === 'profile') return <div class="ask"><p>{question.text}</p><button onClick={onProfile}>{say('ask_inOptions')}</button></div>;
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

/** More choices than this are found faster in a list than among radio buttons, and more than `searched` by typing a part of the name. */
const most = 8;
const searched = 60;

/** A list, or a box that finds by typing where it is long (300 implementers, say). The choice counts when it is made with the button. */
const AskList = ({ question, onAnswer, id }: { question: Question; onAnswer: Props['onAnswer']; id: string }) => (
  <fieldset class="ask">
    <legend id={`${id}-text`}>{question.text}</legend>
    {question.options.length > searched
      ? (
        <>
          <input name={id} list={`${id}-list`} aria-labelledby={`${id}-text`} placeholder={say('ask_search')} />
          <datalist id={`${id}-list`}>{question.options.map(({ label }) => <option key={label} value={label} />)}</datalist>
        </>
      )
      : (
        <select name={id} aria-labelledby={`${id}-text`}>
          <option value="">{say('ask_choose')}</option>
          {question.options.map(({ label }) => <option key={label}>{label}</option>)}
        </select>
      )}
    <button onClick={(event) => answerChosen(event.currentTarget, question, onAnswer)}>{say('ask_answer')}</button>
  </fieldset>
);

/** What is not one of the choices answers nothing. */
function answerChosen(button: HTMLButtonElement, { options }: Question, onAnswer: Props['onAnswer']): void {
  const chosen = button.parentElement?.querySelector<HTMLInputElement | HTMLSelectElement>('[name]')?.value;
  const option = options.find(({ label }) => label === chosen);
  if (option) onAnswer(option.answer);
}
