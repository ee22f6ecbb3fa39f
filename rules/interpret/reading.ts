/** What a page of the official system showed, as plain data: saved as a fixture, compared, judged without a browser. */
export type Reading = {
  page: PageKind;
  /** The procedure's name with its 区分, as the page writes it; empty where the page names none. */
  title: string;
  /** The name in the header, whole where the page has it whole; ends in … where it was cut. */
  loginName: string;
  items: Partial<Record<ItemName, ItemReading>>;
  /** What should be on this form and could not be read, to be sent to whoever maintains the tables. */
  unreadable: readonly Drift[];
  /** How many items this form and branch should show, and how many of them were read. */
  expected: number;
  read: number;
  /** On pages before the form: the procedures or statuses offered, each by its own text. */
  choices: readonly string[];
};

export type PageKind =
  'procedureList' | 'explanation' | 'statusSelection' | 'form' | 'attachments' | 'confirmation' | 'complete' | 'other';

/** `hidden`: the form's own branch hides it, so it does not apply. `text` is the text of the choice (several: one a line) or the value. */
export type ItemReading = { state: 'filled' | 'blank' | 'hidden' | 'unreadable'; text: string };

/** An item whose label was not found: the label we know, and the nearest new one in its section, or null. */
export type Drift = { item: ItemName; expected: string; nearest: string | null };

export type ItemName =
  | 'chosenStatus' | 'mainActivity' | 'nationality' | 'birth' | 'entryPurpose' | 'currentStatus' | 'periodOfStay' | 'expiresOn'
  | 'desiredStatus' | 'personalStatus' | 'activity' | 'representativeName' | 'representativeRelation' | 'agentName'
  | 'agentOrganization' | 'employerName' | 'employerHasNumber' | 'employerNumber' | 'dispatchName' | 'trainingKind' | 'supervised'
  | 'supervisorName' | 'supervisorHasNumber' | 'supervisorNumber' | 'entrusted' | 'supportName' | 'supportHasNumber'
  | 'supportNumber' | 'supporterName' | 'supporterNationality' | 'supporterStatus' | 'supporterRelation' | 'supporterWorkplace'
  | 'supporterHasNumber' | 'supporterNumber' | 'filedWith' | 'withReentry' | 'withOtherActivity' | 'withEmploymentCertificate'
  | 'receipt' | 'receiptOffice' | 'intent';
