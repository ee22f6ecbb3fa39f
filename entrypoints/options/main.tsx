import { render } from 'preact';
import { say } from '../../components/words.ts';
import { Options } from './Options.tsx';

document.documentElement.lang = say('language');
document.title = say('options_title');
render(<Options />, document.getElementById('app')!);
