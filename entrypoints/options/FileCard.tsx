import { say } from '../../components/words.ts';
import { writeProfileFile } from '../../profile/file.ts';
import type { Profile } from '../../profile/schema.ts';
import { download } from './download.ts';

type Props = {
  profile: Profile | null;
  steps: { back: number; forth: number };
  onFile: (file: File) => void;
  onUndo: () => void;
  onRedo: () => void;
};

/** Load and save the profile file, and go back. */
export const FileCard = ({ profile, steps, onFile, onUndo, onRedo }: Props) => (
  <section class="card" aria-labelledby="file">
    <h2 id="file">{say('file_title')}</h2>
    <p class="soft">{say('file_lead')}</p>
    <div class="buttons">
      <label class="button primary">
        {say('load')}
        <input
          class="unseen" type="file" accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            currentTarget.value = ''; // the same file, mended, can be chosen again
          }}
        />
      </label>
      <button type="button" disabled={!profile} onClick={() => profile && download(say('file_name'), writeProfileFile(profile))}>{say('save')}</button>
      <button type="button" disabled={steps.back === 0} onClick={onUndo}>{say('undo')}</button>
      <button type="button" class="quiet" disabled={steps.forth === 0} onClick={onRedo}>{say('redo')}</button>
    </div>
  </section>
);
