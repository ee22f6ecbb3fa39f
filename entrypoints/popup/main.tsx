import { render } from 'preact';
import { say } from '../../components/words.ts';
import { Popup } from './Popup.tsx';

document.documentElement.lang = say('language');
document.title = say('appName');
render(<Popup />, document.getElementById('app')!);
