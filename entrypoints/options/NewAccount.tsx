import { useState } from 'preact/hooks';
import { say } from '../../components/words.ts';
import { type Capacity, staffCapacities } from '../../rules/facts.ts';

/** The first question of the guided first run: who are you? Everything else asked depends on it. */
export const NewAccount = ({ first, onNew }: { first: boolean; onNew: (capacity: Capacity) => void }) => {
  const [asking, setAsking] = useState(false);
  if (!first && !asking) return <button type="button" onClick={() => setAsking(true)}>{say('account_new')}</button>;
  return (
    <div class="card new-account">
      <h3 id="new-account">{say(first ? 'account_first' : 'account_new')}</h3>
      <p class="soft">{say('account_newLead')}</p>
      <ul>
        {staffCapacities.map((capacity) => (
          <li key={capacity}>
            <button type="button" class="choice" onClick={() => { setAsking(false); onNew(capacity); }}>
              <strong>{say(`capacity_${capacity}`)}</strong>
              <span class="soft">{say(`capacityMeans_${capacity}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
