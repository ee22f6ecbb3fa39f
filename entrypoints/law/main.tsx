import { render } from 'preact';
import { LawPage } from './LawPage.tsx';
import { say } from '../../components/words.ts';

document.documentElement.lang = say('language');
document.title = say('law_title');
render(<LawPage />, document.getElementById('app')!);
